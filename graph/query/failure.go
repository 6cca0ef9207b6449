package query

import (
	"context"
	"errors"
	"regexp"
	"strconv"
)

// Failure is the error of a query as programs read it.
type Failure struct {
	Kind    string `json:"kind"` // script, crash, timeout, memory, language, stopped or internal
	Message string `json:"message"`
	Line    int    `json:"line,omitempty"`   // in the script, from 1; 0 where it is not known
	Column  int    `json:"column,omitempty"` // in characters, from 1
}

// failureKinds are the kinds of the errors of Run.
var failureKinds = []struct {
	err  error
	kind string
}{
	{ErrScript, "script"}, {ErrCrash, "crash"}, {ErrTimeout, "timeout"}, {ErrMemory, "memory"}, {ErrLanguage, "language"}, {context.Canceled, "stopped"},
}

// FailureOf turns an error of Run into a Failure.
func FailureOf(err error) Failure {
	f := Failure{Kind: "internal", Message: err.Error()}
	for _, k := range failureKinds {
		if errors.Is(err, k.err) {
			f.Kind = k.kind
			break
		}
	}
	if f.Kind == "script" || f.Kind == "crash" {
		f.Line, f.Column = placeIn(f.Message)
	}
	return f
}

// places are how the engines write where something went wrong: "Line 1:5" for the syntax of Gizmo,
// "at <eval>:1:5(3)" for what a script throws, "GraphQL (1:5)", and "at line 1, column 5" of brokenCall.
var places = regexp.MustCompile(`(?:Line |<eval>:|GraphQL \(|at line )(\d+)(?::|, column )(\d+)`)

// placeIn finds the first place that a message names.
func placeIn(message string) (line, column int) {
	m := places.FindStringSubmatch(message)
	if m == nil {
		return 0, 0
	}
	line, _ = strconv.Atoi(m[1])
	column, _ = strconv.Atoi(m[2])
	return line, column
}
