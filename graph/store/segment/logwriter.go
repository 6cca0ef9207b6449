package segment

import (
	"errors"
	"fmt"
)

// logWriter appends records to a log.
type logWriter struct {
	file file
	path string
	size int64
	sync bool
}

// createLog makes an empty log, whose first record will have the sequence number, durably.
func createLog(d disk, name string, seq uint64) error {
	f, err := d.create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(appendLogHeader(nil, seq))
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, d.remove(name))
	}
	return d.sync()
}

// openLog goes on with a log after the last whole record, and drops what follows it.
func openLog(d disk, name string, end int, sync bool) (*logWriter, error) {
	size, err := d.size(name)
	if err != nil {
		return nil, err
	}
	f, err := d.extend(name)
	if err != nil {
		return nil, err
	}
	if int64(end) < size {
		if err := errors.Join(f.Truncate(int64(end)), f.Sync()); err != nil {
			return nil, errors.Join(err, f.Close())
		}
		if err := f.Close(); err != nil {
			return nil, err
		}
		if f, err = d.extend(name); err != nil {
			return nil, err
		}
	}
	return &logWriter{file: f, path: d.path(name), size: int64(end), sync: sync}, nil
}

// append makes records durable. After an error that wraps ErrFailed nobody knows what the disk holds, and nothing more
// may be written; after any other the log is as it was.
func (l *logWriter) append(b []byte) error {
	if _, err := l.file.Write(b); err != nil {
		if back := l.back(); back != nil {
			return fmt.Errorf("write %s: %w: %w: %w", l.path, ErrFailed, err, back)
		}
		return fmt.Errorf("write %s: %w", l.path, err)
	}
	if l.sync {
		if err := l.file.Sync(); err != nil {
			return fmt.Errorf("sync %s: %w: %w", l.path, ErrFailed, err)
		}
	}
	l.size += int64(len(b))
	return nil
}

// back takes back what was written since the last whole record.
func (l *logWriter) back() error {
	if err := l.file.Truncate(l.size); err != nil {
		return err
	}
	return l.file.Sync()
}

func (l *logWriter) close() error { return l.file.Close() }
