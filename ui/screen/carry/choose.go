package carry

import "pullquote/ui/screen/pane"

// Choice is something that can be chosen.
type Choice struct {
	Letter string // at which it is done; empty for none
	Name   string
	About  string
	Do     func() pane.Wish
}

// Choose is the wish to have one of some things chosen, by its letter, or by the arrows and
// enter.
func Choose(s *pane.Session, label string, all []Choice) pane.Wish {
	m := &menu{label: label}
	for _, c := range all {
		m.rows = append(m.rows, row{c.Letter, c.Name, c.About, c.Do})
	}
	return open(s, m)
}
