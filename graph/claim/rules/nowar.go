package rules

import "hearsay/graph/lang"

var warless = oneOf("fiction", "sport", "nature")

// noWar says whether the blow of the frame is told of a film or a game, of a team or player, or as done by a storm or a flood: "trong trò chơi mới,
// xe tăng X bắn phá Y", "tay vợt X hủy diệt đối thủ", "bão đánh sập cây cầu".
func (a *article) noWar(s *sentence, t int, f *lang.Frame) bool {
	switch f.Relation {
	case "struck", "destroyed", "shot-down", "lost", "used-weapon":
	default:
		return false
	}
	u := s.units
	for i := 0; i < t; i++ {
		x := &u[i]
		switch {
		case x.is("fiction"), x.is("sport"):
			return i < 4 && !undergone(u, i, t)
		case x.is("nature"):
			return f.Relation != "struck" || i == t-1
		case x.m != nil && a.acting(x), x.fig != nil && x.fig.people, x.is("strike-verb"):
			return false
		}
	}
	return false
}

// sentBy says whether who stands right before the verb at unit t is told, behind a relative word, to have sent the shots before that: "những quả bom mà X trút
// xuống Y".
func (a *article) sentBy(s *sentence, g segment, t int) bool {
	u, i := s.units, t-1
	for i > g.from && filler(&u[i]) {
		i--
	}
	return i > g.from && u[i].m != nil && a.acting(&u[i]) && u[i-1].is("relative")
}
