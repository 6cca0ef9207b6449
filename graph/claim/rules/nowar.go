package rules

import "hearsay/graph/lang"

var (
	warless  = oneOf("fiction", "sport", "nature")
	sporting = oneOf("fiction", "sport")
	joints   = oneOf("subordinate", "reason", "contrast")
)

// noWar says whether the blow of the frame is told of a film or a game, of a team or player, or as done by a storm or a flood: "trong trò chơi mới,
// xe tăng X bắn phá Y", "tay vợt X hủy diệt đối thủ", "đội tuyển X đóng quân ở Y", "bão đánh sập cây cầu".
func (a *article) noWar(s *sentence, t int, f *lang.Frame) bool {
	blow := false
	switch f.Relation {
	case "struck", "destroyed", "shot-down", "lost", "used-weapon":
		blow = true
	case "fought", "controls", "captured", "deployed", "withdrew": // of players and teams alone
	default:
		return false
	}
	u, comma, verb, shared := s.units, false, false, false
	for i := t - 1; i >= 0; i-- {
		x := &u[i]
		switch {
		case x.is("fiction") && i > 0 && u[i-1].any("of-whole", "prep-in"):
			return true
		case comma:
		case x.of(&sporting):
			return !verb && opens(u, i) && !undergone(u, i, t)
		case blow && x.is("nature"):
			return (f.Relation != "struck" || i == t-1) && (shared && opens(u, i) || !shared && !a.actsBehind(u, i, t))
		}
		switch {
		case x.is("cause"), x.verb() && x.cue() == nil:
			verb = verb || !filler(x)
		case x.cue() != nil:
			return filmTells(u, i)
		case x.of(&joints), x.sign == "," && comma, breaks(x):
			return false
		case x.sign == ",":
			shared = shared || sharing(u, i+1, t)
			comma = !shared
		}
	}
	return false
}

// retellsFiction says whether the article is about a film, a game or a novel: one of its first sentences begins with the word for it, and another names it.
func (a *article) retellsFiction() bool {
	begins, named := false, 0
	for i := range a.sentences {
		s := &a.sentences[i]
		if !s.has("fiction") {
			continue
		}
		named++
		for j := 0; i < firstOnes && j < len(s.units) && j < 2; j++ {
			begins = begins || s.units[j].is("fiction") && opens(s.units, j)
		}
	}
	return begins && named > 1
}

// firstOnes is how many sentences of an article tell what it is about.
const firstOnes = 4

// collides says whether what runs into something at unit t is a lorry, bus, train or merchant ship, and what it runs into a house, a post or its like:
// "xe tải đâm vào nhà dân". Not so where it carries a bomb or drives at people.
func (a *article) collides(u []unit, t int) bool {
	i := t - 1
	if !u[t].is("collides") {
		return false
	}
	for ; i >= 0 && u[i].sign == ""; i-- {
		if u[i].is("traffic") || a.holds(&u[i], "traffic") {
			break
		}
		if u[i].any("passive-bad", "descriptor") || u[i].verb() || u[i].cue() != nil || u[i].is("fitted") && u[i+1].fig == nil || u[i].m != nil && (u[i].m.Type == "weapon" || u[i].m.Type == "equipment") {
			return false // "xe tải chở thuốc nổ"
		}
	}
	if i < 0 || u[i].sign != "" || !opens(u, i) {
		return false
	}
	for k := t + 1; k < len(u) && k <= t+2 && u[k].sign == ""; k++ {
		if u[k].any("obstacle", "traffic") || a.holds(&u[k], "obstacle") || a.holds(&u[k], "traffic") {
			return true
		}
	}
	return false
}

// filmTells says whether a film or game without a maker's name is what tells by the cue at unit i: "bộ phim mới kể chuyện X ném bom Y", "bộ phim “Z” kể về".
func filmTells(u []unit, i int) bool {
	title := false
	for i--; i >= 0 && (title || !u[i].is("fiction")); i-- {
		if u[i].sign == "quote" {
			title = !title
		} else if !title && (u[i].m != nil || u[i].sign != "") {
			return false
		}
	}
	return i >= 0 && opens(u, i)
}

// opens says whether nothing but an article stands before unit i in its clause.
func opens(u []unit, i int) bool {
	for i--; i >= 0 && (u[i].any("plural", "indefinite", "descriptor", "article") || u[i].fig != nil); i-- {
	}
	return i < 0 || u[i].sign != ""
}

// sharing says whether only fillers stand from unit i to the verb at unit t, so that it has the subject of the verb before it.
func sharing(u []unit, i, t int) bool {
	for i < t && filler(&u[i]) {
		i++
	}
	return i == t
}

// actsBehind says whether somebody who may act stands behind the disaster at unit j and before unit t, other than where it struck: "sau trận động đất X
// phá hủy", not "trận động đất ở X phá hủy".
func (a *article) actsBehind(u []unit, j, t int) bool {
	for k := j + 1; k < t; k++ {
		if x := &u[k]; (x.m != nil && a.acting(x) || a.arms(x)) && !u[k-1].any("prep-in", "prep-dest") && !u[k-1].verb() && !(k == j+1 && opens(u, j)) {
			return true
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
