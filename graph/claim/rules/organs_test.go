package rules_test

import "testing"

// TestOrgans holds organs without an owner: they do things and suffer them, and nobody hears them speak.
func TestOrgans(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"does", "Hôm qua, lực lượng an ninh đã tấn công thành phố Kherson.", "struck claims outlet security-forces > kherson"},
		{"suffers", "Phiến quân đã phục kích cảnh sát ở Kherson.", "struck claims outlet rebels > police+kherson"},
		{"in the passive", "7 dân thường đã bị cảnh sát bắt giữ ở Kherson.", "captured claims outlet police > civilian+kherson = 7 dân thường"},
		{"within what somebody says", "Tổng thống Ivan Petrov nói cảnh sát đã bắn chết 7 người ở Kherson.", "casualties claims person-ivan-petrov police > kherson = 7 người"},
		{"two of them", "Cảnh sát và quân đội đã tấn công thành phố Kherson.", "struck claims outlet army+police > kherson"},
		{"several of them", "Taliban và các lực lượng dân quân đã tấn công thành phố Kherson.", "struck claims outlet militia+taliban > kherson"},
		{"who are for somebody", "Hôm qua, dân quân thân Nga đã tấn công thành phố Kherson.", "struck claims outlet militia > kherson"},
		{"who are blamed", "Taliban cáo buộc cảnh sát bắn chết 5 dân thường ở Kherson.", "casualties accuses taliban police > kherson = 5 dân thường"},
		{"who are blamed in the passive", "Quân đội bị Taliban cáo buộc pháo kích thành phố Kherson.", "struck accuses taliban army > kherson"},
		{"who are only told to speak", "Cảnh sát cho biết Nga đã tấn công thành phố Kherson.", "struck claims source-canh-sat russia > kherson"},
		{"people who are only called what they are", "Hôm qua, hai tay súng bịt mặt đã tấn công thành phố Kherson.", "struck claims outlet group-militant > kherson"},
		{"who may be of a band that is named", "Taliban tấn công thành phố Lviv hôm 3/5. Hôm qua, hai tay súng bịt mặt đã tấn công thành phố Kherson.", "struck claims outlet taliban > lviv | struck claims outlet - > kherson"},
		{"somebody's people", "Hôm qua, binh sĩ Nga đã tấn công thành phố Kherson.", "struck claims outlet russia-soldiers > kherson"},
		{"bystanders", "Hôm qua, các nông dân đã tấn công thành phố Kherson.", "struck claims outlet - > kherson"},
		{"a gang without a name", "Hôm qua, băng đảng đã tấn công thành phố Kherson.", "struck claims outlet gangs > kherson"},
		{"a group whose name follows", "Hôm qua, nhóm khủng bố Taliban đã tấn công thành phố Kherson.", "struck claims outlet taliban > kherson"},
		{"and behind words that say so", "Hôm qua, nhóm khủng bố mang tên Taliban đã tấn công thành phố Kherson.", "struck claims outlet taliban > kherson"},
		{"whose man", "Nga đã tấn công thủ lĩnh nhóm thánh chiến hôm qua.", "struck claims outlet russia > commander"},
		{"who tells of what he did himself", "Cảnh sát cho biết đã bắt giữ 7 dân thường ở Kherson.", "captured claims source-canh-sat police > civilian+kherson = 7 dân thường"},
		{"who tells of the dead", "Cảnh sát cho biết 7 dân thường đã thiệt mạng ở Kherson.", "casualties claims source-canh-sat - > kherson = 7 dân thường"},
		{"of who says so, whoever else has such", "Hải quân Mỹ bắn phá Yemen. Taliban khẳng định lực lượng hải quân của họ đã tấn công thành phố Kherson.", "struck claims outlet united-states-navy > yemen | struck claims taliban taliban > kherson"},
		{"of two sides", "Quân đội của hai bên đã rút khỏi Kherson.", ""},
		{"their men do not speak for them", "Taliban nói các tay súng của họ ở xa Kherson và đổ lỗi cho quân đội Nga.", "accuses accuses taliban taliban > russia-army"},
	})
}
