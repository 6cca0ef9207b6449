package rules

import "hearsay/schema"

// foeJustNamed is whom somebody of one of two sides means by "họ" in a quotation: the other side, where that and no third was named shortly before.
func (a *article) foeJustNamed(u *unit) []schema.ID {
	speaker := a.current.speakers[0]
	rival := a.rivalOf(speaker)
	if len(rival) != 1 {
		return nil
	}
	for i := a.mentionsFrom(u.from) - 1; i >= 0; i-- {
		m := &a.found.Mentions[i]
		if m.ID == "" || m.Type != "country" && m.Type != "force" && m.Type != "organisation" || m.Inner {
			continue
		}
		side := a.side(m.ID)
		if u.from-m.From > fewTokens || side != a.side(speaker) && side != rival[0] {
			return nil
		}
		if side == rival[0] {
			return some(m.ID)
		}
	}
	return nil
}
