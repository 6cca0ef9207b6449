package compare

import (
	"slices"

	"hearsay/schema"
)

// An article seldom says when each figure of a running total was given, and often tells a later one without its place: "số người
// chết lên 13". That both count the same dead is then told by the words: who gives the number of the dead of one side a second
// time, without saying of whom, brings up to date what he said.

// raised says whether one of two numbers takes the other's place as the toll of one side in one article.
func (m *meeting) raised() bool {
	a, b := m.a, m.b
	again := m.again()
	if !a.Toll && !b.Toll && !again || !m.sameDoc || !m.oneVoice() || m.rel == apart || a.Status != b.Status {
		return false
	}
	if !again && a.Author == b.Author && sameSentence(a.First, b.First) {
		return false
	}
	if a.Voice != b.Voice && !again && !m.overtaken() {
		return false
	}
	if beyond(a, b, most) || beyond(b, a, most) || !m.sameHands() {
		return false
	}
	if a.Class != b.Class && (len(a.Sites) == 0 || len(b.Sites) == 0) {
		return false // civilians and all the dead may be of two places, where only one is named
	}
	return len(a.Hit) == 0 || len(b.Hit) == 0 || slices.Equal(a.Hit, b.Hit)
}

// again says whether the number that an article gives second is told as that of the people of the first: without what it counts, or, by the
// same speaker of people of whom nothing else is said, in another sentence and larger.
func (m *meeting) again() bool {
	one, two := m.a, m.b
	if before(two.First, one.First) {
		one, two = two, one
	}
	if !m.sameDoc || two.Family != harm {
		return false
	}
	if two.Bare {
		return two.Class == "" || two.Class == one.Class
	}
	return beyond(two, one, 1) && two.Supposed && two.Unit == person && one.Voice == two.Voice && !sameSentence(one.First, two.First)
}

// overtaken says whether an article gives a number itself and then the larger one of somebody who names no place for it.
func (m *meeting) overtaken() bool {
	a, b := m.a, m.b
	if b.Author {
		a, b = b, a
	}
	return a.Author && !b.Author && b.Supposed && before(a.First, b.First) && beyond(b, a, 1)
}

// overtake notes at each number of the dead that its speaker gives a larger one later in the article for the same, and which he gives last.
func (p *preparing) overtake(claims []*schema.Claim) {
	for i, c := range claims {
		a := p.made[c.ID]
		if a == nil || a.Family != harm || !a.figure() || a.Author {
			continue
		}
		for _, later := range claims[i+1:] {
			if b := p.made[later.ID]; b != nil && b.recounts(a) {
				a.Since = &Account{Low: b.Low, High: b.High}
			}
		}
		if a.Since != nil {
			a.seal()
		}
	}
}

// recounts says whether the account gives a larger number of the same voice for what another counts, at one place.
func (a *Account) recounts(was *Account) bool {
	return a.Family == was.Family && a.Voice == was.Voice && !a.Author && a.Low != nil && was.High != nil && *a.Low > *was.High && a.Status == was.Status && a.Class == was.Class &&
		len(a.Sites) > 0 && slices.Equal(a.Sites, was.Sites) && slices.Equal(a.About, was.About) && slices.Equal(a.Hit, was.Hit) && slices.Equal(a.Agents, was.Agents)
}

// outdated says whether one number is what its speaker said before he said what the other does.
func (m *meeting) outdated() bool {
	return m.a.Since != nil && !disjoint(m.a.Since, m.b, same) || m.b.Since != nil && !disjoint(m.b.Since, m.a, same)
}
