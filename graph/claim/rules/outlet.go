package rules

import "hearsay/schema"

// channel is who speaks on a platform and has no name that a list knows, "một kênh Telegram ủng hộ X", called by the words from the one for how many
// up to unit to; nobody where the name at unit i is no platform's or stands alone.
func (a *article) channel(s *sentence, i, low, to int) (from int, who []schema.ID) {
	m := s.units[i].m
	if m == nil || m.Type != "media" || m.Outer[1]-m.Outer[0] < 2 || !a.platform(m.ID) {
		return i, nil
	}
	from, end := i, i+1
	for from > low && s.units[from-1].any("article", "plural", "indefinite", "descriptor", "account") {
		from--
	}
	for end < to && (plainWord(&s.units[end]) || s.units[end].any("leaning", "backing") || s.units[end].m != nil && s.units[end-1].any("leaning", "backing")) {
		end++
	}
	return from, a.nameless(s, from, end)
}

// platform says whether an id is that of a place where people post.
func (a *article) platform(id schema.ID) bool {
	for _, p := range a.pack.General.Platforms {
		if string(id) == "ent:"+p {
			return true
		}
	}
	return false
}

// outletLike is the outlet that "tờ này" means at the unit: the last that the sentence names, else the last that spoke, also without a name of its
// own, else the last that was named.
func (a *article) outletLike(u *unit, sentence int) []schema.ID {
	for i := a.mentionsFrom(u.from) - 1; i >= 0 && a.found.Mentions[i].From >= sentence; i-- {
		if m := &a.found.Mentions[i]; m.ID != "" && m.Type == "media" {
			return []schema.ID{m.ID}
		}
	}
	for i := len(a.spoke) - 1; i >= 0 && i >= len(a.spoke)-recentSpeakers; i-- {
		if e := a.entity(a.spoke[i]); e != nil && (e.Type == "media") {
			return []schema.ID{e.ID}
		}
	}
	return some(a.bodyLike(u, "this-media", sentence, "media"))
}

// masthead says whether the words from unit i on that call a source without a known name are those of an outlet and what it is called: "tờ Người
// quan sát".
func (a *article) masthead(s *sentence, i, to int) bool {
	if i+1 >= to || !a.doc.Tokens[s.units[i+1].from].Cap {
		return false
	}
	for _, e := range s.units[i].entries {
		if e.Head != nil && e.Head.Type == "media" {
			return true
		}
	}
	return false
}
