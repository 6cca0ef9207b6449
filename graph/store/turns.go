package store

import "context"

// Enter takes a turn at something that one process does at a time, if nobody else has it; leave gives it back. A folder and
// memory have one writer, whose turn it always is. The end of a process is the end of its turn.
func (s *Store) Enter(ctx context.Context, what string) (entered bool, leave func(), err error) {
	r, ok := s.engine.(*remote)
	if !ok {
		return true, func() {}, nil
	}
	entered, leave, err = r.db.TryLock(ctx, what)
	return entered, leave, s.fault("lock "+what+" of", translated(err))
}

// Wait takes a turn as Enter does, and waits for it.
func (s *Store) Wait(ctx context.Context, what string) (leave func(), err error) {
	r, ok := s.engine.(*remote)
	if !ok {
		return func() {}, nil
	}
	leave, err = r.db.Lock(ctx, what)
	return leave, s.fault("lock "+what+" of", translated(err))
}
