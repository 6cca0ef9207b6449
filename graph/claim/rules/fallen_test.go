package rules_test

import "testing"

// TestFallen holds whose the dead are where only what they were aboard of, who mourns them or who calls them fallen tells it.
func TestFallen(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"where the sentence opens", "Hôm 5/5, tại Bakhmut, 12 người thiệt mạng.", "casualties claims outlet - > bakhmut = 12 người"},
		{"where it goes on", "Cũng tại Bakhmut, 12 người thiệt mạng.", "casualties claims outlet - > bakhmut = 12 người"},
		{"the place of a headline", "Bakhmut: 12 người thiệt mạng", "casualties claims outlet - > bakhmut = 12 người"},
		{"where they were shot", "12 binh sĩ Nga bị bắn vào chân ở Bakhmut.", "casualties claims outlet - > russia+bakhmut = 12 binh sĩ Nga"},
		{"hit by splinters", "12 binh sĩ Nga trúng mảnh pháo ở Bakhmut.", "casualties claims outlet - > russia+bakhmut = 12 binh sĩ Nga"},
		{"by a mine they stepped on", "12 binh sĩ Nga đạp mìn chết ở Bakhmut.", "casualties claims outlet - > russia+bakhmut = 12 binh sĩ Nga"},
		{"hit and killed", "12 binh sĩ Nga trúng tên lửa thiệt mạng ở Bakhmut.", "casualties claims outlet - > russia+bakhmut = 12 binh sĩ Nga"},
		{"the crew of a ship", "Hải quân Ukraine đánh chìm một tàu đổ bộ của Nga, 14 thủy thủ mất tích.", "casualties claims outlet - > russia = 14 thủy thủ"},
		{"aboard a machine", "Ukraine bắn rơi một trực thăng của Nga, làm chết 5 người trên khoang.", "casualties claims outlet - > russia = 5 người"},
		{"mourned", "Iran để tang 6 sĩ quan bị giết ở Idlib.", "casualties claims outlet - > iran+idlib = 6 sĩ quan"},
		{"fallen for who says so", "Armenia thông báo 45 quân nhân hy sinh.", "casualties claims armenia - > armenia = 45 quân nhân"},
		{"his own", "Azerbaijan cho biết có 19 quân nhân của mình thiệt mạng.", "casualties claims azerbaijan - > azerbaijan = 19 quân nhân"},
		{"who suffers", "Phía Ukraine thương vong khoảng 620 người.", "casualties claims outlet - > ukraine ~ khoảng 620 người"},
		{"a calling with its country", "9 nhân viên bầu cử Afghanistan đã chết ở Idlib.", "casualties claims outlet - > afghanistan+idlib = 9 nhân viên bầu cử Afghanistan"},
		{"advisers of a country", "13 cố vấn quân sự Iran bị giết ở Idlib.", "casualties claims outlet - > iran+idlib = 13 cố vấn quân sự Iran"},
		{"taken beside the killed", "Quân nổi dậy giết 20 lính, bắt 15 lính khác của quân đội Syria.", "casualties claims outlet rebels > syria-army = 20 lính"},
		{"losses in detail", "Quân đội Syria bị thiệt hại nặng: 60 lính tử trận.", "casualties claims outlet - > syria-army = 60 lính"},
		{"whose missile", "Nga và Ukraine giao tranh. Nga dọa Ukraine. Tên lửa Nga giết chết 5 dân thường ở Kherson.", "casualties claims outlet russia > kherson = 5 dân thường"},
		{"told more of", "Đại tá Marek Dostan, 43 tuổi, chỉ huy một lữ đoàn Ukraine, tử trận ở Kherson.", "casualties claims outlet - > person-marek-dostan+kherson"},
		{"some of the dead", "Trong 12 người chết ở Kherson có 4 trẻ em.", "casualties claims outlet - > kherson = 4 trẻ em"},
		{"ambushed and killed", "Sáu lính Afghanistan đã bị Taliban phục kích giết chết ở Idlib.", "casualties claims outlet taliban > afghanistan+idlib = Sáu lính Afghanistan"},
		{"some of others of a side", "Có 1.500 quân Ukraine bị vây ở Kherson, 300 người trong số ấy đã chết.", "casualties claims outlet - > ukraine-forces = 300 người"},
		{"among those", "Trong những người chết có hai công dân Syria.", "casualties claims outlet - > syria = hai công dân Syria"},
		{"of a side by its word", "Pháo binh Pakistan sát hại 15 người phía Ấn Độ.", "casualties claims outlet pakistan-artillery > india = 15 người phía Ấn Độ"},
		{"of a town", "Quân đội Nga thủ tiêu 12 dân làng Kherson.", "casualties claims outlet russia-army > kherson = 12 dân làng"},
		{"own losses admitted", "Quân đội Armenia thừa nhận tổn thất: 3 chết, 5 bị thương.", "casualties confirms armenia-army - > armenia = 3"},
		{"killed, not taken", "Hamas bắt cóc 10 sinh viên Nepal, 9 người bị giết.", "captured claims outlet hamas > nepal = 10 sinh viên Nepal"},
		{"taken with the killed", "Nga giết chết 40 lính Ukraine và bắt một đại tá.", "captured claims outlet russia > ukraine = một đại tá"},
		{"admitted", "Nga thừa nhận 498 lính thiệt mạng.", "casualties confirms russia - > russia = 498 lính"},
		{"not by their own strike", "Israel thừa nhận đã tấn công sân bay Damascus khiến 9 binh sĩ thiệt mạng.", "casualties confirms israel israel > - = 9 binh sĩ"},
		{"not by the strike before", "Nga xác nhận không kích Kharkiv, 30 binh sĩ thiệt mạng.", "casualties confirms russia russia > kharkiv = 30 binh sĩ"},
		{"by the enemy", "Nga xác nhận 63 binh sĩ thiệt mạng trong vụ tấn công của Ukraine vào Makiivka.", "casualties confirms russia ukraine > russia+makiivka = 63 binh sĩ"},
		{"whose the missile is, not who made it", "Tên lửa Iran của phe Houthi giết chết 5 người ở Idlib.", "casualties claims outlet houthis > idlib = 5 người"},
		{"who made the missile", "Tên lửa ATACMS Mỹ giết chết 5 người ở thành phố Belgorod.", "casualties claims outlet - > belgorod = 5 người"},
		{"who launched it", "UAV Iran do Nga phóng giết chết 5 người ở Idlib.", "casualties claims outlet russia > idlib = 5 người"},
		{"aboard something else", "Ukraine bắn rơi một trực thăng của Nga ở Belgorod, 5 người trên xe buýt thiệt mạng.", "casualties claims outlet ukraine > belgorod = 5 người"},
		{"terrorists are not own", "Quân đội Mali xác nhận 20 phần tử khủng bố thiệt mạng.", "casualties confirms mali-army - > - = 20 phần tử khủng bố"},
		{"of the other side", "Thiệt hại xe tăng của Nga là 290 chiếc, của Ukraine là 79 chiếc.", "lost claims outlet - > ukraine = 79 chiếc"},
		{"lying among others", "Ba người Pháp nằm trong số 12 người thiệt mạng ở Kabul.", "casualties claims outlet - > france+kabul = Ba người Pháp"},
		{"risen to a word", "Có thêm một người chết ở Kherson, nâng tổng số nạn nhân lên ba.", "casualties claims outlet - > kherson = ba"},
		{"called wrong", "Tin 400 lính Nga chết ở Kherson là sai, Bộ Quốc phòng Nga khẳng định.", "rejects rejects russia-ministry-of-defence - > -"},
		{"a bulletin that is given whole", "Nga và Ukraine giao tranh. Nga dọa Ukraine.\n\nSau đây là toàn văn thông cáo do Bộ Tổng tham mưu Ukraine công bố chiều qua.\n\nTrong 24 giờ qua, đối phương mất 3 xe tăng.", "lost claims ukraine-general-staff - > russia = 3 xe tăng"},
		{"by a word for it alone", "Dân thường bị lấy mạng ở Kherson.", "casualties claims outlet - > civilians+kherson"},
		{"ill people", "Quân đội Israel giết chết 5 bệnh nhân ung thư ở Gaza.", "casualties claims outlet israel-army > gaza-strip = 5 bệnh nhân"},
		{"a blow after an earthquake", "Israel không kích Idlib, nơi vừa hứng động đất, khiến 12 người thiệt mạng.", "casualties claims outlet israel > idlib = 12 người"},
		{"a blow on who fled a flood", "Israel ném bom trại tị nạn của nạn nhân lũ lụt, giết 20 người.", "casualties claims outlet israel > - = 20 người"},
		{"only takes it on", "Bộ Quốc phòng Nga chỉ chịu nhận mất 12 lính.", "casualties confirms russia-ministry-of-defence - > russia = 12 lính"},
		{"not the whole crew", "Ngư lôi giết 18 người trong thủy thủ đoàn 74 người.", "casualties claims outlet - > - = 18 người"},
	})
	r.silent(t, "Trận động đất làm 30 người thiệt mạng ở Idlib.", "Hơn 40 người chết vì dịch tả ở Idlib.", "12 binh sĩ Nga tử nạn vì lở tuyết.", "12 binh sĩ Nga thiệt mạng trong trận lũ quét ở Belgorod.", "Tin đồn 400 lính Nga chết ở Kherson là không đúng.", "Tai nạn giao thông khiến 5 binh sĩ Nga thiệt mạng.")
}
