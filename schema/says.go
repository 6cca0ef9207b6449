package schema

import (
	"fmt"
	"slices"
	"strings"
)

// Says is how a claim of a relation reads in English.
type Says struct {
	Active  Form `yaml:"active"`
	Passive Form `yaml:"passive"` // where nobody is named who does it; the active form where this is empty

	Forms map[string]Says `yaml:"forms"` // what to say instead, by the status of the figure: "damaged"
}

// Of is how a claim reads whose figure has that status.
func (s Says) Of(status string) Says {
	if of, ok := s.Forms[status]; ok {
		return of
	}
	return s
}

// Form is a sentence with slots: {slot} stands for the names in a role, [ … ] falls away where a slot in it is empty, and
// of <did|do> the first stands for what is said to be so, the second after a modal verb ("should do"). Groups in [ ] hold no
// others.
type Form string

// slots are what a Form may name. The target is what the deed is done to: the patient, else the place, which otherwise
// is where; with a figure of losses it is the figure, and the patient its owner. s and es end a verb whose doer is one;
// arms is the weapon, "with" before it where there is a target.
var slots = []string{"agent", "patient", "weapon", "addressee", "target", "owner", "where", "figure", "status", "was", "is", "s", "es", "arms"}

// closing are the marks of a Form by those that open them.
var closing = map[byte]string{'{': "}", '[': "]", '<': ">"}

// Fill writes the sentence; modal is "" for what is said to be so.
func (f Form) Fill(slot map[string]string, modal string) string {
	text, _ := fill(string(f), slot, modal)
	return strings.Join(strings.Fields(text), " ")
}

// fill writes a piece of a form and says whether all its slots are filled.
func fill(form string, slot map[string]string, modal string) (text string, full bool) {
	full = true
	for {
		i := strings.IndexAny(form, "{[<")
		if i < 0 {
			return text + form, full
		}
		text += form[:i]
		in, rest, _ := strings.Cut(form[i+1:], closing[form[i]])
		switch form[i] {
		case '{':
			text, full = text+slot[in], full && slot[in] != ""
		case '[':
			if group, all := fill(in, slot, modal); all {
				text += group
			}
		case '<':
			did, do, _ := strings.Cut(in, "|")
			if modal != "" {
				did = modal + " " + do
			}
			verb, all := fill(did, slot, modal)
			text, full = text+verb, full && all
		}
		form = rest
	}
}

// fault says what is wrong with a form, "" for nothing.
func (f Form) fault() string {
	s := string(f)
	for i := 0; i < len(s); i++ {
		shut := closing[s[i]]
		if shut == "" {
			continue
		}
		in, _, ok := strings.Cut(s[i+1:], shut)
		switch {
		case !ok:
			return fmt.Sprintf("%q has no %q to its %q", s, shut, s[i])
		case s[i] == '{' && !slices.Contains(slots, in):
			return fmt.Sprintf("unknown slot %q; there are %s", in, strings.Join(slots, ", "))
		case s[i] == '[' && strings.Contains(in, "["):
			return fmt.Sprintf("%q has a group within a group", s)
		case s[i] == '<' && !strings.Contains(in, "|"):
			return fmt.Sprintf("%q has no second form after a bar", in)
		}
	}
	return ""
}
