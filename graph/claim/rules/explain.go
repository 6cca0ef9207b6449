package rules

import (
	"context"
	"fmt"
	"io"
	"strings"

	"hearsay/graph/entity"
	"hearsay/graph/text"
)

// Explain writes how the rules read an article: each sentence's units, who speaks for which of them, and the claims that
// came of it, those dropped as repeats too.
func (r *Rules) Explain(ctx context.Context, w io.Writer, doc *text.Parsed, found *entity.Found) error {
	a := r.read(doc, found)
	if err := a.run(ctx); err != nil {
		return err
	}
	made := a.drafts
	a.finish()
	kept := map[*draft]bool{}
	for _, d := range a.drafts {
		kept[d] = true
	}
	for i := range a.sentences {
		s := &a.sentences[i]
		fmt.Fprintf(w, "\n[%d] %s\n", s.index, a.text(s.From, s.To))
		fmt.Fprintf(w, "  units   %s\n", a.describe(s))
		for _, g := range s.segments {
			fmt.Fprintf(w, "  voice   %s: %s\n", g.voice.describe(), a.words(s, g))
		}
		for _, d := range made {
			if d.sentence == s.index {
				fmt.Fprintf(w, "  %s %s %s %s: %s\n", map[bool]string{true: "claim  ", false: "dropped"}[kept[d]], d.Method, d.Relation, d.rolesText(), a.text(d.from, d.to))
			}
		}
	}
	return nil
}

func (a *article) words(s *sentence, g segment) string {
	if g.from >= g.to || g.from >= len(s.units) {
		return ""
	}
	return a.text(s.units[g.from].from, s.units[min(g.to, len(s.units))-1].to)
}

func (a *article) describe(s *sentence) string {
	var b strings.Builder
	for i := range s.units {
		u := &s.units[i]
		b.WriteString(a.text(u.from, u.to))
		switch {
		case u.m != nil:
			fmt.Fprintf(&b, "<%s %s>", u.m.Type, u.m.ID.Local())
		case u.fig != nil:
			fmt.Fprintf(&b, "<figure %s %s>", u.fig.Kind, u.fig.Class.Local())
		case u.date != nil:
			fmt.Fprintf(&b, "<date %s>", u.date.Start)
		case len(u.entries) > 0:
			b.WriteString("<" + classes(u) + ">")
		}
		b.WriteString(" ")
	}
	return b.String()
}

func classes(u *unit) string {
	var out []string
	for _, e := range u.entries {
		c := e.Class
		if e.Frame != nil {
			c = e.Frame.ID
		}
		out = append(out, c)
	}
	return strings.Join(out, " ")
}

func (v *voice) describe() string {
	who := make([]string, 0, len(v.speakers))
	for _, id := range v.speakers {
		who = append(who, id.Local())
	}
	return fmt.Sprintf("%s (%s, %s)", strings.Join(who, " + "), v.attribution, v.stance)
}

func (d *draft) rolesText() string {
	var out []string
	for _, r := range d.Roles() {
		for _, id := range *r.IDs {
			out = append(out, r.Name+"="+id.Local())
		}
	}
	if d.Figure != nil {
		out = append(out, "figure="+d.Figure.Raw)
	}
	return strings.Join(out, " ")
}
