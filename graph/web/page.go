package web

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"hearsay/graph/web/ui"
)

// pages serves the page and its parts. Each bears a tag of its content, so that a browser asks for it again and gets
// it only when it changed. Where the page was not built, every address says how to build it.
func pages() http.Handler {
	files, built := ui.Files()
	server := http.FileServerFS(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
		if name == "" {
			name = "index.html"
		}
		content, err := fs.ReadFile(files, name)
		switch {
		case err == nil && built:
			w.Header().Set("ETag", tag(content))
			server.ServeHTTP(w, r)
		case err == nil:
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(http.StatusServiceUnavailable)
			w.Write(content)
		default:
			fail(w, http.StatusNotFound, "there is no "+r.URL.Path+"; the page is at /")
		}
	})
}

// tag names content by what it is.
func tag(content []byte) string {
	sum := sha256.Sum256(content)
	return `"` + hex.EncodeToString(sum[:8]) + `"`
}
