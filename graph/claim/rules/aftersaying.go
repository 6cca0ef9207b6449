package rules

var (
	whenClauses = oneOf("while", "time-clause")
	usually     = oneOf("usual")
	goesOnYet   = oneOf("still")
)

// afterSaying gives back to the article what it tells beside a clause that only says when somebody spoke: the main clause behind it, "Hai ngày sau khi X cam
// kết trả đũa, quân Y pháo kích Z", and when else that was, "… sau khi X dọa trả đũa và ba ngày sau khi thị trưởng Z bị ám sát".
func (a *article) afterSaying(s *sentence) {
	if !s.may(&whenClauses) {
		return
	}
	for k := 0; k < len(s.segments); k++ {
		g := s.segments[k]
		if g.voice.author || g.voice.attribution != "cue" || g.voice.kind() == "according" || g.from >= g.to || g.from < 2 {
			continue
		}
		when, cue := g.voice.lo-1, g.from-1
		if s.units[cue].sign == "," {
			cue-- // "khi X phát biểu, …"
		}
		if when+1 < cue && s.units[when+1].is("while") {
			when++ // "lúc X phát biểu"
		}
		if when < 0 || when >= cue || s.units[cue].from != g.voice.at[0] || !s.units[when].any("while", "time-clause") || s.units[when].is("condition") {
			continue
		}
		if i := a.alsoWhen(s, g); i > 0 {
			s.cede(i, min(g.to, a.glossEnd(s, i)), a.author())
		} else if i := a.mainAfter(s, g, when); i > 0 {
			s.cede(i, min(g.to, a.glossEnd(s, i)), a.author())
		}
	}
}

// alsoWhen is the word of joining in the segment behind which another clause says when the same happened; 0 where none does.
func (a *article) alsoWhen(s *sentence, g segment) int {
	for i := g.from + 1; i+2 < g.to; i++ {
		if u := &s.units[i]; u.is("and") && u.sign == "" && a.whenBehind(s, i+1) && !a.quoted(u) {
			return i
		}
	}
	return 0
}

// mostOfSaying is how many units at most stand between a cue by which nothing is said and the comma behind it: "khi X phát biểu | trước quốc hội, …".
const mostOfSaying = 4

// mainAfter is the comma in the segment behind which the main clause begins, or the segment's first unit, where the sentence opens with the clause whose word for when stands at unit when; 0
// where none does.
func (a *article) mainAfter(s *sentence, g segment, when int) int {
	u := s.units
	for i := range when {
		if x := &u[i]; x.date == nil && x.fig == nil && x.sign != "," && !filler(x) && !plainWord(x) && !x.any("continue", "contrast", "unit-time", "indefinite", "plural") {
			return 0
		}
	}
	i := g.from
	for i < g.to && i < g.from+mostOfSaying && u[i].sign == "" && !u[i].verb() && !u[i].is("said-that") && !a.hasNoun(&u[i]) && u[i].fig == nil {
		i++
	}
	if !u[g.from-1].is("informs") && i < g.to && (u[i].sign == "," || u[g.from-1].sign == ",") && !a.quoted(&u[i]) {
		if u[g.from-1].sign == "," {
			return g.from
		}
		return i // "khi X lên tiếng tại Y, …"
	}
	if _, comma := a.mainClause(s, g.from-1); comma > 0 && comma < g.to && !a.quoted(&u[comma]) {
		return comma
	}
	return 0
}

// wonted gives back to the article what it tells, behind what somebody once said that he does, of what he does again and again: "X từng tuyên bố lật đổ
// chính phủ và thường tấn công Y", and not "X nói Z tiến quân và thường tấn công Y".
func (a *article) wonted(s *sentence) {
	if !s.may(&usually) {
		return
	}
	u := s.units
	for k := 0; k < len(s.segments); k++ {
		g := s.segments[k]
		if g.voice.author || g.voice.attribution != "cue" || g.voice.kind() != "say" || g.from >= g.to || u[g.from].is("said-that") || g.from > 0 && u[g.from-1].is("said-that") {
			continue
		}
		if u[g.from].names() || len(u[g.from].refers) > 0 {
			continue // it has a subject of its own
		}
		for i := g.from + 1; i+2 < g.to; i++ {
			if u[i].is("and") && u[i].sign == "" && u[i+1].is("usual") && !a.quoted(&u[i]) {
				v := *a.author()
				v.subject = g.voice.speakers
				s.cede(i, min(g.to, a.glossEnd(s, i)), &v)
				break
			}
		}
	}
}

// evenSo gives back to the article what it sets against what somebody said of his own deed: "X tuyên bố đã chiếm Y, nhưng quân Z vẫn tấn công". Where what he says
// has a subject, "X nói Y rút quân, nhưng Z vẫn ở lại", all of it is his.
func (a *article) evenSo(s *sentence) {
	if !s.may(&goesOnYet) {
		return
	}
	u := s.units
	for k := 0; k < len(s.segments); k++ {
		g := s.segments[k]
		if g.voice.author || g.voice.attribution != "cue" || g.voice.kind() != "say" || g.from+1 >= g.to || g.from == 0 || u[g.from-1].is("said-that") || !u[g.from].verb() && !filler(&u[g.from]) || u[g.from].names() {
			continue
		}
		for i := g.from + 1; i+2 < g.to; i++ {
			if !u[i].is("yet") || u[i-1].sign != "," || a.quoted(&u[i]) {
				continue
			}
			j := i + 1
			for j+1 < g.to && u[j].m == nil && u[j].fig == nil && u[j].any("plural", "troops", "head") {
				j++
			}
			if j+1 < g.to && (u[j].names() || len(u[j].refers) > 0) && !u[j].any("they", "he", "she") && u[j+1].is("still") {
				s.cede(i, min(g.to, a.glossEnd(s, i)), a.author())
				break
			}
		}
	}
}

// content skips what stands between a cue and what is said: signs, "rằng", a date of the statement, whom it was said to.
func (a *article) content(s *sentence, t *site) {
	u := s.units
	for j := t.hi; j < len(u) && j < t.hi+9; j++ {
		if u[j].sign != "" || u[j].verb() && !u[j].is("prep-with") && (!u[j].is("document") || t.cue.Kind == "answer") {
			break
		}
		if u[j].is("said-that") {
			t.hi = j + 1
			break
		}
	}
	if t.hi+2 < len(u) && u[t.hi-1].cue() != nil && u[t.hi].m != nil && u[t.hi].m.Type == "media" && u[t.hi+1].sign == "," {
		t.hi += 2
	}
	for ; t.hi < len(u); t.hi++ {
		x := &u[t.hi]
		switch {
		case x.sign == ":" && t.cue.Kind == "answer":
			return // what follows is why
		case x.sign == "," || x.sign == ":" || x.is("said-that"):
		case x.date != nil && t.said == nil && !x.vague && (t.hi == t.at+1):
			t.said = x.date
		default:
			return
		}
	}
}
