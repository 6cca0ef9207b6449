package rules_test

import "testing"

// TestFirstSight holds voices and doers that were wrong in pages of many outlets: who is meant by "họ", what stands between a name and its cue,
// and what the article adds of its own.
func TestFirstSight(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"they, behind whom they struck", "Houthi cho biết họ đang tấn công các căn cứ của Mỹ và Anh, đồng thời tuyên bố rằng họ đã tấn công thành phố Haifa.", "struck claims houthis houthis > haifa"},
		{"those people are not who accuses them", "Nga đã tấn công thành phố Sumy. Hamas cáo buộc những người này tấn công thành phố Haifa.", "struck accuses hamas russia > haifa"},
		{"whom one speaks to behind according", "Theo một chỉ huy cảnh sát Nga nói với Reuters thì Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-chi-huy-canh-sat-nga ukraine > belgorod"},
		{"he is who was not named", "Theo một chỉ huy cảnh sát Nga nói với Reuters thì Kherson yên tĩnh. Theo lời ông này thì Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-chi-huy-canh-sat-nga ukraine > belgorod"},
		{"by order", "Quân đội Nga theo lệnh của ông Putin đã tấn công thành phố Sumy.", "struck claims outlet russia-army > sumy"},
		{"a place behind a dash does nothing", "Quân đội Nga đã vượt qua Kherson - thủ phủ tỉnh Kherson, tấn công thành phố Sumy.", "struck claims outlet russia-army > sumy"},
		{"sources from a country", "Nguồn tin từ Syria cho biết Nga đã tấn công thành phố Idlib.", "struck claims source-nguon-tin-tu-syria russia > idlib"},
		{"figures from a country are its own", "Số liệu từ Ukraine cho thấy 300 lính Nga thiệt mạng.", "casualties claims ukraine - > russia = 300 lính Nga"},
		{"what tidings are about", "Theo tin tức mới nhất về tình hình Ukraine trên báo chí, Nga đã tấn công thành phố Sumy, Hamas cho biết.", "struck claims hamas russia > sumy"},
		{"he goes on till the next", "Theo ông Putin, Kherson yên tĩnh. Ukraine đã tấn công thành phố Belgorod. Cũng theo ông Putin, mặt trận yên ắng.", "struck claims vladimir-putin ukraine > belgorod"},
		{"nobody says that he goes on", "Theo ông Putin, Kherson yên tĩnh. Ukraine đã tấn công thành phố Belgorod. Mặt trận yên ắng.", "struck claims outlet ukraine > belgorod"},
		{"a state and experts", "Mỹ và các chuyên gia Liên Hợp Quốc cáo buộc Nga tấn công thành phố Sumy.", "struck accuses united-nations-experts russia > sumy"},
		{"what the time is like", "Mỹ kêu gọi hai bên kiềm chế trong bối cảnh Nga tấn công thành phố Sumy.", "struck claims outlet russia > sumy"},
		{"what the time is like, in his words", "“Nga tấn công thành phố Sumy trong bối cảnh Mỹ rút quân khỏi Kherson”, ông Zelensky nói.", "withdrew claims volodymyr-zelensky united-states > kherson"},
		{"who lays claim to a place", "Hamas nói Nga đã tấn công thành phố Sumy, nơi mà hai quốc gia đều tuyên bố chủ quyền.", "struck claims hamas russia > sumy"},
		{"this country, in another's charge", "Nga bác bỏ cáo buộc của Ukraine rằng nước này đã tấn công thành phố Sumy.", "struck accuses ukraine russia > sumy"},
		{"this country, by an hour in brackets", "Sáng 8/1 (giờ Iraq), Iran đã tấn công thành phố Haifa. Sau đó, nước này tấn công thành phố Tel Aviv.", "struck claims outlet iran > tel-aviv"},
		{"in a document", "Trong thông báo của Bộ Quốc phòng Nga, Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"in one's own document", "Trong thông báo của mình, Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"in an agreement", "Trong thỏa thuận với Nga, Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"a new inquiry", "Hamas bác bỏ cáo buộc. Một cuộc điều tra quốc tế kết luận rằng Nga đã tấn công thành phố Sumy.", "struck claims source-mot-cuoc-dieu-tra-quoc-te russia > sumy"},
		{"who is asked does not ask", "Nga khẳng định Ukraine dựng chuyện và đòi Ukraine rút quân khỏi thành phố Kherson.", "withdrew demands russia ukraine > kherson"},
		{"what is a fake", "Nga nói tin Ukraine tấn công thành phố Belgorod là giả.", "denies denies russia - > -"},
		{"a matter that is untrue", "“Việc Ukraine tấn công thành phố Belgorod là không đúng sự thật”, Bộ Quốc phòng Nga nói.", "denies denies russia-ministry-of-defence - > -"},
		{"a matter that is a crime", "Bộ Quốc phòng Nga nói việc Ukraine tấn công thành phố Belgorod là hành động có chủ đích.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"space is no negation", "Hamas nói binh sĩ thuộc lực lượng không gian của Nga đã tấn công thành phố Sumy.", "struck claims hamas russia > sumy"},
		{"a sea attacks nobody", "Tại Dagestan, khu vực nằm bên Biển Caspi, đã xảy ra một vụ đánh bom ở thành phố Makhachkala.", "struck claims outlet - > makhachkala"},
		{"charged in a phrase", "Nga rời khỏi cuộc họp, với cáo buộc Ukraine tấn công thành phố Belgorod.", "struck accuses russia ukraine > belgorod"},
		{"whose account it is", "“Ukraine đã tấn công thành phố Belgorod”, Twitter của Bộ Quốc phòng Nga viết.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"where tidings stand", "Theo thông báo từ ban quản lý nhà máy trên Telegram, Ukraine đã tấn công thành phố Belgorod.", "struck claims source-ban-quan-ly-nha-may-tren-telegram ukraine > belgorod"},
		{"why it was", "Hamas nói quân đội Ukraine bị lực lượng Syria tấn công do Nga không được cảnh báo.", "struck claims hamas syria-forces > ukraine-army"},
		{"what one blames, named", "Nga cáo buộc Ukraine tấn công thành phố Belgorod, đồng thời gọi các hành động này là “khủng bố”.", "struck accuses russia ukraine > belgorod"},
		{"nobody knows when", "Chưa rõ khi nào Nga sẽ tấn công thành phố Sumy.", ""},
		{"his own deed, told by the article", "Quân đội Nga đã tấn công thành phố Sumy. Nga xác nhận thông tin trên.", "struck confirms russia russia-army > sumy"},
		{"another's deed, told by the article", "Quân đội Nga đã tấn công thành phố Sumy. Mỹ xác nhận thông tin trên.", "struck claims outlet russia-army > sumy"},
	})
}
