package web

import (
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// guard sets the headers that every answer bears and refuses what another site's page may have sent: a name that
// somebody's DNS points at this machine (rebinding), or a request that a browser says comes from elsewhere.
func guard(next http.Handler, hosts []string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "+
			"base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-cache")
		if !named(r, hosts) {
			fail(w, http.StatusForbidden, "this server is not called "+r.Host+": use localhost, or name the host when starting it")
			return
		}
		if !ours(r) {
			fail(w, http.StatusForbidden, "the request comes from another site")
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		next.ServeHTTP(steady{w, http.NewResponseController(w)}, r)
	})
}

// named says whether the request calls the server by a name of its own. Only a server on loopback is picky: no other
// machine can reach it under any name but by a trick.
func named(r *http.Request, hosts []string) bool {
	if addr, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr); ok && !addr.IP.IsLoopback() {
		return true
	}
	host := hostname(r.Host)
	if ip := net.ParseIP(host); ip != nil {
		return ip.IsLoopback()
	}
	return host == "localhost" || slices.Contains(hosts, host)
}

// hostname is the host without its port and brackets, in small letters.
func hostname(hostport string) string {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = strings.Trim(hostport, "[]")
	}
	return strings.ToLower(host)
}

// ours says whether the request comes from our own page or from no page at all. Following a link to the page is fine.
func ours(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" {
		u, err := url.Parse(origin)
		return err == nil && strings.EqualFold(u.Host, r.Host)
	}
	site := r.Header.Get("Sec-Fetch-Site")
	link := r.Header.Get("Sec-Fetch-Mode") == "navigate" && !strings.HasPrefix(r.URL.Path, "/api/")
	return site == "" || site == "same-origin" || site == "none" || link
}

// steady gives up on a client that takes nothing for a while, however long the answer is.
type steady struct {
	http.ResponseWriter
	control *http.ResponseController
}

// Write sends p or fails half a minute later.
func (s steady) Write(p []byte) (int, error) {
	s.control.SetWriteDeadline(time.Now().Add(30 * time.Second)) // a recorder in a test has none
	return s.ResponseWriter.Write(p)
}

// Unwrap lets http.ResponseController reach the connection.
func (s steady) Unwrap() http.ResponseWriter { return s.ResponseWriter }
