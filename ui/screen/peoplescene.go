package screen

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
)

// peopleScene is the screen of everyone who is quoted in the library. Like the
// list it holds only the rows around the cursor.
type peopleScene struct {
	rowCursor
	in      index.Scope
	query   index.PeopleQuery
	total   int
	first   int            // the place of people[0] among all
	people  []index.Person // those around the cursor
	months  map[index.PersonID][]int
	marked  []index.Person
	follow  string // the key of a person whom the cursor is to stay with
	request int
	asks    bool
	known   bool // there has been an answer
}

// enterPeople shows the people of the library.
func (m *model) enterPeople() tea.Cmd {
	if m.index == nil {
		m.note = "People needs a library"
		return nil
	}
	s := &peopleScene{months: map[index.PersonID][]int{}}
	m.enter(s)
	return s.fetch(m, 0)
}

// answer takes rows, charts, and what was changed by hand.
func (s *peopleScene) answer(m *model, msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case peopleFetched:
		if msg.request != s.request {
			return nil
		}
		s.asks, s.known = false, true
		if msg.err != nil {
			return m.indexFailed(msg.err)
		}
		s.in, s.first, s.people, s.total = msg.in, msg.first, msg.people, msg.total
		s.move(s.behind(), s.total)
		return s.count(m)
	case monthsCounted:
		if msg.err != nil {
			return m.indexFailed(msg.err)
		}
		for id, n := range msg.months {
			s.months[id] = n
		}
	case *regrouped:
		msg.tell(m)
		return s.regrouped(m)
	case undone:
		return s.regrouped(m)
	}
	return nil
}

// regrouped reads the rows again after it was changed who is who.
func (s *peopleScene) regrouped(m *model) tea.Cmd {
	s.marked, s.months = nil, map[index.PersonID][]int{}
	return s.fetch(m, s.at-peopleAround/2)
}

// behind is how far the person to stay with has moved away from the cursor,
// after others were counted to them.
func (s *peopleScene) behind() int {
	key := s.follow
	s.follow = ""
	i := slices.IndexFunc(s.people, func(p index.Person) bool { return p.Key == key })
	if key == "" || i < 0 {
		return 0
	}
	return s.first + i - s.at
}

// person is who is in a row, nil while nobody knows.
func (s *peopleScene) person(row int) *index.Person {
	if i := row - s.first; i >= 0 && i < len(s.people) {
		return &s.people[i]
	}
	return nil
}

// do does what a key asks for.
func (s *peopleScene) do(m *model, a action) tea.Cmd {
	if n, ok := s.step(a, s.fit); ok {
		s.move(n, s.total)
		return s.settle(m)
	}
	switch a {
	case enter:
		if p := s.person(s.at); p != nil {
			return m.enterSayings(*p, s.in)
		}
	case search:
		m.prompt = &prompt{label: "/", typed: func(text string) tea.Cmd { return s.narrow(m, text) }, cancel: func() tea.Cmd { return s.narrow(m, "") }}
		m.prompt.insert(s.query.Name)
	case sortRows:
		s.query.Order = (s.query.Order + 1) % (index.MostWords + 1)
		return s.again(m)
	case again:
		s.months = map[index.PersonID][]int{}
		return s.again(m)
	case choose:
		s.mark()
		return s.settle(m)
	case regroup:
		return s.regroup(m)
	case undo:
		return m.undoLast()
	case back, libraryPeople:
		return s.leave(m)
	default: // not for this screen
	}
	return nil
}

// settle reads rows when the cursor comes near the end of those that there are.
func (s *peopleScene) settle(m *model) tea.Cmd {
	const near = 60
	if s.asks || max(0, s.at-near) >= s.first && min(s.total, s.at+near) <= s.first+len(s.people) {
		return nil
	}
	return s.fetch(m, s.at-peopleAround/2)
}

// again shows the list from its start.
func (s *peopleScene) again(m *model) tea.Cmd {
	s.rowCursor = rowCursor{fit: s.fit}
	return s.fetch(m, 0)
}

// narrow leaves those whose names have some words in them.
func (s *peopleScene) narrow(m *model, name string) tea.Cmd {
	if name == s.query.Name {
		return nil
	}
	s.query.Name = name
	return s.again(m)
}

// mark marks the row under the cursor, or takes the mark off, and goes on.
func (s *peopleScene) mark() {
	p := s.person(s.at)
	if p == nil {
		return
	}
	if i := s.markOf(p.ID); i >= 0 {
		s.marked = slices.Delete(s.marked, i, i+1)
	} else {
		s.marked = append(s.marked, *p)
	}
	s.move(1, s.total)
}

func (s *peopleScene) markOf(id index.PersonID) int {
	return slices.IndexFunc(s.marked, func(p index.Person) bool { return p.ID == id })
}

// leave takes back marks, then the filter, and then leaves.
func (s *peopleScene) leave(m *model) tea.Cmd {
	switch {
	case len(s.marked) > 0:
		s.marked = nil
		return nil
	case s.query.Name != "":
		return s.narrow(m, "")
	}
	return m.exit()
}

// status says how many there are, and in which order.
func (s *peopleScene) status(m *model) (left, right string) {
	switch {
	case !s.known:
		left = "people …"
	case s.query.Name != "":
		left = figure(s.total) + " called " + s.query.Name
	case s.total == 1:
		left = "1 person"
	default:
		left = figure(s.total) + " people"
	}
	left = join(left, s.orderName())
	if n := len(s.marked); n > 0 {
		return join(fmt.Sprintf("%d marked", n), left), keyFor(regroup) + " merge them into this one"
	}
	if m.width < 72 {
		return left, ""
	}
	return left, join(keyFor(enter)+" what they said", keyFor(sortRows)+" sort", keyFor(help)+" help")
}

func (s *peopleScene) orderName() string {
	switch s.query.Order {
	case index.LastSeen:
		return "by last seen"
	case index.ByName:
		return "by name"
	case index.MostArticles:
		return "by articles"
	case index.MostWords:
		return "by words"
	default:
		return "by quotes"
	}
}
