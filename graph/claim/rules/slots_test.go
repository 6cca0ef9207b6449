package rules_test

import (
	"strings"
	"testing"
)

// TestSlots holds who did a deed, to whom and where, with something put between the parts of the sentence that say so.
func TestSlots(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"somebody backed by another", "Phiến quân Houthi được Iran nuôi dưỡng đã tấn công Kherson.", "struck claims outlet houthis > kherson"},
		{"a relative clause behind the doer", "Taliban mà Mỹ từng đàm phán đã tấn công Kherson.", "struck claims outlet taliban > kherson"},
		{"when others left", "Taliban nhân lúc quân Mỹ rút đi đã tấn công Kherson.", "struck claims outlet taliban > kherson"},
		{"when others sleep", "Taliban trong lúc binh lính Nga đang ngủ bắn hạ hai UAV của Nga.", "shot-down claims outlet taliban > russia = hai UAV của Nga"},
		{"after another deed", "Hamas sau khi chiếm Gori đã tấn công Kherson.", "struck claims outlet hamas > kherson"},
		{"after another deed, between commas", "Hamas, sau khi chiếm Gori, đã tấn công Kherson.", "struck claims outlet hamas > kherson"},
		{"led by somebody", "Nhóm Hamas do ông Ivan Petrov cầm đầu đã tấn công Kherson.", "struck claims outlet hamas > kherson"},
		{"led by somebody, attacked", "Nhóm Hamas do ông Ivan Petrov cầm đầu bị Nga tấn công ở Kherson.", "struck claims outlet russia > hamas+kherson"},
		{"many on motorbikes", "Khoảng 300 tay súng Taliban đi xe máy tấn công Kherson.", "struck claims outlet taliban > kherson"},
		{"on lorries", "Các tay súng Taliban trên ba xe bán tải tấn công Kherson.", "struck claims outlet taliban > kherson"},
		{"as many as", "Một nhóm Taliban gồm 20 người tấn công Kherson.", "struck claims outlet taliban > kherson"},
		{"nobody knows how many", "Các tay súng Taliban không rõ số lượng tấn công Kherson.", "struck claims outlet taliban > kherson"},
		{"without a word before", "Taliban không báo trước đã tấn công Kherson.", "struck claims outlet taliban > kherson"},
		{"in the passive, from where", "Thành phố Kherson bị các tay súng Taliban từ trên núi tấn công.", "struck claims outlet taliban > kherson"},
		{"in the passive, posted where", "Thành phố Kherson bị Taliban đóng ở Gori pháo kích.", "struck claims outlet taliban > kherson"},
		{"on the way when it came", "Đoàn xe của NATO đang trên đường tới Gori thì bị Taliban phục kích.", "struck claims outlet taliban > convoy+nato"},
		{"in the air when it came", "Máy bay Nga đang bay tới Gori thì bị Ukraine bắn hạ.", "shot-down claims outlet ukraine > russia vague Máy bay"},
		{"done by, it is said", "Vụ nã pháo vào Kherson là do quân đội Nga thực hiện.", "struck claims outlet russia-army > kherson"},
		{"guilty of it", "Thủ phạm vụ đánh bom ở Kherson là Taliban.", "struck claims outlet taliban > kherson"},
		{"who it was that attacked", "Phe tấn công Kherson là lực lượng Houthi chứ không phải quân đội Nga.", "struck claims outlet houthis > kherson"},
		{"who it was that took them", "Nhóm bắt cóc 20 nữ sinh ở Kherson là Boko Haram.", "captured claims outlet boko-haram > kherson = 20 nữ sinh"},
		{"whose den it is", "Vụ tấn công sào huyệt của Boko Haram diễn ra đêm qua.", "struck claims outlet - > boko-haram"},
		{"whose convoy it is", "Cuộc tấn công đoàn xe của NATO ở Kherson khiến 3 người chết.", "struck claims outlet - > convoy+nato+kherson"},
		{"a force's attacks on ships", "Các vụ tấn công tàu của Houthi ở Kherson gia tăng.", "struck claims outlet houthis > ship+kherson"},
		{"accused of attacking a convoy", "Wagner bị cáo buộc tấn công đoàn xe của NATO.", "struck accuses outlet wagner-group > convoy+nato"},
		{"under whose flag it sails", "Tàu hàng Corven Star treo cờ Malta bị Houthi tấn công.", "struck claims outlet houthis > weapon-corven-star"},
		{"what the attack is to end", "Wagner mở đợt tấn công nhằm tiêu diệt Boko Haram ở Kherson.", "struck claims outlet wagner-group > boko-haram+kherson"},
		{"who built it", "Cuộc tấn công nhà máy điện do Iran xây dựng ở Kherson khiến 3 người chết.", "struck claims outlet - > power-plant+kherson"},
		{"the attack in return killed", "Hezbollah bắn tên lửa vào Kherson để trả đũa vụ không kích của Israel, làm 3 người thiệt mạng.", "casualties claims outlet hezbollah > kherson = 3 người"},
		{"forces of two, with a dash", "Lực lượng Nga - Syria tấn công Kherson.", "struck claims outlet russia-forces+syria > kherson"},
		{"struck back, says who speaks", "Ukraine nói quân đội Nga tấn công Kherson và nước này đã bắn trả.", "struck claims ukraine ukraine > -"},
		{"men in masks", "Hai kẻ bịt mặt lợi dụng trời mưa bắn vào trạm gác ở Kherson.", "struck claims outlet attackers > checkpoint+kherson"},
		{"rebels of a country, led by a group", "Phiến quân Hồi giáo Nga, cầm đầu là Taliban, vừa tấn công Kherson.", "struck claims outlet rebels > kherson"},
		{"what the deed is", "Nga tấn công Ukraine là sai lầm của ông Ivan Petrov.", "struck claims outlet russia > ukraine"},
	})
	for name, text := range map[string]string{
		"a son":                 "Con trai của ông Ivan Petrov bị quân Nga bắn chết.",
		"a brother":             "Quân Nga bắt giữ anh trai của ông Ivan Petrov.",
		"the way was no target": "Đoàn xe cứu trợ đang tới Gori thì bị Taliban phục kích.",
	} {
		for _, got := range r.read(t, text) {
			if strings.Contains(got, "petrov") || strings.Contains(got, "gori") {
				t.Errorf("%s: got %q", name, got)
			}
		}
	}
}
