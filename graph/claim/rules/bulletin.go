package rules

import "hearsay/graph/text"

// bulletin notes who puts out what follows, where a line is only what it is called and by whom: "Bản tin chiều của Bộ Quốc phòng X".
func (a *article) bulletin(s *sentence) {
	u := s.units
	document, of := false, -1
	for i := range u {
		switch x := &u[i]; {
		case x.is("document"):
			document = true
		case x.any("prep-of", "prep-from") && document && of < 0:
			of = i
		case x.names() && x.fig == nil && of >= 0 && a.voices(x) && !located(x):
			if ids := a.resolve(s, i); len(ids) > 0 && i+3 >= len(u) && a.lineOfItsOwn(s) {
				a.issued = &voice{speakers: ids, stance: "claims", attribution: "continued", confidence: 0.7}
			}
			return
		case x.date != nil, x.any("head", "title", "plural"), x.sign == ":" || x.sign == "*" || x.sign == "-", plainWord(x), x.cue() != nil && x.is("document"):
		default:
			return
		}
	}
}

// lineOfItsOwn says whether the sentence is a whole paragraph.
func (a *article) lineOfItsOwn(s *sentence) bool {
	k := a.at(s.index)
	alone := func(i int) bool { return i < 0 || i >= len(a.sentences) || a.sentences[i].Paragraph != s.Paragraph }
	return s.Kind != text.Caption && alone(k-1) && alone(k+1)
}

// itemOf says whether a sentence without a cue is an entry of the bulletin above it: it speaks of "us" or of "the enemy".
func (a *article) itemOf(s *sentence) bool {
	if a.issued == nil || a.inQuote(s) {
		return false
	}
	for i := range s.units {
		if s.units[i].any("we", "enemy") {
			return true
		}
	}
	return false
}
