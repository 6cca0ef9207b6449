package text

import (
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// files yields the cleaned paths of all files to be read, or the path of what cannot be walked with its error.
func files(paths []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, p := range paths {
			name := filepath.ToSlash(filepath.Clean(p))
			info, err := os.Stat(p)
			switch {
			case p == Stdin:
				if !yield(Stdin, nil) {
					return
				}
			case err == nil && info.IsDir():
				if !folder(name, yield) {
					return
				}
			default:
				if !yield(name, err) {
					return
				}
			}
		}
	}
}

// folder yields the files of a folder that count as articles; false where the walk is to stop.
func folder(root string, yield func(string, error) bool) bool {
	found, more := false, true
	fsys := os.DirFS(filepath.FromSlash(root))
	fs.WalkDir(fsys, ".", func(rel string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found = true
			more = yield(path.Join(root, rel), err)
		case rel != "." && d.IsDir() && (hidden(d.Name()) || d.Name() == "gold"):
			return fs.SkipDir
		case !d.IsDir() && counts(d.Name()) && regular(fsys, rel, d):
			found = true
			more = yield(path.Join(root, rel), nil)
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	if !found {
		return yield(root, ErrNoArticles)
	}
	return more
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// counts says whether a file of that name in a folder is an article.
func counts(name string) bool {
	ext := extension(name)
	stem := strings.ToLower(name[:strings.IndexByte(name+".", '.')])
	return !hidden(name) && stem != "readme" && ext != ".json" && formats[ext] != unknown
}

// regular says whether an entry is a file or a link to one; links to folders are not followed.
func regular(fsys fs.FS, rel string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := fs.Stat(fsys, rel)
	return err != nil || info.Mode().IsRegular()
}
