package rules_test

import "testing"

// TestStruckMen holds whose men die in an attack, where only their class tells: those of the band or the army that the sentence tells was struck.
func TestStruckMen(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"fighters of the band", "Nga không kích Taliban, tiêu diệt 26 tay súng.", "casualties claims outlet russia > taliban = 26 tay súng"},
		{"rebels of the band", "Nga không kích Taliban, tiêu diệt 26 phiến quân.", "casualties claims outlet russia > taliban = 26 phiến quân"},
		{"fighters of whom nobody says who killed them", "Nga không kích Taliban, 26 tay súng thiệt mạng.", "casualties claims outlet - > taliban = 26 tay súng"},
		{"soldiers of the army", "Taliban tấn công quân đội Ukraine ở Kherson, giết chết 7 binh sĩ.", "casualties claims outlet taliban > ukraine-army+kherson = 7 binh sĩ"},
		{"soldiers of one of two armies", "Quân đội Nga nã pháo vào quân đội Ukraine, làm 7 binh sĩ thiệt mạng.", "casualties claims outlet russia-army > ukraine-army = 7 binh sĩ"},
		{"people may be anybody", "Nga không kích Taliban, giết 26 người.", "casualties claims outlet russia > - = 26 người"},
		{"the attacker's own", "Taliban tấn công quân đội Ukraine, 26 tay súng bị tiêu diệt.", "casualties claims outlet - > - = 26 tay súng"},
		{"of two bands", "Nga không kích Taliban và Hezbollah, tiêu diệt 26 tay súng.", "casualties claims outlet russia > - = 26 tay súng"},
		{"another tells of them", "Nga cho biết đã không kích Taliban, Ukraine nói 26 tay súng thiệt mạng.", "casualties claims ukraine - > - = 26 tay súng"},
	})
}
