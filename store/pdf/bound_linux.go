package pdf

import (
	"golang.org/x/sys/unix"

	"pullquote/articles/budget"
)

// bound limits the memory and the time on a processor that a child may take. A system
// that refuses leaves it with the time on the clock.
func bound(pid int) {
	memory := unix.Rlimit{Cur: budget.PDFMemory, Max: budget.PDFMemory}
	_ = unix.Prlimit(pid, unix.RLIMIT_AS, &memory, nil)
	seconds := uint64(budget.PDFTime.Seconds())
	_ = unix.Prlimit(pid, unix.RLIMIT_CPU, &unix.Rlimit{Cur: seconds, Max: seconds}, nil)
	_ = unix.Prlimit(pid, unix.RLIMIT_CORE, &unix.Rlimit{}, nil)
}
