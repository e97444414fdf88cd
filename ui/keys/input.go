package keys

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Input puts together what is typed, key by key, where no single key says it: a count
// ("5j"), a sequence ("gg", "ctrl+x e"), a letter ("ma").
//
// A key that does something by itself and also begins a sequence need not wait for what
// comes: where it only moves, it is done at once, and taken back when the sequence is
// typed to its end within [Together]: "]" goes to the speaker's next quote on the instant,
// and "]]" typed in one go to the next heading. Any other waits as long as [Patience].
type Input struct {
	count  int
	typed  []typedKey // of a sequence that may go on
	held   Action     // what those do if it does not
	done   bool       // held is done already
	wants  Action     // a letter is to come for it
	begun  string     // the keys of that, as people read them
	serial int        // of the wait
	last   time.Time  // of the last key
}

// typedKey is a key by its name, and what it would type into a line.
type typedKey struct{ name, text string }

const (
	// Together is within which time two keys are one sequence where the first has a
	// meaning of its own: a little more than the keys of a word take that is typed in one go.
	Together = 150 * time.Millisecond
	// Patience is how long a key that does something by itself waits for the rest of a sequence.
	Patience = 400 * time.Millisecond
	// MostCount is the largest count.
	MostCount = 9999
)

// Stroke is what keys have come to.
type Stroke struct {
	Do      Action
	Count   int      // 0 if none was typed
	Letter  string   // for an action that takes one
	Undo    bool     // what the last stroke did is to be taken back before
	Again   bool     // the key is not part of this, and is to be taken again
	Unknown []string // keys that mean nothing here
	Text    string   // what they type into a line
	Wait    int      // the number of a wait for [Input.Due]; 0 for none
	More    bool     // more keys are to come
}

// Context is where a key is typed.
type Context struct {
	Map   Map
	At    Places
	Means func(Action) bool // leaves out sequences that can do nothing here; nil for none
	Now   time.Time
}

// look is what keys do, and whether they may go on.
func (c Context) look(keys string) (exact Action, longer bool) {
	chart := c.Map.charts[c.At]
	return chart.does[keys].Action, slices.ContainsFunc(chart.longer[keys], c.means)
}

// atOnce reports whether keys that may go on are done without a wait: on a page what
// only moves can be taken back, and what goes on to nothing else, as "g" to "gg", need not be.
func (c Context) atOnce(keys string, exact Action) bool {
	same := !slices.ContainsFunc(c.Map.charts[c.At].longer[keys], func(a Action) bool { return a != exact && c.means(a) })
	return exact.Moves() && (c.At == InPage || same)
}

func (c Context) means(a Action) bool { return c.Means == nil || c.Means(a) }

// Take takes a key by its name and what it would type.
func (i *Input) Take(c Context, name, text string) Stroke {
	before := i.last
	i.last = c.Now
	if i.wants != None {
		return i.letter(text)
	}
	if i.done && c.Now.Sub(before) > Together {
		i.Drop()
	}
	typed := append(i.typed[:len(i.typed):len(i.typed)], typedKey{name, text})
	exact, longer := c.look(join(typed))
	if len(typed) > 1 && !c.means(exact) {
		exact = None
	}
	switch {
	case longer:
		return i.goOn(c, typed, exact)
	case exact == Escape && i.count > 0:
		i.Drop() // it goes back from what was begun
		return Stroke{More: true}
	case exact != None:
		return i.end(exact, join(typed))
	case len(i.typed) > 0 && !i.done && c.Map.charts[c.At].does[name].Action == Escape:
		i.Drop()
		return Stroke{More: true}
	case len(i.typed) > 0:
		return i.broken(c, typed)
	case c.At != InLine && i.digit(name):
		return Stroke{More: true}
	}
	i.count = 0
	return Stroke{Unknown: []string{name}, Text: text}
}

// Would is the action that a key would lead to at once, None if that is not known yet.
func (i *Input) Would(c Context, name string) Action {
	if i.wants != None {
		return i.wants
	}
	then := *i
	return then.Take(c, name, "").Do
}

// Due is what comes of a wait that has ended: the key that has waited does what it
// does by itself.
func (i *Input) Due(wait int) Stroke {
	if wait != i.serial || len(i.typed) == 0 || i.done {
		return Stroke{}
	}
	if i.held == None {
		return i.giveUp()
	}
	return i.end(i.held, i.keys())
}

// Shown is what has been typed of something that more keys are to come of.
func (i *Input) Shown() string {
	shown := ""
	if i.count > 0 {
		shown = strconv.Itoa(i.count)
	}
	if len(i.typed) > 0 && !i.done {
		shown += Shown(strings.Split(i.keys(), " "))
	}
	if i.wants != None {
		shown += i.begun + " …"
	}
	return shown
}

// Count is the count that has been typed so far, 0 for none.
func (i *Input) Count() int { return i.count }

// Drop forgets what has been typed so far.
func (i *Input) Drop() { *i = Input{last: i.last, serial: i.serial} }

func (i *Input) keys() string { return join(i.typed) }

func join(typed []typedKey) string {
	names := make([]string, len(typed))
	for n, k := range typed {
		names[n] = k.name
	}
	return strings.Join(names, " ")
}

// goOn keeps keys that a sequence begins with.
func (i *Input) goOn(c Context, typed []typedKey, exact Action) Stroke {
	undo := i.done
	i.typed, i.held, i.done = typed, exact, c.atOnce(join(typed), exact)
	s := Stroke{Undo: undo, More: true}
	switch {
	case i.done:
		s.Do, s.Count = exact, i.count
	case exact != None || c.At == InLine: // letters that are typed are not kept for long
		i.serial++
		s.Wait = i.serial
	}
	return s
}

// end is an action whose keys are all there.
func (i *Input) end(a Action, keys string) Stroke {
	s := Stroke{Do: a, Count: i.count, Undo: i.done}
	i.Drop()
	if a.TakesLetter() {
		i.wants, i.begun = a, Shown(strings.Split(keys, " "))
		return Stroke{Undo: s.Undo, More: true}
	}
	return s
}

// broken is a sequence that does not go on with its last key.
func (i *Input) broken(c Context, typed []typedKey) Stroke {
	held, done, count := i.held, i.done, i.count
	switch {
	case done:
		i.Drop()
		return Stroke{Again: true}
	case held != None:
		i.Drop()
		return Stroke{Do: held, Count: count, Again: true}
	case c.At == InLine:
		s := i.giveUp()
		s.Again = true
		return s
	}
	i.Drop()
	return Stroke{Unknown: strings.Split(join(typed), " ")}
}

// giveUp are letters that were kept for a sequence in a line.
func (i *Input) giveUp() Stroke {
	s := Stroke{}
	for _, k := range i.typed {
		s.Unknown, s.Text = append(s.Unknown, k.name), s.Text+k.text
	}
	i.Drop()
	return s
}

// letter is the key that says what an action is about.
func (i *Input) letter(text string) Stroke {
	a := i.wants
	i.Drop()
	if !printable(text) {
		return Stroke{More: true} // esc, say, gives it up
	}
	return Stroke{Do: a, Letter: text}
}

// digit adds a digit to the count. A nought begins none.
func (i *Input) digit(name string) bool {
	if len(name) != 1 || name[0] < '0' || name[0] > '9' || name == "0" && i.count == 0 {
		return false
	}
	i.count = min(10*i.count+int(name[0]-'0'), MostCount)
	return true
}
