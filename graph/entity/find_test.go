package entity

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"hearsay/data"
	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// finder is the Finder of the project's own data.
var finder = sync.OnceValues(func() (*Finder, error) {
	m, err := readModel()
	if err != nil {
		return nil, err
	}
	g, err := readGazetteer()
	if err != nil {
		return nil, err
	}
	p, err := lang.Load(data.FS, "lang/vi", m)
	if err != nil {
		return nil, err
	}
	return NewFinder(p, g), nil
})

// find reads a text that was published on the day or in the month or year.
func find(t testing.TB, s, days string) (*text.Parsed, *Found) {
	t.Helper()
	f, err := finder()
	if err != nil {
		t.Fatal(err)
	}
	published, _ := schema.Stretch(days)
	doc := f.pack.Split(schema.Document{Text: s, Published: published}, schema.Span{End: len(s)})
	return doc, f.Find(doc)
}

// listing writes the mentions as "words=id", those within others in brackets.
func listing(doc *text.Parsed, f *Found) []string {
	var out []string
	for _, m := range f.Mentions {
		s := doc.Evidence(m.From, m.To).Text + "=" + m.ID.Local()
		if m.Inner {
			s = "(" + s + ")"
		}
		out = append(out, s)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a by-name within a name", "Băng của Jimmy “Barbecue” Cherizier rút đi.", "Jimmy “Barbecue” Cherizier=jimmy-cherizier"},
		{"a first name that is a town's, too", "Tướng Milan Mojsilović bác bỏ.", "Milan Mojsilović=person-milan-mojsilovic"},
		{"a surname that is a town's, too", "Ông Misrata bác bỏ.", "Misrata=person-misrata"},
		{"a misspelt town of a country that the article speaks of", "Quân đội Ukraine giữ thị trấn Kramatorks.", "Quân đội Ukraine=ukraine-army, (Ukraine=ukraine), Kramatorks=kramatorsk"},
		{"a name like that of a town in a country of which nobody speaks", "Quân đội Kenya giữ thị trấn Kramatorks.", "Quân đội Kenya=kenya-army, (Kenya=kenya), Kramatorks=place-kramatorks"},
		{"a town before an officer's name", "Chỉ huy Kherson Denys Petrenko bác bỏ.", "(Kherson=kherson), Denys Petrenko=person-denys-petrenko"},
		{"a country that no list knows between office and name", "Ngoại trưởng Dravenne Aksel Thorvik bác bỏ.", "(Dravenne=country-dravenne), Aksel Thorvik=person-aksel-thorvik"},
		{"a name of three words that begins as others do", "Thủ tướng Mohammed Shia Orbek bác bỏ.", "Mohammed Shia Orbek=person-mohammed-shia-orbek"},
		{"a brigade of a country without a number", "Nga tấn công một lữ đoàn Ukraine.", "Nga=russia, lữ đoàn Ukraine=ukraine-forces, (Ukraine=ukraine)"},
		{"several are a count", "Hai lữ đoàn Ukraine bị bao vây.", "lữ đoàn=brigade, Ukraine=ukraine"},
		{"a unit with words for its name", "Quân đội điều Lữ đoàn Sói Xám tới đây.", "Lữ đoàn Sói Xám=force-lu-doan-soi-xam"},
		{"a unit with its arm behind the number", "Trung đoàn 3 thủy quân lục chiến rút đi.", "Trung đoàn 3 thủy quân lục chiến=force-trung-doan-3-thuy-quan-luc-chien"},
		{"an alliance told by who leads it", "Liên minh do Ả Rập Xê-út dẫn đầu bác bỏ.", "Liên minh do Ả Rập Xê-út dẫn đầu=saudi-led-coalition, (Ả Rập Xê-út=saudi-arabia)"},
		{"a mission with what it is for", "Phái bộ giám sát nhân quyền của Liên hợp quốc bác bỏ.", "Phái bộ giám sát nhân quyền của Liên hợp quốc=united-nations-mission, (Liên hợp quốc=united-nations)"},
		{"embassies are told apart by where they are", "Đại sứ quán Mỹ tại Nairobi đóng cửa.", "Đại sứ quán Mỹ=united-states-embassy-in-nairobi, (Mỹ=united-states), Nairobi=nairobi"},
		{"the hospital of a university", "Họ được đưa đến Bệnh viện Đại học Bashair.", "Bệnh viện Đại học Bashair=bashair-hospital"},
		{"a town with an apostrophe behind a syllable", "Quân đội chiếm thị trấn Ma’arab.", "Ma’arab=place-ma-arab"},
		{"fighters for the seat of a government", "Quân nổi dậy thân Moskva rút đi.", "Quân nổi dậy thân Moskva=pro-russia-rebels, (Moskva=moscow)"},
		{"an acronym within a longer name", "Liên quân chống Nhà nước Hồi giáo (IS) rút đi. Quân đội truy quét IS.", "Liên quân chống Nhà nước Hồi giáo=anti-is-coalition, IS=islamic-state, IS=islamic-state"},
		{"the bank of a river", "Quân đội chiếm bờ bắc sông Olbar.", "sông Olbar=place-song-olbar"},
		{"a bare army in an item headed by its country", "Quân đội Ethiopia rút.\n• **Sudan.** Quân đội tiến vào.", "Quân đội Ethiopia=ethiopia-army, (Ethiopia=ethiopia), Sudan=sudan, Quân đội=sudan-army"},
		{"the office of a person", "Văn phòng ông Netanyahu bác bỏ.", "Văn phòng ông Netanyahu=benjamin-netanyahu-office, (Netanyahu=benjamin-netanyahu)"},
		{"that of the head of government", "Văn phòng Thủ tướng Netanyahu bác bỏ.", "Văn phòng Thủ tướng Netanyahu=israel-office-of-the-prime-minister, (Netanyahu=benjamin-netanyahu)"},
		{"that whose holder is named", "Thủ tướng Ba Lan Donald Tusk lên án. Văn phòng Thủ tướng im lặng.", "(Ba Lan=poland), Donald Tusk=donald-tusk, Văn phòng Thủ tướng=poland-office-of-the-prime-minister"},
		{"a body of the one country that speaks", "Kenya loan báo không quân đã bắn.", "Kenya=kenya, không quân=kenya-air-force"},
		{"of the one whose man speaks", "Ông Tusk nói trước Quốc hội.", "Tusk=donald-tusk, Quốc hội=poland-parliament"},
		{"of nobody where a country only acts", "Sau khi Israel không kích, Bộ Y tế im lặng.", "Israel=israel"},
		{"nor where two are named", "Nga cho biết Ukraine tấn công, Bộ Quốc phòng im lặng.", "Nga=russia, Ukraine=ukraine"},
		{"nor of one of several", "Ông Tusk kể lại lời hai nhà lãnh đạo.", "Tusk=donald-tusk"},
		{"an outlet set off by emphasis", "Tờ **Orven Herold** đưa tin.", "Orven Herold=media-orven-herold"},
		{"an outlet that begins with a country's name", "Orven nổ súng trước. Tờ Orven Tribune đưa tin, báo Orven Wald cũng vậy.", "Orven=other-orven, Orven Tribune=media-orven-tribune, Orven Wald=media-orven-wald"},
		{"an outlet of ordinary words, with what it is and without", "Theo tờ Đồi Chè, mưa to. Báo Đồi Chè và Hãng tin Lá Thông im lặng.",
			"Đồi Chè=media-doi-che, Đồi Chè=media-doi-che, Hãng tin Lá Thông=media-hang-tin-la-thong"},
		{"a state that is called by ordinary words", "Tổng thống Cộng hòa Lá Thông im lặng. Quân đội Cộng hòa Lá Thông rút.",
			"Tổng thống Cộng hòa Lá Thông=la-thong-president, (Cộng hòa Lá Thông=country-la-thong), Quân đội Cộng hòa Lá Thông=la-thong-army, (Cộng hòa Lá Thông=country-la-thong)"},
		{"and what else states are", "Đế quốc Ormen và Đảo quốc Sunvar im lặng, Liên bang Núi Chì thì không.", "Đế quốc Ormen=country-ormen, Đảo quốc Sunvar=country-sunvar, Liên bang Núi Chì=country-nui-chi"},
		{"and with a small word before it", "Còn nhật báo **De Brug** đưa tin.", "De Brug=media-de-brug"},
		{"the news agency of a country", "Hãng thông tấn Ả rập Xê-út đưa tin.", "Hãng thông tấn Ả rập Xê-út=spa-saudi, (Ả rập Xê-út=saudi-arabia)"},
		{"and with its name", "Hãng thông tấn Orven đưa tin.", "Orven=media-orven"},
		{"an outlet with a sign in its acronym", "GD&TĐ - Nga tấn công Kharkiv.", "GD&TĐ=giao-duc-thoi-dai, Nga=russia, Kharkiv=kharkiv"},
		{"a stretch of a town", "Quân đội Iraq giành lại đông Mosul.", "Quân đội Iraq=iraq-army, (Iraq=iraq), đông Mosul=mosul-east"},
		{"a state by its ministry, whatever a title ends with", "Bộ Quốc phòng Ilmenor nổ súng. Đại sứ Ilmenor phủ nhận.",
			"Bộ Quốc phòng Ilmenor=ilmenor-ministry-of-defence, (Ilmenor=country-ilmenor), Đại sứ Ilmenor=ilmenor-ambassador, (Ilmenor=country-ilmenor)"},
		{"an organisation of small words with whose it is", "Cơ quan hàng hải của Syria và Ủy ban về tù binh chiến tranh của Armenia đã họp.",
			"Cơ quan hàng hải của Syria=organisation-co-quan-hang-hai-cua-syria, (Syria=syria), Ủy ban về tù binh chiến tranh của Armenia=organisation-uy-ban-ve-tu-binh-chien-tranh-cua-armenia, (Armenia=armenia)"},
		{"a report about somebody is no body of his", "Báo cáo của ủy ban về vụ tấn công của Israel đã đến.", "Israel=israel"},
		{"an organisation that ends with a people", "Liên đoàn quốc gia Orvel đã họp.", "Liên đoàn quốc gia Orvel=organisation-lien-doan-quoc-gia-orvel"},
		{"a mission and its acronym are not whose it is", "Phái bộ quan sát của Liên hợp quốc tại Syria (UNMOR) đã rút lui.",
			"Phái bộ quan sát của Liên hợp quốc=organisation-unmor, (Liên hợp quốc=united-nations), (Syria=syria), UNMOR=organisation-unmor"},
		{"a state of two words by its ministry", "Bộ Ngoại giao Costa Brunal cho biết đã nổ súng.",
			"Bộ Ngoại giao Costa Brunal=costa-brunal-ministry-of-foreign-affairs, (Costa Brunal=country-costa-brunal)"},
		{"who speaks for a ministry without its state", "Người phát ngôn Bộ Ngoại giao Karl Torvin cho biết quân đội Syria đã rút lui.",
			"Karl Torvin=person-karl-torvin, quân đội Syria=syria-army, (Syria=syria)"},
		{"a name in a headline of capitals", "ÔNG TORVIN RỜI DAMASCUS ĐÊM QUA", "TORVIN=person-torvin, DAMASCUS=damascus"},
		{"a writer whose name begins like a country's", "Đức Lâm", ""},
		{"a country at the head of a line", "Đức (theo Reuters)", "Đức=germany, Reuters=reuters"},
		{"a division of paratroopers", "Sư đoàn dù cận vệ số 76 của Syria rút lui.", "Sư đoàn dù cận vệ số 76=force-syria-su-doan-du-can-ve-so-76, (Syria=syria)"},
		{"men of a people whose state is spoken of", "Quân Tajik nổ súng, theo Tajikistan.", "Quân Tajik=tajikistan-forces, (Tajik=tajikistan), Tajikistan=tajikistan"},
		{"an army that is given orders", "Quân đội Syria nổ súng. Thủ tướng Israel Benjamin Netanyahu ra lệnh cho quân đội nổ súng.",
			"Quân đội Syria=syria-army, (Syria=syria), (Israel=israel), Benjamin Netanyahu=benjamin-netanyahu, quân đội=israel-army"},
		{"places listed behind a place", "Quân đội Syria bắn phá thị trấn Heish, Kafar Sajneh và Hass.",
			"Quân đội Syria=syria-army, (Syria=syria), Heish=heish, Kafar Sajneh=place-kafar-sajneh, Hass=hass"},
		{"a listed name of several words behind a head", "Các tay súng Nhà nước Hồi giáo đã rút lui.", "Nhà nước Hồi giáo=islamic-state"},
		{"fighters of a force are the force", "Các tay súng Hamas và một đơn vị của quân đội Syria rút lui.", "Hamas=hamas, quân đội Syria=syria-army, (Syria=syria)"},
		{"soldiers of a country are its own", "Binh sĩ Syria rút lui.", "Binh sĩ Syria=syria-soldiers, (Syria=syria)"},
		{"members of a force, but not who is called one behind his name", "Thành viên của Hezbollah và Lữ đoàn Al-Qassam, cánh vũ trang của Hamas, nổ súng.",
			"Hezbollah=hezbollah, Lữ đoàn Al-Qassam=al-qassam-brigades, Hamas=hamas"},
		{"a unit of an army is told apart from its like, wherever its owner is named", "Lữ đoàn 14 nổ súng. Lữ đoàn 14 của quân đội Syria rút lui.",
			"Lữ đoàn 14=force-syria-lu-doan-14, Lữ đoàn 14=force-syria-lu-doan-14, (quân đội Syria=syria-army), (Syria=syria)"},
		{"a base and its airfield", "Nga rời căn cứ không quân Hmeymim và sân bay Shayrat.", "Nga=russia, căn cứ không quân Hmeymim=hmeimim, sân bay Shayrat=shayrat"},
		{"a regime and its ruler", "Mối đe dọa từ chính quyền Kim Jong-un vẫn còn.", "chính quyền Kim Jong-un=north-korea-authorities, (Kim Jong-un=kim-jong-un)"},
		{"a ship named after an admiral", "Tàu hộ vệ Đô đốc Grigorovich của Nga đã đi.", "Tàu hộ vệ=warship, Đô đốc Grigorovich=admiral-grigorovich, Nga=russia"},
		{"who announces is no newspaper", "Nhà Trắng thông báo Tổng thống Mỹ Donald Trump đã đi.", "Nhà Trắng=white-house, (Mỹ=united-states), Donald Trump=donald-trump"},
		{"a country in any case of its neighbours", "Theo Nga, ông nga đã nói.", "Nga=russia"},
		{"hyphens and spaces are one", "Giao tranh ở Nagorno- Karabakh và Nagorno Karabakh.", "Nagorno- Karabakh=nagorno-karabakh, Nagorno Karabakh=nagorno-karabakh"},
		{"a word that is a country too, at the start of a sentence", "Anh đã rời đi. Hai nước Anh và Pháp phản đối.", "Anh=united-kingdom, Anh=united-kingdom, Pháp=france"},
		{"a pronoun at the start of a sentence", "Anh đã rời đi.", ""},
		{"a people is its country", "Lực lượng người Armenia nổ súng.", "Lực lượng người Armenia=armenia-forces, (Armenia=armenia)"},
		{"counted people are not", "Đã có 5 người Ukraine thiệt mạng.", "người=people, Ukraine=ukraine"},
		{"a body with its country", "Bộ Quốc phòng Azerbaijan cho biết.", "Bộ Quốc phòng Azerbaijan=azerbaijan-ministry-of-defence, (Azerbaijan=azerbaijan)"},
		{"a seat of government", "Vụ tấn công lực lượng Baku.", "lực lượng Baku=azerbaijan-forces, (Baku=baku)"},
		{"separatists", "Giao tranh giữa lực lượng ly khai người Armenia và quân chính phủ Azerbaijan.",
			"lực lượng ly khai người Armenia=armenia-separatist-forces, (Armenia=armenia), quân chính phủ Azerbaijan=azerbaijan-government-forces, (Azerbaijan=azerbaijan)"},
		{"a body alone is the only one of its kind", "Quân đội Armenia nổ súng. Quân đội phủ nhận.",
			"Quân đội Armenia=armenia-army, (Armenia=armenia), Quân đội=armenia-army"},
		{"a body alone is none where there are two", "Quân đội Armenia và quân đội Azerbaijan nổ súng. Quân đội phủ nhận.",
			"Quân đội Armenia=armenia-army, (Armenia=armenia), quân đội Azerbaijan=azerbaijan-army, (Azerbaijan=azerbaijan)"},
		{"this country", "Azerbaijan lên tiếng. Bộ Ngoại giao nước này phủ nhận.", "Azerbaijan=azerbaijan, Bộ Ngoại giao nước này=azerbaijan-ministry-of-foreign-affairs"},
		{"this country where one of two was named again", "Giao tranh giữa Azerbaijan và Armenia tiếp diễn, phía Armenia mất 15 người, theo Bộ Y tế nước này.",
			"Azerbaijan=azerbaijan, Armenia=armenia, Armenia=armenia, người=people, Bộ Y tế nước này=armenia-ministry-of-health"},
		{"this country where two were named", "Azerbaijan và Armenia lên tiếng. Bộ Ngoại giao nước này phủ nhận.", "Azerbaijan=azerbaijan, Armenia=armenia"},
		{"a place without its head", "Tại thành phố Ganja và vùng Khizi.", "Ganja=ganja, Khizi=khizi"},
		{"a place with an adjective", "Cuộc họp ở khu vực ly khai Nagorno-Karabakh.", "khu vực ly khai Nagorno-Karabakh=nagorno-karabakh"},
		{"an acronym behind the name", "Tổ chức Khảo sát Rừng Xanh (TKX) lên tiếng. TKX phản đối.",
			"Tổ chức Khảo sát Rừng Xanh=organisation-to-chuc-khao-sat-rung-xanh, TKX=organisation-to-chuc-khao-sat-rung-xanh, TKX=organisation-to-chuc-khao-sat-rung-xanh"},
		{"an acronym that a list gives an agency", "Liên minh Rừng Xanh (AA) nổ súng. AA rút đi.",
			"Liên minh Rừng Xanh=organisation-lien-minh-rung-xanh, AA=organisation-lien-minh-rung-xanh"},
		{"the head of a name for the whole", "Phong trào Rừng Xanh phủ nhận. Phong trào đã nổ súng.",
			"Phong trào Rừng Xanh=organisation-phong-trao-rung-xanh, Phong trào=organisation-phong-trao-rung-xanh"},
		{"a misspelling", "Quân đội Azerbaizhan nổ súng.", "Quân đội Azerbaizhan=azerbaijan-army, (Azerbaizhan=azerbaijan)"},
		{"names that are near each other", "Thủ tướng Albania và Thủ tướng Armenia.", "Thủ tướng Albania=albania-prime-minister, (Albania=albania), Thủ tướng Armenia=armenia-prime-minister, (Armenia=armenia)"},
		{"a site with its owner", "Nhằm vào cơ sở hạ tầng dân sự của Azerbaijan.", "cơ sở hạ tầng dân sự của Azerbaijan=azerbaijan-civil-infrastructure, (Azerbaijan=azerbaijan)"},
		{"sites joined at a place", "Trúng hồ chứa nước và nhà máy lọc dầu ở Barda.", "hồ chứa nước=barda-reservoir, nhà máy lọc dầu=barda-oil-refinery, Barda=barda"},
		{"voices of a country", "Theo giới chức Ukraine và các chuyên gia phân tích quân sự.", "giới chức Ukraine=ukraine-officials, (Ukraine=ukraine), chuyên gia phân tích quân sự=military-analysts"},
		{"an outlet behind a word of citing", "Theo báo Zelbar, có mưa.", "Zelbar=media-zelbar"},
		{"an unlisted outlet", "Theo hãng tin Zelbar của Nga.", "Zelbar=media-zelbar, (Nga=russia)"},
		{"a weapon by its class", "Họ bắn tên lửa Zelbar-2.", "tên lửa=missile, Zelbar-2=weapon-zelbar-2"},
		{"a day in a name", "Phong trào 23/3 (M23) đã chiếm Goma.", "23/3=m23, M23=m23, Goma=goma"},
		{"an Arabic article is no acronym", "Tên lửa rơi ở Al-Marjan.", "Tên lửa=missile, Al-Marjan=place-al-marjan"},
		{"rebels without a country", "Phiến quân tiến vào thủ đô.", "Phiến quân=rebels"},
		{"rebels of a country", "Quân nổi dậy Syria tiến vào thủ đô. Phiến quân phủ nhận.", "Quân nổi dậy Syria=syria-rebels, (Syria=syria), Phiến quân=syria-rebels"},
		{"rebels with a name", "Phiến quân Houthi nổ súng.", "Houthi=houthis"},
		{"an opposition at a place", "Phe đối lập ở Syria phủ nhận.", "Phe đối lập=syria-opposition, Syria=syria"},
		{"a part of a country", "Giao tranh ở miền nam Israel và đông bắc Syria.", "miền nam Israel=israel-south, (Israel=israel), đông bắc Syria=syria-north-east, (Syria=syria)"},
		{"a part of an unlisted country is no person", "Quân đội Quessar rút lui khỏi Nam Quessar.", "Quân đội Quessar=quessar-army, (Quessar=country-quessar), Nam Quessar=quessar-south, (Quessar=country-quessar)"},
		{"a head with two countries", "Quân đội Armenia và Azerbaijan nổ súng.", "Quân đội Armenia=armenia-army, (Armenia=armenia), Azerbaijan=azerbaijan-army, (Azerbaijan=azerbaijan)"},
		{"a site in particular", "Họ chiếm Dinh Tổng thống.", "Dinh Tổng thống=presidential-palace"},
		{"the site of a body", "Quân đội Sudan phủ nhận. Trụ sở quân đội bị bao vây.", "Quân đội Sudan=sudan-army, (Sudan=sudan), Trụ sở quân đội=sudan-army-headquarters, (quân đội=sudan-army)"},
		{"an outlet named after a place", "Tờ Bưu điện Ganja đưa tin.", "Bưu điện Ganja=media-buu-dien-ganja"},
		{"another number of a channel", "Kênh Channel 97 đưa tin.", "Channel=media-channel"},
		{"people of a small nation", "Một nhóm vũ trang người dân tộc trấn giữ.", "nhóm vũ trang=armed-group"},
		{"a strait keeps its word", "Tàu ở eo biển Hormuz.", "Tàu=ship, eo biển Hormuz=strait-of-hormuz"},
		{"nothing but words", "Phía Bắc có mưa. Yêu cầu của họ là toàn cầu.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.Join(listing(find(t, c.text, "")), ", ")
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestFindPersons(t *testing.T) {
	for _, c := range []struct{ name, text, want, positions string }{
		{"title, country, name", "Bộ trưởng Ngoại giao Nga Sergey Lavrov nói.", "(Nga=russia), Sergey Lavrov=sergey-lavrov", "sergey-lavrov Minister of Foreign Affairs russia"},
		{"title of a title", "Trợ lý của Tổng thống Azerbaijan Hikmet Hajiyev nói.", "(Azerbaijan=azerbaijan), Hikmet Hajiyev=hikmet-hajiyev", "hikmet-hajiyev Assistant to the President azerbaijan"},
		{"title, mister, name", "Tổng thống Ukraine - ông Volodymyr Zelensky nói.", "(Ukraine=ukraine), Volodymyr Zelensky=volodymyr-zelensky", "volodymyr-zelensky President ukraine"},
		{"rank behind the office", "Người phát ngôn quân đội Belmaria, Thiếu tướng Tomas Verlak nói.",
			"(quân đội Belmaria=belmaria-army), (Belmaria=country-belmaria), Tomas Verlak=person-tomas-verlak", "person-tomas-verlak spokesperson belmaria-army"},
		{"offices behind the name", "Ngoại trưởng Ba Lan Tomas Verlak, Tổng thư ký Tổ chức An ninh và Hợp tác châu Âu (OSCE), phản đối.",
			"(Ba Lan=poland), Tomas Verlak=person-tomas-verlak, (Tổ chức An ninh và Hợp tác châu Âu=osce), (OSCE=osce)", "person-tomas-verlak Minister of Foreign Affairs poland; person-tomas-verlak Secretary-General osce"},
		{"a surname", "Ông Tomas Verlak nói. Bà Ilona Brask đáp. Ông Verlak im lặng.", "Tomas Verlak=person-tomas-verlak, Ilona Brask=person-ilona-brask, Verlak=person-tomas-verlak", ""},
		{"an initial", "Tổng thống V.Putin nói.", "V.Putin=vladimir-putin", ""},
		{"what an office is for", "Đại sứ Nga tại Mỹ Tomas Verlak nói.", "(Nga=russia), (Mỹ=united-states), Tomas Verlak=person-tomas-verlak", "person-tomas-verlak Ambassador russia"},
		{"an unlisted country before the name", "Quân đội Kestovia rút lui. Bộ trưởng Quốc phòng Kestovia Ilona Brask xác nhận.",
			"Quân đội Kestovia=kestovia-army, (Kestovia=country-kestovia), (Kestovia=country-kestovia), Ilona Brask=person-ilona-brask", "person-ilona-brask Minister of Defence country-kestovia"},
		{"a name behind the office and a comma", "Người phát ngôn quân đội Belmaria, Tomas Verlak, phủ nhận.",
			"(quân đội Belmaria=belmaria-army), (Belmaria=country-belmaria), Tomas Verlak=person-tomas-verlak", "person-tomas-verlak spokesperson belmaria-army"},
		{"of an organisation called by its head", "Mặt trận Bảy Hồ rút lui. Người phát ngôn của Mặt trận, bà Ilona Brask, nói.",
			"Mặt trận Bảy Hồ=organisation-mat-tran-bay-ho, (Mặt trận=organisation-mat-tran-bay-ho), Ilona Brask=person-ilona-brask", "person-ilona-brask spokesperson organisation-mat-tran-bay-ho"},
		{"an office alone", "Người phát ngôn Bộ Ngoại giao Armenia khẳng định.",
			"Người phát ngôn Bộ Ngoại giao Armenia=armenia-ministry-of-foreign-affairs-spokesperson, (Bộ Ngoại giao Armenia=armenia-ministry-of-foreign-affairs), (Armenia=armenia)", ""},
		{"an office that the text fills", "Tổng thống Azerbaijan Ilham Aliyev nói. Tổng thống Azerbaijan nói thêm.",
			"(Azerbaijan=azerbaijan), Ilham Aliyev=ilham-aliyev, Tổng thống Azerbaijan=ilham-aliyev, (Azerbaijan=azerbaijan)", "ilham-aliyev President azerbaijan"},
		{"a man behind the body that he heads", "Giám đốc tình báo Tomas Verlak nói. Người phát ngôn Bộ Quốc phòng Ilona Brask nói.",
			"Tomas Verlak=person-tomas-verlak, Ilona Brask=person-ilona-brask", ""},
		{"a state and then the man", "Giám đốc tình báo Sierra Maro, ông Tomas Verlak, nói.",
			"(tình báo Sierra Maro=sierra-maro-intelligence-service), (Sierra Maro=other-sierra-maro), Tomas Verlak=person-tomas-verlak",
			"person-tomas-verlak Director sierra-maro-intelligence-service"},
		{"a chief of armed men", "Tư lệnh phiến quân Al Dawar nói.", "Tư lệnh phiến quân Al Dawar=al-dawar-commander, (Al Dawar=organisation-al-dawar)", ""},
		{"abbreviated titles", "Phó TT Tomas Verlak và BTQP Ilona Brask đã đi.", "Tomas Verlak=person-tomas-verlak, Ilona Brask=person-ilona-brask", ""},
		{"the leader", "Tổng thống Nga Vladimir Putin nói. Nhà lãnh đạo Nga cảnh báo.", "(Nga=russia), Vladimir Putin=vladimir-putin, Nhà lãnh đạo Nga=vladimir-putin, (Nga=russia)", "vladimir-putin President russia"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, f := find(t, c.text, "")
			if got := strings.Join(listing(doc, f), ", "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			var ps []string
			for _, p := range f.Positions {
				ps = append(ps, fmt.Sprint(p.Person.Local(), " ", p.En, " ", p.Of.Local()))
			}
			if got := strings.Join(ps, "; "); got != c.positions {
				t.Errorf("positions: got %s, want %s", got, c.positions)
			}
		})
	}
}

func TestAnOfficeIsHeldOnTheDay(t *testing.T) {
	for day, want := range map[string]schema.ID{"2020-10-05": "ent:ilham-aliyev", "2001-10-05": "ent:heydar-aliyev", "": "ent:azerbaijan-president",
		"2020-10": "ent:ilham-aliyev", "2003-10": "ent:azerbaijan-president", "2003": "ent:azerbaijan-president"} {
		_, f := find(t, "Tổng thống Azerbaijan lên tiếng.", day)
		if got := f.Mentions[0].ID; got != want {
			t.Errorf("on %q: got %s, want %s", day, got, want)
		}
	}
}

func TestOuterAndEntities(t *testing.T) {
	doc, f := find(t, "Người phát ngôn Bộ Ngoại giao Armenia khẳng định. Ở thành phố Zelbar, cảnh sát Zelbar nổ súng.", "")
	outer := func(i int) string { return doc.Evidence(f.Mentions[i].Outer[0], f.Mentions[i].Outer[1]).Text }
	if i := slices.IndexFunc(f.Mentions, func(m Mention) bool { return m.ID == "ent:place-zelbar" }); i < 0 || outer(i) != "thành phố Zelbar" {
		t.Errorf("mentions %v", listing(doc, f))
	}
	for id, want := range map[schema.ID]string{
		"ent:armenia-ministry-of-foreign-affairs-spokesperson": "spokesperson of the Ministry of Foreign Affairs of Armenia",
		"ent:armenia-ministry-of-foreign-affairs":              "Ministry of Foreign Affairs of Armenia",
		"ent:armenia":       "Armenia",
		"ent:zelbar-police": "police of Zelbar",
	} {
		if got := f.Name(id); got != want {
			t.Errorf("%s: name %q, want %q", id, got, want)
		}
	}
	if got := f.Side("ent:armenia-ministry-of-foreign-affairs-spokesperson"); got != "ent:armenia" {
		t.Errorf("side %s", got)
	}
}

func TestRebelsAreOfTheirOwnSide(t *testing.T) {
	_, f := find(t, "Quân nổi dậy Syria tiến vào thủ đô.", "")
	if got := f.Side("ent:syria-rebels"); got != "ent:syria-rebels" {
		t.Errorf("side %s", got)
	}
	if e := f.Local["ent:syria-rebels"]; e == nil || !slices.Equal(e.Links["located-in"], []schema.ID{"ent:syria"}) || len(e.Links["affiliated-with"]) > 0 {
		t.Errorf("entity %+v", e)
	}
}

// A group of people is of the class that its word tells, which the gazetteer knows.
func TestGroupsAreOfAClass(t *testing.T) {
	_, f := find(t, "Binh sĩ Pháp rút lui.", "")
	if e := f.Local["ent:france-soldiers"]; e == nil || !slices.Equal(e.Links["subclass-of"], []schema.ID{"ent:personnel"}) {
		t.Errorf("got %+v", e)
	}
	finder, err := finder()
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range finder.pack.Heads {
		if h.Counts != "" && finder.gazetteer.Unit(schema.Ent(h.Counts)) != "person" {
			t.Errorf("%s counts %q, which is no class of people", h.ID, h.Counts)
		}
	}
}

func TestFindIsPure(t *testing.T) {
	const s = "Bộ Quốc phòng Nga và quân đội Ukraine. Ông Tomas Verlak ở Zelbar nói với Reuters. Ông Verlak và lực lượng này."
	doc, first := find(t, s, "2022-05-01")
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if _, again := find(t, s, "2022-05-01"); !slices.Equal(listing(doc, first), listing(doc, again)) {
				t.Error("two readings differ")
			}
		}()
	}
	wg.Wait()
}
