package rules_test

import (
	"strings"
	"testing"
)

// TestWhoSpeaks holds whose words they are where nobody, somebody else or a noun alone stands before the cue.
func TestWhoSpeaks(t *testing.T) {
	r := newReader(t)
	const strike = "Ukraine đã tấn công thành phố Belgorod"
	const by = "struck claims %s ukraine > belgorod"
	for _, c := range []struct{ name, text, speaker string }{
		{"a noun alone behind its body", "Đài Quan sát Nhân quyền Syria họp báo ở London. " + strike + ", tổ chức cho biết.", "sohr"},
		{"a noun alone before its cue", "Bộ Quốc phòng Nga họp báo. Trong khi đó, bộ cho hay " + strike + ".", "russia-ministry-of-defence"},
		{"an outlet", "Hãng tin Reuters có mặt ở đó. " + strike + ", hãng tin viết.", "reuters"},
		{"the same source", "Theo một nguồn tin quân sự, Kherson yên ắng. Nguồn tin trên nói thêm " + strike + ".", "military-sources"},
		{"from the same source", "Bộ Quốc phòng Nga nói Kherson yên ắng. Cùng nguồn này cho biết " + strike + ".", "russia-ministry-of-defence"},
		{"who took a town", "Nga đã chiếm Kherson và tuyên bố " + strike + ".", "russia"},
		{"a noun with the name of another", "Số nhà bị cháy ở miền đông Ukraine tăng lên, đoàn quan sát thường trực của Liên hợp quốc cho biết " + strike + ".", "source-doan-quan-sat-thuong-truc-cua-lien-hop-quoc"},
		{"a threat that is a noun", "Đức nói trận đánh có thể gia tăng đe dọa đối với Ba Lan vì " + strike + ".", "germany"},
		{"to see is not to say", "Đức nói nhân viên theo dõi từng người xem họ đi đâu sau khi " + strike + ".", "germany"},
		{"a long name behind a quotation", "“" + strike + "”, đại sứ Nga tại Liên hợp quốc Ivan Petrov nói.", "person-ivan-petrov"},
		{"last, by a body without its country", strike + ", theo văn phòng tổng thống.", "office-of-the-president"},
		{"words that only sound like a cue", "Đức nói binh sĩ chiến thuật, kỹ thuật đáp ứng yêu cầu khi " + strike + ".", "germany"},
		{"behind it, where it was said", strike + ", tướng Ivan Petrov nói trong cuộc gặp hàng tuần với các tùy viên.", "person-ivan-petrov"},
		{"who that is stands between", "“" + strike + "”, người phát ngôn Omar Haddad của nhóm Ahrar al-Sham, lực lượng đang đánh nhau với chính quyền Syria, nói.", "person-omar-haddad"},
		{"who that is stands between, at the head", "Đại tá Ivan Petrov, người từng dẫn quân đánh vào Kherson, nói " + strike + ".", "person-ivan-petrov"},
		{"a body that is described again", "Bộ Y tế Gaza họp báo. Hôm sau, cơ quan do Hamas điều hành này nói " + strike + ".", "gaza-health-ministry"},
		{"by a notice without its author", "Bộ Quốc phòng Nga nói Kherson yên ắng. Theo thông báo, " + strike + ".", "russia-ministry-of-defence"},
		{"blames and says", "Đức đổ lỗi cho Ba Lan, khẳng định " + strike + ".", "germany"},
		{"over several lines", "“Kherson yên ắng.\n" + strike + ".\nChúng tôi chờ lệnh”, ông Ivan Petrov nói.", "person-ivan-petrov"},
		{"own men while nobody speaks yet", "Nga và Ukraine giao tranh. Chính quyền đã tấn công thành phố Kherson và tuyên bố " + strike + ".", "outlet"},
		{"each line opens", "“Kherson yên ắng.\n“" + strike + ".\n“Chúng tôi chờ lệnh”, ông Ivan Petrov nói.", "person-ivan-petrov"},
	} {
		got := r.read(t, c.text)
		if want := strings.Replace(by, "%s", c.speaker, 1); len(got) == 0 || got[len(got)-1] != want {
			t.Errorf("%s: got %q, want %q last", c.name, got, want)
		}
	}
}

// TestConcurs holds what somebody concedes that others have told, which he does not tell again.
func TestConcurs(t *testing.T) {
	r := newReader(t)
	const struck = "Ukraine nói Nga đã tấn công thành phố Izium. "
	for _, c := range []struct{ name, text, want string }{
		{"alone", struck + "Moskva xác nhận.", "struck confirms russia russia > izium"},
		{"this", struck + "Hôm sau, Bộ Quốc phòng Nga thừa nhận điều này.", "struck confirms russia-ministry-of-defence russia > izium"},
		{"the incident", "Nga đã tấn công thành phố Izium. Thống đốc Oleg Kovalenko xác nhận vụ tấn công.", "struck confirms person-oleg-kovalenko russia > izium"},
		{"takes it upon himself", "Thành phố Izium bị tấn công đêm qua. Taliban nhận trách nhiệm.", "struck confirms taliban taliban > izium"},
		{"something else", struck + "Bộ Quốc phòng Nga xác nhận lịch làm việc mới.", "struck claims ukraine russia > izium"},
		{"nothing said", struck + "Không có xác nhận độc lập.", "struck claims ukraine russia > izium"},
		{"his own words", struck + "Ukraine xác nhận.", "struck claims ukraine russia > izium"},
	} {
		got := r.claims(t, c.text)
		if last := got[len(got)-1]; line(last) != c.want || len(got) > 1 && len(last.Targets) != 1 {
			t.Errorf("%s: got %q answering %v, want %q", c.name, line(last), last.Targets, c.want)
		}
	}
}

// TestAlludes holds what a denial is aimed at that tells less than what it denies, or names the other side's words for it.
func TestAlludes(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       int // which claim the last one answers; -1: none
	}{
		{"who suffers", "Taliban tuyên bố đã bắn hạ 3 trực thăng của quân đội Pakistan. Bộ Quốc phòng Pakistan bác bỏ việc có trực thăng bị bắn trúng.", 0},
		{"accused just before", "Ukraine nói Nga tấn công thành phố Izium. Đức cáo buộc Nga vi phạm lệnh ngừng bắn. Điện Kremlin phủ nhận việc phóng tên lửa.", 1},
		{"the same speaker's report", "Ukraine nói Nga đã bắn hạ một trực thăng Mi-8. Theo Ukraine, hai phi công mất tích. Moskva phủ nhận thông tin này.", 0},
		{"an accusation that is a noun", "Ukraine cáo buộc Nga tấn công thành phố Izium. Bộ Quốc phòng Nga tuyên bố, cáo buộc Moskva không kích Izium là sai sự thật.", 0},
		{"a tale", "Ukraine cáo buộc Nga tấn công thành phố Izium. Moskva gọi đó là “chuyện cổ tích”.", 0},
		{"no comment when asked", "Ukraine cáo buộc Nga tấn công thành phố Izium. Bộ Quốc phòng Nga không trả lời khi được hỏi.", 0},
		{"goes on after another's words", "Ukraine cáo buộc Nga tấn công thành phố Izium. Bộ Quốc phòng Nga bác bỏ tuyên bố của Ukraine và cho biết Ba Lan tấn công thành phố Belgorod.", -1},
	} {
		got := r.claims(t, c.text)
		last := got[len(got)-1]
		if c.want < 0 {
			if last.Speaker != "ent:russia-ministry-of-defence" {
				t.Errorf("%s: %q speaks", c.name, last.Speaker)
			}
			continue
		}
		if len(last.Targets) != 1 || last.Targets[0] != got[c.want].ID {
			t.Errorf("%s: %q answers %v, want %s", c.name, line(last), last.Targets, got[c.want].ID)
			for _, k := range got {
				t.Log(k.ID, line(k))
			}
		}
	}
}

// TestCallsAlike holds calls that are told by another's, or behind a colon.
func TestCallsAlike(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"like another's", "Pháp kêu gọi Israel và Hamas ngừng bắn. Bộ Ngoại giao Đức cũng đưa ra lời kêu gọi tương tự.", "calls-for-ceasefire calls-for germany-ministry-of-foreign-affairs - > -"},
		{"like nothing", "Pháp mở cửa đại sứ quán. Bộ Ngoại giao Đức cũng đưa ra lời kêu gọi tương tự.", ""},
		{"behind a colon", "Bà Olga Kovalenko chỉ xin một điều: “Hãy ngừng bắn đi”.", "calls-for-ceasefire calls-for person-olga-kovalenko - > -"},
		{"tidings that are no truth", "Ukraine nói quân đội Nga đã rút khỏi Kherson. Bộ Quốc phòng Nga nói tin quân đội rút khỏi Kherson là “vô căn cứ”.", "denies denies russia-ministry-of-defence - > -"},
		{"a truce that is a joke", "Nga tuyên bố ngừng bắn. Người phát ngôn quân đội Ukraine Serhii Bondar gọi lệnh ngừng bắn ấy là “trò hề”.", "rejects rejects person-serhii-bondar - > -"},
	} {
		got := append([]string{""}, r.read(t, c.text)...)
		if last := got[len(got)-1]; last != c.want {
			t.Errorf("%s: got %q, want %q last", c.name, got, c.want)
		}
	}
}

// TestOffersHimself holds that who asks to mediate offers it.
func TestOffersHimself(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ text, want string }{
		{"Qatar đề nghị làm trung gian giữa Israel và Hamas.", "mediates offers qatar qatar > hamas+israel"},
		{"Israel đề nghị Qatar làm trung gian.", "mediates calls-for israel qatar > -"},
	} {
		if got := r.read(t, c.text); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestElided holds who speaks where the cue has no subject of its own, and where its subject has no name.
func TestElided(t *testing.T) {
	r := newReader(t)
	const strike = "Ukraine đã tấn công thành phố Belgorod"
	for _, c := range []struct{ name, text, speaker string }{
		{"while it is said", "Đức tỏ ra lo lắng khi nói rằng " + strike + ".", "germany"},
		{"behind what is done", "Đức gửi xe tăng tới Kharkiv sau khi cho biết " + strike + ".", "germany"},
		{"the wish of another", "Đức muốn Ba Lan dừng tập trận, nhưng khẳng định " + strike + ".", "germany"},
		{"a title alone", "Các chuyên gia an ninh nhận định " + strike + ".", "source-cac-chuyen-gia-an-ninh"},
		{"a document", "Một báo cáo cho biết " + strike + ".", "source-mot-bao-cao"},
		{"a picture that was put out", "Những bức ảnh được công bố hôm qua cho thấy " + strike + ".", "source-nhung-buc-anh"},
		{"a picture that somebody put out", "Đức công bố đoạn video cho thấy " + strike + ".", "germany"},
		{"nobody knows which", "Cơ quan này khẳng định " + strike + ".", "source-co-quan-nay"},
		{"what a country is called", "Kherson yên ắng. Cùng lo lắng là Đức, nước cũng cho rằng " + strike + ".", "germany"},
		{"a notice that is quoted", "Bộ Quốc phòng Nga nói Kherson yên ắng. “" + strike + "”, thông báo viết.", "russia-ministry-of-defence"},
		{"pictures of somebody else", "Bộ Quốc phòng Nga nói Kherson yên ắng. Các đoạn video lan truyền trên mạng cho thấy " + strike + ".", "source-cac-doan-video-lan-truyen-tren-mang"},
		{"why he blames", "Đức đổ lỗi cho Ba Lan gây ra sự cố với lập luận rằng " + strike + ".", "germany"},
		{"a centre with a country", "Hôm qua, trung tâm hòa giải của Nga tại Syria cho biết " + strike + ".", "russian-reconciliation-centre"},
		{"several", "Các chuyên gia quân sự họp ở Kherson. Hôm qua, họ đã về. Các chuyên gia quân sự nói cầu đã sập. Những chuyên gia này cho rằng " + strike + ".", "military-analysts"},
		{"news from somewhere", "Tin từ Bộ Quốc phòng Nga cho biết " + strike + ".", "russia-ministry-of-defence"},
	} {
		got := r.read(t, c.text)
		if want := "struck claims " + c.speaker + " ukraine > belgorod"; len(got) == 0 || got[len(got)-1] != want {
			t.Errorf("%s: got %q, want %q last", c.name, got, want)
		}
	}
	if got := r.read(t, "Đức lên án vụ phóng tên lửa của Iran."); len(got) != 1 || got[0] != "accuses accuses germany germany > iran" {
		t.Errorf("a deed with a weapon: got %q", got)
	}
	got := r.read(t, "Sau khi cáo buộc Ukraine tấn công thành phố Belgorod, Nga đã không kích thành phố Izium.")
	if len(got) != 2 || got[0] != "struck accuses russia ukraine > belgorod" || got[1] != "struck claims outlet russia > izium" {
		t.Errorf("an accusation at the head: got %q", got)
	}
}

// TestAnswersRepeated holds that an answer is aimed at the statement right before it where that was made further up in the same words.
func TestAnswersRepeated(t *testing.T) {
	r := newReader(t)
	const struck = "Ukraine cáo buộc Nga đã tấn công thành phố Izium"
	got := r.claims(t, struck+". Đức gửi xe tăng. Trời mưa. Sông dâng cao. Chợ đóng cửa. Tàu dừng chạy. Hôm sau, "+struck+". Moskva bác bỏ cáo buộc.")
	last := got[len(got)-1]
	if last.Relation != "denies" || len(last.Targets) != 1 || last.Targets[0] != got[0].ID {
		t.Errorf("got %q answering %v, want %v", line(last), last.Targets, got[0].ID)
	}
}

// TestVotedDown holds that a draft that is voted down calls for what it says itself.
func TestVotedDown(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"with its author", "Anh bác bản dự thảo nghị quyết mới của Iran, trong đó kêu gọi đình chiến ở Idlib.", "calls-for-ceasefire calls-for source-ban-du-thao-nghi-quyet-moi-cua-iran - > -"},
		{"of two authors", "Nga phủ quyết nghị quyết của Anh và Iran kêu gọi Israel ngừng bắn.", "calls-for-ceasefire calls-for source-nghi-quyet-cua-anh-va-iran - > -"},
		{"the voter's own call", "Nga phủ quyết nghị quyết của Anh về Idlib và kêu gọi Israel ngừng bắn.", "calls-for-ceasefire calls-for russia - > -"},
		{"behind a comma", "Nga phủ quyết nghị quyết của Anh về Idlib, kêu gọi Israel ngừng bắn.", "calls-for-ceasefire calls-for russia - > -"},
		{"at the same time", "Nga phủ quyết nghị quyết của Anh về Idlib, đồng thời kêu gọi Israel ngừng bắn.", "calls-for-ceasefire calls-for russia - > -"},
		{"without", "Nga đã phủ quyết một nghị quyết đòi hai phía đình chiến.", "calls-for-ceasefire demands source-mot-nghi-quyet - > -"},
		{"who carries it calls for it", "Hội đồng Bảo an thông qua nghị quyết kêu gọi ngừng bắn ở Gaza.", "calls-for-ceasefire calls-for un-security-council - > -"},
	})
}
