// Package people has the scenes about who is quoted in the library: all of them,
// what one of them said, and where the same words stand.
package people

import (
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Scene is the screen of everyone who is quoted in the library. Like the
// list it holds only the rows around the cursor.
type Scene struct {
	*pane.Session
	pane.RowCursor
	from   pane.Source
	in     index.Scope
	query  index.PeopleQuery
	Total  int
	first  int            // the place of people[0] among all
	people []index.Person // those around the cursor
	months map[index.PersonID][]int
	until  time.Time // the last of these months
	marked []index.Person
	follow string // the key of a person whom the cursor is to stay with
	rows   pane.Request
	known  bool // there has been an answer
	head   int  // lines above the first row
}

// EnterPeople is the wish to see the people of the library.
func EnterPeople(s *pane.Session) pane.Wish {
	if s.Library() == nil {
		s.Note = "People needs a library"
		return nil
	}
	p := &Scene{Session: s, from: s.Source(), months: map[index.PersonID][]int{}}
	return pane.EnterScene{Scene: p, Fill: p.fetch(0)}
}

// Answer takes rows, charts, and what was changed by hand.
func (s *Scene) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case peopleFetched:
		if msg.request != s.rows.ID {
			return nil
		}
		s.known = true
		if s.rows.Done(msg.err); msg.err != nil {
			return pane.Mend{Err: msg.err}
		}
		s.in, s.first, s.people, s.Total = msg.in, msg.first, msg.people, msg.total
		s.Move(s.behind(), s.Total)
		return s.count()
	case monthsCounted:
		if msg.err != nil {
			return pane.Mend{Err: msg.err}
		}
		for id, n := range msg.months {
			s.months[id] = n
		}
		s.until = msg.until
	case Regrouped:
		return s.regrouped()
	case pane.Undone:
		return s.regrouped()
	}
	return nil
}

// regrouped reads the rows again after it was changed who is who.
func (s *Scene) regrouped() tea.Cmd {
	s.marked, s.months = nil, map[index.PersonID][]int{}
	return s.fetch(s.At - peopleAround/2)
}

// behind is how far the person to stay with has moved away from the cursor,
// after others were counted to them.
func (s *Scene) behind() int {
	key := s.follow
	s.follow = ""
	i := slices.IndexFunc(s.people, func(p index.Person) bool { return p.Key == key })
	if key == "" || i < 0 {
		return 0
	}
	return s.first + i - s.At
}

// person is who is in a row, nil while nobody knows.
func (s *Scene) person(row int) *index.Person {
	if i := row - s.first; i >= 0 && i < len(s.people) {
		return &s.people[i]
	}
	return nil
}

// Do does what a key asks for.
func (s *Scene) Do(a keys.Action) pane.Wish {
	if n, ok := s.Step(s.Session, a, s.Fit); ok {
		s.Move(n, s.Total)
		return s.fetchNear()
	}
	switch a {
	case keys.Enter:
		if p := s.person(s.At); p != nil {
			return enterSayings(s.Session, s.from, *p, s.in)
		}
	case keys.Search:
		p := &pane.Prompt{Label: "/", Typed: func(text string) pane.Wish { return s.narrow(text) }, Cancel: func() pane.Wish { return s.narrow("") }}
		p.Insert(s.query.Name)
		return pane.Ask{Prompt: p}
	case keys.SortRows:
		s.query.Order = (s.query.Order + 1) % (index.MostWords + 1)
		return s.again()
	case keys.Again:
		s.months = map[index.PersonID][]int{}
		return s.again()
	case keys.Choose:
		s.mark()
		return s.fetchNear()
	case keys.Regroup:
		return s.regroup()
	case keys.Undo:
		return pane.UndoLast(s.Session)
	case keys.Back, keys.LibraryPeople:
		return s.back()
	default: // not for this screen
	}
	return nil
}

// fetchNear reads rows when the cursor comes near the end of those that there are.
func (s *Scene) fetchNear() tea.Cmd {
	const near = 60
	if s.rows.Under() || max(0, s.At-near) >= s.first && min(s.Total, s.At+near) <= s.first+len(s.people) {
		return nil
	}
	return s.fetch(s.At - peopleAround/2)
}

// again shows the list from its start.
func (s *Scene) again() tea.Cmd {
	s.RowCursor = pane.RowCursor{Fit: s.Fit}
	return s.fetch(0)
}

// narrow leaves those whose names have some words in them.
func (s *Scene) narrow(name string) tea.Cmd {
	if name == s.query.Name {
		return nil
	}
	s.query.Name = name
	return s.again()
}

// mark marks the row under the cursor, or takes the mark off, and goes on.
func (s *Scene) mark() {
	p := s.person(s.At)
	if p == nil {
		return
	}
	if i := s.markOf(p.ID); i >= 0 {
		s.marked = slices.Delete(s.marked, i, i+1)
	} else {
		s.marked = append(s.marked, *p)
	}
	s.Move(1, s.Total)
}

func (s *Scene) markOf(id index.PersonID) int {
	return slices.IndexFunc(s.marked, func(p index.Person) bool { return p.ID == id })
}

// back takes back marks, then the filter, and then leaves.
func (s *Scene) back() pane.Wish {
	switch {
	case len(s.marked) > 0:
		s.marked = nil
		return nil
	case s.query.Name != "":
		return s.narrow("")
	}
	return pane.Leave{}
}

// Status says how many there are, and in which order.
func (s *Scene) Status() (left, right string) {
	switch {
	case !s.known:
		left = "people …"
	case s.query.Name != "":
		left = words.Figure(s.Total) + " called " + s.query.Name
	case s.Total == 1:
		left = "1 person"
	default:
		left = words.Figure(s.Total) + " people"
	}
	left = words.Join(left, s.orderName())
	if n := len(s.marked); n > 0 {
		return words.Join(fmt.Sprintf("%d marked", n), left), s.Keymap.Hint(keys.Regroup) + " count them as this one"
	}
	if s.Width < 72 {
		return left, ""
	}
	return left, words.Join(s.Keymap.Hint(keys.Enter)+" what they said", s.Keymap.Hint(keys.SortRows)+" sort", s.Keymap.Hint(keys.Help)+" help")
}

func (s *Scene) orderName() string {
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
