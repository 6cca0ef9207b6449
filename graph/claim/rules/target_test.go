package rules_test

import (
	"slices"
	"testing"

	"hearsay/schema"
)

// What the last claim of a text that answers something is aimed at, by the words of its targets.
func TestAnswersAreAimed(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"silence about a thing", "Nga tuyên bố đã bắn hạ một trực thăng của Ukraine và phá hủy 5 xe tăng của Ukraine. Ukraine chưa bình luận về chiếc trực thăng.", []string{"một trực thăng"}},
		{"silence about what is told elsewhere", "Ukraine tuyên bố đã tấn công thành phố Belgorod. Nga từ chối bình luận về số binh sĩ đang nghỉ phép.", nil},
		{"what is withheld answers nobody", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv. Nga từ chối cung cấp thông tin chi tiết về kế hoạch mới.", nil},
		{"called a charge without ground", "Ukraine cáo buộc Nga tấn công thành phố Kharkiv. Moskva gọi đó là cáo buộc vô căn cứ.", []string{"tấn công thành phố Kharkiv"}},
		{"a charge that is said to be one", "Ukraine cáo buộc Nga tấn công thành phố Kharkiv. Theo Moskva, cáo buộc là vô căn cứ.", []string{"tấn công thành phố Kharkiv"}},
		{"answering back", "Ukraine cáo buộc Nga tấn công thành phố Kharkiv. Nga lập tức phản pháo, gọi đây là lời vu khống.", []string{"tấn công thành phố Kharkiv"}},
		{"not doing such a thing", "Ukraine cáo buộc Nga tấn công thành phố Kharkiv. Moskva khẳng định không làm điều đó.", []string{"tấn công thành phố Kharkiv"}},
		{"no such incident", "Ukraine cáo buộc Nga tấn công thành phố Kharkiv. Moskva quả quyết không có vụ việc nào như vậy.", []string{"tấn công thành phố Kharkiv"}},
		{"called so in quotation marks behind a comma", "Ukraine nói Nga tấn công thành phố Kharkiv, điều mà Moskva gọi là “bịa đặt”.", []string{"tấn công thành phố Kharkiv"}},
		{"a request that nobody meets", "Hãng tin Wafa đưa tin Israel tấn công thành phố Jenin. Quân đội Israel chưa phản hồi đề nghị bình luận của Reuters.", []string{"tấn công thành phố Jenin"}},
		{"a blow and a plan for one", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv. Theo các quan chức Ukraine, Nga dự kiến sẽ tấn công thành phố Sumy. Nga chưa bình luận về cuộc tấn công.", []string{"tấn công thành phố Kharkiv"}},
		{"no comment in quotation marks", "Ukraine cho biết Nga tấn công thành phố Kharkiv. “Không bình luận”, ông Peskov nói.", []string{"tấn công thành phố Kharkiv"}},
		{"the deed and not those whom the article counts behind it", "Ukraine nói Nga tấn công thành phố Kharkiv. Vụ việc khiến ba người bị thương. Nga phủ nhận.", []string{"tấn công thành phố Kharkiv"}},
		{"the charge and not a call behind it", "Ukraine cáo buộc Nga tấn công thành phố Kharkiv. Mỹ kêu gọi các bên kiềm chế. Nga bác bỏ cáo buộc.", []string{"tấn công thành phố Kharkiv"}},
		{"silence after a question", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv. Nga không trả lời câu hỏi của hãng tin này.", []string{"tấn công thành phố Kharkiv"}},
		{"the statement that is told in its denial", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv. Moskva bác bỏ tuyên bố của Kiev rằng quân đội Nga tấn công thành phố Odessa.", []string{"thành phố Odessa"}},
		{"the accusation and not the threat", "Nga cáo buộc Ukraine tấn công thành phố Belgorod. “Chúng tôi sẽ đáp trả”, ông Putin nói. Ukraine bác bỏ cáo buộc.", []string{"tấn công thành phố Belgorod"}},
		{"silence about a detail", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv. Nga chưa bình luận chi tiết này.", []string{"tấn công thành phố Kharkiv"}},
		{"who came and who left", "Ukraine cho biết quân đội Nga đã rút khỏi thành phố Kherson. Bộ Quốc phòng Nga cho biết thông tin Nga đưa quân vào thành phố Kherson không đúng sự thật.", nil},
		{"silence of one of whom nothing was said", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv. Iran vẫn giữ im lặng.", nil},
		{"silence about a proposal", "Nga cho biết đã phá hủy 5 xe tăng của Ukraine. Ông Putin kêu gọi Ukraine ngừng bắn. Ông Zelensky từ chối bình luận về đề nghị này.", []string{"kêu gọi Ukraine ngừng bắn"}},
		{"the figures above", "Nga tuyên bố đã kiểm soát thành phố Kupiansk. Nga cho biết đã phá hủy 5 xe tăng của Ukraine. Ukraine bác bỏ các con số trên.", []string{"5 xe tăng"}},
		{"what a person said and not his side", "Thủ tướng Israel Benjamin Netanyahu cho biết Iran đã tấn công thành phố Haifa. Bộ Quốc phòng Israel cho biết Iran đã tấn công thành phố Eilat. Iran bác bỏ tuyên bố của ông Netanyahu.",
			[]string{"thành phố Haifa"}},
		{"a deed at another place", "Ukraine cáo buộc Nga tấn công thành phố Kharkiv. Nga phủ nhận tấn công thành phố Odessa.", nil},
		{"what is only foretold", "Ukraine cáo buộc Nga đang chuẩn bị tấn công thành phố Kharkiv. Nga phủ nhận cáo buộc này.", []string{"tấn công thành phố Kharkiv"}},
		{"what is admitted later", "Belarus phủ nhận việc Nga tấn công thành phố Kharkiv. Hôm sau, Nga thừa nhận đã tấn công thành phố Kharkiv.", nil},
		{"what is told only long after", "Nga và Ukraine họp ở Minsk. Hai bên bàn về khí đốt. Giá khí đốt tăng mạnh. Trời lạnh. Ông Putin phủ nhận cuộc điều tra về bầu cử. Cuộc họp kéo dài hai giờ. Sau đó, Nga tấn công thành phố Kharkiv.", nil},
		{"the deeds of rebels in a country are not its own", "Anh cáo buộc phiến quân ở Ukraine tấn công thành phố Odessa. Nga cho biết Ukraine đã tấn công thành phố Kharkiv. Ukraine bác bỏ cáo buộc.", []string{"tấn công thành phố Kharkiv"}},
		{"what the headline denies", "Nga bác bỏ. Ukraine cáo buộc Nga tấn công thành phố Kharkiv.", []string{"tấn công thành phố Kharkiv"}},
		{"nobody denies having fought", "Nga tuyên bố đã kiểm soát thành phố Kupiansk sau 3 ngày giao tranh với quân đội Ukraine. Ukraine bác bỏ tuyên bố này.", []string{"kiểm soát thành phố Kupiansk"}},
		{"silence about an incident and not about a habit", "Syria cáo buộc Israel không kích sân bay Damascus. Theo RT, Israel thường không kích Syria. Israel chưa bình luận về vụ việc này.", []string{"không kích sân bay Damascus"}},
		{"silence at the end about the attack", "Syria cho biết Israel đã không kích sân bay Damascus. Sân bay đóng cửa. Hành khách phải chờ. Trời mưa to. Đường phố vắng người. Chợ không họp. Israel chưa phản hồi về cuộc không kích.", []string{"không kích sân bay Damascus"}},
		{"silence about what the enemy has just said", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv. Nga tuyên bố đã kiểm soát thành phố Kupiansk. Ukraine chưa bình luận về thông tin.", []string{"kiểm soát thành phố Kupiansk"}},
		{"silence about the deed and not about the dead", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv, làm 9 người thiệt mạng. Nga không trả lời câu hỏi của AFP.", []string{"tấn công thành phố Kharkiv"}},
		{"the accusation and not an estimate", "Ukraine cáo buộc Nga đưa quân tới Mali; các chuyên gia ước tính có 400 lính Nga ở Mali. Moskva bác bỏ.", []string{"đưa quân tới Mali"}},
		{"an accusation far back", "Ukraine cáo buộc Nga tấn công thành phố Kharkiv. Trời mưa to. Trường học đóng cửa. Chợ không họp. Đường phố vắng người. Ông Zelensky nói Ukraine đang bị tấn công. Nga đã bác bỏ cáo buộc.", []string{"tấn công thành phố Kharkiv"}},
		{"a deed that nobody was blamed for", "Ukraine cho biết 40 bệnh nhân đã bị bắn chết tại thành phố Kharkiv. Nga bác bỏ việc họ gây ra vụ thảm sát.", []string{"40 bệnh nhân"}},
		{"a deed that is told behind its denial", "Nga bác bỏ tấn công dân thường. Ukraine cáo buộc quân đội Nga pháo kích thành phố Kharkiv.", []string{"pháo kích thành phố Kharkiv"}},
		{"the figure in quotation marks", "Ukraine tuyên bố 300 lính Nga thiệt mạng. Bộ Quốc phòng Nga khẳng định con số đó “không đúng sự thật”.", []string{"300 lính Nga"}},
		{"a call that is passed over", "Ông Putin kêu gọi Ukraine ngừng bắn. Ukraine phớt lờ lời kêu gọi.", []string{"kêu gọi Ukraine ngừng bắn"}},
		{"disagreeing with a charge", "Ukraine cáo buộc Nga tấn công thành phố Kharkiv. Nga không đồng tình với cáo buộc này.", []string{"tấn công thành phố Kharkiv"}},
		{"silence about what several said", "Ấn Độ cho biết Pakistan tấn công thành phố Srinagar. Afghanistan cho biết Pakistan không kích thành phố Khost. Pakistan chưa bình luận về những tuyên bố này.", []string{"thành phố Srinagar", "thành phố Khost"}},
		{"a detail of the dead on which nobody comments", "Kiev cho biết pháo kích của quân đội Nga vào thành phố Kharkiv làm 9 người thiệt mạng. Nga chưa bình luận chi tiết này.", []string{"thành phố Kharkiv", "9 người"}},
		{"no official word on what the other side tells", "Syria tuyên bố đã bắn rơi 3 máy bay của Israel. Israel chưa đưa ra thông báo chính thức về thông tin Syria bắn rơi máy bay.", []string{"3 máy bay"}},
		{"no official word at all", "Syria cho biết Israel đã không kích sân bay Damascus. Israel chưa đưa ra tuyên bố chính thức.", []string{"không kích sân bay Damascus"}},
		{"nobody knows whether one's own country had a part", "Phiến quân cho biết quân đội Chad nhận được hỗ trợ vũ khí từ Pháp. Bộ Quốc phòng Pháp chưa xác nhận liệu nước này có tham gia chiến dịch hay không.", []string{"hỗ trợ vũ khí từ Pháp"}},
		{"no answer to who said it", "Hãng tin Wafa đưa tin Israel tấn công thành phố Jenin. Israel không trả lời Wafa.", []string{"tấn công thành phố Jenin"}},
		{"authorities of a place that is not told", "Một nguồn tin an ninh cho biết 77 người thiệt mạng. Theo Reuters, 70 người thiệt mạng. Chính quyền chưa xác nhận các thông tin này.", []string{"77 người", "70 người"}},
		{"a representative of the accused", "Đại sứ Iran cáo buộc Mỹ đồng lõa với Israel. Đại diện Mỹ Jack Pellman phủ nhận Washington tham gia cuộc tấn công.", []string{"cáo buộc Mỹ"}},
		{"the charge and not the blast that nobody caused", "IRNA đưa tin 5 quả bom xe đã phát nổ ở Tehran và cáo buộc Israel đứng sau. Một quan chức Israel phủ nhận việc Israel kích nổ bom xe ở Tehran.", []string{"cáo buộc Israel"}},
		{"a denial that is said again", "Nga cho biết đã bắt được Valerii Zaluzhnyi. Chính phủ Ukraine nhắc lại lời bác bỏ việc Valerii Zaluzhnyi bị bắt.", []string{"bắt được Valerii Zaluzhnyi"}},
		{"a denial told to an outlet", "Syria cáo buộc Israel cho nổ bom ở thành phố Aleppo. Một quan chức Israel phát biểu với đài truyền hình công cộng Sela phủ nhận việc Israel cho nổ bom ở thành phố Aleppo.", []string{"nổ bom ở thành phố Aleppo"}},
		{"a truce that the other side refuses", "Taliban tấn công thành phố Kunduz. Chính phủ Afghanistan thông báo gia hạn ngừng bắn với Taliban, song nhóm này đã bác bỏ.", []string{"ngừng bắn với Taliban"}},
		{"a proposal that is told in its refusal", "Ukraine bác bỏ đề nghị ngừng bắn của Nga.", []string{"đề nghị ngừng bắn của Nga"}},
		{"the shells and not the satellite", "Hàn Quốc cho biết Triều Tiên nã 200 quả đạn pháo gần đảo Yeonpyeong. Triều Tiên phóng một vệ tinh hôm 5/5. Triều Tiên khẳng định không bắn quả đạn pháo nào.", []string{"200 quả đạn pháo"}},
		{"soldiers who were not sent", "Ukraine cho biết quân Nga đã tiến vào thành phố Kupiansk. Nga cho biết không đưa quân vào thành phố Kupiansk.", []string{"tiến vào thành phố Kupiansk"}},
		{"a figure that is too high", "Nga tuyên bố 500 lính Ukraine thiệt mạng. Theo Ukraine, con số thực tế thấp hơn nhiều.", []string{"500 lính Ukraine"}},
		{"a figure that somebody inflates", "Nga tuyên bố 500 lính Ukraine thiệt mạng. Ukraine cho rằng Nga đã phóng đại con số thương vong.", []string{"500 lính Ukraine"}},
		{"an answer without a subject", "Nga cho biết đã kiểm soát thành phố Kupiansk. Quân đội Ukraine cho biết đã phá hủy 5 xe tăng của Nga. Đồng thời bác bỏ tin nói rằng Nga đã kiểm soát thành phố Kupiansk.", []string{"kiểm soát thành phố Kupiansk"}},
		{"what was hit was something else", "Ukraine cho biết Nga không kích bệnh viện ở thành phố Mariupol. Nga cho biết đó là căn cứ của tiểu đoàn Azov, không phải bệnh viện.", []string{"không kích bệnh viện"}},
		{"a thing that is another's", "Mỹ cho biết Iran đã bắn tên lửa vào căn cứ Ain al-Asad. Iran cho biết đó là tên lửa của phe nổi dậy, không phải của Iran.", []string{"bắn tên lửa"}},
		{"a made-up figure", "Theo Anh, 10.000 lính Nga đã thiệt mạng. Bộ Quốc phòng Nga cho biết đó là con số bịa đặt.", []string{"10.000 lính Nga"}},
		{"nothing confirms it", "Hezbollah tuyên bố đã bắn rơi 2 máy bay Israel. Quân đội Israel nói không có thông tin nào xác nhận điều này.", []string{"bắn rơi 2 máy bay"}},
		{"silence about the news, with the dead", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv, làm 9 người thiệt mạng. Nga chưa lên tiếng về thông tin.", []string{"tấn công thành phố Kharkiv", "làm 9 người"}},
		{"silence about all the news of one side", "Ukraine cho biết Nga đã tấn công thành phố Kharkiv. Trời mưa to. Chợ không họp. Theo Ukraine, Nga tấn công cả thành phố Odessa. Nga chưa bình luận về những thông tin mà Ukraine công bố.",
			[]string{"thành phố Kharkiv", "thành phố Odessa"}},
		{"no details of what he confirms", "Nga đã tấn công thành phố Kharkiv. Thị trưởng Kharkiv Marek Dostan xác nhận đợt pháo kích song từ chối tiết lộ chi tiết.", []string{"tấn công thành phố Kharkiv"}},
		{"no details of what he tells himself", "Nga đã tấn công thành phố Kharkiv. Ông Putin nói quân đội Nga tấn công thành phố Odessa song từ chối tiết lộ chi tiết.", nil},
		{"the loss of a town", "Nga tuyên bố đã kiểm soát thành phố Kupiansk. Ukraine phủ nhận để mất Kupiansk.", []string{"kiểm soát thành phố Kupiansk"}},
		{"a deed of which only the kind is told", "Mỹ cáo buộc Iran giao tên lửa cho Nga. Iran bác bỏ việc chuyển giao tên lửa.", []string{"giao tên lửa cho Nga"}},
		{"who is said to be there", "Ukraine cho biết quân Nga đã vào thành phố Kupiansk. Nga phủ nhận sự hiện diện của lính đánh thuê.", []string{"quân Nga đã vào"}},
		{"each what the other says", "Nga nói Ukraine tấn công thành phố Belgorod. Nga và Ukraine đều bác bỏ cáo buộc của nhau.", nil},
		{"fewer dead", "Nga tuyên bố 500 lính Ukraine thiệt mạng. Ukraine nói số binh sĩ thiệt mạng thấp hơn nhiều.", []string{"500 lính Ukraine"}},
		{"silence about how a town fares", "Ukraine nói quân đội Nga đã rút khỏi thành phố Kherson. Nga chưa bình luận về tình hình thành phố Kherson.", []string{"rút khỏi thành phố Kherson"}},
		{"all of it, with the dead", "Ukraine cáo buộc Nga pháo kích thành phố Kherson làm 12 người chết. Nga bác bỏ.", []string{"pháo kích thành phố Kherson", "12 người"}},
		{"the deed without the dead", "Ukraine cáo buộc Nga pháo kích thành phố Kherson làm 12 người chết. Nga bác bỏ việc pháo kích thành phố Kherson.", []string{"pháo kích thành phố Kherson"}},
		{"one of two who are accused together", "Ngoại trưởng Iran tố cáo Israel và Mỹ đứng sau vụ tấn công. Mỹ khẳng định không liên can gì đến vụ việc.", []string{"Israel và Mỹ đứng sau"}},
		{"what somebody without a name tells of his own side", "Hai quan chức Mỹ giấu tên nói quân đội Mỹ đã không kích thành phố Palmyra. Lầu Năm Góc chưa bình luận về thông tin này.", []string{"không kích thành phố Palmyra"}},
		{"what somebody with a name tells of his own side", "Tổng thống Mỹ nói quân đội Mỹ đã không kích thành phố Palmyra. Lầu Năm Góc chưa bình luận về thông tin này.", nil},
		{"an attack that nobody is named for", "Rocket đã rơi trúng thành phố Idlib. Nga khẳng định máy bay Nga không hề không kích khu vực đó.", []string{"trúng thành phố Idlib"}},
		{"an attack on something else", "Rocket đã rơi trúng thành phố Kharkiv. Nga khẳng định máy bay Nga không hề không kích thành phố Odessa.", nil},
		{"a bomb of the kind", "Nhóm Bellingcat nói mảnh vỡ phù hợp với bom chùm RBK-500. Nga nói họ không sử dụng loại bom ấy.", []string{"RBK-500"}},
		{"the town and not the tanks", "Nga tuyên bố đã kiểm soát thành phố Kupiansk. Nga nói Ukraine mất 30 xe tăng. Ukraine phủ nhận đã mất thành phố Kupiansk.", []string{"kiểm soát thành phố Kupiansk"}},
		{"a meeting that is offered", "Tổng thống Ukraine đề nghị gặp trực tiếp ông Putin. Điện Kremlin chưa trả lời.", []string{"gặp trực tiếp ông Putin"}},
		{"an offer that is referred to", "Ngoại trưởng Ai Cập đề nghị làm trung gian giữa Israel và Hamas. Israel chưa phản hồi đề nghị này.", []string{"làm trung gian"}},
		{"what is to come, in the words of another", "Tổng thống Mỹ Donald Trump nói Mỹ sẽ rút quân khỏi Syria. Israel bác bỏ phát biểu của ông Trump.", []string{"rút quân khỏi Syria"}},
		{"silence about a charge of long before", "Bộ Quốc phòng Ukraine cho biết Nga đã vi phạm lệnh ngừng bắn. Trời mưa to. Chợ không họp. Đường phố vắng người. Trường học đóng cửa. Reuters đưa tin giao tranh tiếp diễn ở Kherson. Nga chưa lên tiếng về cáo buộc vi phạm lệnh ngừng bắn.", []string{"vi phạm lệnh ngừng bắn"}},
		{"what an outlet of one's own country reports", "Bộ Quốc phòng Nga phủ nhận thông tin của nhật báo Kommersant nói rằng 7 máy bay của Nga đã bị phá hủy ở Hmeymim. Ông Putin đã ra lệnh rút quân khỏi Syria.", []string{"7 máy bay của Nga"}},
		{"a breach, before the charge of one", "Ông Zelensky phủ nhận quân đội Ukraine vi phạm lệnh ngừng bắn. Quân đội Nga cáo buộc lính Ukraine nổ súng ở nhiều điểm.", []string{"nổ súng"}},
		{"what was said in the same sentence", "Nga bắn hạ một trực thăng của Ukraine và bắt 3 binh sĩ. Kiev khẳng định đã phá hủy 5 xe tăng của Nga, nhưng Moskva bác bỏ thông tin này.", []string{"5 xe tăng của Nga"}},
		{"an attack to come, a sentence before", "Hãng tin Wafa cho biết Israel đang chuẩn bị tấn công thành phố Jenin. Tin này lan rất nhanh. Quân đội Israel khẳng định đây là thông tin hoàn toàn sai sự thật.", []string{"tấn công thành phố Jenin"}},
		{"an attack to come and not one that was told later", "Israel nói thông tin trên truyền thông Syria rằng quân đội Israel sắp tấn công thành phố Homs là giả. Syria cáo buộc Israel không kích sân bay Damascus.", nil},
		{"what one's own side told an outlet", "Reuters dẫn lời Bộ Y tế Ukraine cho biết 900 lính Ukraine đã thiệt mạng. Ông Zelensky nói đó là lời nói dối.", []string{"900 lính Ukraine"}},
		{"the truce and not the prisoners", "Ukraine kêu gọi ngừng bắn trong 30 ngày. Ukraine đề nghị đàm phán với Nga ở Istanbul. Nga bác bỏ đề xuất ngừng bắn.", []string{"ngừng bắn"}},
	} {
		r.answers(t, c.name, c.text, c.want)
	}
}

// Denials that are none: a promise, what is not done so far, a figure that may be higher, and praise.
func TestNoAnswerIsMade(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Nga tuyên bố không triển khai quân đến Syria.",
		"Ukraine cho biết quân Nga đã tiến vào thành phố Kupiansk. Nga cho biết quân Nga chưa tiến vào thành phố Kharkiv.",
		"Nga tuyên bố 500 lính Ukraine thiệt mạng. Theo Liên Hợp Quốc, con số thực tế có thể cao hơn nhiều.",
		"Nga tuyên bố 500 lính Ukraine thiệt mạng. Theo Bộ Quốc phòng Nga, con số hôm qua thấp hơn nhiều.",
		"Ukraine cho biết Nga không kích thành phố Mariupol. Nga cho biết đây không phải là con số cuối cùng.",
		"Ukraine cho biết Nga không kích thành phố Mariupol. Đức cho biết đây không phải lần đầu tiên.",
		"Hezbollah tuyên bố đã bắn rơi 2 máy bay Israel. Liên Hợp Quốc nói không có thông tin nào xác nhận tuyên bố của Hezbollah.",
		"Ukraine cho biết Nga tấn công thành phố Kharkiv. Moskva nói tuyên bố trừng phạt là sai lầm.",
		"Nếu Nga phủ nhận, Ukraine sẽ công bố bằng chứng.",
		"Nga kêu gọi Ukraine ngừng bắn. Liên Hợp Quốc coi tuyên bố này là “đáng tin cậy”.",
	} {
		if i := slices.IndexFunc(r.claims(t, text), func(x schema.Claim) bool { return x.Mode == "response" }); i >= 0 {
			t.Errorf("%s: an answer", text)
		}
	}
}
