package text

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// maxFrontMatter is the number of bytes in which front matter must end, so that a rule above a long text is none.
const maxFrontMatter = 16 << 10

var fence = regexp.MustCompile(`(?m)^(?:---|\.\.\.)[ \t]*\r?$\n?`)

// located is a fault in front matter with its place in the file, from 1.
type located struct {
	line, col int
	text      string
}

func (l *located) Error() string { return "front matter: " + l.text }

// frontMatter reads the YAML between two lines of --- at the start of a text and returns the bytes that it takes,
// 0 where there is none. Keys that are not known may hold anything.
func frontMatter(s string) (meta, int, error) {
	open := fence.FindStringIndex(s)
	if open == nil || open[0] != 0 || s[0] != '-' {
		return meta{}, 0, nil
	}
	end := fence.FindStringIndex(s[open[1]:min(len(s), maxFrontMatter)])
	if end == nil {
		return meta{}, 0, nil
	}
	head := "\n" + s[open[1]:open[1]+end[0]] // the line end stands for the first line
	f, err := parser.ParseBytes([]byte(head), 0)
	if err != nil {
		fault := yamlFault(err)
		if f, err = parser.ParseBytes([]byte(quoted(head)), 0); err != nil {
			return meta{}, 0, fault
		}
	}
	n := open[1] + end[1]
	if len(f.Docs) == 0 || f.Docs[0].Body == nil {
		return meta{}, n, nil
	}
	top, ok := f.Docs[0].Body.(ast.MapNode)
	if !ok {
		return meta{}, 0, nil
	}
	values, err := scalars(top)
	if err != nil {
		return meta{}, 0, err
	}
	return newMeta(values), n, nil
}

// unquoted is a line of a key that is known and a value without quotes.
var unquoted = regexp.MustCompile(`(?m)^(` + strings.Join(metaKeys, "|") + `):[ \t]+([^ \t\r\n"'\[{|>&*!#].*?)[ \t]*(\r?)$`)

// quoted is front matter with the values of metaKeys in quotes, as a headline has colons: "title: X: Y".
func quoted(s string) string {
	return unquoted.ReplaceAllStringFunc(s, func(line string) string {
		m := unquoted.FindStringSubmatch(line)
		return m[1] + ": '" + strings.ReplaceAll(m[2], "'", "''") + "'" + m[3]
	})
}

// scalars are the values of metaKeys.
func scalars(m ast.MapNode) (map[string]string, error) {
	out := map[string]string{}
	for it := m.MapRange(); it.Next(); {
		key := it.Key().String()
		if !slices.Contains(metaKeys, key) {
			continue
		}
		switch v := it.Value().(type) {
		case *ast.NullNode:
		case *ast.LiteralNode:
			out[key] = v.Value.Value
		case ast.ScalarNode:
			out[key] = v.GetToken().Value
		default:
			p := v.GetToken().Position
			return nil, &located{p.Line, p.Column, key + " holds more than one value; write one"}
		}
	}
	return out, nil
}

func yamlFault(err error) error {
	out := &located{1, 1, err.Error()}
	var y yaml.Error
	if errors.As(err, &y) {
		out.text = y.GetMessage()
		if t := y.GetToken(); t != nil && t.Position != nil {
			out.line, out.col = t.Position.Line, t.Position.Column
		}
	}
	out.text += "; put the value in quotes"
	return out
}
