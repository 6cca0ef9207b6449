package entity

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"hearsay/schema"
)

// nearLetters is the fewest letters a name must have to be taken for a misspelling of another.
const nearLetters = 7

// nearNames finds the one listed name that a misspelt name is nearest to.
type nearNames struct {
	by   map[nearKey]*nearList
	seen memo[nearName] // of folded names
}

type nearKey struct {
	first byte
	n     int
}

// A nearList is names as long as each other with the same first letter.
type nearList struct {
	letters []letters // of each: nearly all names are told apart by them alone
	names   []nearName
}

type nearName struct {
	text string
	name string // as listed
	id   schema.ID
	typ  string
}

// letters are which letters stand in a folded name, a bit for each of the alphabet. A change of one letter of a name adds one
// of them and takes one away at most, so that most names are told apart without counting changes.
type letters uint32

func lettersOf(s string) (l letters) {
	for i := range len(s) {
		l |= 1 << (s[i] & 31)
	}
	return l
}

// apart says whether names of these letters differ by more than limit changes, whatever their order.
func (l letters) apart(o letters, limit int) bool {
	return bits.OnesCount32(uint32(l&^o)) > limit || bits.OnesCount32(uint32(o&^l)) > limit
}

// joined is a name as near names are compared: folded, without spaces and signs.
func joined(name string) string {
	var room [64]byte
	b, folded := room[:0], schema.Fold(name)
	for _, r := range folded {
		switch r {
		case ' ', '-', '\'', '’', '.', '‐', '‑', '–', '\u00a0', '\n':
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	if len(b) == len(folded) {
		return folded
	}
	return string(b)
}

func (n *nearNames) add(name string, id schema.ID, typ string) {
	s := joined(name)
	if len(s) < nearLetters-1 || utf8.RuneCountInString(s) != len(s) {
		return
	}
	k := nearKey{s[0], len(s)}
	list := n.by[k]
	if list == nil {
		list = &nearList{}
		n.by[k] = list
	}
	l := lettersOf(s)
	for i := range list.names {
		if have := &list.names[i]; list.letters[i] == l && have.text == s && have.id == id {
			return
		}
	}
	list.letters, list.names = append(list.letters, l), append(list.names, nearName{s, name, id, typ})
}

// find returns the listed name that is nearest to name, at most one change away, from nine letters on two; none
// where two entities are equally near.
func (n *nearNames) find(name string) (nearName, bool) {
	s := joined(name)
	if len(s) < nearLetters || utf8.RuneCountInString(s) != len(s) {
		return nearName{}, false
	}
	best := n.seen.of(s, n.search)
	return best, best.id != ""
}

func (n *nearNames) search(s string) nearName {
	limit := 1
	if len(s) >= 9 {
		limit = 2
	}
	var best nearName
	least, tie, ls := limit+1, false, lettersOf(s)
	for l := len(s) - limit; l <= len(s)+limit; l++ {
		list := n.by[nearKey{s[0], l}]
		if list == nil {
			continue
		}
		for i, its := range list.letters {
			if ls.apart(its, limit) {
				continue
			}
			c := &list.names[i]
			d := distance(s, c.text, limit)
			switch {
			case d > 1 && len(c.text) < 9, d <= limit && figures(s) != figures(c.text): // "Channel" before a 7 is no "Channel 4"
			case d < least:
				best, least, tie = *c, d, false
			case d == least && d <= limit && c.id != best.id:
				tie = true
			}
		}
	}
	if tie || least > limit {
		return nearName{}
	}
	return best
}

// figures are the digits of a folded name.
func figures(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// distance is the number of letters to insert, remove or change, limit+1 for more than limit.
func distance(a, b string, limit int) int {
	var rows [2][64]int
	if len(a) >= 63 || len(b) >= 63 {
		return limit + 1
	}
	prev, row := rows[0][:len(b)+1], rows[1][:len(b)+1]
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			c := prev[j-1]
			if a[i-1] != b[j-1] {
				c++
			}
			row[j] = min(c, prev[j]+1, row[j-1]+1)
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		prev, row = row, prev
	}
	return prev[len(b)]
}
