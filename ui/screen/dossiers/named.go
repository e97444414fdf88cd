package dossiers

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/audit"
	"pullquote/articles/clean"
	"pullquote/articles/names"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/dossier"
	"pullquote/store/index"
	"pullquote/ui/screen/heard"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// unquoted is who the articles of a dossier name, and none of them quotes.
type unquoted struct {
	of       []string // the paths of these articles
	reported []audit.Source
	silent   []audit.Name
}

// named is an unquoted that a scene has been waiting for.
type named struct {
	scene *Scene
	unquoted
}

// pathsOf are those of a dossier's articles, each once.
func pathsOf(d *dossier.Dossier) (all []string) {
	known := map[string]bool{"": true}
	for i := range d.Entries {
		if path := d.Entries[i].Path; !known[path] {
			known[path] = true
			all = append(all, path)
		}
	}
	return all
}

// askNamed reads the articles of the dossier for who is named in them and never quoted:
// only their texts tell. That is done once, until there are others.
func (s *Scene) askNamed() tea.Cmd {
	paths := pathsOf(s.d)
	if slices.Equal(paths, s.unquoted.of) {
		return nil
	}
	s.naming.Drop()
	ctx, session, state := s.naming.Cancellable(s.Ctx), s.Session, s.State
	s.unquoted = unquoted{of: paths}
	return func() tea.Msg {
		m := named{s, unquoted{of: paths}}
		m.reported, m.silent = neverQuoted(ctx, session, state, paths)
		return m
	}
}

// neverQuoted reads articles for who is named in them and never quoted: those who are
// reported, and those who say nothing. An article that can't be read tells nothing.
func neverQuoted(ctx context.Context, s *pane.Session, state *store.State, paths []string) (reported []audit.Source, silent []audit.Name) {
	var total audit.Total
	for _, path := range paths {
		if ctx.Err() != nil {
			return nil, nil
		}
		row, err := s.Open(ctx, path)
		if err != nil {
			continue
		}
		if a, ok := heard.AuditOf(ctx, state, row.Entry); ok {
			total.Add(a)
		}
	}
	all := total.Audit()
	for _, source := range all.Unquoted() {
		if source.Sort == quotes.Person {
			reported = append(reported, source)
		}
	}
	return reported, all.Silent
}

// missingLines is who is missing, in lines: those whom the articles quote and the dossier does
// not, and those whom none of them quotes.
func (s *Scene) missingLines(width int) (lines []string) {
	for _, told := range []string{s.absent(), s.unheard()} {
		if told != "" {
			lines = append(lines, ansi.Truncate(" "+s.Ink.Hinted(told), width, "…"))
		}
	}
	return lines
}

// unheard names those whom the articles of the dossier name and never quote, but for those
// of whom it has reported speech.
func (s *Scene) unheard() string {
	there := map[string]bool{}
	for i := range s.d.Entries {
		there[names.Spelling(s.d.Entries[i].Speaker)] = true
	}
	var all []string
	for _, one := range s.unquoted.reported {
		if !slices.ContainsFunc(append([]string{one.Name}, one.Also...), func(name string) bool { return there[names.Spelling(name)] }) {
			all = append(all, clean.Label(one.Name)+" (reported)")
		}
	}
	for _, one := range s.unquoted.silent {
		if !there[names.Spelling(one.Name)] {
			all = append(all, clean.Label(one.Name))
		}
	}
	if len(all) == 0 {
		return ""
	}
	return fmt.Sprintf("%s named in these articles and never quoted: ", words.Figure(len(all))) + strings.Join(all, ", ")
}

// audit is the wish to see who is heard in the articles of the dossier that the library
// knows, and who is not, one below the other.
func (s *Scene) audit() pane.Wish {
	var ids []index.ID
	for _, path := range pathsOf(s.d) {
		if row := s.rows[path]; row.ID != 0 {
			ids = append(ids, row.ID)
		}
	}
	return heard.EnterSeveral(s.Session, ids)
}
