package web

import (
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

// lines writes JSON lines. They are sent on soon, but many of them with few system calls.
type lines struct {
	mu      sync.Mutex
	enc     *json.Encoder
	control *http.ResponseController
	dirty   bool
	done    chan struct{}
	gone    chan struct{}
}

// newLines returns lines that the caller must end.
func newLines(w http.ResponseWriter) *lines {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	l := &lines{enc: enc, control: http.NewResponseController(w), done: make(chan struct{}), gone: make(chan struct{})}
	go l.flushing()
	return l
}

// write adds a line; its error is that of the connection, or of a value that JSON cannot hold.
func (l *lines) write(v any) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.dirty = true
	return l.enc.Encode(v)
}

// flushing sends what was written, every 50 ms.
func (l *lines) flushing() {
	defer close(l.gone)
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			l.flush()
		case <-l.done:
			return
		}
	}
}

func (l *lines) flush() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.dirty {
		l.dirty = false
		l.control.Flush() // a writer that cannot is a test's
	}
}

// end stops the sending; what is left goes with the end of the answer.
func (l *lines) end() {
	close(l.done)
	<-l.gone
}
