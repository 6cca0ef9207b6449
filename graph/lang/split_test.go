package lang

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/graph/text"
	"hearsay/schema"
)

func split(p *Pack, s string) *text.Parsed {
	return p.Split(schema.Document{Text: s}, schema.Span{End: len(s)})
}

var kinds = map[text.SentenceKind]string{text.Plain: "plain", text.Headline: "headline", text.Caption: "caption", text.Heading: "heading",
	text.Boilerplate: "boilerplate", text.Repeat: "repeat"}

// sentences are those of a text, each as its kind, its words and the credit of a caption.
func sentences(p *text.Parsed) []string {
	var out []string
	for _, s := range p.Sentences {
		line := kinds[s.Kind] + ": " + p.Evidence(s.From, s.To).Text
		if s.Credit[1] > 0 {
			line += " | " + p.Evidence(s.Credit[0], s.Credit[1]).Text
		}
		out = append(out, line)
	}
	return out
}

func TestSplit(t *testing.T) {
	p := testPack(t)
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"two sentences", "Nga rút quân. Ukraine tiến lên.", []string{"plain: Nga rút quân.", "plain: Ukraine tiến lên."}},
		{"no space behind the full stop", "Nga rút quân.Ukraine tiến lên.", []string{"plain: Nga rút quân.", "plain: Ukraine tiến lên."}},
		{"a full stop within the quote", "Ông nói: \"Nga rút quân.\" Ukraine tiến lên.", []string{"plain: Ông nói: \"Nga rút quân.\"", "plain: Ukraine tiến lên."}},
		{"a number with a point", "Có 1.960 người và 2.5 km. Hết.", []string{"plain: Có 1.960 người và 2.5 km.", "plain: Hết."}},
		{"an initial", "Ông J. Biden nói. Hết.", []string{"plain: Ông J. Biden nói.", "plain: Hết."}},
		{"an abbreviation", "Tại TP. Ganja có nổ. Hết.", []string{"plain: Tại TP. Ganja có nổ.", "plain: Hết."}},
		{"a sentence in brackets", "Nga (theo Interfax. Kiev) rút quân.", []string{"plain: Nga (theo Interfax. Kiev) rút quân."}},
		{"three dots", "Nga rút quân... Ukraine tiến lên.", []string{"plain: Nga rút quân...", "plain: Ukraine tiến lên."}},
		{"questions", "Ai bắn? Nga! Hết.", []string{"plain: Ai bắn?", "plain: Nga!", "plain: Hết."}},
		{"headline and heading", "Nga rút quân\n\nQuân Nga rút khỏi thành phố.\n\nPhản ứng của Kiev\n\nKiev im lặng.",
			[]string{"headline: Nga rút quân", "plain: Quân Nga rút khỏi thành phố.", "heading: Phản ứng của Kiev", "plain: Kiev im lặng."}},
		{"a menu", "Trang chủ\nChia sẻ\nNga rút quân.", []string{"boilerplate: Trang chủ", "boilerplate: Chia sẻ", "plain: Nga rút quân."}},
		{"a sentence that stands twice", "Nga rút quân. Kiev im lặng. Nga rút quân.", []string{"plain: Nga rút quân.", "plain: Kiev im lặng.", "repeat: Nga rút quân."}},
		{"a caption", "Xe tăng bị phá hủy. Ảnh: Reuters\nNga rút quân.", []string{"caption: Xe tăng bị phá hủy. Ảnh: Reuters | Reuters", "plain: Nga rút quân."}},
		{"a caption behind the word for a picture", "Nga rút quân. Ảnh: Xe tăng Nga rời thành phố - Nguồn: Reuters.", []string{"plain: Nga rút quân.", "caption: Ảnh: Xe tăng Nga rời thành phố - Nguồn: Reuters. | Reuters"}},
		{"a sentence that begins like a credit", "Nguồn tin quân sự nói Nga rút quân.\nNguồn: Reuters.", []string{"plain: Nguồn tin quân sự nói Nga rút quân.", "boilerplate: Nguồn: Reuters."}},
		{"a title that numbers a picture", "Nga rút quân khỏi Orven\nNga rút quân khỏi Orven ảnh 1Binh sĩ Nga ở Orven. (Ảnh: AFP)", []string{"headline: Nga rút quân khỏi Orven", "repeat: Nga rút quân khỏi Orven ảnh 1", "plain: Binh sĩ Nga ở Orven.", "caption: (Ảnh: AFP) | AFP"}},
		{"pictures that are counted", "Nga công bố ảnh 3 xe tăng ở Orven.", []string{"plain: Nga công bố ảnh 3 xe tăng ở Orven."}},
		{"a player that was copied with the text", "Video Player is loading.\nCurrent Time 0:04\nDuration -:-\nLoaded: 0%\nXS\nNga rút quân.", []string{"boilerplate: Video Player is loading.", "boilerplate: Current Time 0:04", "boilerplate: Duration -:-", "boilerplate: Loaded: 0%", "boilerplate: XS", "plain: Nga rút quân."}},
		{"signs alone", "***\nNga rút quân.\n---", []string{"boilerplate: ***", "plain: Nga rút quân.", "boilerplate: ---"}},
		{"nothing", " \n\n ", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(sentences(split(p, c.in)), c.want); d != "" {
				t.Error("(-got +want):\n" + d)
			}
		})
	}
}

func TestQuotes(t *testing.T) {
	p := testPack(t)
	for _, c := range []struct {
		in   string
		want []string
	}{
		{`Ông nói "một" và "hai".`, []string{`"một"`, `"hai"`}},
		{`Ông nói “một” và «hai».`, []string{`“một”`, `«hai»`}},
		{`Ông nói “một" và "hai”.`, []string{`“một"`, `"hai”`}},
		{"Ông nói “một.\nHai” và “ba”.", []string{"“một.\nHai”", `“ba”`}},
		{"“Một.\n“Hai.\n“Ba”, ông nói.", []string{"“Một.\n“Hai.\n“Ba”"}},
		{"\"Một.\nHai.\nBa\", ông nói, \"bốn\".", []string{"\"Một.\nHai.\nBa\"", `"bốn"`}},
		{"Dài 5\".\nÔng nói \"một\".", []string{`"một"`}},
		{"\"Một.\nÔng nói \"hai\".", []string{`"hai"`}},
		{"“Một.\n\n\nHai.\n\n\nBa.\n\n\n\nBốn”.", nil},
		{`Ông nói ” một.`, nil},
		{`Ông nói “một. Hai.” Ba.`, []string{`“một. Hai.”`}},
	} {
		doc := split(p, c.in)
		var got []string
		for _, q := range doc.Quotes {
			got = append(got, doc.Evidence(q.Open, q.Close+1).Text)
		}
		if d := cmp.Diff(got, c.want); d != "" {
			t.Errorf("quotes of %q (-got +want):\n%s", c.in, d)
		}
	}
}

// Every token but line ends stands in one sentence, and numbers and dates end behind where they begin.
func whole(t *testing.T, p *Pack, s string) {
	t.Helper()
	doc := split(p, s)
	at := 0
	for _, sent := range doc.Sentences {
		for ; at < sent.From; at++ {
			if doc.Tokens[at].Kind != text.Break {
				t.Fatalf("token %d, %q, stands in no sentence", at, doc.Str(at))
			}
		}
		if sent.From != at || sent.To <= sent.From || sent.To > len(doc.Tokens) {
			t.Fatalf("a sentence from %d to %d behind token %d of %d", sent.From, sent.To, at, len(doc.Tokens))
		}
		if sent.Credit[1] > 0 && (sent.Credit[0] < sent.From || sent.Credit[1] > sent.To || sent.Credit[0] >= sent.Credit[1]) {
			t.Fatalf("the credit %v stands outside its sentence from %d to %d", sent.Credit, sent.From, sent.To)
		}
		at = sent.To
	}
	for i := range doc.Tokens {
		if w, ok := p.Dates.At(doc.Tokens, i, len(doc.Tokens)); ok && (w.From != i || w.To <= i || w.To > len(doc.Tokens)) {
			t.Fatalf("a date from %d to %d at token %d of %d", w.From, w.To, i, len(doc.Tokens))
		}
		if a, ok := p.Numbers.At(doc.Tokens, i, len(doc.Tokens)); ok && (a.From != i || a.To <= i || a.To > len(doc.Tokens) || a.Digits < i || a.Digits >= a.To) {
			t.Fatalf("a number from %d to %d, digits at %d, at token %d of %d", a.From, a.To, a.Digits, i, len(doc.Tokens))
		}
	}
	for i, q := range doc.Quotes {
		if q.Open >= q.Close || i > 0 && q.Open <= doc.Quotes[i-1].Close {
			t.Fatalf("the quotes %v overlap", doc.Quotes)
		}
	}
}

func corpus(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../../data/articles/a*")
	if err != nil || len(files) < 16 {
		t.Fatalf("%d articles, %v", len(files), err)
	}
	var out []string
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}

func TestSplitOfMixedText(t *testing.T) {
	p, all, random := testPack(t), corpus(t), rand.New(rand.NewPCG(1, 1))
	for range 100 {
		s := all[random.IntN(len(all))]
		words := strings.SplitAfter(s, []string{" ", "\n", "."}[random.IntN(3)])
		random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		whole(t, p, strings.Join(words, ""))
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range corpus(f) {
		f.Add(s)
	}
	for _, s := range []string{"Ảnh:", "Ảnh: /", ". . .", "a.b.c", "(((", `"""`, "4/10/", "ngày tháng năm", "hơn ít nhất khoảng", "hai - ", "1-", "thứ hai ("} {
		f.Add(s)
	}
	p := testPack(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 1<<16 {
			whole(t, p, s)
		}
	})
}
