package rules_test

import "testing"

func TestSameAttack(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"who is blamed for the attack that was told", "Một tên lửa rơi xuống Ganja. Azerbaijan tố Armenia đứng sau vụ tấn công.", "struck claims outlet - > ganja = Một tên lửa | struck accuses azerbaijan armenia > ganja"},
		{"who answers for it and who is blamed for it", "Kharkov bị tấn công. Belarus nhận trách nhiệm. Ukraine tố Nga đứng sau vụ việc.", "struck claims outlet - > kharkiv | struck confirms belarus belarus > kharkiv | struck accuses ukraine russia > kharkiv"},
		{"an attack that somebody else is told to have made", "Nga tấn công Kharkov. Ukraine tố Belarus đứng sau vụ tấn công.", "struck claims outlet russia > kharkiv | struck accuses ukraine belarus > -"},
		{"an attack at another place", "Kharkov bị pháo kích. Ukraine tố Nga đứng sau vụ tấn công ở Odessa.", "struck claims outlet - > kharkiv | struck accuses ukraine russia > odesa"},
		{"what smokes after it was bombed", "Khói bốc lên từ nhà ga ở Kharkov sau khi bị máy bay Nga ném bom.", "struck claims outlet russia > kharkiv-railway-station+kharkiv"},
		{"what the bombs were for", "Không quân Nga đã dùng hai quả bom để đánh một cây cầu ở Kharkov.", "struck claims outlet russia-air-force > kharkiv-bridge+kharkiv = hai quả bom"},
	})
}
