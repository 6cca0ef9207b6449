package rules_test

import "testing"

// TestWholePhrase holds who speaks where the words that call him hold other names, stand behind "theo" or lean on a verb that no list has.
func TestWholePhrase(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"a verb no list has", "Bộ Quốc phòng Nga thốt lên rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"nobody says what he forgets", "Hamas nói Nga tấn công thành phố Lviv. Ông Putin không hề nghĩ suy rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"who sees it", "Phóng viên AFP chứng kiến Ukraine tấn công thành phố Belgorod.", "struck claims afp-journalists ukraine > belgorod"},
		{"a country sees nothing", "Nga chứng kiến Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"his son", "Con trai ông Assad cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-con-trai-ong-assad ukraine > belgorod"},
		{"who was set up by another", "Chính quyền do Nga dựng lên ở Donetsk cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-chinh-quyen-do-nga-dung-len-o-donetsk ukraine > belgorod"},
		{"the last name behind theo", "Theo giám đốc khu vực Ân xá Quốc tế Jana Morel, Ukraine đã tấn công thành phố Belgorod.", "struck claims person-jana-morel ukraine > belgorod"},
		{"somebody from a town", "Theo một người tị nạn từ Mariupol, Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-nguoi-ti-nan-tu-mariupol ukraine > belgorod"},
		{"a body and its country", "Cảng vụ Odessa cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-cang-vu-odessa ukraine > belgorod"},
		{"the body itself", "Theo Bộ Quốc phòng Nga, Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
	})
}
