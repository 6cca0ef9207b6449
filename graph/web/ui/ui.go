// Package ui holds the page: TypeScript under src, built by "npm ci && npm run build" into dist, which git ignores and
// the program embeds. Where it was not built, the program has a page that says how.
package ui

import (
	"embed"
	"io/fs"
)

// dist.html is there always, so that the program builds without the folder dist.
//
//go:embed dist*
var files embed.FS

// Files are the files of the page, index.html among them, and whether the page was built. Where it was not, index.html
// is all there is and says how to build it.
func Files() (fs.FS, bool) {
	if _, err := fs.Stat(files, "dist/index.html"); err == nil {
		built, err := fs.Sub(files, "dist")
		if err == nil {
			return built, true
		}
	}
	return unbuilt{}, false
}

// unbuilt has dist.html under the name of a start page.
type unbuilt struct{}

// Open opens index.html.
func (unbuilt) Open(name string) (fs.File, error) {
	if name != "index.html" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return files.Open("dist.html")
}
