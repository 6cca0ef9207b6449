package rules_test

import "testing"

func TestAccords(t *testing.T) {
	r := newReader(t)
	cases := []told{
		{"each blames the other at a border", "Armenia và Azerbaijan tố nhau vi phạm lệnh ngừng bắn tại biên giới.", "ceasefire-violated accuses armenia azerbaijan > - | ceasefire-violated accuses azerbaijan armenia > -"},
		{"the side that is left", "Armenia và Azerbaijan đều cáo buộc bên còn lại phá vỡ lệnh ngừng bắn.", "ceasefire-violated accuses armenia azerbaijan > - | ceasefire-violated accuses azerbaijan armenia > -"},
		{"a headline without a word of joining", "Nga, Ukraine cáo buộc nhau vi phạm lệnh ngừng bắn.", "ceasefire-violated accuses russia ukraine > - | ceasefire-violated accuses ukraine russia > -"},
		{"a headline of a truce", "Ấn Độ, Pakistan đồng ý ngừng bắn.", "ceasefire-agreed claims outlet india+pakistan > -"},
		{"a truce that was restored", "Lệnh ngừng bắn giữa Israel và Hamas đã được khôi phục.", "ceasefire-agreed claims outlet hamas+israel > -"},
		{"a truce named by its parties", "Lệnh ngừng bắn Israel - Hamas có hiệu lực.", "ceasefire-agreed claims outlet hamas+israel > -"},
		{"talks named by their parties", "Đàm phán Nga - Ukraine ở Istanbul kết thúc.", "talks claims outlet russia+ukraine > istanbul"},
		{"a truce that is sabotaged is not agreed on", "Nga cáo buộc Ukraine phá hoại thỏa thuận ngừng bắn.", "ceasefire-violated accuses russia ukraine > -"},
		{"a mediator before the parties", "Nhờ sự trung gian của Nga, Armenia và Azerbaijan đã trao đổi tù binh.", "mediates claims outlet russia > -"},
		{"several mediators", "Nhờ sự trung gian của Nga, Mỹ và Pháp, tình hình đã lắng xuống.", "mediates claims outlet france+russia+united-states > -"},
		{"who presides over a mediation", "Serbia và Kosovo nối lại quan hệ trong một quá trình hòa giải do EU chủ trì.", "mediates claims outlet european-union > -"},
		{"who presides takes no part", "Cuộc đàm phán dưới sự chủ trì của Saudi Arabia diễn ra ở Jeddah.", "talks claims outlet - > jeddah | mediates claims outlet saudi-arabia > -"},
		{"talks that are called off", "Mỹ hủy cuộc đàm phán hòa bình với Taliban.", "talks rejects outlet taliban+united-states > -"},
		{"talks that somebody leaves", "Quân đội Sudan bỏ dở cuộc đàm phán với RSF.", "talks rejects outlet rapid-support-forces+sudan-army > -"},
		{"talks that make no sense", "Thủ tướng Armenia Nikol Pashinyan nói một cuộc gặp với Azerbaijan lúc này là vô nghĩa.", "talks rejects nikol-pashinyan azerbaijan > -"},
		{"a truce that was brokered and signed", "Lệnh ngừng bắn do Nga làm trung gian, được Armenia và Azerbaijan ký tại Moskva.", "mediates claims outlet russia > - | ceasefire-agreed claims outlet armenia+azerbaijan > moscow"},
		{"who broke the truce stands behind the comma", "Bộ Quốc phòng Armenia viết: “Phớt lờ lệnh ngừng bắn vừa ký, lúc 7h40 lực lượng Azerbaijan tấn công Stepanakert”.", "ceasefire-violated claims armenia-ministry-of-defence azerbaijan-forces > - | struck claims armenia-ministry-of-defence azerbaijan-forces > stepanakert"},
	}
	r.tells(t, cases)
}

func TestTalksToCome(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"expected", "Vòng đàm phán giữa Nga và Ukraine dự kiến diễn ra tại Istanbul.", "planned"},
		{"expected behind a comma", "Cuộc gặp giữa Thái Lan và Campuchia tại Putrajaya, dự kiến vào ngày 12/5, bị hoãn.", "planned"},
		{"possible under a condition", "Điện Kremlin nói cuộc gặp giữa Nga và Ukraine chỉ có thể diễn ra sau khi có thỏa thuận.", "planned"},
		{"held", "Cuộc gặp giữa Nga và Mỹ đã diễn ra tại Riyadh, hai bên sẽ tiếp tục trao đổi.", "actual"},
		{"what comes of talks that were held", "Cuộc gặp giữa Nga và Mỹ tại Riyadh sẽ mở đường cho hòa bình.", "actual"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, k := range r.claims(t, c.text) {
				if k.Relation == "talks" && k.Modality != c.want {
					t.Errorf("%s: talks are %s, want %s", c.text, k.Modality, c.want)
				}
			}
		})
	}
}

func TestOffersOfTruce(t *testing.T) {
	r := newReader(t)
	cases := []told{
		{"somebody's proposal that another welcomes", "Campuchia hoan nghênh đề xuất ngừng bắn của Malaysia.", "calls-for-ceasefire offers malaysia - > -"},
		{"a truce that somebody brought, whatever others do with it", "Chính phủ Sudan từ chối lệnh ngừng bắn do RSF đề xuất.", "rejects rejects sudan-government - > - | calls-for-ceasefire offers rapid-support-forces - > -"},
		{"a proposal that is accepted", "RSF chấp nhận đề xuất ngừng bắn của Mỹ.", "ceasefire-agreed claims outlet rapid-support-forces > -"},
		{"a proposal of one's own", "Ukraine đề xuất ngừng bắn với Nga.", "ceasefire-agreed offers ukraine russia+ukraine > -"},
		{"what hangs on another's deed", "Hezbollah cho biết sẽ ngừng bắn khi Israel rút quân khỏi Lebanon.", "ceasefire-agreed offers hezbollah hezbollah > - | withdrew demands hezbollah israel > lebanon"},
		{"a day is no condition", "Hezbollah cho biết sẽ ngừng bắn khi đêm xuống.", "ceasefire-agreed claims hezbollah hezbollah > -"},
		{"a truce with a condition", "Hamas chấp nhận ngừng bắn với điều kiện Israel rút quân khỏi Gaza.", "ceasefire-agreed claims outlet hamas > - | withdrew claims outlet israel > gaza-strip"},
		{"a truce by another name", "Israel đồng ý tạm dừng nhân đạo ở Gaza.", "ceasefire-agreed claims outlet israel > gaza-strip"},
		{"a call by another name", "Liên hợp quốc kêu gọi hai bên hạ súng.", "calls-for-ceasefire calls-for united-nations - > -"},
		{"men who lay down their arms call for nothing", "30 binh sĩ Nga đã hạ súng.", "captured claims outlet - > russia = 30 binh sĩ Nga"},
	}
	r.tells(t, cases)
}

func TestBreachesAndBlame(t *testing.T) {
	r := newReader(t)
	cases := []told{
		{"breaches counted apart", "Phái bộ giám sát ghi nhận 112 vụ vi phạm lệnh ngừng bắn, trong đó 70 vụ do Nga và 42 vụ do Ukraine gây ra.", "ceasefire-violated claims source-phai-bo-giam-sat - > - = 112 vụ | ceasefire-violated claims source-phai-bo-giam-sat russia > - = 70 vụ | ceasefire-violated claims source-phai-bo-giam-sat ukraine > - = 42 vụ"},
		{"who attacks in spite of a truce", "Quân đội Nga nã pháo vào Kharkov bất chấp lệnh ngừng bắn.", "struck claims outlet russia-army > kharkiv | ceasefire-violated claims outlet russia-army > -"},
		{"blame for attacks in spite of a truce", "Pakistan cáo buộc binh sĩ Ấn Độ pháo kích Muzaffarabad bất chấp thỏa thuận ngừng bắn.", "struck accuses pakistan india-soldiers > muzaffarabad | ceasefire-violated accuses pakistan india-soldiers > -"},
		{"in spite of a truce at the head", "Bất chấp lệnh ngừng bắn, Israel vẫn không kích Gaza.", "ceasefire-violated claims outlet israel > - | struck claims outlet israel > gaza-strip"},
		{"attacks of nobody in spite of a truce", "Các vụ tấn công xảy ra bất chấp lệnh ngừng bắn hiện hành.", "ceasefire-violated claims outlet - > -"},
		{"a breach told behind where the blow fell", "Israel bắn phá Nam Lebanon vi phạm lệnh ngừng bắn.", "struck claims outlet israel > lebanon+south-lebanon | ceasefire-violated claims outlet israel > -"},
		{"a region that breaks a truce itself", "Nagorno-Karabakh vi phạm lệnh ngừng bắn.", "ceasefire-violated claims outlet nagorno-karabakh > -"},
		{"in spite of an offer", "Bất chấp lời kêu gọi ngừng bắn, Nga tiếp tục tấn công Kharkov.", "struck claims outlet russia > kharkiv"},
		{"what may come in spite of a truce", "Israel có thể không kích Gaza bất chấp lệnh ngừng bắn.", "struck claims outlet israel > gaza-strip"},
		{"a strike that is called a breach", "Bộ Ngoại giao Lebanon coi vụ không kích của Israel là hành vi vi phạm thỏa thuận ngừng bắn.", "struck claims lebanon-ministry-of-foreign-affairs israel > - | ceasefire-violated claims lebanon-ministry-of-foreign-affairs israel > -"},
		{"blame for provocations", "Bộ Quốc phòng Azerbaijan cho biết Armenia đã bắt đầu các cuộc khiêu khích trên diện rộng.", "accuses accuses azerbaijan-ministry-of-defence azerbaijan-ministry-of-defence > armenia"},
		{"blame that a seat of government bears", "Bộ Ngoại giao Pakistan nói New Delhi đang thổi bùng ngọn lửa chiến tranh.", "accuses accuses pakistan-ministry-of-foreign-affairs pakistan-ministry-of-foreign-affairs > india"},
		{"no blame where it is negated", "Bộ Ngoại giao Armenia nói Azerbaijan không khiêu khích ai.", ""},
		{"talks that a side stays away from", "Bộ Ngoại giao Armenia tuyên bố Armenia sẽ không dự vòng đàm phán.", "talks rejects armenia-ministry-of-foreign-affairs armenia > -"},
		{"who once mediated", "Ông Antonio Guterres, người làm trung gian cho thỏa thuận đình chiến, đã từ chức.", "mediates claims outlet antonio-guterres > -"},
		{"a government that is recognised", "Chính phủ Hiệp định Quốc gia (GNA) được Liên hợp quốc công nhận của Libya đã họp.", "recognises claims outlet united-nations > gna-libya"},
	}
	r.tells(t, cases)
}
