package rules_test

import (
	"testing"
)

// TestLosses holds what lists, totals and brackets count, what an attack named before is told to have done, and by whom something was hit.
func TestLosses(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"hit by fire of the air defence", "Chiếc Su-25 của Nga trúng hỏa lực phòng không của Ukraine.", "struck claims outlet ukraine-air-defence-forces > russia+su-25"},
		{"an aircraft that a missile hit", "Một trực thăng của Nga trúng tên lửa phòng không Ukraine.", "struck claims outlet ukraine > russia"},
		{"things behind the men of a total", "Tổn thất của Ukraine là 250 binh sĩ, 3 xe tăng và 5 khẩu pháo.", "lost claims outlet - > ukraine = 5 khẩu pháo"},
		{"where a total was", "Tại Kherson, tổn thất của Ukraine là 250 binh sĩ.", "casualties claims outlet - > ukraine+kherson = 250 binh sĩ"},
		{"a total in brackets", "Nga phá hủy 12 xe tăng (tổng cộng 320) của Ukraine.", "destroyed claims outlet russia > ukraine = tổng cộng 320"},
		{"raised to a total", "Nga mất thêm 12 xe tăng, nâng tổng số xe tăng bị mất lên 7.400.", "lost claims outlet - > russia = 7.400"},
		{"what a number has come to", "Số người chết ở Kherson đã lên tới 15 người.", "casualties claims outlet - > kherson = lên tới 15 người"},
		{"what a number of soldiers has come to", "Số lính Syria bị giết ở Kherson đã lên tới 157.", "casualties claims outlet - > syria-soldiers+kherson = lên tới 157"},
		{"what it may come to", "Số người chết ở Kherson có thể lên tới 55 người.", "casualties claims outlet - > kherson <= lên tới 55 người"},
		{"as many as", "Vụ tấn công khiến tới 40 người thiệt mạng ở Kherson.", "casualties claims outlet - > kherson <= tới 40 người"},
		{"nobody says that he raises it", "Nga mất 1.100 binh sĩ, nâng tổng số lên 480.000 người.", "casualties claims outlet - > russia = 480.000 người"},
		{"targets of somebody", "Nga không kích 50 mục tiêu của Taliban ở Kherson.", "struck claims outlet russia > taliban+kherson = 50 mục tiêu của Taliban"},
		{"officers of an army", "Vụ tấn công khiến 3 sĩ quan quân đội Syria thiệt mạng.", "casualties claims outlet - > syria = 3 sĩ quan quân đội Syria"},
		{"the incident told before", "Nga pháo kích Kherson. Vụ việc khiến 12 người thiệt mạng.", "casualties claims outlet russia > kherson = 12 người"},
		{"dead in the attack told before", "Nga pháo kích Kherson. Ít nhất 14 người thiệt mạng trong cuộc tấn công này.", "casualties claims outlet russia > kherson >= Ít nhất 14 người"},
		{"killed where he struck", "Nga pháo kích Kherson, giết chết 14 người.", "casualties claims outlet russia > kherson = 14 người"},
		{"who says that he killed", "Taliban tuyên bố sát hại 200 binh sĩ Nga ở Kherson.", "casualties claims taliban taliban > russia+kherson = 200 binh sĩ Nga"},
		{"machines of two", "Các tiêm kích của Nga và Syria đã không kích Idlib.", "struck claims outlet russia+syria > idlib"},
		{"whose men, whose tank", "Nga tiêu diệt 430 binh sĩ Ukraine, phá hủy một xe tăng.", "destroyed claims outlet russia > ukraine = một xe tăng"},
	})
	for text, want := range map[string]string{
		"40 binh sĩ Ukraine đã chết và bị thương ở Kherson.":             "killed-or-wounded",
		"Vụ tấn công khiến 12 người đã chết và bị thương 30 người.":      "killed",
		"Vụ tấn công khiến 12 người đã chết và 30 người khác bị thương.": "killed",
	} {
		if cs := r.claims(t, text); len(cs) == 0 || cs[0].Figure == nil || cs[0].Figure.Status != want {
			t.Errorf("%s: %v, want one %s", text, cs, want)
		}
	}
	r.silent(t, "Nga loại bỏ cơ sở hạ tầng quân sự của Taliban.", "Binh sĩ Nga bắn chỉ thiên để giải tán đám đông.")
}

// TestDeedsApart holds what is told beside a deed and is no part of it: hours of a total, what shots came from, a war's country, who dies behind a list.
func TestDeedsApart(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"an officer behind his men", "Nga đã giết 120 binh sĩ Ukraine và một đại tá.", "casualties claims outlet russia > ukraine = một đại tá"},
		{"the enemy of those who fell", "Số binh sĩ thiệt mạng trong các cuộc giao tranh với Ukraine đã tăng lên 36 người.", "casualties claims outlet - > - = 36 người"},
		{"the neighbour of a border", "Số người chết ở vùng biên giới với Ukraine đã tăng lên 36 người.", "casualties claims outlet - > - = 36 người"},
		{"those against whom a war is fought", "Số binh sĩ thiệt mạng trong cuộc chiến chống Hamas là 36 người.", "casualties claims outlet - > - = 36 người"},
		{"whose loss it is before the enemy", "Tổn thất của Nga trong cuộc chiến với Ukraine là 900 binh sĩ.", "casualties claims outlet - > russia = 900 binh sĩ"},
		{"before whom it was lost", "Nga mất 20 xe tăng trước Ukraine.", "lost claims outlet - > russia = 20 xe tăng"},
		{"before whose fire it was lost", "Nga thiệt hại 20 xe tăng trước hỏa lực của Ukraine.", "lost claims outlet - > russia = 20 xe tăng"},
		{"who inflicts a loss", "Ukraine gây ra tổn thất 900 binh sĩ cho Nga.", "casualties claims outlet ukraine > russia = 900 binh sĩ"},
		{"a loss that one inflicts", "Tổn thất mà Ukraine gây ra cho Nga lên tới 900 binh sĩ.", "casualties claims outlet - > russia = lên tới 900 binh sĩ"},
		{"a total that one inflicts", "Số thương vong do Ukraine gây ra cho quân Nga là 58 người.", "casualties claims outlet ukraine > russia-forces = 58 người"},
		{"a capital where they fell", "Số người chết ở Moskva đã tăng lên 36 người.", "casualties claims outlet - > moscow = 36 người"},
		{"hours are no dead", "Số thương vong trong 24 giờ qua nâng tổng số người thiệt mạng lên 34.000.", "casualties claims outlet - > - = 34.000"},
		{"a count raises, nobody says it", "Số thương vong mới nâng tổng số người chết ở Kherson lên 34.000.", "casualties claims outlet - > kherson = 34.000"},
		{"from where, on whom", "Israel cho biết một tên lửa phóng từ Yemen nhằm vào nước này.", "struck claims israel - > israel = một tên lửa"},
		{"a war kills, not its country", "Xung đột Sudan đã cướp đi sinh mạng của 20.000 người.", "casualties claims outlet - > sudan = 20.000 người"},
		{"another dies elsewhere", "Ukraine bắn rơi 5 UAV Nga, một phụ nữ ở Kherson thiệt mạng.", "casualties claims outlet - > kherson = một phụ nữ"},
		{"made to lose", "Nga đã khiến Ukraine tổn thất 2 xe tăng.", "lost claims outlet russia > ukraine = 2 xe tăng"},
		{"owned up to", "Taliban nhận trách nhiệm tiến hành các cuộc tấn công bằng tên lửa và UAV nhằm vào thành phố Kherson.", "struck confirms taliban taliban > kherson"},
		{"in answer to another's", "Đáp trả các cuộc tấn công của Taliban, Nga trong thời gian qua đã tiến hành các cuộc không kích nhằm vào Kherson.", "struck claims outlet russia > kherson"},
		{"an attack of two", "Cuộc tấn công chung giữa Nga và Syria nhằm vào Taliban diễn ra đêm qua.", "struck claims outlet russia+syria > taliban"},
	})
	for _, text := range []string{"Nga hạ cờ Ukraine ở Kherson.", "Israel điều máy bay để không kích Rafah."} {
		for _, x := range r.claims(t, text) {
			if x.Relation == "struck" || x.Relation == "shot-down" {
				t.Errorf("%s: %s", text, x.Relation)
			}
		}
	}
}
