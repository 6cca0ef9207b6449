package eval

import (
	"cmp"

	"hearsay/schema"
)

// Found says which claims were given for which statements of the gold, by the statements' ids. The articles and records are
// those of Score. One claim may stand for several statements, which the gold splits.
func (g *Gold) Found(articles map[string]Article, records []*schema.Record) map[string]schema.ID {
	of, out := outputs(records), map[string]schema.ID{}
	for _, doc := range g.docs() {
		b := newBout(g, doc, articles[doc].Text, of.article(articles[doc]))
		for i, j := range b.ofGold {
			out[b.gold[i].ID] = b.claims[j].ID
		}
	}
	return out
}

// outputs finds the output of an article.
func outputs(records []*schema.Record) *outputsOf {
	out := &outputsOf{map[schema.ID]*output{}, map[string]*output{}}
	for _, rec := range records {
		o := newOutput(rec)
		out.byID[rec.Doc.ID] = o
		for _, name := range fileNames(&rec.Doc) {
			out.byName[name] = o
		}
	}
	return out
}

type outputsOf struct {
	byID   map[schema.ID]*output
	byName map[string]*output
}

// article is the output of an article; an empty one where there is none.
func (o *outputsOf) article(a Article) *output {
	out := o.byName[a.Name]
	if a.ID != "" {
		out = cmp.Or(o.byID[a.ID], out)
	}
	return cmp.Or(out, newOutput(&schema.Record{}))
}
