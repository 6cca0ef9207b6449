package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// persons says whether all of the entities are people: who is "destroyed" then is killed.
func (a *article) persons(ids []schema.ID) bool {
	for _, id := range ids {
		if e := a.entity(id); e == nil || e.Type != "person" && e.Type != "group" {
			return false
		}
	}
	return len(ids) > 0
}

// isPerson says whether the entity is somebody with a name.
func (a *article) isPerson(id schema.ID) bool {
	return a.typeOf(id) == "person"
}

// draft is a new draft with all that does not depend on roles.
func (a *article) draft(c *clause, f *lang.Frame) *draft {
	d := a.memory.drafts.next()
	a.begin(d, c, f)
	return d
}

// begin begins an empty draft with all that does not depend on roles.
func (a *article) begin(d *draft, c *clause, f *lang.Frame) {
	if k := c.seg.voice.kind(); (k == "call" || k == "offer") && a.sinceThen(c) {
		told := *c
		told.seg.voice = a.author() // "yêu cầu dân sơ tán sau khi X bắn pháo": nobody asks for the shelling
		c = &told
	}
	if a.doneSince(c) {
		told := *c
		told.seg.voice = a.author()
		c = &told
	}
	d.sentence, d.from, d.to, d.negated, d.ordered = c.s.index, c.s.units[c.from].from, c.s.units[c.to-1].to, c.negated, c.ordered
	d.Relation, d.Method = f.Relation, f.Method
	d.Stance, d.Modality, d.Mode = c.seg.voice.stance, "actual", "asserted"
	if f.Stance != "" {
		d.Stance = f.Stance
	}
	if f.Relation == "ceasefire-agreed" && c.modality == "planned" && a.settled(c) {
		c.modality = ""
	}
	voiced := c.seg.voice.modality
	if voiced == "planned" && c.modality == "" && a.reason(c) {
		voiced = ""
	}
	if d.Stance == "claims" && !(f.Relation == "controls" && c.form == "passive") && a.blamedByNone(c) {
		d.Stance = "accuses"
	}
	if d.Stance == "accuses" && f.Stance == "accuses" {
		c.modality = "" // who is blamed for what he may do is blamed already
	}
	for _, m := range []string{f.Modality, voiced, c.modality} {
		if m != "" {
			d.Modality = m
		}
	}
	if d.Modality == "actual" && a.awaited(c) {
		d.Modality, d.Mode = "conditional", "hypothetical"
	}
	if d.Modality == "actual" && a.wished(c) {
		d.Modality = "desired"
	}
	if d.Modality == "desired" && d.Relation == "withdrew" && a.hadTo(c, d) {
		d.Modality = "actual"
	}
	if v := c.seg.voice; d.Modality == "desired" && d.Stance == "claims" && (v.kind() == "say" || v.attribution == "continued" && a.onlyWanted(c)) {
		d.Stance = "demands"
	}
	if d.Relation == "ceasefire-agreed" && c.elided && c.form == "nominal" && d.Stance == "claims" && c.seg.voice.kind() == "say" {
		d.Stance = "announces"
	}
	if a.turnedDown(c, d) {
		d.Stance = "rejects"
	}
	a.decides(c, d)
	d.Confidence = c.seg.voice.confidence
	if c.elided {
		d.Confidence -= 0.1
	}
	a.voiced(&d.Claim, c.seg.voice)
	if v := c.seg.voice; v.kind() == "call" {
		d.from = min(d.from, c.s.units[v.lo].from)
	}
	a.add(&d.Claim, "agent", a.bearer(f.Doer)...)
	if c.date != nil && !a.longPast(c.date, d.Modality) {
		d.Date = *c.date
	} else if said := c.seg.voice.said; said.Start != "" && d.Modality == "actual" {
		d.Date = said
		d.Date.Basis = "inferred"
	} else if c.s.entry != nil && d.Modality == "actual" {
		d.Date = *c.s.entry
		d.Date.Basis = "inferred"
	}
}

// blamedByNone says whether the deed is told as what somebody is accused of without saying by whom: "X bị cáo buộc tấn công Y".
func (a *article) blamedByNone(c *clause) bool {
	if !c.s.might("passive-bad") {
		return false
	}
	for i := c.t - 1; i > c.seg.from && !breaks(&c.s.units[i]) && c.s.units[i].sign != ","; i-- {
		if cue := c.s.units[i].cue(); cue != nil && cue.Kind == "accuse" {
			j := i - 1
			for j > c.seg.from && filler(&c.s.units[j]) {
				j--
			}
			return c.s.units[j].is("passive-bad")
		}
	}
	return false
}

// decides makes what somebody says he does with his own forces an announcement of what is to come: "X tuyên bố rút quân khỏi Y".
func (a *article) decides(c *clause, d *draft) {
	v := c.seg.voice
	if !c.elided || c.form != "active" || v.attribution != "cue" || v.kind() != "say" || d.Stance != "claims" && d.Stance != "announces" || d.Modality != "actual" {
		return
	}
	at := c.t - 1
	for at >= 0 && c.s.units[at].is("light") && c.s.units[at].cue() == nil {
		at--
	}
	if at < 0 || !c.s.units[at].is("declare") || c.s.units[at].from != v.at[0] {
		return
	}
	switch d.Relation {
	case "withdrew", "deployed", "supplied":
		d.Stance, d.Modality = "announces", "planned"
	}
}

// longPast says whether a date lies more than a year before the article where what it is of is still to come: it is of something else that
// the sentence names, as "hiệp định năm 1962".
func (a *article) longPast(date *schema.Date, modality string) bool {
	if modality != "planned" && modality != "desired" && modality != "conditional" || a.clock.Published.IsZero() {
		return false
	}
	end, ok := lang.ParseDay(date.End)
	return ok && end.Before(a.clock.Published.AddDate(-1, 0, 0))
}

// bearer is who bears the head with that id without being named, "the international community"; none for "".
func (a *article) bearer(head string) []schema.ID {
	if head == "" {
		return nil
	}
	for _, h := range a.pack.Heads {
		if h.ID != head {
			continue
		}
		id := schema.Ent(h.ID)
		if a.entity(id) == nil {
			a.bring(&schema.Entity{ID: id, Type: h.Type, Name: h.En})
		}
		return []schema.ID{id}
	}
	return nil
}

// voiced writes who speaks into a claim.
func (a *article) voiced(c *schema.Claim, v *voice) {
	c.Author, c.Chain, c.Medium, c.Attribution, c.Said = v.author, v.chain, v.medium, v.attribution, v.said
	if len(v.speakers) > 0 {
		c.Speaker = v.speakers[0]
	}
	if v.at[1] > v.at[0] {
		c.Cue = a.doc.Evidence(v.at[0], v.at[1])
	}
}

// counted1 makes the draft of one figure; it gives the reason where none is kept.
func (a *article) counted1(c *clause, f *lang.Frame, of *draft, fig *figure) string {
	if f.People == "casualties" && fig.people && fig.status == "captured" {
		return "they are said to be taken" // "tiêu diệt 15 lính, 2 lính bị bắt"
	}
	if (f.Relation == "deployed" || f.Relation == "withdrew") && fig.people && fig.m == nil && len(fig.owner) > 0 && a.wordIn(fig, "folk") {
		return "people of a country, no soldiers" // "hàng trăm người X tập trung ở Y"
	}
	if f.Relation == "deployed" && fig.people && fig.Value != nil && *fig.Value == 1 && len(fig.owner) == 0 {
		return "one man is no deployment" // "một sĩ quan đóng tại X cho biết"
	}
	if f.Relation == "lost" && c.form == "active" && c.s.units[c.t].is("loss-noun") && fig.to <= c.s.units[c.t].from {
		return "nothing that is lost stands behind it" // "một UAV của X rơi xuống Y, gây thiệt hại"
	}
	d := *of
	d.Claim = clone(of.Claim)
	if d.from = min(d.from, fig.from); fig.Kind != "ratio" { // a share stands before what it is a share of
		d.to = max(c.s.units[c.t].to, fig.to)
	}
	for _, fn := range []string{"subject", "by"} {
		for _, i := range *c.args.at(fn) {
			d.to = max(d.to, c.s.units[i].to)
		}
	}
	a.toTarget(c, f, &d, fig)
	if own := c.at[fig]; len(own) > 0 && len(c.at) > 1 {
		d.Place = nil
		for _, i := range own {
			a.add(&d.Claim, "place", c.s.units[i].m.ID)
			d.to = max(d.to, c.s.units[i].to)
		}
	}
	figure := fig.Figure
	if w := fig.whole; w != nil && f.Status == "launched" && fig.to <= c.s.units[c.t].from {
		figure.Value, figure.Low, figure.High, figure.Op, figure.Raw = w.Value, w.Low, w.High, w.Op, a.text(fig.wholeFrom, fig.to) // "bắn hạ 9 trong 12 UAV mà X phóng"
	}
	figure.Status = f.Status
	if f.Status == "" && f.People == "" {
		figure.Status = fig.status
	}
	if fig.people && f.People != "" {
		figure.Status = f.Harm
		if fig.status != "" && f.People != "captured" {
			figure.Status = fig.status
			d.to = max(d.to, fig.harmTo)
		}
		if f.People == "casualties" {
			d.Relation = "casualties"
		} else if fig.bodies && f.Relation == "captured" {
			d.Relation, d.Agent = "casualties", nil // "thu được 7 thi thể"
		}
	}
	if d.Relation == "shot-down" && figure.Unit == "ship" {
		d.Relation, figure.Status = "destroyed", "destroyed" // no ship comes down
	}
	d.Figure = &figure
	if f.Materiel == "lost" {
		if len(fig.owner) > 0 && len(c.args.subject)+len(c.args.by) == 0 && c.form == "active" && a.sideOf(fig.owner) == a.sideOf(d.Agent) {
			d.Agent = nil // "X nói các cuộc không kích đã phá hủy 3 xe tăng của X": another's
		}
		a.add(&d.Claim, "patient", fig.owner...)
		if fig.enemy {
			a.add(&d.Claim, "patient", a.rivalOf(first(d.Agent, d.Speaker))...)
		}
		if len(d.Patient) == 0 && len(d.Agent) > 0 && !fig.people && f.Relation != "captured" {
			if enemy := a.struckBy(&d); len(enemy) > 0 {
				a.add(&d.Claim, "patient", enemy...)
			} else if enemy := a.enemyOf(d.Agent[0]); len(enemy) > 0 && (d.Author || enemy[0] != a.side(d.Speaker) || d.Stance == "confirms") && !a.townsfolk(enemy[0], figure.Class) && !(figure.Unit == "ship" && a.offTheCoast(c.s, enemy[0])) {
				a.add(&d.Claim, "patient", enemy...)
			}
			d.Confidence -= 0.1
		}
		if len(d.Patient)+len(d.Agent) == 0 {
			a.listedAfter(&d)
		}
		if fig.people && len(d.Patient) == 0 && fig.m != nil {
			a.add(&d.Claim, "patient", fig.m.ID)
		}
	} else if f.Materiel == "patient" {
		a.add(&d.Claim, "agent", fig.owner...)
	} else if fig.people && d.Relation == "captured" {
		a.add(&d.Claim, "patient", fig.owner...)
	}
	a.takeUp(&d, f, fig)
	a.retype(&d.Claim)
	why := a.keep(c, f, &d)
	fig.used = fig.used || why == "" && fig.people && f.People != ""
	return why
}

// offTheCoast says whether the sentence names the country with that id only for where a ship was: "ngoài khơi X".
func (a *article) offTheCoast(s *sentence, id schema.ID) bool {
	off := false
	for i := 1; i < len(s.units); i++ {
		if m := s.units[i].m; m != nil && m.ID == id {
			if off = s.units[i-1].is("prep-in"); !off {
				return false
			}
		}
	}
	return off
}

// wordIn says whether a word of a class stands in the words of the figure.
func (a *article) wordIn(fig *figure, class string) bool {
	for i := fig.from; i < fig.to; i++ {
		if p, to := a.pack.Phrase(a.doc.Tokens, i, fig.to); to > i && p.Is(class) {
			return true
		}
	}
	return false
}

// townsfolk says whether a thing of the class is others' than the armed group's: houses and bridges are no group's to lose.
func (a *article) townsfolk(group, class schema.ID) bool {
	e := a.entity(group)
	return e != nil && e.Type != "country" && a.building(class) && !a.found.HasClass(class, "ent:military-site")
}

// struckBy is the country that the agent of a loss is told to have struck, or whose men he killed, in the same sentence: "X tấn công sân bay của Y, phá hủy
// 40 máy bay".
func (a *article) struckBy(d *draft) []schema.ID {
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.Relation != "struck" && e.Relation != "casualties" || e.Speaker != d.Speaker || len(e.Agent) == 0 || e.Agent[0] != d.Agent[0] || e.Modality != d.Modality {
			continue
		}
		for _, id := range append(slices.Clone(e.Patient), e.Place...) {
			side := a.side(id)
			if se := a.entity(side); se != nil && (se.Type == "country" || se.Type == "force") && side != a.side(d.Agent[0]) {
				return []schema.ID{side}
			}
		}
	}
	return nil
}

// listedAfter gives a loss whose loser and author nobody names to the loser that the same voice has told a loss of just before in the
// sentence: "quân đội X mất 27 người, 130 xe bọc thép bị phá hủy".
func (a *article) listedAfter(d *draft) {
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.Speaker == d.Speaker && e.Figure != nil && len(e.Patient) > 0 && len(e.Agent) == 0 && e.from < d.from && (e.Relation == "lost" || e.Relation == "casualties") {
			a.add(&d.Claim, "patient", e.Patient...)
			d.Confidence -= 0.1
			return
		}
	}
}

// retype drops arguments that the relation, which a figure of people may have changed, does not take.
func (a *article) retype(c *schema.Claim) {
	for _, r := range c.Roles() {
		*r.IDs = slices.DeleteFunc(*r.IDs, func(id schema.ID) bool {
			e := a.entity(id)
			return e == nil || !a.model.Allows(c.Relation, r.Name, e.Type)
		})
	}
}

func clone(c schema.Claim) schema.Claim {
	for _, r := range c.Roles() {
		*r.IDs = slices.Clone(*r.IDs)
	}
	return c
}

// keep files a draft where what the frame needs is there; it gives the reason where something is missing.
func (a *article) keep(c *clause, f *lang.Frame, d *draft) string {
	d.trim()
	a.ofTopic(c, d)
	a.setting(c, d)
	a.scene(c, d)
	if d.Relation == "struck" {
		a.armedOnly(d)
		a.shelled(c, d)
	}
	if d.Relation == "struck" && c.form == "active" {
		a.attackCalled(c, d)
	}
	if d.Modality == "capability" && (d.Relation == "struck" || d.Relation == "possesses") {
		a.reach(c, d)
	}
	if d.Relation == "struck" && c.elided && len(d.Agent) > 0 && len(d.Patient) == 1 && d.Patient[0] == a.side(d.Agent[0]) {
		return "a country that strikes itself"
	}
	if a.ofAnyWar(c, d) || anothersWar(c) {
		return "a war that is only named"
	}
	if d.Relation == "ceasefire-agreed" && c.elided && c.form == "active" && c.t > 0 && c.s.units[c.t-1].sign == "quote" && !d.Author {
		return "nobody says who does" // “Ngừng bắn ngay”, “Ngừng bắn lúc này là …”
	}
	if d.Relation == "ceasefire-agreed" && (d.Modality == "desired" || c.negated || a.wished(c) || a.called(c)) {
		return "only called for"
	}
	if d.Modality == "capability" && (d.Relation == "struck" && !a.has(d, "patient") && !a.has(d, "place") || !a.has(d, "agent") && (f.Materiel == "lost" || f.Materiel == "weapon")) {
		return "only able to, and nobody or nothing is named"
	}
	if d.Relation == "talks" && len(d.Agent) > 0 {
		a.add(&d.Claim, "agent", d.Patient...)
		d.Patient = nil
		if n := len(a.drafts); n > 0 && a.drafts[n-1].sentence == d.sentence && a.drafts[n-1].Relation == "talks" && (c.elided || c.s.units[c.t].to <= a.drafts[n-1].to) && slices.Equal(a.drafts[n-1].Agent, d.Agent) {
			return "what they met for" // "X gặp Y để thảo luận về Z"
		}
		if n := len(a.drafts); n > 0 && a.drafts[n-1].sentence == d.sentence && a.drafts[n-1].Relation == "mediates" && slices.Equal(a.drafts[n-1].Agent, d.Agent) && a.drafts[n-1].to <= d.to {
			a.drafts[n-1].to = d.to
			return "what somebody mediates for" // "X thúc đẩy các bên ngừng bắn và đàm phán"
		}
		if v := c.seg.voice; v.kind() == "offer" && len(d.Agent) == 1 && slices.Contains(a.parties, a.side(v.speakers[0])) && a.side(d.Agent[0]) != a.side(v.speakers[0]) {
			a.add(&d.Claim, "agent", a.side(v.speakers[0])) // "X đề xuất Y nối lại đàm phán": with himself
		}
	}
	if d.Relation == "accuses" {
		a.culprit(c, f, d)
		if d.Author || a.sideOf(d.Patient) == a.side(d.Speaker) {
			return "nobody else is blamed"
		}
		a.add(&d.Claim, "agent", d.Speaker)
	}
	if why := a.implausible(d); why != "" {
		return why
	}
	if d.Relation == "used-weapon" && c.form == "active" && len(d.Weapon) > 0 && len(c.args.object)+len(c.args.to)+len(c.args.with) == 0 {
		return "nothing is used" // "S-300 của X sử dụng phương pháp phóng lạnh"
	}
	if d.Relation == "destroyed" && (f.Active.Subject == "patient" || c.form == "passive" && d.Figure == nil && f.Status == "damaged") && slices.ContainsFunc(d.Patient, func(id schema.ID) bool { return a.found.Unit(id) == "person" }) {
		return "people are not destroyed" // "40 binh sĩ nằm lại ở X"
	}
	if need := a.missing(c, f, d); need != nil && d.Mode != "response" { // who denies a deed need not say to whom
		return a.lacks(need)
	}
	if f.Relation == "lost" && d.Figure != nil {
		d.Patient = slices.DeleteFunc(d.Patient, a.isPerson) // who says so has lost no men himself: his side has, which nobody names
	}
	a.drafts = append(a.drafts, a.memory.drafts.keep(d))
	for _, who := range c.seg.voice.speakers[min(1, len(c.seg.voice.speakers)):] {
		if c.seg.voice.kind() == "accuse" && len(c.seg.voice.subject) > 0 {
			break
		}
		e := *d
		e.Claim = clone(d.Claim)
		e.Speaker = who
		if c.elided && len(e.Agent) == 1 && e.Agent[0] == d.Speaker {
			e.Agent = []schema.ID{who} // each tells of himself
		}
		if c.seg.voice.kind() == "accuse" && len(e.Agent) == 1 && a.side(e.Agent[0]) == a.side(who) {
			e.Agent = []schema.ID{a.side(d.Speaker)} // each blames the other
		} else if a.namesEnemy(c) {
			a.exchange(&e.Claim, d.Speaker, who)
			if len(d.Agent) == 1 && d.Agent[0] == d.Speaker {
				e.Agent = []schema.ID{who}
			}
		}
		a.drafts = append(a.drafts, a.memory.drafts.keep(&e))
	}
	return ""
}

// withMeans is how many names stand behind "with" of an act that is a noun, where the pattern takes them.
func (a *article) withMeans(c *clause, f *lang.Frame) int {
	if f.Nominal.With == "" && f.Relation == "fought" {
		return 0
	}
	return len(c.args.with)
}

// mortal says whether an entity is somebody who can die.
func (a *article) mortal(id schema.ID) bool {
	e := a.entity(id)
	return e != nil && (e.Type == "person" || e.Type == "group" || a.found.Unit(id) == "person")
}

// trim takes out of the patients who is also the agent.
func (d *draft) trim() {
	d.Patient = slices.DeleteFunc(d.Patient, func(id schema.ID) bool { return slices.Contains(d.Agent, id) })
}

// concerns says whether it is the speaker's own side that did the deed or suffered it.
func (a *article) concerns(d *draft) bool {
	side := a.side(d.Speaker)
	if len(d.Agent) > 0 && a.side(d.Agent[0]) == side {
		return true
	}
	if target := append(slices.Clone(d.Place), d.Patient...); d.Relation == "struck" && len(d.Agent) == 0 && len(target) > 0 {
		return slices.Contains(a.parties, side) && a.side(target[0]) != side // "không có phát đạn nào được bắn về phía X"
	}
	switch a.model.Relation(d.Relation).Family {
	case "strike", "loss", "harm":
		return len(d.Patient) > 0 && a.sideOf(d.Patient) == side
	}
	return false
}
