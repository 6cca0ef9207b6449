package compare

import (
	"slices"

	"hearsay/schema"
)

// beside is whose loss a figure counts of which neither the claim nor who fights whom says it: by what its sentence tells beside it, by the
// machines whose crew it counts, or, of who takes no part, the one side of whose losses the article tells.
func (p *preparing) beside(a *Account, c *schema.Claim) schema.ID {
	if len(c.Patient) > 0 && slices.ContainsFunc(c.Patient, p.world.Party) {
		return ""
	}
	people := a.Family == harm || slices.Contains(a.Classes, everybody)
	for _, find := range []func() schema.ID{
		func() schema.ID { return p.listed(a, c) },
		func() schema.ID { return p.struckBeside(a, c, people) },
		func() schema.ID { return p.crew(a, c, people) },
		func() schema.ID { return p.onlyLoser(a, c) },
	} {
		if id := find(); id != "" && !slices.Contains(a.Agents, id) && !p.outlaws(a, id) {
			return id
		}
	}
	return ""
}

// oneParty is the one side of a war among those of the entities; "" where there is none or there are several.
func (p *preparing) oneParty(ids []schema.ID) schema.ID {
	if sides := p.parties(ids); len(sides) == 1 {
		return sides[0]
	}
	return ""
}

// parties are the sides of the entities that take part in a war, each once.
func (p *preparing) parties(ids []schema.ID) []schema.ID {
	return slices.DeleteFunc(p.world.sides(ids...), func(id schema.ID) bool { return !p.world.Party(id) })
}

// listed is who lost what the same speaker counts before it in the sentence, where neither names a doer: "X mất hai vị trí, 13 binh sĩ bị bắt".
func (p *preparing) listed(a *Account, c *schema.Claim) schema.ID {
	if len(c.Agent)+len(c.Place) > 0 {
		return ""
	}
	var out schema.ID
	for _, x := range p.told.in[a.sentence] {
		if x == c || x.Evidence.Start > c.Evidence.Start || x.Speaker != c.Speaker || x.Figure == nil || len(x.Agent) > 0 || !p.counts(x) {
			continue
		}
		loser := p.oneParty(x.Patient)
		if loser == "" || out != "" && loser != out {
			return ""
		}
		out = loser
	}
	return out
}

// counts says whether a claim tells of a loss or of the dead and wounded as having happened.
func (p *preparing) counts(x *schema.Claim) bool {
	rel := p.model.Relation(x.Relation)
	return rel != nil && x.Asserted() && (rel.Family == "loss" || rel.Family == harm)
}

// struckBeside is the one side that the sentence tells was struck, of people who are no soldiers or of whom the striker is named as the doer:
// "17 người thiệt mạng sau khi X phóng tên lửa xuống cảng của Y".
func (p *preparing) struckBeside(a *Account, c *schema.Claim, people bool) schema.ID {
	if !people || len(a.Agents) == 0 && a.armed() {
		return ""
	}
	var out schema.ID
	for _, x := range p.told.in[a.sentence] {
		if x.Relation != "struck" || !x.Asserted() || x.Speaker != c.Speaker && !(c.Author && x.Evidence.Start < c.Evidence.Start) {
			continue
		}
		doers := p.world.sides(x.Agent...)
		target := p.oneParty(slices.Concat(x.Patient, x.Place))
		if target == "" && !a.Author && meet(p.foes[a.Voice], doers) {
			target = a.Voice // "cảnh sát X nói nhóm Y đánh vào một trại, 6 người chết"
		}
		if target == "" || out != "" && target != out || slices.Contains(doers, target) || len(a.Agents) > 0 && !meet(doers, a.Agents) {
			return ""
		}
		out = target
	}
	return out
}

// crew is whose the machines were whose loss the same speaker told right before people of whom nothing else is said, or anybody did shortly before
// pilots: "hai xuồng của X bị đánh chìm. 18 tay súng chết đuối".
func (p *preparing) crew(a *Account, c *schema.Claim, people bool) schema.ID {
	pilots, far := slices.Contains(a.Classes, airmen), nearby
	if pilots {
		far = tollReach
	} else if !people || len(c.Agent)+len(c.Place) > 0 {
		return ""
	}
	for n := a.sentence; n >= a.sentence-far; n-- {
		for _, x := range slices.Backward(p.told.in[n]) {
			if x.Evidence.Start < c.Evidence.Start && (pilots || x.Speaker == c.Speaker) && x.Figure != nil && p.counts(x) && x.Relation != "casualties" && x.Relation != "captured" {
				return p.oneParty(x.Patient)
			}
		}
	}
	return ""
}

// onlyLoser is the one side of whose dead, or of whose losses, an article tells more than once, and of no other's, where somebody who takes no part counts
// some of whom he says nothing else.
func (p *preparing) onlyLoser(a *Account, c *schema.Claim) schema.ID {
	if len(c.Agent)+len(c.Place) > 0 || p.foes[a.Voice] != nil || a.Author || a.Family == harm && p.world.Type(a.Voice) == "country" {
		return "" // a state tells of its own
	}
	if slices.ContainsFunc(p.told.in[a.sentence], func(x *schema.Claim) bool { return len(x.Agent) > 0 && p.counts(x) }) {
		return "" // whom somebody has taken or killed are his enemies
	}
	out, known := p.alone[a.Family]
	if !known {
		out = p.loserAlone(a.Family)
		if p.alone == nil {
			p.alone = map[string]schema.ID{}
		}
		p.alone[a.Family] = out
	}
	return out
}

// loserAlone is the one side of which the article tells more than one loss of the family, and of no other any.
func (p *preparing) loserAlone(family string) schema.ID {
	var out schema.ID
	n := 0
	for _, told := range p.told.in {
		for _, x := range told {
			if !p.counts(x) || p.model.Relation(x.Relation).Family != family {
				continue
			}
			losers := p.parties(x.Patient)
			if len(losers) > 1 || len(losers) == 1 && out != "" && losers[0] != out {
				return ""
			}
			if len(losers) == 1 {
				out = losers[0]
				n++
			}
		}
	}
	if n < 2 {
		return ""
	}
	return out
}

// clashing are the two who fight each other by the sentence, where it counts people of whom it says nothing else: "giao tranh giữa X và Y làm 30
// người chết".
func (p *preparing) clashing(a *Account, c *schema.Claim) []schema.ID {
	if a.Family != harm || len(c.Patient)+len(c.Place) > 0 {
		return nil
	}
	for _, x := range p.told.in[a.sentence] {
		if x.Relation != "fought" || !x.Asserted() || x.Speaker != c.Speaker {
			continue
		}
		sides := p.parties(slices.Concat(x.Agent, x.Patient))
		if len(sides) == 2 && (len(a.Agents) == 0 || slices.Equal(a.Agents, sides)) {
			return sides
		}
	}
	return nil
}

// airmen are those who fly a machine.
const airmen schema.ID = "ent:pilot"
