package graph_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"

	"hearsay/data"
	"hearsay/graph"
	"hearsay/graph/text"
	"hearsay/schema"
)

// extract is the result of an article that a text alone makes.
func extract(t testing.TB, s string) *graph.Result {
	t.Helper()
	r, err := builder(t).Extract(t.Context(), text.NewArticle(s))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// holds checks what must hold of every result: evidence, cues and mentions are what stands at their spans, quads give
// the claims back, JSON does, and the same text gives the same again.
func holds(t testing.TB, s string) {
	t.Helper()
	r := extract(t, s)
	rec := &r.Record
	if len(rec.Doc.Text) != len(s) {
		t.Fatalf("the text has %d bytes, want %d", len(rec.Doc.Text), len(s))
	}
	for _, c := range rec.Claims {
		quotes(t, rec, c.Evidence, string(c.ID))
		if c.Cue.Text != "" {
			quotes(t, rec, c.Cue, string(c.ID))
		}
	}
	for _, m := range rec.Mentions {
		quotes(t, rec, m.Evidence, string(m.Entity))
		if rec.Entity(m.Entity) == nil {
			t.Errorf("the mention of %s at %d has no entity", m.Entity, m.Start)
		}
	}
	back, err := schema.ReadRecord(rec.Doc.ID, r.Quads())
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(back.Claims, byID(rec.Claims)); d != "" {
		t.Errorf("claims read back from quads (-got +want):\n%s", d)
	}
	if back.Doc.Text != rec.Doc.Text {
		t.Error("the text read back from quads differs")
	}
	line := jsonOf(t, rec)
	var read schema.Record
	if err := json.Unmarshal(line, &read); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(byID(read.Claims), byID(rec.Claims)); d != "" {
		t.Errorf("claims read back from JSON (-got +want):\n%s", d)
	}
	again := extract(t, s)
	if !bytes.Equal(jsonOf(t, &again.Record), line) || !slices.Equal(again.Quads(), r.Quads()) {
		t.Error("the same text gives something else the second time")
	}
}

func quotes(t testing.TB, r *schema.Record, e schema.Evidence, of string) {
	t.Helper()
	if e.Start < 0 || e.End > len(r.Doc.Text) || e.Start >= e.End || r.Doc.Text[e.Start:e.End] != e.Text {
		t.Errorf("%s: %d–%d is not %q", of, e.Start, e.End, e.Text)
	}
}

func byID(cs []schema.Claim) []schema.Claim {
	if len(cs) == 0 {
		return nil
	}
	return slices.SortedFunc(slices.Values(cs), func(a, b schema.Claim) int { return strings.Compare(string(a.ID), string(b.ID)) })
}

func jsonOf(t testing.TB, r *schema.Record) []byte {
	t.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// texts are the articles of our own as they stand in their files, and what articles are not.
func texts(t testing.TB) []string {
	t.Helper()
	out := []string{"", "\x00", "\xff\xfe", "\ufeff", "\n\n", `"`, "“”", "«»\"'", "()", ": , ; .", "…", "-", "ngày 31-2", "1/1/1/1/1", "10.000.000.000.000.000.000.000",
		"\u0301", "a\u0301\u0301\u0301", "hòa hoà", "\u202eabc", "Theo,", "theo theo theo theo", "cho biết", "cho biết rằng rằng: \"", "Ông ông ông", "Bộ Bộ Bộ Quốc phòng",
		"\u00ad\u00ad", "A-4!(00", "a\u00adb", "ngừng bắn", "không không bác bỏ phủ nhận", "Ảnh: Nguồn: Ảnh:", "hàng chục hàng trăm nghìn triệu tỷ", "5.000,5,5.5", "2020-13-45", "Nga Nga Nga bị Nga Nga",
		"Nga mất hai" + strings.Repeat(" mươi", 400) + " xe tăng.", "Nga mất 9" + strings.Repeat("9", 307) + " tỷ xe tăng."}
	files, err := filepath.Glob(filepath.Join(articlesFolder, "a*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}

func FuzzExtract(f *testing.F) {
	for _, s := range texts(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<16 {
			return
		}
		holds(t, s)
	})
}

// What the fuzzer tries, in a few rounds that are always the same: words, lines and sentences of the corpus shuffled,
// doubled, dropped, cut anywhere, also within a character.
func TestExtractOfMixedText(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	all := texts(t)
	for range 150 / sparse(1, 5) {
		holds(t, mixed(random, all))
	}
}

func mixed(random *rand.Rand, all []string) string {
	var parts []string
	for range 1 + random.IntN(3) {
		s, sep := all[random.IntN(len(all))], []string{" ", "\n", ". ", ", ", `"`, ""}[random.IntN(6)]
		parts = append(parts, strings.SplitAfter(s, sep)...)
	}
	random.Shuffle(len(parts), func(i, j int) {
		if random.IntN(4) == 0 {
			parts[i], parts[j] = parts[j], parts[i]
		}
	})
	s := strings.Join(parts[:random.IntN(len(parts)+1)], "")
	from := random.IntN(len(s) + 1)
	return s[from:min(len(s), from+3000)]
}

// What the rules look for, in orders that nobody writes: phrases of the lexicon, triggers, names, amounts and signs, so that each rule meets the
// beginning and the end of a sentence.
func TestExtractOfPhrases(t *testing.T) {
	phrases := []string{"Nga", "Hamas", "Kiev", "ông Putin", "Bộ Quốc phòng Nga", "Kharkov", "Dải Gaza", "tên lửa", "xe tăng", "tàu Almar", "3 xe tăng", "12 binh sĩ", "5", "hàng chục người", "ngày 5/3", "hôm qua", "họ", "người này",
		"-", "–", ",", ",", ":", ";", "(", ")", "“", "”", "\"", ".", "!", "...", "và", "của", "ở", "do", "bị", "được", "không", "là"}
	var classes map[string][]string
	load(t, "lang/vi/lexicon.yaml", &classes)
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		phrases = append(phrases, classes[class]...)
	}
	var frames []struct{ Verbs, Nouns []string }
	load(t, "lang/vi/frames.yaml", &frames)
	for _, f := range frames {
		phrases = append(phrases, slices.Concat(f.Verbs, f.Nouns)...)
	}
	random := rand.New(rand.NewPCG(5, 5))
	for range 8000 / sparse(1, 20) {
		var words []string
		for range 4 + random.IntN(40) {
			n := random.IntN(len(phrases))
			if random.IntN(3) > 0 {
				n %= 40 // names, amounts and signs, which are few, come often
			}
			words = append(words, phrases[n])
		}
		extract(t, strings.Join(words, " "))
	}
}

// load reads a file of the pack.
func load(t *testing.T, name string, into any) {
	t.Helper()
	b, err := data.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(b, into); err != nil {
		t.Fatal(err)
	}
}
