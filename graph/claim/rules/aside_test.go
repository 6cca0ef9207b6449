package rules_test

import (
	"slices"
	"strings"
	"testing"
)

func TestAsides(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a source behind the subject", "Phiến quân M23, theo Liên Hợp Quốc, đã chiếm thị trấn Goma.", "controls claims united-nations m23 > goma"},
		{"behind a date", "Hôm 5/5, phiến quân M23, theo Liên Hợp Quốc, đã chiếm thị trấn Goma.", "controls claims united-nations m23 > goma"},
		{"behind people", "Ba binh sĩ Pakistan, theo Reuters, bị thương ở Kabul.", "casualties claims reuters - > pakistan+kabul = Ba binh sĩ Pakistan"},
		{"behind what was taken", "Thành phố Kherson, theo Reuters, đã bị Nga chiếm.", "controls claims reuters russia > kherson"},
		{"behind who does not do it", "Ukraine, theo ông Zelensky, không tấn công Belgorod.", "denies denies volodymyr-zelensky ukraine > belgorod"},
		{"under whom a force is", "Quân đội Nga, dưới sự chỉ huy của tướng Vasily Orlov, chiếm thành phố Kherson.", "controls claims outlet russia-army > kherson"},
		{"before the subject", "Theo Reuters, Nga đã chiếm Kherson.", "controls claims reuters russia > kherson"},
		{"a general who was named before", "Tướng Vasily Orlov vừa trở về từ tiền tuyến. Vị tướng cho biết Nga đã chiếm Kherson.", "controls claims person-vasily-orlov russia > kherson"},
		{"in brackets, nobody could check it", "Nga đã chiếm Kherson (thông tin chưa được kiểm chứng độc lập).", "controls claims outlet russia > kherson"},
	})
}

func TestWhatIsNotDone(t *testing.T) {
	newReader(t).wishes(t, []told{
		{"whom nobody kills", "Boko Haram không giết 20 nông dân ở Kabul.", ""},
		{"whom somebody will kill", "Boko Haram sẽ giết 20 nông dân.", "casualties claims planned boko-haram"},
		{"whom a shelling that was not made killed", "Nga không pháo kích thành phố Kherson làm 12 dân thường thiệt mạng.", ""},
		{"nearly", "Nga suýt bắn hạ 2 máy bay của Mỹ.", "shot-down claims planned russia"},
		{"considered", "Israel xem xét tấn công Iran.", "struck claims planned israel"},
		{"failed", "Nga thất bại trong việc chiếm thành phố Kherson.", ""},
		{"should have been done", "Nga lẽ ra đã chiếm thành phố Kherson.", "controls claims planned russia"},
	})
}

func TestAdmittedInABuilding(t *testing.T) {
	want := "casualties confirms russia - > russia+kharkiv-hospital"
	if got := newReader(t).read(t, "Nga xác nhận có thương vong tại một bệnh viện ở Kharkov."); !slices.Contains(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhereTheyDied(t *testing.T) {
	newReader(t).tells(t, []told{
		{"behind who some of them were", "12 người (5 trẻ em) thiệt mạng ở Kharkov.", "casualties claims outlet - > kharkiv = 12 người | casualties claims outlet - > kharkiv = 5 trẻ em"},
		{"in a building", "Ít nhất 12 người thiệt mạng tại một bệnh viện ở Kharkov.", "casualties claims outlet - > kharkiv-hospital >= Ít nhất 12 người"},
		{"in a part of a town", "12 người thiệt mạng ở ngoại ô thành phố Kharkov.", "casualties claims outlet - > kharkiv = 12 người"},
		{"in a part of a region", "12 người thiệt mạng ở miền bắc tỉnh Idlib.", "casualties claims outlet - > idlib = 12 người"},
		{"where a blast was", "Vụ nổ tại một khu chợ ở Kharkov làm 4 người chết.", "casualties claims outlet - > kharkiv-market = 4 người"},
		{"where a blast was, and where that is", "Vụ nổ ở thành phố Kharkov ở miền đông làm 4 người chết.", "casualties claims outlet - > kharkiv = 4 người"},
	})
}

func TestDeniedBeforeItsDenial(t *testing.T) {
	r := newReader(t)
	for _, c := range []told{
		{"an accusation", "Cáo buộc tấn công thành phố Kherson bị Nga phủ nhận.", "denies denies russia russia > kherson"},
		{"tidings with their subject", "Tin Nga không kích thành phố Kherson đã bị Moscow bác bỏ.", "denies denies russia russia > kherson"},
	} {
		if got := strings.Join(r.read(t, c.text), " | "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if e := r.claims(t, c.text)[0].Evidence.Text; e != strings.TrimSuffix(c.text, ".") {
			t.Errorf("%s: the words are %q", c.name, e)
		}
	}
}
