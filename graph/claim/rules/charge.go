package rules

import "hearsay/schema"

// whoseCharge says whether the name at unit i is whose charge or tidings are told behind it: "cáo buộc của X rằng …". own is whether it is his statement
// of what he himself does: "tuyên bố của X rằng họ …".
func (a *article) whoseCharge(s *sentence, i int) (charge, own bool) {
	u := s.units
	if i+1 >= len(u) || !u[i+1].is("said-that") {
		return false, false
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch x := &u[j]; {
		case x.any("prep-of", "prep-from"):
			if j > 0 && u[j-1].is("document") && !u[j-1].is("accusing") && a.countryOf(&u[i]) != "" {
				return false, true
			}
			return j > 0 && (u[j-1].any("accusation", "document", "tidings") || a.holds(&u[j-1], "accusation")), false
		case !x.any("plural", "descriptor", "head") && !plainWord(x):
			return false, false
		}
	}
	return false, false
}

// inBrackets says whether the name at unit i stands at the end of brackets: "(giờ X)".
func inBrackets(s *sentence, i int) bool {
	u := s.units
	return i > 0 && i+1 < len(u) && u[i+1].sign == ")" && (u[i-1].sign == "(" || i > 1 && u[i-2].sign == "(")
}

// calledUpon says whether the speaker found for a cue that asks somebody to do something is whom it asks, who does not ask himself: "X khẳng định Y
// bịa chuyện và đòi Y rút quân".
func (a *article) calledUpon(s *sentence, t *site) bool {
	if t.cue.Kind != "call" || len(t.ids) != 1 || t.at+1 >= len(s.units) {
		return false
	}
	u := &s.units[t.at+1]
	return u.m != nil && u.m.ID != "" && (u.m.Type == "country" || u.m.Type == "force") && a.state(u.m.ID) == t.ids[0]
}

// blamedHere says whether somebody has just accused another in the sentence, so that what he calls something is what he blames and no answer.
func (a *article) blamedHere(s *sentence, who schema.ID) bool {
	for i := len(a.drafts) - 1; i >= 0 && a.drafts[i].sentence == s.index; i-- {
		if d := a.drafts[i]; d.Stance == "accuses" && d.Speaker == who {
			return true
		}
	}
	return false
}
