package rules_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"hearsay/data"
	"hearsay/graph/claim/rules"
	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/schema"
)

// A reader extracts claims from a few sentences with the data that the program is built with.
type reader struct {
	pack   *lang.Pack
	finder *entity.Finder
	rules  *rules.Rules
	g      *entity.Gazetteer
}

// load reads the data anew.
func load() (*reader, error) {
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		return nil, err
	}
	g, err := entity.LoadGazetteer(data.FS, m)
	if err != nil {
		return nil, err
	}
	p, err := lang.Load(data.FS, "lang/vi", m)
	if err != nil {
		return nil, err
	}
	return &reader{p, entity.NewFinder(p, g), rules.New(p, g, m), g}, nil
}

var loaded = sync.OnceValues(load)

// newReader is of the data at hand; the tests share it, as reading changes nothing in it.
func newReader(t *testing.T) *reader {
	t.Helper()
	r, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// read lists the claims of a text, positions apart: "relation stance speaker agent > patient+place figure".
func (r *reader) read(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	for _, c := range r.claims(t, text) {
		out = append(out, line(c))
	}
	return out
}

// told is a text and what is to be told of it.
type told = struct{ name, text, want string }

// tells fails where a text is not told as wanted, its claims joined by " | ".
func (r *reader) tells(t *testing.T, cases []told) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(r.read(t, c.text), " | "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// tellsAmong fails where no claim of a text is the one wanted.
func (r *reader) tellsAmong(t *testing.T, cases []told) {
	t.Helper()
	for _, c := range cases {
		if got := r.read(t, c.text); !slices.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q among them", c.name, got, c.want)
		}
	}
}

// tellsLast fails where the last claim of a text is not the one wanted.
func (r *reader) tellsLast(t *testing.T, cases []told) {
	t.Helper()
	for _, c := range cases {
		if got := last(r.read(t, c.text)); got != c.want {
			t.Errorf("%s: got %q last, want %q", c.name, got, c.want)
		}
	}
}

// last is the last of some lines, "" where there is none.
func last(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return lines[len(lines)-1]
}

// silent fails where a text has a claim.
func (r *reader) silent(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if got := r.read(t, text); len(got) != 0 {
			t.Errorf("%s: got %q, want nothing", text, got)
		}
	}
}

// claims extracts the claims of a text, positions apart.
func (r *reader) claims(t *testing.T, text string) []schema.Claim {
	t.Helper()
	doc := schema.Document{ID: "doc:x", Text: text, Lang: "vi", Publisher: "ent:outlet",
		Published: schema.Date{Start: "2020-10-05", End: "2020-10-05", Precision: "day"}}
	parsed := r.pack.Split(doc, schema.Span{End: len(text)})
	claims, err := r.rules.Extract(context.Background(), parsed, r.finder.Find(parsed))
	if err != nil {
		t.Fatal(err)
	}
	var out []schema.Claim
	for _, c := range claims {
		if c.Relation != "position" {
			out = append(out, c)
		}
		if text[c.Evidence.Start:c.Evidence.End] != c.Evidence.Text {
			t.Errorf("evidence %q is not what stands at %v", c.Evidence.Text, c.Evidence.Span)
		}
	}
	return out
}

func line(c schema.Claim) string {
	parts := []string{c.Relation, c.Stance, c.Speaker.Local(), names(c.Agent), ">", names(append(append([]schema.ID{}, c.Patient...), c.Place...))}
	if c.Figure != nil {
		parts = append(parts, c.Figure.Op, c.Figure.Raw)
	}
	return strings.Join(parts, " ")
}

func names(ids []schema.ID) string {
	var out []string
	for _, id := range ids {
		out = append(out, id.Local())
	}
	if len(out) == 0 {
		return "-"
	}
	return strings.Join(out, "+")
}

func TestWhoSays(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"before", "Bộ Quốc phòng Nga cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"behind", "Ukraine đã tấn công thành phố Belgorod, Bộ Quốc phòng Nga cho biết.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"according", "Theo Bộ Quốc phòng Nga, Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"according, at the end", "Ukraine đã tấn công thành phố Belgorod, theo Bộ Quốc phòng Nga.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"quotation first", "“Ukraine đã tấn công thành phố Belgorod”, Tổng thống Nga Vladimir Putin nói.", "struck claims vladimir-putin ukraine > belgorod"},
		{"a date between", "Bộ Quốc phòng Nga hôm 4/10 cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"an agency leans on a ministry", "Reuters dẫn lời Bộ Quốc phòng Nga cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"accusation", "Nga cáo buộc Ukraine tấn công thành phố Belgorod.", "struck accuses russia ukraine > belgorod"},
		{"passive accusation", "Ukraine bị Nga cáo buộc tấn công thành phố Belgorod.", "struck accuses russia ukraine > belgorod"},
		{"nobody speaks", "Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"a negated cue is none", "Nga chưa xác nhận Ukraine đã tấn công thành phố Belgorod.", "declines-comment declines-comment russia ukraine > belgorod"},
		{"the seat speaks for the state", "Moskva cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia ukraine > belgorod"},
		{"nothing was", "Bộ Quốc phòng Nga khẳng định không có quả tên lửa nào được phóng từ lãnh thổ Nga sang Ukraine.", "denies denies russia-ministry-of-defence russia > ukraine"},
		{"a phrase that ends with a name speaks", "Ukraine đã tấn công thành phố Belgorod, đại diện quân đội Nga nhấn mạnh.", "struck claims russia-army ukraine > belgorod"},
		{"a headline with a colon", "Bộ Quốc phòng Nga: Ukraine tấn công thành phố Belgorod", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"a document of one who spoke", "Bộ Quốc phòng Nga ra thông báo hôm 4/10. Theo thông báo trên, Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"two cues that say one thing", "Nga ra tuyên bố cáo buộc Ukraine tấn công thành phố Belgorod.", "struck accuses russia ukraine > belgorod"},
		{"a wish of somebody else", "Thủ tướng Armenia Nikol Pashinyan nói Nga nên kêu gọi Ukraine rút quân khỏi thành phố Belgorod.", "withdrew demands nikol-pashinyan ukraine > belgorod"},
		{"not asked is not said", "Nga có thể cáo buộc Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"denied is what others say", "Nga bác bỏ thông tin cho rằng Ukraine đã tấn công thành phố Belgorod.", "denies denies russia ukraine > belgorod"},
		{"called a lie", "Người phát ngôn quân đội Nga gọi đoạn video là tin giả.", "denies denies russia-army-spokesperson - > -"},
		{"none of ours was", "Bộ Quốc phòng Nga khẳng định không một máy bay nào của Nga bị Ukraine bắn hạ.", "denies denies russia-ministry-of-defence ukraine > russia"},
		{"who says that he carried it out", "Taliban tuyên bố thực hiện vụ tấn công thành phố Belgorod.", "struck confirms taliban taliban > belgorod"},
		{"responsibility is the deed", "Ukraine nhận trách nhiệm về vụ tấn công thành phố Belgorod.", "struck confirms ukraine ukraine > belgorod"},
		{"a refusal denies nothing", "Nga từ chối tiết lộ loại máy bay được triển khai.", ""},
		{"who withholds declines to comment", "Nga từ chối cung cấp thêm thông tin.", "declines-comment declines-comment russia - > -"},
		{"a truce declared", "Nga tuyên bố ngừng bắn.", "ceasefire-agreed announces russia russia > -"},
		{"who backs somebody does not do it", "Lực lượng Houthi do Iran hậu thuẫn đã tấn công thành phố Eilat.", "struck claims outlet houthis > eilat"},
		{"the world recognises", "Bán đảo Crimea được quốc tế công nhận là lãnh thổ của Ukraine.", "recognises claims outlet international-community > ukraine+crimea"},
		{"a call that is a noun", "Lời kêu gọi ngừng bắn của Nga không được đáp lại.", "calls-for-ceasefire calls-for russia - > -"},
		{"who was silent stands behind", "Hiện chưa có phản ứng từ phía Nga.", "declines-comment declines-comment russia - > -"},
		{"no part in it", "Nga khẳng định không liên quan đến vụ nổ ở thành phố Belgorod.", "denies denies russia - > belgorod"},
		{"a truce that is asked for is not kept", "Pháp kêu gọi Nga ngừng bắn.", "calls-for-ceasefire calls-for france - > -"},
		{"what a place is, behind a comma", "Stepanakert, thủ phủ của Nagorno-Karabakh, bị pháo kích.", "struck claims outlet - > stepanakert"},
		{"a place among others", "Nga pháo kích các khu dân cư ở Kharkiv, trong đó có Izium.", "struck claims outlet russia > kharkiv-residential-areas+izium+kharkiv"},
	} {
		got := r.read(t, c.text)
		if c.want == "" && len(got) == 0 {
			continue
		}
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWhatIsLost(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a list", "Quân đội Nga đã phá hủy 12 xe tăng và 3 khẩu pháo của Ukraine.",
			[]string{"destroyed claims outlet russia-army > ukraine = 12 xe tăng", "destroyed claims outlet russia-army > ukraine = 3 khẩu pháo của Ukraine"}},
		{"agent within a passive", "Quân đội Ukraine đã bị Nga tiêu diệt 12 xe tăng.",
			[]string{"destroyed claims outlet russia > ukraine-army = 12 xe tăng"}},
		{"more than", "Hơn 400 binh sĩ Nga thiệt mạng.", []string{"casualties claims outlet - > russia > Hơn 400 binh sĩ Nga"}},
		{"at least", "Ít nhất 16 dân thường thiệt mạng tại thành phố Ganja.", []string{"casualties claims outlet - > ganja >= Ít nhất 16 dân thường"}},
		{"a list of people before what happened to them", "Ba nông dân, bốn lính gác và sáu cảnh sát thiệt mạng ở Kabul.",
			[]string{"casualties claims outlet - > kabul = Ba nông dân", "casualties claims outlet - > kabul = bốn lính gác", "casualties claims outlet - > kabul = sáu cảnh sát"}},
		{"whose fighters they are is not whose civilians", "200 người đã chết, bao gồm 120 tay súng Houthi và 30 thường dân.",
			[]string{"casualties claims outlet - > - = 200 người", "casualties claims outlet - > houthis = 120 tay súng Houthi", "casualties claims outlet - > - = 30 thường dân"}},
		{"whose the things were stands at the second", "Quân đội Ukraine bắn rơi một trực thăng và phá hủy 3 xe tăng của Nga.",
			[]string{"shot-down claims outlet ukraine-army > russia = một trực thăng", "destroyed claims outlet ukraine-army > russia = 3 xe tăng của Nga"}},
		{"some of those that were launched", "Nga phóng 51 tên lửa vào Kiev, trong đó 27 tên lửa bị bắn hạ.",
			[]string{"struck claims outlet russia > kyiv = 51 tên lửa", "shot-down claims outlet - > russia = 27 tên lửa"}},
		{"where and by whom stands at the second", "3 người thiệt mạng và 12 người bị thương trong vụ không kích của Israel ở Beirut.",
			[]string{"casualties claims outlet israel > beirut = 3 người", "casualties claims outlet israel > beirut = 12 người", "struck claims outlet israel > beirut"}},
		{"who estimates speaks", "Liên hợp quốc ước tính 500 người thiệt mạng ở Kabul.", []string{"casualties claims united-nations - > kabul = 500 người"}},
		{"nothing is lost that is not", "Nga không mất xe tăng nào.", nil},
	} {
		got := r.read(t, c.text)
		for i := range got {
			got[i] = strings.ReplaceAll(got[i], "civilians+", "")
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
