package query

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/gosimple/unidecode"

	"hearsay/schema"
)

// latin writes other scripts in Latin letters: Алиев as Aliev.
func latin(s string) string { return unidecode.Unidecode(schema.Fold(s)) }

// alike are spellings that stand for one sound, the longer first: names come into Vietnamese by ear, and into Latin letters by
// several systems.
var alike = strings.NewReplacer("ph", "f", "kh", "h", "gh", "g", "zh", "j", "sh", "s", "ch", "c", "ck", "c", "dj", "j", "dzh", "j", "gi", "ji",
	"x", "s", "w", "v", "q", "c", "k", "c", "y", "i", "z", "j")

// sound is a name as it sounds, roughly: in Latin letters, without what spellings differ in.
func sound(s string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range alike.Replace(nameKey(latin(s))) {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// slip is how many letters of a name may be wrong and the name be taken for granted.
func slip(letters int) int {
	switch {
	case letters < 5:
		return 0
	case letters < 9:
		return 1
	}
	return 2
}

// unlike is how many letters of a name may be written otherwise where it does not sound quite alike either: "Xyzzyq" is no Khizi.
func unlike(letters int) int { return 1 + letters/3 }

// spelling is a name, or a word of one, as it sounds.
type spelling struct {
	sound []rune
	spelt []rune // in Latin letters
	id    schema.ID
	whole bool
}

// spelt are the spellings of an index, whatever the language of its references.
type spelt struct {
	once sync.Once
	all  []spelling
}

// spellings are those of all names, and of the words of names that claims use, made on first use.
func (n *Names) spellings() []spelling {
	n.spelt.once.Do(func() {
		seen := map[string]bool{}
		add := func(text string, id schema.ID, whole bool) {
			s := sound(text)
			if key := s + "\x00" + string(id); len(s) > 3 && !seen[key] {
				seen[key] = true
				n.spelt.all = append(n.spelt.all, spelling{[]rune(s), []rune(nameKey(latin(text))), id, whole})
			}
		}
		for _, whole := range []bool{true, false} {
			for _, e := range n.entries {
				switch {
				case whole:
					add(e.text, e.id, true)
					continue
				case n.uses[e.id] == 0:
					continue
				}
				for _, w := range strings.Split(schema.Slug(e.text), "-") {
					if len(w) > 5 {
						add(w, e.id, false)
					}
				}
			}
		}
	})
	return n.spelt.all
}

// misspelled finds what bears a name that sounds alike or differs by a slip of the pen: whole names before words of names,
// the nearest, and of these what claims use.
func (n *Names) misspelled(name string) []schema.ID {
	key, written := []rune(sound(name)), []rune(nameKey(latin(name)))
	most := slip(len(key))
	type fit struct{ part, far, unused int }
	compare := func(x, y fit) int { return cmp.Or(x.part-y.part, x.far-y.far, x.unused-y.unused) }
	best := map[schema.ID]fit{}
	for _, s := range n.spellings() {
		d := distance(key, s.sound, most)
		if len(key) < 4 || d > most || d > 0 && distance(written, s.spelt, unlike(len(written))) > unlike(len(written)) {
			continue
		}
		f := fit{far: d}
		if !s.whole {
			f.part = 1
		}
		if n.uses[s.id] == 0 {
			f.unused = 1
		}
		if old, ok := best[s.id]; !ok || compare(f, old) < 0 {
			best[s.id] = f
		}
	}
	var out []schema.ID
	var top fit
	for id, f := range best {
		switch c := compare(f, top); {
		case len(out) == 0 || c < 0:
			out, top = []schema.ID{id}, f
		case c == 0:
			out = append(out, id)
		}
	}
	slices.SortFunc(out, func(a, b schema.ID) int {
		return cmp.Or(cmp.Compare(n.uses[b], n.uses[a]), strings.Compare(string(a), string(b)))
	})
	return out
}
