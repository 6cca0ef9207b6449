package export

import (
	"fmt"
	"strconv"
	"strings"

	"hearsay/schema"
)

// decoder reads the fields of claimColumns back into a claim and its article, and notes what cannot be read.
type decoder struct {
	field  func(string) string // "" where there is none of that name
	faults []string
}

// statement reads a claim and its article.
func (d *decoder) statement(id schema.ID) (schema.Claim, schema.Document) {
	f := d.field
	c := schema.Claim{ID: id, Relation: f("relation"), Stance: f("stance"), Modality: f("modality"), Mode: f("mode"), Attribution: f("attribution"),
		Speaker: schema.ID(f("speaker")), Author: f("author") == "true", Chain: d.ids("chain"), Medium: schema.ID(f("medium")),
		Date: d.date("date"), Said: d.date("said"), Targets: d.ids("answers"), Conditions: d.ids("conditions"),
		Evidence: d.evidence("evidence"), Cue: d.evidence("cue"), Method: f("method"), Figure: d.figure()}
	for _, r := range c.Roles() {
		*r.IDs = d.ids(r.Name)
	}
	if x := d.number("confidence"); x != nil {
		c.Confidence = *x
	}
	c.Normalise()
	return c, schema.Document{ID: schema.ID(f("article")), Title: f("article_title"), Sources: splitList(f("article_sources")), Lang: f("article_lang"),
		Publisher: schema.ID(f("article_publisher")), SHA256: f("article_sha256"), Published: d.date("published")}
}

func (d *decoder) ids(name string) []schema.ID {
	var out []schema.ID
	for _, s := range splitList(d.field(name)) {
		out = append(out, schema.ID(s))
	}
	return out
}

func (d *decoder) date(name string) schema.Date {
	return schema.Date{Start: d.day(name + "_start"), End: d.day(name + "_end"), Precision: d.field(name + "_precision"), Basis: d.field(name + "_basis"), Raw: d.field(name + "_raw")}
}

func (d *decoder) day(name string) string {
	s := d.field(name)
	if x, ok := schema.Stretch(s); s != "" && (!ok || x.Precision != "day") {
		d.faults = append(d.faults, fmt.Sprintf("%s is %q, not a day as 2020-10-04", name, s))
		return ""
	}
	return s
}

func (d *decoder) evidence(name string) schema.Evidence {
	return schema.Evidence{Span: schema.Span{Start: d.whole(name + "_start"), End: d.whole(name + "_end")}, Text: d.field(name)}
}

func (d *decoder) figure() *schema.Figure {
	f := schema.Figure{Value: d.number("figure_value"), Low: d.number("figure_low"), High: d.number("figure_high"), Op: d.field("figure_op"), Unit: d.field("figure_unit"),
		Class: schema.ID(d.field("figure_class")), Status: d.field("figure_status"), Kind: d.field("figure_kind"), Raw: d.field("figure_raw")}
	if f == (schema.Figure{}) {
		return nil
	}
	return &f
}

func (d *decoder) number(name string) *float64 {
	s := d.field(name)
	if s == "" {
		return nil
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		d.faults = append(d.faults, fmt.Sprintf("%s is %q, not a number", name, s))
		return nil
	}
	return &x
}

func (d *decoder) whole(name string) int {
	s := d.field(name)
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		d.faults = append(d.faults, fmt.Sprintf("%s is %q, not a whole number", name, s))
	}
	return n
}

// splitList finds the values that joinList has joined.
func splitList(s string) []string {
	if s == "" {
		return nil
	}
	out := strings.Split(s, " | ")
	for i, v := range out {
		if strings.Contains(v, `\|`) {
			out[i] = strings.NewReplacer(`\\`, `\`, `\|`, "|").Replace(v)
		}
	}
	return out
}
