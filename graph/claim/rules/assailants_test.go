package rules_test

import (
	"slices"
	"testing"
)

// TestAssailants holds attacks by who is only described, and where those stood who were attacked.
func TestAssailants(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"counted gunmen", "Khoảng 40 tay súng tấn công một đồn cảnh sát ở Kherson.", "struck claims outlet gunmen > police-station+kherson"},
		{"in the passive, described", "Đồn cảnh sát ở Kherson bị những kẻ lạ mặt có vũ trang tấn công.", "struck claims outlet attackers > police-station+kherson"},
		{"in the passive, gangsters", "Một đoàn xe ở Kherson đã bị những người lạ có súng phục kích.", "struck claims outlet - > convoy+kherson"},
		{"whose convoy stood where", "Đoàn xe của Liên Hợp Quốc ở Kherson đã bị Taliban tấn công.", "struck claims outlet taliban > convoy+united-nations+kherson"},
		{"a base outside of a town", "Hai căn cứ huấn luyện bên ngoài thành phố Kherson đã bị Taliban tấn công.", "struck claims outlet taliban > military-site+kherson = Hai căn cứ"},
		{"a mission that no list has", "Liên Hợp Quốc nói phái bộ của tổ chức này tại Mali đã bị một nhóm vũ trang tấn công.", "struck claims united-nations armed-group > united-nations+mali"},
		{"loyal to a general", "Các đơn vị trung thành với Tướng Khalifa Haftar đã pháo kích Kherson.", "struck claims outlet pro-khalifa-haftar-forces > kherson"},
		{"by those loyal to a general", "Kherson bị các lực lượng liên minh với Tướng Khalifa Haftar không kích.", "struck claims outlet pro-khalifa-haftar-forces > kherson"},
		{"for a country, not its own", "Các đơn vị thân Mỹ đã tấn công Kherson.", "struck claims outlet pro-united-states-forces > kherson"},
		{"what machines are aimed at", "Mục tiêu của máy bay Mỹ là một nhà máy điện ở Kherson.", "struck claims outlet united-states > kherson-power-plant+kherson"},
		{"beside a convoy", "Một kẻ đánh bom liều chết cho nổ tự sát cạnh đoàn xe ở Kherson.", "struck claims outlet attackers > convoy+kherson"},
		{"a bombing as a noun", "Vụ bom tự sát bên ngoài đồn cảnh sát ở Kherson xảy ra hôm qua.", "struck claims outlet - > police-station+kherson"},
		{"guns in a village of a province", "Pháo binh Nga ở làng Orven, tỉnh Kursk của nước này bắn sang thành phố Kherson.", "struck claims outlet russia-artillery > kherson"},
		{"attacked again", "Nga dùng pháo lớn tấn công trở lại thành phố Kherson.", "struck claims outlet russia > kherson"},
		{"answers without a target", "Không quân Nga đã đáp trả mạnh mẽ.", "struck claims outlet russia-air-force > -"},
		{"near a border", "Hai ngôi nhà gần biên giới Syria bị ném bom.", "struck claims outlet - > house = Hai ngôi nhà"},
		{"who speaks for a group", "Phát ngôn viên Ivan Petrov của Hamas khẳng định đã giết 30 binh sĩ Israel.", "casualties claims person-ivan-petrov hamas > israel = 30 binh sĩ Israel"},
		{"we, says who speaks for its operations", "“Chúng tôi đã tấn công Kherson”, Ivan Petrov, người phát ngôn tác chiến quân sự của Taliban, nói.", "struck claims person-ivan-petrov taliban > kherson"},
		{"made to answer", "Pakistan cáo buộc Ấn Độ nổ súng, buộc họ đáp trả bằng pháo binh.", "struck claims pakistan pakistan > -"},
		{"and what they did then", "Pakistan tố Ấn Độ nổ súng, buộc họ đáp trả, đồng thời phá hủy 3 xe tăng của Ấn Độ.", "destroyed claims pakistan pakistan > india = 3 xe tăng của Ấn Độ"},
		{"a country's army made to answer", "Pakistan tố Ấn Độ nổ súng trước, buộc quân đội nước này phải đáp trả.", "struck claims pakistan pakistan > -"},
	} {
		if got := r.read(t, c.text); !slices.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q among them", c.name, got, c.want)
		}
	}
	for name, text := range map[string]string{
		"an aim of a programme":   "Mục tiêu của chương trình tên lửa Iran là Israel.",
		"what soldiers are for":   "Binh sĩ ủng hộ Tổng thống Vladimir Putin.",
		"wounded, then somewhere": "Những người bị thương được đưa tới bệnh viện ở Kherson.",
	} {
		for _, got := range r.read(t, text) {
			if got[:6] == "struck" {
				t.Errorf("%s: got %q", name, got)
			}
		}
	}
}
