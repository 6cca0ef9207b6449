package rules_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestWhere holds where the dead fell and the deed was done, and that what only tells where that lies is counted for nothing.
func TestWhere(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Ít nhất 12 dân thường thiệt mạng tại trung tâm thành phố Kherson.", []string{"casualties [ent:kherson] 12"}},
		{"Ít nhất 12 dân thường thiệt mạng ở hai thành phố Kherson và Lviv.", []string{"casualties [ent:kherson ent:lviv] 12"}},
		{"Ở phía đông thành phố Kherson hôm 3/5, 12 dân thường thiệt mạng.", []string{"casualties [ent:kherson] 12"}},
		{"Tại hai thành phố Kherson và Lviv, 12 dân thường thiệt mạng.", []string{"casualties [ent:kherson ent:lviv] 12"}},
		{"Tại Moscow, Bộ Quốc phòng Nga nói 12 dân thường thiệt mạng.", []string{"casualties [] 12"}},
		{"Quân đội Nga bắt giữ 12 tay súng gần một trường học ở ngoại ô thành phố Kherson.", []string{"captured [ent:kherson] 12"}},
		{"Quân đội Nga phá hủy ba xe tăng của Ukraine ở Kherson, một thành phố nhỏ ở miền nam.", []string{"destroyed [ent:kherson] 3"}},
		{"Quân đội Nga tiêu diệt 12 tay súng trong một cuộc đọ súng ở thành phố Kherson.", []string{"casualties [ent:kherson] 12"}},
		{"Quân đội Nga phá hủy gần một trăm xe tăng của Ukraine.", []string{"destroyed [] 100"}},
	} {
		var got []string
		for _, x := range r.claims(t, c.text) {
			got = append(got, fmt.Sprint(x.Relation, " ", x.Place, " ", *x.Figure.Value))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestOpenings holds that who is named only in what a sentence opens with neither speaks nor acts.
func TestOpenings(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a dateline", "LONDON, Anh – Iran bác bỏ cáo buộc cung cấp vũ khí cho Houthi.", "denies denies iran iran > houthis"},
		{"what it is about", "Liên quan đến tình hình Sudan, RSF và quân đội Sudan giao tranh ở thành phố Kherson.", "fought claims outlet rapid-support-forces+sudan-army > kherson"},
	})
}
