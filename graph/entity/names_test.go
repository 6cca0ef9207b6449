package entity

import (
	"strings"
	"testing"
)

// TestFindNames are names that are easily cut, swallowed or taken for others.
func TestFindNames(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a modifier in capitals is part of a name", "Hội đồng Chính trị Tối cao ra tuyên bố.", "Hội đồng Chính trị Tối cao=organisation-hoi-dong-chinh-tri-toi-cao"},
		{"a name with a word for several", "Theo Hội đồng Các dòng sông, 7 người chết.", "Hội đồng Các dòng sông=organisation-hoi-dong-cac-dong-song, người=people"},
		{"a name with a number", "Theo Liên minh Bảy hồ, có mưa.", "Liên minh Bảy hồ=organisation-lien-minh-bay-ho"},
		{"small words up to the country", "Hôm qua, Hiệp hội nhà giáo Pháp phản đối.",
			"Hiệp hội nhà giáo Pháp=organisation-hiep-hoi-nha-giao-phap, (Pháp=france)"},
		{"small words up to a verb", "Hôm qua, Liên minh tấn công Pháp.", "Pháp=france"},
		{"a name behind the creed of a group", "Các nhóm chiến binh Hồi giáo Hezbollah rút lui.", "Hezbollah=hezbollah"},
		{"a body named by whom it fights", "Hôm qua, liên minh chống Houthi cho biết đã rút lui.", "liên minh chống Houthi=organisation-lien-minh-chong-houthi, (Houthi=houthis)"},
		{"and by whom it wants gone", "Hôm qua, phe nổi dậy chống chính quyền Assad tiến vào Pháp.",
			"phe nổi dậy chống chính quyền Assad=group-phe-noi-day-chong-chinh-quyen-assad, (Assad=bashar-al-assad), Pháp=france"},
		{"and that has an acronym", "Liên minh Chống Taliban (TTP) đã rút lui.", "Liên minh Chống Taliban=organisation-lien-minh-chong-taliban, (Taliban=taliban), TTP=ttp"},
		{"a fight is no body", "Cuộc chiến chống Houthi kéo dài.", "Houthi=houthis"},
		{"a company by the end of its name", "Hôm qua, Kolmar Trevik Airlines ngừng bay.", "Kolmar Trevik Airlines=organisation-kolmar-trevik-airlines"},
		{"two organs of one state", "Quân đội và Văn phòng Thủ tướng Pháp im lặng.",
			"Quân đội=france-army, Văn phòng Thủ tướng Pháp=france-office-of-the-prime-minister, (Pháp=france)"},
		{"one against the other", "Hôm qua có cãi vã giữa quân đội và Văn phòng Thủ tướng Pháp.", "Văn phòng Thủ tướng Pháp=france-office-of-the-prime-minister, (Pháp=france)"},
		{"a small word within a person's name", "Hôm qua, Thiếu tá Ramo da Selvin và bà Lina dos Orvel đã tới.", "Ramo da Selvin=person-ramo-da-selvin, Lina dos Orvel=person-lina-dos-orvel"},
		{"bands without a name", "Hôm qua, cướp biển tràn tới, rồi các băng đảng và bọn bắt cóc bỏ chạy.", "cướp biển=pirates, các băng đảng=gangs, bọn bắt cóc=hostage-takers"},
		{"men who rise against their state", "Hôm qua, binh sĩ nổi loạn Pháp và phe đảo chính rút lui.", "binh sĩ nổi loạn Pháp=france-mutineers, (Pháp=france), phe đảo chính=putschists"},
		{"gunmen by whose side they take", "Hôm qua, các tay súng thân Iran và dân quân trung thành với Tướng Tomas Verlak rút lui.",
			"các tay súng thân Iran=pro-iran-gunmen, (Iran=iran), dân quân trung thành với Tướng Tomas Verlak=pro-tomas-verlak-militia, (Tomas Verlak=person-tomas-verlak)"},
		{"forces whom another trains", "Hôm qua, lực lượng do Pháp huấn luyện rút lui.", "lực lượng do Pháp huấn luyện=france-backed-forces, (Pháp=france)"},
		{"what is left of a regime's army", "Hôm qua, tàn quân của chính phủ Pháp rút lui.", "tàn quân của chính phủ Pháp=france-forces, (chính phủ Pháp=france-government), (Pháp=france)"},
		{"troops of a state of many peoples", "Hôm qua, quân Liên Xô rút lui.", "quân Liên Xô=soviet-union-forces, (Liên Xô=soviet-union)"},
		{"fighters of a creed", "Hôm qua, phe Hồi giáo rút lui.", "phe Hồi giáo=militants"},
		{"members who break away from a state", "Hôm qua, các phần tử ly khai thuộc Hamas rút lui.", "Hamas=hamas"},
		{"police and soldiers of one state", "Hôm qua, cảnh sát và binh sĩ Pháp rút lui.", "cảnh sát=france-police, binh sĩ Pháp=france-soldiers, (Pháp=france)"},
		{"gunmen of a government's side", "Hôm qua, các tay súng trung thành với chính phủ Pháp rút lui.",
			"các tay súng trung thành với chính phủ Pháp=pro-france-government-gunmen, (chính phủ Pháp=france-government), (Pháp=france)"},
		{"special forces of the army that was named", "Quân đội Pháp rút lui. Hôm qua, lực lượng đặc nhiệm của quân đội quay lại.",
			"Quân đội Pháp=france-army, (Pháp=france), lực lượng đặc nhiệm của quân đội=france-special-forces, (quân đội=france-army)"},
		{"the army of the authorities", "Hôm qua, quân đội chính quyền Pháp rút lui.", "quân đội chính quyền Pháp=france-army, (chính quyền Pháp=france-authorities), (Pháp=france)"},
		{"what is done against pirates", "Hôm qua, Pháp bàn về chống cướp biển.", "Pháp=france"},
		{"a force in capitals", "Con số đến từ Lực lượng Hỗn hợp.", "Lực lượng Hỗn hợp=force-luc-luong-hon-hop"},
		{"a royal air force", "Không quân Hoàng gia Anh cất cánh.", "Không quân Hoàng gia Anh=united-kingdom-air-force, (Anh=united-kingdom)"},
		{"a royal navy alone", "Hôm qua, Hải quân Hoàng gia đã cất neo.", "Hải quân Hoàng gia=force-hai-quan-hoang-gia"},
		{"an acronym behind a place", "Ông nhắc Phái bộ Quan sát tại Belmaria (PQB). PQB phản đối.",
			"Phái bộ Quan sát=organisation-pqb, (Belmaria=place-belmaria), PQB=organisation-pqb, PQB=organisation-pqb"},
		{"an acronym behind a name within a name", "Văn phòng Điều phối các vấn đề nhân đạo của Liên hợp quốc (OCHA) lên tiếng.",
			"Văn phòng Điều phối các vấn đề nhân đạo của Liên hợp quốc=ocha, (Liên hợp quốc=united-nations), OCHA=ocha"},
		{"a platform within a cue", "Ông Tomas Verlak viết trên Telegram rằng Pháp rút lui.", "Tomas Verlak=person-tomas-verlak, (Telegram=telegram), Pháp=france"},
		{"a platform of one letter", "Quân đội Pháp, trên X, phủ nhận.", "Quân đội Pháp=france-army, (Pháp=france), X=twitter"},
		{"a river of one syllable", "Hai tiểu đoàn qua sông Ket.", "tiểu đoàn=battalion, sông Ket=place-song-ket"},
		{"a direction is no river", "Họ qua vùng Tây.", ""},
		{"people of a village", "Hôm qua, 5 người dân làng Kolk bỏ chạy.", "người dân làng=villager, Kolk=place-kolk"},
		{"a village and its namesake", "Tướng Yusuf Karvel nói. Làng Karvel bị tấn công.", "Yusuf Karvel=person-yusuf-karvel, Karvel=place-karvel"},
		{"a surname near the name of a town", "Ông Sergei Shevchenko nói. Shevchenko đã đi.", "Sergei Shevchenko=person-sergei-shevchenko, Shevchenko=person-sergei-shevchenko"},
		{"a town in the east", "Quân nổi dậy chiếm thành phố miền đông Karvel.", "Quân nổi dậy=rebels, Karvel=place-karvel"},
		{"a direction before a name", "Theo phát ngôn viên quân đội miền Đông Tomas Verlak, có mưa.", "(quân đội miền Đông=eastern-forces), Tomas Verlak=person-tomas-verlak"},
		{"groups are not the one before", "Nhóm nổi dậy Hezbollah rút lui. Các nhóm phiến quân nổ súng.", "Hezbollah=hezbollah, Các nhóm phiến quân=armed-group"},
		{"a site whose name may be anybody's", "Họ bắn vào Bệnh viện Nhi Saudi.", "Bệnh viện Nhi Saudi=facility-benh-vien-nhi-saudi"},
		{"a misspelt part of a region", "Giao tranh ở Bắc Dafur.", "Bắc Dafur=north-darfur, (Dafur=darfur)"},
		{"small words up to a place", "Hôm qua, Ủy ban kháng chiến Ganja và Hội đồng quân sự Mosul phản đối.",
			"Ủy ban kháng chiến Ganja=organisation-uy-ban-khang-chien-ganja, (Ganja=ganja), Hội đồng quân sự Mosul=organisation-hoi-dong-quan-su-mosul, (Mosul=mosul)"},
		{"a language is no country", "Ông nói bằng tiếng Anh và tiếng Nga.", ""},
		{"a writer's name is no country", "Bảo Anh (theo Reuters)", "Reuters=reuters"},
		{"a country behind another", "Pháp, Anh phản đối.", "Pháp=france, Anh=united-kingdom"},
		{"the mission of a union and its acronym", "Họ tấn công phái bộ Liên minh châu Phi (AMISOM).", "phái bộ Liên minh châu Phi=amisom, (Liên minh châu Phi=african-union), AMISOM=amisom"},
		{"the army of whom its spokesman speaks for", "Phát ngôn viên quân đội Daniel Hagari nói.", "(quân đội=israel-army), Daniel Hagari=daniel-hagari"},
		{"an army of nobody's", "Phát ngôn viên quân đội Tomas Verlak nói.", "Tomas Verlak=person-tomas-verlak"},
		{"short names are not near in two letters", "Họ đến Kharlachi.", "Kharlachi=place-kharlachi"},
		{"places of a list behind a head for several", "Ba quận Zarn, Velle Roum và Orven Sard nằm trong tay quân nổi dậy.", "Zarn=place-zarn, Velle Roum=place-velle-roum, Orven Sard=place-orven-sard, quân nổi dậy=rebels"},
		{"places that a head counts", "Ba cửa khẩu nhỏ, gồm Kharl, Angor Adda và Ghul Khan, bị đóng.", "Kharl=place-kharl, Angor Adda=place-angor-adda, Ghul Khan=place-ghul-khan"},
		{"a person beside a place", "Ở Zarn và Orven Sard nói họ sẽ ở lại.", "Zarn=place-zarn, Orven Sard=person-orven-sard"},
		{"a name that begins as those of places do", "Quân đội bao vây Tel Hadrin, còn Dana Hadrin im lặng.", "Tel Hadrin=place-tel-hadrin, Dana Hadrin=person-dana-hadrin"},
		{"a place of two native syllables", "Quân nổi dậy giữ khu Suối Ngọt.", "Quân nổi dậy=rebels, Suối Ngọt=place-suoi-ngot"},
		{"a site of two native syllables", "Nhà tù Đá Đen bị phá.", "Nhà tù Đá Đen=facility-nha-tu-da-den"},
		{"who governs a place is not the place", "Thống đốc bang Karvel là bà Ilse Dorn.", "Thống đốc bang Karvel=karvel-governor, (Karvel=place-karvel), Ilse Dorn=person-ilse-dorn"},
		{"who governs a province by his surname", "Thống đốc tỉnh Beglov im lặng.", "Beglov=alexander-beglov"},
		{"a minister of police", "Bộ trưởng Công an Ukraine từ chức.", "Bộ trưởng Công an Ukraine=ukraine-interior-minister, (Ukraine=ukraine)"},
		{"a head of spies", "Trùm tình báo Ukraine từ chức.", "Trùm tình báo Ukraine=ukraine-intelligence-chief, (Ukraine=ukraine)"},
		{"a country by its neighbour", "Máy bay do nước láng giềng Quorrin cung cấp.", "Máy bay=aircraft, Quorrin=country-quorrin"},
		{"a country known by where something is", "Thủ tướng Turgan từ chức. Ở Turgan có biểu tình.", "Thủ tướng Turgan=turgan-prime-minister, (Turgan=country-turgan), Turgan=country-turgan"},
		{"a model that begins as an outlet", "Một tiêm kích MK-7 bị bắn rơi.", "tiêm kích=fighter-jet, MK-7=weapon-mk-7"},
		{"the second half of a word that is a head elsewhere", "Liên minh Hải đảo phản đối.", "Liên minh Hải đảo=organisation-lien-minh-hai-dao"},
		{"a title that is a foreign word", "Sheikh Abdas Musab bác bỏ, còn phe kia giữ làng Sheikh Rashal.", "Abdas Musab=person-abdas-musab, Sheikh Rashal=place-sheikh-rashal"},
		{"a unit and the army that it is of", "Sư đoàn bộ binh số 10 quân đội Velmor rút lui.", "Sư đoàn bộ binh số 10=force-velmor-su-doan-bo-binh-so-10, (quân đội Velmor=velmor-army), (Velmor=country-velmor)"},
		{"a new name before what it has done", "Nordlian đã rút lui.", "Nordlian=organisation-nordlian"},
		{"a group of a letter and a number", "Nhóm vũ trang (Q23) rút lui. Q23 phủ nhận.", "Nhóm vũ trang=armed-group, Q23=organisation-q23, Q23=organisation-q23"},
		{"towns after as", "Quân nổi dậy tiến vào các nơi như Zarnabad, Chardal và Iman Saheb.", "Quân nổi dậy=rebels, Zarnabad=place-zarnabad, Chardal=place-chardal, Iman Saheb=place-iman-saheb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.Join(listing(find(t, c.text, "")), ", ")
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
