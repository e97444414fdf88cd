package screen

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// keyboard takes keys, puts together what they come to, and has it done. Keys that
// need what is still being read wait here.
type keyboard struct {
	*model
	input   keys.Input
	pending []pressedKey // before what they need was there
	stood   footing      // where the page stood before a key that may be taken back
	last    repeatable
	asked   keys.Action // what the line that is typed is for
}

// pressedKey is a key and when it was pressed.
type pressedKey struct {
	tea.KeyPressMsg
	at time.Time

	// press is an action that was asked for without a key.
	press pane.Press
}

// repeatable is the last change that was made at a key, and the line that was typed for it.
type repeatable struct {
	do    keys.Action
	count int
	line  string
}

// press takes a key. A key that needs what is still being read waits in line,
// and so do the keys behind it: what is typed ahead is done in order.
func (k *keyboard) press(msg tea.KeyPressMsg) tea.Cmd {
	a := k.Keymap.Action(k.place(), msg)
	if a == keys.Quit && msg.Text == "" {
		return tea.Quit
	}
	now := pressedKey{KeyPressMsg: msg, at: k.Now()}
	if k.prompt == nil && (a == keys.Back || a == keys.Escape || a == keys.Help || a == keys.Suspend || a == keys.Shared) {
		k.pending = nil
	} else if len(k.pending) > 0 || k.waits(now) {
		k.pending = append(k.pending, now)
		k.lookBeside()
		return nil
	}
	return k.take(now)
}

// ask does an action as a key does it: it waits in line if it needs what is being read.
func (k *keyboard) ask(p pane.Press) tea.Cmd {
	away := p.Do == keys.Back || p.Do == keys.Escape || p.Do == keys.Help || p.Do == keys.Suspend || p.Do == keys.Quit || p.Do == keys.Shared
	if !away && k.mustWait(p.Do) {
		k.pending = append(k.pending, pressedKey{at: k.Now(), press: p})
		return nil
	}
	return k.do(p.Do, p.Count, "")
}

// typeAhead presses the keys of a text before there is anything that they could be for.
func (k *keyboard) typeAhead(text string) {
	for _, r := range text {
		msg := tea.KeyPressMsg{Code: r, Text: string(r)}
		if r == '\r' {
			msg = tea.KeyPressMsg{Code: tea.KeyEnter}
		}
		k.pending = append(k.pending, pressedKey{KeyPressMsg: msg, at: k.Now()})
	}
}

// place is where keys have their meanings now.
func (k *keyboard) place() keys.Places {
	switch {
	case k.prompt != nil:
		return keys.InLine
	case k.help.open:
		return keys.InHelp
	}
	return pane.At(k.Focus)
}

// context is where a key is typed that was pressed at some time.
func (k *keyboard) context(at time.Time) keys.Context {
	return keys.Context{Map: k.Keymap, At: k.place(), Means: k.means, Now: at}
}

// means reports whether an action that a sequence leads to can do anything: where there
// are no headings, "]]" is "]" twice.
func (k *keyboard) means(a keys.Action) bool {
	return a != keys.NextHeading && a != keys.PrevHeading || k.Focus != pane.OnPage || hasHeadings(k.reader.art)
}

// would is the action that a key leads to at once.
func (k *keyboard) would(key pressedKey) keys.Action {
	if key.press.Do != keys.None {
		return key.press.Do
	}
	return k.input.Would(k.context(key.at), keys.Name(key.KeyPressMsg))
}

// waits reports whether what a key leads to needs more than has been read so far.
func (k *keyboard) waits(key pressedKey) bool {
	return k.Width == 0 || k.mustWait(k.would(key))
}

// lookBeside has the list look where a key that waits for the next article, or
// for the one before, will find it. The list fetches the rows around its
// cursor, and an article that was opened from a scene may be far from there.
func (k *keyboard) lookBeside() {
	if len(k.pending) == 0 {
		return
	}
	i := k.neighbour(k.would(k.pending[0]))
	if (k.Focus == pane.OnPage || k.Focus == pane.OnPanel) && k.list.rows.unknown(i) {
		k.list.rows.cursor, k.list.rows.moved = i, true
	}
}

// drain does the keys that waited, as far as they need not wait any longer.
// Each finds the screen as it would have found it in time. What was to be told
// is told still, unless a key has something to tell.
func (k *keyboard) drain() tea.Cmd {
	var cmds []tea.Cmd
	note := k.Note
	for len(k.pending) > 0 && !k.waits(k.pending[0]) {
		key := k.pending[0]
		k.pending = k.pending[1:]
		k.layout()
		cmds = append(cmds, k.take(key))
	}
	if k.Note == "" {
		k.Note = note
	}
	k.lookBeside()
	return tea.Batch(cmds...)
}

// mustWait reports whether an action needs more than has been read so far.
func (k *keyboard) mustWait(a keys.Action) bool {
	switch {
	case k.prompt != nil || k.help.open:
		return false
	case k.Single && k.history.opening.State == pane.Asked && changesState(a):
		return true // the list says why there is none
	case k.Focus == pane.OnList:
		return k.list.waits(a)
	case k.Focus == pane.OnScene:
		s, ok := k.scenes.top().(filling)
		return ok && s.Filling()
	case k.Focus == pane.OnBar:
		return false
	case k.list.rows.unknown(k.neighbour(a)):
		return k.list.fetching.State != pane.Failed
	}
	return k.reader.waits(a)
}

// filling is a scene that keys wait for which are typed before it has anything to show.
type filling interface{ Filling() bool }

// neighbour is the row in the list to which a key leads from the open article,
// -1 if there is none or the key leads to no other article.
func (k *keyboard) neighbour(a keys.Action) int {
	n := map[keys.Action]int{keys.NextArticle: 1, keys.PrevArticle: -1}[a]
	if n == 0 {
		return -1
	}
	return k.list.rows.beside(k.reader.shown, n*max(1, k.input.Count()))
}

// changesState reports whether an action needs the reading state, which is
// opened behind the first page.
func changesState(a keys.Action) bool {
	return a == keys.MarkRead || a == keys.Star || a == keys.Archive || a == keys.Delete || a == keys.Tag || a == keys.Undo || a == keys.SetMark || a == keys.GoMark || a == keys.Collect || a == keys.CollectInto
}

// take takes one key now.
func (k *keyboard) take(key pressedKey) tea.Cmd {
	k.Note = ""
	k.Pressed++
	if p := key.press; p.Do != keys.None {
		return k.do(p.Do, p.Count, "")
	}
	var cmds []tea.Cmd
	for again := true; again; {
		s := k.input.Take(k.context(key.at), keys.Name(key.KeyPressMsg), key.Text)
		again = s.Again
		if s.Do == keys.PageDown && key.Code == tea.KeySpace && k.Focus == pane.OnPage && !k.help.open && k.prompt == nil && k.reader.aloud.On() {
			s.Do = keys.ReadAloud // space pauses, wherever something is heard
		}
		cmds = append(cmds, k.stroke(s))
	}
	return tea.Batch(cmds...)
}

// sequenceDue says that a key has waited long enough for the rest of a sequence.
type sequenceDue struct{ wait int }

// stroke does what keys have come to.
func (k *keyboard) stroke(s keys.Stroke) tea.Cmd {
	if s.Undo {
		k.stood.again(k.reader)
	}
	switch {
	case s.Wait > 0:
		return tea.Tick(keys.Patience, func(time.Time) tea.Msg { return sequenceDue{s.Wait} })
	case k.prompt != nil:
		return k.line(s)
	case len(s.Unknown) > 0:
		k.Note = k.unknown(s.Unknown)
		return nil
	case s.Do == keys.None:
		return nil
	case s.More:
		k.stood = stands(k.reader)
	}
	return k.do(s.Do, s.Count, s.Letter)
}

// line does what a key does to the line that is typed.
func (k *keyboard) line(s keys.Stroke) tea.Cmd {
	if s.Do != keys.None && s.Do < keys.LineAccept {
		return k.do(s.Do, 0, s.Letter)
	}
	typed := string(k.prompt.Text)
	w, open := k.prompt.Do(s.Do, s.Text)
	if !open {
		k.prompt = nil
	}
	if s.Do == keys.LineAccept && k.asked == k.last.do {
		k.last.line = typed
	}
	return k.grant(w)
}

// do does an action, as often as a count says, about what a letter says.
func (k *keyboard) do(a keys.Action, count int, letter string) tea.Cmd {
	k.Count, k.Letter = count, letter
	defer func() { k.Count, k.Letter = 0, "" }()
	if a.Changes() {
		k.last = repeatable{do: a, count: count}
	}
	at := pane.At(k.Focus)
	switch row := k.Keymap.Row(a); {
	case a == keys.Quit:
		return tea.Quit
	case a == keys.Suspend:
		return tea.Suspend
	case a == keys.Palette:
		return k.grant(commands{k.model}.ask())
	case k.help.open && row.In&keys.InHelp != 0:
		return k.grant(k.help.do(k.Session, a))
	case a == keys.Help:
		k.help = helpScreen{open: true}
		return nil
	case a == keys.Repeat:
		return k.repeat()
	case k.doer(row.In) == nil:
		k.Note = row.Name + " is for " + row.In.Said()
		return nil
	case a == keys.JumpBack:
		return k.journey.jump(k.journey.Back)
	case a == keys.JumpOn:
		return k.journey.jump(k.journey.On)
	case a == keys.Escape && at != keys.InList && at != keys.InPage && at != keys.InSidebar:
		a = keys.Back
	}
	k.help.open = false
	from := k.journey.spot()
	w := k.doer(k.Keymap.Row(a).In).Do(a)
	if a > keys.PageUp && a != keys.Enter {
		k.journey.from(from)
	}
	k.asked = a
	return k.grant(w)
}

// doer is the pane that does what means something in some places: the one that has the
// keys, or else the page beside the speakers, or the list beside the sidebar; nil if that
// is nobody's here.
func (k *keyboard) doer(in keys.Places) pane.Pane {
	switch {
	case in&pane.At(k.Focus) != 0:
		return k.pane()
	case k.Focus == pane.OnPanel && in&keys.InPage != 0:
		return k.reader
	case k.Focus == pane.OnBar && in&keys.InList != 0:
		return k.list
	}
	return nil
}

// repeat does the last change again: "." behind a star stars this one too. A line that
// was typed for it is not asked for again.
func (k *keyboard) repeat() tea.Cmd {
	last := k.last
	if last.do == keys.None {
		k.Note = "nothing to repeat yet"
		return nil
	}
	if k.Count > 0 {
		last.count = k.Count
	}
	cmd := k.do(last.do, last.count, "")
	k.last = last
	if p := k.prompt; p != nil && p.Accept != nil {
		k.prompt = nil
		return tea.Batch(cmd, k.grant(p.Accept(last.line)))
	}
	return cmd
}

// unknown says that keys mean nothing here, and what they mean elsewhere.
func (k *keyboard) unknown(names []string) string {
	shown := keys.Shown(names)
	if at, a := k.Keymap.Elsewhere(names); a != keys.None {
		help, _, _ := strings.Cut(k.Keymap.Row(a).Help, ",")
		help, _, _ = strings.Cut(help, ";")
		return shown + " is for " + at.Said() + ": " + help
	}
	return words.Join(shown+" means nothing here", k.Keymap.Hint(keys.Help)+" help")
}
