// Package claim holds what every extractor of claims has in common: the interface, and the gate that each
// claim passes before it may enter the graph.
package claim

import (
	"context"

	"hearsay/graph/entity"
	"hearsay/graph/text"
	"hearsay/schema"
)

// Extractor reads the claims of one article. It must be pure: the same article gives the same claims.
type Extractor interface {
	Extract(ctx context.Context, doc *text.Parsed, es *entity.Found) ([]schema.Claim, error)
}
