package rules_test

import "testing"

func TestBarrage(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"what was launched and what of it was shot down", "Không quân Ukraine cho biết trong số 210 UAV và tên lửa do Nga phóng, bao gồm 180 UAV và 30 tên lửa hành trình, họ đã bắn hạ và vô hiệu hóa 160 UAV và 25 tên lửa hành trình.", "struck claims ukraine-air-force russia > - = 180 UAV | struck claims ukraine-air-force russia > - = 30 tên lửa hành trình | shot-down claims ukraine-air-force ukraine-air-force > russia = 160 UAV | shot-down claims ukraine-air-force ukraine-air-force > russia = 25 tên lửa hành trình"},
		{"who launched them shot none of them down", "Quân đội Ukraine cho hay trong số 230 tên lửa và UAV được Nga phóng đi, gồm 200 UAV và 30 tên lửa, họ đã bắn hạ 180 UAV.", "struck claims ukraine-army russia > - = 200 UAV | struck claims ukraine-army russia > - = 30 tên lửa | shot-down claims ukraine-army ukraine-army > russia = 180 UAV"},
		{"two words for one shooting down", "Phòng không Nga đã đánh chặn và tiêu diệt 87 UAV của Ukraine.", "shot-down claims outlet russia-air-defence-forces > ukraine = 87 UAV của Ukraine"},
		{"men are no shots", "Trong số 40 lính do Nga bắt, gồm 30 sĩ quan và 10 binh nhì, Ukraine đã nhận về 20 người.", "captured claims outlet russia > personnel = 40 lính | captured claims outlet russia > personnel = 30 sĩ quan | captured claims outlet russia > personnel = 10 binh nhì"},
	})
}
