package postgres

import (
	"errors"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
)

// What can be wrong; the errors of this package wrap these.
var (
	ErrNotFound = errors.New("no graph there")                     // the database, or our tables in it
	ErrForeign  = errors.New("somebody else's tables there")       // nodes and quads that are not Hearsay's
	ErrNewer    = errors.New("written by a newer Hearsay")         // the format is above ours
	ErrReadOnly = errors.New("opened for reading only")            // a write to a store opened so
	ErrChanged  = errors.New("the graph has changed since")        // a snapshot that could not be kept; take another
	ErrClosed   = errors.New("closed")                             // a use after Close
	ErrFull     = errors.New("no room is left on the disk there")  // the write is undone
	ErrDamaged  = errors.New("damaged")                            // what Verify finds
	ErrNotEmpty = errors.New("there is a graph in it already")     // a load that wants an empty one
	ErrRefused  = errors.New("the server refuses the connection")  // wrong user, password or database
	ErrGone     = errors.New("the connection to the server broke") // also after trying again
)

// codes of PostgreSQL's errors, as in its manual, appendix A.
const (
	codeSerialization = "40001"
	codeDeadlock      = "40P01"
	codeNoDatabase    = "3D000"
	codeNoTable       = "42P01"
	codeUnique        = "23505"
	codeTableThere    = "42P07"
)

// code is the error's code; "" where it is none of the server's.
func code(err error) string {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// Passing says whether what failed may go well when it is tried again: the connection broke, the server stopped or somebody else's
// transaction was in the way.
func Passing(err error) bool { return errors.Is(err, ErrGone) || passing(err) }

// passing says whether the same may go well when it is tried again: a deadlock or a serialisation failure, a connection
// that broke or a server that stops or starts.
func passing(err error) bool {
	if err == nil {
		return false
	}
	switch c := code(err); {
	case c == codeSerialization, c == codeDeadlock, strings.HasPrefix(c, "08"), strings.HasPrefix(c, "57P"):
		return true
	case c != "":
		return false
	}
	return broken(err)
}

// broken says whether the connection is gone.
func broken(err error) bool {
	var connecting *pgconn.ConnectError
	return errors.As(err, &connecting) || pgconn.SafeToRetry(err) || isNetwork(err)
}

// explain wraps what an error means for the graph around it.
func explain(err error) error {
	if err == nil {
		return nil
	}
	mean := func(sentinel error) error { return errors.Join(sentinel, err) }
	switch c := code(err); {
	case c == codeNoDatabase, c == codeNoTable:
		return mean(ErrNotFound)
	case strings.HasPrefix(c, "28"), c == "42501":
		return mean(ErrRefused)
	case strings.HasPrefix(c, "53"):
		return mean(ErrFull)
	case c == "" && broken(err):
		return mean(ErrGone)
	}
	return err
}
