package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// happenings are the classes of words that tell that something was there: seen, heard, made, broken out.
var happenings = oneOf("perceive", "occur", "light", "have", "broke-out")

// onlyBlast says why an explosion is no blow of its own: what it did is told beside it, "vụ nổ ở X làm 4 người chết", it is when or where something else
// happened, "sau vụ nổ ở X", or a name for what is known already, "vụ nổ ở X gây phẫn nộ"; "" where it is told as news.
func (a *article) onlyBlast(c *clause, f *lang.Frame) string {
	u := c.s.units
	if f.Relation != "struck" || c.form != "nominal" || !u[c.t].is("blast") || c.seg.voice.kind() == "answer" {
		return ""
	}
	for i := c.seg.from; i < c.seg.to; i++ {
		if harmOf(u[i].entries) != "" {
			return "what the explosion did is told beside it"
		}
	}
	i := c.t - 1
	for i >= c.seg.from && u[i].sign == "" && !u[i].names() && (u[i].any("plural", "descriptor", "article", "act", "done") || u[i].fig != nil) {
		i--
	}
	if i >= c.seg.from && u[i].of(&happenings) || i > 0 && u[i].any("involved", "prep-about") && u[i-1].is("negation") {
		return "" // "không liên quan đến vụ nổ ở X": what is denied
	}
	if i > 0 && u[i].is("prep-about") && u[i-1].any("report", "reports", "hearsay") {
		i-- // "có báo cáo về các vụ nổ ở X": news all the same
	}
	if i >= c.seg.from && u[i].any("since", "prep-in", "because", "subordinate", "prep-by", "cause", "prep-of") && u[i].cue() == nil {
		return "an explosion that something else is told by"
	}
	news := i < c.t-1 || u[c.t].to-u[c.t].from > 2 // several, a big one: no name for what is known
	for k := c.t + 1; k < c.seg.to && u[k].sign != ","; k++ {
		switch x := &u[k]; {
		case x.of(&happenings):
			return ""
		case x.verb() && x.m == nil && !filler(x) && !u[k-1].is("passive-good") || x.is("cause"):
			return "an explosion that is only named"
		}
	}
	if !news && c.modality == "" {
		return "an explosion that is only named"
	}
	return ""
}

// calls says whether the unit is a noun for an event of the relation: "vụ nổ súng" for a blow.
func (u *unit) calls(relation string) bool {
	return u.kinds&lang.Nouns != 0 && slices.ContainsFunc(u.entries, func(e *lang.Entry) bool { return e.Frame != nil && e.Noun && e.Frame.Relation == relation })
}
