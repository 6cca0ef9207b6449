package rules

// backdrops gives back to the article what it tells at the end of a statement of when that was made, "X kêu gọi ngừng bắn trong bối cảnh Y pháo
// kích Z", and what it calls a place that several lay claim to, "…, bãi cạn do Y giữ mà cả X và Z đòi chủ quyền".
func (a *article) backdrops(s *sentence) {
	if !s.has("backdrop") && !s.has("lays-claim") {
		return
	}
	for i := 1; i+1 < len(s.units); i++ {
		switch u := &s.units[i]; {
		case a.quoted(u):
		case u.is("backdrop") && !s.units[i+1].is("reference") && a.saidBefore(s, i):
			s.cede(i, a.glossEnd(s, i), a.author())
		case u.is("lays-claim") && a.saidBefore(s, i):
			from, to := i, i+1
			for from > 0 && s.units[from].sign == "" {
				from--
			}
			for to < len(s.units) && s.units[to].sign == "" {
				to++
			}
			if s.units[from].sign == "," && a.saidBefore(s, from) {
				s.cede(from, to, a.author())
			}
		}
	}
}

// saidBefore says whether what stands at unit i goes on with what somebody says behind his cue.
func (a *article) saidBefore(s *sentence, i int) bool {
	for _, g := range s.segments {
		if g.from < i && i < g.to {
			return !g.voice.author && g.voice.attribution == "cue" && g.voice.at[1] <= s.units[i].from && g.voice.kind() != "according"
		}
	}
	return false
}
