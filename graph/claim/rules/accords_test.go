package rules_test

import "testing"

func TestAccords(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"each blames the other at a border", "Armenia và Azerbaijan tố nhau vi phạm lệnh ngừng bắn tại biên giới.", "ceasefire-violated accuses armenia azerbaijan > - | ceasefire-violated accuses azerbaijan armenia > -"},
		{"the side that is left", "Armenia và Azerbaijan đều cáo buộc bên còn lại phá vỡ lệnh ngừng bắn.", "ceasefire-violated accuses armenia azerbaijan > - | ceasefire-violated accuses azerbaijan armenia > -"},
		{"a headline without a word of joining", "Nga, Ukraine cáo buộc nhau vi phạm lệnh ngừng bắn.", "ceasefire-violated accuses russia ukraine > - | ceasefire-violated accuses ukraine russia > -"},
		{"a headline of a truce", "Ấn Độ, Pakistan đồng ý ngừng bắn.", "ceasefire-agreed claims outlet india+pakistan > -"},
		{"a truce named by its parties", "Lệnh ngừng bắn Israel - Hamas có hiệu lực.", "ceasefire-agreed claims outlet hamas+israel > -"},
		{"talks named by their parties", "Đàm phán Nga - Ukraine ở Istanbul kết thúc.", "talks claims outlet russia+ukraine > istanbul"},
		{"a truce that is sabotaged is not agreed on", "Nga cáo buộc Ukraine phá hoại thỏa thuận ngừng bắn.", "ceasefire-violated accuses russia ukraine > -"},
		{"a mediator before the parties", "Nhờ sự trung gian của Nga, Armenia và Azerbaijan đã trao đổi tù binh.", "mediates claims outlet russia > -"},
		{"several mediators", "Nhờ sự trung gian của Nga, Mỹ và Pháp, tình hình đã lắng xuống.", "mediates claims outlet france+russia+united-states > -"},
		{"who presides over a mediation", "Serbia và Kosovo nối lại quan hệ trong một quá trình hòa giải do EU chủ trì.", "mediates claims outlet european-union > -"},
		{"who presides takes no part", "Cuộc đàm phán dưới sự chủ trì của Saudi Arabia diễn ra ở Jeddah.", "talks claims outlet - > jeddah | mediates claims outlet saudi-arabia > -"},
		{"talks that are called off", "Mỹ hủy cuộc đàm phán hòa bình với Taliban.", "talks claims outlet taliban+united-states > -"},
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
