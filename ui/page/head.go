package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/ui/theme"
)

// Head sets what stands above an article: its title, and below it who wrote
// it, where and when.
//
//	Council Votes to Keep the Old Bridge
//	By Ana Ruiz · The Harbour Post · 27 September 2015, 21:00
//
// An article without any of these has no head.
func Head(a *articles.Article, width int, t theme.Theme, d dates.Style) []Row {
	return head(a, layout{width: width, theme: t, method: ansi.GraphemeWidth}, d)
}

func head(a *articles.Article, in layout, d dates.Style) []Row {
	s, width := newSetter(a, nil, 0, in), in.width
	var all []line
	if a.Title != "" {
		all = s.own(a.Title, inked(s.theme.Title), width)
	}
	if by := byline(a, d); by != "" {
		all = append(all, s.own(by, inked(s.theme.Quiet), width)...)
	}
	return rows(all, in.method)
}

// own sets text that is not in the article's, such as its title.
func (s *setter) own(t string, k ink, width int) []line {
	s.begin()
	s.loose(strings.Join(strings.Fields(t), " "), k)
	return s.leaf(max(width, 1))
}

// byline says in one line who wrote the article, where and when, as far as it tells.
func byline(a *articles.Article, d dates.Style) string {
	var parts []string
	for _, p := range []string{strings.Join(a.Bylines, ", "), a.Source, Date(a, d)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " · ")
}

// Date says when the article was published, in its own time zone: "27
// September 2015", with the hour where the article gives one; "" if it gives
// nothing.
func Date(a *articles.Article, d dates.Style) string {
	switch {
	case a.Published.IsZero():
		return ""
	case a.DateOnly:
		return d.Day(a.Published)
	default:
		return d.Day(a.Published) + ", " + d.Clock(a.Published)
	}
}
