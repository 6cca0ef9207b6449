package rules_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestOnePerson holds that one who is only called what he is dies and is hurt like one who is counted, and that nobody dies of his son's death.
func TestOnePerson(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Xe trúng mìn, tài xế chết tại chỗ.", []string{"[] [] 1 killed"}},
		{"Phi công Nga thiệt mạng.", []string{"[] [ent:russia] 1 killed"}},
		{"Viên trung úy bị trọng thương.", []string{"[] [] 1 wounded"}},
		{"Quân đội Nga bắn chết vị linh mục.", []string{"[ent:russia-army] [] 1 killed"}},
		{"Cha tôi bị quân đội Nga bắn chết.", []string{"[ent:russia-army] [] 1 killed"}},
		{"Con trai ông Petrenko tử trận.", []string{"[] [] 1 killed"}},
		{"Ông Petrenko và con trai thiệt mạng.", []string{"[] [ent:person-petrenko] 0 ", "[] [] 1 killed"}},
		{"Con gái ông bị Hamas bắt làm con tin.", []string{"[ent:hamas] [] 1 captured"}},
		{"Người phụ nữ đã chết tại chỗ.", []string{"[] [] 1 killed"}},
		{"Một phụ nữ và con trai thiệt mạng.", []string{"[] [] 1 killed", "[] [] 1 killed"}},
		{"Tuần trước, 12 người phụ nữ đã chết.", []string{"[] [] 12 killed"}},
		{"Con gái ông không bị Hamas bắt.", nil},
		{"Thuyền trưởng không bị thương.", nil},
		{"Thuyền trưởng bị bắn vào bụng.", []string{"[] [] 1 wounded"}},
		{"Thuyền trưởng bị bắn trúng ngực, tử vong.", []string{"[] [] 1 killed"}},
		{"Thuyền trưởng bắn vào bụng một phi công.", nil},
		{"Viên phi công nói đồng đội đã chết.", nil},
		{"Quân đội Sudan tiêu diệt Hassan Tulio, trùm nhóm ly khai, cùng chín vệ sĩ.", []string{"[ent:sudan-army] [] 9 killed", "[ent:sudan-army] [ent:person-hassan-tulio] 0 "}},
		{"Tướng Hassan Tulio, cùng với 3 vệ sĩ, thiệt mạng.", []string{"[] [] 3 killed", "[] [ent:person-hassan-tulio] 0 "}},
		{"Quân đội Nga để lại 17 xác chết.", []string{"[] [ent:russia-army] 17 killed"}},
		{"Vụ nổ để lại 12 xác chết.", []string{"[] [] 12 killed"}},
		{"Các tài xế nghe tin 3 người bị thương.", []string{"[] [] 3 wounded"}},
	} {
		var got []string
		for _, x := range r.claims(t, c.text) {
			if x.Relation != "casualties" && x.Relation != "captured" {
				continue
			}
			value, status := 0.0, ""
			if x.Figure != nil && x.Figure.Value != nil {
				value, status = *x.Figure.Value, x.Figure.Status
			}
			got = append(got, fmt.Sprintf("%v %v %v %s", x.Agent, x.Patient, value, status))
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestGivenOut holds that a figure of which the article says who gives it out is his.
func TestGivenOut(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Con số 40 người thiệt mạng do Bộ Quốc phòng Nga đưa ra là sai.":                "ent:russia-ministry-of-defence",
		"Con số 40 người thiệt mạng mà Bộ Quốc phòng Nga công bố chưa được kiểm chứng.": "ent:russia-ministry-of-defence",
		"Số người thiệt mạng do bom là 40 người.":                                       "",
	} {
		told := 0
		for _, x := range r.claims(t, text) {
			if x.Relation != "casualties" {
				continue
			}
			told++
			if x.Author != (want == "") || want != "" && string(x.Speaker) != want {
				t.Errorf("%s: %s says it, want %q", text, x.Speaker, want)
			}
		}
		if told == 0 {
			t.Errorf("%s: nobody is told to be dead", text)
		}
	}
}
