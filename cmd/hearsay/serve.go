package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"hearsay/data"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/graph/web"
	"hearsay/schema"
)

const serveLong = `Serve answers over HTTP until it is interrupted: a page to ask the graph, and the read side of Cayley's HTTP API v2
under /api/v2. The graph cannot be changed through it. It prints its address.

It listens on this machine only. With another --listen anybody who reaches the address may read the graph and run
queries, each in a process of its own with bounds on its time and memory.`

const serveExample = `  hearsay serve
  hearsay serve --listen 127.0.0.1:0 --db try.db
  curl -d 'g.V("<ent:ganja>").in("<rel:struck>").all()' 'http://127.0.0.1:64210/api/v2/query?lang=gizmo'`

// serveFlags are the flags of serve as they are typed.
type serveFlags struct {
	listen string
	web.Options
}

func serveCommand(a *app) *cobra.Command {
	in := serveFlags{Options: web.Options{Version: release}}
	c := &cobra.Command{
		Use: "serve", Short: "Answer over HTTP: a page and Cayley's API", Long: serveLong, Example: serveExample,
		Args: takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error { return a.serve(c.Context(), in) },
	}
	f := c.Flags()
	f.StringVar(&in.listen, "listen", "127.0.0.1:64210", "the address; port 0 for any that is free")
	f.StringSliceVar(&in.Hosts, "host", nil, "another name by which a browser on this machine may call the server")
	f.IntVarP(&in.Limit, "limit", "n", web.DefaultLimit, "rows of an answer, at most")
	f.DurationVar(&in.Timeout, "timeout", query.DefaultTimeout, "time of a query, at most")
	return c
}

func (a *app) serve(ctx context.Context, in serveFlags) error {
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		return err
	}
	st, err := store.Open(ctx, a.db, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	return errors.Join(a.serveStore(ctx, st, m, in), st.Close())
}

func (a *app) serveStore(ctx context.Context, st *store.Store, m *schema.Model, in serveFlags) error {
	l, err := web.Listen(in.listen)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(a.out, "http://%s/\n", l.Addr()); err != nil {
		return errors.Join(err, l.Close())
	}
	return web.ServeOn(ctx, l, web.New(st, m, in.Options))
}
