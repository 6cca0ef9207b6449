// Package compare sets claims of different articles and speakers beside each other: who denies whom, which figures
// contradict each other or agree, what changed, which texts are the same, and which claims are about one happening.
// It is pure: what it says follows from the claims and the background alone.
package compare

import (
	"errors"

	"hearsay/schema"
)

// ErrStale says that a graph holds an analysis that this program did not write; it must be made anew.
var ErrStale = errors.New("the analysis is not of this program")

// Kind is what stands between two claims (MODEL.md, "Agreement and contradiction").
type Kind string

// The kinds of link. In a link A is what was said first or what is answered, B what answers, changes or contradicts it.
const (
	Denied           Kind = "denied"             // B denies A in so many words
	DisputedFigure   Kind = "disputed-figure"    // B rejects the figure of A
	Rejected         Kind = "rejected"           // B rejects what A says, offers or demands
	Conflicts        Kind = "conflicts"          // both cannot hold
	Agrees           Kind = "agrees"             // both say the same, but one may have it from the other
	Corroborates     Kind = "corroborates"       // both say the same, and neither has it from the other
	Updated          Kind = "update"             // B is a later, larger total of the same side
	ChangeOfPosition Kind = "change-of-position" // B takes back or lowers what the same side said in A
	Reprint          Kind = "reprint"            // B is the text of A again; both are articles
)

// Kinds are all kinds, disputes first.
var Kinds = []Kind{Denied, DisputedFigure, Rejected, Conflicts, ChangeOfPosition, Updated, Corroborates, Agrees, Reprint}

// Disputes says whether a link of the kind means that one of its claims is contradicted.
func (k Kind) Disputes() bool {
	switch k {
	case Denied, DisputedFigure, Rejected, Conflicts:
		return true
	}
	return false
}

// Link is what stands between two claims, or between all claims of two accounts, or between two articles.
type Link struct {
	Kind   Kind      `json:"kind"`
	A      schema.ID `json:"a"`
	B      schema.ID `json:"b"`
	Reason string    `json:"reason"` // in words: "same loser, same class, 27 Sep 2020; 47 > 36; speakers of opposite sides"
}

// Event is a happening: accounts that are about the same thing.
type Event struct {
	ID       schema.ID   `json:"id"` // event:… of its block and its accounts
	Accounts []schema.ID `json:"accounts"`
}

// The predicates of the analysis, without "rel:".
const (
	InAccount  = "in-account"  // claim → the account that it gives: a side's version of one thing, in however many articles
	InBlock    = "in-block"    // account → where it is compared
	First      = "first"       // account → the claim that stands for it
	Terms      = "terms"       // account → what it is compared by
	AboutEvent = "about-event" // account → happening
	LinkKind   = "link-kind"   // link → its kind
	LinkFrom   = "link-from"   // link → A
	LinkTo     = "link-to"     // link → B
	Reason     = "reason"      // link → in words
	Cut        = "cut"         // block → how many accounts and links were left out of it
	SketchOf   = "sketch"      // article → what its text is compared by
	InBand     = "in-band"     // article → a part of its sketch, by which texts that are alike are found; of the first MostPrints
	BesideBand = "beside-band" // article → the same; of the others, which are compared with the first alone
)
