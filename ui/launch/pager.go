package launch

import (
	"errors"
	"fmt"
	"os"
	"os/exec"

	"pullquote/articles/clean"
)

// Pager is a program in which somebody reads what is written: "less -R".
type Pager struct {
	In *os.File // where to write; a write fails once the pager has ended
	by *exec.Cmd
}

// OpenPager starts a pager on a terminal. argv holds at least its name.
func OpenPager(argv []string, terminal *os.File) (*Pager, error) {
	failed := func(err error) (*Pager, error) { return nil, fmt.Errorf("starting the pager: %w", err) }
	from, in, err := os.Pipe()
	if err != nil {
		return failed(err)
	}
	by := exec.Command(argv[0], argv[1:]...)
	by.Stdin, by.Stdout, by.Stderr = from, terminal, terminal
	if err := by.Start(); err != nil {
		return failed(errors.Join(err, from.Close(), in.Close()))
	}
	_ = from.Close() // the pager has its own
	return &Pager{in, by}, nil
}

// Close tells the pager that nothing more comes, and waits until somebody has left it.
func (p *Pager) Close() error {
	_ = p.In.Close()
	if err := p.by.Wait(); err != nil {
		return fmt.Errorf("%s: %w", clean.Line(p.by.Args[0]), err)
	}
	return nil
}
