package web

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"hearsay/graph/query"
	"hearsay/schema"
)

// An operation is one thing that the API answers. The handlers, the checks of what is asked and the OpenAPI document
// are all made from the table of operations.
type operation struct {
	method, path string // the path below /api/v1, with {id} where a parameter stands
	id           string // what client generators call it
	tag          string // the group that documentation shows it in
	about        string
	params       []param
	body         any               // a value of the type of the JSON body; nil for none
	bodies       []string          // media types of a body that is not JSON
	answer       any               // a value of the type of the answer; nil where media says otherwise
	media        map[string]string // media types of an answer that is not JSON → what it holds
	do           func(*asked) (any, error)
}

// kind is the type of a parameter.
type kind int

const (
	free kind = iota // any text
	name             // of an entity: an id, a name or an alias
	whole
	share // from 0 to 1
	flag
	day // YYYY, YYYY-MM or YYYY-MM-DD
)

// A param is what a request may say in its path or query.
type param struct {
	name, about string
	kind        kind
	in          string // "path"; "" is the query
	required    bool
	many        bool // several, with commas or repeated
	def         string
	most        int                          // of whole: the greatest that is taken; greater ones are an error
	words       func(*schema.Model) []string // the words there are
	example     string
}

// asked is a request whose parameters have been checked.
type asked struct {
	*http.Request
	w      http.ResponseWriter
	server *Server
	state  *state
	op     *operation
	args   url.Values
}

// view answers with names in the language that is asked for.
func (a *asked) view() *query.View { return a.state.view.In(a.text("lang")) }

func (a *asked) text(name string) string { return a.args.Get(name) }

func (a *asked) list(name string) []string { return a.args[name] }

func (a *asked) flag(name string) bool { return a.args.Get(name) == "true" }

func (a *asked) whole(name string) int {
	n, _ := strconv.Atoi(a.args.Get(name)) // checked before
	return n
}

func (a *asked) share(name string) float64 {
	x, _ := strconv.ParseFloat(a.args.Get(name), 64) // checked before
	return x
}

// entity resolves the parameter, "" where it is not given.
func (a *asked) entity(name string) (schema.ID, error) {
	s := a.args.Get(name)
	if s == "" {
		return "", nil
	}
	n, err := a.view().Names(a.Context())
	if err != nil {
		return "", err
	}
	return n.Resolve(s)
}

func (a *asked) entities(name string) ([]schema.ID, error) {
	n, err := a.view().Names(a.Context())
	if err != nil {
		return nil, err
	}
	var out []schema.ID
	for _, s := range a.args[name] {
		id, err := n.Resolve(s)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out, nil
}

// arguments checks what a request says against the operation and fills in what it leaves out.
func (o *operation) arguments(r *http.Request, m *schema.Model) (url.Values, error) {
	given, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, wrong("the query of the address is not well-formed: "+err.Error(), "encode it as application/x-www-form-urlencoded")
	}
	for key := range given {
		if !slices.ContainsFunc(o.params, func(p param) bool { return p.name == key && p.in == "" }) {
			return nil, wrong("there is no parameter "+strconv.Quote(key)+" here", o.hint(key))
		}
	}
	args := url.Values{}
	for i := range o.params {
		p := &o.params[i]
		values := given[p.name]
		if p.in == "path" {
			values = []string{r.PathValue(p.name)}
		}
		if args[p.name], err = p.check(values, m); err != nil {
			return nil, err
		}
	}
	return args, nil
}

func (o *operation) hint(key string) string {
	var names []string
	for _, p := range o.params {
		if p.in == "" {
			names = append(names, p.name)
		}
	}
	if near := query.Nearest(key, names); len(near) > 0 {
		return "did you mean " + strings.Join(near, " or ") + "?"
	}
	if len(names) == 0 {
		return "it takes none"
	}
	return "it takes " + strings.Join(names, ", ")
}

// check returns the values of one parameter, its default where there is none.
func (p *param) check(values []string, m *schema.Model) ([]string, error) {
	if p.many {
		values = p.split(values)
	}
	values = slices.DeleteFunc(slices.Clone(values), func(s string) bool { return s == "" })
	switch {
	case len(values) == 0 && p.required:
		return nil, wrong("the parameter "+p.name+" is missing", p.name+": "+p.about)
	case len(values) == 0 && p.def != "":
		return []string{p.def}, nil
	case len(values) > 1 && !p.many:
		return nil, wrong("the parameter "+p.name+" is given "+strconv.Itoa(len(values))+" times", "give it once")
	case len(values) > mostValues:
		return nil, wrong("the parameter "+p.name+" has more than "+strconv.Itoa(mostValues)+" values", "")
	}
	for i, s := range values {
		var err error
		if values[i], err = p.value(s, m); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// mostValues bounds how often a parameter is given.
const mostValues = 500

// split takes lists with commas apart: of words and of ids. A name may hold a comma.
func (p *param) split(values []string) []string {
	var out []string
	for _, s := range values {
		if p.words == nil && schema.ID(s).Kind() == "" {
			out = append(out, s)
			continue
		}
		for part := range strings.SplitSeq(s, ",") {
			out = append(out, strings.TrimSpace(part))
		}
	}
	return out
}

// value checks one value and returns it in the form that handlers expect.
func (p *param) value(s string, m *schema.Model) (string, error) {
	bad := func(want string) (string, error) {
		return "", wrong(p.name+"="+clip(s)+" is not "+want, p.about)
	}
	switch p.kind {
	case whole:
		if n, err := strconv.Atoi(s); err != nil || n < 0 || p.most > 0 && n > p.most {
			return bad("a whole number from 0 to " + strconv.Itoa(p.most))
		}
	case share:
		if x, err := strconv.ParseFloat(s, 64); err != nil || !(x >= 0 && x <= 1) {
			return bad("a number from 0 to 1")
		}
	case flag:
		switch s {
		case "1", "true", "yes":
			return "true", nil
		case "0", "false", "no":
			return "false", nil
		}
		return bad("true or false")
	case day:
		if query.CheckDay(s) != nil {
			return bad("a date of the form 2020, 2020-10 or 2020-10-04")
		}
	}
	if p.words == nil {
		return s, nil
	}
	return p.word(s, p.words(m))
}

// word is the word of the vocabulary that s writes: "shot down" and "rel:shot-down" are shot-down.
func (p *param) word(s string, words []string) (string, error) {
	word := schema.Slug(strings.TrimPrefix(strings.Trim(s, "<>"), "rel:"))
	if slices.Contains(words, word) {
		return word, nil
	}
	hint := "one of " + strings.Join(words, ", ")
	if near := query.Nearest(word, words); len(near) > 0 {
		hint = "did you mean " + strings.Join(near, " or ") + "?"
	}
	return "", wrong(p.name+"="+clip(s)+" is no word of the vocabulary", hint)
}

// clip shortens what a stranger wrote for a message.
func clip(s string) string {
	const most = 80
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return strconv.Quote(s)
}
