package rules_test

import "testing"

// TestWholePhrase holds who speaks where the words that call him hold other names, stand behind "theo" or lean on a verb that no list has.
func TestWholePhrase(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"a verb no list has", "Bộ Quốc phòng Nga lẩm bẩm rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"nobody says what he forgets", "Hamas nói Nga tấn công thành phố Lviv. Ông Putin quên rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"a joint after a colon", "Nga nói Ukraine tham gia có trách nhiệm: giọng tuyên thời rằng họ đã tấn công thành phố Lviv.", "struck claims russia ukraine > lviv"},
		{"who sees it", "Phóng viên AFP chứng kiến Ukraine tấn công thành phố Belgorod.", "struck claims afp-journalists ukraine > belgorod"},
		{"a leader who looks on", "Ông Kim Jong Un chứng kiến Triều Tiên phóng 12 tên lửa.", "struck claims outlet north-korea > - = 12 tên lửa"},
		{"a country sees nothing", "Nga chứng kiến Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"his son", "Con trai ông Assad cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-con-trai-ong-assad ukraine > belgorod"},
		{"who was set up by another", "Chính quyền do Nga dựng lên ở Donetsk cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-chinh-quyen-do-nga-dung-len-o-donetsk ukraine > belgorod"},
		{"an army trained by another", "Quân đội do Mỹ huấn luyện tuyên bố Ukraine đã tấn công thành phố Belgorod.", "struck claims source-quan-doi-do-my-huan-luyen ukraine > belgorod"},
		{"the last name behind theo", "Theo giám đốc khu vực Ân xá Quốc tế Jana Morel, Ukraine đã tấn công thành phố Belgorod.", "struck claims person-jana-morel ukraine > belgorod"},
		{"somebody from a town", "Theo một người tị nạn từ Mariupol, Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-nguoi-ti-nan-tu-mariupol ukraine > belgorod"},
		{"a body and its country", "Cảng vụ Odessa cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-cang-vu-odessa ukraine > belgorod"},
		{"who visits somebody and then speaks", "Ông Putin thăm thành phố Sderot rồi tuyên bố Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"who thanks somebody and accuses another", "Ông Putin cảm ơn Pháp, đồng thời tố cáo Ukraine đã tấn công thành phố Belgorod.", "struck accuses vladimir-putin ukraine > belgorod"},
		{"but said", "Ông Putin không nêu tên Pháp nhưng nói Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"who is accused in passing", "Ông Putin, người mà Baku tố là gây chuyện, nói Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"somebody without a name before an aside", "Một bác sĩ ở Sderot, người vừa gặp ông Putin, nói Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-bac-si-o-sderot ukraine > belgorod"},
		{"a statement that somebody made", "Tuyên bố mà Bộ Quốc phòng Nga đưa ra khẳng định Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"in brackets behind a place", "Ukraine đã tấn công Belgorod (theo Reuters).", "struck claims reuters ukraine > belgorod"},
		{"in brackets behind who speaks", "Hamas (theo AFP) cáo buộc Ukraine tấn công thành phố Belgorod.", "struck accuses hamas ukraine > belgorod"},
		{"in brackets behind who acts", "Ukraine (theo Reuters) đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"between dashes", "12 binh sĩ thiệt mạng – theo Bộ Quốc phòng Nga – ở thành phố Belgorod.", "casualties claims russia-ministry-of-defence - > - = 12 binh sĩ"},
		{"somebody beside another", "Một bác sĩ ở Sderot, đứng cạnh ông Putin, nói Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-bac-si-o-sderot ukraine > belgorod"},
		{"somebody likened to another", "Cũng như Pháp, một bác sĩ ở Sderot cho rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-bac-si-o-sderot ukraine > belgorod"},
		{"whose words are quoted", "AFP trích phát biểu của một bác sĩ ở Sderot cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-bac-si-o-sderot ukraine > belgorod"},
		{"whose words are quoted behind them", "Ukraine đã tấn công thành phố Belgorod, AFP dẫn lời một bác sĩ ở Sderot.", "struck claims source-mot-bac-si-o-sderot ukraine > belgorod"},
		{"who says so", "Ukraine đã tấn công thành phố Belgorod. Ông Putin cho biết như vậy hôm qua.", "struck claims vladimir-putin ukraine > belgorod"},
		{"who does not say so", "Ukraine đã tấn công thành phố Belgorod. Ông Putin không nói như vậy.", "struck claims outlet ukraine > belgorod"},
		{"whose statement it is", "Ukraine đã tấn công thành phố Belgorod. Đó là khẳng định của ông Putin.", "struck claims vladimir-putin ukraine > belgorod"},
		{"what the accused does", "Bị Pháp cáo buộc tấn công thành phố Lviv, Nga rút khỏi thành phố Kherson.", "withdrew claims outlet russia > kherson"},
		{"his spokesman", "Phát ngôn viên của ông Putin cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-phat-ngon-vien-cua-ong-putin ukraine > belgorod"},
		{"a priest", "Cha Gabriel Moran cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims person-gabriel-moran ukraine > belgorod"},
		{"his father", "Cha của ông Assad cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-cha-cua-ong-assad ukraine > belgorod"},
		{"who only takes the blame", "IS chỉ nhận trách nhiệm vụ tấn công thành phố Belgorod.", "struck confirms islamic-state islamic-state > belgorod"},
		{"who mines coal", "Nga khai thác than, Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"who plans it", "Ukraine vạch ra kế hoạch tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"who reports to a centre", "Trinh sát Nga báo về trung tâm, Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"his assistant", "Trợ lý của ông Putin cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-tro-ly-cua-ong-putin ukraine > belgorod"},
		{"his adviser behind theo", "Theo cố vấn của ông Putin, Ukraine đã tấn công thành phố Belgorod.", "struck claims source-co-van-cua-ong-putin ukraine > belgorod"},
		{"his spokesman by name", "Phát ngôn viên của ông Putin, bà Anna Roth, cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims person-anna-roth ukraine > belgorod"},
	})
}
