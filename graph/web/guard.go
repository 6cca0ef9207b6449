package web

import (
	"crypto/sha256"
	"crypto/subtle"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Access says who may do what. The zero value lets everybody read who reaches the server, and nobody write.
type Access struct {
	Hosts     []string // names by which the server may be addressed, beside localhost on loopback
	Origins   []string // sites whose pages may read answers ("https://example.org"); nobody's else
	Token     string   // who bears it may read and, where Write is set, write
	TokenRead bool     // whether reading needs the token, too
	Write     bool     // whether anything may be changed
}

// bodies that a request may have, in bytes.
const (
	maxBody  = 1 << 20
	maxWrite = 64 << 20
)

// guard sets the headers that every answer bears and refuses what another site's page may have sent: a name that
// somebody's DNS points at this machine (rebinding), or a request that a browser says comes from elsewhere. Then it
// asks for the token.
func (a *Access) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "+
			"base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-cache")
		friend := a.friend(r)
		if friend {
			allow(h, r)
		}
		switch {
		case !a.named(r):
			a.forbid(w, r, http.StatusForbidden, "this server is not called "+clip(r.Host), "use localhost, or name the host when starting it")
		case !friend && !ours(r):
			a.forbid(w, r, http.StatusForbidden, "the request comes from another site", "start the server with --cors for that site")
		case friend && r.Method == http.MethodOptions:
			w.WriteHeader(http.StatusNoContent)
		case !a.lets(r):
			h.Set("WWW-Authenticate", `Basic realm="Hearsay", charset="UTF-8"`)
			a.forbid(w, r, http.StatusUnauthorized, "this needs the server's token", "send Authorization: Bearer TOKEN")
		default:
			r.Body = http.MaxBytesReader(w, r.Body, a.most(r))
			next.ServeHTTP(steady{w, http.NewResponseController(w)}, r)
		}
	})
}

// forbid answers in the form of the API that was asked.
func (a *Access) forbid(w http.ResponseWriter, r *http.Request, status int, message, hint string) {
	if strings.HasPrefix(r.URL.Path, apiRoot+"/") {
		deny(w, &refusal{status, Problem{Code: codes[status], Message: message, Hint: hint}})
		return
	}
	fail(w, status, message+": "+hint)
}

// writes says whether a request would change the graph.
func writes(r *http.Request) bool {
	switch r.URL.Path {
	case "/api/v2/write", "/api/v2/delete", "/api/v2/node/delete", "/write", "/delete":
		return true
	}
	return strings.HasPrefix(r.URL.Path, articlesPath)
}

// lets says whether the request bears the token or needs none. Whether the server runs is no secret.
func (a *Access) lets(r *http.Request) bool {
	if r.URL.Path == "/health" || !a.TokenRead && !(a.Write && writes(r)) {
		return true
	}
	given, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		_, given, _ = r.BasicAuth() // which browsers ask for
	}
	return a.Token != "" && same(given, a.Token)
}

// same compares without telling by its time how much of the token is right.
func same(given, token string) bool {
	g, t := sha256.Sum256([]byte(given)), sha256.Sum256([]byte(token))
	return subtle.ConstantTimeCompare(g[:], t[:]) == 1
}

// most is the size that the body may have.
func (a *Access) most(r *http.Request) int64 {
	if a.Write && writes(r) {
		return maxWrite
	}
	return maxBody
}

// friend says whether the page of a site that may read answers sent the request.
func (a *Access) friend(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	return origin != "" && slices.Contains(a.Origins, origin)
}

// allow lets the site's page read the answer.
func allow(h http.Header, r *http.Request) {
	h.Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	h.Add("Vary", "Origin")
	h.Set("Access-Control-Expose-Headers", "ETag, Link, Retry-After, Content-Disposition")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if r.Method == http.MethodOptions {
		h.Set("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE")
		h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match")
		h.Set("Access-Control-Max-Age", "600")
	}
}

// named says whether the request calls the server by a name of its own. On loopback no other machine can reach it under
// any name but by a trick; beyond it only its names tell, where they were given.
func (a *Access) named(r *http.Request) bool {
	host := hostname(r.Host)
	if slices.Contains(a.Hosts, host) {
		return true
	}
	if addr, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr); ok && !addr.IP.IsLoopback() {
		return len(a.Hosts) == 0 || net.ParseIP(host) != nil
	}
	if ip := net.ParseIP(host); ip != nil {
		return ip.IsLoopback()
	}
	return host == "localhost"
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
	link := r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.URL.Path == "/" && r.Method == http.MethodGet
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

// Flush sends what was written.
func (s steady) Flush() { s.control.Flush() } // one that cannot is a test's
