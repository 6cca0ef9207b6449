package rules_test

import (
	"strings"
	"testing"
)

// TestAssailants holds attacks by who is only described, and where those stood who were attacked.
func TestAssailants(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"counted gunmen", "Khoảng 40 tay súng tấn công một đồn cảnh sát ở Kherson.", "struck claims outlet group-militant > police-station+kherson"},
		{"in the passive, described", "Đồn cảnh sát ở Kherson bị những kẻ lạ mặt có vũ trang tấn công.", "struck claims outlet attackers > police-station+kherson"},
		{"in the passive, gangsters", "Một đoàn xe ở Kherson đã bị những người lạ có súng phục kích.", "struck claims outlet - > convoy+kherson"},
		{"whose convoy stood where", "Đoàn xe của Liên Hợp Quốc ở Kherson đã bị Taliban tấn công.", "struck claims outlet taliban > convoy+united-nations+kherson"},
		{"a base outside of a town", "Ba căn cứ hậu cần bên ngoài thành phố Lviv bị Houthi pháo kích hôm qua.", "struck claims outlet houthis > military-site+lviv = Ba căn cứ"},
		{"a mission that no list has", "Liên minh châu Phi cho hay phái bộ của khối này ở Chad bị một nhóm vũ trang nã rocket.", "struck claims african-union armed-group > african-union+chad"},
		{"loyal to a general", "Những đơn vị trung thành với Đại tá Marek Dostan đã pháo kích Kherson.", "struck claims outlet pro-marek-dostan-forces > kherson"},
		{"by those loyal to a general", "Kherson bị những đơn vị liên kết với Tướng Berhanu Jula pháo kích.", "struck claims outlet pro-berhanu-jula-forces > kherson"},
		{"for a country, not its own", "Các đơn vị thân Mỹ đã tấn công Kherson.", "struck claims outlet pro-united-states-forces > kherson"},
		{"what machines are aimed at", "Mục tiêu của máy bay Mỹ là một nhà máy điện ở Kherson.", "struck claims outlet united-states > kherson-power-plant+kherson"},
		{"beside a convoy", "Một kẻ đánh bom liều chết cho nổ tự sát cạnh đoàn xe ở Kherson.", "struck claims outlet group-attacker > convoy+kherson"},
		{"a bombing as a noun", "Vụ bom tự sát phía sau đồn cảnh sát ở Lviv xảy ra tuần trước.", "struck claims outlet - > police-station+lviv"},
		{"guns in a village of a province", "Pháo binh Nga ở làng Orven, tỉnh Kursk của nước này bắn sang thành phố Kherson.", "struck claims outlet russia-artillery > kherson"},
		{"attacked again", "Ba Lan dùng súng cối tấn công trở lại thành phố Goma.", "struck claims outlet poland > goma"},
		{"answers without a target", "Hải quân Ba Lan đã đáp trả quyết liệt.", "struck claims outlet poland-navy > -"},
		{"near a border", "Bốn trạm xá gần biên giới Chad bị dội bom.", "struck claims outlet - > clinic = Bốn trạm xá"},
		{"who speaks for a group", "Phát ngôn viên Ivan Petrov của Hamas khẳng định đã giết 30 binh sĩ Israel.", "casualties claims person-ivan-petrov hamas > israel = 30 binh sĩ Israel"},
		{"we, says who speaks for its operations", "“Chúng tôi đã tấn công Kherson”, Ivan Petrov, người phát ngôn tác chiến quân sự của Taliban, nói.", "struck claims person-ivan-petrov taliban > kherson"},
		{"made to answer", "Niger cáo buộc Chad khai hỏa, buộc họ phải đáp trả bằng súng cối.", "struck claims niger niger > -"},
		{"and what they did then", "Niger tố Chad khai hỏa, buộc họ bắn trả, đồng thời phá hủy 4 xe tải của Chad.", "destroyed claims niger niger > chad = 4 xe tải của Chad"},
		{"a country's army made to answer", "Niger tố Chad khai hỏa trước, buộc bộ binh nước này phải đáp trả.", "struck claims niger niger > -"},
	})
	for name, text := range map[string]string{
		"an aim of a programme":   "Mục tiêu của chương trình tên lửa Iran là Israel.",
		"what soldiers are for":   "Binh sĩ ủng hộ Tổng thống Vladimir Putin.",
		"wounded, then somewhere": "Những người bị thương được đưa tới bệnh viện ở Kherson.",
	} {
		for _, got := range r.read(t, text) {
			if strings.HasPrefix(got, "struck") {
				t.Errorf("%s: got %q", name, got)
			}
		}
	}
}
