package web

import (
	"context"
	"errors"
	"net/http"

	"hearsay/graph/query"
	"hearsay/schema"
)

// A fault is an error as the API answers it.
type fault struct {
	Error Problem `json:"error"`
}

// Problem says what went wrong and what to do.
type Problem struct {
	Code       string       `json:"code"`    // for programs: bad_request, not_found, ambiguous, too_large, busy …
	Message    string       `json:"message"` // for people
	Hint       string       `json:"hint,omitempty"`
	Candidates []schema.Ref `json:"candidates,omitempty"` // what an ambiguous or unknown name may mean
}

// refusal is an error with its status and its fault.
type refusal struct {
	status int
	Problem
}

// Error is the message for people.
func (r *refusal) Error() string { return r.Message }

// wrong is a request that cannot be understood.
func wrong(message, hint string) error {
	return &refusal{http.StatusBadRequest, Problem{Code: "bad_request", Message: message, Hint: hint}}
}

// codes are the codes of statuses.
var codes = map[int]string{
	http.StatusBadRequest: "bad_request", http.StatusUnauthorized: "unauthorized", http.StatusForbidden: "forbidden", http.StatusNotFound: "not_found",
	http.StatusMethodNotAllowed: "method_not_allowed", http.StatusNotAcceptable: "not_acceptable", http.StatusConflict: "ambiguous",
	http.StatusRequestEntityTooLarge: "too_large", http.StatusUnsupportedMediaType: "unsupported_media_type", http.StatusTooManyRequests: "busy",
	http.StatusInternalServerError: "internal", http.StatusServiceUnavailable: "unavailable",
}

// refusalOf turns any error into what the API answers.
func refusalOf(err error) *refusal {
	var (
		r         *refusal
		unknown   *query.UnknownError
		ambiguous *query.AmbiguousError
		big       *http.MaxBytesError
	)
	status, problem := http.StatusInternalServerError, Problem{Message: err.Error()}
	switch {
	case errors.As(err, &r):
		return r
	case errors.As(err, &unknown):
		status, problem.Candidates = http.StatusNotFound, unknown.Near
	case errors.As(err, &ambiguous):
		status, problem.Candidates, problem.Hint = http.StatusConflict, ambiguous.Candidates, "give the id or the full name"
	case errors.As(err, &big):
		status, problem.Hint = http.StatusRequestEntityTooLarge, "send less"
	case errors.Is(err, query.ErrSameEnds):
		status = http.StatusBadRequest
	case errors.Is(err, query.ErrBusy):
		status, problem.Hint = http.StatusTooManyRequests, "ask again after the time in Retry-After"
	case errors.Is(err, context.DeadlineExceeded):
		status, problem.Message = http.StatusServiceUnavailable, "the answer took too long and was given up"
	}
	problem.Code = codes[status]
	return &refusal{status, problem}
}

// retryAfter is when a client that came at a busy time may come again, in seconds.
const retryAfter = "2"

// deny answers with an error.
func deny(w http.ResponseWriter, err error) {
	r := refusalOf(err)
	if r.status == http.StatusTooManyRequests {
		w.Header().Set("Retry-After", retryAfter)
	}
	w.Header().Del("ETag")
	answer(w, r.status, fault{r.Problem})
}
