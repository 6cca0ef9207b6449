package rules

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// A holding is something that a draft says in a voice: an argument, its figure, or, with neither, that it speaks.
type holding struct {
	relation, stance, mode, modality string
	speaker                          schema.ID
	what, value                      string
}

// said is what all drafts of a relation and voice hold.
func (d *draft) said() holding {
	return holding{d.Relation, d.Stance, d.Mode, d.Modality, d.Speaker, "", ""}
}

// sameVoice says whether two drafts say something of one relation in one voice.
func (d *draft) sameVoice(e *draft) bool {
	return d.Relation == e.Relation && d.Speaker == e.Speaker && d.Stance == e.Stance && d.Mode == e.Mode && d.Modality == e.Modality
}

// holdings are all that another draft must hold to say as much.
func (d *draft) holdings() []holding {
	h := d.said()
	out := []holding{h}
	if d.Figure != nil {
		h.what, h.value = "figure", figureKey(d.Figure)
		out = append(out, h)
	}
	for _, r := range d.Roles() {
		for _, id := range *r.IDs {
			h.what, h.value = r.Name, string(id)
			out = append(out, h)
		}
	}
	return out
}

// fewDrafts is the most drafts of one voice that are compared each with each; of more it pays to note what they hold.
const fewDrafts = 16

// A hold tells for each draft which others may say as much.
type hold struct {
	drafts []*draft
	voices map[holding][]int // the drafts of a voice
	index  map[holding][]int // of voices of many drafts also those that hold a thing
	room   []int             // for the candidates of one draft
}

func (a *article) hold() hold {
	if len(a.drafts) <= 3*fewDrafts {
		return hold{drafts: a.drafts}
	}
	h := hold{drafts: a.drafts, voices: make(map[holding][]int, len(a.drafts)), index: map[holding][]int{}}
	for i, d := range a.drafts {
		if d.answer == nil {
			h.voices[d.said()] = append(h.voices[d.said()], i)
		}
	}
	for _, of := range h.voices {
		if len(of) <= fewDrafts {
			continue
		}
		for _, i := range of {
			for _, held := range a.drafts[i].holdings() {
				h.index[held] = append(h.index[held], i)
			}
		}
	}
	return h
}

// candidates are the drafts of the same voice as draft i or, where they are many, those of them that hold what the fewest hold
// of what it holds, until the next are asked for. An answer has none.
func (h *hold) candidates(i int) []int {
	d := h.drafts[i]
	if d.answer != nil {
		return nil
	}
	if h.voices == nil {
		return h.few(i)
	}
	out := h.voices[d.said()]
	if len(out) <= fewDrafts {
		return out
	}
	for _, held := range d.holdings() {
		if of := h.index[held]; len(of) < len(out) {
			out = of
		}
	}
	return out
}

// few are the drafts of the same voice as draft i, where all drafts are few.
func (h *hold) few(i int) []int {
	h.room = h.room[:0]
	for k, e := range h.drafts {
		if e.answer == nil && e.sameVoice(h.drafts[i]) {
			h.room = append(h.room, k)
		}
	}
	return h.room
}

// within says whether all that d says stands in e.
func within(d, e *draft) bool {
	if d.Figure != nil && (e.Figure == nil || !sameFigure(d.Figure, e.Figure)) {
		return false
	}
	if d.Date.Start != "" && e.Date.Start != "" && d.Date.Start != e.Date.Start {
		return false
	}
	er := e.Roles()
	for i, r := range d.Roles() {
		for _, id := range *r.IDs {
			if !slices.Contains(*er[i].IDs, id) {
				return false
			}
		}
	}
	return true
}

// rather says whether e is kept of two drafts that say the same: that of the text and not of its headline, else the first.
func (a *article) rather(e, d *draft, first bool) bool {
	if x, y := a.heads(e), a.heads(d); x != y {
		return y
	}
	return first
}

// heads says whether a draft stands in a headline.
func (a *article) heads(d *draft) bool { return a.doc.Sentences[d.sentence].Kind == text.Headline }

// sameFigure says whether two figures have the same key.
func sameFigure(f, g *schema.Figure) bool {
	return f.Class == g.Class && f.Status == g.Status && f.Unit == g.Unit && sameNumber(f.Value, g.Value) && sameNumber(f.Low, g.Low) && sameNumber(f.High, g.High)
}

func sameNumber(x, y *float64) bool {
	if x == nil || y == nil {
		return x == y
	}
	return math.Float64bits(*x) == math.Float64bits(*y)
}

func figureKey(f *schema.Figure) string {
	var b strings.Builder
	for _, v := range []*float64{f.Value, f.Low, f.High} {
		if v != nil {
			fmt.Fprintf(&b, "%g", *v)
		}
		b.WriteByte(' ')
	}
	return b.String() + string(f.Class) + " " + f.Status + " " + f.Unit
}

// armed says whether an entity is somebody who can fight: a country, a force, people under arms.
func (a *article) armed(id schema.ID) bool {
	e := a.entity(id)
	return e != nil && e.Type != "person" && e.Type != "media" && (e.Type == "country" || e.Type == "force" || e.Type == "group" && !a.unarmed(id) || a.underArms(id) || a.side(id) != id && a.ofSide(id) || e.Type == "organisation" && a.fights(id))
}

// troops says whether an entity can fight and is neither a country nor a government nor an office of one.
func (a *article) troops(id schema.ID) bool {
	e := a.entity(id)
	return e != nil && e.Type != "country" && (e.Type != "organisation" || a.fights(id)) && a.armed(id)
}

// fights says whether the words that the article calls an organisation with are those for armed men: "phiến quân X", "Mặt trận X".
func (a *article) fights(id schema.ID) bool {
	if a.fighters == nil {
		a.fighters = map[schema.ID]bool{}
		for i := range a.found.Mentions {
			if m := &a.found.Mentions[i]; m.Type == "organisation" && m.Head != nil && (m.Head.Armed || m.Head.Type == "force" || m.Head.Type == "group" && !m.Head.People) {
				a.fighters[m.ID] = true
			}
		}
	}
	return a.fighters[id]
}

// ofSide says whether the side of an entity is a country or a force.
func (a *article) ofSide(id schema.ID) bool {
	e := a.entity(a.side(id))
	return e != nil && (e.Type == "country" || e.Type == "force")
}

// placesListed puts a list of places that begins behind "ở" with the sites before it, where the names right before the verb were taken for its
// subject: "các sân bay ở A, B và C bị tấn công".
func (a *article) placesListed(c *clause) {
	u, first := c.s.units, len(c.s.units)
	for _, i := range c.args.subject {
		if !located(&u[i]) || u[i].m.Kind == entity.KindThing {
			return
		}
		first = min(first, i)
	}
	i := first
	for i-2 > c.seg.from && u[i-1].sign == "," && located(&u[i-2]) && u[i-2].m.Kind != entity.KindThing {
		i -= 2
	}
	site := i - 2
	if site < c.seg.from || u[site].m == nil || a.acting(&u[site]) {
		return
	}
	switch {
	case i < first && u[i-1].is("prep-in"): // "các kho dầu ở A, B và C"
	case u[i-1].sign == "," && u[site].m.Kind == entity.KindThing && a.holds(&u[site], "prep-in"): // "các sân bay ở A" is one name
	default:
		return
	}
	for k := i; k < first; k += 2 {
		c.put("in", k)
	}
	c.put("in", c.args.subject...)
	c.args.subject, c.from = []int{site}, min(c.from, site)
}

// alsoAt are the units of the places that a list which begins with the one at unit i goes on with: "ở X, Y và Z".
func (a *article) alsoAt(c *clause, i int) []int {
	u := c.s.units
	var out []int
	for k := i + 1; k+1 < c.seg.to && located(&u[i]) && located(&u[k+1]); k += 2 {
		switch {
		case u[k].sign == ",":
			out = append(out, k+1)
		case u[k].sign == "" && u[k].is("and") && !a.predicateBehind(c, k+1):
			return append(out, k+1)
		default:
			return nil
		}
	}
	return nil
}

// joiners makes those who are listed behind who takes part in an attack the attackers: "các nước tham gia cuộc tấn công gồm có X và Y".
func (a *article) joiners(c *clause) {
	u, g, i := c.s.units, &c.args, c.t-1
	for i > c.seg.from && u[i].any("act", "plural", "descriptor") {
		i--
	}
	if i < c.seg.from || !u[i].is("takes-part") || len(g.by)+len(g.of) > 0 {
		return
	}
	for k := c.t + 1; k < c.seg.to && k <= c.t+near && u[k].sign == ""; k++ {
		if u[k].is("among") {
			who := "by"
			if c.form == "active" {
				who = "subject"
			}
			g.subject = g.subject[:0]
			for _, o := range g.object {
				if o > k {
					c.put(who, o)
				}
			}
			g.object = slices.DeleteFunc(g.object, func(o int) bool { return o > k })
			return
		}
	}
}

// including takes the places that are listed behind what was struck without a name: "không kích 50 thị trấn, bao gồm X, Y và Z".
func (a *article) including(c *clause) {
	u, i := c.s.units, c.t+1
	for _, list := range [][]int{c.args.object, c.args.in, c.args.to, c.args.subject} {
		if slices.ContainsFunc(list, func(k int) bool { return located(&u[k]) }) {
			return
		}
	}
	for i < c.seg.to && i <= c.t+near && u[i].sign == "" && (!u[i].verb() || filler(&u[i])) {
		i++
	}
	if i+2 >= c.seg.to || u[i].sign != "," || !u[i+1].is("among") {
		return
	}
	for i += 2; i < c.seg.to && u[i].sign == "" && !located(&u[i]) && (plainWord(&u[i]) || u[i].any("plural", "have", "target-noun", "frontier", "head") && !u[i].verb()); i++ {
	}
	if i == c.seg.to || !located(&u[i]) || a.predicateBehind(c, i) {
		return
	}
	c.put("in", i)
	for _, k := range a.alsoAt(c, i) {
		c.put("in", k)
	}
	c.to = max(c.to, c.args.in[len(c.args.in)-1]+1)
}

// siteBehind is the unit of the place that the words from unit i on name, "miền bắc tỉnh X", "một bệnh viện ở X", or of a state where one will do; -1
// where they name none.
func (a *article) siteBehind(c *clause, i int, state bool) int {
	u := c.s.units
	for k := i; k < c.seg.to && k < i+4; k++ {
		switch {
		case located(&u[k]), state && country(&u[k]), buildings(&u[k]):
			return k
		case u[k].fig != nil && u[k].fig.spot && u[k].fig.m == nil: // "hai làng X và Y"
		case !plainWord(&u[k]) && !u[k].any("article", "plural", "target-noun", "place-noun", "descriptor") && !placeWord(&u[k]) && !(u[k].m == nil && u[k].is("block")):
			return -1
		}
	}
	return -1
}

// bracketed is the bracket that closes the one at unit j, which holds only who some of those counted are; j where it holds more or none opens there.
func bracketed(u []unit, j, to int) int {
	if u[j].sign != "(" {
		return j
	}
	for k := j + 1; k < to && k <= j+near; k++ {
		switch {
		case u[k].sign == ")":
			return k
		case u[k].sign != "" && u[k].sign != ",", harmOf(u[k].entries) != "", u[k].verb() && !filler(&u[k]) && !u[k].is("among"):
			return j
		}
	}
	return j
}

// buildings says whether the unit counts buildings or places.
func buildings(u *unit) bool {
	return u.fig != nil && u.fig.m != nil && !u.fig.people && (u.fig.m.Type == "facility" || u.fig.m.Type == "place")
}

// addSite makes what the unit names or counts the place.
func (a *article) addSite(d *draft, u *unit) {
	if u.m != nil {
		a.add(&d.Claim, "place", u.m.ID)
	} else {
		a.add(&d.Claim, "place", u.fig.m.ID)
	}
}

// placeWord says whether the unit is a word that names of places stand behind, or a direction.
func placeWord(u *unit) bool {
	return slices.ContainsFunc(u.entries, func(e *lang.Entry) bool { return e.Head != nil && e.Head.Type == "place" })
}

// around finds the place of what happened: names behind a preposition near the figure.
func (a *article) around(c *clause, to int) {
	u := c.s.units
	for j := c.t + 1; j < c.seg.to && j <= to+6; j++ {
		j = bracketed(u, j, c.seg.to)
		if u[j].sign == ")" {
			continue
		}
		if breaks(&u[j]) || u[j].sign == "," && j >= to || u[j].fig != nil && u[j].fig.people && len(c.args.in) > 0 {
			return
		}
		if !u[j].is("prep-in") || u[j].is("nearby") && len(c.args.in) > 0 {
			continue
		}
		if k := a.siteBehind(c, j+1, len(c.args.in) == 0 && !u[j].is("nearby")); k > j {
			c.args.in = append(c.args.in, k)
			c.args.in = append(c.args.in, a.alsoAt(c, k)...)
			c.to = max(c.to, c.args.in[len(c.args.in)-1]+1)
		}
	}
	state := -1
	for j := c.t - 1; j > c.seg.from && len(c.args.in) == 0; j-- {
		if u[j].sign == ";" || u[j].sign == ":" || u[j].any("cause", "kill-verb") {
			break
		}
		if !u[j-1].is("prep-in") {
			continue
		}
		if located(&u[j]) {
			c.args.in = append(c.args.in, j)
		} else if country(&u[j]) && !u[j-1].is("nearby") && state < 0 {
			state = j
		}
	}
	if state >= 0 && len(c.args.in) == 0 {
		c.args.in = append(c.args.in, state)
	}
}

// country says whether the unit names a state.
func country(u *unit) bool { return u.m != nil && u.m.Type == "country" }
