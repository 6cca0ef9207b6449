package rules_test

import (
	"strings"
	"testing"
)

func TestGround(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"a neighbour is not taken", "Quân đội Nga đã chiếm thị trấn Vovchansk giáp với Belarus.", "controls claims outlet russia-army > vovchansk"},
		{"what a road leads to is not taken", "Quân đội Nga đã chiếm thị trấn Vovchansk trên tuyến đường nối Kharkov với Belgorod.", "controls claims outlet russia-army > vovchansk"},
		{"whom it is to stop", "Ukraine điều thêm quân tới Kherson để ngăn đà tiến của Nga.", "deployed claims outlet ukraine > kherson"},
		{"what the taking is", "Việc Nga chiếm được Kherson là đòn giáng mạnh vào Ukraine.", "controls claims outlet russia > kherson"},
		{"members of a group", "Thành phố Mosul đã bị các thành viên của nhóm vũ trang đối lập Hezbollah chiếm giữ.", "controls claims outlet hezbollah > mosul"},
		{"an army that an article calls armed", "Mặt trận Kelsan đã rời khỏi thành phố Mosul.", "withdrew claims outlet organisation-mat-tran-kelsan > mosul"},
		{"a party that it does not", "Đảng Kelsan đã rời khỏi thành phố Mosul.", ""},
		{"whose men are taken home", "Quá trình rút lực lượng Nga khỏi Syria đã bắt đầu.", "withdrew claims outlet russia > syria"},
		{"taken home, in the passive", "Quân đội Nga đã được rút khỏi Kherson.", "withdrew claims outlet russia-army > kherson"},
		{"a place that is left", "Thành phố Kherson bị quân đội Nga bỏ lại.", "withdrew claims outlet russia-army > kherson"},
		{"a share is nothing taken", "Israel chiếm 69% lượng vũ khí nhập khẩu của Azerbaijan.", ""},
		{"a share of a town is", "Quân đội Nga đã chiếm 69% thành phố Kherson.", "controls claims outlet russia-army > kherson = 69%"},
		{"no fighting", "Không có giao tranh ở Kherson trong ngày 3/5.", ""},
		{"a truce that somebody brokered", "Thỏa thuận ngừng bắn do Mỹ làm trung gian giữa Israel và Hezbollah đã có hiệu lực.", "ceasefire-agreed claims outlet hezbollah+israel > - | mediates claims outlet united-states > -"},
		{"part of, in other words", "Pháp công nhận Nagorno-Karabakh thuộc Azerbaijan.", "recognises claims outlet france > azerbaijan+nagorno-karabakh"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(r.read(t, c.text), " | "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
