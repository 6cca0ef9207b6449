package rules_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestTold holds who died, was hurt or taken and what was lost where the words that say so are no verb of theirs, stand far behind them, or count
// them without a noun.
func TestTold(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Bị bắt: 125 người.", []string{"captured 125 captured []"}},
		{"Bị phá hủy: 3 xe tăng, 2 khẩu pháo.", []string{"destroyed 3 destroyed []", "destroyed 2 destroyed []"}},
		{"- Bắn rơi: 5 UAV của Ukraine.", []string{"shot-down 5 shot-down [ent:ukraine]"}},
		{"Tử trận: 300; bị thương: 900.", []string{"casualties 300 killed []", "casualties 900 wounded []"}},
		{"Nga: 300 chết, 500 bị thương.", []string{"casualties 300 killed [ent:russia]", "casualties 500 wounded [ent:russia]"}},
		{"Mali: 40 người thiệt mạng.", []string{"casualties 40 killed []"}},
		{"Nguyên nhân cái chết: 3 viên đạn.", nil},
		{"Toán cướp giết ba, làm bị thương năm cảnh sát.", []string{"casualties 3 killed []", "casualties 5 wounded []"}},
		{"Vụ nổ làm chết 3, bị thương 20.", []string{"casualties 3 killed []", "casualties 20 wounded []"}},
		{"Phiến quân đã giết một phi công Mali bị bắt tuần trước.", []string{"casualties 1 killed [ent:mali]"}},
		{"Bảy nông dân, vốn đang trên đường ra đồng, bị bắn chết.", []string{"casualties 7 killed []"}},
		{"12 lính Mali, những người mới tới trại từ đầu tuần, đều tử trận.", []string{"casualties 12 killed [ent:mali]"}},
		{"12 lính Mali đến trại, và 3 dân thường thiệt mạng.", []string{"casualties 3 killed []"}},
		{"Hai lính Nepal, một lính Mali đã chết.", []string{"casualties 2 killed [ent:nepal]", "casualties 1 killed [ent:mali]"}},
		{"3 lính Mali, 1 người bị thương.", []string{"casualties 1 wounded []"}},
		{"Quân đội Nga bắn chết 16 tù binh Ukraine sau khi họ đã hạ vũ khí.", []string{"casualties 16 killed [ent:ukraine]"}},
		{"Chẳng một binh sĩ nào bị xây xát.", nil},
		{"Không rõ 3 lính Mali có nằm trong số người chết hay không.", nil},
		{"Toán cướp giết hai người rồi tẩu thoát cùng 4 con tin.", []string{"casualties 2 killed []"}},
		{"Hàng trăm trẻ em chết đói.", nil},
	} {
		var got []string
		for _, x := range r.claims(t, c.text) {
			if f := x.Figure; f != nil && f.Value != nil {
				got = append(got, fmt.Sprintf("%s %v %s %v", x.Relation, *f.Value, f.Status, x.Patient))
			}
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
