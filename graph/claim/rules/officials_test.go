package rules_test

import "testing"

// TestOfficials holds that what officials of a country do their country does, and that it is the country they speak of as "this country".
func TestOfficials(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"what they do", "Giới chức Ukraine đã bắt giữ 7 binh sĩ Nga.", "captured claims outlet ukraine > russia = 7 binh sĩ Nga"},
		{"whose country they mean", "Iran là láng giềng của Iraq. Một quan chức Nga cho biết nước này đã bắn hạ hai UAV của Ukraine.", "shot-down claims russia-officials russia > ukraine = hai UAV của Ukraine"},
		{"whom they blame", "Quan chức Ukraine cáo buộc Nga pháo kích Kherson.", "struck accuses ukraine-officials russia > kherson"},
	}
	r.tells(t, cases)
}

// TestWhoStruckWhom holds whose rockets an attack is with, and that a group whose owner stands behind it is what is struck.
func TestWhoStruckWhom(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"whose rockets", "Đòn tấn công tên lửa Nga gây mất điện ở Kherson.", "struck claims outlet russia > kherson"},
		{"rockets at a place", "Vụ tấn công tên lửa Kherson gây mất điện.", "struck claims outlet - > kherson"},
		{"conducted by another", "Nga tiến hành vụ tấn công tên lửa Ukraine.", "struck claims outlet russia > ukraine"},
		{"a group of somebody's", "Quân đội Nga cho biết đã bắn phá Kherson, đánh vào nhóm phiến quân của Taliban.", "struck claims russia-army russia-army > kherson | struck claims russia-army russia-army > taliban"},
	}
	r.tells(t, cases)
}

// TestNoSpeaker holds that no force is meant by who watches, and that the country that a place between commas lies in says nothing.
func TestNoSpeaker(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"who watches", "OSCE từng ở cùng binh sĩ Ukraine. Tổ chức giám sát này cho biết Nga đã pháo kích Kherson.", "struck claims osce russia > kherson"},
		{"where it was", "Ảnh chụp vụ không kích của Nga nhằm vào Taliban ở Kabul, Afghanistan, công bố ngày 2/5.", "struck claims outlet russia > taliban+afghanistan+kabul"},
		{"at its capital", "Ngày 2/5 tại Kiev, Ukraine cho biết Nga đã pháo kích Kherson.", "struck claims ukraine russia > kherson"},
	}
	r.tells(t, cases)
}
