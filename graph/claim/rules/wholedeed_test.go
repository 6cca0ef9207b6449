package rules_test

import "testing"

// TestWholeDeed holds that an answer is aimed at all that was said of the deed, and at no more.
func TestWholeDeed(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"where the missile fell and whose it was", "Văn phòng Tổng công tố Ukraine cho biết một khu dân cư ở Odessa bị trúng tên lửa rạng sáng 3/4. Ông Zelensky nói Nga đã dùng tên lửa Iskander. Bộ Quốc phòng Nga phủ nhận việc nã tên lửa vào các thành phố của Ukraine.",
			[]string{"một khu dân cư ở Odessa bị trúng tên lửa", "Nga đã dùng tên lửa Iskander"}},
		{"the strike and not those who died in it", "Bộ Y tế Yemen nói ít nhất 30 người đã chết trong một cuộc không kích của Saudi Arabia. Saudi Arabia phủ nhận.", []string{"một cuộc không kích của Saudi Arabia"}},
		{"an attack three sentences back that nobody is named for", "Con số binh sĩ Ba Lan thiệt mạng trong một cuộc không kích ở Palmyra tăng từ 3 lên 5. Warszawa chờ kết quả điều tra. Thủ tướng nước này họp khẩn. Nga khẳng định máy bay Nga không hề không kích khu vực đó.", []string{"một cuộc không kích ở Palmyra"}},
		{"the clinic and not the market", "Bà Lena Orsk, phóng viên, kể: “Ba quả rocket trúng khu chợ, một quả trúng trạm xá ở Odessa”. Bộ Quốc phòng Nga phủ nhận việc nhắm vào trạm xá.", []string{"trúng trạm xá"}},
		{"who is behind what cost lives", "Vụ phục kích trên đường Kirkuk làm sáu lính biên phòng Iraq thiệt mạng. Ngay trong đêm, Iran phủ nhận đứng sau vụ đó.", []string{"Vụ phục kích"}},
		{"whom an ambush that nobody is named for cost", "Trong trận phục kích hôm 3/4, sáu lính biên phòng Iraq thiệt mạng. Iran phủ nhận đứng sau vụ đó.", []string{"sáu lính biên phòng"}},
		{"those who say to have no such bombs", "Bộ Tổng tham mưu Ukraine tố quân Nga dùng bom chùm ném xuống thành phố Odessa. Bộ này cho biết Nga đã mất 90 máy bay và 700 xe tăng. Về vụ việc, Nga nói nước này không sở hữu bom chùm.", []string{"bom chùm"}},
		{"the losses told before and not those told later", "Nga tuyên bố đã phá hủy 5 xe tăng của Ukraine. Kiev chưa bình luận về số khí tài mà Nga nói đã phá hủy. Hôm sau, Nga tuyên bố đã phá hủy 9 khẩu pháo của Ukraine.", []string{"5 xe tăng"}},
		{"all that the news tell", "Theo tổ chức Bác sĩ Không Biên giới, 60 người chết và 90 người bị thương khi nhà tù của thành phố Saada trúng bom. Người phát ngôn quân đội Saudi Arabia gọi các tin này là “vô căn cứ”.",
			[]string{"60 người chết", "90 người bị thương", "trúng bom"}},
		{"what a report tells", "Văn phòng Nhân quyền LHQ công bố kết quả điều tra. Theo tài liệu này, ít nhất 200 người bị giết ở Moura. Mali gọi báo cáo là “một câu chuyện hư cấu”.", []string{"ít nhất 200 người bị giết"}},
		{"what two of one side charge", "Theo quân đội Thái Lan, binh sĩ Campuchia khai hỏa vào căn cứ của Thái Lan. “Phía Campuchia dùng rocket bắn vào bệnh viện ở tỉnh Surin”, Thủ tướng Thái Lan nói. Bộ Quốc phòng Campuchia bác bỏ cáo buộc trên.",
			[]string{"căn cứ của Thái Lan", "bệnh viện ở tỉnh Surin"}},
		{"what was told since an earlier bulletin", "Trên kênh của mình, Al-Shabaab nhận trách nhiệm và nói đã phá hủy hai máy bay quân sự ở Mogadishu. Trời mưa to. Chợ không họp. Một nguồn tin an ninh giấu tên nói với AFP rằng 31 người thiệt mạng. Reuters dẫn lời hai nhà ngoại giao cho hay số người chết vào khoảng 20. Chính quyền chưa xác nhận các thông tin này.",
			[]string{"31 người", "khoảng 20"}},
		{"silence before news that are referred to", "Ông Ahmad Rahimi nói 30 người thiệt mạng ở Kunduz trong vụ không kích của NATO. Ba Lan dự họp. Phái bộ NATO chưa có bình luận gì trước thông tin trên.", []string{"không kích của NATO"}},
		{"news of another deed", "Armenia cáo buộc Azerbaijan tấn công Stepanakert. Bộ Quốc phòng Azerbaijan nói tin về chiếc trực thăng bị bắn rơi là bịa đặt.", nil},
		{"called nonsense", "Nga tuyên bố đã bắn rơi hai trực thăng của Ukraine. Kiev nói thông tin trên tuyệt đối vô nghĩa.", []string{"bắn rơi hai trực thăng"}},
		{"another word for denying", "Syria cho biết Mỹ không kích một kho đạn ở Homs. Mỹ phủ định việc không kích kho đạn ở Homs.", []string{"không kích một kho đạn"}},
	} {
		r.answers(t, c.name, c.text, c.want)
	}
}
