package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// eachOther says whether the voice speaks of "nhau", or of "bên kia" right away.
func (a *article) eachOther(s *sentence, g segment) bool {
	for i := g.from; i < g.to; i++ {
		if s.units[i].is("each-other") || i == g.from && s.units[i].is("enemy") {
			return true
		}
	}
	return false
}

// inTurn says whether two accuse each other: "A và B cáo buộc lẫn nhau …", "A và B đều tố đối phương …".
func (a *article) inTurn(s *sentence, g segment) bool {
	return len(g.voice.speakers) == 2 && (a.eachOther(s, g) || g.from < g.to && s.units[g.from].is("enemy"))
}

// blamedInTurn makes the second of two who accuse each other the doer of what no other is named for; mutual draws the accusation of the
// second from that of the first: "A và B cáo buộc lẫn nhau vi phạm lệnh ngừng bắn".
func (a *article) blamedInTurn(c *clause, roles *lang.Roles, d *draft) {
	v := c.seg.voice
	if len(d.Agent) == 0 && roles.Subject == "agent" && v.kind() == "accuse" && a.inTurn(c.s, c.seg) {
		a.add(&d.Claim, "agent", v.speakers[1])
	}
}

// mutual gives each of two who accuse each other what the drafts from first on have for the first of them.
func (a *article) mutual(s *sentence, g segment, first int) {
	two := g.voice.speakers
	if len(a.drafts) == first {
		if g.voice.cue == &turnedRound && !slices.ContainsFunc(s.units[g.from:g.to], func(u unit) bool { return u.is("offence") || u.kinds&lang.Verbs != 0 }) {
			return // "A và B đều nói bên kia là đối tác"
		}
		a.accuse(s, g, two[0], two[1:])
		a.accuse(s, g, two[1], two[:1])
		return
	}
	for _, d := range slices.Clone(a.drafts[first:]) {
		if a.sideOf(d.Agent) == a.side(two[1]) {
			d.Agent = nil
			d.Patient = slices.DeleteFunc(slices.Clone(d.Patient), func(id schema.ID) bool { return !a.isSite(id) })
			e := a.turned(d, two[1], two[0])
			d.Speaker = two[0]
			a.add(&d.Claim, "agent", two[1])
			a.drafts = append(a.drafts, e)
		}
	}
}

// isSite says whether what is done something to is a place or what stands there, and none of the two who accuse each other.
func (a *article) isSite(id schema.ID) bool {
	t := a.typeOf(id)
	return t == "facility" || t == "place"
}

// turned is what a draft tells of whom, told by whom it is told of.
func (a *article) turned(d *draft, who, whom schema.ID) *draft {
	e := *d
	e.Claim = clone(d.Claim)
	e.Speaker, e.Agent = who, nil
	a.add(&e.Claim, "agent", whom)
	return &e
}

// turnedRound is the cue of two of whom each says of the other what he did.
var turnedRound = lang.Cue{ID: "accuse", Kind: "accuse", Stance: "accuses"}

// eachTells makes an accusation of what two say of "bên kia": "A và B đều nói phía bên kia nổ súng trước".
func (a *article) eachTells(s *sentence, t *site, v *voice) {
	if t.cue.Kind != "say" || len(v.speakers) != 2 {
		return
	}
	i := t.hi
	for i < len(s.units) && s.units[i].any("said-that", "very", "be", "aux") {
		i++
	}
	if i < len(s.units) && s.units[i].is("enemy") && !a.callsBehind(s, i) {
		t.hi, v.cue = i, &turnedRound
	}
}

// viceVersa drafts what the accused says in turn: "A cáo buộc B pháo kích X và ngược lại".
func (a *article) viceVersa(s *sentence, g segment, first int) {
	v := g.voice
	if len(v.speakers) != 1 || !s.has("vice-versa") {
		return
	}
	for i := g.from; i < g.to; i++ {
		if !s.units[i].is("vice-versa") {
			continue
		}
		for _, d := range slices.Clone(a.drafts[first:]) {
			whom, doer := d.Agent, a.doer(v.speakers[0])
			if d.Relation == "accuses" {
				whom, doer = d.Patient, v.speakers
			}
			if len(whom) != 1 || len(doer) != 1 || d.from >= s.units[i].from || a.side(whom[0]) == a.side(doer[0]) {
				continue
			}
			d.to = min(d.to, s.units[i].from)
			e := a.turned(d, whom[0], doer[0])
			if d.Relation == "accuses" {
				e.Agent, e.Patient = nil, nil
				a.add(&e.Claim, "agent", whom...)
				a.add(&e.Claim, "patient", doer...)
			}
			a.drafts = append(a.drafts, e)
		}
		return
	}
}

// otherBehind says whether "bên này" at unit i is one of two since "bên kia" stands behind it.
func otherBehind(s *sentence, i int) bool {
	for j := i + 1; j < len(s.units) && j <= i+near && s.units[j].sign == ""; j++ {
		if s.units[j].is("enemy") {
			return true
		}
	}
	return false
}

// callsBehind says whether somebody is said to call for something in the clause behind unit i: "phe kia mới xin ngừng bắn".
func (a *article) callsBehind(s *sentence, i int) bool {
	for ; i < len(s.units) && !breaks(&s.units[i]); i++ {
		if cue := s.units[i].cue(); cue != nil && cue.Kind == "call" {
			return true
		}
	}
	return false
}
