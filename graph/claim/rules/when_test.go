package rules_test

import "testing"

// TestWhen holds which of the dates of a sentence is the claim's.
func TestWhen(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, start, raw string }{
		{"since a day until now", "Kể từ ngày 24/2/2022 đến nay, Nga đã mất hơn 100 xe tăng.", "2022-02-24", "ngày 24/2/2022"},
		{"what was signed long ago", "Ukraine sẽ trở lại đàm phán với Nga nếu Nga tôn trọng hiệp định năm 1962.", "", ""},
		{"an hour before the day", "Quân đội Nga không kích Kiev lúc 16h30 ngày 10/10/2022.", "2022-10-10", "ngày 10/10/2022"},
		{"so many days of a month", "Quân đội Nga không kích Kiev trong hai ngày 9 và 10/10/2022.", "2022-10-09", "ngày 9 và 10/10/2022"},
		{"days after what is told behind", "Ngày 5/3/2020, hai ngày sau khi quân đội Nga chiếm Idlib, ông Putin im lặng.", "", ""},
		{"weeks of what is told behind", "Ngày 5/3/2020, ông Putin im lặng sau nhiều tuần Nga không kích Idlib.", "", ""},
		{"the same day", "Ngày 5/3/2020, sau khi Israel rút lui, Nga không kích Idlib.", "2020-03-05", "Ngày 5/3/2020"},
		{"what is paid back", "Ngày 5/3/2020, ông Putin ra lệnh trả đũa vụ tấn công làm 26 người thiệt mạng ở Idlib.", "", ""},
		{"right behind rather than before", "Ngày 5/3/2020, tàu Sao Mai, trúng tên lửa của Nga hôm 3/3/2020, đã chìm.", "2020-03-03", "hôm 3/3/2020"},
		{"days after what was told", "Ngày 5/3/2020 trời mưa to. Hai ngày sau, Nga không kích Idlib.", "2020-03-07", "Hai ngày sau"},
		{"what was done then", "Ngày 5/3/2020, Nga điều quân tới biên giới, sau đó tấn công Idlib.", "2020-03-05", "Ngày 5/3/2020"},
		{"behind the name of a place of soldiers", "Hôm 4/3/2020 trời mưa sau vụ nã pháo của Nga vào quân khu Kelmar hôm 2/3/2020.", "2020-03-02", "hôm 2/3/2020"},
		{"later that day", "Ngày 5/3/2020 trời mưa to. Đến tối, Nga không kích Idlib.", "2020-03-05", "Đến tối"},
		{"since when nothing was like it", "Đây là lần đầu tiên Nga không kích Idlib kể từ năm 2017.", "", ""},
		{"since a war of a year", "Quân đội Nga không kích Idlib dữ dội nhất kể từ cuộc chiến năm 2017.", "", ""},
		{"since a year on", "Kể từ năm 2017, quân đội Nga đã không kích Idlib.", "2017-01-01", "năm 2017"},
		{"a month of the year before it", "Ngày 5/3/2017 trời mưa to. Tháng 11 năm ấy, Nga không kích Idlib.", "2017-11-01", "Tháng 11 năm ấy"},
		{"the head of an entry", "**26.2** Quân đội Nga không kích Idlib.", "2020-02-26", "26.2"},
		{"a weekday of two words, the first with a capital", "Nga chiếm Idlib vào Chủ nhật.", "2020-10-04", "Chủ nhật"},
		{"a day of no year", "Nga đã phá hủy 5 xe tăng của Ukraine hôm 31/2.", "", "hôm 31/2"},
	} {
		claims := r.claims(t, c.text)
		if len(claims) == 0 {
			t.Errorf("%s: no claim", c.name)
			continue
		}
		if d := claims[0].Date; d.Start != c.start || d.Raw != c.raw {
			t.Errorf("%s: from %q, %q, want %q, %q", c.name, d.Start, d.Raw, c.start, c.raw)
		}
	}
}

// TestCounting holds that what is counted since a day goes on up to publication, and nothing else does.
func TestCounting(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, end string }{
		{"losses since a day", "Kể từ ngày 1/9/2020, quân đội Nga đã mất 23 binh sĩ.", "2020-10-05"},
		{"strikes since a day", "Từ ngày 1/9/2020, Nga đã tấn công Idlib 27 lần.", "2020-10-05"},
		{"since a morning", "Từ sáng 1/9/2020, Nga nã 30 quả đạn vào Idlib.", "2020-09-01"},
		{"what is held since a day", "Nga kiểm soát Idlib từ ngày 1/9/2020.", "2020-09-01"},
		{"a truce since a day", "Lệnh ngừng bắn có hiệu lực từ ngày 1/9/2020, 30 tù binh được trao trả.", "2020-09-01"},
	} {
		claims := r.claims(t, c.text)
		if len(claims) == 0 || claims[0].Date.End != c.end {
			t.Errorf("%s: got %+v, want one until %s", c.name, claims, c.end)
		}
	}
}

// TestSaid holds on which day something was said, and that a day of something else is not it.
func TestSaid(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, raw string }{
		{"of what the speaker did", "Ông Ilham Aliyev, người ký thỏa thuận ngày 20/2/2020, nói quân đội Armenia đã pháo kích Ganja.", ""},
		{"before the speaker", "Ngày 3/12/2020, Bộ Quốc phòng Azerbaijan thông báo 25 quân nhân đã thiệt mạng.", "Ngày 3/12/2020"},
		{"behind an act", "Trong cuộc tấn công thứ hai, hôm 5/10/2020, NATO cho biết Nga bắn hạ 18 máy bay không người lái.", "hôm 5/10/2020"},
		{"with where between", "Hôm 5/10/2020, trong chuyến thăm Ankara, ông Jens Stoltenberg kêu gọi các bên ngừng bắn.", "Hôm 5/10/2020"},
		{"behind a quotation", "“Quân đội Azerbaijan đã chiếm Jabrayil”, ông Ilham Aliyev nói trong cuộc họp báo hôm 4/10/2020.", "hôm 4/10/2020"},
		{"behind the head of an entry", "**Azerbaijan.** Ngày 3/12/2020, Bộ Quốc phòng Azerbaijan thông báo 25 quân nhân đã thiệt mạng.", "Ngày 3/12/2020"},
		{"the day of an entry", "**16h30 ngày 10/10/2020.** Bộ Quốc phòng Azerbaijan cho biết quân đội Armenia đã pháo kích Ganja.", "ngày 10/10/2020"},
		{"the day of the entry before", "**16h30 ngày 10/10/2020.** Ông Ilham Aliyev kêu gọi đàm phán.\n\n**13h20.** Bộ Quốc phòng Azerbaijan tố quân đội Armenia pháo kích Ganja.", "ngày 10/10/2020"},
		{"behind the entries", "**16h30 ngày 10/10/2020.** Ông Ilham Aliyev kêu gọi đàm phán.\n\nBộ Quốc phòng Azerbaijan tố quân đội Armenia pháo kích Ganja.", ""},
		{"behind words that lead up to the day", "Ở bên kia chiến tuyến, ngày 3/12/2020, Bộ Quốc phòng Azerbaijan thông báo 25 quân nhân đã thiệt mạng.", "ngày 3/12/2020"},
		{"of whom a colon goes on with", "Ngày 3/12/2020, ông Ilham Aliyev công bố số liệu: theo ông, Azerbaijan mất 25 binh sĩ.", "Ngày 3/12/2020"},
		{"before who goes on", "Ngày 3/10/2020, ông Ilham Aliyev nói Armenia mất 25 xe tăng; hôm sau, ông nói Azerbaijan mất 9 xe tăng.", "hôm sau"},
		{"of another behind a colon", "Ngày 3/12/2020, ông Ilham Aliyev công bố số liệu: theo ông Nikol Pashinyan, Azerbaijan mất 25 binh sĩ.", ""},
		{"the day of the deed", "Ông Ilham Aliyev nói quân đội Azerbaijan hôm 4/10/2020 đã chiếm Jabrayil.", ""},
		{"the day of what the author tells first", "Ngày 1/3/2020, Nga không kích Idlib và Ankara xác nhận đã bắn rơi 2 máy bay Su-24.", ""},
	} {
		claims := r.claims(t, c.text)
		if len(claims) == 0 {
			t.Errorf("%s: no claim", c.name)
			continue
		}
		if d := claims[len(claims)-1].Said; d.Raw != c.raw {
			t.Errorf("%s: said %q, want %q", c.name, d.Raw, c.raw)
		}
	}
}

// TestLasting holds that what lasts does not take the day of an event told of beside it.
func TestLasting(t *testing.T) {
	r := newReader(t)
	text := "Giao tranh nổ ra sáng 27/9/2020 tại Nagorno-Karabakh, vùng được quốc tế công nhận là của Azerbaijan nhưng do Armenia kiểm soát."
	seen := 0
	for _, c := range r.claims(t, text) {
		if c.Relation == "recognises" || c.Relation == "controls" {
			seen++
			if c.Date.Start != "" {
				t.Errorf("%s on %s", c.Relation, c.Date.Start)
			}
		}
	}
	if seen != 2 {
		t.Errorf("%d claims of what lasts, want 2", seen)
	}
}

// TestLongAgo holds that a text whose years all lie long before its publication tells of them where it gives no year.
func TestLongAgo(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Ngày 15/7/1990, Iraq điều quân. Tháng 2/1991 Iraq thua. Ngày 2/8, Iraq tấn công Kherson.": "1991-08-02",
		"Ngày 15/7/1990, Iraq điều quân. Ngày 2/8, Iraq tấn công Kherson.":                         "2020-08-02",
	} {
		for _, x := range r.claims(t, text) {
			if x.Relation == "struck" && x.Date.Start != want {
				t.Errorf("%s: got %s, want %s", text, x.Date.Start, want)
			}
		}
	}
}

// TestDefiedDays holds that the day of a truce that is broken all the same is not that of the fighting.
func TestDefiedDays(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Bất chấp thỏa thuận ngừng bắn đạt được năm 2019, giao tranh vẫn xảy ra giữa binh sĩ Armenia và Azerbaijan.",
		"Binh sĩ Armenia và Azerbaijan vẫn nổ súng vào nhau ở Goris, bất chấp thỏa thuận ngừng bắn đã ký kết hồi năm 2019.",
	} {
		for _, c := range r.claims(t, text) {
			if c.Relation == "fought" && c.Date.Start != "" {
				t.Errorf("%s: fought on %s", text, c.Date.Start)
			}
		}
	}
}
