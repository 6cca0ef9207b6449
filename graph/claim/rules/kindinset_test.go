package rules_test

import "testing"

func TestKindInset(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a kind between commas", "Hezbollah, lực lượng bán quân sự của Liban, đã pháo kích thành phố Haifa.", "struck claims outlet hezbollah > haifa"},
		{"between dashes", "Hôm qua, Hezbollah – nhóm vũ trang lớn nhất ở Liban – đã pháo kích thành phố Haifa.", "struck claims outlet hezbollah > haifa"},
		{"one of a kind", "Hôm qua, phiến quân M23 - một nhóm nổi dậy ở Congo - đã chiếm thị trấn Goma.", "controls claims outlet m23 > goma"},
		{"the second of two who fight", "Hôm qua Nga tấn công Hezbollah, nhóm vũ trang lớn nhất ở Liban, và đã chiếm thành phố Haifa.", "struck claims outlet russia > hezbollah+lebanon | controls claims outlet russia > haifa"},
		{"a neighbour", "Hôm qua Nga - nước láng giềng của Ukraine - đã bắn vào thành phố Kherson.", "struck claims outlet russia > kherson"},
		{"two in a row", "Hôm qua, Hezbollah, Hamas, đã bắn vào thành phố Haifa.", "struck claims outlet hamas > haifa"},
	})
}
