package entity

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/graph/text"
	"hearsay/schema"
)

// TestGoldNames counts the named surfaces of the gold behind HEARSAY_GOLD that a mention covers or
// ends. graph/eval measures links and precision, too; this is the quick look while finding is worked on.
func TestGoldNames(t *testing.T) {
	dir := os.Getenv("HEARSAY_GOLD")
	if dir == "" {
		t.Skip("HEARSAY_GOLD names no folder with gold and seeds")
	}
	if !filepath.IsAbs(dir) {
		dir = filepath.Join("..", "..", dir)
	}
	found, all := 0, 0
	for doc, want := range goldSurfaces(t, filepath.Join(dir, "gold", "entities.jsonl")) {
		files, err := filepath.Glob(filepath.Join(dir, "seeds", doc+"*"))
		if err != nil || len(files) != 1 {
			t.Fatalf("article %s: %v, %v", doc, files, err)
		}
		parsed, got := findFile(t, files[0])
		for _, s := range want {
			all++
			if slices.ContainsFunc(got.Mentions, func(m Mention) bool {
				outer := parsed.Evidence(m.Outer[0], m.Outer[1]).Text
				return strings.Contains(outer, s) || strings.HasSuffix(s, outer)
			}) {
				found++
			}
		}
	}
	if t.Logf("%d of %d", found, all); 100*found < 95*all {
		t.Errorf("found %d of %d names, want 95 of 100", found, all)
	}
}

// goldSurfaces reads the names of each article, by the start of its file's name.
func goldSurfaces(t *testing.T, file string) map[string][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[string][]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var e struct {
			Type     string
			Surfaces [][2]string
		}
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			t.Fatal(err)
		}
		if !slices.Contains([]string{"person", "organisation", "media", "force", "country", "place", "facility", "weapon"}, e.Type) {
			continue
		}
		for _, s := range e.Surfaces {
			out[s[0]] = append(out[s[0]], s[1])
		}
	}
	return out
}

func findFile(t *testing.T, name string) (*text.Parsed, *Found) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := finder()
	if err != nil {
		t.Fatal(err)
	}
	doc := f.pack.Split(schema.Document{Text: string(b)}, schema.Span{End: len(b)})
	return doc, f.Find(doc)
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Bộ trưởng Ngoại giao Nga, ông Sergey Lavrov (Nga) - Chủ tịch", "Tổng thống", "của của của Nga", "(HẢI ĐĂNG) - ", "ông V.", "Tổ chức A và", "Lữ đoàn số", "\"", "al-", "Su-", "tại",
		"Ngoại trưởng Ba Lan Tomas Verlak, Chủ tịch Tổ chức An ninh và Hợp tác châu Âu (", "Nagorno-", "Bộ Quốc phòng này", "quân đội nước này.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc, got := find(t, s, "2022-02-24")
		for _, m := range got.Mentions {
			if m.From >= m.To || m.Outer[0] > m.From || m.Outer[1] < m.To || m.To > len(doc.Tokens) || got.Entity(m.ID) == nil || m.Type == "" {
				t.Fatalf("%q: mention %+v", s, m)
			}
		}
	})
}
