package rules_test

import "testing"

func TestRelatesTo(t *testing.T) {
	newReader(t).tells(t, []told{
		{"what others' machines did, as the speaker thinks", "Nga bắn hạ hai máy bay của Ukraine mà Moscow cho là đã bắn vào thành phố Kherson.",
			"shot-down claims outlet russia > ukraine = hai máy bay của Ukraine | struck claims russia ukraine > kherson"},
		{"a group", "Quân đội Nga truy lùng nhóm vũ trang mà Moscow cho rằng đã pháo kích thành phố Kherson.", "struck claims russia armed-group > kherson"},
		{"somebody who is not named", "Mỹ lục soát một công ty mà Washington nói đã bán vũ khí cho Iran.", ""},
		{"no relative clause", "Moscow cho biết đã pháo kích thành phố Kherson.", "struck claims russia russia > kherson"},
	})
}
