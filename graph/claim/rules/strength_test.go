package rules_test

import "testing"

// TestStrengths holds who has how many soldiers, and who only has some of whom something else is told.
func TestStrengths(t *testing.T) {
	newReader(t).tells(t, []told{
		{"fighters of a group", "Boko Haram có khoảng 6.000 tay súng.", "possesses claims outlet boko-haram > - ~ khoảng 6.000 tay súng"},
		{"who muster", "Al-Shabaab quy tụ hơn 7.000 chiến binh.", "possesses claims outlet al-shabaab > - > hơn 7.000 chiến binh"},
		{"men of an army", "Quân đội Armenia có 45.000 người.", "possesses claims outlet armenia-army > - = 45.000 người"},
		{"a strength in other words", "Quân số của quân đội Armenia vào khoảng 45.000 người.", "possesses claims outlet armenia-army > - ~ vào khoảng 45.000 người"},
		{"a line of a list", "Lính Armenia: 9.000", "possesses claims outlet armenia > - = 9.000"},
		{"strength at a place", "Quân số Armenia ở Karabakh là 20.000.", "deployed claims outlet armenia > nagorno-karabakh = 20.000"},
		{"who die", "Hamas có 340 tay súng thiệt mạng.", "casualties claims outlet - > hamas = 340 tay súng"},
		{"who are let go", "Ukraine có 340 binh sĩ được thả.", ""},
		{"who will", "Ukraine sẽ có 450.000 binh sĩ.", ""},
		{"few men", "Hamas có 4 tay súng.", ""},
	})
}

// TestPostings holds where troops are by the words that a sentence opens with, or between the verb and who is sent.
func TestPostings(t *testing.T) {
	newReader(t).tells(t, []told{
		{"behind the place", "Tại Kherson, Nga duy trì khoảng 1.700 quân nhân.", "deployed claims outlet russia > kherson ~ khoảng 1.700 quân nhân"},
		{"ground in a place", "Ở Donetsk, quân đội Nga chiếm hai làng.", "controls claims outlet russia-army > donetsk = hai làng"},
		{"who leave it", "Tại Donetsk, quân đội Ukraine đã rút lui.", "withdrew claims outlet ukraine-army > donetsk"},
		{"where somebody speaks", "Tại Donetsk, quân đội Ukraine nói Nga đã triển khai 300 binh sĩ.", "deployed claims ukraine-army russia > - = 300 binh sĩ"},
		{"a place before the troops", "Mỹ gửi sang Ba Lan 4.700 binh sĩ.", "deployed claims outlet united-states > poland = 4.700 binh sĩ"},
		{"and in the passive", "4.700 lính Mỹ đã được gửi sang Ba Lan.", "deployed claims outlet united-states > poland = 4.700 lính Mỹ"},
		{"not only one but another", "Nga không những không rút quân mà còn đưa thêm 15.000 quân vào Abkhazia.", "deployed claims outlet russia > abkhazia = 15.000 quân"},
		{"of what there is no sign", "Chưa có dấu hiệu nào cho thấy Nga rút quân khỏi Crimea.", ""},
		{"a mission that ends", "Pháp chấm dứt sự hiện diện quân sự tại Niger.", "withdrew claims outlet france > niger"},
		{"who only holds arms", "Iran nắm giữ 3.000 tên lửa đạn đạo.", "possesses claims outlet iran > - = 3.000 tên lửa đạn đạo"},
		{"whom arms are for, before them", "Mỹ cung cấp cho Ukraine 20 xe tăng Abrams.", "supplied claims outlet united-states > ukraine = 20 xe tăng Abrams"},
	})
}

// TestMeant holds what is only meant, asked for or told of around a subject that stands far from its verb.
func TestMeant(t *testing.T) {
	newReader(t).tells(t, []told{
		{"whose goal it is", "Mục tiêu của Nga là chiếm Donetsk.", "controls claims outlet russia > donetsk"},
		{"a goal of nobody", "Mục tiêu của chiến dịch là chiếm Donetsk.", ""},
		{"who commands them, between commas", "Quân đội Nga, do tướng Surovikin chỉ huy, hiện đóng quân tại Kherson.", "deployed claims outlet russia-army > kherson"},
		{"what kind they are", "RSF, nhóm bán quân sự do tướng Hemedti chỉ huy, chiếm giữ Khartoum.", "controls claims outlet rapid-support-forces > khartoum"},
		{"what was done to them", "Trung đoàn 102, được thành lập hồi tháng ba, hiện đóng quân tại Kherson.", "deployed claims outlet force-trung-doan-102 > kherson"},
		{"who makes machines come", "Mỹ cho 12 tiêm kích F-22 đáp xuống Estonia.", "deployed claims outlet united-states > estonia = 12 tiêm kích F-22"},
		{"how many they are", "Quân đội Ukraine đang tập trung tại Debaltseve với quân số khoảng 10.000 người.", "deployed claims outlet ukraine-army > debaltseve = 10.000 người"},
		{"areas that they go to", "Quân đội Nga đưa 300 binh sĩ đến 3 khu vực ở Kherson.", "deployed claims outlet russia-army > kherson = 300 binh sĩ"},
		{"several in one line", "Lính Armenia: 9.000; Lính Azerbaijan: 28.000", "possesses claims outlet armenia > - = 9.000 | possesses claims outlet azerbaijan > - = 28.000"},
	})
}
