package rules_test

import "testing"

// TestSpared holds that nothing is told of what something is only done to keep from happening, and of what stands between commas right before a passive only
// what its head is.
func TestSpared(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"kept from harm", "Tướng Ivan Petrov nói quân Nga rút khỏi Kherson để tránh cho thành phố này bị tàn phá.", "withdrew claims person-ivan-petrov russia-forces > kherson"},
		{"so that it is not harmed", "Tướng Ivan Petrov nói quân Nga rút khỏi Kherson để nơi này “không bị phá hủy thêm”.", "withdrew claims person-ivan-petrov russia-forces > kherson"},
		{"a bridge without a name", "Cây cầu bắc qua sông Lisk, con đường duy nhất dẫn vào Kherson, đã bị phá hủy hôm 2/5.", ""},
		{"a town and what it is", "Kherson, thành phố lớn thứ hai của vùng, đã bị pháo kích.", "struck claims outlet - > kherson"},
		{"a price that was paid", "Bà Ilma Korv nói Chad đã trả giá đắt cho những xe tăng giả ấy.", ""},
		{"people, of whom it is granted", "Bộ trưởng Ivo Tarn nói Chad đã điều tra, tức là công nhận họ đã chết.", ""},
		{"who is wanted", "Bộ Tư pháp Chad tuyên bố không công nhận tòa án, và sẽ không giao nộp hai sĩ quan đang bị truy nã.", ""},
		{"a process is no place", "Đại sứ Peru cho rằng Chad và Niger nên trở lại tiến trình Lviv.", ""},
		{"before a truce, which is not called for", "Thủ lĩnh Aldo Renn đòi Chad rút quân khỏi Lviv trước khi ngừng bắn.", "withdrew demands person-aldo-renn chad > lviv"},
	})
	r.tellsAmong(t, []told{
		{"what else was made to happen", "Ông Ivo Tarn cáo buộc máy bay Chad không kích nhà máy điện Lviv, làm chết hai công nhân và hư hại đường dây.", "casualties accuses person-ivo-tarn chad > lviv = hai công nhân"},
		{"what the arms are for", "Bộ Ngoại giao Niger cáo buộc Peru cung cấp pháo cho Chad để tấn công lãnh thổ Niger.", "supplied accuses niger-ministry-of-foreign-affairs peru > chad"},
		{"whose blow kills, told without a noun for the act", "Hội Mắt Trời ước tính không kích của Chad đã giết chết hơn 900 dân thường ở Lviv.", "casualties claims organisation-hoi-mat-troi chad > lviv > hơn 900 dân thường"},
	})
	for _, c := range []struct{ name, text, want string }{
		{"by a paper", "Dự thảo mà chúng tôi đọc được, do ba nước soạn, đề nghị Chad công nhận nền độc lập của Niger.", "recognises claims desired chad"},
		{"by who invites", "Đặc phái viên Ivo Tarn dự định mời Chad và Niger tới Vienna đàm phán.", "talks claims desired chad+niger"},
	} {
		if got := r.modalities(t, c.text); got != c.want {
			t.Errorf("asked to, %s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWhoseWords holds whose words are the article's own: those behind a clause that only says when somebody spoke, and those of a paper behind the place that
// the lead opens with; and that a landform is no town that was named.
func TestWhoseWords(t *testing.T) {
	r := newReader(t)
	const own, his = "struck claims outlet russia > izium", "struck claims person-ivan-petrov russia > izium"
	r.tellsLast(t, []told{
		{"while he spoke", "Khi tướng Ivan Petrov phát biểu, Nga tấn công thành phố Izium.", own},
		{"while he spoke somewhere", "Lúc tướng Ivan Petrov lên tiếng tại quốc hội, Nga tấn công thành phố Izium.", own},
		{"before he spoke", "Trước khi tướng Ivan Petrov phát biểu, thành phố Izium bị Nga tấn công.", own},
		{"what he says when asked", "Khi được hỏi, tướng Ivan Petrov nói Nga tấn công thành phố Izium.", his},
		{"a paper behind the place of the lead", "KHERSON - Tuyên bố chung ký hôm 4/5 tại Lviv cho biết Nga tấn công thành phố Izium.", own},
		{"an island, no town", "Tướng Ivan Petrov đến Brussels. Phiến quân LTTE kiểm soát gần một nửa hòn đảo.", "controls claims outlet ltte > - < gần một nửa"},
		{"a peninsula that is called one", "Bán đảo Crimea yên ắng. Nga đã chiếm bán đảo này.", "controls claims outlet russia > crimea"},
	})
}

// TestWhoSpeaksForThem holds that who serves a person speaks himself, that a name in quotation marks that no list knows takes no words from who goes before it,
// and that a plan that was foiled is no deed of who foiled it.
func TestWhoSpeaksForThem(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"a spokesman", "Người phát ngôn của Tổng thống Ivan Petrov nói Nga tấn công thành phố Izium.", "struck claims source-nguoi-phat-ngon-cua-tong-thong-ivan-petrov russia > izium"},
		{"an aide", "Trợ lý của Thủ tướng Ivan Petrov nói Nga tấn công thành phố Izium.", "struck claims source-tro-ly-cua-thu-tuong-ivan-petrov russia > izium"},
		{"a group in quotation marks", "Niger phủ nhận mọi liên hệ, cho rằng một nhóm vũ trang có tên “Hội Sao” đã nhận trách nhiệm tấn công ở Lviv.", "denies denies niger - > - | struck claims niger organisation-hoi-sao > lviv"},
		{"a plan", "Quân đội Chad thông báo đã phá một âm mưu xâm nhập qua biên giới Niger.", ""},
		{"what a man did who had attacked", "Taliban nói viên cảnh sát thực hiện vụ tấn công đã đào ngũ sang phía các tay súng Taliban.", ""},
	})
}

// TestCondemned holds on whom those call who blame somebody right before, that what only says when two accused each other is the article's, and that who takes
// part in a war is nobody who is told to fight.
func TestCondemned(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"on whom they call", "Peru, Pháp và Chile lên án hành động quân sự của Chad, kêu gọi nước này quay lại bàn đàm phán với Niger.", "talks calls-for chile chad+niger > -"},
	})
	r.tells(t, []told{
		{"when they accused", "Chad và Niger đưa ra cáo buộc này chỉ vài giờ sau khi thỏa thuận ngừng bắn tại Lviv có hiệu lực.", "ceasefire-agreed claims outlet - > lviv"},
		{"whoever takes part", "Ông Marek Dostan nói đã đàm phán với một số bên tham gia xung đột ở Lviv.", "talks claims person-marek-dostan person-marek-dostan > lviv"},
	})
}
