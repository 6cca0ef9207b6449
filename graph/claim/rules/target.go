package rules

import (
	"slices"

	"hearsay/schema"
)

// reach is how many statements before and behind an answer it is looked for what it answers.
const reach = 300

// aim finds what each answer answers. A statement that was dropped because another says as much is answered where it stands, and stands for
// the other.
func (a *article) aim() {
	all := slices.Concat(a.drafts, a.dropped)
	slices.SortStableFunc(all, inOrder)
	for i, d := range all {
		if d.same != nil {
			continue
		}
		if len(d.meant) > 0 {
			d.targets = kept(d.meant)
		} else if d.answer != nil && d.Mode == "response" {
			about := all[max(i-reach, 0):min(i+reach, len(all))]
			d.targets = kept(ofKindNamed(d, a.blowsOf(d, a.deeds(d, a.targets(d, about)), about)))
		} else if d.Stance == "rejects" && d.Relation == "ceasefire-agreed" && d.objectIs("hard-truce") {
			d.targets = kept(a.refusedTruce(d, all[max(i-reach, 0):min(i+reach, len(all))]))
		} else if len(d.targets) > 0 {
			before := all[max(i-reach, 0):i]
			d.targets = pick(d.targets, func(e *draft) bool { return slices.Contains(before, e) })
		}
	}
	a.drafts = slices.DeleteFunc(a.drafts, func(d *draft) bool { return d.guessed && len(d.targets) == 0 })
}

// kept are the statements that stand for the given ones, each once.
func kept(targets []*draft) []*draft {
	var out []*draft
	for _, e := range targets {
		for e.same != nil {
			e = e.same
		}
		if !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

// deeds drops from what is denied or passed over the loss of life and the fighting where a deed is told with them: nobody denies the dead. Who denies
// without a word of what also denies to have killed those whom he is said to have killed.
func (a *article) deeds(d *draft, targets []*draft) []*draft {
	bare := d.Relation == "denies" && len(d.content) == 0 && !a.tells(d)
	if own := pick(targets, func(e *draft) bool { return a.ownToll(d, e) }); bare && len(own) > 0 {
		return pick(targets, func(e *draft) bool { return slices.Contains(own, e) || a.blames(e, d) || !toldIn(e, own) })
	}
	harm := func(e *draft) bool {
		return e.Relation == "fought" || a.model.Relation(e.Relation).Family == "harm" && (!bare || !a.blames(e, d) || a.diedIn(e, targets))
	}
	if d.Relation == "rejects" || d.numbers() || d.Relation == "denies" && a.severalNews(d) || d.Relation == "declines-comment" && (d.tidings() || d.refers() && a.whose(d) != "") || !slices.ContainsFunc(targets, func(e *draft) bool { return !harm(e) }) {
		return targets
	}
	return slices.DeleteFunc(slices.Clone(targets), harm)
}

// closest are those of the statements that stand nearest to an answer, before it where any do: of one speaker, behind it of one side, in one
// sentence or in sentences that follow each other.
func (a *article) closest(d *draft, es []*draft) []*draft {
	if before := pick(es, func(e *draft) bool { return e.sentence <= d.sentence }); len(before) > 0 {
		return latest(before)
	}
	return pick(es, func(e *draft) bool {
		return e.sentence-es[0].sentence <= 1 && a.side(e.Speaker) == a.side(es[0].Speaker)
	})
}

// targets are the drafts about an answer that it is aimed at, by what its object says: the figure it names, the kind of
// statement, whose it is, the event in it; else the nearest statements of somebody else before it.
func (a *article) targets(d *draft, about []*draft) []*draft {
	var open []*draft
	patron := a.patron(d)
	for _, e := range about {
		if e.answer == nil && a.answerable(d, e) && (patron == "" || e.Author || a.side(e.Speaker) != patron) {
			open = append(open, e)
		}
	}
	heard := slices.Clone(open)
	if d.Relation == "denies" {
		open = pick(open, supposed)
	}
	whose := a.whose(d)
	if d.Relation == "declines-comment" && (d.objectIs("asked") || a.cueHolds(d, "asked")) && (whose == "" || !d.objectIs("document") && !d.objectIs("accusation")) {
		return a.askedAbout(d, open)
	}
	if whose != "" {
		open = slices.DeleteFunc(open, func(e *draft) bool { return e.Author || a.side(e.Speaker) != whose && e.Speaker != whose })
		if own := pick(open, func(e *draft) bool { return a.namesSpeaker(d, e) }); len(own) > 0 {
			open = own
		}
	}
	if d.objectIs("hard-truce") && (d.objectIs("reference") || d.units[d.object[0]].is("hard-truce") && d.objectIs("be")) {
		if told := a.truceTold(d, about); len(told) > 0 || !d.objectIs("document") {
			return told
		}
	}
	if plan := a.foretold(d, heard, whose); len(plan) > 0 {
		return plan
	}
	if plans := slices.ContainsFunc(d.content, func(c *draft) bool { return c.Modality == "planned" }); plans && d.Relation == "denies" {
		return a.closest(d, pick(heard, func(e *draft) bool { return e.Modality == "planned" && a.sameDeed(d.content, e) }))
	}
	if within := pick(open, func(e *draft) bool {
		return whose != "" && e.sentence == d.sentence && e.from >= d.from && a.firsthand(e)
	}); len(within) > 0 {
		return a.saidElsewhere(d, within, open)
	}
	if d.Relation == "declines-comment" {
		return a.uncommented(d, about, open, whose)
	}
	if n := d.number(); n != nil {
		same := pick(open, func(e *draft) bool { return e.Figure != nil && e.Figure.Value != nil && *e.Figure.Value == *n })
		if len(same) > 0 || d.objectIs("figure-noun") {
			return same
		}
	}
	if d.objectIs("figure-noun") && d.objectIs("reference") {
		return latest(pick(open, func(e *draft) bool { return e.sentence <= d.sentence && e.Figure != nil && e.Figure.Kind == "count" }))
	}
	if d.objectIs("condition-noun") {
		return pick(open, func(e *draft) bool {
			return e.sentence <= d.sentence && e.Modality == "conditional" && e.Stance == "demands"
		})
	}
	if d.objectIs("demand-noun") {
		if asked := pick(open, func(e *draft) bool { return e.sentence <= d.sentence && e.Stance == "demands" }); len(asked) > 0 {
			return latest(asked)
		}
	}
	if d.Relation == "rejects" && a.objectWords(d) == 0 && !d.answer.Offers {
		if asked := latest(pick(open, func(e *draft) bool { return d.sentence-e.sentence <= 1 && e.precedes(d) && grantable(e) })); len(asked) > 0 {
			return asked
		}
	}
	if d.objectIs("proposal") || d.objectIs("charter") || a.cueHolds(d, "proposal") || d.answer.Offers && len(d.content) == 0 && d.object[0] >= d.object[1] {
		if asked := latestProposal(d, pick(open, func(e *draft) bool { return e.sentence <= d.sentence && proposes(e) })); len(asked) > 0 || !d.objectIs("what-was-said") && !d.objectIs("charter") {
			return asked
		}
		if told := a.truceTold(d, about); len(told) > 0 || !d.objectIs("document") {
			return told
		}
	}
	if len(d.content) == 0 && a.objectCounts(d) {
		if lost := pick(open, func(e *draft) bool { return a.materielLost(e) }); len(lost) > 0 || d.Relation != "denies" || !slices.ContainsFunc(d.words(), func(u unit) bool { return u.verb() }) {
			return lost
		}
	}
	before := pick(open, func(e *draft) bool {
		return e.precedes(d) && (e.Modality == "actual" || e.Modality == "estimate")
	})
	if d.objectIs("accusation") || d.objectIs("document") || d.objectIs("reference-object") {
		before = a.documented(d, told(before))
	}
	if here := a.justSaid(d, before); len(here) > 0 {
		return here
	}
	if d.objectIs("toll") {
		before = a.unadmitted(d, before)
		if losses := pick(before, func(e *draft) bool { return d.sentence-e.sentence <= recall && a.losses(e) }); len(losses) > 0 {
			return latest(losses)
		}
	}
	if len(d.content) > 0 {
		same := pick(open, func(e *draft) bool { return a.sameDeed(d.content, e) && !a.vague(d, e) })
		if len(same) > 0 {
			same = a.whereUsed(same, a.closest(d, a.withArms(d.content, same)))
		}
		if accused := a.accusedOf(d, before); len(accused) > 0 && (len(same) == 0 || same[len(same)-1].sentence < accused[0].sentence) {
			return accused
		}
		if len(same) > 0 {
			return a.accusedIn(d, same, before)
		}
		if meant := a.alluded(d, open, before); len(meant) > 0 || whose != "" || !a.ownBlow(d) {
			return meant
		}
		done := pick(a.done(d, about, recall), func(e *draft) bool { return a.mayBe(d.content, e) })
		if named := pick(done, func(e *draft) bool { return a.namesThing(d, e) }); len(named) > 0 {
			return named
		}
		return done
	}
	if d.Relation == "denies" && d.objectIs("guilt") && whose == "" {
		if done := a.done(d, about, 2); len(done) > 0 {
			return done
		}
	}
	if taken := a.takenNews(d, before, whose); len(taken) > 0 {
		return taken
	}
	if a.tells(d) {
		if said := latest(pick(before, func(e *draft) bool { return d.sentence-e.sentence <= recall && a.mentions(d, e) })); len(said) > 0 || d.Relation == "rejects" || d.objectIs("prep-about") {
			return said
		}
		if d.Relation == "denies" {
			if deed := latest(pick(before, func(e *draft) bool { return a.deedNamed(d, e) })); len(deed) > 0 {
				return deed
			}
			return latest(pick(before, func(e *draft) bool {
				return d.sentence-e.sentence <= recall && (a.blames(e, d) && (e.Stance == "accuses" || d.objectIs("act")) || d.causes() && a.nobodys(d, e))
			}))
		}
	}
	if d.objectIs("everything") && a.objectWords(d) == 1 {
		return pick(before, func(e *draft) bool { return !e.Author && d.sentence-e.sentence <= recall && a.involves(d, e) }) // "bác bỏ tất cả"
	}
	if news := a.newsTold(d, before, whose); len(news) > 0 {
		return news
	}
	if blamed := a.charged(d, before); len(blamed) > 0 {
		return a.last(d, blamed)
	}
	if read := a.documents(d, open); len(read) > 0 {
		return read
	}
	if len(before) == 0 && (d.objectIs("reference") || d.objectIs("reference-object")) {
		return nil // "this" is what was said before
	}
	if next := pick(open, func(e *draft) bool { return d.sentence < e.sentence && e.sentence-d.sentence <= 1 }); len(before) == 0 && whose != "" && len(next) > 0 {
		return next // "bác bỏ thông tin do X đăng. X nói …"
	}
	if len(before) == 0 {
		return a.earliest(d, open)
	}
	if d.objectIs("involved") && whose == "" {
		return nil // nobody says that he was
	}
	if d.Relation == "denies" && whose == "" && a.unheard(d, before) {
		return nil
	}
	refers := d.refers()
	return a.last(d, attributed(pick(before, func(e *draft) bool {
		return d.sentence-e.sentence <= 1 || refers && d.sentence-e.sentence <= recall || d.sentence-e.sentence <= recall && (a.involves(d, e) || e.Stance == "accuses")
	})))
}

// firsthand says whether nobody but outlets passed a statement on.
func (a *article) firsthand(d *draft) bool {
	return !slices.ContainsFunc(d.Chain, func(id schema.ID) bool { return a.typeOf(id) != "media" })
}

// precedes says whether a statement stands before an answer.
func (d *draft) precedes(answer *draft) bool {
	return d.sentence < answer.sentence || d.sentence == answer.sentence && d.to <= answer.from
}

// refers says whether the object of an answer is a word for what somebody said: "this", "the accusation", "the report".
func (d *draft) refers() bool {
	return d.objectIs("this") || d.objectIs("reference") || d.objectIs("reference-object") || d.objectIs("accusation") || d.objectIs("document")
}

// told drops what the article says itself in a sentence in which somebody else says something.
func told(es []*draft) []*draft {
	return pick(es, func(e *draft) bool {
		return !e.Author || !slices.ContainsFunc(es, func(f *draft) bool { return !f.Author && f.sentence == e.sentence })
	})
}

// namesSpeaker says whether the object of an answer names who made a statement.
func (a *article) namesSpeaker(d, e *draft) bool {
	for i := d.object[0]; i < d.object[1]+3 && i < len(d.units); i++ {
		if m := d.units[i].m; m != nil && m.ID == e.Speaker && a.side(m.ID) != m.ID {
			return true
		}
	}
	return false
}

// attributed are the statements that somebody other than the article makes; all where it makes all.
func attributed(es []*draft) []*draft {
	if said := pick(es, func(e *draft) bool { return !e.Author }); len(said) > 0 {
		return said
	}
	return es
}

// truceTold are the last statements before an answer of a truce, whoever made them: "gọi lệnh ngừng bắn ấy là trò đùa".
func (a *article) truceTold(d *draft, about []*draft) []*draft {
	return latest(pick(about, func(e *draft) bool {
		return e.answer == nil && e.sentence <= d.sentence && d.sentence-e.sentence <= recall && e.Relation == "ceasefire-agreed" && (e.Author || a.side(e.Speaker) != a.side(d.Speaker))
	}))
}

// tells says whether the object of an answer is a clause of its own, no word that refers to a statement.
func (a *article) tells(d *draft) bool {
	if a.cueHolds(d, "accusation") {
		return false // "phản đối cáo buộc của X"
	}
	for _, u := range d.words() {
		if u.any("this", "reference", "reference-object", "accusation", "document", "proposal", "figure-noun", "toll") || u.is("incident") && d.objectIs("untrue") {
			return false
		}
	}
	return a.objectWords(d) > 1
}

// cueHolds says whether a phrase of the class stands within the cue of an answer.
func (a *article) cueHolds(d *draft, class string) bool {
	i := d.object[0] - 1
	return i >= 0 && d.units[i].cue() == d.answer && a.holdsWords(&d.units[i], class)
}

// objectWords counts the words of an answer's object that mean something by themselves.
func (a *article) objectWords(d *draft) int {
	n, words := 0, d.words()
	for i, u := range words {
		if u.sign == "" && !filler(&u) && !u.any("prep-about", "act", "plural", "promptly") && !(u.fig != nil && ofDeeds(words, i)) {
			n++
		}
	}
	return n
}

// mentions says whether the object of an answer names somebody or something that a statement is of.
func (a *article) mentions(d, e *draft) bool {
	for _, u := range d.words() {
		if u.m == nil || a.side(u.m.ID) == a.side(d.Speaker) {
			continue
		}
		for _, r := range e.Roles() {
			if slices.Contains(*r.IDs, u.m.ID) {
				return true
			}
		}
	}
	return false
}

// foremost is the last sentence whose answers may answer what is told behind them: the headline's and the lead's.
const foremost = 3

// earliest are the first statements behind an answer, as a headline or a lead has it, of what the one who answers is said to
// have done.
func (a *article) earliest(d *draft, open []*draft) []*draft {
	if d.sentence > foremost && !slices.ContainsFunc(open, func(e *draft) bool { return e.sentence == d.sentence }) {
		return nil
	}
	blamed := pick(open, func(e *draft) bool { return a.blames(e, d) || e.Stance == "accuses" && a.whose(d) != "" })
	for i, e := range blamed {
		if e.sentence != blamed[0].sentence {
			return blamed[:i]
		}
	}
	return blamed
}

// unheard says whether the nearest statement of another side before an answer is one of which nothing was taken down: the
// answer is aimed at it and at nothing further back.
func (a *article) unheard(d *draft, before []*draft) bool {
	k := a.at(d.sentence)
	for i := k; i >= 0 && i >= k-1; i-- {
		s := &a.sentences[i]
		for n := len(s.segments) - 1; n >= 0; n-- {
			g := s.segments[n]
			if g.from >= len(s.units) || i == k && s.units[g.from].from >= d.from || g.voice.author || len(g.voice.speakers) == 0 || a.side(g.voice.speakers[0]) == a.side(d.Speaker) || g.voice.kind() == "answer" {
				continue
			}
			return !slices.ContainsFunc(before, func(e *draft) bool {
				return e.sentence == s.index || e.Speaker == g.voice.speakers[0] && s.index-e.sentence == 1
			})
		}
	}
	return false
}

// at is where the sentence with that index stands among those that speak.
func (a *article) at(index int) int {
	k := min(index, len(a.sentences)-1)
	for k > 0 && a.sentences[k-1].index >= index {
		k--
	}
	return k
}

// blames says whether a statement is of what the side of the one who answers has done.
func (a *article) blames(e, d *draft) bool {
	mine := a.side(d.Speaker)
	if e.Relation == "fought" {
		return false // both did
	}
	if e.Relation == "accuses" {
		return slices.ContainsFunc(e.Patient, func(id schema.ID) bool { return a.side(id) == mine })
	}
	return slices.ContainsFunc(e.Agent, func(id schema.ID) bool { return a.side(id) == mine })
}

func pick(ds []*draft, f func(*draft) bool) []*draft {
	var out []*draft
	for _, d := range ds {
		if f(d) {
			out = append(out, d)
		}
	}
	return out
}

// latest are the last drafts of one speaker that stand together: in one sentence or in sentences that follow each other.
func latest(ds []*draft) []*draft {
	if len(ds) == 0 {
		return nil
	}
	last := ds[len(ds)-1]
	from := len(ds) - 1
	for from > 0 && (ds[from-1].Speaker == last.Speaker && ds[from].sentence-ds[from-1].sentence <= 1 || jointly(ds[from-1], ds[from])) {
		from--
	}
	return ds[from:]
}

// jointly says whether two drafts are one statement that several make together.
func jointly(d, e *draft) bool {
	return d.sentence == e.sentence && d.Relation == e.Relation && d.from == e.from && d.to == e.to && d.Cue.Span == e.Cue.Span && d.Cue.Text != ""
}

// answerable says whether somebody could answer a statement: it is another side's, or the article's of what his own
// side did.
func (a *article) answerable(d, e *draft) bool {
	mine := a.side(d.Speaker)
	if e.Stance == "confirms" && a.losses(e) && a.sideOf(e.Patient) == a.side(e.Speaker) {
		return false // nobody denies what another admits of himself
	}
	if e.Relation == "published" || e.Relation == "position" || e.Stance == "confirms" && !e.precedes(d) {
		return false // nobody denies what is admitted later
	}
	if e.Author {
		switch a.model.Relation(e.Relation).Family {
		case "strike", "loss", "harm", "truce-broken", "arms", "movement":
		default:
			return false
		}
		unknown := len(e.Agent) == 0 && a.ownBlow(d) && a.model.Relation(e.Relation).Family == "strike"
		return unknown || slices.ContainsFunc(e.Agent, func(id schema.ID) bool { return a.side(id) == mine }) || d.numbers() && a.losses(e) && a.sideOf(e.Patient) == mine
	}
	return a.leaked(d, e) || a.side(e.Speaker) == mine && a.typeOf(e.Speaker) == "media" && e.Speaker == a.whose(d) || a.side(e.Speaker) != mine && (d.objectIs("each-other") || !slices.ContainsFunc(d.joint, func(id schema.ID) bool { return a.side(id) == a.side(e.Speaker) }))
}

// whose is the side whose statement the object names: "cáo buộc từ phía X"; "" where it names none.
func (a *article) whose(d *draft) schema.ID {
	for i := d.object[0]; i < d.object[1]+3 && i < len(d.units); i++ {
		u := &d.units[i]
		if u.m == nil || i == 0 || !a.voices(u) {
			continue
		}
		k := i - 1
		for k > d.object[0] && u.m.Type == "media" && (plainWord(&d.units[k]) || d.units[k].any("head", "descriptor")) {
			k-- // "thông tin của nhật báo X"
		}
		if p := &d.units[k]; p.any("prep-of", "prep-from", "relative") || p.is("prep-by") && k > d.object[0] && d.units[k-1].any("accusation", "document", "tidings") || i+1 < len(d.units) && (d.units[i+1].cue() != nil || d.units[i+1].is("gives")) {
			switch side := a.side(a.state(u.m.ID)); {
			case side != a.side(d.Speaker):
				return side
			case u.m.Type == "media":
				return u.m.ID // a government denies what an outlet of its own country reports
			}
		}
	}
	return ""
}
