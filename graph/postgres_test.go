package graph

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"hearsay/graph/store"
	"hearsay/graph/store/postgres/pgtest"
	"hearsay/graph/text"
)

// Several processes that build parts of the same articles into one database at once leave the graph of one build, whose
// claims are all compared.
func TestBuildersAtOnce(t *testing.T) {
	articles, err := filepath.Glob("../data/articles/a0[1-6]*")
	if err != nil || len(articles) < 6 {
		t.Fatalf("articles %v, %v", articles, err)
	}
	b, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	build := func(url string, shard Shard) error {
		ctx := context.Background()
		s, err := store.Open(ctx, url, store.Options{Create: true})
		if err != nil {
			return err
		}
		_, err = b.Build(ctx, s, text.Read(ctx, articles, text.Options{}), BuildOptions{Shard: shard, Workers: 1})
		return errors.Join(err, s.Close())
	}
	dumped := func(url string) string {
		s, err := store.Open(t.Context(), url, store.Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		var out bytes.Buffer
		if err := s.Dump(t.Context(), &out); err != nil {
			t.Fatal(err)
		}
		if by, err := s.Meta(comparedKey); by == "" || err != nil {
			t.Errorf("%s is not compared: %q, %v", store.Name(url), by, err)
		}
		return out.String()
	}
	folder, server := filepath.Join(t.TempDir(), "hearsay.db"), pgtest.URL(t)
	if err := build(folder, Shard{}); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	errs := make([]error, 3)
	for i := range errs {
		wg.Go(func() { errs[i] = build(server, Shard{i + 1, len(errs)}) })
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	if want, got := dumped(folder), dumped(server); got != want {
		t.Errorf("three builds at once leave %d bytes, one leaves %d", len(got), len(want))
	}
}
