package rules_test

import (
	"slices"
	"strings"
	"testing"
)

// TestWhoDoesNotSay holds what is in nobody's mouth, or in another's than the nearest cue has it.
func TestWhoDoesNotSay(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"asked for", "Pháp kêu gọi Nga thừa nhận đã tấn công thành phố Belgorod.", ""},
		{"denied", "Nga không thừa nhận đã tấn công thành phố Belgorod.", ""},
		{"asked", "Nga đã tấn công thành phố Belgorod chưa?", ""},
		{"a lie of another", "Bộ Quốc phòng Nga nói Ukraine nói dối khi cho rằng Nga tấn công thành phố Belgorod.", "denies denies russia-ministry-of-defence - > -"},
		{"a source in front", "Dẫn nguồn tin từ Bộ Quốc phòng Nga, Reuters đưa tin Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"an outlet and what it is", "SANA, hãng thông tấn nhà nước Syria, cho biết Nga đã tấn công thành phố Belgorod.", "struck claims sana russia > belgorod"},
		{"a film of somebody", "Một đoạn video do Hamas công bố cho thấy Nga đã tấn công thành phố Belgorod.", "published claims outlet hamas > - | struck claims hamas russia > belgorod"},
		{"after an accusation", "Đức kêu gọi hai bên kiềm chế sau cáo buộc Nga tấn công thành phố Belgorod.", "calls-for-ceasefire calls-for germany - > -"},
		{"evidence that does not convince", "Đức nói bằng chứng Nga tấn công thành phố Belgorod chưa đủ thuyết phục.", ""},
		{"a document without its author", "Bộ Quốc phòng Nga ra tuyên bố hôm 4/10. Tuyên bố cho hay Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"a statement that is a noun", "Tuyên bố của Nga về việc Ukraine tấn công thành phố Belgorod", "struck claims russia ukraine > belgorod"},
		{"a source behind", "Ukraine đã tấn công thành phố Belgorod. Thông tin được Bộ Quốc phòng Nga công bố hôm 4/10.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"not allowed is no denial", "Bộ Quốc phòng Nga tuyên bố quân đội nước này không được tấn công thành phố Belgorod.", ""},
		{"a so-called coalition", "Cái gọi là liên quân phủ nhận thông tin.", ""},
		{"who is this", "Đây là nhóm nhận trách nhiệm.", ""},
		{"spread and not denied", "Nga nói Ukraine đang đưa ra những thông tin giả mạo.", ""},
		{"a lie in passing", "Nga nói đây là nỗ lực của Ukraine để trốn trách nhiệm trước lời nói dối của họ.", ""},
		{"behind an accusation", "Phía sau cáo buộc Ukraine tấn công thành phố Belgorod", "struck claims outlet ukraine > belgorod"},
		{"why is no plan", "Pháp tuyên bố sẽ lên tiếng vì Nga đã tấn công thành phố Belgorod.", "struck claims france russia > belgorod"},
	} {
		got := r.read(t, c.text)
		if c.want == "" && len(got) == 0 {
			continue
		}
		if strings.Join(got, " | ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestDenialWithoutItsVerb holds the answers to one accusation, and that each is tied to it.
func TestDenialWithoutItsVerb(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ text, want string }{
		{"Nga khẳng định không có chuyện này.", "denies denies russia - > -"},
		{"Tuy nhiên, Moskva không thừa nhận những cáo buộc này.", "denies denies russia - > -"},
		{"Moskva nói đây là trò dàn dựng.", "denies denies russia - > -"},
		{"Theo Bộ Quốc phòng Nga, đó là điều hoàn toàn bịa đặt.", "denies denies russia-ministry-of-defence - > -"},
		{"Tuyên bố của Ukraine bị Moskva coi là vô căn cứ.", "denies denies russia - > -"},
		{"Bác bỏ thông tin này, Bộ Quốc phòng Nga gọi đây là tin giả.", "denies denies russia-ministry-of-defence - > -"},
		{"Quân đội Nga nói không hề bắn vào các khu dân cư.", "denies denies russia-army russia-army > -"},
		{"Bộ Quốc phòng Nga khẳng định không có bằng chứng cho thấy Nga đã tấn công Izium.", "denies denies russia-ministry-of-defence - > -"},
		{"Bộ Quốc phòng Nga chưa thể xác nhận thông tin.", "declines-comment declines-comment russia-ministry-of-defence - > -"},
	} {
		claims := r.claims(t, "Ukraine cáo buộc Nga tấn công thành phố Izium. "+c.text)
		if len(claims) != 2 || line(claims[1]) != c.want {
			t.Errorf("%s: got %d claims, want %q", c.text, len(claims), c.want)
			for _, k := range claims {
				t.Log(line(k))
			}
			continue
		}
		if len(claims[1].Targets) != 1 || claims[1].Targets[0] != claims[0].ID {
			t.Errorf("%s: answers %v, want %v", c.text, claims[1].Targets, claims[0].ID)
		}
	}
}

// TestInterview holds whose words stand behind a question.
func TestInterview(t *testing.T) {
	r := newReader(t)
	const strike = " Nga đã tấn công thành phố Belgorod."
	for _, c := range []struct{ name, text, speaker string }{
		{"labels", "PV: Thưa ông, tình hình ra sao?\nÔng Denys Kovalenko:" + strike, "person-denys-kovalenko"},
		{"labels and dashes", "- PV: Tình hình ra sao?\n- Ông Denys Kovalenko:" + strike, "person-denys-kovalenko"},
		{"questions alone", "Ông Denys Kovalenko trả lời phỏng vấn của chúng tôi hôm qua.\n\n**Tình hình ra sao, thưa ông?**\n\nTheo tôi," + strike + "\n\n**Còn ở Kherson?**\n\nỞ đó yên ắng.", "person-denys-kovalenko"},
		{"dashes and one guest", "Bà Olga Kovalenko dẫn đầu phái bộ.\n\n- Tình hình ra sao?\n\n-" + strike + "\n\n- Còn ở Kherson?\n\n- Ở đó yên ắng.", "person-olga-kovalenko"},
		{"dashes and two who may be meant", "Bà Olga Kovalenko và ông Denys Bondar đến.\n\n- Tình hình ra sao?\n\n-" + strike + "\n\n- Còn ở Kherson?\n\n- Ở đó yên ắng.", "outlet"},
		{"a question is no interview", "Ông Denys Kovalenko trả lời phỏng vấn của chúng tôi hôm qua.\n\nTình hình ra sao?\n\n" + strike, "outlet"},
	} {
		claims := r.claims(t, c.text)
		if len(claims) != 1 || claims[0].Speaker.Local() != c.speaker {
			t.Errorf("%s: got %d claims %v, want one by %s", c.name, len(claims), claims, c.speaker)
		}
	}
}

// TestGoesOn holds sentences without a cue that go on with what was said before, and who is meant by his rank alone.
func TestGoesOn(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"counted behind a report", "Bộ Quốc phòng Nga nói Ukraine bắn rocket vào thành phố Belgorod. Hai người khác bị thương.", "casualties claims russia-ministry-of-defence - > - = Hai người"},
		{"counted behind a call", "Pháp kêu gọi hai bên ngừng bắn. Hai người khác bị thương.", "casualties claims outlet - > - = Hai người"},
		{"a paragraph further", "Bộ Quốc phòng Nga nói Ukraine bắn rocket vào thành phố Belgorod.\n\nHai người khác bị thương.", "casualties claims outlet - > - = Hai người"},
		{"by his rank", "Đại tá Ivan Petrov đến từ Nga. Vị đại tá cho hay Ukraine đã tấn công thành phố Belgorod.", "struck claims person-ivan-petrov ukraine > belgorod"},
		{"a tally", "Tổ chức Ân xá Quốc tế, có trụ sở ở London, thống kê 19 dân thường thiệt mạng.", "casualties claims amnesty-international - > - = 19 dân thường"},
	} {
		got := r.read(t, c.text)
		if len(got) == 0 || got[len(got)-1] != c.want {
			t.Errorf("%s: got %q, want %q last", c.name, got, c.want)
		}
	}
	both := r.read(t, "Giao tranh nổ ra giữa quân đội Thái Lan và quân đội Campuchia. Hai bên đều nói đối phương nổ súng trước.")
	for _, want := range []string{"struck claims thailand cambodia > -", "struck claims cambodia thailand > -"} {
		if !slices.Contains(both, want) {
			t.Errorf("each says so of the other: got %q, want %q among them", both, want)
		}
	}
	if got := r.read(t, "Pháp kêu gọi Nga ngừng bắn. Nga từ chối."); len(got) != 2 || got[1] != "rejects rejects russia - > -" {
		t.Errorf("a refusal without its object: got %q", got)
	}
}

// TestWhoIsTheSubject holds who speaks where something parts him from the cue, or where his name is part of a longer one.
func TestWhoIsTheSubject(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"what it is", "Quân đội Nga (VS), một trong những lực lượng mạnh nhất châu Âu, hôm 3/5 tuyên bố Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-army ukraine > belgorod"},
		{"where it says so", "Bộ Quốc phòng Nga, trong bản cập nhật sáng nay, còn nói Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"on its page", "Hamas tuyên bố trên trang Facebook của mình rằng Nga đã tấn công thành phố Belgorod.", "struck claims hamas russia > belgorod"},
		{"of a body that no list has", "Phát ngôn viên của Mạng lưới hỗ trợ hòa bình Karen cho hay Nga đã tấn công thành phố Belgorod.", "struck claims source-phat-ngon-vien-cua-mang-luoi-ho-tro-hoa-binh-karen russia > belgorod"},
		{"figures from", "Reuters dẫn số liệu từ Hamas cho biết Nga đã tấn công thành phố Belgorod.", "struck claims hamas russia > belgorod"},
		{"who does something first", "Hamas lên tiếng trước báo giới, song đưa ra con số 8 người chết.", "casualties claims hamas - > - = 8 người"},
		{"silence that is blamed", "Nga chỉ trích Pháp im lặng.", "accuses accuses russia russia > france"},
		{"quoted within a quotation", "“Nga đã tấn công thành phố Belgorod. Dân làng cho hay nhà bị cháy”, phát ngôn viên Hamas nói.", "struck claims hamas-spokesperson russia > belgorod"},
	} {
		got := r.read(t, c.text)
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	if got := r.read(t, "Quân đội Nga từ chối thả 7 thanh niên."); len(got) != 0 {
		t.Errorf("a refusal that answers nothing: got %q", got)
	}
}

// TestHeadsAndTails holds labels of live blogs, who is cited with his words behind "that", bodies that are referred to, and what a
// call only mentions as having happened.
func TestHeadsAndTails(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"an entry by the hour", "7h15: Cập nhật từ Bộ Quốc phòng Nga: Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"a nameless officer", "Reuters dẫn một sĩ quan giấu tên rằng Nga đã tấn công thành phố Izium.", "struck claims source-mot-si-quan-giau-ten russia > izium"},
		{"another speaks behind a semicolon", "Hamas nói Nga đã tấn công thành phố Izium; Moskva gọi tin này là chuyện bịa.", "denies denies russia - > -"},
		{"which body", "Bộ Quốc phòng Nga tuyên bố chặn đứng một cuộc tấn công của lực lượng Ukraine. Cơ quan này cho hay Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"what happened before a call", "Pháp yêu cầu công dân rời Ukraine sau khi Nga tấn công thành phố Izium.", "struck claims outlet russia > izium"},
		{"neither yes nor no", "Hamas nói Nga đã tấn công thành phố Izium. Moskva không thừa nhận cũng không phủ nhận.", "declines-comment declines-comment russia - > -"},
	} {
		got := r.read(t, c.text)
		if len(got) == 0 || got[len(got)-1] != c.want {
			t.Errorf("%s: got %q, want %q last", c.name, got, c.want)
		}
	}
	if got := r.read(t, `"Vào ngày 19/8 Nga đã tấn công thành phố Izium bằng 10 quả rocket", ông kể lại.`); len(got) != 0 {
		t.Errorf("words of nobody known: got %q", got)
	}
}

// TestRefusesAndDismisses holds refusals of a deed, words that say no more than that something is untrue, and things that are not
// the speaker's.
func TestRefusesAndDismisses(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"a deed", "Armenia từ chối rút quân khỏi Lachin.", "withdrew rejects armenia armenia > lachin"},
		{"one phrase", "Ukraine nói Nga đã tấn công Izium. \"Hoàn toàn bịa đặt\", Bộ Quốc phòng Nga nói về cáo buộc trên.", "denies denies russia-ministry-of-defence - > -"},
		{"whose it is not", "Ukraine nói Nga đã tấn công Izium. \"Đó không phải tên lửa của chúng tôi\", Bộ Quốc phòng Nga nói.", "denies denies russia-ministry-of-defence - > -"},
		{"another's words", "Armenia nói thông tin của Azerbaijan không đúng sự thật.", "denies denies armenia - > -"},
		{"they who speak", "Ukraine nói Iran đã tấn công Izium. Tehran nói họ không liên quan gì đến vụ tấn công.", "denies denies iran - > -"},
		{"behind a dash", "Ukraine đã tấn công Belgorod - Bộ Quốc phòng Nga khẳng định.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"figures that a body puts out", "Số liệu của Bộ Quốc phòng Nga cho thấy 5 người thiệt mạng.", "casualties claims russia-ministry-of-defence - > - = 5 người"},
		{"a name, a colon, a quotation", "Trong bài phát biểu tối qua, Tổng thống Nga Vladimir Putin: \"Ukraine đã tấn công Belgorod\".", "struck claims vladimir-putin ukraine > belgorod"},
		{"an officer who is cited", "Hãng SANA trích lời một quan chức quân sự rằng Israel đã tấn công Damascus.", "struck claims military-officials israel > damascus"},
	} {
		got := r.read(t, c.text)
		if len(got) == 0 || got[len(got)-1] != c.want {
			t.Errorf("%s: got %q, want %q last", c.name, got, c.want)
		}
	}
}

// TestFacelessDenial holds a deed that is denied without its doer: an answer only where it answers something.
func TestFacelessDenial(t *testing.T) {
	r := newReader(t)
	const war = "Đây là tin về quân đội Nga và quân đội Ukraine. "
	for _, c := range []struct{ name, text, want string }{
		{"shots", war + "Bộ Quốc phòng Nga nói Ukraine đã tấn công Belgorod. Ukraine nói không một phát đạn nào được bắn về phía Belgorod.", "denies denies ukraine - > belgorod"},
		{"not we", war + "Bộ Quốc phòng Nga nói Ukraine đã tấn công Belgorod. \"Không phải chúng tôi\", Tổng thống Zelensky nói.", "denies denies volodymyr-zelensky - > -"},
	} {
		got := r.read(t, c.text)
		if len(got) == 0 || got[len(got)-1] != c.want {
			t.Errorf("%s: got %q, want %q last", c.name, got, c.want)
		}
	}
	if got := r.read(t, war+"Bộ Quốc phòng Nga nói Ukraine đã tấn công Belgorod. \"Có thể tôi làm, có thể không\", Tổng thống Zelensky nói."); len(got) != 1 {
		t.Errorf("maybe is no denial: got %q", got)
	}
	if got := r.read(t, war+"Ukraine nói không có chiếc nào bị bắn rơi."); len(got) != 0 {
		t.Errorf("an answer to nothing: got %q", got)
	}
	if got := r.read(t, "Tổng thư ký Liên Hợp Quốc Antonio Guterres: \"Ngừng bắn lúc này là cần thiết\"."); len(got) != 0 {
		t.Errorf("nobody stops shooting: got %q", got)
	}
}
