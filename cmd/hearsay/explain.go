package main

import (
	"fmt"
	"io"
	"strings"

	"hearsay/graph"
	"hearsay/graph/claim/rules"
	"hearsay/graph/text"
	"hearsay/schema"
)

// explain prints an article sentence by sentence with what was found in each and what was not.
func (x *extraction) explain(r *graph.Result) error {
	doc := &r.Record.Doc
	x.line("%s  %s  published %s by %s", doc.ID, doc.Source(), doc.Published.Days(), doc.Publisher)
	for i, s := range r.Parsed.Sentences {
		span := r.Parsed.Span(s.From, s.To)
		x.line("")
		x.line("%d [%d–%d] %s%s", i, span.Start, span.End, kindName(s.Kind), r.Parsed.Text[span.Start:span.End])
		x.clauses(r, s)
		for _, m := range r.Found.Mentions {
			if m.From >= s.From && m.To <= s.To {
				e := r.Parsed.Evidence(m.From, m.To)
				x.line("    name   “%s” → %s (%s, %s)", e.Text, m.ID, m.Kind, m.Reason)
			}
		}
		x.claims(r, span)
		x.tries(r, s)
	}
	_, err := io.WriteString(x.w, "\n")
	return err
}

func (x *extraction) line(format string, args ...any) {
	fmt.Fprintln(x.w, clean(fmt.Sprintf(format, args...), false))
}

// clauses prints who answers for which stretch of a sentence.
func (x *extraction) clauses(r *graph.Result, s text.Sentence) {
	for _, c := range r.Account.Clauses {
		if c.From < s.From || c.From >= s.To {
			continue
		}
		x.line("    clause “%s”", r.Parsed.Evidence(c.From, c.To).Text)
		x.line("           %s", voice(&c))
	}
}

// voice says who speaks in a clause and how that was found.
func voice(c *rules.Clause) string {
	if c.Author {
		return "in the article's own voice"
	}
	who := make([]string, len(c.Speakers))
	for i, id := range c.Speakers {
		who[i] = string(id)
	}
	says := "said by " + strings.Join(who, " and ") + ", " + c.Stance
	if c.Modality != "" {
		says += " (" + c.Modality + ")"
	}
	if c.Cue != "" {
		says += ", by " + c.Cue
	}
	if c.Attribution != "cue" {
		says += ", " + c.Attribution
	}
	return says
}

// claims prints the claims whose evidence begins in a span, and those that did not pass the gate.
func (x *extraction) claims(r *graph.Result, span schema.Span) {
	begins := func(e schema.Evidence) bool { return e.Start >= span.Start && e.Start < span.End }
	for k := range r.Record.Claims {
		if c := &r.Record.Claims[k]; begins(c.Evidence) {
			j := schema.NewClaimJSON(*c, refOf(&r.Record))
			x.line("    claim  %s: %s %s: %s", shortID(string(c.ID)), j.Speaker.Name, c.Stance, x.words(&r.Record, &j))
			x.line("           “%s” by %s, attributed by %s “%s”, %s, confidence %g", c.Evidence.Text, c.Method, c.Attribution, c.Cue.Text, c.Modality, c.Confidence)
		}
	}
	for _, c := range r.Record.Rejected {
		if begins(c.Evidence) {
			x.line("    not    “%s” by %s: %s", c.Evidence.Text, c.Method, c.Reason)
		}
	}
}

// tries prints the patterns that matched words of a sentence and gave no claim.
func (x *extraction) tries(r *graph.Result, s text.Sentence) {
	for _, t := range r.Account.Tries {
		if t.From < s.From || t.From >= s.To || t.Why == "" {
			continue
		}
		form := ""
		if t.Form != "" {
			form = ", " + t.Form
		}
		x.line("    no     “%s” by %s%s: %s", r.Parsed.Evidence(t.From, t.To).Text, t.Method, form, t.Why)
	}
}

// kindName says what a sentence is where it is not a plain one.
func kindName(k text.SentenceKind) string {
	return map[text.SentenceKind]string{text.Headline: "headline: ", text.Caption: "caption: ", text.Heading: "heading: ", text.Boilerplate: "left out: ", text.Repeat: "repeated: "}[k]
}
