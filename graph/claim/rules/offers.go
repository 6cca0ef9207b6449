package rules

import "hearsay/schema"

// namedCalls drafts calls for a truce that are named as nouns: "lời kêu gọi ngừng bắn của X".
func (a *article) namedCalls(s *sentence) {
	a.namedOffers(s)
	if !s.has("call-noun") && !s.has("proposal") {
		return
	}
	u := s.units
	for i := 0; i+2 < len(u); i++ {
		if !u[i].is("call-noun") && !refused(u, i) {
			continue
		}
		truce := -1
		if who := a.repeats(s, i); len(who) > 0 {
			for j := i + 1; j < len(u) && j <= i+6 && u[j].sign == "" && !u[j].any("prep-of", "prep-from"); j++ {
				if u[j].is("truce") {
					a.namedCall(s, i, j+1, who)
					break
				}
			}
		}
		owner := -1
		for j := i + 1; j+1 < len(u) && j <= i+7 && u[j].sign == ""; j++ {
			switch {
			case u[j].is("truce") && owner > 0:
				a.namedCall(s, i, j+1, a.resolve(s, owner)) // "lời kêu gọi của X về ngừng bắn"
				j = len(u)
			case u[j].is("truce"):
				truce = j
			case truce < 0 && u[j].any("prep-of", "prep-from") && a.voices(&u[j+1]):
				owner = j + 1
			case (u[j].any("prep-of", "prep-from") || u[j].is("prep-by") && j+2 < len(u) && u[j+2].is("gives")) && truce > 0 && u[j+1].m != nil && a.voices(&u[j+1]):
				a.namedCall(s, i, j+2, a.resolve(s, j+1))
				j = len(u)
			}
		}
	}
}

// refused says whether the word for a proposal at unit i stands right behind the cue of who refuses it: "X bác bỏ đề nghị ngừng bắn của Y".
func refused(u []unit, i int) bool {
	return i > 0 && u[i].is("proposal") && u[i-1].cue() != nil && u[i-1].cue().Kind == "answer"
}

// namedCall drafts the call that the units from to to (exclusive) name.
func (a *article) namedCall(s *sentence, from, to int, who []schema.ID) {
	for _, id := range who {
		v := &voice{speakers: []schema.ID{id}, attribution: "cue", at: [2]int{s.units[from].from, s.units[from].to}, confidence: 0.75}
		d := &draft{sentence: s.index, from: s.units[from].from, to: s.units[to-1].to}
		a.voiced(&d.Claim, v)
		d.Relation, d.Stance, d.Modality, d.Mode = "calls-for-ceasefire", "calls-for", "desired", "asserted"
		d.Method, d.Confidence = a.pack.Lang+"/call-noun", v.confidence
		a.drafts = append(a.drafts, d)
	}
}

// repeats is who makes, repeats or supports the call that unit i names: "X nhắc lại lời kêu gọi ngừng bắn".
func (a *article) repeats(s *sentence, i int) []schema.ID {
	u := s.units
	for i--; i >= 0 && (u[i].any("plural", "aux") && !u[i].is("endorse")); i-- {
	}
	if i < 1 || !u[i].is("endorse") {
		return nil
	}
	for i--; i >= 0 && filler(&u[i]); i-- {
		if u[i].is("negation") {
			return nil
		}
	}
	if i < 0 || !u[i].names() || !a.voices(&u[i]) {
		return nil
	}
	return a.resolve(s, i)
}

// musts are the words of a demand that no cue tells.
var musts = oneOf("obligation", "need")

// namedOffers drafts truces that somebody is said to propose by a noun that others only speak of: "X hoan nghênh đề xuất ngừng bắn của Y". Who is at war offers
// his own; another calls for one.
func (a *article) namedOffers(s *sentence) {
	if !s.has("proposal") {
		return
	}
	for i := 0; i < len(s.units); i++ {
		of, before := a.offeredBy(s, i), &s.units[max(i-1, 0)]
		by := of > 0
		if !by && i > 0 {
			of = a.proposedBy(s, i)
		}
		if of < 0 {
			continue
		}
		if c := before.cue(); !by && (before.sign != "" || before.names() || filler(before) || before.any("agree", "accept") || c != nil && c.Kind == "answer") {
			continue // he makes it himself, and who accepts or rejects it is told to
		}
		n := len(a.drafts)
		a.namedCall(s, i, of+1, a.resolve(s, of))
		for _, d := range a.drafts[n:] {
			d.Stance, d.Method = "offers", a.pack.Lang+"/offer-noun"
			if side := a.side(d.Speaker); len(a.parties) > 0 && (side == a.parties[0] || side == a.parties[1]) {
				d.Relation, d.Modality = "ceasefire-agreed", "conditional"
				a.add(&d.Claim, "agent", d.Speaker)
			}
		}
	}
}

// farProposer is how many units behind the word for a proposal its author may stand.
const farProposer = 7

// proposedBy is the unit of whose proposal of a truce the word at unit i is: "đề xuất ngừng bắn 60 ngày của X"; -1 where it is none.
func (a *article) proposedBy(s *sentence, i int) int {
	u := s.units
	if !u[i].is("proposal") {
		return -1
	}
	truce := false
	for j := i + 1; j+1 < len(u) && j <= i+farProposer && u[j].sign == ""; j++ {
		switch {
		case u[j].any("truce", "hard-truce"):
			truce = true
		case u[j].any("prep-of", "prep-from") && u[j+1].m != nil:
			if truce && a.voices(&u[j+1]) {
				return j + 1
			}
			return -1
		case u[j].names() && u[j].fig == nil, u[j].verb() && !u[j].any("truce", "hard-truce"):
			return -1
		}
	}
	return -1
}

// offeredBy is the unit of who is said to have proposed the truce at unit i, whatever others do with it: "lệnh ngừng bắn do X đề xuất"; -1 where
// nobody is.
func (a *article) offeredBy(s *sentence, i int) int {
	u := s.units
	if !u[i].any("truce", "hard-truce") {
		return -1
	}
	for j := i + 1; j+1 < len(u) && j <= i+farProposer && u[j].sign == "" && (!u[j].verb() || u[j].is("prep-by")); j++ {
		if k := j + 1; u[j].any("prep-by", "relative") && u[k].m != nil && a.voices(&u[k]) {
			for k++; k < len(u) && (u[k].sign == "(" || u[k].sign == ")" || k > 0 && u[k-1].sign == "(" && u[k].m != nil || filler(&u[k])); k++ {
			}
			if k < len(u) && u[k].is("proposal") {
				return j + 1
			}
			return -1
		}
	}
	return -1
}

// onlyProposed says whether the verb of proposing at unit i only says whose the truce before it is, which somebody does something with: "X và Y nhất trí với
// lệnh ngừng bắn do Z đề xuất".
func (a *article) onlyProposed(s *sentence, i int) bool {
	for j := i - 1; j >= 0 && j >= i-farProposer; j-- {
		if s.units[j].any("truce", "hard-truce") {
			k := a.offeredBy(s, j)
			return k > j && k < i
		}
	}
	return false
}

// asSoon says whether the word at unit i makes what is announced before it hang on what another does first: "X sẽ ngừng bắn khi Y rút quân".
func (a *article) asSoon(s *sentence, g segment, i int) bool {
	u := s.units
	if !u[i].is("as-soon") || g.voice.author || i+2 >= g.to || !u[i+1].names() || !a.acting(&u[i+1]) {
		return false
	}
	for j := i - 1; j >= g.from-1 && j >= 0 && u[j].sign == ""; j-- {
		if u[j].is("will") || a.holdsWords(&u[j], "will") {
			return a.halts(s, j+1, i)
		}
	}
	return false
}

// halts says whether an end of fighting, a retreat or talks are named from one unit to another.
func (a *article) halts(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		for _, e := range s.units[i].entries {
			if e.Frame != nil && (e.Frame.Relation == "ceasefire-agreed" || e.Frame.Relation == "withdrew" || e.Frame.Relation == "talks") {
				return true
			}
		}
	}
	return false
}

// dependsOn says whether the truce that a draft tells as agreed on hangs on the condition at a token, with no sign between: "X đồng ý ngừng bắn với
// điều kiện Y rút quân".
func (a *article) dependsOn(s *sentence, d *draft, at int) bool {
	if d.Relation != "ceasefire-agreed" || d.answer != nil {
		return false
	}
	for i := range s.units {
		if u := &s.units[i]; u.from >= d.from && u.from < at && u.sign != "" && u.sign != "quote" {
			return false
		}
	}
	return true
}
