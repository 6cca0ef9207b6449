package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// labels drafts what a line counts behind a word for what happened to it: "Bị bắt: 125 người", "Bị phá hủy: 3 xe tăng, 2 khẩu pháo".
func (a *article) labels(s *sentence, g segment) {
	u := s.units
	for i := g.from + 1; i+1 < g.to; i++ {
		if u[i].sign != ":" || u[i-1].marks == 0 || !labelled(u, g.from, i) {
			continue
		}
		harm, frame := harmOf(u[i-1].entries), lossOf(&u[i-1])
		if harm == "" && frame == nil {
			continue
		}
		list := a.items(s, g, i)
		if len(list) == 0 && harm != "" && bare(u[i+1].fig) && ends(u, i+2, g.to) {
			u[i+1].fig.people, u[i+1].fig.Unit = true, "person"
			list = []int{i + 1}
		}
		for _, k := range list {
			a.underLabel(s, g, i, k, harm, frame)
		}
	}
}

// labelled says whether the words before the colon at unit i are nothing but a label: "- Bị phá hủy", "Số bị thương", "Người chết".
func labelled(u []unit, from, i int) bool {
	k := i - 1
	for k > from && (u[k-1].any("passive-bad", "toll-number", "people") || u[k-1].m != nil && u[k-1].m.ID == "ent:people") {
		k--
	}
	return k == from || u[k-1].sign != "" && u[k-1].sign != "quote"
}

// lossOf is the pattern of a verb by which things are lost or people fall, nil where the unit is none.
func lossOf(u *unit) *lang.Frame {
	for _, e := range u.entries {
		if f := e.Frame; f != nil && f.Materiel == "lost" && f.Status != "" && f.After == "" {
			return f
		}
	}
	return nil
}

// underLabel drafts the claim of what is counted at unit k behind the label that the colon at unit i ends.
func (a *article) underLabel(s *sentence, g segment, i, k int, harm string, frame *lang.Frame) {
	fig := s.units[k].fig
	if fig.used || fig.Kind != "count" || fig.people && harm == "" && frame.People == "" || !fig.people && frame == nil {
		return
	}
	figure := fig.Figure
	relation, status := "casualties", harm
	switch {
	case !fig.people:
		relation, status = frame.Relation, frame.Status
	case harm == "captured":
		relation = "captured"
	case harm == "":
		relation, status = frame.People, frame.Harm
	}
	if fig.people && fig.status != "" {
		status = fig.status
	}
	figure.Status = status
	c := &clause{s: s, seg: g, t: i - 1, form: "passive", from: i - 1, to: k + 1}
	a.when(c)
	d := a.draft(c, a.harm)
	d.Relation, d.Method, d.Figure = relation, a.pack.Lang+"/label", &figure
	owner := fig.owner
	if len(owner) == 0 {
		owner = a.lossHead(s)
	}
	a.add(&d.Claim, "patient", owner...)
	a.retype(&d.Claim)
	fig.used, fig.fate = true, status
	a.drafts = append(a.drafts, d)
}

// mostLabels is how many lines at most stand between a label and the line that says whose losses they are.
const mostLabels = 8

// lossHead is whose losses the line above the labels says that they are: "Tổn thất của X:".
func (a *article) lossHead(s *sentence) []schema.ID {
	for k, n := a.at(s.index), 0; k >= 0 && n < mostLabels; k, n = k-1, n+1 {
		p := &a.sentences[k]
		colon := slices.IndexFunc(p.units, func(u unit) bool { return u.sign == ":" })
		if colon > 0 && colon < len(p.units)-1 && k > 0 {
			continue
		}
		if colon < 0 && !a.opensParagraph(p) || !p.may(&totals) && !p.has("lost-verb") {
			return nil
		}
		for i := range p.units {
			if u := &p.units[i]; u.m != nil && a.owns(u.m) {
				return a.actors(p, i)
			}
		}
		return nil
	}
	return nil
}

// sideLabel is whose the people at unit i are where a side alone stands before their number: "Thương vong: X – 300 chết, Y 500 chết", "Y: 700 chết".
func (a *article) sideLabel(s *sentence, g segment, i int) []schema.ID {
	u, k := s.units, i-1
	if k > g.from && (u[k].sign == ":" || u[k].sign == "-" || u[k].sign == "–") {
		k--
	}
	if k < g.from || u[k].m == nil || !a.owns(u[k].m) || k > g.from && (u[k-1].sign == "" || u[k-1].sign == "quote") {
		return nil
	}
	listed := slices.ContainsFunc(u[g.from:k], func(x unit) bool { return x.of(&totals) })
	if bareNumber := u[i].fig.m == nil && u[i].fig.Class == "" && k < i-1; !listed && !bareNumber {
		return nil // "X: 40 người thiệt mạng" tells where they died
	}
	return a.actors(s, k)
}
