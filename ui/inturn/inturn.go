// Package inturn lets processes that write to one pipe take turns.
//
// A pipe takes no more than 4 KB at once for certain (PIPE_BUF): while one process waits for
// room for the rest of a longer piece, another may write between the two. Of "xargs -P 4
// pullquote quotes --records", lines would be broken. So each holds a lock on the pipe while it
// writes, where the system has locks on pipes.
package inturn

import (
	"io"
	"os"
)

// Writer returns what writes to a file: to a pipe, each piece whole.
func Writer(to *os.File) io.Writer {
	info, err := to.Stat()
	if err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		return to
	}
	return pipe{to}
}

// pipe is a pipe that others may write to.
type pipe struct{ *os.File }

// Write writes a piece when nobody else writes one.
func (p pipe) Write(b []byte) (int, error) {
	if lock(p.File) == nil {
		defer unlock(p.File)
	}
	return p.File.Write(b)
}
