package rules_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

// TestAnswersToNews holds what answers are aimed at that refer to news, to what somebody said or to an accord.
func TestAnswersToNews(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"rebels and the government of one country", "Phe nổi dậy ở Chad tuyên bố đã chiếm được thành phố Goma, nhưng chính phủ Chad bác bỏ tin này.", []string{"thành phố Goma"}},
		{"one's own dead and not the attack that they died in", "Một nguồn tin Iran nói 40 lính Ba Lan thiệt mạng trong vụ Iran tấn công hai căn cứ Ba Lan ở Iraq. Bộ Quốc phòng Ba Lan bác bỏ thông tin này.", []string{"40 lính Ba Lan"}},
		{"what was lost and not what the machines were at", "Tasnim đưa tin quân đội Iran đã bắn rơi 4 máy bay Israel tham gia các đợt không kích vào Iran. Quân đội Israel bác bỏ các thông tin này.", []string{"4 máy bay Israel"}},
		{"news that an outlet spread, told behind", "Nga đã tấn công thành phố Kharkiv. Quân đội Israel bác bỏ thông tin do Tasnim đăng tải. Tasnim nói Iran đã bắn rơi 2 máy bay Israel.", []string{"2 máy bay Israel"}},
		{"all that a person said", "Ông Marek Dostan khẳng định Ba Lan đã bắn hạ 5 máy bay của Nga. Ông Dostan nói một máy bay do thám Nga cũng bị bắn hạ. Mỹ tuyên bố đã bắn hạ 6 máy bay Nga. Quân đội Nga chưa trả lời yêu cầu bình luận về tuyên bố của ông Dostan.",
			[]string{"5 máy bay", "máy bay do thám"}},
		{"an accord that the article tells", "Nga và Ukraine đạt được thỏa thuận ngừng bắn tại Minsk ngày 4/5. Taliban bác bỏ nội dung trong thỏa thuận.", []string{"thỏa thuận ngừng bắn"}},
		{"and one that is only referred to", "Nga và Ukraine đạt được thỏa thuận ngừng bắn tại Minsk ngày 4/5. Taliban bác bỏ thỏa thuận này.", []string{"thỏa thuận ngừng bắn"}},
		{"a statement in which something is said", "Quân đội Niger bác bỏ tuyên bố từ quân đội Chad, trong đó nói 61 binh sĩ Niger thiệt mạng.", []string{"61 binh sĩ Niger"}},
		{"a statement that an outlet carries", "Quân đội Niger bác bỏ tuyên bố từ quân đội Chad, được tờ Khmer Times đăng tải, trong đó cho biết 61 binh sĩ Niger thiệt mạng.", []string{"61 binh sĩ Niger"}},
		{"a call whose caller stands before the truce", "Chính phủ Niger bác bỏ lời kêu gọi của Taliban về ngừng bắn.", []string{"lời kêu gọi của Taliban"}},
		{"a truce that is said to be kept", "Niger tố Chad vi phạm lệnh ngừng bắn. Bộ Ngoại giao Chad khẳng định nước này vẫn nghiêm túc tuân thủ lệnh ngừng bắn.", []string{"vi phạm lệnh ngừng bắn"}},
		{"an amount without an owner, of a person who is named", "Ông Marek Dostan nói ít nhất 5 máy bay đã bị bắn hạ. Mỹ tuyên bố đã bắn hạ 6 máy bay Nga. Quân đội Nga chưa bình luận về tuyên bố của ông Dostan.", []string{"5 máy bay"}},
		{"who spoke last without a name", "Một quan chức Iran nói 300 lính Ba Lan thiệt mạng. Người này bác bỏ tuyên bố của quân đội Ba Lan rằng 61 binh sĩ Iran thiệt mạng.", []string{"61 binh sĩ Iran"}},
	} {
		r.answers(t, c.name, c.text, c.want)
	}
}

// answers checks what the first answer of a text is aimed at, by the words of its targets.
func (r *reader) answers(t *testing.T, name, text string, want []string) {
	t.Helper()
	claims := r.claims(t, text)
	at := slices.IndexFunc(claims, func(x schema.Claim) bool { return x.Mode == "response" })
	if at < 0 {
		t.Errorf("%s: no answer among %d claims", name, len(claims))
		return
	}
	var got []string
	for _, id := range claims[at].Targets {
		i := slices.IndexFunc(claims, func(x schema.Claim) bool { return x.ID == id })
		got = append(got, claims[i].Evidence.Text)
	}
	if !slices.EqualFunc(got, want, strings.Contains) {
		t.Errorf("%s: answers %q, want what says %q", name, got, want)
	}
}

// TestDeniedOnce holds that two verbs joined by "or" make one denial.
func TestDeniedOnce(t *testing.T) {
	denials := 0
	for _, x := range newReader(t).claims(t, "Nga tuyên bố đã bắn hạ 4 trực thăng của Ukraine. “Không một trực thăng nào của Ukraine bị Nga bắn trúng hay bắn hạ”, ông Zelensky nói.") {
		if x.Relation == "denies" {
			denials++
		}
	}
	if denials != 1 {
		t.Errorf("got %d denials, want 1", denials)
	}
}
