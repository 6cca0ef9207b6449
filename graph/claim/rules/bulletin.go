package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/text"
	"hearsay/schema"
)

// issues notes whose report the lines behind a sentence are: behind a line that says only what it is and who puts it out, "Bản tin chiều
// của Bộ Quốc phòng X", or behind a statement of his that ends with a colon. Another who speaks ends the report.
func (a *article) issues(s *sentence) {
	colon := a.introduces(s)
	v, end := a.reporter(s, colon), 0
	if v == nil {
		v, end = a.putsOut(s)
	}
	if v == nil && a.titledBulletin(s) {
		v, colon = a.headedBy(s), true
	}
	if v != nil {
		a.issued, a.underColon, a.issuedAt, a.itemAt, a.issuedTo = v, colon, s.Paragraph, s.Paragraph, end
		return
	}
	if a.issued == nil || a.previous == nil || a.previous.attribution != "cue" {
		return
	}
	if a.side(a.speaker) != a.side(a.issued.speakers[0]) {
		a.issued = nil
	}
}

// mostLines is how many sentences at most are looked through for a word that tells whose lines they are.
const mostLines = 16

// putsOut is the voice of who puts out a report in a sentence that says no more than that, "X công bố bản tin sáng 9/5", and the last paragraph of it:
// as far as nobody else speaks, if one of those lines says "quân ta" or "địch"; nil where none does.
func (a *article) putsOut(s *sentence) (*voice, int) {
	if !s.has("document") || len(s.segments) == 0 || s.Kind == text.Caption || !a.endsParagraph(s) {
		return nil, 0
	}
	g := s.segments[len(s.segments)-1]
	if v := g.voice; v.attribution != "cue" || v.kind() != "say" || len(v.speakers) == 0 || a.hasEvent(s, g) || a.side(v.speakers[0]) == v.speakers[0] {
		return nil, 0
	}
	if slices.ContainsFunc(s.segments[:len(s.segments)-1], func(o segment) bool { return o.voice == g.voice && o.from < o.to }) {
		return nil, 0 // "“…”, X thông báo trên Facebook": he has spoken
	}
	ours, end := false, 0
	for k := a.at(s.index) + 1; k < len(a.sentences) && k <= a.at(s.index)+mostLines; k++ {
		n := &a.sentences[k]
		for i := range n.units {
			if c := n.units[i].cue(); c != nil && a.speaks(n, i, c) {
				k = len(a.sentences)
				break
			}
		}
		if k < len(a.sentences) {
			ours, end = ours || n.ours(), n.Paragraph
		}
	}
	if !ours {
		return nil, 0
	}
	return a.reports(g.voice.speakers), end
}

// mostTitle is how many units at most the line has that says what a bulletin is and of when.
const mostTitle = 14

// titledBulletin says whether a line says only what it is and of when: "Thông báo lúc 18 giờ, ngày 17 tháng 5".
func (a *article) titledBulletin(s *sentence) bool {
	if len(s.units) == 0 || len(s.units) > mostTitle || !s.units[0].is("document") || !a.opensParagraph(s) || !a.endsParagraph(s) {
		return false
	}
	dated := false
	for i := 1; i < len(s.units); i++ {
		u := &s.units[i]
		if u.names() && u.fig == nil || u.verb() && u.m == nil || u.sign == ":" || u.sign == "quote" {
			return false
		}
		dated = dated || u.date != nil
	}
	return dated
}

// headedBy is the voice of who alone is named in the line above a bulletin's title; nil where somebody else or more stands there.
func (a *article) headedBy(s *sentence) *voice {
	k := a.at(s.index) - 1
	if k < 0 || s.Paragraph-a.sentences[k].Paragraph > 1 {
		return nil
	}
	p := &a.sentences[k]
	who := -1
	for i := range p.units {
		switch u := &p.units[i]; {
		case u.sign != "":
		case who < 0 && u.m != nil && u.fig == nil && a.issuing(u):
			who = i
		default:
			return nil
		}
	}
	if who < 0 {
		return nil
	}
	return a.reports(a.resolve(p, who))
}

// ours says whether a sentence has a word for the speaker's own side or its enemy.
func (s *sentence) ours() bool {
	return slices.ContainsFunc(s.units, func(u unit) bool { return u.any("we", "enemy") })
}

// introduces says whether the sentence ends its paragraph with a colon.
func (a *article) introduces(s *sentence) bool {
	i := len(s.units) - 1
	for i > 0 && s.units[i].sign == "*" {
		i--
	}
	return i > 0 && s.units[i].sign == ":" && s.Kind != text.Caption && a.endsParagraph(s)
}

// reporter is the voice of who puts out what follows a sentence, nil where it names none.
func (a *article) reporter(s *sentence, colon bool) *voice {
	for k := len(s.segments) - 1; k >= 0 && colon; k-- {
		if v := s.segments[k].voice; v.attribution == "cue" && tells(v) && len(v.speakers) > 0 {
			return a.reports(v.speakers)
		}
	}
	if a.previous != nil || s.Kind == text.Caption || !colon && !(a.opensParagraph(s) && a.endsParagraph(s)) {
		return nil
	}
	who, titled := -1, false
	for i := range s.units {
		switch x := &s.units[i]; {
		case x.any("document", "figure-noun"):
			titled = true
		case x.names() && x.fig == nil && x.m != nil && a.issuing(x):
			if who >= 0 {
				return nil // the headline of an article names two
			}
			who = i
		case x.any("prep-about", "said-that") && who >= 0 && titled,
			who == i-1 && titled && s.units[who-1].is("prep-by") && s.units[0].is("here-is") && (x.verb() || x.cue() != nil):
			return a.reports(a.resolve(s, who)) // "Sau đây là toàn văn thông cáo do X công bố"
		case x.verb() && x.m == nil && !x.any("light", "gives"), x.cue() != nil, x.sign == "quote", x.sign == "?":
			return nil
		}
	}
	if who < 0 || !titled {
		return nil
	}
	return a.reports(a.resolve(s, who))
}

// issuing says whether a name is one that puts out reports: a body or somebody who speaks for it.
func (a *article) issuing(u *unit) bool {
	switch u.m.Type {
	case "organisation", "force", "source", "person":
		return a.voices(u)
	}
	return u.m.Kind == "office" && a.voices(u)
}

// reports is the voice of a report, nil where nobody puts it out.
func (a *article) reports(ids []schema.ID) *voice {
	if len(ids) == 0 {
		return nil
	}
	return &voice{speakers: ids, stance: "claims", attribution: "continued", confidence: 0.7}
}

// opensParagraph and endsParagraph say whether no sentence of its paragraph stands before the sentence, and none behind it.
func (a *article) opensParagraph(s *sentence) bool { return !a.sameParagraph(s, a.at(s.index)-1) }
func (a *article) endsParagraph(s *sentence) bool  { return !a.sameParagraph(s, a.at(s.index)+1) }

func (a *article) sameParagraph(s *sentence, i int) bool {
	return i >= 0 && i < len(a.sentences) && a.sentences[i].Paragraph == s.Paragraph
}

// itemOf says whether a sentence without a cue is an entry of the report above it: it speaks of "us" or of "the enemy", it stands first behind
// a colon or is one of the list there, or it goes on with such a one in the same paragraph.
func (a *article) itemOf(s *sentence) bool {
	if a.issued == nil || a.inQuote(s) || s.Kind == text.Caption || asks(s) {
		return false
	}
	next := s.Paragraph == a.itemAt+1 && (a.underColon && a.itemAt == a.issuedAt || (a.underColon || a.itemAt > a.issuedAt) && a.entry(s))
	if !next && !a.ownArm(s) && s.Paragraph > a.issuedTo && !(s.Paragraph == a.itemAt && a.itemAt > a.issuedAt) && !s.ours() {
		return false
	}
	a.itemAt = s.Paragraph
	return true
}

// ownArm says whether the sentence begins, in the paragraph behind an entry, with an arm of nobody's, as a report calls the arms of its own side:
// "Phòng không bắn rơi 12 UAV".
func (a *article) ownArm(s *sentence) bool {
	if len(s.units) == 0 || a.itemAt <= a.issuedAt || s.Paragraph != a.itemAt+1 {
		return false
	}
	u := &s.units[0]
	return u.m == nil && u.any("air-defence", "own-body") || u.m != nil && u.m.Kind == entity.KindBody && u.m.ID == ""
}

// entry says whether the sentence is one of a list: a sign or a number and a sign stand before it.
func (a *article) entry(s *sentence) bool {
	ts := a.doc.Tokens[s.From:s.To]
	k := a.at(s.index)
	for ; len(ts) < 3 && a.sameParagraph(s, k+1); k++ {
		ts = a.doc.Tokens[s.From:a.sentences[k+1].To]
	}
	return len(s.units) > 0 && bullet(&s.units[0]) || len(ts) > 2 && ts[0].Kind == text.Number && (ts[1].Key == "." || ts[1].Key == ")")
}
