package store

import "errors"

// What can be wrong with a database; the errors of this package wrap these and name the file and what to do.
var (
	ErrNotFound = errors.New("not found")                      // no such database, or no such document in it
	ErrForeign  = errors.New("not a Hearsay database")         // the file or folder is somebody else's
	ErrNewer    = errors.New("written by a newer Hearsay")     // the format's version is above ours
	ErrOlder    = errors.New("written by an older Hearsay")    // and opened for reading only, so that it stays as it is
	ErrDamaged  = errors.New("damaged")                        // a checksum does not fit
	ErrLocked   = errors.New("locked by another Hearsay")      // a second writer
	ErrReadOnly = errors.New("opened for reading only")        // a write to a store opened so
	ErrForbids  = errors.New("not a quad of this document")    // a label that is somebody else's
	ErrInvalid  = errors.New("cannot be written as N-Quads")   // a value without a form in the format
	ErrSyntax   = errors.New("not N-Quads")                    // text that is not in the format
	ErrNotEmpty = errors.New("there is a graph in it already") // a restore into a database that holds something
	ErrChanged  = errors.New("it is not what was written")     // a shard that differs from what its manifest says
)
