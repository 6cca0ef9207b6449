package rules

// pointsBack says whether the cue at unit i only tells when something was: what is said stands before the sentence, and behind the comma comes who did it
// or what happened then: "Trước khi X đưa ra tuyên bố trên, Y …".
func (s *sentence) pointsBack(i int) bool {
	u := s.units
	if i+2 >= len(u) || !u[i+1].is("reference") || u[i+1].m != nil || u[i+2].sign != "," {
		return false
	}
	for i--; i >= 0 && u[i].sign == ""; i-- {
		if u[i].any("after-that", "as-soon", "time-clause") {
			return true
		}
	}
	return false
}
