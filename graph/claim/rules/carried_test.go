package rules_test

import (
	"slices"
	"testing"
)

// carried are texts of which a figure says less than it means, and a claim that must be drawn of it.
var carried = []struct{ name, text, want string }{
	{"pieces take up whose they were", "Nga triển khai 10 xe tăng tới Donetsk. Hai chiếc bị phá hủy.", "destroyed claims outlet - > russia = Hai chiếc"},
	{"pieces at another place", "Nga bắn hạ 40 UAV của Ukraine. Trong đó, 20 chiếc bị bắn hạ ở Kursk, 14 chiếc ở Rostov và 6 chiếc ở Tula.", "shot-down claims outlet russia > ukraine+tula-city = 6 chiếc"},
	{"a piece by its place in the row", "Một trực thăng của quân đội Syria bị bắn rơi ở Idlib. Chiếc thứ hai bị bắn hạ ở Aleppo.", "shot-down claims outlet - > syria-army+aleppo = Chiếc thứ hai"},
	{"pieces that are left", "Ukraine tuyên bố phá hủy 8 trong số 14 tên lửa mà Nga phóng vào Kiev. Sáu quả còn lại trúng một nhà máy điện.", "struck claims ukraine russia > power-plant = Sáu quả còn lại"},
	{"what is left", "Hamas bắt giữ 12 binh sĩ Israel tại Rafah. Ba người trong số đó đã thiệt mạng, số còn lại bị thương.", "casualties claims outlet - > israel+rafah vague số còn lại"},
	{"a bare number of those", "Triều Tiên phóng 4 tên lửa, ba trong số đó rơi xuống biển Nhật Bản.", "struck claims outlet north-korea > sea-of-japan = ba trong số đó"},
	{"a part by who they are", "Vụ không kích của Saudi Arabia ở Sanaa làm 30 người thiệt mạng. Mười hai người trong số đó là trẻ em.", "casualties claims outlet saudi-arabia > sanaa = Mười hai người"},
	{"a part without a word for it", "Không kích của Nga ở Idlib giết chết 12 người. Bốn người là trẻ em.", "casualties claims outlet russia > idlib = Bốn người"},
	{"parts behind a total", "Số người chết phía Thái Lan đã lên 15, gồm 14 dân thường và một binh sĩ.", "casualties claims outlet - > thailand = một binh sĩ"},
	{"parts that add up", "Vụ nổ làm 8 người thiệt mạng, 5 dân thường và 3 cảnh sát, tại Kandahar.", "casualties claims outlet - > - = 3 cảnh sát"},
	{"a total that is raised", "Nhà chức trách cho biết 12 người thiệt mạng trong vụ pháo kích ở Donetsk. Con số này sau đó tăng lên 19.", "casualties claims outlet - > donetsk = 19"},
	{"a total that is corrected", "Nhà chức trách cho biết 12 người thiệt mạng trong vụ pháo kích ở Donetsk. Con số sau đó được sửa thành 9.", "casualties claims outlet - > donetsk = 9"},
	{"another speaker's number", "Azerbaijan tuyên bố tiêu diệt 2.300 binh sĩ Armenia. Theo phía Armenia, con số này chỉ là 370.", "casualties claims armenia azerbaijan > armenia = 370"},
	{"a number that somebody else gave", "Nhà chức trách cho biết 12 người thiệt mạng trong vụ pháo kích ở Donetsk. Con số mà Bộ Y tế Nga đưa ra là 9.", "casualties claims russia-ministry-of-health - > donetsk = 9"},
	{"a ministry's number", "Nhà chức trách cho biết 12 người thiệt mạng trong vụ pháo kích ở Donetsk. Con số của Bộ Y tế Nga là 9.", "casualties claims russia-ministry-of-health - > donetsk = 9"},
	{"a number set beside another's", "Nhà chức trách cho biết 12 người thiệt mạng trong vụ pháo kích ở Donetsk, cao hơn con số 9 mà Bộ Y tế Nga đưa ra.", "casualties claims russia-ministry-of-health - > donetsk = 9"},
	{"a number set beside that of before", "Theo Bộ Y tế Nga, 12 người thiệt mạng và 90 người bị thương ở Donetsk, tăng so với 9 người trong thông báo đầu tiên.", "casualties claims russia-ministry-of-health - > donetsk = 9 người"},
	{"a higher number is of the dead", "Theo Nga, 12 người thiệt mạng và 90 người bị thương ở Donetsk. Bộ Quốc phòng Ukraine đưa ra con số cao hơn: 15.", "casualties claims ukraine-ministry-of-defence - > donetsk = 15"},
	{"a lower number that the same gave before", "Bộ Y tế Nga cho biết 40 người thiệt mạng ở Donetsk. Trước đó, bộ này đưa ra con số 28.", "casualties claims russia-ministry-of-health - > donetsk = 28"},
	{"a bridge named before", "Cầu Kerch bị hư hại. Nga cáo buộc Ukraine đánh sập cây cầu.", "destroyed accuses russia ukraine > crimean-bridge"},
	{"a bridge of another kind", "Cầu Kerch bị hư hại. Nga cáo buộc Ukraine đánh sập cầu phao.", "destroyed accuses russia ukraine > bridge"},
	{"a dam named before, from where", "Đập Kakhovka bị vỡ. Zelensky cáo buộc quân đội Nga phá hủy con đập từ phía trong.", "destroyed accuses volodymyr-zelensky russia-army > kakhovka-dam"},
	{"another speaker's number alone", "Ukraine nói Nga mất 600 binh sĩ ở Bakhmut, còn Moscow chỉ thừa nhận 60.", "casualties confirms russia - > russia+bakhmut = 60"},
	{"another speaker's lower number", "RSF giết hơn 2.000 dân thường ở El Fasher. Chính phủ Sudan đưa ra con số thấp hơn: 1.500 người.", "casualties claims sudan-government rapid-support-forces > el-fasher = 1.500 người"},
	{"the other side's number", "Theo Ukraine, phía Nga mất 5 xe tăng, phía Ukraine 7.", "lost claims ukraine - > ukraine = 7"},
	{"the other side's number behind a verb", "Đức sẽ gửi 18 xe tăng Leopard cho Ukraine. Ba Lan cam kết 14 chiếc.", "supplied announces poland poland > ukraine = 14 chiếc"},
	{"a side and its number", "Bộ Quốc phòng Nga nói Ukraine mất 45 xe tăng. Về phía Ukraine, con số là 12.", "lost claims outlet - > ukraine = 12"},
	{"respectively", "Số binh sĩ thiệt mạng của Ukraine và Nga lần lượt là 350 và 600.", "casualties claims outlet - > russia = 600"},
	{"two numbers of before", "Ông Stepanyan cho biết ít nhất 200 người chết; hơn 400 người bị thương. Tối qua, con số là 27 và hơn 200.", "casualties claims outlet - > - > hơn 200"},
	{"a total in brackets", "Tổn thất của quân Nga: 9 xe tăng (nâng tổng số lên 286), 14 xe bọc thép (631), một trực thăng Ka-52.", "lost claims outlet - > russia-forces = 631"},
	{"bare numbers before what happened", "Đánh bom ở Kabul, 12 chết, 40 bị thương.", "casualties claims outlet - > kabul = 40"},
	{"a bare number of shots", "Nga phóng 30 UAV trong đêm, trong đó 22 bị bắn hạ.", "shot-down claims outlet - > russia = 22"},
	{"bare numbers of shots that hit", "Nga phóng 14 loạt rocket vào Lemmick, hai trúng ga xe lửa, một trúng nhà hộ sinh.", "struck claims outlet russia > hospital = một"},
	{"a noun that no list knows", "Vụ nổ làm 3 kỹ sư Trung Quốc thiệt mạng ở Gwadar.", "casualties claims outlet - > china+gwadar = 3 kỹ sư Trung Quốc"},
	{"parts by place that add up", "12 người thiệt mạng hôm qua, 7 ở Kherson và 5 ở Odessa.", "casualties claims outlet - > odesa = 5"},
	{"an inset", "25 người, có 10 trẻ em, chết trong các đợt oanh kích của Nga.", "casualties claims outlet russia > - = 10 trẻ em"},
	{"a model that no list knows", "11 máy bay bị phá hủy, trong đó có 7 chiếc Tarn-5 và một máy bay cảnh báo sớm.", "destroyed claims outlet - > - = 7 chiếc Tarn-5"},
	{"half of those", "Pháo kích của Nga làm 15 dân thường thiệt mạng ở Kherson. Một nửa trong số này là phụ nữ.", "casualties claims outlet russia > kherson = Một nửa"},
	{"a share of a place", "Quân nổi dậy hiện kiểm soát một phần ba thành phố Aleppo.", "controls claims outlet rebels > aleppo = một phần ba"},
	{"a share of what is lost", "Nga mất một nửa số xe tăng.", "lost claims outlet - > russia = một nửa"},
	{"killed by whom, behind", "Ít nhất 201 người Palestine thiệt mạng và gần 370 người bị thương bởi lực lượng Israel tại Rafah.", "casualties claims outlet israel-forces > rafah < gần 370 người"},
	{"what became of those held", "Israel tin rằng 20 trong số 130 con tin vẫn bị giam giữ ở Rafah đã chết.", "casualties claims israel - > rafah = 20 trong số 130 con tin"},
	{"two with a dash between", "Thái Lan - Campuchia đấu súng tại Preah Vihear.", "fought claims outlet cambodia+thailand > preah-vihear"},
	{"another of the same kind", "Houthi tấn công một tàu khu trục Mỹ ở vịnh Aden. Houthi cũng tấn công một tàu khu trục khác của Mỹ.", "struck claims outlet houthis > united-states+warship"},
	{"the cause behind", "Magen David Adom cho biết 17 người bị thương do tên lửa của Iran tại Haifa.", "casualties claims magen-david-adom iran > haifa = 17 người"},
	{"the cause far behind", "Ấn Độ nói 3 dân thường thiệt mạng do trúng đạn pháo từ phía lực lượng Pakistan tại Kashmir.", "casualties claims india pakistan-forces > kashmir = 3 dân thường"},
	{"one of those, whatever the word", "Nga phóng UAV. Ukraine nói sáu tên lửa được phóng vào Kiev, trong đó một chiếc rơi trúng Brovary.", "struck claims ukraine - > brovary = một chiếc"},
	{"many places held", "Quân đội Arakan kiểm soát 16 huyện.", "controls claims outlet arakan-army > - = 16 huyện"},
	{"we, and again", "“Chúng tôi đã chiếm Buthidaung và cũng đã chiếm Paletwa”, ông Khine Thu Kha, phát ngôn viên của Quân đội Arakan, cho biết.", "controls claims khine-thu-kha arakan-army > paletwa"},
	{"pieces of two kinds that were stopped", "Nga phóng 653 UAV và 51 tên lửa trong đêm, trong đó 585 UAV và 30 tên lửa bị đánh chặn.", "shot-down claims outlet - > russia = 30 tên lửa"},
	{"a ship that a missile hit", "Một tàu chở hàng treo cờ Liberia trúng tên lửa của Houthi ở Vịnh Aden.", "struck claims outlet houthis > liberia+gulf-of-aden"},
	{"killed by the attack that is avenged", "Israel không kích Rafah để đáp trả vụ phóng rocket làm 3 dân thường thiệt mạng.", "casualties claims outlet - > - = 3 dân thường"},
	{"hit by fire", "Chiếc xe tăng của quân đội Saudi Arabia bốc cháy sau khi trúng hỏa lực của phiến quân Houthi.", "struck claims outlet houthis > saudi-arabia-army+tank"},
	{"no dead of the attacker's own", "Nga cho biết Ukraine tấn công Belgorod làm 5 binh sĩ nước này bị thương.", "casualties claims russia ukraine > russia+belgorod = 5 binh sĩ"},
	{"dead of who blames", "Pakistan cáo buộc Ấn Độ nổ súng vô cớ khiến hai binh sĩ nước này thiệt mạng.", "casualties accuses pakistan india > pakistan = hai binh sĩ"},
	{"none of them lives", "Theo Bộ Quốc phòng Nga, trên máy bay có 65 tù binh Ukraine và 6 thành viên tổ lái; không ai sống sót.", "casualties claims russia-ministry-of-defence - > ukraine = 65 tù binh Ukraine"},
}

func TestFiguresCarryOn(t *testing.T) {
	r := newReader(t)
	for _, c := range carried {
		t.Run(c.name, func(t *testing.T) {
			if got := r.read(t, c.text); !slices.Contains(got, c.want) {
				t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

// uncarried are texts with numbers that are no other count of what was counted before.
var uncarried = []struct{ name, text string }{
	{"an age and a count of houses", "12 dân thường thiệt mạng ở Kherson. Theo thị trưởng, 30 ngôi nhà không có điện. Ông 52 tuổi."},
	{"money", "Ukraine mất 20 xe tăng. Mỹ chi 40 triệu USD, Đức 12 tỷ USD."},
	{"people who only left", "12 dân thường thiệt mạng ở Kherson. Thị trưởng nói 4 người đã sơ tán."},
	{"a distance", "Nga mất 5 xe tăng. Ukraine cách biên giới 7 km."},
	{"bodies that are given back", "Hamas bắn 3 quả rocket vào Ashkelon. Israel trao trả 20 tù nhân còn sống và 9 thi thể."},
	{"points of a match", "Nga mất 5 xe tăng. Ukraine thắng 3-1."},
	{"ages", "12 người thiệt mạng ở Kherson. Những cậu bé 10 tuổi thiệt mạng."},
	{"a family", "8 thường dân trong một gia đình thiệt mạng."},
	{"people counted elsewhere", "12 người thiệt mạng ở Kherson. Thành phố có 300.000 người, 40.000 người là trẻ em."},
}

func TestFiguresThatCarryNothingOn(t *testing.T) {
	r := newReader(t)
	for _, c := range uncarried {
		t.Run(c.name, func(t *testing.T) {
			if got := r.read(t, c.text); len(got) != 1 {
				t.Errorf("%s\ngot %q, want one claim", c.text, got)
			}
		})
	}
}

// TestStoppedAreNotFiredAgain holds that pieces of what was fired which were stopped are told as stopped alone.
func TestStoppedAreNotFiredAgain(t *testing.T) {
	got := newReader(t).read(t, "Nga phóng 653 UAV và 51 tên lửa trong đêm, trong đó 585 UAV và 30 tên lửa bị đánh chặn.")
	if len(got) != 4 {
		t.Errorf("got %q, want two claims of what was fired and two of what was stopped", got)
	}
}
