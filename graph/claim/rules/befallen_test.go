package rules_test

import (
	"slices"
	"testing"
)

// TestBefallen holds that a building or ground before the mark of a passive is what something befell, and not who did something there.
func TestBefallen(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a house they are at", "Lính cứu hỏa Ukraine dập lửa tại tòa nhà bị trúng tên lửa ở Kharkov.", "struck claims outlet - > building+kharkiv"},
		{"a village they leave", "Quân đội Ukraine sơ tán người dân khỏi ngôi làng bị pháo kích.", "struck claims outlet - > settlement"},
		{"ground without a name", "Quân đội Nga đã rút khỏi khu vực bị pháo kích.", "withdrew claims outlet russia-army > -"},
		{"who is named with where he is", "Binh sĩ Nga tại căn cứ bị tấn công.", "struck claims outlet - > russia-soldiers"},
	})
}

// TestBesideTheBorder holds that the country on whose border two fight does not fight with them.
func TestBesideTheBorder(t *testing.T) {
	newReader(t).tells(t, []told{
		{"near it", "Giao tranh giữa phiến quân M23 và quân đội Congo bùng phát gần biên giới Rwanda.", "fought claims outlet fardc+m23 > rwanda"},
		{"along it", "Giao tranh giữa phiến quân M23 và quân đội Congo tiếp diễn sát biên giới với Uganda.", "fought claims outlet fardc+m23 > uganda"},
	})
}

// TestAskedTo holds that what somebody is only asked or ordered to do is not told as done.
func TestAskedTo(t *testing.T) {
	r := newReader(t)
	for s, want := range map[string]string{
		"Quân đội Nga được yêu cầu rút khỏi Kherson.": "planned",
		"Quân đội Nga bị buộc rút khỏi Kherson.":      "actual",
	} {
		if cs := r.claims(t, s); len(cs) != 1 || string(cs[0].Modality) != want {
			t.Errorf("%s: %+v", s, cs)
		}
	}
}

// TestPlannedAhead holds that who planned something beforehand says nothing by it, nor who is thought to have done it.
func TestPlannedAhead(t *testing.T) {
	newReader(t).tells(t, []told{
		{"beforehand", "“Những kẻ tấn công đã tính toán từ trước, nã súng cối vào Kharkov”, Tổng thống Ukraine Volodymyr Zelensky nói.", "struck claims volodymyr-zelensky attackers > kharkiv"},
		{"by whom it is thought to be done", "Ba lính Mexico thiệt mạng trong một vụ phục kích nghi ngờ do phiến quân M23 thực hiện.", "casualties claims outlet m23 > mexico = Ba lính Mexico | struck claims outlet m23 > -"},
	})
}

// TestPeopleListed holds that people counted one behind the other share what befell them, whosever one of them is, and that losses without a number say
// nothing of what is counted behind "and".
func TestPeopleListed(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a member of something among them", "Hai cảnh sát, một thành viên của văn phòng công tố và 30 nghi phạm thiệt mạng.", "casualties claims outlet - > - = Hai cảnh sát | casualties claims outlet - > - = một thành viên | casualties claims outlet - > - = 30 nghi phạm"},
		{"losses without a number", "Có thương vong lớn và hơn 20 binh sĩ đã bị giết.", "casualties claims outlet - > - > hơn 20 binh sĩ"},
		{"and things", "Có thương vong và 5 nhà bị cháy.", ""},
	})
}

// TestWitnessesWhoAre holds that what witnesses are is no part of who speaks, and that words may be quoted behind "là".
func TestWitnessesWhoAre(t *testing.T) {
	newReader(t).tells(t, []told{
		{"made up of", "Theo lời kể của các nhân chứng bao gồm một y tá và hai binh lính, phiến quân M23 nã đạn vào Kharkiv.", "struck claims witnesses m23 > kharkiv"},
		{"quoted with là", "Hãng tin Reuters dẫn lời một bác sĩ là phiến quân M23 đã ném bom vào Kharkiv.", "struck claims source-mot-bac-si m23 > kharkiv"},
	})
}

// TestCitiesAcross holds that "trên" before the name of a land is no pointer to the town named before.
func TestCitiesAcross(t *testing.T) {
	newReader(t).tells(t, []told{
		{"across a land", "Ba người chết ở Kherson. Các tay súng tấn công nhiều thành phố trên khắp Mexico.", "casualties claims outlet - > kherson = Ba người | struck claims outlet gunmen > mexico"},
	})
}

// TestBefellUs holds that the men of "them" who were fired at are of the side that speaks, where nobody else is named.
func TestBefellUs(t *testing.T) {
	newReader(t).tells(t, []told{
		{"their forces", "Ukraine nói các lực lượng của họ liên tục bị pháo kích.", "struck claims ukraine - > ukraine"},
		{"an outlet's", "Reuters đưa tin lực lượng của họ bị pháo kích.", ""},
		{"of another who is named", "Nga nói quân đội Ukraine rút lui sau khi lực lượng của họ bị pháo kích.", "withdrew claims russia ukraine-army > -"},
	})
}

// TestFoughtFor holds that what a fight is for is where it is.
func TestFoughtFor(t *testing.T) {
	newReader(t).tells(t, []told{
		{"for a town", "Giao tranh nhằm giành quyền kiểm soát Bakhmut vẫn tiếp diễn.", "fought claims outlet - > bakhmut"},
	})
}

// TestOneCalled holds that a captive who is counted and named is told of once.
func TestOneCalled(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a pilot and his name", "Pakistan bắt được một phi công có tên Abhinandan Varthaman.", "captured claims outlet pakistan > pilot = một phi công"},
	})
}

// TestBaseNearTheBorder holds that the country beside which what was struck lies was not struck, and that who kills soldiers holds the talks told behind.
func TestBaseNearTheBorder(t *testing.T) {
	newReader(t).tells(t, []told{
		{"after days of talks", "Phiến quân M23 đã giết 5 binh sĩ Congo chỉ sau hai ngày bắt đầu các cuộc hòa đàm.", "casualties claims outlet m23 > democratic-republic-of-the-congo = 5 binh sĩ Congo | talks claims outlet m23 > -"},
		{"who fell fighting us", "“Rất nhiều binh sĩ tử trận khi giao tranh với chúng tôi”, người phát ngôn quân đội Sudan nói.", "casualties claims sudan-army-spokesperson - > - vague Rất nhiều binh sĩ | fought claims sudan-army-spokesperson group-personnel > -"},
		{"a military government", "Giao tranh giữa chính quyền quân đội và phiến quân M23 đã xảy ra ở Goma.", "fought claims outlet m23+military-administration > goma"},
	})
	if cs := newReader(t).claims(t, "Quân đội Ethiopia tấn công căn cứ của phiến quân nằm sát biên giới Sudan."); len(cs) != 1 || slices.Contains(cs[0].Patient, "ent:sudan") {
		t.Errorf("got %+v, want Sudan not struck", cs)
	}
}

// TestTargetsOf holds that whose targets are told of is who attacks, that a land laid waste by attacks has made none, and that those a blast hurt did not go on
// to destroy something.
func TestTargetsOf(t *testing.T) {
	newReader(t).tells(t, []told{
		{"aimed at", "Mục tiêu tấn công của Hezbollah chủ yếu nhằm vào binh sĩ Israel.", "struck claims outlet hezbollah > israel-soldiers"},
		{"is", "Mục tiêu không kích của Nga là nhà máy điện ở Kharkiv.", "struck claims outlet russia > kharkiv-power-plant+kharkiv"},
		{"mostly is", "Mục tiêu tấn công của các nhóm này chủ yếu là cảnh sát.", "struck claims outlet - > police"},
		{"laid waste", "Mali bị tàn phá bởi các cuộc tấn công của Al-Qaeda.", "struck claims outlet al-qaeda > mali"},
		{"hurt by a blast", "Vụ nổ đã khiến 8 quân nhân thiệt mạng, 2 binh sĩ và 2 dân thường bị thương, đồng thời phá hủy một chiếc xe.",
			"casualties claims outlet - > - = 8 quân nhân | casualties claims outlet - > - = 2 binh sĩ | casualties claims outlet - > - = 2 dân thường | destroyed claims outlet - > - = một chiếc xe"},
	})
}
