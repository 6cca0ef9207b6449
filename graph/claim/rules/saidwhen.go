package rules

import "hearsay/graph/lang"

var whens = oneOf("while", "since")

// saidWhen gives back to the article what only tells when somebody said something: "X ra tuyên bố sau khi quân Y đánh vào Z", "X nói như trên vài giờ
// sau vụ tấn công", "X nói sau khi Y chiếm Z rằng …", and when he said what he is going to do: "X tuyên bố sẽ rút quân sau khi Y tấn công Z".
func (a *article) saidWhen(s *sentence) {
	if !s.may(&whens) && !s.dated {
		return
	}
	for k := 0; k < len(s.segments); k++ {
		g := s.segments[k]
		if g.voice.author || g.voice.attribution != "cue" || g.voice.kind() != "say" && g.voice.kind() != "accuse" || g.from == 0 || g.to <= g.from+1 {
			continue
		}
		if from, to := a.whenSaid(s, g); to > from && (g.voice.kind() == "say" || from > g.from) {
			s.cede(from, to, a.author())
		}
	}
}

// whenSaid is where the words begin and end that tell when the segment's speaker spoke; the same where none do.
func (a *article) whenSaid(s *sentence, g segment) (from, to int) {
	u := s.units
	if u[g.from-1].from != g.voice.at[0] || a.endsWith(&u[g.from-1], "said-that") {
		return 0, 0
	}
	i := g.from
	for i < g.to && u[i].sign == "" && u[i].any("reference", "this", "alike", "reference-object") {
		i++
	}
	pointed := i > g.from
	if i >= g.to || !a.whenBehind(s, i) || a.quoted(&u[i]) {
		return 0, 0
	}
	for to = i; to < g.to && !u[to].any("while", "since"); to++ {
	}
	if to+1 < g.to && u[to+1].fig != nil && u[to+1].fig.Kind == "duration" {
		return 0, 0 // "nói sau bốn giờ đàm phán"
	}
	if to+2 < g.to && u[to+1].date != nil && (u[to].is("ever-since") && u[to+2].sign == "" || u[to+2].any("done", "have")) {
		return 0, 0 // "khẳng định kể từ ngày 3/5 đã bắn hạ …"
	}
	for to = i + 1; to < g.to; to++ {
		x := &u[to]
		if x.sign == "quote" || x.sign == ":" || x.is("said-that") {
			return i, to
		}
		if x.sign == "," && !a.goesOnWhen(s, to, g.to) {
			if pointed {
				return i, to
			}
			return 0, 0
		}
	}
	if !pointed && u[g.from-1].is("informs") && !a.saidAhead(s, g) {
		return 0, 0
	}
	return i, to
}

// goesOnWhen says whether behind the comma at unit i the clause goes on that tells when: what came of it, where it was.
func (a *article) goesOnWhen(s *sentence, i, end int) bool {
	u := s.units
	if i+1 >= end {
		return true
	}
	next := &u[i+1]
	return next.any("cause", "among", "where") || located(&u[i-1]) && place(next) || next.kinds&lang.Verbs != 0 && !next.names() && next.fig == nil
}

// saidAhead says whether what the segment's speaker says stands before him in the sentence.
func (a *article) saidAhead(s *sentence, g segment) bool {
	for _, o := range s.segments {
		if o.to <= g.from && o.to > o.from && o.voice == g.voice {
			return true
		}
	}
	return false
}

var films = oneOf("video")

// mostOfFilm is how many units at most call a film before what it is about: "video | hiếm | về trận đánh".
const mostOfFilm = 3

// filmed gives back to the article what a film is about that somebody shows: "X công bố video về trận đánh làm 12 người chết". What he says can be
// seen in it is his: "video cho thấy", "video ghi lại cảnh".
func (a *article) filmed(s *sentence) {
	if !s.may(&films) {
		return
	}
	u := s.units
	for k := 0; k < len(s.segments); k++ {
		g := s.segments[k]
		if g.voice.author || g.voice.kind() != "say" || g.from == 0 || g.from >= g.to || u[g.from-1].from != g.voice.at[0] {
			continue
		}
		i := g.from
		for i < g.to && u[i].any("plural", "article") {
			i++
		}
		if i >= g.to || !u[i].is("video") {
			continue
		}
		n := i + mostOfFilm
		for i++; i+1 < g.to && i < n && (plainWord(&u[i]) || u[i].date != nil); i++ {
		}
		if i+1 < g.to && (u[i].any("prep-about", "act") || a.hasNoun(&u[i])) && !u[i+1].is("matter") {
			s.cede(i, a.glossEnd(s, i), a.author())
		}
	}
}

// mostToProbe is how many units at most stand between a call and what it asks to be looked into, and between that word and the deed.
const mostToProbe = 6

var probes = oneOf("probe")

// probed gives back to the article the deed that somebody only calls to be looked into: "X kêu gọi điều tra vụ Y nã pháo vào Z". He does not ask for it.
func (a *article) probed(s *sentence) {
	if !s.may(&probes) {
		return
	}
	u := s.units
	for k := 0; k < len(s.segments); k++ {
		g := s.segments[k]
		if g.voice.author || g.voice.kind() != "call" {
			continue
		}
		i := g.from
		for i < g.to && i < g.from+mostToProbe && !u[i].is("probe") && u[i].sign == "" && !u[i].names() {
			i++
		}
		if i >= g.to || !u[i].is("probe") {
			continue
		}
		for j := i + 1; j+1 < g.to && j < i+mostToProbe && u[j].sign == "" && !u[j].names(); j++ {
			if u[j].is("act") && !u[j].is("matter") {
				s.cede(j, a.glossEnd(s, j), a.author())
				break
			}
		}
	}
}
