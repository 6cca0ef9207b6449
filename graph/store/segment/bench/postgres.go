package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/cayleygraph/cayley/graph"
	csql "github.com/cayleygraph/cayley/graph/sql"
	cayleypq "github.com/cayleygraph/cayley/graph/sql/postgres"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	hearsay "hearsay/graph/store"
)

// serverVariable names the URL of an empty database of PostgreSQL; "postgres" takes the schema ours of it and "driver", which is
// Cayley's own way, the schema theirs.
const serverVariable = "BENCH_POSTGRES"

func server(schema string) (string, error) {
	url := os.Getenv(serverVariable)
	if url == "" {
		return "", fmt.Errorf("set %s to the URL of an empty PostgreSQL database, with parameters: postgres://user@/db?host=/run/postgresql", serverVariable)
	}
	return url + "&search_path=" + schema, nil
}

// loadPostgres is what "hearsay load" does.
func loadPostgres(ctx context.Context, file, _ string) (graph.QuadStore, error) {
	url, err := server("ours")
	if err != nil {
		return nil, err
	}
	s, err := hearsay.Open(ctx, url, hearsay.Options{Create: true})
	if err != nil {
		return nil, err
	}
	_, err = s.Load(ctx, file, hearsay.RestoreOptions{})
	if err := errors.Join(err, s.Close()); err != nil {
		return nil, err
	}
	return openPostgres(ctx, "")
}

func openPostgres(ctx context.Context, _ string) (graph.QuadStore, error) {
	url, err := server("ours")
	if err != nil {
		return nil, err
	}
	s, err := hearsay.Open(ctx, url, hearsay.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	snap, err := s.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return snap.QuadStore()
}

// loadDriver writes in batches through Cayley's own PostgreSQL driver.
func loadDriver(ctx context.Context, file, _ string) (graph.QuadStore, error) {
	url, err := server("theirs")
	if err != nil {
		return nil, err
	}
	if err := makeSchema(ctx, url, "theirs"); err != nil {
		return nil, err
	}
	if err := csql.Init(cayleypq.Type, url, nil); err != nil {
		return nil, err
	}
	qs, err := csql.New(cayleypq.Type, url, nil)
	if err != nil {
		return nil, err
	}
	w, err := qs.NewQuadWriter()
	if err != nil {
		return nil, err
	}
	return qs, inBatches(file, func(set []quad.Quad) error {
		_, err := w.WriteQuads(set)
		return err
	})
}

// makeSchema makes a schema that is not there yet, which Cayley's driver does not.
func makeSchema(ctx context.Context, url, name string) error {
	c, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	_, err = c.Exec(ctx, "CREATE SCHEMA IF NOT EXISTS "+name)
	return errors.Join(err, c.Close(ctx))
}

func openDriver(context.Context, string) (graph.QuadStore, error) {
	url, err := server("theirs")
	if err != nil {
		return nil, err
	}
	return csql.New(cayleypq.Type, url, nil)
}
