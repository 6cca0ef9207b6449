package rules

import (
	"slices"
	"strings"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// An Account tells how the claims of an article came about, in the order of its text.
type Account struct {
	Clauses []Clause
	Tries   []Try
}

// A Clause is a stretch of a sentence that one voice answers for. From and To are tokens of the parsed article.
type Clause struct {
	From, To    int
	Speakers    []schema.ID
	Author      bool   // the article's own voice
	Attribution string // how the voice was found: cue, continued, caption, author
	Cue         string // the id of the cue's pattern, "" without one
	Stance      string
	Modality    string // "" where the content decides
}

// A Try is a pattern that was tried at a trigger. Why says what kept it from becoming a claim, "" where it did.
type Try struct {
	From, To int    // tokens of the trigger
	Method   string // the pattern: "vi/struck"
	Form     string // active, passive, nominal; "" where it did not come so far
	Why      string
}

// Explain keeps an account of how the claims come about from here on.
func (r *Reading) Explain() *Account {
	r.account = &Account{}
	return r.account
}

// tell notes the clauses of a sentence in the account, where one is kept.
func (a *article) tell(s *sentence) {
	if a.account == nil {
		return
	}
	for _, g := range s.segments {
		if g.from >= g.to || g.from >= len(s.units) {
			continue
		}
		v := g.voice
		c := Clause{From: s.units[g.from].from, To: s.units[g.to-1].to, Speakers: v.speakers, Author: v.author, Attribution: v.attribution, Stance: v.stance, Modality: v.modality}
		if v.cue != nil {
			c.Cue = a.pack.Lang + "/" + v.cue.ID
		}
		a.account.Clauses = append(a.account.Clauses, c)
	}
}

// fails notes why the frame gives no claim at the trigger, where an account is kept; it is always false.
func (a *article) fails(u *unit, f *lang.Frame, form, why string) bool {
	a.tried(u, f, form, why)
	return false
}

// because puts a reason together where an account is kept; without one any reason will do.
func (a *article) because(before, class, behind string) string {
	if a.account == nil {
		return before
	}
	return before + class + behind
}

// lacks says which roles nobody is named for, where an account is kept.
func (a *article) lacks(roles []string) string {
	if a.account == nil {
		return "none is named"
	}
	return "none is named: " + strings.Join(roles, ", ")
}

// drops notes why a draft that a pattern made was taken back.
func (a *article) drops(d *draft, why string) {
	if a.account != nil {
		a.account.Tries = append(a.account.Tries, Try{From: d.from, To: d.to, Method: d.Method, Why: why})
	}
}

// draftsFrom is where the drafts of a sentence begin, the last that was read.
func (a *article) draftsFrom(s *sentence) int {
	n := len(a.drafts)
	for n > 0 && a.drafts[n-1].sentence == s.index {
		n--
	}
	return n
}

// takeBack removes those of the drafts of a sentence, the last that was read, that are such.
func (a *article) takeBack(s *sentence, such func(*draft) bool) {
	n := a.draftsFrom(s)
	a.drafts = append(a.drafts[:n], slices.DeleteFunc(a.drafts[n:], such)...)
}

func (a *article) tried(u *unit, f *lang.Frame, form, why string) {
	if a.account != nil {
		a.account.Tries = append(a.account.Tries, Try{From: u.from, To: u.to, Method: f.Method, Form: form, Why: why})
	}
}
