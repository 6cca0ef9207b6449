package web

import (
	"log/slog"
	"net/http"
	"time"
)

// seen is an answer whose status and size are noted.
type seen struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// WriteHeader notes the status.
func (s *seen) WriteHeader(status int) {
	if s.status == 0 && status >= 200 {
		s.status = status
	}
	s.ResponseWriter.WriteHeader(status)
}

// Write notes the size.
func (s *seen) Write(p []byte) (int, error) {
	if s.status == 0 {
		s.status = http.StatusOK
	}
	n, err := s.ResponseWriter.Write(p)
	s.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (s *seen) Unwrap() http.ResponseWriter { return s.ResponseWriter }

// observe counts every request and logs it: what was asked for, by whom, and how it ended. The log holds no query of
// an address, no body and no text of an article.
func (v *Server) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		out := &seen{ResponseWriter: w}
		v.counts.begin()
		defer func() {
			took := time.Since(began)
			gone := recover()
			if gone != nil && out.status == 0 {
				out.status = http.StatusInternalServerError
			}
			v.counts.end(routeOf(r), out.status, out.bytes, took)
			v.log(r, out, took, gone)
			if gone != nil {
				panic(gone) // net/http ends the connection
			}
		}()
		next.ServeHTTP(out, r)
	})
}

func (v *Server) log(r *http.Request, out *seen, took time.Duration, gone any) {
	if v.Log == nil {
		return
	}
	level := slog.LevelInfo
	attrs := []slog.Attr{slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Int("status", out.status),
		slog.Int64("bytes", out.bytes), slog.Int64("ms", took.Milliseconds()), slog.String("from", r.RemoteAddr)}
	if gone != nil {
		level = slog.LevelError
		if gone != http.ErrAbortHandler {
			attrs = append(attrs, slog.Any("panic", gone))
		}
	}
	v.Log.LogAttrs(r.Context(), level, "request", attrs...)
}

// routeOf is the pattern that answered, without its method; so that ids make no metrics.
func routeOf(r *http.Request) string {
	_, path, ok := cutMethod(r.Pattern)
	if !ok || path == "" {
		return "none"
	}
	return path
}
