package rules

import (
	"slices"
	"strings"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// near is how many units a frame's "after" and "before" classes may stand from its trigger.
const near = 7

// sentence drafts the claims of a sentence.
func (a *article) sentence(s *sentence) {
	for k := range s.segments {
		g := s.segments[k]
		a.current = g.voice
		first := len(a.drafts)
		switch kind := g.voice.kind(); kind {
		case "answer":
			a.answer(s, g)
			continue
		case "call":
			a.call(s, g)
		case "say":
			a.must(s, g)
		}
		g.from = a.dismissal(s, g)
		for t := g.from; t < g.to; t++ {
			a.trigger(s, g, t)
		}
		a.tolls(s, g)
		a.casualties(s, g)
		a.blame(s, g, first)
		a.conditions(s, g, first)
	}
	a.showings(s)
}

// kind is the kind of the voice's cue, "" where it has none.
func (v *voice) kind() string {
	if v.cue == nil || v.attribution == "continued" {
		return ""
	}
	return v.cue.Kind
}

// showings are the cues that are events too: publishing a film.
func (a *article) showings(s *sentence) {
	for i := range s.units {
		if s.units[i].cue() == nil {
			continue
		}
		v := a.author()
		for _, g := range s.segments {
			if g.from <= i && i < g.to {
				v = g.voice
			}
		}
		for _, e := range s.units[i].entries {
			if e.Frame != nil && e.Frame.Before != "" {
				a.match(s, segment{0, len(s.units), v}, i, e)
			}
		}
	}
}

// trigger drafts the claims of the frames that the unit at t triggers: the first that fits.
func (a *article) trigger(s *sentence, g segment, t int) {
	u := &s.units[t]
	if u.cue() != nil && !u.is("trigger") || u.is("block") {
		return
	}
	if u.is("toll") && t+1 < g.to && s.units[t+1].any("prep-of", "up") {
		return
	}
	for _, e := range u.entries {
		if e.Frame != nil && (u.cue() == nil || e.Frame.Before == "") && a.match(s, g, t, e) {
			return
		}
	}
}

// match tries one frame at the trigger.
func (a *article) match(s *sentence, g segment, t int, e *lang.Entry) bool {
	f := e.Frame
	if f.After != "" && !a.standsBefore(s, g, t, f.After) || f.Before != "" && !a.standsBehind(s, g, t, f.Before) {
		return false
	}
	if f.Unless != "" && (a.standsBefore(s, g, t, f.Unless) || a.standsBehind(s, g, t, f.Unless)) {
		return false
	}
	if g.voice.kind() == "call" && (e.Noun && f.Relation == "ceasefire-agreed" || (f.Relation == "struck" || f.Relation == "fought") && a.standsBefore(s, g, t, "stop")) {
		return false
	}
	c := a.analyse(s, a.backdrop(s, g, t), t, e)
	if c.form == "nominal" && e.Noun && f.After != "" {
		a.governed(c, f.After)
	}
	roles := map[string]map[string]string{"active": f.Active, "passive": f.Passive, "nominal": f.Nominal}[c.form]
	if roles == nil {
		return false
	}
	return a.fill(c, f, roles)
}

func (a *article) standsBefore(s *sentence, g segment, t int, class string) bool {
	for i := t - 1; i >= g.from && i >= t-near; i-- {
		if s.units[i].is(class) || a.holds(&s.units[i], class) {
			return true
		}
		if breaks(&s.units[i]) {
			return false
		}
	}
	return false
}

func (a *article) standsBehind(s *sentence, g segment, t int, class string) bool {
	for i := t + 1; i < g.to && i <= t+near; i++ {
		if s.units[i].is(class) || a.holds(&s.units[i], class) {
			return true
		}
		if breaks(&s.units[i]) {
			return false
		}
	}
	return false
}

// holds says whether a phrase of the class stands within a name or figure.
func (a *article) holds(u *unit, class string) bool {
	if u.m == nil && u.fig == nil {
		return false
	}
	for i := u.from; i < u.to; i++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, u.to); to > i && has(e, class) {
			return true
		}
	}
	return false
}

// backdrop is the article's own voice for an event that only dates what somebody calls for: "kêu gọi đàm phán sau cuộc tấn
// công của X".
func (a *article) backdrop(s *sentence, g segment, t int) segment {
	if g.voice.kind() != "call" && g.voice.kind() != "answer" {
		return g
	}
	for i := t - 1; i >= g.from && i >= t-3; i-- {
		u := &s.units[i]
		if u.is("since") && s.units[i+1].is("act") {
			return segment{g.from, g.to, a.author()}
		}
		if !u.any("act", "plural") {
			break
		}
	}
	return g
}

// governed finds the subject of the verb that a noun trigger depends on: "X đạt được thỏa thuận ngừng bắn".
func (a *article) governed(c *clause, class string) {
	for i := c.t - 1; i >= c.seg.from && i >= c.t-near; i-- {
		if !c.s.units[i].is(class) {
			continue
		}
		if subject := a.subject(c, a.aspects(c, i-1), false); len(subject) > 0 {
			c.put("subject", subject...)
		} else {
			c.elided = true
		}
		return
	}
}

// A filling is what a clause gives to a frame's roles.
type filling struct {
	draft   draft
	figures []*figure
	people  bool // people are counted whom another rule takes
}

// fill makes drafts of a clause: one for each figure that the frame counts, else one.
func (a *article) fill(c *clause, f *lang.Frame, roles map[string]string) bool {
	var w filling
	w.draft = a.draft(c, f)
	for _, fn := range lang.Functions {
		for _, i := range c.args[fn] {
			a.assign(c, f, &w, fn, roles[fn], i)
			if o, ok := c.owners[i]; ok && (roles[fn] == "patient" || f.Materiel == "lost") && !located(&c.s.units[i]) {
				a.add(&w.draft.Claim, "patient", a.actors(c.s, o)...)
			}
		}
	}
	a.shooter(c, f, &w.draft)
	a.attacks(c, f, &w)
	if w.people {
		return false
	}
	a.elided(c, f, &w, roles)
	a.itemised(c, f, &w.draft)
	if c.negated && !a.ownDenial(c, &w.draft) {
		return false
	}
	if len(w.figures) == 0 {
		if f.People == "casualties" && a.persons(w.draft.Patient) {
			w.draft.Relation = "casualties"
			a.retype(&w.draft.Claim)
		}
		return a.keep(c, f, w.draft)
	}
	kept := false
	for _, fig := range w.figures {
		kept = a.counted1(c, f, w.draft, fig) || kept
	}
	return kept
}

// persons says whether all of the entities are people: who is "destroyed" then is killed.
func (a *article) persons(ids []schema.ID) bool {
	for _, id := range ids {
		if e := a.entity(id); e == nil || e.Type != "person" && e.Type != "group" {
			return false
		}
	}
	return len(ids) > 0
}

// draft begins a claim with all that does not depend on roles.
func (a *article) draft(c *clause, f *lang.Frame) draft {
	d := draft{sentence: c.s.index, from: c.s.units[c.from].from, to: c.s.units[c.to-1].to, negated: c.negated}
	d.Relation, d.Method = f.Relation, a.pack.Lang+"/"+f.ID
	d.Stance, d.Modality, d.Mode = c.seg.voice.stance, "actual", "asserted"
	if f.Stance != "" {
		d.Stance = f.Stance
	}
	for _, m := range []string{f.Modality, c.seg.voice.modality, c.modality} {
		if m != "" {
			d.Modality = m
		}
	}
	if d.Modality == "desired" && c.seg.voice.kind() == "say" && d.Stance == "claims" {
		d.Stance = "demands"
	}
	d.Confidence = c.seg.voice.confidence
	if c.elided {
		d.Confidence -= 0.1
	}
	a.voiced(&d.Claim, c.seg.voice)
	if v := c.seg.voice; v.kind() == "call" {
		d.from = min(d.from, c.s.units[v.lo].from)
	}
	if c.date != nil {
		d.Date = *c.date
	} else if said := c.seg.voice.said; said.Start != "" && d.Modality == "actual" {
		d.Date = said
		d.Date.Basis = "inferred"
	}
	return d
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

// assign puts the unit at i, which stands in function fn, into its role.
func (a *article) assign(c *clause, f *lang.Frame, w *filling, fn, role string, i int) {
	u := &c.s.units[i]
	if role == "weapon" && !a.arms(u) && (u.fig == nil || u.fig.m != nil && !a.mobile(u.fig.m.ID)) {
		role = "agent"
		if located(u) || u.fig != nil || a.armsObject(c) || u.m != nil && u.m.Type == "equipment" {
			role = "patient"
		}
	}
	switch {
	case u.fig != nil:
		a.assignFigure(f, w, fn, role, u.fig)
	case u.m != nil && a.arms(u) && f.Materiel == "weapon" && role == "patient" && fn == "object" && !a.projectile(u.m.ID):
		a.add(&w.draft.Claim, "patient", u.m.ID)
		a.add(&w.draft.Claim, "patient", u.m.Of...)
	case u.m != nil && a.arms(u):
		a.assignMateriel(f, w, role, u)
	case role == "":
	case u.is("country-ref") && role != "agent" && len(w.draft.Agent) > 0 && !w.draft.Author && slices.Contains(a.actors(c.s, i), w.draft.Agent[0]):
		a.add(&w.draft.Claim, role, a.side(w.draft.Speaker))
	case located(u) && role != "agent" && a.part(u.m.ID) != "":
		base := a.part(u.m.ID)
		if e := a.entity(base); e != nil && e.Type == "place" && role == "patient" {
			role = "place"
		}
		a.add(&w.draft.Claim, role, base)
	case u.m != nil && u.m.Kind == "thing" && u.m.Type == "place" && len(u.m.Of) > 0 && role != "agent":
		if role == "patient" && fn == "in" {
			role = "place"
		}
		a.add(&w.draft.Claim, role, a.states(u.m.Of)...)
	case role == "agent" || fn == "subject" && !located(u) || u.m == nil:
		a.add(&w.draft.Claim, role, a.actors(c.s, i)...)
	case located(u) && role == "patient" && f.Materiel == "lost":
		a.add(&w.draft.Claim, role, a.lostBy(f, u)...)
	case u.m.Type == "place" && role == "patient":
		a.add(&w.draft.Claim, "place", u.m.ID)
	default:
		a.add(&w.draft.Claim, role, u.m.ID)
		if role == "patient" {
			a.add(&w.draft.Claim, "place", a.whereabouts(u)...)
		}
	}
}

// whereabouts are the places that a thing's own words put it at: "khu dân cư ở X".
func (a *article) whereabouts(u *unit) []schema.ID {
	var out []schema.ID
	if e := a.entity(u.m.ID); e != nil && u.m.Kind == "thing" {
		for _, id := range e.Links["located-in"] {
			if p := a.entity(id); p != nil && (p.Type == "place" || a.holds(u, "prep-in")) {
				out = append(out, id)
			}
		}
	}
	for _, id := range u.m.Of {
		if e := a.entity(id); e != nil && e.Type == "place" && a.g.SeatOf(id) == "" {
			out = append(out, id)
		}
	}
	return out
}

// shooter takes whose weapon hit for the agent where none is named: "căn cứ trúng tên lửa của X".
func (a *article) shooter(c *clause, f *lang.Frame, d *draft) {
	if f.Materiel != "weapon" || f.Relation != "struck" {
		return
	}
	for _, i := range c.args["object"] {
		if o, ok := c.owners[i]; ok && len(d.Agent) == 0 && a.arms(&c.s.units[i]) && a.projectile(c.s.units[i].m.ID) {
			a.add(&d.Claim, "agent", a.actors(c.s, o)...)
		}
	}
}

// attacks counts acts: "73 cuộc không kích".
func (a *article) attacks(c *clause, f *lang.Frame, w *filling) {
	if f.Relation != "struck" || len(w.figures) > 0 {
		return
	}
	for i := c.t - 1; i >= c.seg.from && i >= c.t-2; i-- {
		u := &c.s.units[i]
		if u.fig != nil && u.fig.Kind == "count" && u.fig.m == nil && !u.fig.people {
			fig := *u.fig
			fig.Unit = "attack"
			w.figures = append(w.figures, &fig)
			return
		}
		if !u.is("act") {
			break
		}
	}
	for i := c.t + 1; i < c.seg.to && i <= c.t+12; i++ {
		if u := &c.s.units[i]; u.fig != nil && u.fig.Unit == "times" {
			fig := *u.fig
			fig.Unit = "attack"
			w.figures = append(w.figures, &fig)
			return
		}
	}
}

// projectile says whether a class of materiel strikes rather than is struck: missiles, aircraft, guns.
func (a *article) projectile(class schema.ID) bool {
	switch a.g.Unit(class) {
	case "ship", "vehicle", "system":
		return false
	}
	return true
}

// part is the country or place that a stretch of it is named after: of "southern Lebanon" Lebanon; "" for a place with
// a name of its own.
func (a *article) part(id schema.ID) schema.ID {
	e := a.found.Local[id]
	if e == nil || e.Type != "place" {
		return ""
	}
	for _, rel := range []string{"located-in", "part-of"} {
		for _, base := range e.Links[rel] {
			if strings.HasPrefix(string(id), string(base)+"-") {
				return base
			}
		}
	}
	return ""
}

func (a *article) states(ids []schema.ID) []schema.ID {
	var out []schema.ID
	for _, id := range ids {
		out = append(out, a.state(id))
	}
	return out
}

// armsObject says whether the clause's object is what struck: "căn cứ … trúng tên lửa".
func (a *article) armsObject(c *clause) bool {
	for _, i := range c.args["object"] {
		if u := &c.s.units[i]; a.arms(u) || u.fig != nil && u.fig.m != nil && a.mobile(u.fig.m.ID) {
			return true
		}
	}
	return false
}

// arms says whether the unit names a means of war, not a kind of site or of people.
func (a *article) arms(u *unit) bool {
	return u.m != nil && (u.m.Type == "weapon" || u.m.Type == "equipment" && a.mobile(u.m.ID))
}

// mobile says whether a class is counted in machines or shots.
func (a *article) mobile(class schema.ID) bool {
	if e := a.entity(class); e == nil || e.Type != "weapon" && e.Type != "equipment" {
		return false
	}
	switch a.g.Unit(class) {
	case "site", "building", "person", "place":
		return false
	case "":
		return a.entity(class).Type == "weapon"
	}
	return true
}

func located(u *unit) bool {
	return u.m != nil && (u.m.Type == "place" || u.m.Type == "facility")
}

// lostBy is what is lost where a place stands for it: the state of a seat of government, else the place itself.
func (a *article) lostBy(f *lang.Frame, u *unit) []schema.ID {
	if f.Relation == "captured" || f.Relation == "destroyed" || u.m.Type == "facility" {
		return []schema.ID{u.m.ID}
	}
	return []schema.ID{a.state(u.m.ID)}
}

func (a *article) assignFigure(f *lang.Frame, w *filling, fn, role string, fig *figure) {
	if fn == "in" || fn == "with" && fig.people {
		return
	}
	if f.Relation == "casualties" {
		w.people = true
		return
	}
	if role == "agent" && (fig.people || f.Materiel == "weapon" || f.Materiel == "") {
		a.add(&w.draft.Claim, role, fig.owner...)
		if fig.people && fig.m != nil && len(fig.owner) == 0 {
			a.add(&w.draft.Claim, role, fig.m.ID)
		}
		if !fig.people && fig.m != nil {
			a.add(&w.draft.Claim, "weapon", fig.m.ID)
		}
		return
	}
	switch {
	case f.Materiel == "weapon" && !fig.people && (fig.spot || fig.m != nil && role == "patient" && !(a.mobile(fig.m.ID) && a.projectile(fig.m.ID))):
		a.add(&w.draft.Claim, "patient", fig.owner...)
		if len(fig.owner) == 0 && !fig.spot {
			a.add(&w.draft.Claim, "patient", fig.m.ID)
		}
		if fig.Value != nil && *fig.Value > 1 {
			w.figures = append(w.figures, fig)
		}
	case f.Materiel == "weapon" && !fig.people:
		if fig.m != nil {
			a.add(&w.draft.Claim, "weapon", fig.m.ID)
		}
		if fig.Value != nil || fig.Low != nil {
			w.figures = append(w.figures, fig)
		}
		if role == "agent" || fn == "subject" {
			a.add(&w.draft.Claim, "agent", fig.owner...)
		}
	case fig.people && f.People == "":
		if role == "patient" && fig.m != nil {
			a.add(&w.draft.Claim, role, fig.m.ID)
		}
	case fn == "with" || fn == "by":
	default:
		w.figures = append(w.figures, fig)
	}
}

// bare is the figure of materiel that is named without a count.
func (a *article) bare(u *unit) *figure {
	f := &figure{from: u.from, to: u.to, m: u.m, owner: u.m.Of}
	f.Figure = schema.Figure{Op: "vague", Kind: "count", Class: u.m.ID, Unit: a.g.Unit(u.m.ID), Raw: a.text(u.from, u.to)}
	return f
}

func (a *article) assignMateriel(f *lang.Frame, w *filling, role string, u *unit) {
	switch {
	case role == "agent":
		a.add(&w.draft.Claim, "agent", u.m.Of...)
		a.add(&w.draft.Claim, "weapon", u.m.ID)
	case f.Materiel == "lost" && role == "patient":
		w.figures = append(w.figures, a.bare(u))
	case f.Materiel == "patient" && role == "patient":
		a.add(&w.draft.Claim, "patient", u.m.ID)
		a.add(&w.draft.Claim, "agent", u.m.Of...)
	default:
		a.add(&w.draft.Claim, "weapon", u.m.ID)
		if role == "weapon" && len(w.draft.Agent) == 0 && f.Materiel == "weapon" {
			a.add(&w.draft.Claim, "agent", u.m.Of...)
		}
	}
}

// add puts entities into a role as far as the relation allows their types there.
func (a *article) add(c *schema.Claim, role string, ids ...schema.ID) {
	for _, r := range c.Roles() {
		if r.Name != role {
			continue
		}
		for _, id := range ids {
			e := a.entity(id)
			if e != nil && a.model.Allows(c.Relation, role, e.Type) && !slices.Contains(*r.IDs, id) {
				*r.IDs = append(*r.IDs, id)
			}
		}
	}
}

// elided fills the subject's role with the speaker where the clause leaves its subject out: "X cho biết đã bắn hạ …".
func (a *article) elided(c *clause, f *lang.Frame, w *filling, roles map[string]string) {
	v, role := c.seg.voice, roles["subject"]
	if role == "weapon" {
		role = "agent"
	}
	if role == "" || len(c.args["subject"]) > 0 || c.form != "active" && !(c.form == "nominal" && c.elided) {
		return
	}
	ids := v.subject
	if len(ids) == 0 && !v.author && v.kind() != "call" && v.kind() != "accuse" && v.attribution == "cue" && a.acts(v.speakers[0]) && a.open(c) {
		ids = v.speakers[:1]
	}
	if len(ids) == 0 && (v.kind() == "call" || v.kind() == "accuse") {
		ids = v.addressees
	}
	if len(ids) == 0 && v.kind() == "call" && f.Relation == "talks" && slices.Contains(a.parties, a.side(v.speakers[0])) {
		ids = v.speakers[:1]
	}
	for _, r := range w.draft.Roles() {
		if r.Name == role && len(*r.IDs) == 0 {
			a.add(&w.draft.Claim, role, ids...)
		}
	}
}

// open says whether the content begins without a subject of its own: with the predicate or what modifies it.
func (a *article) open(c *clause) bool {
	for i := c.seg.from; i < c.t; i++ {
		u := &c.s.units[i]
		switch {
		case u.verb() && u.m == nil && !filler(u), u.is("we"):
			return true
		case filler(u), u.sign != "", u.any("continue", "said-that", "act", "plural", "times", "video", "document", "prep-about", "block"), u.any("he", "she", "they"), u.fig != nil && u.fig.m == nil:
		default:
			return false
		}
	}
	return true
}

// itemised gives a strike of a list ("trong đó có: …") the agent of the strike that the list belongs to.
func (a *article) itemised(c *clause, f *lang.Frame, d *draft) {
	if f.Relation != "struck" || len(d.Agent) > 0 || len(a.drafts) == 0 {
		return
	}
	for i := c.t; i >= c.seg.from; i-- {
		if !c.s.units[i].is("among") {
			continue
		}
		for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
			if e := a.drafts[n]; e.Relation == "struck" && e.from < c.s.units[i].from && len(e.Agent) > 0 && e.Speaker == d.Speaker {
				a.add(&d.Claim, "agent", e.Agent...)
				return
			}
		}
		return
	}
}

// acts says whether a speaker can be the one who does what is said: not an outlet, not a nameless source.
func (a *article) acts(id schema.ID) bool {
	e := a.entity(id)
	return e != nil && e.Type != "media" && e.Type != "source"
}

// counted1 makes the draft of one figure.
func (a *article) counted1(c *clause, f *lang.Frame, d draft, fig *figure) bool {
	d.Claim = clone(d.Claim)
	d.from, d.to = min(d.from, fig.from), max(c.s.units[c.t].to, fig.to)
	for _, fn := range []string{"subject", "by"} {
		for _, i := range c.args[fn] {
			d.to = max(d.to, c.s.units[i].to)
		}
	}
	figure := fig.Figure
	figure.Status = f.Status
	if fig.people && f.People != "" {
		figure.Status = f.Harm
		if fig.status != "" {
			figure.Status = fig.status
			d.to = max(d.to, fig.harmTo)
		}
		if f.People == "casualties" {
			d.Relation = "casualties"
		}
		fig.used = true
	}
	d.Figure = &figure
	if f.Materiel == "lost" {
		a.add(&d.Claim, "patient", fig.owner...)
		if fig.enemy {
			a.add(&d.Claim, "patient", a.enemyOf(first(d.Agent, d.Speaker))...)
		}
		if len(d.Patient) == 0 && len(d.Agent) > 0 && !fig.people && f.Relation != "captured" {
			a.add(&d.Claim, "patient", a.enemyOf(d.Agent[0])...)
			d.Confidence -= 0.1
		}
		if fig.people && len(d.Patient) == 0 && fig.m != nil {
			a.add(&d.Claim, "patient", fig.m.ID)
		}
	} else if f.Materiel == "patient" {
		a.add(&d.Claim, "agent", fig.owner...)
	}
	a.retype(&d.Claim)
	return a.keep(c, f, d)
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

func first(ids []schema.ID, other schema.ID) schema.ID {
	if len(ids) > 0 {
		return ids[0]
	}
	return other
}

func clone(c schema.Claim) schema.Claim {
	for _, r := range c.Roles() {
		*r.IDs = slices.Clone(*r.IDs)
	}
	return c
}

// keep files a draft where what the frame needs is there.
func (a *article) keep(c *clause, f *lang.Frame, d draft) bool {
	d.trim()
	if d.Modality == "capability" && d.Relation == "struck" && !d.has("patient") && !d.has("place") {
		return false
	}
	if d.Relation == "talks" && d.Modality == "actual" && len(d.Agent) > 0 {
		a.add(&d.Claim, "agent", d.Patient...)
		d.Patient = nil
	}
	for _, any := range f.Needs {
		if slices.ContainsFunc(any, func(role string) bool { return d.has(role) }) {
			continue
		}
		named := c.form == "nominal" && len(c.args["of"])+len(c.args["subject"]) > 0 && len(d.Agent) > 0 || f.Relation == "talks" && c.seg.voice.kind() == "call"
		if !named && (f.Or == "" || !a.standsBehind(c.s, c.seg, c.t, f.Or)) {
			return false
		}
	}
	a.drafts = append(a.drafts, &d)
	for _, who := range c.seg.voice.speakers[min(1, len(c.seg.voice.speakers)):] {
		if c.seg.voice.kind() == "accuse" && len(c.seg.voice.subject) > 0 {
			break
		}
		e := d
		e.Claim = clone(d.Claim)
		e.Speaker = who
		a.drafts = append(a.drafts, &e)
	}
	return true
}

// trim takes out of the patients who is also the agent.
func (d *draft) trim() {
	d.Patient = slices.DeleteFunc(d.Patient, func(id schema.ID) bool { return slices.Contains(d.Agent, id) })
}

func (d *draft) has(role string) bool {
	switch role {
	case "figure":
		return d.Figure != nil
	case "date":
		return d.Date.Start != "" && d.Date.Basis != "inferred"
	}
	for _, r := range d.Roles() {
		if r.Name == role && len(*r.IDs) > 0 {
			return true
		}
	}
	return false
}

// ownDenial turns what a speaker says that his own side did not do into a denial; false where a negated event is
// nobody's denial and says nothing.
func (a *article) ownDenial(c *clause, d *draft) bool {
	v := c.seg.voice
	if v.author || len(d.Agent) == 0 || a.side(d.Agent[0]) != a.side(d.Speaker) {
		return false
	}
	d.Relation, d.Stance, d.Mode, d.Figure = "denies", "denies", "response", nil
	d.answer = v.cue
	a.retype(&d.Claim)
	return true
}
