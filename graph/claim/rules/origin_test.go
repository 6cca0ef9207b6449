package rules_test

import "testing"

// TestOrigins holds that what only describes a target or an act takes no part in the deed.
func TestOrigins(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"whom the attacks were to catch", "Các cuộc không kích của Israel nhằm bắt giữ ông Ivan Petrov tại Gori đã phá hủy 5 ngôi nhà.", "destroyed claims outlet israel > - = 5 ngôi nhà"},
		{"where a ship came from", "Vụ tập kích nhằm vào một tàu chở ma túy từ Iran diễn ra đêm qua.", "struck claims outlet - > ship"},
		{"who runs it, and where he sits", "Israel tiến hành 3 đợt không kích nhằm vào các kho hàng được cho là do nhóm Hezbollah có trụ sở tại Syria vận hành.", "struck claims outlet israel > warehouse = 3"},
		{"in whose house", "Binh sĩ Pháp tham gia cuộc đột kích dinh thự của ông Ivan Petrov.", "struck claims outlet france-soldiers > person-ivan-petrov"},
		{"hurt in their own raid", "Ba binh sĩ Pháp đã bị thương khi tham gia cuộc đột kích dinh thự của ông Ivan Petrov.", "casualties claims outlet - > france = Ba binh sĩ Pháp"},
		{"more attacks", "Boko Haram gia tăng các cuộc tấn công nhằm vào Kherson.", "struck claims outlet boko-haram > kherson"},
		{"attacks gathered on one place", "Boko Haram tập trung các cuộc tấn công vào Kherson.", "struck claims outlet boko-haram > kherson"},
		{"thought to have done it", "Taliban bị cho là thủ phạm vụ tấn công ở Kherson.", "struck claims outlet taliban > kherson"},
		{"to whom a band is tied", "Taliban có liên hệ với mạng lưới khủng bố quốc tế Al-Qaeda đã chiếm Gori.", "controls claims outlet taliban > gori"},
		{"helped to fight another", "Pháp đã viện trợ hàng tỷ đô la để giúp quân đội Nga tiễu trừ Taliban.", "supplied claims outlet france > russia-army"},
		{"lives taken, others missing", "Xung đột đã cướp đi sinh mạng của 140 người và 30 người khác mất tích.", "casualties claims outlet - > - = 140 người"},
		{"a ship that puts to sea", "Tàu sân bay HMS Queen Elizabeth rời cảng Gori tiến về Ấn Độ Dương.", "deployed claims outlet united-kingdom > indian-ocean"},
		{"who acts when the first clause is over", "Sau khi Taliban chiếm được Gori, Ukraine lập tức họp nội các, điều 300 binh sĩ tới Kherson.", "deployed claims outlet ukraine > kherson = 300 binh sĩ"},
		{"who is no place", "Sau khi Taliban chiếm được Gori, nước Nga lập tức lập liên quân.", "controls claims outlet taliban > gori"},
	})
	r.tells(t, []told{
		{"freed, and others killed", "Ông Ivan Petrov cho biết 126 con tin đã được giải cứu và 3 tay súng bị tiêu diệt.", "casualties claims person-ivan-petrov - > - = 3 tay súng"},
		{"what those fought had done before", "Lực lượng Nga đã đụng độ với nhóm tôn giáo từng sát hại 500 người.", "fought claims outlet russia-forces > - | casualties claims outlet - > - = 500 người"},
		{"who is at the place", "Taliban tấn công khách sạn Corven nơi có nhiều người nước ngoài ở Kherson.", "struck claims outlet taliban > corven-hotel+kherson"},
		{"where a ship was that carried what nobody knows", "Taliban tấn công một tàu bị tình nghi chở vũ khí ở Kherson.", "struck claims outlet taliban > ship+kherson"},
		{"where one was, in fewer words", "Israel tấn công tàu nghi chở vũ khí ngoài khơi Kherson.", "struck claims outlet israel > ship+kherson"},
		{"who runs what is attacked", "Các tàu bị tấn công ở Kherson do các tổ chức khủng bố vận hành.", "struck claims outlet - > ship+kherson"},
		{"attacked, and men taken", "Con tàu đã bị tấn công ở Kherson và 18 người Nga đã bị bắt giữ.", "struck claims outlet - > ship+kherson | captured claims outlet - > russia = 18 người Nga"},
		{"under the flag of a city", "Một tàu chở dầu treo cờ Hồng Kông đã bị Taliban tấn công.", "struck claims outlet taliban > tanker"},
		{"the men of a ship", "Taliban đã bắt cóc 12 thành viên thủy thủ đoàn một con tàu.", "captured claims outlet taliban > sailor = 12 thành viên thủy thủ đoàn"},
		{"the men of a ship, in the passive", "12 thủy thủ tàu Nga bị Taliban bắt cóc.", "captured claims outlet taliban > sailor = 12 thủy thủ"},
		{"another who shows his arms", "Nga đánh chìm hai tàu ở Kherson, Ukraine hé lộ vũ khí đối phó.", "destroyed claims outlet russia > kherson = hai tàu"},
		{"from where they were taken", "Boko Haram đã bắt cóc 12 nữ sinh từ một trường học.", "captured claims outlet boko-haram > - = 12 nữ sinh"},
	})
	r.silent(t, "Lực lượng an ninh Nga tham gia chiến dịch giải cứu con tin ở Kherson.")
}

// TestFiredFrom holds that where something is fired from, and where that lies, is no target.
func TestFiredFrom(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"of the one who fires", "Ba quả rocket được bắn từ một trận địa của Israel ở thị trấn Metula.", "struck claims outlet israel > - = Ba quả rocket"},
		{"fired into", "Hezbollah phóng 20 rocket từ một ngôi làng ở Tyre vào thành phố Haifa.", "struck claims outlet hezbollah > haifa = 20 rocket"},
		{"where it is launched", "Hezbollah phóng 20 rocket ở Tyre.", "struck claims outlet hezbollah > tyre-lebanon = 20 rocket"},
	})
	r.silent(t, "Một tên lửa được phóng từ căn cứ quân sự Nga ở thị trấn Sudzha thuộc tỉnh Kursk.")
}

// TestGroundBeside holds that a place right behind the one that it holds acts no more than that.
func TestGroundBeside(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a part of the country", "Phiến quân ở huyện Sirte miền trung Libya đã phục kích một đoàn xe quân sự.", "struck claims outlet sirte-rebels > convoy"},
		{"people of a part", "Các tay súng nổi dậy ở tỉnh Kunduz miền Bắc Afghanistan đã tấn công khiến ít nhất 9 người thiệt mạng.", "casualties claims outlet - > - >= ít nhất 9 người"},
	})
}

// TestTheirCountry holds that "nước này", whose the thing is that another state attacks, is the country of who tells it.
func TestTheirCountry(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"attacks of a force", "Bộ Quốc phòng Azerbaijan tuyên bố đáp trả các cuộc tấn công của lực lượng vũ trang Armenia vào các vị trí của quân đội nước này.", "struck claims azerbaijan-ministry-of-defence armenia-armed-forces > azerbaijan+site"},
		{"of a country", "Bộ Quốc phòng Pakistan nói Ấn Độ pháo kích vào các vị trí của quân đội nước này.", "struck claims pakistan-ministry-of-defence india > pakistan+site"},
		{"its enemies", "Mỹ cáo buộc Syria pháo kích vào các vị trí của quân nổi dậy nước này.", "struck accuses united-states syria > site"},
	})
}
