package segment

import "errors"

// What can be wrong with a store; the errors of this package wrap these and name the file and what to do.
var (
	ErrNotFound = errors.New("no quad store")                  // nothing at the path
	ErrForeign  = errors.New("not a quad store of this kind")  // somebody else's files
	ErrNewer    = errors.New("written by a newer version")     // a format above ours
	ErrDamaged  = errors.New("damaged")                        // a checksum or the structure does not fit
	ErrLocked   = errors.New("another process is writing")     // a second writer
	ErrReadOnly = errors.New("opened for reading only")        // a write to a store opened so
	ErrClosed   = errors.New("the store is closed")            // use after Close
	ErrFailed   = errors.New("a write failed, open it anew")   // writes after the disk refused to sync
	ErrFull     = errors.New("no more ids: the store is full") // 2³²-1 values were ever stored
)
