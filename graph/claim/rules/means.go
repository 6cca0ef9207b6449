package rules

var means = oneOf("means")

// meansBefore is the unit of the verb that says what the deed told in the passive is done with, where those arms stand at unit i right before the
// trigger: "bị X dùng hai UAV tập kích"; -1 where none stands there.
func (a *article) meansBefore(c *clause, i int) int {
	if !c.s.may(&means) {
		return -1
	}
	u := c.s.units
	for i > c.seg.from && u[i].of(&describing) {
		i-- // "dùng súng máy hạng nặng bắn hạ"
	}
	if _, ok := a.armament(&u[i]); !ok {
		return -1
	}
	k := i - 1
	for k > c.seg.from && (u[k].of(&describing) || a.arms(&u[k])) {
		k-- // "dùng tên lửa X phá hủy"
	}
	if k <= c.seg.from || !u[k].is("means") || !undergone(u, c.seg.from, k) {
		return -1
	}
	return k
}

// undergone says whether the verb at unit t stands in a clause in the passive: "bị" stands before it with no sign between.
func undergone(u []unit, low, t int) bool {
	for k := t - 1; k >= low && k >= t-near && u[k].sign == ""; k-- {
		if u[k].is("passive-bad") {
			return true
		}
	}
	return false
}

// onlyMeans says whether the verb at unit t only says what the deed behind it is done with: "bị X dùng hai UAV tập kích", "X điều 40 UAV đánh phá Y".
func (a *article) onlyMeans(s *sentence, g segment, t int) bool {
	u, k := s.units, t+1
	for k < g.to && u[k].of(&describing) {
		k++
	}
	if k+1 >= g.to {
		return false
	}
	class, ok := a.armament(&u[k])
	if !ok {
		return false
	}
	for k+2 < g.to && (a.arms(&u[k+1]) || u[k+1].of(&describing)) {
		k++
	}
	v := &u[k+1]
	struck := v.tells("struck")
	if !struck && !v.tells("destroyed") && !v.tells("shot-down") {
		return false
	}
	return undergone(u, g.from, t) && (u[t].tells("used-weapon") || u[t].tells("deployed")) || struck && u[t].tells("deployed") && a.projectile(class)
}
