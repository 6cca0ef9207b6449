package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// meets is who held the talks that are only told as when or where something else was done or said, and whom a phrase names as the other side alone: "X
// nói sau cuộc hội đàm với Y", "Trong cuộc điện đàm với Y, X gọi …", "được X đưa ra trong cuộc gặp Y". The talks themselves are told by the article. Nobody
// where the talks are told of themselves or stand before what was done.
func (a *article) meets(c *clause) []schema.ID {
	if c.form == "passive" || len(c.args.subject)+len(c.args.and)+len(c.args.of) > 0 {
		return nil
	}
	from, partner := a.phraseOf(c), a.partner(c)
	if from < 0 {
		return nil
	}
	if len(c.args.with) == 0 && partner == nil {
		return a.bothBehind(c, from)
	}
	who := a.speakerBefore(c, from)
	if who == nil {
		who = a.mainBehind(c)
	}
	if who == nil {
		who = a.mainBefore(c, from)
	}
	if len(who) == 0 || slices.Contains(partner, who[0]) {
		return nil
	}
	c.seg.voice = a.author()
	return append(slices.Clone(who), partner...)
}

// partner is who is named right behind the noun as the other side: "cuộc gặp Ngoại trưởng X"; nil where nobody is.
func (a *article) partner(c *clause) []schema.ID {
	if len(c.args.object) == 0 || c.args.object[0] != c.t+1 {
		return nil
	}
	if m := c.s.units[c.t+1].m; m == nil || m.Type != "person" && m.Type != "country" && m.Type != "organisation" {
		return nil
	}
	return a.resolve(c.s, c.t+1)
}

// phraseOf is the unit of the preposition of time or place that the noun at the trigger hangs on, -1 where it hangs on none.
func (a *article) phraseOf(c *clause) int {
	u := c.s.units
	for i := c.t - 1; i >= c.seg.from; i-- {
		switch {
		case u[i].any("since", "prep-in", "while"):
			return i
		case u[i].any("act", "plural", "descriptor", "times", "unit-time", "prep-of", "article", "classifier"), u[i].fig != nil && u[i].fig.m == nil, u[i].date != nil, plainWord(&u[i]) && i == c.t-1:
		default:
			return -1
		}
	}
	return -1
}

// speakerBefore is who speaks where the phrase at unit from stands right behind his cue.
func (a *article) speakerBefore(c *clause, from int) []schema.ID {
	v := c.seg.voice
	at := from - 1
	for at > 0 && (c.s.units[at].date != nil || filler(&c.s.units[at])) && c.s.units[at].cue() == nil {
		at--
	}
	if v.author || v.attribution != "cue" || len(v.speakers) == 0 || at < 0 || c.s.units[at].from != v.at[0] {
		return nil
	}
	return v.speakers[:1]
}

// mainBehind is the subject of the clause behind the comma that ends the phrase.
func (a *article) mainBehind(c *clause) []schema.ID {
	u, low := c.s.units, c.to
	for i := low; i+2 < len(u) && i < low+farPhrase && !breaks(&u[i]); i++ {
		if u[i].sign != "," {
			continue
		}
		j := i + 1
		if u[j].names() && a.acting(&u[j]) && (u[j].m == nil || u[j].m.Type != "media") && (u[j+1].cue() != nil || u[j+1].verb() || filler(&u[j+1])) {
			return a.resolve(c.s, j)
		}
		return nil
	}
	return nil
}

// bothBehind are the two or more who open the main clause behind a phrase for how long they talked: "Sau bảy giờ đàm phán ở X, Y và Z ra tuyên bố".
func (a *article) bothBehind(c *clause, from int) []schema.ID {
	u, i := c.s.units, c.t+1
	if from > 1 || c.t-from > 4 {
		return nil
	}
	for i < c.seg.to && i < c.t+farPhrase && u[i].sign == "" && !u[i].verb() {
		i++
	}
	if i >= len(u) || u[i].sign != "," {
		return nil
	}
	var who []schema.ID
	for j := i + 1; j+1 < len(u) && u[j].m != nil && a.acting(&u[j]) && u[j].m.Type != "media"; j += 2 {
		if who = append(who, a.resolve(c.s, j)...); !u[j+1].is("and") && u[j+1].sign != "," {
			break
		}
	}
	if len(who) < 2 {
		return nil
	}
	c.args.in = slices.DeleteFunc(c.args.in, func(k int) bool { return k > i }) // "ở Geneva, Nga và Mỹ …"
	c.seg.voice = a.author()
	return who
}

// travels takes where somebody goes to talk for the place of the talks, and a journey to come for talks to come: "X sẽ tới Y để gặp Z".
func (a *article) travels(c *clause, d *draft) {
	if d.Relation != "talks" || c.form != "active" {
		return
	}
	u, place := c.s.units, -1
	for i := c.t - 1; i >= c.seg.from && i >= c.t-farPhrase && u[i].sign == ""; i-- {
		switch x := &u[i]; {
		case place >= 0 && x.is("future") && d.Modality == "actual":
			d.Modality = "planned"
		case place >= 0 && x.is("done"):
			return
		case located(x) && i > c.seg.from && u[i-1].is("prep-dest"):
			place = i
			if len(d.Place) == 0 {
				a.add(&d.Claim, "place", x.m.ID)
			}
		case x.date != nil, x.is("prep-dest"), filler(x), x.is("purpose"):
		default:
			return
		}
	}
}

// farPhrase is the most units that a phrase of time goes on behind the names in it.
const farPhrase = 8

// mainBefore is the subject, or the doer told behind "được", of the verb that the phrase at unit from stands behind.
func (a *article) mainBefore(c *clause, from int) []schema.ID {
	u := c.s.units
	for i := from - 1; i > c.seg.from && !breaks(&u[i]) && u[i].sign != ","; i-- {
		if !u[i].verb() || u[i].m != nil || u[i].cue() != nil {
			continue
		}
		d := &clause{s: c.s, seg: c.seg, t: i, from: i, to: i + 1, form: "active"}
		a.verbal(d)
		who := d.args.subject
		if d.form == "passive" {
			who = d.args.by
		}
		if len(who) == 1 && a.acting(&u[who[0]]) && u[who[0]].names() {
			return a.resolve(c.s, who[0])
		}
		return nil
	}
	return nil
}

// meetings drafts the talks that are told between a cue and what is said: "X nói sau cuộc hội đàm với Y rằng …".
func (a *article) meetings(s *sentence) {
	for _, g := range s.segments {
		if g.voice.author || g.voice.attribution != "cue" {
			continue
		}
		at := g.from - 1
		for at > 0 && s.units[at].from > g.voice.at[0] {
			at--
		}
		if at < 0 || s.units[at].from != g.voice.at[0] {
			continue
		}
		gap := segment{at + 1, g.from, g.voice}
		for t := gap.from; t < gap.to; t++ {
			for _, e := range s.units[t].entries {
				if e.Frame != nil && e.Frame.Relation == "talks" && a.metIn(s, gap, t, e) && a.match(s, gap, t, e) {
					break
				}
			}
		}
	}
}

// metIn says whether the noun at unit t tells talks that the speaker of the segment held.
func (a *article) metIn(s *sentence, g segment, t int, e *lang.Entry) bool {
	c := a.analyse(s, g, t, e)
	defer a.leaveClause(c)
	return e.Frame.Relation == "talks" && len(a.meets(c)) > 0
}

// principals drops from the arguments of talks and truces who only hosts, proposes or brokers them: "X tổ chức đàm phán giữa A và
// B", "chấp nhận đề xuất ngừng bắn của X", "ngừng bắn nhờ trung gian của X".
func (a *article) principals(c *clause, f *lang.Frame) {
	switch f.Relation {
	case "ceasefire-violated":
		if i := a.before(c.s, c.seg, c.t); c.form == "active" && len(c.args.subject) == 0 {
			a.conductOf(c, i)
		}
	case "talks":
		if len(c.args.and) > 1 {
			c.args.subject = nil
		}
		c.args.of = slices.DeleteFunc(c.args.of, func(i int) bool { return a.nounBetween(c, i) })
	case "ceasefire-agreed":
		for _, fn := range []string{"of", "by"} {
			units := c.args.at(fn)
			*units = slices.DeleteFunc(*units, func(i int) bool { return a.proposed(c) || a.nounBetween(c, i) })
		}
	}
}

// conductOf makes whose conduct it is that breaks a truce the subject: "hành động của X đã vi phạm lệnh ngừng bắn".
func (a *article) conductOf(c *clause, last *unit) {
	u := c.s.units
	for i := c.t - 1; i-2 >= c.seg.from; i-- {
		if &u[i] == last {
			if a.acting(last) && u[i-1].is("prep-of") && u[i-2].any("conduct", "act") {
				c.put("subject", i)
				c.from = min(c.from, i-2)
			}
			return
		}
	}
}

// nounBetween says whether another act is named between the trigger and unit i, which that belongs to.
func (a *article) nounBetween(c *clause, i int) bool {
	for j := c.t + 1; j < i; j++ {
		if a.hasNoun(&c.s.units[j]) {
			return true
		}
	}
	return false
}
