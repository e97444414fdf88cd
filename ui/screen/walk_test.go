package screen

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
)

// How long and from where the random walks go:
//
//	go test ./ui/screen -run RandomWalk -timeout 0 -v -steps 1000000 -seed 1
var (
	walkSteps = flag.Int("steps", 4000, "steps of the random walks in all")
	walkSeed  = flag.Uint64("seed", 1, "seed of the first random walk")
)

// walkLength is how many steps a walk has at most.
const walkLength = 2000

// TestRandomWalk lets whatever can happen to a reader happen, in any order: it
// runs the commands that the model asks for, holds their answers back, hands
// them in late, and looks after every step whether all is as it must be.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	library, err := indexHundreds(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	begins := starts(library)
	for done, i := 0, uint64(0); done < stepsToWalk(); i++ {
		seed := *walkSeed + i
		from := begins[seed%uint64(len(begins))]
		steps := append(slices.Clone(from.steps), script(newRand(seed), min(walkLength, max(200, stepsToWalk()/len(begins))))...)
		if f := walked(t, from, steps); f != nil {
			tell(t, from, seed, steps, f)
			return
		}
		if done += len(steps); done/100_000 != (done-len(steps))/100_000 {
			t.Logf("%d steps, the last walk has seed %d", done, seed)
		}
	}
}

// stepsToWalk is how many steps the walks have in all: fewer where only a look is
// meant, as with the race detector, which makes each take ten times as long.
func stepsToWalk() int {
	if testing.Short() {
		return *walkSteps / 4
	}
	return *walkSteps
}

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 10)) }

// tell reports a finding, and the shortest script that is known to lead to it.
func tell(t *testing.T, from start, seed uint64, steps []step, f *finding) {
	t.Helper()
	short := shortest(steps[:f.at], func(s []step) bool { g := walked(t, from, s); return g != nil && g.kind() == f.kind() })
	var script strings.Builder
	for _, s := range short {
		fmt.Fprintf(&script, "\t%v,\n", s)
	}
	t.Errorf("seed %d, from %q, step %d: %s\nit needs %d steps:\n%s\n%s", seed, from.name, f.at, f.what, len(short), &script, f.stack)
}

// finding is something that was wrong after a step.
type finding struct {
	at    int // the steps until then
	what  string
	stack string // of a panic
}

// kind is what findings of one fault have in common.
func (f *finding) kind() string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '-' {
			return -1
		}
		return r
	}, strings.SplitN(f.what, ":", 2)[0])
}

// walk is a reader on its way, with the commands and answers that are under way.
type walk struct {
	*world
	m       *model
	asked   []tea.Cmd // commands that nobody has begun yet
	answers []tea.Msg // what commands have answered, and nobody has handed in yet
	lost    bool      // an answer has been lost
	changed bool      // something has happened to the model since somebody looked at it
	ended   bool      // the program has been told to end

	coming  sync.Mutex
	arrived []arrival
	begun   int
	panics  *finding // in a command
}

// arrival is the answer of the command that was begun as the nth, for one run of the program.
type arrival struct {
	n   int
	to  *model
	msg tea.Msg
}

// walked goes a script from a start, and returns what was found to be wrong.
func walked(t *testing.T, from start, steps []step) *finding {
	t.Helper()
	return follow(t, from, steps, func(*walk) {})
}

// trail is every frame that a script leads to. Which folder of the system's the files lie in,
// a frame may say, and is another each time.
func trail(t *testing.T, from start, steps []step) string {
	t.Helper()
	var frames strings.Builder
	if f := follow(t, from, steps, func(w *walk) { frames.WriteString(w.m.View().Content + "\n") }); f != nil {
		t.Error(f.what)
	}
	return regexp.MustCompile(t.Name()+"[0-9]*").ReplaceAllString(frames.String(), t.Name())
}

// follow goes a script and has somebody look after each step.
func follow(t *testing.T, from start, steps []step, look func(*walk)) (f *finding) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		w := &walk{world: newWorld(t)}
		from.world(w.world)
		w.open()
		for i, s := range steps {
			if f = w.step(s); f != nil {
				f.at = i + 1
				break
			}
			look(w)
		}
		for _, end := range []func() *finding{w.wait, w.leave} {
			if f == nil {
				if f = end(); f != nil {
					f.at = len(steps)
				}
			}
		}
		w.close()
		if w.other != nil {
			w.other()
		}
	})
	return f
}

// open starts the program.
func (w *walk) open() {
	w.m = newModel(w.opening())
	w.m.Follows = w.follows()
	w.m.start(0, 0)
	w.asked, w.answers, w.lost, w.ended = []tea.Cmd{w.m.Init()}, nil, false, false
}

// close ends the program and whatever still waits.
func (w *walk) close() {
	leaveOff(w.m)
	synctest.Wait()
	w.end()
	time.Sleep(24 * time.Hour)
	synctest.Wait()
}

// step lets one thing happen.
func (w *walk) step(s step) (f *finding) {
	defer func() {
		if v := recover(); v != nil {
			f = &finding{what: fmt.Sprintf("panic: %v", v), stack: string(debug.Stack())}
		}
		if f == nil {
			f = w.panics
		}
	}()
	for _, s := range s.keys() {
		w.happen(s)
		if !w.changed {
			continue
		}
		if err := faults(w.m); err != nil {
			return &finding{what: err.Error()}
		}
		w.changed = false
	}
	if w.ended {
		w.close()
		w.open()
	}
	return nil
}

// happen does what a step says.
func (w *walk) happen(s step) {
	switch s.do {
	case "settle":
		w.settle()
	case "begin":
		w.begin(s.n)
	case "answer":
		w.answer(s.n)
	case "lose":
		w.lose(s.n)
	case "time":
		time.Sleep(s.lapse())
		w.collect()
	case "file":
		w.change(s.n, s.m)
		w.collect()
	default:
		w.update(s.message())
	}
}

// update hands a message to the model.
func (w *walk) update(msg tea.Msg) {
	w.changed = true
	if _, cmd := w.m.Update(msg); cmd != nil {
		w.asked = append(w.asked, cmd)
	}
}

// begin runs a command until it answers or waits for something.
func (w *walk) begin(n int) {
	if len(w.asked) == 0 {
		return
	}
	n %= len(w.asked)
	cmd := w.asked[n]
	w.asked = slices.Delete(w.asked, n, n+1)
	at, to := w.begun, w.m
	w.begun++
	go func() {
		defer func() {
			if v := recover(); v != nil {
				w.coming.Lock()
				defer w.coming.Unlock()
				w.panics = &finding{what: fmt.Sprintf("panic in a command: %v", v), stack: string(debug.Stack())}
			}
		}()
		msg := cmd()
		w.coming.Lock()
		defer w.coming.Unlock()
		w.arrived = append(w.arrived, arrival{at, to, msg})
	}()
	w.collect()
}

// collect takes what commands have answered.
func (w *walk) collect() {
	synctest.Wait()
	w.coming.Lock()
	defer w.coming.Unlock()
	slices.SortFunc(w.arrived, func(a, b arrival) int { return a.n - b.n })
	for _, a := range w.arrived {
		if a.to != w.m { // that has ended
			continue
		}
		switch msg := a.msg.(type) {
		case nil:
		case tea.BatchMsg:
			w.asked = append(w.asked, slices.DeleteFunc([]tea.Cmd(msg), func(c tea.Cmd) bool { return c == nil })...)
		case tea.QuitMsg:
			w.ended = true
		case tea.SuspendMsg:
			w.answers = append(w.answers, tea.ResumeMsg{})
		default:
			w.answers = append(w.answers, msg)
		}
	}
	w.arrived = nil
}

// answer hands an answer in, be it late.
func (w *walk) answer(n int) {
	if len(w.answers) == 0 {
		return
	}
	n %= len(w.answers)
	msg := w.answers[n]
	w.answers = slices.Delete(w.answers, n, n+1)
	w.update(msg)
}

// lose loses an answer for good.
func (w *walk) lose(n int) {
	if len(w.answers) > 0 {
		n %= len(w.answers)
		w.answers = slices.Delete(w.answers, n, n+1)
		w.lost = true
	}
}

// settle runs commands and hands their answers in until there are no more.
func (w *walk) settle() {
	for range 200 {
		for len(w.asked) > 0 {
			w.begin(0)
		}
		if len(w.answers) == 0 {
			return
		}
		for len(w.answers) > 0 {
			w.answer(0)
		}
	}
}

// wait waits until everything that was asked for is there: no key may wait for
// what does not come.
func (w *walk) wait() *finding {
	for range 5 {
		if f := w.step(step{do: "settle"}); f != nil {
			return f
		}
		time.Sleep(time.Minute)
		w.collect()
	}
	if n := len(w.m.keyboard.pending); n > 0 && !w.lost && w.m.Known() {
		return &finding{what: fmt.Sprintf("keys wait for ever: %d, the first is %v", n, w.m.keyboard.pending[0])}
	}
	return nil
}

// leave presses the keys that lead back until the program ends. What was asked
// for and has not come yet does not keep it.
func (w *walk) leave() *finding {
	most := 2 * (12 + 4*len(w.m.scenes))
	for i := range most {
		if f := w.step(step{do: "key", text: []string{"esc", "q"}[i%2]}); f != nil {
			return f
		}
		if w.quits() {
			return nil
		}
	}
	return &finding{what: fmt.Sprintf("the program does not end after %d keys that lead back", most)}
}

// quits reports whether a command that was just asked for ends the program.
func (w *walk) quits() bool {
	for len(w.asked) > 0 && !w.ended {
		w.begin(len(w.asked) - 1)
	}
	return w.ended
}

// shortest leaves out steps as long as the rest still fails: halves first, then
// smaller and smaller parts.
func shortest(steps []step, fails func([]step) bool) []step {
	for part := (len(steps) + 1) / 2; ; part = (part + 1) / 2 {
		for from := 0; from < len(steps); {
			without := slices.Delete(slices.Clone(steps), from, min(from+part, len(steps)))
			if fails(without) {
				steps = without
			} else {
				from += part
			}
		}
		if part <= 1 {
			return steps
		}
	}
}
