package graph_test

import (
	"fmt"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"hearsay/graph"
	"hearsay/graph/text"
)

// long is a text of about n bytes, of the sentences of our own articles. Each round has a number of its own in every
// sentence, as a sentence that stands twice is passed over.
func long(t testing.TB, n int) string {
	t.Helper()
	articles := corpus(t)
	var b strings.Builder
	for round := 1; b.Len() < n; round++ {
		for _, a := range articles {
			body := a.Text[a.Body.Start:a.Body.End]
			b.WriteString(strings.ReplaceAll(body, ". ", fmt.Sprintf(" (đợt %d). ", round)))
			b.WriteString("\n")
			if b.Len() >= n {
				break
			}
		}
	}
	s := b.String()[:n]
	return strings.ToValidUTF8(s, " ")
}

// An odd text is no article. In its part # is a number and @ a name that no other part has.
type odd struct{ name, part string }

// text repeats the part to about n bytes.
func (o odd) text(n int) string {
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		b.WriteString(strings.NewReplacer("#", strconv.Itoa(i), "@", madeUp(i)).Replace(o.part))
	}
	return b.String()
}

// madeUp is a name that nobody bears, another for each number.
func madeUp(i int) string {
	out := "Kr"
	for ; i > 0; i /= 20 {
		out += string("bcdfghjklmnpqrstvwxz"[i%20]) + "o"
	}
	return out + "vsky"
}

var odds = []odd{
	{"one word", "a"},
	{"one capital word", "A"},
	{"one word with hyphens", "Nagorno-"},
	{"one word of marks", "e\u0301"},
	{"one number", "7"},
	{"one number with points", "7.000."},
	{"numbers", "7 "},
	{"number words", "hai mươi nghìn "},
	{"dates", "ngày 4-10 "},
	{"slashes", "4/10/"},
	{"straight quotes", `"`},
	{"opening quotes", "“"},
	{"pairs of quotes", "“a” "},
	{"brackets", "("},
	{"dots", "."},
	{"commas", "a, "},
	{"dashes", "- "},
	{"colons", "Ảnh: a "},
	{"lines", "a\n"},
	{"line ends", "\n"},
	{"sentences", "Aa. "},
	{"countries", "Nga "},
	{"countries in a list", "Nga, "},
	{"unknown names", "Kazimir "},
	{"unknown names in a list", "Kazimir Oblomov, "},
	{"bodies", "Bộ Quốc phòng "},
	{"bodies of countries", "Bộ Quốc phòng Nga "},
	{"titles", "Tổng thống "},
	{"titled names", "Tổng thống Kazimir Oblomov "},
	{"references", "ông này "},
	{"cues", "cho biết "},
	{"cues with speakers", "Nga cho biết "},
	{"cues that cite", "Theo Nga, "},
	{"strikes in one sentence", "Nga tấn công Ukraine, "},
	{"strikes in sentences", "Nga tấn công Ukraine. "},
	{"losses in one sentence", "Nga mất 7 xe tăng, "},
	{"losses in sentences", "Nga mất 7 xe tăng. "},
	{"denials", "Nga bác bỏ cáo buộc của Ukraine. "},
	{"denials in one sentence", "Nga bác bỏ cáo buộc của Ukraine, "},
	{"conjunctions", "và "},
	{"negations", "không "},
	{"passives", "bị "},
	{"different losses in sentences", "Nga mất # xe tăng. "},
	{"different losses in one sentence", "Nga mất # xe tăng, "},
	{"different denials", "@ bác bỏ cáo buộc của Ukraine. "},
	{"different names", "Ông @ đến thăm. "},
	{"different names in one sentence", "ông @, "},
	{"different people", "Tổng thống Nga Ivan @ đến thăm. "},
	{"different speakers", "Ông Ivan @ cho biết Nga mất # xe tăng. "},
	{"different quotes", "\"Nga mất # xe tăng\", ông Ivan @ nói. "},
	{"different strikes", "Nga tấn công thành phố @ bằng # tên lửa. "},
	{"different lines", "Nga tấn công thành phố @\n"},
	{"surnames alone", "Ông Ivan @ nói. Ông @ nói. "},
}

func BenchmarkExtract(b *testing.B) {
	articles := corpus(b)
	bytes := 0
	for _, a := range articles {
		bytes += len(a.Text)
	}
	builder(b) // before the time runs
	b.Run("one thread", func(b *testing.B) {
		b.SetBytes(int64(bytes / len(articles)))
		for i := 0; b.Loop(); i++ {
			extractArticle(b, articles[i%len(articles)])
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	})
	b.Run("all threads", func(b *testing.B) {
		b.SetBytes(int64(bytes / len(articles)))
		b.RunParallel(func(pb *testing.PB) {
			for i := 0; pb.Next(); i++ {
				extractArticle(b, articles[i%len(articles)])
			}
		})
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	})
}

// extractArticle takes an article from its text to its quads.
func extractArticle(b *testing.B, a *text.Article) {
	b.Helper()
	r, err := builder(b).Extract(b.Context(), a)
	if err != nil {
		b.Error(err)
		return
	}
	r.Quads()
}

// BenchmarkExtractLong shows whether a long article costs more a byte than a short one.
func BenchmarkExtractLong(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprintf("%d kB", n/1000), func(b *testing.B) { perByte(b, long(b, n)) })
	}
}

// BenchmarkExtractOdd shows what takes more than its share of time: the bytes a second of the second size of a text are
// a quarter of those of the first, or less.
func BenchmarkExtractOdd(b *testing.B) {
	for _, o := range odds {
		for _, n := range []int{20_000, 80_000} {
			b.Run(fmt.Sprintf("%s/%d kB", o.name, n/1000), func(b *testing.B) { perByte(b, o.text(n)) })
		}
	}
}

func perByte(b *testing.B, s string) {
	b.Helper()
	a := text.NewArticle(s)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		extractArticle(b, a)
	}
	b.ReportMetric(float64(b.N)*float64(len(s))/b.Elapsed().Seconds(), "bytes/s")
}

// BenchmarkBuild builds the corpus into an empty store, and again into the store that has it.
func BenchmarkBuild(b *testing.B) {
	articles := corpus(b)
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			build(b, memory(b), given(articles...), graph.BuildOptions{})
		}
		b.ReportMetric(float64(b.N*len(articles))/b.Elapsed().Seconds(), "articles/s")
	})
	b.Run("unchanged", func(b *testing.B) {
		s := memory(b)
		build(b, s, given(articles...), graph.BuildOptions{})
		for b.Loop() {
			build(b, s, given(articles...), graph.BuildOptions{})
		}
		b.ReportMetric(float64(b.N*len(articles))/b.Elapsed().Seconds(), "articles/s")
	})
}

// BenchmarkRoad takes many different articles from their text to a graph on disk, without comparing their claims, and takes
// the same articles without storing them: "stored" less "extracted" is what the store costs. The heap grows as hearsay build has it.
// "Like news" are the longer articles of the scored part.
func BenchmarkRoad(b *testing.B) {
	road(b, "", 20, corpus(b))
	road(b, "like news, ", 10, read(b, scoredFolder))
}

func road(b *testing.B, name string, rounds int, printed []*text.Article) {
	b.Helper()
	defer debug.SetGCPercent(debug.SetGCPercent(graph.HeapGrowth))
	var articles []*text.Article
	bytes := 0
	for round := range rounds {
		for _, a := range printed {
			articles = append(articles, text.NewArticle(a.Text[a.Body.Start:a.Body.End]+fmt.Sprintf("\n\nBản tin thứ %d trong ngày.\n", round)))
			bytes += a.Body.End - a.Body.Start
		}
	}
	builder(b) // before the time runs
	run := func(b *testing.B, o graph.BuildOptions) {
		quads := 0
		for b.Loop() {
			b.StopTimer()
			s := open(b, filepath.Join(b.TempDir(), "hearsay.db"))
			b.StartTimer()
			quads += build(b, s, given(articles...), o).Quads
		}
		seconds := b.Elapsed().Seconds()
		b.ReportMetric(float64(b.N*len(articles))/seconds, "articles/s")
		b.ReportMetric(float64(b.N*bytes)/2000/seconds, "2kB/s")
		b.ReportMetric(float64(quads)/float64(b.N*len(articles)), "quads/article")
	}
	b.Run(name+"extracted", func(b *testing.B) { run(b, graph.BuildOptions{DryRun: true}) })
	b.Run(name+"stored", func(b *testing.B) { run(b, graph.BuildOptions{Later: true}) })
}
