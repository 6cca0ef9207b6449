package rules_test

import "testing"

// TestHeld holds who has ground and men, who moves, and which truces are told.
func TestHeld(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"ground that is held", "Quân đội Syria mở chiến dịch ở thành phố Aleppo, vốn do Hezbollah kiểm soát.", "struck claims outlet syria-army > aleppo | controls claims outlet hezbollah > aleppo"},
		{"behind what it lies in", "Nagorno-Karabakh thuộc Azerbaijan nhưng do Armenia kiểm soát.", "controls claims outlet armenia > nagorno-karabakh"},
		{"a share of it, by what it is", "Vài xã ở phía nam Mosul còn trong vòng kiểm soát của Na Uy.", "controls claims outlet norway > mosul"},
		{"parts of it", "Quân đội Syria đã chiếm được nhiều phần của thành phố Aleppo.", "controls claims outlet syria-army > aleppo"},
		{"public buildings", "Các trụ sở chính quyền đều nằm trong sự kiểm soát của Hezbollah.", "controls claims outlet hezbollah > -"},
		{"an airfield that somebody holds now", "Sân bay hiện do quân đội Syria kiểm soát.", "controls claims outlet syria-army > -"},
		{"an airfield in the active", "Quân đội Syria đang kiểm soát sân bay.", "controls claims outlet syria-army > -"},
		{"a port that is only run", "Cảng hiện do hãng tin Reuters quản lý.", ""},
		{"who is named behind a clause of time", "Sau khi Mỹ rút khỏi Kabul, Goma là thành phố đáng lo nhất.", "withdrew claims outlet united-states > kabul"},
		{"a town where there is fighting", "Người dân chạy khỏi thành phố Aleppo đang xảy ra giao tranh.", "fought claims outlet - > aleppo"},
		{"a war that broke out between two", "Cuộc chiến bùng nổ hồi tháng 4 giữa quân đội Syria và Hezbollah.", "fought claims outlet hezbollah+syria-army > -"},
		{"the army's rule", "Chính quyền quân đội đã pháo kích thành phố Aleppo.", "struck claims outlet military-administration > aleppo"},
		{"what was aimed at", "Mục tiêu nhắm đến gồm có thành phố Aleppo và thành phố Goma.", "struck claims outlet - > aleppo+goma"},
		{"what somebody aims to build", "Mục tiêu đến năm 2030 gồm sân bay Aleppo.", ""},
		{"near another's border", "Quân đội Syria đã chiếm một căn cứ nằm gần biên giới với Na Uy.", "controls claims outlet syria-army > - = một căn cứ"},
		{"nothing is held", "Đám cháy ở Kherson đã nằm trong tầm kiểm soát của lính cứu hỏa.", ""},
		{"men who are loyal", "Thành phố Tripoli nằm dưới sự kiểm soát của lực lượng trung thành với RSF.", "controls claims outlet rapid-support-forces > tripoli"},
		{"captives somebody wants back", "Ukraine đòi trả tự do cho 24 thủy thủ bị Nga bắt giữ.", "captured claims ukraine russia > sailor = 24 thủy thủ"},
		{"one who was told of", "Tối hôm ấy, hải quân Ba Lan đã bắt được vị đại tá này.", "captured claims outlet poland-navy > -"},
		{"what a group is known for", "Bốn thợ mỏ Peru bị nhóm chuyên bắt cóc Taliban áp giải đi.", ""},
		{"troops that were driven back", "Quân đội Syria bị đẩy lùi 12 km khỏi Aleppo.", "withdrew claims outlet syria-army > aleppo"},
		{"those who were driven out gather", "Taliban bị hất khỏi Tripoli đã dồn về thành phố Goma.", "withdrew claims outlet taliban > tripoli | deployed claims outlet taliban > goma"},
		{"a place without a name", "Rạng sáng, 35 lính Ba Lan tiến vào khu vực lò gạch.", "deployed claims outlet poland > - = 35 lính Ba Lan"},
		{"several groups", "RSF tấn công Khartoum. Theo Chad, những nhóm này thường hoạt động từ Niger.", "struck claims outlet rapid-support-forces > khartoum"},
		{"a breach without its truce", "Bất chấp lệnh ngừng bắn, Ấn Độ đã vi phạm 12 lần.", "ceasefire-violated claims outlet india > - = 12 lần"},
		{"a truce by its year", "Hai nước vi phạm thỏa thuận ngừng bắn đạt được năm 2003.", "ceasefire-agreed claims outlet - > -"},
		{"a truce that is left", "Israel rút khỏi hiệp định ngừng bắn.", ""},
		{"sanctions that are called for", "Ukraine kêu gọi các nước áp trừng phạt Nga.", "sanctions calls-for ukraine - > russia"},
		{"both sides, in an accusation", "Thái Lan và Campuchia tố cáo nhau khi hai bên nã pháo vào nhau.", "fought claims outlet cambodia+thailand > -"},
		{"who backs those who struck", "Ấn Độ cáo buộc Pakistan hậu thuẫn phiến quân Hezbollah tấn công Kashmir.", "accuses accuses india india > pakistan | struck accuses india hezbollah > kashmir"},
		{"a zone is no receipt", "45 máy bay quân sự Trung Quốc bay vào vùng nhận dạng phòng không của Đài Loan.", "deployed claims outlet china > taiwan = 45 máy bay quân sự Trung Quốc"},
		{"officials who meet", "Quan chức Mỹ và Iran đàm phán gián tiếp tại Oman.", "talks claims outlet iran+united-states > oman"},
	}
	r.tells(t, cases)
}
