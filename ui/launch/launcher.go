package launch

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
)

// Argument is the one argument with which the program is a launcher.
const Argument = "__launch"

// request is what a launcher is asked for, and answer what came of it: a line of
// JSON each.
type (
	request struct {
		Open string `json:"open"` // an address
	}
	answer struct {
		Error string `json:"error"` // empty if it was done
	}
)

// Launcher is a process that starts programs for this one. It ends with it,
// however that ends.
type Launcher struct {
	Program string // what is started with Argument; empty means this program

	start   sync.Once
	failed  error
	use     sync.Mutex
	process *exec.Cmd
	in      io.WriteCloser
	out     *json.Decoder
}

// Start starts the process, once. The error tells that there is none.
func (l *Launcher) Start() error {
	l.start.Do(func() { l.failed = l.begin() })
	return l.failed
}

func (l *Launcher) begin() error {
	program := l.Program
	if program == "" {
		var err error
		if program, err = os.Executable(); err != nil {
			return fmt.Errorf("starting the launcher: %w", err)
		}
	}
	cmd := exec.Command(program, Argument)
	apart(cmd)
	in, err := cmd.StdinPipe()
	if err != nil {
		return fmt.Errorf("starting the launcher: %w", err)
	}
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return fmt.Errorf("starting the launcher: %w", errors.Join(err, in.Close()))
	}
	l.process, l.in, l.out = cmd, in, json.NewDecoder(out)
	return nil
}

// Open has the launcher open an address, which it may refuse: see package Open.
func (l *Launcher) Open(address string) error {
	if err := l.Start(); err != nil {
		return err
	}
	l.use.Lock()
	defer l.use.Unlock()
	var a answer
	err := json.NewEncoder(l.in).Encode(request{Open: address})
	if err == nil {
		err = l.out.Decode(&a)
	}
	switch {
	case err != nil:
		return fmt.Errorf("opening %s: the launcher has ended: %w", address, err)
	case a.Error != "":
		return errors.New(a.Error)
	}
	return nil
}

// Close ends the process, if it was started, and does not wait for it; what it
// started goes on.
func (l *Launcher) Close() {
	l.start.Do(func() { l.failed = errors.New("the launcher was closed") })
	if l.process != nil {
		_ = l.in.Close()
	}
}

// Serve is the launcher: it does what is asked for on r, answers on w, and
// returns when nobody asks any more.
func Serve(r io.Reader, w io.Writer, open func(address string) error) {
	asked, answers := json.NewDecoder(r), json.NewEncoder(w)
	asked.DisallowUnknownFields()
	for {
		var q request
		var a answer
		if asked.Decode(&q) != nil {
			return // the end, or nothing that the reader writes
		}
		if err := open(q.Open); err != nil {
			a.Error = err.Error()
		}
		if answers.Encode(a) != nil {
			return
		}
	}
}
