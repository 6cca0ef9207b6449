package rules

import (
	"slices"
	"strings"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// missing is the first of the frame's needs that the draft does not fill, nil where it fills all of them.
func (a *article) missing(c *clause, f *lang.Frame, d *draft) []string {
	for _, any := range f.Needs {
		if slices.ContainsFunc(any, func(role string) bool { return a.has(d, role) || a.wants(c, role) }) {
			continue
		}
		if f.Relation == "controls" && any[0] == "place" && len(d.Agent) > 0 && a.armed(d.Agent[0]) && a.heldNameless(c) {
			continue // "các khu vực đang nằm trong tay X"
		}
		if f.Relation == "captured" && c.form == "active" && len(d.Agent) > 0 && a.takesOne(c) {
			continue // "bắt viên phi công này": one who was told of, whose name is not known
		}
		if f.Relation == "sanctions" && any[0] == "agent" && c.seg.voice.kind() == "call" && len(d.Patient) > 0 {
			continue // "kêu gọi các nước trừng phạt X"
		}
		named := f.Relation != "supplied" && f.Relation != "sanctions" && c.form == "nominal" && len(c.args.of)+len(c.args.subject)+len(c.args.by)+a.withMeans(c, f) > 0 && len(d.Agent) > 0 || f.Relation == "talks" && c.seg.voice.kind() == "call" && (any[0] != "pair" || len(d.Agent)+len(d.Patient) != 1) ||
			f.Relation == "struck" && (c.seg.voice.kind() == "accuse" || a.assumed(c)) && len(d.Agent) > 0
		if any[0] == "target" || any[0] == "untold" || any[0] == "armed" || any[0] == "uncrewed" || len(any) == 1 && any[0] == "figure" || !named && (f.Or == "" || !a.standsBehind(c.s, c.seg, c.t, f.Or)) {
			return any
		}
	}
	return nil
}

// takesOne says whether who is taken is only called by what he is, one who was told of before: "bắt viên phi công này".
func (a *article) takesOne(c *clause) bool {
	i := c.t + 1
	if i < c.seg.to && (plainWord(&c.s.units[i]) || c.s.units[i].is("classifier")) {
		i++
	}
	return i < c.seg.to && c.s.units[i].is("he")
}

// struckBefore says whether a blow at what the draft has as its target has been told before.
func (a *article) struckBefore(d *draft) bool {
	told := func(id schema.ID) bool {
		return slices.ContainsFunc(a.drafts, func(e *draft) bool {
			return (e.Relation == "struck" || e.Relation == "destroyed" || e.Relation == "fought") && e.answer == nil && (slices.Contains(e.Patient, id) || slices.Contains(e.Place, id))
		})
	}
	return slices.ContainsFunc(d.Patient, told) || slices.ContainsFunc(d.Place, told)
}

// has says whether the draft fills a need of its frame.
func (a *article) has(d *draft, role string) bool {
	switch role {
	case "figure":
		return d.Figure != nil
	case "target":
		return len(d.Patient)+len(d.Place) > 0
	case "untold":
		return !a.struckBefore(d)
	case "ahead":
		return d.Modality == "planned" || d.Modality == "conditional"
	case "armed":
		return slices.ContainsFunc(d.Agent, a.armed) || d.Figure != nil && d.Figure.Unit == "person" && a.armed(d.Figure.Class)
	case "soldiers":
		return slices.ContainsFunc(d.Agent, func(id schema.ID) bool { return !a.isCountry(id) && a.armed(id) })
	case "troops":
		return slices.ContainsFunc(d.Agent, a.troops)
	case "beset":
		return slices.ContainsFunc(d.Patient, a.troops) || d.Figure != nil && d.Figure.Unit == "person" && a.armed(d.Figure.Class)
	case "mobile":
		return d.Figure != nil && (d.Figure.Unit == "person" || a.mobile(d.Figure.Class)) || slices.ContainsFunc(d.Patient, a.mobile)
	case "flying":
		return d.Figure != nil && a.mobile(d.Figure.Class) && a.projectile(d.Figure.Class)
	case "uncrewed":
		return d.Figure != nil && a.projectile(d.Figure.Class) && (!a.found.HasClass(d.Figure.Class, "ent:aircraft") || a.found.HasClass(d.Figure.Class, "ent:uav"))
	case "mortal":
		return slices.ContainsFunc(d.Patient, a.mortal) || d.Figure != nil && d.Figure.Unit == "person"
	case "pair":
		return len(d.Agent)+len(d.Patient) > 1
	case "date":
		return (d.Date.Start != "" || strings.ContainsAny(d.Date.Raw, "0123456789")) && d.Date.Basis != "inferred"
	}
	for _, r := range d.Roles() {
		if r.Name == role && len(*r.IDs) > 0 {
			return true
		}
	}
	return false
}
