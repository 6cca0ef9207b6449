package rules

// struckDown are the verbs before somebody who is shot or seized for what he did.
var struckDown = []string{"casualties", "destroyed", "shot-down", "captured"}

// culprit says whether the unit at i only calls somebody what he is of whom the verb behind it tells what he did, and whom the subject of the sentence
// shoots, seizes or tries for it: "cảnh sát bắn chết kẻ tấn công X", "tòa án kết án kẻ giết ba người".
func culprit(u []unit, i, from int) bool {
	if u[i].m != nil || u[i].fig != nil || !u[i].any("rogue", "one-person", "people") {
		return false
	}
	k := i - 1
	for k > from && u[k].any("plural", "indefinite", "one-of") {
		k--
	}
	if k <= from || u[k].sign != "" {
		return false
	}
	if u[i].is("rogue") && !u[k].is("be") {
		return true
	}
	if u[k].is("kill-verb") {
		return true
	}
	for _, r := range struckDown {
		if u[k].tells(r) {
			return true
		}
	}
	return false
}

// persuaded says whether the name at unit i is somebody who was only talked to, so that what is told behind a comma is the deed of who talked: "thuyết
// phục X đầu hàng, bắt ba người".
func persuaded(u []unit, j, i, to int) bool {
	return u[j].is("persuades") && i+1 < to && u[i+1].sign == "" && !u[i+1].is("done")
}
