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
		{"over several lines", "“Kherson yên ắng.\n" + strike + ".\nChúng tôi chờ lệnh”, ông Ivan Petrov nói.", "person-ivan-petrov"},
		{"each line opens", "“Kherson yên ắng.\n“" + strike + ".\n“Chúng tôi chờ lệnh”, ông Ivan Petrov nói.", "person-ivan-petrov"},
	} {
		got := r.read(t, c.text)
		if want := strings.Replace(by, "%s", c.speaker, 1); len(got) == 0 || got[len(got)-1] != want {
			t.Errorf("%s: got %q, want %q last", c.name, got, want)
		}
	}
}
