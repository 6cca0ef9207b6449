package rules

import (
	"slices"

	"hearsay/schema"
)

// supposed says whether a statement is of something that is so, or is held to be so.
func supposed(e *draft) bool {
	return e.Modality == "actual" || e.Modality == "estimate" || e.Modality == "opinion"
}

// foretold are the last words of somebody else, just before a denial that only refers to them, where they are of what is still to
// come: "X cáo buộc Y chuẩn bị tấn công. Y phủ nhận cáo buộc này".
func (a *article) foretold(d *draft, heard []*draft, whose schema.ID) []*draft {
	if d.Relation != "denies" && (d.Relation != "declines-comment" || whose == "") || len(d.content) > 0 || !d.refers() && (whose == "" || !d.objectIs("what-was-said")) {
		return nil
	}
	last := latest(pick(heard, func(e *draft) bool {
		asks := d.Relation == "denies" && (e.Stance == "calls-for" || e.Stance == "demands") // who asks for something says nothing that can be denied
		return !e.Author && !asks && e.precedes(d) && d.sentence-e.sentence <= recall && (whose == "" || a.side(e.Speaker) == whose)
	}))
	if slices.ContainsFunc(last, supposed) {
		return nil
	}
	if d.Relation == "denies" && whose == "" {
		return pick(last, func(e *draft) bool { return len(e.Agent) == 0 || a.blames(e, d) }) // what he means to do himself is no accusation
	}
	return last
}

// unadmitted drops the losses of the kind that the one who answers tells of himself in the same breath: "thừa nhận mất một X, song phủ
// nhận những tổn thất khác".
func (a *article) unadmitted(d *draft, es []*draft) []*draft {
	return slices.DeleteFunc(slices.Clone(es), func(e *draft) bool {
		return e.Figure != nil && slices.ContainsFunc(a.drafts, func(own *draft) bool {
			return d.sentence-own.sentence <= 1 && own.precedes(d) && own.answer == nil && own.Speaker == d.Speaker && own.Figure != nil &&
				a.losses(own) && a.sideOf(own.Patient) == a.side(d.Speaker) &&
				(own.Figure.Class == e.Figure.Class || a.g.HasClass(e.Figure.Class, own.Figure.Class) || a.g.HasClass(own.Figure.Class, e.Figure.Class))
		})
	})
}

// documented are those of the statements in whose sentences a document is named, where the answer is aimed at one that is seen and not
// only read, as at a video; all where none is.
func (a *article) documented(d *draft, es []*draft) []*draft {
	if !d.objectIs("video") {
		return es
	}
	if shown := pick(es, func(e *draft) bool { return a.sentences[a.at(e.sentence)].has("video") }); len(shown) > 0 {
		return shown
	}
	return es
}

// numbers says whether an answer is aimed at figures that were given: "con số trên".
func (d *draft) numbers() bool { return d.objectIs("figure-noun") || d.objectIs("toll") }

// figuresOf are those of the figures that count what the object of an answer names: "bình luận về số thủy thủ trên tàu"; all where it
// names nothing that is counted.
func (a *article) figuresOf(d *draft, figures []*draft) []*draft {
	var classes []schema.ID
	for _, u := range d.words() {
		if m := u.m; m != nil && a.generic(m.ID) {
			classes = append(classes, m.ID)
		}
	}
	if len(classes) == 0 {
		return figures
	}
	return pick(figures, func(e *draft) bool { return a.g.HasClass(e.Figure.Class, classes[0]) })
}

// ofOneSide are the last statements of one side that stand together, whoever of it speaks.
func (a *article) ofOneSide(es []*draft) []*draft {
	from := len(es)
	for from > 0 && (from == len(es) || jointly(es[from-1], es[from]) ||
		es[from].sentence-es[from-1].sentence <= 1 && a.side(es[from-1].Speaker) == a.side(es[from].Speaker)) {
		from--
	}
	return es[from:]
}

// justSaid is what somebody else said in the sentence in which an answer is aimed at it: "X khẳng định đã bắn rơi Z, nhưng Y bác bỏ thông tin này".
func (a *article) justSaid(d *draft, before []*draft) []*draft {
	if len(d.content) > 0 || !d.refers() || a.several(d) {
		return nil
	}
	return latest(pick(before, func(e *draft) bool { return e.sentence == d.sentence && !e.Author }))
}
