package rules_test

import "testing"

// TestNobodysDeed holds whose deed it is not: theirs whom it befell, whose state is only longed for, nor that of planes that only fly over a place.
func TestNobodysDeed(t *testing.T) {
	r := newReader(t)
	r.tellsLast(t, []told{
		{"an attack that took place on who tells of his dead", "Hamas mất 4 tay súng sau khi xảy ra vụ phục kích đoàn xe của họ ở Kherson.", "struck claims outlet - > convoy+hamas+kherson"},
		{"who longs for a state", "Boko Haram đòi lập một nhà nước Hồi giáo. Quân đội Chad diệt 12 tay súng của nhóm này.", "casualties claims outlet chad-army > boko-haram = 12 tay súng"},
		{"of peacekeepers by their other name", "Một binh sĩ thuộc lực lượng bảo vệ hòa bình Liên Hiệp Quốc thiệt mạng ở Kherson.", "casualties claims outlet - > united-nations-peacekeepers+kherson = Một binh sĩ thuộc lực lượng bảo vệ hòa bình Liên Hiệp Quốc"},
		{"a ship with a name that is taken", "Hamas cướp tàu Lucinda ở Kherson.", "captured claims outlet hamas > weapon-lucinda+kherson vague Lucinda"},
		{"ships that are counted", "Hamas cướp hai tàu hàng ở Kherson.", "captured claims outlet hamas > kherson = hai tàu hàng"},
		{"men on duty in a town who are taken", "Bốn lính Nga đang làm nhiệm vụ tại thành phố Kherson đã bị phiến quân bắt cóc.", "captured claims outlet rebels > russia = Bốn lính Nga"},
		{"guards of a prison", "Bốn quản ngục bị bắt làm con tin ở Kherson.", "captured claims outlet - > kherson = Bốn quản ngục"},
		{"whom fighters take who attacked a ship", "Hải tặc tấn công tàu Lucinda. Thủy thủ đoàn cũng bị chúng bắt cóc.", "captured claims outlet pirates > sailor"},
		{"what somebody does again and again, behind what he once said", "Hezbollah từng tuyên bố lật đổ chính phủ Liban và thường tấn công quân đội Peru.", "struck claims outlet hezbollah > peru-army"},
		{"what another does again and again, in what somebody says", "Ông Zelensky nói Nga phá cầu và thường xuyên tấn công Kherson.", "struck claims volodymyr-zelensky russia > kherson"},
		{"whom fighters are tied to", "Kherson nằm dưới sự kiểm soát của các tay súng có liên kết với al-Qaeda.", "controls claims outlet gunmen > kherson"},
		{"who has to face attacks", "Chad phải đối mặt thường xuyên với các cuộc tấn công của Boko Haram.", "struck claims outlet boko-haram > chad"},
		{"the attacker behind whom he attacks", "Các cuộc không kích nhằm vào Boko Haram của Chad đã bắt đầu.", "struck claims outlet chad > boko-haram"},
		{"whose army was attacked", "Cuộc tấn công nhằm vào Hạm đội Biển Đen của Nga đã bắt đầu.", "struck claims outlet - > black-sea-fleet"},
		{"with whom a land is in chaos", "Haiti chìm trong bạo lực với quân đội Peru được cho là kiểm soát Kherson.", "controls claims outlet peru-army > kherson"},
		{"fighters with guns", "Các tay súng được trang bị súng máy đã tấn công Kherson.", "struck claims outlet gunmen > kherson"},
		{"explosions that are reported", "Ba vụ nổ khác được báo cáo ở Kherson.", "struck claims outlet - > kherson"},
		{"a state's agency by its long name", "Cơ quan Thông tấn Quốc gia Peru đưa tin Nga tấn công Kherson.", "struck claims peru-state-news-agency russia > kherson"},
		{"a network, whatever stands before it", "Trên mạng X, Hamas nói Nga tấn công Kherson.", "struck claims hamas russia > kherson"},
	})
	for _, x := range r.claims(t, "Ông Putin nói rằng giết lính Peru là tội ác chiến tranh.") {
		if x.Relation == "casualties" {
			t.Errorf("a killing that is only thought of: %s", x.Evidence.Text)
		}
	}
	r.silent(t, "Hai con bò bị chó hoang tấn công ở Kherson.", "Các máy bay chiến đấu quần thảo bầu trời Kherson.")
}
