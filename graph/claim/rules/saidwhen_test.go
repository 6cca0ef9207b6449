package rules_test

import (
	"strings"
	"testing"
)

// TestSaidWhen holds that what tells only when somebody spoke, or what a film is about that he shows, is the article's.
func TestSaidWhen(t *testing.T) {
	r := newReader(t)
	const own, his = "struck claims outlet russia > izium", "struck claims person-ivan-petrov russia > izium"
	for _, c := range []struct{ name, text, want string }{
		{"a statement", "Tướng Ivan Petrov ra tuyên bố sau khi Nga tấn công thành phố Izium.", own},
		{"as above", "Tướng Ivan Petrov nói như trên vài giờ sau khi Nga tấn công thành phố Izium.", own},
		{"before what he says", "Tướng Ivan Petrov nói sau khi Nga tấn công thành phố Izium rằng ông lo lắng.", own},
		{"behind a quotation", "“Chúng tôi lo lắng”, tướng Ivan Petrov cho biết ngay sau khi Nga tấn công thành phố Izium.", own},
		{"a clause of what he says", "Tướng Ivan Petrov nói sau khi đàm phán đổ vỡ, Nga tấn công thành phố Izium.", his},
		{"that", "Tướng Ivan Petrov nói rằng sau khi Nga tấn công thành phố Izium, dân chạy hết.", his},
		{"what is to be looked into", "Tướng Ivan Petrov kêu gọi điều tra vụ Nga tấn công thành phố Izium.", own},
		{"a film of it", "Tướng Ivan Petrov công bố video về vụ Nga tấn công thành phố Izium.", own},
		{"a film that shows it", "Tướng Ivan Petrov công bố video cho thấy Nga tấn công thành phố Izium.", his},
	} {
		got := r.read(t, c.text)
		if len(got) == 0 || got[len(got)-1] != c.want {
			t.Errorf("%s: got %q, want %q last", c.name, got, c.want)
		}
	}
}

// TestAskedAbout holds that nobody tells what somebody was only asked about.
func TestAskedAbout(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Khi được hỏi về thông tin Nga tấn công thành phố Izium, ông Ivan Petrov nói ông không biết.",
		"Không ai trong số họ nói rằng Nga tấn công thành phố Izium.",
		"Trước tin Nga tấn công thành phố Izium, ông Ivan Petrov nói ông lo lắng.",
	} {
		if got := r.read(t, text); len(got) > 0 {
			t.Errorf("%s: got %q, want nothing", text, got)
		}
	}
}

// TestInsetSource holds who speaks where the source stands within the clause or with more behind it.
func TestInsetSource(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, speaker string }{
		{"in brackets", "Nga (theo Reuters) đã tấn công thành phố Izium.", "reuters"},
		{"between dashes", "Nga – theo Reuters – đã tấn công thành phố Izium.", "reuters"},
		{"with a verb", "Nga, hãng tin Reuters cho biết, đã tấn công thành phố Izium.", "reuters"},
		{"a person", "Nga, tướng Ivan Petrov nói, đã tấn công thành phố Izium.", "person-ivan-petrov"},
		{"what it does not say", "Nga đã tấn công thành phố Izium, hãng tin Reuters đưa tin ngày 3/2 nhưng không nêu rõ thời điểm.", "reuters"},
		{"who is quoted by nobody named", "Tướng Ivan Petrov được dẫn lời nói rằng Nga đã tấn công thành phố Izium.", "person-ivan-petrov"},
		{"to an outlet", "Tướng Ivan Petrov nhắn tin cho hãng tin Reuters khẳng định Nga đã tấn công thành phố Izium.", "person-ivan-petrov"},
		{"a member of a party", "Một tay súng thuộc phe Dar nói Nga đã tấn công thành phố Izium.", "source-mot-tay-sung-thuoc-phe-dar"},
		{"an address", "Trang belopost.com ngày 3/2 đưa tin Nga đã tấn công thành phố Izium.", "media-belopost-com"},
		{"an acronym that could be a syllable", "Theo DIU, Nga đã tấn công thành phố Izium.", "diu"},
	} {
		got := r.read(t, c.text)
		if len(got) == 0 || !strings.HasPrefix(got[len(got)-1], "struck claims ") || !strings.Contains(got[len(got)-1], c.speaker+" russia > izium") {
			t.Errorf("%s: got %q, want %s last", c.name, got, c.speaker)
		}
	}
}
