package query

// distance counts the letters to insert, drop, change or swap with their neighbour between two words
// (optimal string alignment); above most it returns most+1.
func distance(a, b []rune, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	var before []int
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost(a[i-1], b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
		before, last = last, row
	}
	return min(last[len(b)], most+1)
}

func cost(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}

// misspelt is the distance that still counts as a misspelling of a word of so many letters.
func misspelt(letters int) int { return min(1+letters/5, 3) }

// Nearest returns the words that are a small misspelling of the given, for "did you mean".
func Nearest(word string, among []string) []string {
	key := []rune(nameKey(word))
	var out []string
	for _, s := range among {
		if most := misspelt(len(key)); distance(key, []rune(nameKey(s)), most) <= most {
			out = append(out, s)
		}
	}
	return out
}
