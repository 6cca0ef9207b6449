package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/data"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/graph/web"
	"hearsay/schema"
)

const serveLong = `Serve answers over HTTP until it is interrupted: a page to ask the graph, an API of its own under /api/v1 (described
by /api/v1/openapi.json), Cayley's HTTP API v2 under /api/v2, a stream for Gephi at /gephi/gs, /health, and /metrics for
Prometheus. It prints its address and logs each request on standard error. Queries run in processes of their own with bounds on their
time and memory. It answers from the newest state of the graph, also while another process builds.

It listens on this machine only, and nothing can be changed through it. With another --listen readers must bear a token,
unless --public-read lets everybody read. --write lets those who bear the token add and remove articles and quads. The token
comes from the variable HEARSAY_TOKEN or from a file; clients send it as "Authorization: Bearer TOKEN".`

const serveExample = `  hearsay serve
  hearsay serve --listen 127.0.0.1:0 --db try.db
  hearsay serve --listen :8443 --tls-cert cert.pem --tls-key key.pem --token-file token
  curl -d 'g.V("<ent:ganja>").in("<rel:struck>").all()' 'http://127.0.0.1:64210/api/v2/query?lang=gizmo'
  curl 'http://127.0.0.1:64210/api/v1/claims?about=Ganja&stance=denies'`

// serveFlags are the flags of serve as they are typed.
type serveFlags struct {
	listen, tokenFile string
	tlsCert, tlsKey   string
	publicRead        bool
	web.Options
}

func serveCommand(a *app) *cobra.Command {
	in := serveFlags{Options: web.Options{Version: release}}
	c := &cobra.Command{
		Use: "serve", Short: "Answer over HTTP: a page, an API and Cayley's API", Long: serveLong, Example: serveExample,
		Args: takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error { return a.serve(c.Context(), in) },
	}
	f := c.Flags()
	f.StringVar(&in.listen, "listen", "127.0.0.1:64210", "the address; port 0 for any that is free")
	f.StringSliceVar(&in.Hosts, "host", nil, "a name by which clients may call the server, beside localhost")
	f.StringSliceVar(&in.Origins, "cors", nil, "a site whose pages may read answers, such as https://example.org")
	f.StringVar(&in.tokenFile, "token-file", "", "the file that holds the token; HEARSAY_TOKEN where it is not given")
	f.BoolVar(&in.publicRead, "public-read", false, "beyond this machine everybody may read, without the token")
	f.BoolVar(&in.Write, "write", false, "who bears the token may add and remove articles and quads")
	f.StringVar(&in.tlsCert, "tls-cert", "", "the certificate, with those between it and its root; needs --tls-key")
	f.StringVar(&in.tlsKey, "tls-key", "", "the certificate's key")
	f.IntVarP(&in.Limit, "limit", "n", web.DefaultLimit, "rows of an answer, at most")
	f.DurationVar(&in.Timeout, "timeout", query.DefaultTimeout, "time of a query, at most")
	return c
}

func (a *app) serve(ctx context.Context, in serveFlags) error {
	certificates, err := in.check()
	if err != nil {
		return err
	}
	m, err := schema.LoadModel(data.FS)
	if err == nil && in.Write {
		in.Builder, err = a.builder()
	}
	if err != nil {
		return err
	}
	st, err := store.Open(ctx, a.db, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	return errors.Join(a.serveStore(ctx, st, m, in, certificates), st.Close())
}

// minToken is the shortest token that is taken, in bytes.
const minToken = 16

// check reads the token and the certificate, and says what does not go together.
func (in *serveFlags) check() (certificates []tls.Certificate, err error) {
	in.Token = strings.TrimSpace(os.Getenv("HEARSAY_TOKEN"))
	if in.tokenFile != "" {
		b, err := os.ReadFile(in.tokenFile)
		if err != nil {
			return nil, fmt.Errorf("read the token: %w", err)
		}
		in.Token = strings.TrimSpace(string(b))
	}
	for _, origin := range in.Origins {
		if u, err := url.Parse(origin); err != nil || u.Host == "" || u.Scheme+"://"+u.Host != origin {
			return nil, usageError{fmt.Errorf("--cors %s is no site; write it as https://example.org, without a path", origin)}
		}
	}
	switch {
	case in.Token != "" && len(in.Token) < minToken:
		return nil, usageError{fmt.Errorf("the token is shorter than %d characters", minToken)}
	case in.Write && in.Token == "":
		return nil, usageError{errors.New("--write needs a token: set HEARSAY_TOKEN or give --token-file")}
	case (in.tlsCert == "") != (in.tlsKey == ""):
		return nil, usageError{errors.New("--tls-cert and --tls-key go together")}
	case in.tlsCert == "":
		return nil, nil
	}
	c, err := tls.LoadX509KeyPair(in.tlsCert, in.tlsKey)
	if err != nil {
		return nil, fmt.Errorf("read the certificate: %w", err)
	}
	return []tls.Certificate{c}, nil
}

func (a *app) serveStore(ctx context.Context, st *store.Store, m *schema.Model, in serveFlags, certificates []tls.Certificate) error {
	l, err := web.Listen(in.listen)
	if err != nil {
		return err
	}
	if in.TokenRead = !web.Loopback(l.Addr()) && !in.publicRead; in.TokenRead && in.Token == "" {
		return errors.Join(usageError{fmt.Errorf("other machines reach %s: give --token-file, set HEARSAY_TOKEN, or let everybody read with --public-read", l.Addr())}, l.Close())
	}
	if !a.quiet {
		in.Log = slog.New(slog.NewJSONHandler(a.err, nil))
	}
	v, err := web.New(st, m, in.Options)
	if err != nil {
		return errors.Join(err, l.Close())
	}
	defer v.Close()
	scheme := "http"
	if certificates != nil {
		scheme = "https"
	}
	if _, err := fmt.Fprintf(a.out, "%s://%s/\n", scheme, l.Addr()); err != nil {
		return errors.Join(err, l.Close())
	}
	return web.ServeOn(ctx, l, v, certificates...)
}
