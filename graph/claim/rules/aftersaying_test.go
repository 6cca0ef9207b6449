package rules_test

import "testing"

// TestAfterSaying holds that what stands beside a clause that only says when somebody spoke is the article's.
func TestAfterSaying(t *testing.T) {
	r := newReader(t)
	const own, his = "struck claims outlet russia > izium", "struck claims person-ivan-petrov russia > izium"
	r.tellsLast(t, []told{
		{"the main clause", "Sau khi tướng Ivan Petrov cam kết giữ vững, Nga tấn công thành phố Izium.", own},
		{"behind a number of days", "Hai ngày sau khi tướng Ivan Petrov kêu gọi kiên nhẫn, Nga tấn công thành phố Izium.", own},
		{"when else that was", "Ukraine rút quân một ngày sau khi tướng Ivan Petrov nói ông lo lắng và hai ngày sau khi Nga tấn công thành phố Izium.", own},
		{"a list within what he says", "Tướng Ivan Petrov nói quân đội kiệt sức và Nga tấn công thành phố Izium.", his},
		{"what he says", "Ukraine rút quân sau khi tướng Ivan Petrov nói Nga tấn công thành phố Izium.", his},
	})
}
