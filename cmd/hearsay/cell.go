package main

import (
	"path"
	"strings"

	"hearsay/graph/query"
	"hearsay/schema"
)

// when is the day of a claim and what it is taken from, which a terminal has no column for.
func (a *app) when(c *query.Claim) (day, basis string) {
	if a.tables() {
		return c.Dated(), ""
	}
	return c.Day(), c.Basis()
}

// shortID is the id of a claim or document with the first eight of its digits, which is enough to name it.
func shortID(id string) string {
	_, local, ok := strings.Cut(id, ":")
	if !ok || len(local) < 32 {
		return id
	}
	return local[:8] + local[32:]
}

// sourceLine names an article by its path or URL, with who published it, where that is an outlet, and when.
func sourceLine(s query.Source) string {
	out := s.Source
	if s.Publisher.Name != "" && s.Publisher.Type != "source" {
		out += ", " + s.Publisher.Name
	}
	if s.Published != "" {
		out += ", " + s.Published
	}
	return out
}

// whereabouts names a claim on two short lines: the end of its article's path or URL, and its id.
func whereabouts(source, claim string) string {
	name, _, _ := strings.Cut(source, ", ")
	return strings.TrimSpace(fileName(name) + "\n" + shortID(claim))
}

// mostName is how many characters of a file's name a table shows.
const mostName = narrow

// fileName is the last part of a path or URL, cut where it is long.
func fileName(s string) string {
	if s == "" {
		return ""
	}
	name := []rune(path.Base(s))
	if len(name) > mostName {
		name = append(name[:mostName-1], '…')
	}
	return string(name)
}

// sentence says in one line who claims what, and who answers it.
func sentence(m *schema.Model, c *query.Claim) string {
	who, stance := c.Speaker.Name, strings.ReplaceAll(c.Stance, "-", " ")
	s := who + " " + stance + ": " + c.Words
	switch {
	case c.Author && c.Stance == "accuses" && len(c.Answers) == 0:
		s = who + " tells of an accusation: " + c.Words // who accuses is not named
	case len(c.Answers) > 0:
		s = who + " " + answering(c) + " what " + answeredWho(c.Answers)
	case strings.HasPrefix(c.Relation, c.Stance) && strings.HasPrefix(c.Words, who):
		s = c.Words
	case strings.HasPrefix(c.Relation, c.Stance):
		s = who + " " + c.Words
	}
	var by []string
	for _, a := range c.AnsweredBy {
		by = append(by, relationInverse(m, a.Stance)+" "+a.Speaker.Name)
	}
	if len(by) > 0 {
		s += " — " + strings.Join(by, ", ")
	}
	return s
}

// content is what a claim says; of an answer, to whom and to what it is one.
func content(c *query.Claim) string {
	if len(c.Answers) == 0 {
		return c.Words
	}
	return answering(c) + " what is said by " + answers(c.Answers)
}

// answering is the verb of an answer before what it answers.
func answering(c *query.Claim) string {
	if c.Stance == "declines-comment" {
		return c.Words + " on"
	}
	return strings.ReplaceAll(c.Stance, "-", " ")
}

// relationInverse is a stance seen from what it answers: "denied by".
func relationInverse(m *schema.Model, stance string) string {
	if r := m.Relation(stance); r != nil {
		return r.Inverse
	}
	return stance + ":"
}
