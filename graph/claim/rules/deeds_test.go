package rules_test

import (
	"slices"
	"testing"
)

// TestWhoseDeed holds that nobody does or suffers what the words lay at another's door.
func TestWhoseDeed(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"arms that guard a sea", "Ông Petro Bondar nói tên lửa Neptune bảo vệ Biển Đen đã phá hủy một xe tăng của Nga.", []string{"destroyed claims person-petro-bondar - > russia = một xe tăng của Nga"}},
		{"who takes part in an attack", "Các nước tham gia cuộc tấn công gồm có Mỹ, Pháp và Ý.", []string{"struck claims outlet france+italy+united-states > -"}},
		{"who takes part in attacking a town", "Lực lượng tham gia tấn công Mosul gồm quân đội Iraq và Nga.", []string{"struck claims outlet iraq-army+russia-army > mosul"}},
		{"somebody's act", "Ông Petro Bondar khẳng định đây là hành động phá hoại của Nga.", []string{"destroyed claims person-petro-bondar russia > -"}},
		{"whose land was violated", "Iran lên án các cuộc không kích là vi phạm chủ quyền của Yemen.", nil},
		{"whose act was condemned", "Iran lên án hành động gây hấn của Israel.", []string{"accuses accuses iran iran > israel"}},
		{"a withdrawal that began, whoever's it is", "Ông Petro Bondar xác nhận việc rút quân đã bắt đầu, nhưng cáo buộc Nga tấn công thành phố Lviv.", []string{"struck accuses person-petro-bondar russia > lviv"}},
		{"nobody hurt by a later strike", "Bộ Quốc phòng Nga nói 200 binh sĩ Ukraine thiệt mạng. Hai tên lửa rơi trúng thành phố Lviv. Thị trưởng Petro Bondar cho hay không ai thiệt mạng.", []string{"casualties claims russia-ministry-of-defence - > ukraine = 200 binh sĩ Ukraine", "struck claims russia-ministry-of-defence - > lviv = Hai tên lửa"}},
		{"a withdrawal of the speaker's", "Nga thông báo đã rút quân khỏi thành phố Kherson.", []string{"withdrew announces russia russia > kherson"}},
	} {
		if got := r.read(t, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
