package launch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"

	"pullquote/articles/clean"
	"pullquote/store/trash"
	"pullquote/store/web"
	"pullquote/ui/aloud"
)

// Argument is the one argument with which the program is a launcher.
const Argument = "__launch"

// request is what a launcher is asked for, and answer what came of it: a line of
// JSON each. Answers come in any order; a number tells to what.
type (
	request struct {
		Number int    `json:"number"`
		Do     verb   `json:"do"`
		To     string `json:"to,omitempty"` // an address

		Words  *aloud.Words   `json:"words,omitempty"`  // to be said aloud
		Feed   FeedWork       `json:"feed,omitempty"`   // what is done with subscriptions
		Args   []string       `json:"args,omitempty"`   // and about what
		File   *trash.Trashed `json:"file,omitempty"`   // to be deleted, or put back
		Within []trash.Name   `json:"within,omitempty"` // the files and folders that are open
	}
	answer struct {
		Number int       `json:"number"`
		Error  string    `json:"error,omitempty"` // empty if it was done
		Said   string    `json:"said,omitempty"`
		Page   *web.Page `json:"page,omitempty"`
		Line   *string   `json:"line,omitempty"` // is told on the way: the answer itself is still to come

		File *trash.Trashed `json:"file,omitempty"`
	}
)

// verb is what is to be done with an address, or with words.
type verb string

const (
	open   verb = "open"
	fetch  verb = "fetch"
	save   verb = "save"
	say    verb = "say"
	feeds  verb = "feeds" // no address: the subscriptions
	tool   verb = "tool"
	cancel verb = "cancel" // what the request of the same number asks for

	within  verb = "within" // says what is open; before all others, or not at all
	discard verb = "discard"
	restore verb = "restore"
)

// Launcher is a process that starts programs for this one. It ends with it,
// however that ends.
type Launcher struct {
	Program string   // what is started with Argument; empty means this program
	Within  []string // the files and folders that are open; none means the library

	start   sync.Once
	failed  error
	process *exec.Cmd
	in      io.WriteCloser

	use     sync.Mutex // of all below, and of writing to in
	last    int        // the number of the last request
	waiting map[int]waiter
	ended   error // why no more answers come
}

// waiter waits for an answer, and may be told something on the way.
type waiter struct {
	answer chan answer
	line   func(string)
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
	l.process, l.in, l.waiting = cmd, in, map[int]waiter{}
	go l.listen(json.NewDecoder(out))
	return l.tell()
}

// tell tells the process what is open, while this one has read little that could have
// it tell anything else.
func (l *Launcher) tell() error {
	q := request{Do: within}
	for _, path := range l.Within {
		q.Within = append(q.Within, trash.Name(path))
	}
	if err := json.NewEncoder(l.in).Encode(q); err != nil {
		return fmt.Errorf("starting the launcher: %w", err)
	}
	return nil
}

// listen brings each answer to whoever waits for it, until no more come.
func (l *Launcher) listen(answers *json.Decoder) {
	for {
		var a answer
		err := answers.Decode(&a)
		l.use.Lock()
		if err != nil {
			l.ended = err
			for _, w := range l.waiting {
				close(w.answer)
			}
			l.use.Unlock()
			return
		}
		switch w, ok := l.waiting[a.Number]; {
		case !ok:
		case a.Line != nil:
			w.line(*a.Line)
		default:
			delete(l.waiting, a.Number)
			w.answer <- a
		}
		l.use.Unlock()
	}
}

// Open has the launcher open an address, which it may refuse: see package Open.
func (l *Launcher) Open(address string) error {
	_, err := l.ask(context.Background(), request{Do: open, To: address}, nil)
	return err
}

// Fetch has the launcher fetch a page; see [Fetch].
func (l *Launcher) Fetch(ctx context.Context, address string) (web.Page, error) {
	a, err := l.ask(ctx, request{Do: fetch, To: address}, nil)
	if err == nil && a.Page == nil {
		err = fmt.Errorf("fetching %s: no page came", address)
	}
	if err != nil {
		return web.Page{}, err
	}
	return *a.Page, nil
}

// Save has the launcher put a page into the library; see [Save].
func (l *Launcher) Save(ctx context.Context, address string) (said string, err error) {
	a, err := l.ask(ctx, request{Do: save, To: address}, nil)
	return a.Said, err
}

// Say has the launcher say something aloud, and returns when it is said; see [Speech].
func (l *Launcher) Say(ctx context.Context, w aloud.Words) error {
	_, err := l.ask(ctx, request{Do: say, To: "aloud", Words: &w}, nil)
	return err
}

// Feed has the launcher do something with the subscriptions; see [Feed]. line is called
// for each line before Feed returns, and must not wait for anything.
func (l *Launcher) Feed(ctx context.Context, do FeedWork, args []string, line func(string)) error {
	_, err := l.ask(ctx, request{Do: feeds, Feed: do, Args: args}, line)
	return err
}

// Discard has the launcher move a file to the trash, which it may refuse: see
// [trash.Bin].
func (l *Launcher) Discard(ctx context.Context, path string) (trash.Trashed, error) {
	a, err := l.ask(ctx, request{Do: discard, File: &trash.Trashed{Path: trash.Name(path)}}, nil)
	if err == nil && a.File == nil {
		err = fmt.Errorf("deleting %q: the launcher does not say where to", path)
	}
	if err != nil {
		return trash.Trashed{}, err
	}
	return *a.File, nil
}

// Restore has the launcher put a file back that it has moved to the trash.
func (l *Launcher) Restore(ctx context.Context, t trash.Trashed) error {
	_, err := l.ask(ctx, request{Do: restore, File: &t}, nil)
	return err
}

// ask asks for something and waits for the answer, or until nobody waits any more.
func (l *Launcher) ask(ctx context.Context, q request, line func(string)) (answer, error) {
	if err := l.Start(); err != nil {
		return answer{}, err
	}
	what := strings.TrimSpace(string(q.Do) + " " + clean.Label(q.To))
	n, w, err := l.request(q, line)
	if err != nil {
		return answer{}, fmt.Errorf("%s: the launcher has ended: %w", what, err)
	}
	select {
	case a, ok := <-w:
		switch {
		case !ok:
			return answer{}, fmt.Errorf("%s: the launcher has ended: %w", what, l.ended)
		case a.Error != "":
			return answer{}, said(a.Error)
		}
		return a, nil
	case <-ctx.Done():
		l.giveUp(n)
		return answer{}, ctx.Err()
	}
}

// request writes a request, and returns its number and where its answer will come.
func (l *Launcher) request(q request, line func(string)) (int, chan answer, error) {
	l.use.Lock()
	defer l.use.Unlock()
	if l.ended != nil {
		return 0, nil, l.ended
	}
	l.last++
	q.Number = l.last
	w := make(chan answer, 1)
	l.waiting[l.last] = waiter{w, line}
	err := json.NewEncoder(l.in).Encode(q)
	if err != nil {
		delete(l.waiting, l.last)
	}
	return l.last, w, err
}

// giveUp tells the launcher that nobody waits for an answer.
func (l *Launcher) giveUp(n int) {
	l.use.Lock()
	defer l.use.Unlock()
	delete(l.waiting, n)
	_ = json.NewEncoder(l.in).Encode(request{Number: n, Do: cancel})
}

// Close ends the process, if it was started, and does not wait for it; what it
// opened goes on.
func (l *Launcher) Close() {
	l.start.Do(func() { l.failed = errors.New("the launcher was closed") })
	if l.process != nil {
		_ = l.in.Close()
	}
}

// said is an error that the launcher tells of, as what it was there: that a file can't
// be put back at all decides what becomes of the change.
func said(words string) error {
	for _, known := range []error{trash.ErrOutside, trash.ErrKind, trash.ErrGone, trash.ErrTaken} {
		if rest, ok := strings.CutSuffix(words, known.Error()); ok {
			return fmt.Errorf("%s%w", rest, known)
		}
	}
	return errors.New(words)
}
