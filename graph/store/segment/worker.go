package segment

import "sync"

// worker runs one task in the background, again whenever it was woken meanwhile.
type worker struct {
	mu   sync.Mutex
	idle sync.Cond // waits for running to end
	task func()
	state
}

type state struct{ running, again, stopped bool }

func (w *worker) start(task func()) {
	w.task = task
	w.idle.L = &w.mu
}

// wake makes the task run soon.
func (w *worker) wake() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.task == nil || w.stopped {
		return
	}
	if w.running {
		w.again = true
		return
	}
	w.running = true
	go w.run()
}

func (w *worker) run() {
	for {
		w.task()
		w.mu.Lock()
		if !w.again || w.stopped {
			w.running = false
			w.idle.Broadcast()
			w.mu.Unlock()
			return
		}
		w.again = false
		w.mu.Unlock()
	}
}

// wait returns when the task does not run.
func (w *worker) wait() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for w.running {
		w.idle.Wait()
	}
}

// stop waits for the task to end and lets it run no more.
func (w *worker) stop() {
	w.mu.Lock()
	w.stopped = true
	w.mu.Unlock()
	if w.task != nil {
		w.wait()
	}
}
