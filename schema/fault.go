package schema

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Fault is one thing wrong in a data file.
type Fault struct {
	File      string
	Line, Col int // from 1; 0 where unknown
	Text      string
	Hint      string // what to do about it; may be empty
}

func (f Fault) String() string {
	s := f.File
	if f.Line > 0 {
		s = fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Col)
	}
	s += ": " + f.Text
	if f.Hint != "" {
		s += " (" + f.Hint + ")"
	}
	return s
}

// Faults are all that is wrong in some data files; an error where there is at least one.
type Faults []Fault

func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// Err is the faults as an error, nil where there are none.
func (fs Faults) Err() error {
	if len(fs) == 0 {
		return nil
	}
	return fs
}

// YAML is one data file with the places of its nodes.
type YAML struct {
	Name  string
	nodes func() (*ast.File, error) // they are only looked for where there is a fault, as finding them takes as long as decoding
}

// ReadYAML decodes a file into v, strictly: keys that v does not know and repeated keys are faults. Where the
// file cannot be decoded v is not to be used.
func ReadYAML(fsys fs.FS, name string, v any) (*YAML, Faults) {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, Faults{{File: name, Text: err.Error()}}
	}
	y := &YAML{name, sync.OnceValues(func() (*ast.File, error) { return parser.ParseBytes(b, 0) })}
	if err := yaml.UnmarshalWithOptions(b, v, yaml.Strict()); err != nil {
		return y, Faults{yamlFault(name, err)}
	}
	return y, nil
}

func yamlFault(name string, err error) Fault {
	f := Fault{File: name, Text: err.Error()}
	var located yaml.Error
	if e, ok := err.(yaml.Error); ok {
		located = e
	}
	if located != nil {
		f.Text = located.GetMessage()
		if t := located.GetToken(); t != nil && t.Position != nil {
			f.Line, f.Col = t.Position.Line, t.Position.Column
		}
	}
	return f
}

// At makes a fault at a path of the file, in the form of goccy/go-yaml ("$.struck.roles"); where there is no
// such node the fault names the file alone.
func (y *YAML) At(path, text, hint string) Fault {
	f := Fault{File: y.Name, Text: text, Hint: hint}
	p, err := yaml.PathString(path)
	if err != nil {
		return f
	}
	nodes, err := y.nodes()
	if err != nil {
		return f
	}
	node, err := p.FilterFile(nodes)
	if err != nil || node == nil || node.GetToken() == nil {
		return f
	}
	f.Line, f.Col = node.GetToken().Position.Line, node.GetToken().Position.Column
	return f
}
