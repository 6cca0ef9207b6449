package compare

import (
	"slices"

	"hearsay/schema"
)

// relation is how what one account is about lies to what another is about.
type relation int

const (
	apart  relation = iota // different things, or nobody knows
	same                   // the same thing
	inside                 // a part of what the other is about
	around                 // the other is about a part of it
)

// and joins the relations of two aspects: a part in one and the whole in another is neither.
func (r relation) and(s relation) relation {
	switch {
	case r == apart || s == apart:
		return apart
	case r == same:
		return s
	case s == same || r == s:
		return r
	}
	return apart
}

// relate says how a lies to b in days, place, class and way of loss. sameDoc says that both stand in one article.
func relate(a, b *Account, sameDoc bool) relation {
	r := window(a, b, sameDoc)
	if r == apart || (a.Supposed || b.Supposed) && (!sameDoc || (beyond(a, b, most) || beyond(b, a, most))) {
		return apart
	}
	if r = sites(a, b, sameDoc); r == apart {
		return apart
	}
	if len(a.Weapons) > 0 && len(b.Weapons) > 0 && !meet(a.Weapons, b.Arms) && !meet(b.Weapons, a.Arms) {
		return apart
	}
	if sameDoc && (a.admitsFewer(b) || b.admitsFewer(a)) {
		return r
	}
	if a.figure() && b.figure() {
		r = r.and(class(a, b)).and(status(a.Status, b.Status))
	} else if a.Family == "loss" && a.Class != "" && b.Class != "" && class(a, b) == apart {
		return apart // a ship and a tank, of which nobody tells how many
	}
	return r
}

// few is how many things a side loses of which it tells each: who lost one fighter jet lost no two aircraft.
const few = 3

// admitsFewer says whether a side tells of fewer things that it lost, in whatever way, than whoever boasts of them does, of a kind within what he counts
// or around it.
func (a *Account) admitsFewer(b *Account) bool {
	return a.Family == "loss" && a.Status == "lost" && slices.Contains(a.About, a.Voice) && slices.Contains(b.Agents, b.Voice) &&
		beyond(b, a, 1) && *b.Low <= few && class(a, b) != apart && status(a.Status, b.Status) != apart
}

// How many times one number may be another.
const (
	most   = 10   // of what is only supposed to be the same thing
	rough  = 2    // where the other is a later, better count
	nearly = 1.25 // where one is open upwards and both are to be one number
)

// equal says whether both ends are there and are one number.
func equal(a, b *float64) bool { return a != nil && b != nil && *a == *b }

// beyond says whether one account counts more than so many times what the other does.
func beyond(a, b *Account, times float64) bool {
	return a.Low != nil && b.High != nil && *a.Low > times**b.High
}

// shortest are the days up to which a stretch counts as one event.
const eventDays = 4

// sometime says whether nothing tells the day but when the article was published or somebody spoke.
func (a *Account) sometime() bool { return a.Guessed || a.Spoken }

// window relates the days: two events meet where they share a day, two long stretches where they share at least half of the
// days of both. A total over weeks is not compared with the losses of a day.
func window(a, b *Account, sameDoc bool) relation {
	if sameDoc && a.sometime() && b.sometime() {
		return same
	}
	if a.From == "" || b.From == "" {
		if a.From == b.From && a.Doc == b.Doc {
			return same
		}
		return apart
	}
	shared := min(a.to, b.to) - max(a.from, b.from) + 1
	if shared <= 0 {
		return apart
	}
	na, nb := a.length(), b.length()
	short := na <= eventDays && nb <= eventDays
	long := na > eventDays && nb > eventDays && 2*shared >= na+nb-shared
	if short || long {
		return same
	}
	return apart
}

// sites relates the places. An account without a place is about the side as a whole, so it is compared with one that names a
// place only within an article, where it may well mean the same.
func sites(a, b *Account, sameDoc bool) relation {
	switch {
	case slices.Equal(a.Sites, b.Sites), meet(a.Sites, b.Sites):
		return same
	case len(a.Sites) == 0:
		return among(sameDoc, around)
	case len(b.Sites) == 0:
		return among(sameDoc, inside)
	case meet(a.Within, b.Sites):
		return inside
	case meet(b.Within, a.Sites):
		return around
	}
	return apart
}

func among(sameDoc bool, r relation) relation {
	if sameDoc {
		return r
	}
	return apart
}

// class relates what is counted.
func class(a, b *Account) relation {
	switch {
	case a.Class == b.Class && a.Unit == b.Unit:
		return same
	case a.Family == harm && a.Class+schema.ID(a.Unit) == "":
		return a.toll(b)
	case a.Family == harm && b.Class+schema.ID(b.Unit) == "":
		if b.toll(a) == around {
			return inside
		}
		return same
	case a.Family == harm && b.Class == "" && b.Unit == person:
		return inside
	case a.Family == harm && a.Class == "" && a.Unit == person:
		return around
	case b.Class != "" && slices.Contains(a.Classes, b.Class):
		return inside
	case a.Class != "" && slices.Contains(b.Classes, a.Class):
		return around
	}
	return apart
}

// toll relates "the number of the dead" to others: it is of those of whom the article spoke. All of them may be soldiers or civilians, but of whom it
// only then tells a kind of these, as children or cadets, is a part.
func (a *Account) toll(b *Account) relation {
	const mainKind = 2 // classes of soldiers and of civilians: their own and people
	if len(b.Classes) > mainKind && sameDoc(a.First, b.First) && before(a.First, b.First) {
		return around
	}
	return same
}

// parts are the ways of loss that another one includes.
var parts = map[string][]string{
	"lost":              {"destroyed", "shot-down", "captured"},
	"destroyed":         {"shot-down"},
	"killed-or-wounded": {"killed", "wounded"},
}

// status relates ways of loss: who lost three may have had two of them shot down.
func status(a, b string) relation {
	switch {
	case a == b:
		return same
	case slices.Contains(parts[b], a):
		return inside
	case slices.Contains(parts[a], b):
		return around
	}
	return apart
}

func meet(a, b []schema.ID) bool {
	return slices.ContainsFunc(a, func(id schema.ID) bool { return slices.Contains(b, id) })
}

// near says whether two numbers that do not contradict each other are one. Of two of which one is open upwards, as "more than 460" and
// "at least 1,500", that takes numbers that are not too far apart, and of "at least 41" and "at most 55" nobody knows.
func near(a, b *Account) bool {
	switch {
	case a.High != nil && b.High != nil:
		return true
	case a.Low == nil || b.Low == nil:
		return false
	}
	times := 1 + about
	if a.High != nil || b.High != nil {
		times = nearly
	}
	return max(*a.Low, *b.Low) <= min(*a.Low, *b.Low)*times
}

// disjoint says whether the numbers of two accounts of the same thing contradict each other; of a part and its whole only more
// of the part does.
func disjoint(a, b *Account, r relation) bool {
	less := func(x, y *Account) bool { return x.High != nil && y.Low != nil && *x.High < *y.Low }
	switch r {
	case same:
		return less(a, b) || less(b, a)
	case inside:
		return less(b, a)
	case around:
		return less(a, b)
	}
	return false
}
