package main

import (
	"path"
	"strings"

	"hearsay/graph/query"
)

// shortID is the id of a claim or document with the first eight of its digits, which is enough to name it.
func shortID(id string) string {
	_, local, ok := strings.Cut(id, ":")
	if !ok || len(local) < 32 {
		return id
	}
	return local[:8] + local[32:]
}

// sourceLine names an article by its path or URL, with who published it, where that is an outlet, and when.
func sourceLine(s query.Source) string {
	out := s.Source
	if s.Publisher.Name != "" && s.Publisher.Type != "source" {
		out += ", " + s.Publisher.Name
	}
	if s.Published != "" {
		out += ", " + s.Published
	}
	return out
}

// shortSource leaves the folders of a path out, and what follows it.
func shortSource(s string) string {
	name, _, _ := strings.Cut(s, ", ")
	return fileName(name)
}

// fileName is the last part of a path or URL.
func fileName(s string) string {
	if s == "" {
		return ""
	}
	return path.Base(s)
}
