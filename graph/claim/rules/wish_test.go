package rules_test

import (
	"strings"
	"testing"
)

// modalities lists relation, stance, modality and agents of each claim of a text.
func (r *reader) modalities(t *testing.T, text string) string {
	t.Helper()
	var out []string
	for _, c := range r.claims(t, text) {
		who := make([]string, 0, len(c.Agent))
		for _, id := range c.Agent {
			who = append(who, strings.TrimPrefix(string(id), "ent:"))
		}
		out = append(out, strings.Join([]string{c.Relation, c.Stance, c.Modality, strings.Join(who, "+")}, " "))
	}
	return strings.Join(out, " | ")
}

// wishes fails where stances and modalities of a text are not as wanted.
func (r *reader) wishes(t *testing.T, cases []told) {
	t.Helper()
	for _, c := range cases {
		if got := r.modalities(t, c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWishOfSeveral holds that what somebody must do, or is only wanted to do, is a wish for each of several verbs, and that what is told as done
// beside it stays told.
func TestWishOfSeveral(t *testing.T) {
	newReader(t).wishes(t, []told{
		{"must, second verb", "Ngoại trưởng Iran nói Israel phải từ bỏ vũ lực và rút quân khỏi Gaza.", "withdrew demands desired israel"},
		{"should, third verb", "Ngoại trưởng Iran nói Israel nên chấm dứt khiêu khích, rút quân khỏi Gaza và quay lại đàm phán.", "withdrew demands desired israel | talks demands desired israel"},
		{"must, and what befalls him", "Ngoại trưởng Iran nói Israel phải rút quân khỏi Gaza và mất 30 xe tăng.", "withdrew demands desired israel | lost claims actual "},
		{"done beside it", "Ngoại trưởng Iran nói Israel phải chịu trách nhiệm và đã tấn công Gaza.", "accuses accuses actual mohammad-javad-zarif | struck claims actual israel"},
		{"the reason", "Ngoại trưởng Iran nói Israel phải chịu trách nhiệm vì đã tấn công Gaza.", "accuses accuses actual mohammad-javad-zarif | struck claims actual israel"},
		{"what he will pay for", "Ngoại trưởng Iran nói Israel sẽ phải trả giá vì đã tấn công Gaza.", "accuses warns planned mohammad-javad-zarif | struck claims actual israel"},
		{"wanted", "Iran muốn Israel công nhận Palestine.", "recognises demands desired israel"},
		{"second verb with an owner behind it", "Ngoại trưởng Iran nói Israel rút quân khỏi Gaza và thừa nhận toàn vẹn lãnh thổ của Syria.", "withdrew claims actual israel | recognises claims actual israel"},
		{"taking part", "Ngoại trưởng Iran nói Israel phải từ bỏ vũ lực và tham gia có trách nhiệm vào tiến trình đàm phán.", "talks demands desired israel"},
	})
}

// TestWhosePlan holds that who has a plan does what it is for, where what stands before "của" is not his to be hit.
func TestWhosePlan(t *testing.T) {
	newReader(t).tells(t, []told{
		{"one deed", "Kế hoạch điều lính dù tới Idlib của quân đội Nga đã hoàn tất.", "deployed claims outlet russia-army > paratrooper+idlib"},
		{"two deeds", "Kế hoạch chuyển lính dù đến Idlib và mở các đợt pháo kích của Nga coi như đã xong.", "deployed claims outlet russia > paratrooper+idlib | struck claims outlet russia > -"},
		{"whose base is hit", "Kế hoạch tấn công căn cứ của Nga đã bị lộ.", "struck claims outlet - > russia+russia-military-base"},
	})
}

// TestReach holds that how far a weapon can hit is told of who has it, and that a place it can hit is no distance.
func TestReach(t *testing.T) {
	newReader(t).tells(t, []told{
		{"range", "Tên lửa Iskander của Nga có tầm bắn tới 500 km.", "possesses claims outlet russia > - <= tới 500 km"},
		{"what it can hit", "Tên lửa Iskander của Nga có thể tấn công mục tiêu ở khoảng cách 500 km.", "possesses claims outlet russia > - = 500 km"},
		{"one of those somebody has", "Trong số vũ khí mà Armenia sở hữu, chỉ có tên lửa Iskander mới có thể tấn công mục tiêu cách 300 km.", "possesses claims outlet armenia > - | possesses claims outlet armenia > - = 300 km"},
		{"how far somebody came", "Quân đội Nga có thể tấn công thành phố Kharkov cách biên giới 30 km.", "struck claims outlet russia-army > kharkiv"},
	})
}

// TestMediatedFor holds that what somebody brings others to do is no talk of his own.
func TestMediatedFor(t *testing.T) {
	newReader(t).tells(t, []told{
		{"talks of others", "Ngoại trưởng Nga Sergey Lavrov nỗ lực thúc đẩy các bên đình chiến và đàm phán.", "mediates claims outlet sergey-lavrov > -"},
		{"talks of his own", "Ngoại trưởng Nga Sergey Lavrov làm trung gian hòa giải và hội đàm với Ngoại trưởng Armenia Ararat Mirzoyan.", "mediates claims outlet sergey-lavrov > - | talks claims outlet ararat-mirzoyan+sergey-lavrov > -"},
	})
}

// TestWhoseClause holds that who is told of is neither the next speaker nor what was hit: behind a dash, behind "và" and as "họ".
func TestWhoseClause(t *testing.T) {
	newReader(t).tells(t, []told{
		{"behind a dash", "Israel không kích Gaza – hôm trước Hamas phóng tên lửa vào Sderot.", "struck claims outlet israel > gaza-strip | struck claims outlet hamas > sderot"},
		{"behind a hyphen", "Israel không kích Gaza - Hamas phóng tên lửa vào Sderot.", "struck claims outlet israel > gaza-strip | struck claims outlet hamas > sderot"},
		{"goes on speaking", "Bộ Quốc phòng Ukraine tuyên bố lực lượng Nga đã thất bại và cho biết quân Ukraine đã bắn hạ 3 máy bay.", "shot-down claims ukraine-ministry-of-defence ukraine-forces > russia = 3 máy bay"},
		{"they are who speaks", "Tổng thống Ukraine tuyên bố rằng quân đội Nga đã rút chạy, cùng với lưu ý rằng họ đang tấn công quân đội Nga.", "withdrew claims volodymyr-zelensky russia-army > - | struck claims volodymyr-zelensky ukraine > russia-army"},
	})
}

// TestMoodOfSeveral holds that what somebody will, may or means to do is so for each of several verbs, until something is told as done.
func TestMoodOfSeveral(t *testing.T) {
	newReader(t).wishes(t, []told{
		{"will, second verb", "Nga sẽ ngừng bắn và rút quân khỏi Kharkiv.", "ceasefire-agreed claims planned russia | withdrew claims planned russia"},
		{"may, second verb", "Nga có thể tăng cường phòng thủ và chiếm Kharkiv.", "controls claims capability russia"},
		{"decided, third verb", "Nga quyết định tăng cường phòng thủ, ngừng khiêu khích và rút quân khỏi Kharkiv.", "withdrew claims planned russia"},
		{"done beside it", "Nga sẽ tăng cường phòng thủ và đã rút quân khỏi Kharkiv.", "withdrew claims actual russia"},
		{"another subject", "Nga sẽ tăng cường phòng thủ và Ukraine rút quân khỏi Kharkiv.", "withdrew claims actual ukraine"},
		{"done since", "Nga dọa tấn công Kyiv và hôm qua đã pháo kích Kharkiv.", "struck warns planned russia | struck claims actual russia"},
		{"struck since", "Nga dọa tấn công Kyiv và đã bị Ukraine pháo kích Kharkiv.", "struck warns planned russia | struck claims actual ukraine"},
		{"what they need to do", "Nga cần rút quân khỏi Kharkiv.", "withdrew claims desired russia"},
	})
}
