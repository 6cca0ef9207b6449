package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"hearsay/schema"
)

// meeting is two accounts side by side.
type meeting struct {
	a, b    *Account
	sameDoc bool // their first claims stand in one article
	rel     relation
}

// verdict is what stands between two accounts. Its reason is put into words only when it is asked for: a full block has
// many more pairs than links.
type verdict struct {
	Kind
	meeting        // with a said first
	finding string // in words; "" where it is their numbers
}

// sameDoc says whether two claims stand in one article.
func sameDoc(a, b schema.ID) bool {
	i := strings.LastIndexByte(string(a), '-')
	return i >= 0 && len(b) > i && a[:i+1] == b[:i+1]
}

// apartBy is how many sentences two claims of one article stand apart; false where their ids do not tell.
func apartBy(a, b schema.ID) (int, bool) {
	x, ok := sentenceOf(a)
	y, too := sentenceOf(b)
	return max(x-y, y-x), ok && too && sameDoc(a, b)
}

// sameSentence says whether two claims stand in one sentence.
func sameSentence(a, b schema.ID) bool {
	n, ok := apartBy(a, b)
	return ok && n == 0
}

// before says whether a claim comes first: in an earlier sentence of its article, else by its id.
func before(a, b schema.ID) bool {
	x, _ := sentenceOf(a)
	y, _ := sentenceOf(b)
	return cmp.Or(cmp.Compare(x, y), cmp.Compare(a, b)) < 0
}

// neighbours says whether two claims stand in one sentence or in two that follow each other.
func neighbours(a, b schema.ID) bool {
	n, ok := apartBy(a, b)
	return ok && n <= 1
}

// judge says what stands between two accounts of one block; false for nothing. about says whether they are about one
// happening, whatever stands between them.
func judge(a, b *Account) (l verdict, ok, about bool) {
	if a.First == b.First || a.Family != b.Family {
		return l, false, false
	}
	m := meeting{a: a, b: b, sameDoc: sameDoc(a.First, b.First)}
	if m.rel = relate(a, b, m.sameDoc); m.rel == apart {
		return l, false, false
	}
	switch {
	case a.Kind != Says && b.Kind != Says:
		return l, false, false
	case a.Kind != Says:
		m.a, m.b = b, a
		m.rel = map[relation]relation{inside: around, around: inside, same: same}[m.rel]
		fallthrough
	case b.Kind != Says:
		l, ok = m.answered()
		return l, ok, ok
	}
	l, ok = m.stated()
	return l, ok, ok || m.sameThing()
}

// sameThing says whether both tell of one deed: by the same hand as far as both name one, and neither only of a part.
func (m *meeting) sameThing() bool {
	a, b := m.a, m.b
	hands := len(a.Agents) == 0 || len(b.Agents) == 0 || meet(a.Agents, b.Agents)
	counts := !a.figure() || !b.figure() || m.rel == same
	return hands && counts && (m.rel == same || len(a.Sites) > 0 && len(b.Sites) > 0)
}

// oneVoice says whether one side speaks in both: the same, or an article's own voice beside whom the article quotes.
func (m *meeting) oneVoice() bool {
	return m.a.Voice == m.b.Voice || m.sameDoc && (m.a.Author || m.b.Author)
}

// stated compares two statements.
func (m *meeting) stated() (verdict, bool) {
	a, b := m.a, m.b
	switch {
	case a.Family == truceBroken && a.figure() && !slices.Equal(a.Agents, b.Agents):
		return verdict{}, false // breaches of both sides are no count of those of one
	case a.figure() && b.figure():
		return m.counted()
	case a.figure() != b.figure() && (a.Family == harm || a.Family == "loss" && (len(a.Sites) == 0 || len(b.Sites) == 0)):
		return verdict{}, false
	case m.oneVoice() || len(a.Agents) == 0 || len(b.Agents) == 0:
		return verdict{}, false
	case a.Family == "control" && m.rel != same:
		return verdict{}, false
	case meet(a.Agents, b.Agents):
		if a.Family == "strike" && (m.supposed() || !meet(a.Sites, b.Sites) && !meet(a.Hit, b.Hit) && !m.oneDay()) {
			return verdict{}, false // in a war one side strikes the other in many places, and many speak of "the attack"
		}
		if m.otherwise() {
			return verdict{}, false
		}
		return m.agreed("same deed by the same side")
	case !m.strangers():
		return verdict{}, false
	case a.Family == "control":
		if a.length() > holdDays || b.length() > holdDays || !m.owned() {
			return verdict{}, false // of places of which onlookers name two holders, one mostly tells who held it before
		}
		return m.link(Conflicts, "each names another holder")
	case m.blame() && !m.owned() && (!m.supposed() || slices.Equal(a.Sites, b.Sites)) && (m.rel == same && len(a.Sites) > 0 || a.Family == truceBroken):
		return m.link(Conflicts, "each names another doer")
	}
	return verdict{}, false
}

// otherwise says whether each names something else that was hit, or tells of another way in which it was lost.
func (m *meeting) otherwise() bool {
	a, b := m.a, m.b
	if len(a.Hit) > 0 && len(b.Hit) > 0 && !meet(a.Hit, b.Hit) && !meet(a.Sites, b.Sites) {
		return true
	}
	if a.Family != "loss" {
		return false
	}
	return a.figure() != b.figure() && !meet(a.Hit, b.Hit) || a.Status != "" && b.Status != "" && status(a.Status, b.Status) == apart
}

// holdDays are the most days over which a place is taken to have had one holder: in a year it may have had several.
const holdDays = 31

// strangers says whether those whom one account names cannot be those of the other by another name, as rebels may be any
// movement, but no state.
func (m *meeting) strangers() bool {
	a, b := m.a.Hand, m.b.Hand
	return a != unnamed && b != unnamed || a == state || b == state
}

// blame says whether somebody who is blamed blames another.
func (m *meeting) blame() bool {
	return slices.Contains(m.a.Agents, m.b.Voice) || slices.Contains(m.b.Agents, m.a.Voice)
}

// owned says whether a speaker names its own side as the doer.
func (m *meeting) owned() bool {
	return slices.Contains(m.a.Agents, m.a.Voice) || slices.Contains(m.b.Agents, m.b.Voice)
}

// counted compares two numbers.
func (m *meeting) counted() (verdict, bool) {
	a, b := m.a, m.b
	if !disjoint(a, b, m.rel) {
		if m.rel != same && !m.conceded() || m.oneVoice() || !m.sameHands() || !near(a, b) || m.longer() {
			return verdict{}, false
		}
		return m.agreed("")
	}
	if m.overall() {
		return verdict{}, false
	}
	if m.rivals() {
		return m.link(Conflicts, "")
	}
	if m.raised() {
		return m.moved()
	}
	if !m.tied() || m.checked() {
		return verdict{}, false
	}
	if !m.oneVoice() {
		if m.outdated() {
			return verdict{}, false
		}
		return m.link(Conflicts, "")
	}
	if m.rel != same || a.Voice != b.Voice || beyond(a, b, most) || beyond(b, a, most) || m.another() || !slices.Equal(a.Sites, b.Sites) || !slices.Equal(a.Hit, b.Hit) || sameSentence(a.First, b.First) || m.supposed() && (a.AsOf == b.AsOf || a.AsOf == "" || b.AsOf == "") {
		return verdict{}, false
	}
	return m.moved()
}

// hosts is from how many people on nobody counts the fallen of one day, whatever day he names.
const hosts = 10_000

// overall says whether one counts what was lost in a day that it names, and the other, without a day of its own or so many people that no day sees them
// fall, so much more that it counts what was lost since the war began.
func (m *meeting) overall() bool {
	total := func(x, y *Account) bool {
		return y.dated() && !y.Lent && y.length() <= 2 && beyond(x, y, most) && (x.Family == "loss" && (x.Lent || x.Guessed) || x.Family == harm && *x.Low >= hosts)
	}
	return total(m.a, m.b) || total(m.b, m.a)
}

// conceded says whether an article lets a side admit the very few losses that its enemy boasts of, if in a broader word: "a MiG-29 was
// shot down", "a fighter did not come back".
func (m *meeting) conceded() bool {
	a, b := m.a, m.b
	admits := func(x, y *Account) bool {
		return x.Family == "loss" && x.Status == "lost" && slices.Contains(x.About, x.Voice) && y.Foe && equal(x.Low, y.Low) && equal(x.High, y.High) && equal(x.Low, x.High) && *x.Low <= few
	}
	return m.sameDoc && !m.supposed() && (admits(a, b) || admits(b, a))
}

// longer says whether one counts over several days of which the other takes no more than half, or of which it is only supposed that he does.
func (m *meeting) longer() bool {
	a, b := m.a, m.b
	longest := max(a.length(), b.length())
	return a.dated() && b.dated() && longest > 2 && (m.supposed() || min(a.length(), b.length())*2 <= longest)
}

// checked says whether somebody who takes no part confirms fewer than another tells, and it is only supposed that he counts all of them.
func (m *meeting) checked() bool {
	return m.supposed() && (m.a.Checked && beyond(m.b, m.a, 1) || m.b.Checked && beyond(m.a, m.b, 1))
}

// rivals says whether an article sets the numbers of two bodies of one side against each other, one right after the other, the later of which is so much
// larger that it is no later count.
func (m *meeting) rivals() bool {
	a, b := m.a, m.b
	return (a.Beside && beyond(a, b, rough) || b.Beside && beyond(b, a, rough)) && a.Voice == b.Voice && m.rel == same && neighbours(a.First, b.First) && slices.Equal(a.Hit, b.Hit)
}

// another says whether one who tells without a place or a day of its own what he, or whoever it was, destroyed tells of one deed after another.
func (m *meeting) another() bool {
	a, b := m.a, m.b
	return a.Family == harm && len(a.Sites) == 0 && (a.Lent || b.Lent) && (a.Author || m.owned())
}

// supposed says whether it is only supposed that both are about one thing.
func (m *meeting) supposed() bool { return m.a.Supposed || m.b.Supposed }

// tied says whether more than their article ties two numbers of one side's losses to one deed: a place, a day, or that the
// speakers are those who fight.
func (m *meeting) tied() bool {
	a, b := m.a, m.b
	if m.supposed() && a.Family == harm && (m.rel != same || a.some() != b.some() && !m.opposed()) {
		return false // the soldiers of whom one tells are none of the family of whom the other does
	}
	days := a.dated() && b.dated() && (m.rel == same || a.Family != harm || !a.Lent && !b.Lent)
	return len(a.Sites) > 0 && len(b.Sites) > 0 || days || m.opposed() || m.recounted() || m.besides()
}

// some says whether an account counts those of a body, and not of a whole side.
func (a *Account) some() bool {
	return slices.ContainsFunc(a.Hit, func(id schema.ID) bool { return !slices.Contains(a.About, id) })
}

// besides says whether one article gives the numbers of two speakers for the same loss one right after the other.
func (m *meeting) besides() bool {
	a, b := m.a, m.b
	return m.rel == same && !m.supposed() && !a.Author && !b.Author && a.Voice != b.Voice && a.Status == b.Status && slices.Equal(a.Hit, b.Hit) && neighbours(a.First, b.First)
}

// recounted says whether one side counts in one article what it lost or destroyed of one kind a second time, neither with a day nor with
// a place, so that nothing tells the two apart.
func (m *meeting) recounted() bool {
	a, b := m.a, m.b
	return m.sameDoc && a.Voice == b.Voice && m.rel == same && a.Family == "loss" && len(a.Sites)+len(b.Sites) == 0 && !m.supposed() &&
		slices.Equal(a.Hit, b.Hit) && slices.Equal(a.Agents, b.Agents) && a.Status == b.Status && !beyond(a, b, rough) && !beyond(b, a, rough)
}

// dated says whether the article tells when it was.
func (a *Account) dated() bool { return a.From != "" && !a.Guessed }

// oneDay says whether both are told to have been on one day, or in one night.
func (m *meeting) oneDay() bool {
	return m.a.dated() && m.b.dated() && m.a.length() <= 2 && m.b.length() <= 2
}

// sameHands says whether no account names a doer that the other does not.
func (m *meeting) sameHands() bool {
	return len(m.a.Agents) == 0 || len(m.b.Agents) == 0 || meet(m.a.Agents, m.b.Agents)
}

// moved is one side's number at two times: a later, larger one brings the total up to date, a later, smaller one takes
// something back. Of one day the larger is taken for the later, save where it is a rough one and the smaller is not.
func (m *meeting) moved() (verdict, bool) {
	less := func(x, y *Account) bool { return beyond(y, x, 1) }
	oneDay := m.a.AsOf == m.b.AsOf || m.a.AsOf == "" || m.b.AsOf == "" || m.sameDoc && (m.a.Toll && less(m.b, m.a) || m.b.Toll && less(m.a, m.b))
	if !oneDay && m.b.AsOf < m.a.AsOf || oneDay && less(m.b, m.a) {
		m.a, m.b = m.b, m.a
	}
	if oneDay && m.b.Bound && !m.a.Bound && !m.a.Bare && !beyond(m.b, m.a, rough) || oneDay && m.sameDoc && m.a.Family == "loss" && before(m.b.First, m.a.First) && !m.a.Bound && !m.b.Bound {
		m.a, m.b = m.b, m.a
	}
	if less(m.a, m.b) {
		return m.link(Updated, "")
	}
	if m.sameDoc && oneDay && !m.b.Bound && m.a.Author {
		return verdict{}, false // no article takes back what it says itself
	}
	if m.a.Voice != m.b.Voice {
		return verdict{}, false // whoever tells another's figure takes back nothing of his own
	}
	return m.link(ChangeOfPosition, "")
}

// agreed is two voices that say the same.
func (m *meeting) agreed(what string) (verdict, bool) {
	if m.independent() {
		return m.link(Corroborates, what)
	}
	return m.link(Agrees, what)
}

// independent says whether neither may have it from the other: of different sides, neither leaning on the other nor both on a
// third, and no article's own voice beside a named one, which it may only repeat.
func (m *meeting) independent() bool {
	a, b := m.a, m.b
	return a.Voice != b.Voice && a.Author == b.Author && !slices.Contains(a.Leans, b.Voice) && !slices.Contains(b.Leans, a.Voice) && !meet(a.Leans, b.Leans)
}

// answered compares a statement with the denial of another, or with a refusal to comment on it.
func (m *meeting) answered() (verdict, bool) {
	a, b := m.a, m.b // b answers
	switch {
	case a.Author && m.sameDoc:
		return verdict{}, false
	case slices.Contains(b.Of, a.ID):
		if a.Voice != b.Voice || b.Kind != Denies {
			return verdict{}, false // that it is denied the answer says itself
		}
		return m.link(ChangeOfPosition, "one side says and denies it")
	case b.Kind == KeepsMum:
		return m.admitted()
	case m.rel == around, m.rel == inside && a.Family == "control", a.figure() && b.figure() && (m.rel == inside || disjoint(a, b, m.rel) || !near(a, b)):
		return verdict{}, false // to deny the whole is not to deny a part, nor to deny a number each of those that it counts
	case a.From != "" && (a.length() > eventDays || b.length() > eventDays) && !(m.sameDoc && a.Voice == b.Voice && len(a.Sites) > 0 && slices.Equal(a.Sites, b.Sites)):
		return verdict{}, false // who denies a strike denies no campaign of a month
	case len(b.Weapons) > 0 && len(a.Weapons) == 0, len(b.Hit) > 0 && !meet(a.Hit, b.Hit):
		return verdict{}, false // nor is to deny a weapon, or to have hit somebody, to deny the deed
	case b.Told && !m.sameDoc:
		return verdict{}, false // an article that tells of a deed itself and then of a denial does not say that it is the deed which is denied
	case m.supposed() && a.Family == harm && a.Voice != b.Voice:
		return verdict{}, false // of whose dead both speak is a guess, and so is which of them are denied
	case a.Voice != b.Voice && m.sameDoc && !slices.Contains(a.Agents, b.Voice):
		return verdict{}, false // whom an article lets answer one speaker it need not let answer another, but who is blamed answers all who blame him
	case a.Voice != b.Voice && (meet(a.Agents, b.Agents) || len(a.Agents)+len(b.Agents) == 0):
		return m.link(Conflicts, "said here, denied there")
	case a.Voice != b.Voice || m.supposed() || !m.sameHands() || len(a.Agents)+len(b.Agents) > 0 && !meet(a.Agents, b.Agents) && !meet(a.Sites, b.Sites):
		return verdict{}, false // who tells of a deed without doer and place admits nothing
	case a.AsOf == b.AsOf && (before(a.First, b.First) || sameSentence(a.First, b.First)):
		return verdict{}, false // of one day nobody knows that what an article tells later was said later
	case a.AsOf >= b.AsOf:
		m.a, m.b = b, a
		return m.link(ChangeOfPosition, "first denied, then said")
	}
	return m.link(ChangeOfPosition, "first said, then denied")
}

// admitted is a side that first kept mum on its loss and then told of it.
func (m *meeting) admitted() (verdict, bool) {
	a, b := m.a, m.b
	stated := a.AsOf < b.AsOf || a.AsOf == b.AsOf && before(a.First, b.First)
	if m.sameDoc {
		stated = before(a.First, b.First) // an article tells of silence in its order, seldom when it was
	}
	if a.Voice != b.Voice || m.supposed() || !slices.Contains(a.About, a.Voice) || stated {
		return verdict{}, false
	}
	m.a, m.b = b, a
	return m.link(ChangeOfPosition, "first no comment, then admitted")
}

func (m *meeting) link(k Kind, finding string) (verdict, bool) { return verdict{k, *m, finding}, true }

// link puts the verdict into words: what is shared, what differs, and who speaks.
func (v *verdict) link() Link {
	finding := v.finding
	if finding == "" {
		finding = v.numbers()
	}
	return Link{Kind: v.Kind, A: v.a.ID, B: v.b.ID, Reason: strings.Join([]string{v.shared(), finding, v.voices()}, "; ")}
}

func (v *verdict) numbers() string {
	a, b := amount(v.a), amount(v.b)
	switch {
	case v.Kind == Updated || v.Kind == ChangeOfPosition:
		return a + ", then " + b
	case v.Kind != Conflicts:
		return a + " and " + b
	case v.a.Low != nil && v.b.High != nil && *v.a.Low > *v.b.High:
		return a + " > " + b
	}
	return a + " < " + b
}

func (m *meeting) shared() string {
	a, b := m.a, m.b
	var out []string
	switch {
	case a.Family == truceBroken:
		out = append(out, "same truce")
	case a.Family == "control":
	case a.Family == "strike":
		out = append(out, "same target's side")
	default:
		out = append(out, "same loser")
	}
	if a.figure() && b.figure() {
		switch class(a, b) {
		case same:
			out = append(out, "same class")
		default:
			out = append(out, "one class within the other")
		}
		if a.Status != b.Status {
			out = append(out, strings.ReplaceAll(a.Status, "-", " ")+" and "+strings.ReplaceAll(b.Status, "-", " "))
		}
	}
	switch {
	case len(a.Sites) == 0 || len(b.Sites) == 0:
	case meet(a.Sites, b.Sites):
		out = append(out, "same place")
	default:
		out = append(out, "one place within the other")
	}
	if m.supposed() {
		out = append(out, "supposed from what the article told before")
	}
	return strings.Join(append(out, m.days()), ", ")
}

// days writes the days that both are about.
func (m *meeting) days() string {
	if m.a.From == "" || m.b.From == "" {
		return "same article without a date"
	}
	from, to := day(max(m.a.From, m.b.From)), day(min(m.a.To, m.b.To))
	if from.Equal(to) {
		return date(from)
	}
	return date(from) + "–" + date(to)
}

func date(t time.Time) string { return t.Format("2 Jan 2006") }

func (m *meeting) voices() string {
	switch {
	case m.a.Voice == m.b.Voice:
		return "the same side speaks"
	case m.oneVoice():
		return "one article speaks"
	case m.opposed():
		return "speakers of opposite sides"
	case m.independent():
		return "independent speakers"
	}
	return "speakers of whom one may repeat the other"
}

// opposed says whether one speaker is of the side that was hit and the other of that which did it.
func (m *meeting) opposed() bool {
	a, b := m.a, m.b
	hit := append(slices.Clone(a.About), b.About...)
	party := func(x, y *Account) bool {
		return slices.Contains(hit, x.Voice) && (slices.Contains(a.Agents, y.Voice) || slices.Contains(b.Agents, y.Voice) || y.Foe)
	}
	admits := func(x, y *Account) bool { // whoever lost it tells of it beside the one who names who did it
		return m.sameDoc && a.figure() && b.figure() && slices.Contains(hit, x.Voice) && !slices.Contains(hit, y.Voice) && !y.Author && len(y.Agents) > 0 && !m.supposed()
	}
	return party(a, b) || party(b, a) || admits(a, b) || admits(b, a) || len(hit) == 0 && m.blame()
}

// amount writes what an account allows: "47", "90–110", "at least 16".
func amount(a *Account) string {
	n := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	switch {
	case a.Low == nil:
		return "at most " + n(*a.High)
	case a.High == nil:
		return "at least " + n(*a.Low)
	case *a.Low == *a.High:
		return n(*a.Low)
	}
	return fmt.Sprintf("%s–%s", n(*a.Low), n(*a.High))
}
