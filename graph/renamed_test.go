package graph_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hearsay/graph"
	"hearsay/schema"
)

// renamings are countries of the corpus with the slugs of their ids, and names that no list has.
var renamings = []struct{ name, slug, made string }{
	{"Armenia", "armenia", "Haskara"}, {"Azerbaijan", "azerbaijan", "Orlen"}, {"Nga", "russia", "Velmar"}, {"Ukraine", "ukraine", "Tarskia"},
	{"Israel", "israel", "Vaskia"}, {"Iran", "iran", "Meldara"}, {"Ấn Độ", "india", "Karunda"}, {"Pakistan", "pakistan", "Zambara"},
	{"Syria", "syria", "Ostrel"}, {"Thổ Nhĩ Kỳ", "turkey", "Drovia"}, {"Sudan", "sudan", "Kelmora"}, {"Saudi Arabia", "saudi-arabia", "Pradova"},
}

// leastAlike is the part of the corpus' claims that must come out alike when its countries have names that no list knows. What is known of the real
// ones, their capitals, leaders and companies, is wanting then, so that it cannot be all.
const leastAlike = 0.92

// A country that no list knows is read like one that a list does.
func TestStatesThatNoListKnows(t *testing.T) {
	b := builder(t)
	dir := t.TempDir()
	alike, all := 0, 0
	for i, a := range corpus(t) {
		renamed := a.Text
		for _, r := range renamings {
			renamed = whole(r.name).ReplaceAllString(renamed, "${1}"+r.made+"${2}")
		}
		real, made := told(t, b, filepath.Join(dir, fmt.Sprintf("real-%d.md", i)), a.Text), told(t, b, filepath.Join(dir, fmt.Sprintf("made-%d.md", i)), renamed)
		all += len(real)
		for _, c := range real {
			if i := slices.Index(made, c); i >= 0 {
				alike++
				made = slices.Delete(made, i, i+1)
			}
		}
	}
	if part := float64(alike) / float64(all); part < leastAlike {
		t.Errorf("%d of %d claims are alike, %.3f of them, want %.2f", alike, all, part, leastAlike)
	} else {
		t.Logf("%d of %d claims are alike", alike, all)
	}
}

// whole matches a name that is no part of a longer word.
func whole(name string) *regexp.Regexp {
	return regexp.MustCompile(`(^|[^\pL])` + name + `([^\pL]|$)`)
}

// told are the claims of an article, which it writes to a file, each as one line, in which real countries are called as the made ones are.
func told(t *testing.T, b *graph.Builder, file, article string) (out []string) {
	t.Helper()
	write(t, file, article)
	r, err := b.Extract(t.Context(), read(t, file)[0])
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Record.Claims {
		c := &r.Record.Claims[i]
		if c.Relation == "position" {
			continue
		}
		speaker := string(c.Speaker)
		if c.Author {
			speaker = "author"
		}
		parts := []string{c.Relation, c.Stance, c.Modality, speaker, c.Evidence.Text}
		for _, role := range c.Roles() {
			ids := slices.Clone(*role.IDs)
			for i := range ids {
				ids[i] = schema.ID(called(string(ids[i])))
			}
			slices.Sort(ids)
			parts = append(parts, fmt.Sprint(role.Name, ids))
		}
		if c.Figure != nil {
			parts = append(parts, c.Figure.Raw)
		}
		out = append(out, called(strings.Join(parts, " ")))
	}
	return out
}

// called writes real countries as the made ones, in names and in ids.
func called(s string) string {
	for _, r := range renamings {
		s = whole(r.name).ReplaceAllString(s, "${1}"+r.made+"${2}")
		s = whole(r.slug).ReplaceAllString(s, "${1}"+strings.ToLower(r.made)+"${2}")
	}
	return strings.ReplaceAll(s, "ent:country-", "ent:")
}
