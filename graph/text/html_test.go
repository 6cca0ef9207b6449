package text

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"hearsay/schema"
)

// pageHead and pageBody make a page of an invented country's news; the body is long enough to be found among menus.
const pageHead = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Orlen bị trúng tên lửa | Báo Thử</title>
<meta property="og:title" content="Orlen bị trúng  tên lửa"><meta property="og:site_name" content="Báo Thử">
<meta property="article:published_time" content="2020-10-05T08:30:00+07:00"><link rel="canonical" href="https://e.example/a"></head>`

const pageBody = `<body><nav><ul><li><a href="/">Trang chủ</a><li><a href="/w">Thế giới</a></ul></nav><article><h1>Orlen bị trúng tên lửa</h1>
<p><b>Valoria nói</b> rằng thành phố
Orlen đã bị trúng bốn quả <a href="/t">tên lửa</a> vào sáng <time datetime="2020-10-04">4/10</time>, theo phát ngôn viên.</p>
<figure><img src="a.jpg"><figcaption>Một tòa nhà ở Orlen. Ảnh: Bộ Quốc phòng Valoria</figcaption></figure>
<p>Phía Kestria bác bỏ cáo buộc này và nói rằng quân đội của họ không hề bắn vào thành phố.<br>Hai bên tố cáo nhau.</p>
<p>Hai bên đã giao tranh từ cuối tháng Chín và chưa có dấu hiệu dừng lại, các nhà quan sát cho biết.</p>
</article><footer>Bản quyền của Báo Thử</footer><script>var x = "<p>không phải văn bản</p>";</script></body></html>`

const pageText = `Orlen bị trúng tên lửa
Valoria nói rằng thành phố Orlen đã bị trúng bốn quả tên lửa vào sáng 4/10, theo phát ngôn viên.
Một tòa nhà ở Orlen. Ảnh: Bộ Quốc phòng Valoria
Phía Kestria bác bỏ cáo buộc này và nói rằng quân đội của họ không hề bắn vào thành phố.
Hai bên tố cáo nhau.
Hai bên đã giao tranh từ cuối tháng Chín và chưa có dấu hiệu dừng lại, các nhà quan sát cho biết.`

func TestReadPage(t *testing.T) {
	raw := []byte(pageHead + pageBody)
	got, err := readPage(raw)
	if err != nil {
		t.Fatal(err)
	}
	id, sha := schema.DocID(raw)
	want := &Article{Document: schema.Document{ID: id, SHA256: sha, Sources: []string{"https://e.example/a"}, Title: "Orlen bị trúng tên lửa", Lang: "vi", Text: pageText,
		Published: schema.Date{Start: "2020-10-05", End: "2020-10-05", Precision: "day", Basis: "explicit", Raw: "2020-10-05T08:30:00+07:00"}},
		PublisherName: "Báo Thử", URL: "https://e.example/a", Body: schema.Span{End: len(pageText)}}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Error("(-got +want):\n" + diff)
	}
}

func TestReadPageText(t *testing.T) {
	const head = `<!DOCTYPE html><html>`
	for _, c := range []struct{ name, in, want string }{
		{"UTF-8 with a mark", bom + head + pageBody, pageText},
		{"UTF-16", utf16LE(bom + head + pageBody), pageText},
		{"a NUL here and there", head + strings.Replace(pageBody, "Valoria", "Valo\x00ria", 1), pageText},
		{"never closed", head + strings.NewReplacer("</p>", "", "</article>", "", "</b>", "", "</body>", "", "</html>", "").Replace(pageBody), ""},
		{"an encoding that is declared", `<meta charset="iso-8859-1"><p>caf` + "\xe9", "café"},
		{"an encoding that is none", `<meta charset="utf-16"><p>cafe` + strings.Repeat(" x", 9) + "\xe9", "cafe" + strings.Repeat(" x", 9) + "\ufffd"},
		{"decomposed", "<p>Mo\u0323\u0302t hai", "Mo\u0323\u0302t hai"},
		{"brief", "<body><article><p>Một.</p><p>Hai.</p></article>", "Một.\nHai."},
		{"brief without paragraphs", "<nav>Menu</nav><div>Một.<div>Hai <span>ba</span>.</div></div><footer>Chân</footer>", "Một.\nHai ba."},
		{"brief among long menus", "<div>" + strings.Repeat("<a href='/m'>Mục</a><br>", 9) + "</div><p>" + strings.Repeat("Một hai. ", 15) + "</p>", strings.TrimSpace(strings.Repeat("Một hai. ", 15))},
		{"links and nothing else", "<div><a href='/m'>Một hai</a></div><p><a href='/n'>Ba</a></p>", "Một hai\nBa"},
		{"linked data alone", `<body><div id="app"></div><script type="application/ld+json">{"@type":["NewsArticle"],"articleBody":"Một.\nHai."}</script>`, "Một.\nHai."},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := readPage([]byte(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if c.want == "" {
				if !strings.Contains(a.Text, "Kestria bác bỏ") || strings.Contains(a.Text, "không phải văn bản") {
					t.Errorf("text = %q", a.Text)
				}
				return
			}
			if diff := cmp.Diff(a.Text, c.want); diff != "" {
				t.Error("(-got +want):\n" + diff)
			}
		})
	}
}

// The parts of a page that is long enough for the search of its main text.
func TestReadPageBeside(t *testing.T) {
	const one = "Valoria nói rằng thành phố Orlen bị trúng tên lửa, và phía Kestria bác bỏ, theo hai bên."
	long := strings.Repeat("<p>"+one+"</p>", 8)
	text := strings.TrimSuffix(strings.Repeat(one+"\n", 8), "\n")
	for _, c := range []struct{ name, in, want string }{
		{"links in a sentence", long + "<p>Hai bên <a href='/a'>tố cáo nhau</a>.</p>", text + "\nHai bên tố cáo nhau."},
		{"a line of links", long + "<p><a href='/a'>Tên lửa ở Orlen</a> | <a href='/b'>Kestria</a></p>", text},
		{"a class of what stands beside", long + "<div class='box newsletter-box'><p>Mỗi sáng, tin từ Kestria và Valoria, trong hộp thư.</p></div>", text},
		{"an id of what stands beside", long + "<div id=article-tags><p>Kestria, Valoria, tên lửa, giao tranh.</p></div>", text},
		{"a class that only begins like it", long + "<p class='metal'>Hai bên tố cáo nhau.</p>", text + "\nHai bên tố cáo nhau."},
		{"an id made of the heading", "<h2 id='nav-1'>Tin mới</h2>" + long, "Tin mới\n" + text},
		{"a class around nearly everything", "<div class='overlay'>" + long + "</div><p>Hai bên tố cáo nhau.</p>", text + "\nHai bên tố cáo nhau."},
		{"a headline that is the title", "<h1>Orlen bị trúng tên lửa</h1>" + long, "Orlen bị trúng tên lửa\n" + text},
		{"a heading that is the title", "<h2>Orlen bị trúng tên lửa</h2>" + long, "Orlen bị trúng tên lửa\n" + text},
		{"a part taken for the whole", "<div class='content'>" + long + "</div><div class='community'>" + long + long + "</div>", text + "\n" + text + "\n" + text},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := readPage([]byte("<title>Orlen bị trúng tên lửa</title><article>" + c.in + "</article>"))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(a.Text, c.want); diff != "" {
				t.Error("(-got +want):\n" + diff)
			}
		})
	}
}

func TestReadPageFaults(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     error
	}{
		{"nothing", "", ErrNoMainText},
		{"menu alone", "<nav>Menu</nav>", ErrNoMainText},
		{"scripts alone", "<script>x</script><style>y</style><!-- z", ErrNoMainText},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x04\x00\xff\xfe\xfd", ErrBinary},
		{"bytes of no declared encoding", "<p>\xe9\xe8\xe7\xe6", ErrBinary},
		{"too deep", strings.Repeat("<div>", 600) + "text", ErrTooDeep},
		{"too many tags", strings.Repeat("<p>x", maxTags+1), ErrTooLarge},
		{"too much text", "<p>" + strings.Repeat("x", maxPageText+1), ErrTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := readPage([]byte(c.in)); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
	if _, err := readPage([]byte(strings.Repeat("<div>", 400) + "text")); err != nil {
		t.Errorf("400 deep: %v", err)
	}
}

// Tags that set type and are never closed are copied into each paragraph by an HTML parser.
func TestReadPageOpenTags(t *testing.T) {
	var b strings.Builder
	for range 2000 {
		b.WriteString("<b x=" + strings.Repeat("y", b.Len()%97) + "><p>Một hai.</p>")
	}
	if a, err := readPage([]byte(b.String())); err != nil || !strings.HasPrefix(a.Text, "Một hai.\nMột hai.") {
		t.Errorf("%v", err)
	}
}

func TestHead(t *testing.T) {
	const ld = `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"no","publisher":{"name":"no"}},
		{"@type":"NewsArticle","headline":"A &amp; B","datePublished":"2020-10-06","inLanguage":"vi-VN","publisher":{"@type":"Organization","name":"Linked"}}]}</script>`
	for _, c := range []struct {
		name, in string
		want     meta
	}{
		{"nothing", "", meta{}},
		{"title element", "<title> A\n | B </title><body><svg><title>no</title></svg>", meta{title: "A | B"}},
		{"linked data", ld, meta{title: "A & B", publisher: "Linked", lang: "vi-VN", published: parseDate("2020-10-06")}},
		{"meta elements before linked data", ld + `<meta property="og:site_name" content="Meta"><meta property="article:published_time" content="2020-10-05">`,
			meta{title: "A & B", publisher: "Meta", lang: "vi-VN", published: parseDate("2020-10-05")}},
		{"item properties", `<meta name="pubdate" itemprop="datePublished" content="2020-10-05">`, meta{published: parseDate("2020-10-05")}},
		{"a time element", `<time itemprop="datePublished" datetime="2020-10-05">today</time>`, meta{published: parseDate("2020-10-05")}},
		{"a time that is no date of publication", `<time datetime="2020-10-05">today</time>`, meta{}},
		{"a date that cannot be read", `<meta property="article:published_time" content="today"><meta name="DC.Date" content="5/10/2020">`, meta{published: parseDate("5/10/2020")}},
		{"addresses that are none", `<link rel="canonical" href="/a"><meta property="og:url" content="http://e.example/b">`, meta{url: "http://e.example/b"}},
		{"language of Open Graph", `<html lang="(unset)"><meta property="og:locale" content="vi_VN">`, meta{lang: "vi-VN"}},
		{"an account", `<meta name="twitter:site" content="@paper">`, meta{publisher: "paper"}},
		{"linked data that are none", `<script type="application/ld+json">{"@type":"NewsArticle",}</script><title>T</title>`, meta{title: "T"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			cl, err := clean([]byte(c.in))
			if err != nil {
				t.Fatal(err)
			}
			root, err := html.Parse(&cl.out)
			if err != nil {
				t.Fatal(err)
			}
			if got := readHead(root, cl.linked).meta(); got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}
