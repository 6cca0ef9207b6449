package query

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/schema"
)

// TextSpan is a part of an article's text that says something.
type TextSpan struct {
	schema.Span
	Kind string    `json:"kind"` // claim, cue (the words that attribute it) or mention
	ID   schema.ID `json:"id"`   // of the claim or the entity
	Name string    `json:"name"` // of the claim's speaker or the entity
	Type string    `json:"type"` // the claim's stance; the type of the entity
}

// Spans returns the evidence and cues of the document's claims and the places where a name or alias of an entity that
// it mentions stands as whole words, by start and length. Of names that overlap the longest counts.
func (v *View) Spans(ctx context.Context, d *Document) ([]TextSpan, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	out := []TextSpan{}
	for _, c := range d.Claims {
		out = append(out, TextSpan{c.Evidence.Span, "claim", c.ID, c.Speaker.Name, c.Stance})
		if c.Cue != nil {
			out = append(out, TextSpan{c.Cue.Span, "cue", c.ID, c.Speaker.Name, c.Stance})
		}
	}
	out = slices.DeleteFunc(out, func(s TextSpan) bool { return s.Start < 0 || s.End <= s.Start || s.End > len(d.Text) })
	out = append(out, n.mentioned(d)...)
	slices.SortStableFunc(out, func(a, b TextSpan) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), strings.Compare(a.Kind+string(a.ID), b.Kind+string(b.ID)))
	})
	return out, nil
}

// mentioned finds the names of the document's entities in its text.
func (n *Names) mentioned(d *Document) []TextSpan {
	refs := map[schema.ID]schema.Ref{}
	for _, r := range d.Mentions {
		refs[r.ID] = r
	}
	var all []TextSpan
	for _, e := range n.entries {
		r, ok := refs[e.id]
		if !ok || e.text == "" {
			continue
		}
		for _, start := range standsAt(d.Text, e.text) {
			all = append(all, TextSpan{schema.Span{Start: start, End: start + len(e.text)}, "mention", r.ID, r.Name, r.Type})
		}
	}
	slices.SortStableFunc(all, func(a, b TextSpan) int {
		return cmp.Or(cmp.Compare(b.End-b.Start, a.End-a.Start), cmp.Compare(a.Start, b.Start), strings.Compare(string(a.ID), string(b.ID)))
	})
	taken := make([]bool, len(d.Text))
	return slices.DeleteFunc(all, func(s TextSpan) bool {
		if taken[s.Start] || taken[s.End-1] {
			return true
		}
		for i := s.Start; i < s.End; i++ {
			taken[i] = true
		}
		return false
	})
}

// standsAt returns where the words stand in the text with neither letter nor digit beside them.
func standsAt(text, words string) []int {
	var out []int
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return out
		}
		start := at + i
		end := start + len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !inWord(before) && !inWord(after) {
			out = append(out, start)
		}
		at = end
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
