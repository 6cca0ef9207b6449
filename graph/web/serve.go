package web

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"hearsay/graph/query"
)

// farewell is how long running requests have when the server stops.
const farewell = 5 * time.Second

// Listen opens addr for ServeOn. It refuses addresses that other machines can reach where the system does not hold
// strangers' scripts.
func Listen(addr string) (net.Listener, error) {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w", addr, err)
	}
	if err := allowed(ln.Addr(), query.Sandboxed()); err != nil {
		return nil, errors.Join(fmt.Errorf("listen on %s: %w", addr, err), ln.Close())
	}
	return ln, nil
}

// Loopback says whether only this machine reaches the address.
func Loopback(addr net.Addr) bool {
	tcp, ok := addr.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

func allowed(addr net.Addr, sandboxed bool) error {
	if sandboxed || Loopback(addr) {
		return nil
	}
	return errors.New("this system has no sandbox for queries: listen on 127.0.0.1 only")
}

// ServeOn answers on a listener until ctx ends, then lets running requests finish for a few seconds and returns nil.
// With certificates it speaks TLS.
func ServeOn(ctx context.Context, ln net.Listener, h http.Handler, certificates ...tls.Certificate) error {
	base, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	s := &http.Server{
		Handler:           h,
		BaseContext:       func(net.Listener) context.Context { return base },
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    256 << 10,
	}
	failed := make(chan error, 1)
	go func() {
		if len(certificates) == 0 {
			failed <- s.Serve(ln)
			return
		}
		s.TLSConfig = &tls.Config{Certificates: certificates, MinVersion: tls.VersionTLS12}
		failed <- s.ServeTLS(ln, "", "")
	}()
	select {
	case err := <-failed:
		return fmt.Errorf("serve on %s: %w", ln.Addr(), err)
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(base, farewell)
	defer cancel()
	if s.Shutdown(last) != nil {
		stop() // ends the queries that still run
		return s.Close()
	}
	return nil
}
