package query

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// stepFrame is a step of a path or of the graph object in the stack of an engine that broke.
var stepFrame = regexp.MustCompile(`gizmo\.\(\*(?:pathObject|graphObject)\)\.([A-Z]\w*)\(`)

// makers are the functions that make values, by the frame under which they stand in a stack.
var makers = []struct{ frame, names string }{
	{"gizmo.init.oneStringType", "iri|bnode|raw|str"}, {"gizmo.init.twoStringType", "lang|typed"},
	{"gizmo.init.cmpOpType", "lt|lte|gt|gte"}, {"gizmo.cmpWildcard", "like"}, {"gizmo.cmpRegexp", "regex"},
}

// brokenCall says in words at which call of the script the engine broke, from what its process said last; "" where that
// cannot be told.
func brokenCall(said, script string) string {
	names := ""
	if m := stepFrame.FindStringSubmatch(said); m != nil {
		names = strings.ToLower(m[1][:1]) + m[1][1:] + "|" + m[1]
	}
	for _, f := range makers {
		if strings.Contains(said, f.frame) {
			names = f.names
		}
	}
	if names == "" {
		return ""
	}
	calls := regexp.MustCompile(`\b(?:`+names+`)\s*\(`).FindAllStringIndex(script, -1)
	if len(calls) == 0 {
		return ""
	}
	name := strings.TrimRight(script[calls[0][0]:calls[0][1]], "( \t\n")
	if len(calls) > 1 {
		return fmt.Sprintf(", in one of its %d calls of %s()", len(calls), name)
	}
	before := script[:calls[0][0]]
	line := strings.Count(before, "\n") + 1
	column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Sprintf(", in %s() at line %d, column %d", name, line, column)
}
