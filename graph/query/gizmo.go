package query

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/cayley/query/graphql"
	"github.com/cayleygraph/cayley/query/mql"
	"github.com/cayleygraph/quad"
)

// Languages are those a Request may be in.
var Languages = []string{gizmo.Name, graphql.Name, mql.Name}

// CheckLanguage says what is wrong with the name of a language, nil where nothing is.
func CheckLanguage(lang string) error {
	if slices.Contains(Languages, lang) {
		return nil
	}
	return fmt.Errorf("%w: %q; there are %s", ErrLanguage, lang, strings.Join(Languages, ", "))
}

// execute runs a script in this process and calls emit with its rows. Only a child does that: a wrong argument may
// end the process, and nothing bounds its memory.
func execute(ctx context.Context, qs cayley.QuadStore, lang, text string, emit func(Row) error) error {
	col := query.JSON
	if lang == gizmo.Name {
		col = query.Raw // what JSON would lose the types of
	}
	it, err := query.Execute(ctx, qs, lang, text, query.Options{Collation: col})
	if err != nil {
		return err
	}
	defer it.Close()
	for it.Next(ctx) {
		row, err := rowOf(qs, it.Result())
		if errors.Is(err, errNoRow) {
			continue
		}
		if err != nil {
			return err
		}
		if err := emit(row); err != nil {
			return err
		}
	}
	if err := it.Err(); err != nil {
		return err
	}
	return settle(ctx)
}

// settle waits for the goroutine in which Gizmo runs. A script that panics looks like one that came to its end for a
// moment, before the panic ends the process: Cayley closes its channel on the way.
func settle(ctx context.Context) error {
	stacks := make([]byte, 256<<10)
	for i := 0; bytes.Contains(stacks[:runtime.Stack(stacks, true)], []byte("gizmo.(*results)")); i++ {
		if i < 20 {
			runtime.Gosched() // it mostly takes a few microseconds
			continue
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Millisecond):
		}
	}
	return nil
}

// errNoRow marks the value of a script's last expression, which is no result.
var errNoRow = errors.New("not a row")

func rowOf(qs cayley.QuadStore, result any) (Row, error) {
	r, ok := result.(*gizmo.Result)
	if !ok {
		return valueRow(result)
	}
	if r.Meta {
		return Row{}, errNoRow
	}
	if r.Val != nil {
		return valueRow(r.Val)
	}
	row := Row{Tags: make(map[string]quad.Value, len(r.Tags))}
	for tag, ref := range r.Tags {
		v, err := qs.NameOf(ref)
		if err != nil {
			return row, err
		}
		if v != nil {
			row.Tags[tag] = v
		}
	}
	return row, nil
}

func valueRow(v any) (Row, error) {
	v, err := plain(v, 0)
	if err != nil {
		return Row{}, err
	}
	b, err := marshal(v)
	return Row{Value: b}, err
}
