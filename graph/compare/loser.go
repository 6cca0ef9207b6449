package compare

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/schema"
)

// Many figures name nobody who lost: "12 người chết", "họ bắt 480 tù binh". Whose loss it is then follows from the article: it
// is that of whom the doer fights in it, or, of what no doer is named, that of the side which tells of it.

// foes are the sides that an article says strike, harm or fight each other, by side; a side that was hit and nobody knows by
// whom has none.
type foes map[schema.ID][]schema.ID

// foesOf reads who fights whom out of all that is said to have happened.
func foesOf(m *schema.Model, w *World, claims []*schema.Claim) foes {
	out := foes{}
	note := func(a, b schema.ID) {
		if a != b && w.Party(a) && w.Party(b) && !slices.Contains(out[a], b) {
			out[a] = append(out[a], b)
		}
	}
	for _, c := range claims {
		rel := m.Relation(c.Relation)
		if rel == nil || !c.Asserted() {
			continue
		}
		doers, others := w.sides(c.Agent...), w.sides(aimedAt(rel, c)...)
		switch {
		case rel.Shortcut == "pair" && c.Relation != "talks": // who fights whom, or makes a truce with whom
			others = w.sides(slices.Concat(c.Agent, c.Patient)...)
		case !fought(rel.Family):
			continue
		}
		for _, b := range w.sides(slices.Concat(c.Patient, c.Place)...) {
			if w.Party(b) && out[b] == nil {
				out[b] = []schema.ID{}
			}
		}
		for _, b := range others {
			for _, a := range doers {
				note(a, b)
				note(b, a)
			}
		}
	}
	return out
}

// tellings are the claims of an article by what is asked of them while whose a loss is, is sought.
type tellings struct {
	in       map[int][]*schema.Claim       // by sentence
	counting map[schema.ID][]*schema.Claim // by the class that they count
	launched map[schema.ID][]schema.ID     // weapon → the sides that struck with it or used it
}

func tellingsOf(w *World, claims []*schema.Claim) tellings {
	t := tellings{map[int][]*schema.Claim{}, map[schema.ID][]*schema.Claim{}, map[schema.ID][]schema.ID{}}
	for _, c := range claims {
		n, _ := sentenceOf(c.ID)
		t.in[n] = append(t.in[n], c)
		if !c.Asserted() {
			continue
		}
		if c.Figure != nil && c.Figure.Class != "" {
			t.counting[c.Figure.Class] = append(t.counting[c.Figure.Class], c)
		}
		if c.Relation == "struck" || c.Relation == "used-weapon" {
			for _, id := range c.Weapon {
				t.launched[id] = sorted(append(t.launched[id], w.sides(c.Agent...)...))
			}
		}
	}
	return t
}

// aimedAt are those to whom a claim says that it was done; a place only where it is all that was hit. Who takes or shoots down something
// at a place may well do it at home.
func aimedAt(rel *schema.Relation, c *schema.Claim) []schema.ID {
	if len(c.Patient) > 0 || rel.Family == "loss" {
		return c.Patient
	}
	return c.Place
}

// fought says whether who does it to another fights him.
func fought(family string) bool { return family == "strike" || family == "loss" || family == harm }

// Party says whether an entity may be a side of a war.
func (w *World) Party(id schema.ID) bool {
	switch w.Type(id) {
	case "country", "force", "organisation":
		return true
	}
	return false
}

// only is the one whom a side fights; "" where that is nobody or several.
func (f foes) only(side schema.ID) schema.ID {
	if len(f[side]) == 1 {
		return f[side][0]
	}
	return ""
}

// whose fills in whose loss it is, where the claim does not say it: of whom the doer fights; else, of people, of the side that
// tells of it and fights or, of other people than soldiers, was hit.
func (p *preparing) whose(a *Account, c *schema.Claim) {
	if a.sentence, _ = sentenceOf(c.ID); slices.ContainsFunc(a.About, p.world.Party) || a.Family != harm && a.Family != "loss" {
		if a.Family == harm && !a.Author && slices.Equal(a.About, []schema.ID{a.Voice}) {
			p.own = own{a.Voice, a.sentence}
		}
		return
	}
	if !a.figure() && (a.Family == harm || a.Class == "") {
		return
	}
	switch {
	case len(a.Agents) == 1:
		foe := p.foes.only(a.Agents[0])
		if p.bystanders(a, foe) {
			foe = ""
		}
		if a.Whose = cmp.Or(foe, p.attacker(a)); p.outlaws(a, a.Whose) {
			a.Whose = ""
		}
	case a.Family == "loss" && len(a.Agents) == 0:
		a.Whose = p.unclaimed(a, c)
	}
	told := a.Family == harm && !a.Author && !slices.Contains(a.Classes, fighters) && !slices.Contains(a.Agents, a.Voice)
	if a.Whose == "" && told && p.foes[a.Voice] != nil && p.itsOwn(a, c) {
		a.Whose, p.own = a.Voice, own{a.Voice, a.sentence}
	}
	switch a.Whose {
	case "":
		a.Whose = p.beside(a, c)
		a.settled = a.Whose != ""
	case a.Voice:
		a.struck = p.struckBeside(a, c, true) == a.Voice
	}
	if a.Whose == "" {
		a.Theirs = p.clashing(a, c)
		a.settled = a.settled || a.Theirs != nil
	}
}

// attacker is the one side that by the article has just struck some place, where what another then destroys or takes is soldiers or arms without
// a name: "X đánh sân bay Y; nhóm Z nói diệt 12 lính, phá 3 xe bọc thép".
func (p *preparing) attacker(a *Account) schema.ID {
	if !a.armed() && !slices.Contains(a.Classes, arms) {
		return ""
	}
	for _, s := range p.scenes {
		if s.Family == "strike" && len(s.Agents) == 1 && s.Agents[0] != a.Agents[0] && len(p.foes[a.Agents[0]]) == 0 && a.sentence-s.sentence <= nearby &&
			p.world.Party(s.Agents[0]) && !slices.ContainsFunc(s.About, p.world.Party) {
			return s.Agents[0]
		}
	}
	return ""
}

// unclaimed is whose a loss is of which neither loser nor doer is named: of who tells it beside his own dead or of what was hit at home, of
// his enemy, or of the one whose loss of such a machine the article tells elsewhere.
func (p *preparing) unclaimed(a *Account, c *schema.Claim) schema.ID {
	people := a.Class == everybody || slices.Contains(a.Classes, civilian)
	known := p.alike(a, c)
	switch {
	case a.Author:
	case p.own == own{a.Voice, a.sentence} && (people || a.broke() && a.figure()):
		return a.Voice // "2 thợ điện tử nạn, hai xe tải bốc cháy", "30 dân chết, 8 dân bị bắt đi"
	case people || known != "":
	case p.atHome(a):
		return a.Voice
	case c.Stance != "confirms" && p.boasted(a, c):
		if foe := p.foes.only(a.Voice); foe != "" {
			return foe
		}
		return p.launcher(a)
	}
	return known
}

// broke says whether it is things that were destroyed or damaged.
func (a *Account) broke() bool { return a.Status == "destroyed" || a.Status == "damaged" }

// atHome says whether buildings that were destroyed are told of by the side at war of which the article told last that it was struck.
func (p *preparing) atHome(a *Account) bool {
	if !a.broke() || !slices.Contains(a.Classes, buildings) || len(p.foes[a.Voice]) == 0 || len(p.scenes) == 0 {
		return false
	}
	t := p.world.Type(a.Voice)
	return (t == "country" || t == "force") && slices.Equal(p.scenes[0].About, []schema.ID{a.Voice})
}

// buildings is the class of what is built.
const buildings schema.ID = "ent:building"

// launcher is the one enemy of who tells of shots that were brought down who by the article launched such; "" for none or several.
func (p *preparing) launcher(a *Account) schema.ID {
	if a.Status != "shot-down" {
		return ""
	}
	var out []schema.ID
	for weapon, sides := range p.told.launched {
		if slices.Contains(a.Classes, weapon) || slices.Contains(p.world.Classes(weapon), a.Class) {
			out = append(out, sides...)
		}
	}
	out = slices.DeleteFunc(sorted(out), func(id schema.ID) bool { return !slices.Contains(p.foes[a.Voice], id) })
	if len(out) != 1 {
		return ""
	}
	return out[0]
}

// alike is the one side whose loss of the very weapon, in that way, the article tells elsewhere, where the claim speaks of the machine as known:
// "mảnh vỡ chiếc MiG-29 bị bắn rơi".
func (p *preparing) alike(a *Account, c *schema.Claim) schema.ID {
	if c.Figure.Op != "vague" || p.world.Type(a.Class) != "weapon" {
		return ""
	}
	var out []schema.ID
	for _, x := range p.told.counting[a.Class] {
		if x != c && status(statusOf(x), a.Status) != apart {
			out = append(out, Losers(p.world, x)...)
		}
	}
	if out = sorted(out); len(out) != 1 || !p.world.Party(out[0]) {
		return ""
	}
	return out[0]
}

// boasted says whether what was lost is what a side tells of the enemy's, where it does not say whose it was: what was shot down or taken,
// and arms that were destroyed, as far as a body tells it; a general may speak of his own.
func (p *preparing) boasted(a *Account, c *schema.Claim) bool {
	switch a.Status {
	case "shot-down", "captured":
		return true
	case "destroyed":
		return p.world.Type(c.Speaker) != "person" && (slices.Contains(a.Classes, arms) || slices.Contains(a.Classes, weapons))
	}
	return false
}

// What is a force's and not a town's.
const (
	arms    schema.ID = "ent:military-equipment"
	weapons schema.ID = "ent:weapons"
)

// own is a side that told in a sentence of its own dead.
type own struct {
	side     schema.ID
	sentence int
}

// itsOwn says whether a side that tells of people whom it does not name means its own. Soldiers are those only of a side of which the article
// tells whom it fights, or beside others of its own; and of whom troops count without saying what they are, many are the enemy's.
func (p *preparing) itsOwn(a *Account, c *schema.Claim) bool {
	switch {
	case slices.Contains(a.Classes, soldiers):
		return len(p.foes[a.Voice]) > 0 || p.own == own{a.Voice, a.sentence} || p.besideOwn(a, c)
	case len(a.Classes) == 0:
		return p.world.Type(c.Speaker) != "force" || p.own == own{a.Voice, a.sentence}
	}
	return true
}

// besideOwn says whether the same speaker goes on in the sentence with people of whom nothing is said: "7 lính chết, hơn 20 người bị
// thương" are of one side, and the others are his.
func (p *preparing) besideOwn(a *Account, c *schema.Claim) bool {
	return slices.ContainsFunc(p.told.in[a.sentence], func(x *schema.Claim) bool {
		return x != c && x.Relation == c.Relation && x.Speaker == c.Speaker && x.Figure != nil && x.Figure.Class == everybody &&
			len(x.Agent)+len(x.Patient)+len(x.Place) == 0
	})
}

// everybody is the class of all people.
const everybody schema.ID = "ent:people"

// nearby is how many sentences on a figure is still of those of whom the article told.
const nearby = 1

// tollReach is how many sentences on "the number of the dead" is still that of those of whom the article told.
const tollReach = 8

// at supposes that the account is about a scene of another side than it was taken for: right behind it, that is whose loss it is.
func (p *preparing) at(a, scene *Account) {
	if a.settled || len(a.Agents) > 0 && a.Whose != "" && !slices.ContainsFunc(scene.About, p.world.Party) {
		return // of a scene of which nobody knows whose it is, whom the doer fights tells more
	}
	distance := a.sentence - scene.sentence
	told := a.Voice == scene.Voice || p.world.Type(a.Voice) != "country" // a state's own dead may be others
	far := distance > nearby && !(a.Toll && scene.Family == harm && told && distance <= tollReach)
	if far && !a.struck && scene.Family == harm && a.Whose == a.Voice && !slices.Contains(scene.About, a.Whose) {
		a.Whose = "" // the dead of which the article told are those of somebody who is no enemy of the speaker's
	}
	if slices.Contains(scene.About, a.Whose) || far || a.Whose == "" && len(p.foes[a.Voice]) > 0 {
		return // of a side that fights nobody knows whether it counts its own
	}
	if a.Whose == a.Voice && a.sentence == scene.sentence {
		a.Whose = "" // nor where it counts others' in one breath
		return
	}
	if scene.Family == harm && scene.armed() && !a.armed() && !a.Toll && a.Voice != scene.Voice {
		a.Whose = "" // bodies that somebody else counts need not be fighters
		return
	}
	scene.sentence = a.sentence // what follows on it is of the same
	force := len(scene.About) == 1 && p.world.Type(scene.About[0]) == "force"
	if a.Whose = ""; a.Toll && scene.Family == harm && len(scene.About) > 1 {
		a.Theirs = scene.About
	} else if len(scene.About) == 1 && p.world.Party(scene.About[0]) && !(force && slices.Contains(a.Classes, civilian)) && !p.outlaws(a, scene.About[0]) {
		a.Whose = scene.About[0] // civilians are those of no force
	}
}

// fighters are people under arms who are nobody's soldiers; of these a state counts those of the other side.
const fighters schema.ID = "ent:militant"

// soldiers are people under arms who are somebody's; a state may tell of those who fought for it as well.
const soldiers schema.ID = "ent:personnel"

// outlaws says whether an account counts fighters who are nobody's soldiers, and the side is a country: it loses none of these, whoever kills them
// in its land.
func (p *preparing) outlaws(a *Account, side schema.ID) bool {
	return slices.Contains(a.Classes, fighters) && p.world.Type(side) == "country"
}

// bystanders says whether an account counts people of a calling or an age, none of them under arms, and the side is a force: who fights it
// killed others than its men.
func (p *preparing) bystanders(a *Account, side schema.ID) bool {
	return a.Family == harm && len(a.Classes) > 0 && !a.armed() && p.world.Type(side) == "force"
}

// armed says whether an account counts people under arms.
func (a *Account) armed() bool {
	return slices.Contains(a.Classes, fighters) || slices.Contains(a.Classes, soldiers)
}

// sentenceOf is the number of a claim's sentence, which its id ends with before a letter; false where it has none.
func sentenceOf(id schema.ID) (int, bool) {
	n, err := strconv.Atoi(strings.TrimRight(string(id)[strings.LastIndexByte(string(id), '-')+1:], "abcdefghijklmnopqrstuvwxyz"))
	return n, err == nil
}

// WhoseLoss reads out of the terms of an account, as the graph holds them, whose loss it counts by its article; nobody where the
// claim says it itself, and where nothing tells.
func WhoseLoss(terms string) ([]schema.ID, error) {
	var a Account
	if err := json.Unmarshal([]byte(terms), &a); err != nil {
		return nil, fmt.Errorf("read the analysis: the terms of an account: %w: %w", err, ErrStale)
	}
	if a.Kind != Says {
		return nil, nil
	}
	if a.Whose != "" {
		return []schema.ID{a.Whose}, nil
	}
	return a.Theirs, nil
}
