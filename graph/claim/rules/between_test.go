package rules_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestBothFight finds both who fight where their names stand far from the word for it or from each other.
func TestBothFight(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Giao tranh bùng phát giữa một bên là quân đội Sudan, một bên là RSF ở Khartoum.", []string{"[ent:rapid-support-forces ent:sudan-army] [] [ent:khartoum]"}},
		{"Giao tranh giữa RSF, lực lượng bán quân sự hùng mạnh, với quân đội Sudan nổ ra ở Khartoum.", []string{"[ent:rapid-support-forces ent:sudan-army] [] [ent:khartoum]"}},
		{"Giao tranh giữa các tay súng RSF do một viên tướng chỉ huy và quân đội Sudan nổ ra ở Khartoum.", []string{"[ent:rapid-support-forces ent:sudan-army] [] [ent:khartoum]"}},
		{"RSF rút khỏi Khartoum sau nhiều tuần giao tranh với quân đội Sudan.", []string{"[ent:rapid-support-forces] [ent:sudan-army] []"}},
		{"RSF rút khỏi Khartoum sau hai trận đánh với quân đội Sudan.", []string{"[ent:rapid-support-forces ent:sudan-army] [] []"}},
		{"Đấu súng ở biên giới Thái Lan - Campuchia, 3 binh sĩ chết.", []string{"[ent:cambodia ent:thailand] [] []"}},
		{"Giao tranh ở Khartoum khiến nhiều nước lo ngại.", nil},
		{"Quân đội Sudan đang chiến đấu với dịch sốt rét.", nil},
		{"Các tay súng RSF chiến đấu bên cạnh quân đội Iraq chống IS ở Mosul.", []string{"[ent:iraq-army ent:rapid-support-forces] [ent:islamic-state] [ent:mosul]"}},
	} {
		var got []string
		for _, x := range r.claims(t, c.text) {
			if x.Relation == "fought" {
				got = append(got, fmt.Sprint(x.Agent, x.Patient, x.Place))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
