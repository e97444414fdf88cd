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
	*session
	rowCursor
	in     index.Scope
	query  index.PeopleQuery
	total  int
	first  int            // the place of people[0] among all
	people []index.Person // those around the cursor
	months map[index.PersonID][]int
	marked []index.Person
	follow string // the key of a person whom the cursor is to stay with
	rows   request
	known  bool // there has been an answer
}

// enterPeople is the wish to see the people of the library.
func enterPeople(s *session) wish {
	if s.index == nil {
		s.note = "People needs a library"
		return nil
	}
	p := &peopleScene{session: s, months: map[index.PersonID][]int{}}
	return enterScene{p, p.fetch(0)}
}

// answer takes rows, charts, and what was changed by hand.
func (s *peopleScene) answer(msg tea.Msg) wish {
	switch msg := msg.(type) {
	case peopleFetched:
		if msg.request != s.rows.id {
			return nil
		}
		s.known = true
		if s.rows.done(msg.err); msg.err != nil {
			return mend{msg.err}
		}
		s.in, s.first, s.people, s.total = msg.in, msg.first, msg.people, msg.total
		s.move(s.behind(), s.total)
		return s.count()
	case monthsCounted:
		if msg.err != nil {
			return mend{msg.err}
		}
		for id, n := range msg.months {
			s.months[id] = n
		}
	case regrouped:
		return s.regrouped()
	case undone:
		return s.regrouped()
	}
	return nil
}

// regrouped reads the rows again after it was changed who is who.
func (s *peopleScene) regrouped() tea.Cmd {
	s.marked, s.months = nil, map[index.PersonID][]int{}
	return s.fetch(s.at - peopleAround/2)
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
func (s *peopleScene) do(a action) wish {
	if n, ok := s.step(a, s.fit); ok {
		s.move(n, s.total)
		return s.fetchNear()
	}
	switch a {
	case enter:
		if p := s.person(s.at); p != nil {
			return enterSayings(s.session, *p, s.in)
		}
	case search:
		p := &prompt{label: "/", typed: func(text string) wish { return s.narrow(text) }, cancel: func() wish { return s.narrow("") }}
		p.insert(s.query.Name)
		return ask{p}
	case sortRows:
		s.query.Order = (s.query.Order + 1) % (index.MostWords + 1)
		return s.again()
	case again:
		s.months = map[index.PersonID][]int{}
		return s.again()
	case choose:
		s.mark()
		return s.fetchNear()
	case regroup:
		return s.regroup()
	case undo:
		return undoLast(s.session)
	case back, libraryPeople:
		return s.back()
	default: // not for this screen
	}
	return nil
}

// fetchNear reads rows when the cursor comes near the end of those that there are.
func (s *peopleScene) fetchNear() tea.Cmd {
	const near = 60
	if s.rows.under() || max(0, s.at-near) >= s.first && min(s.total, s.at+near) <= s.first+len(s.people) {
		return nil
	}
	return s.fetch(s.at - peopleAround/2)
}

// again shows the list from its start.
func (s *peopleScene) again() tea.Cmd {
	s.rowCursor = rowCursor{fit: s.fit}
	return s.fetch(0)
}

// narrow leaves those whose names have some words in them.
func (s *peopleScene) narrow(name string) tea.Cmd {
	if name == s.query.Name {
		return nil
	}
	s.query.Name = name
	return s.again()
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

// back takes back marks, then the filter, and then leaves.
func (s *peopleScene) back() wish {
	switch {
	case len(s.marked) > 0:
		s.marked = nil
		return nil
	case s.query.Name != "":
		return s.narrow("")
	}
	return leave{}
}

// status says how many there are, and in which order.
func (s *peopleScene) status() (left, right string) {
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
		return join(fmt.Sprintf("%d marked", n), left), s.keymap.hint(regroup) + " count them as this one"
	}
	if s.width < 72 {
		return left, ""
	}
	return left, join(s.keymap.hint(enter)+" what they said", s.keymap.hint(sortRows)+" sort", s.keymap.hint(help)+" help")
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
