package notes

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"pullquote/articles/anchor"
	"pullquote/articles/dates"
)

// Context is what the members of an annotation in JSON-LD mean.
const Context = "http://www.w3.org/ns/anno.jsonld"

// Web is a note as the Web Annotation Data Model has it. docs/usage.md describes it.
type Web struct {
	Context    any        `json:"@context"`
	ID         string     `json:"id"`
	Type       string     `json:"type"`
	Motivation string     `json:"motivation"`
	Created    string     `json:"created,omitempty"`
	Modified   string     `json:"modified,omitempty"`
	Body       []webBody  `json:"body,omitempty"`
	Target     *webTarget `json:"target"`
}

type webBody struct {
	Type    string `json:"type"`
	Value   string `json:"value"`
	Format  string `json:"format,omitempty"`
	Purpose string `json:"purpose,omitempty"`
}

type webTarget struct {
	Type     string        `json:"type"`
	Source   webSource     `json:"source"`
	Class    string        `json:"styleClass,omitempty"`
	Selector []webSelector `json:"selector,omitempty"`
}

// webSource is the article: its address or its file, and the name of its content.
type webSource struct {
	ID        string `json:"id"`
	Type      string `json:"type"`
	Canonical string `json:"canonical,omitempty"`
	Title     string `json:"dc:title,omitempty"`
}

type webSelector struct {
	Type   string  `json:"type"`
	Exact  *string `json:"exact,omitempty"`
	Prefix *string `json:"prefix,omitempty"`
	Suffix *string `json:"suffix,omitempty"`
	Start  *int    `json:"start,omitempty"`
	End    *int    `json:"end,omitempty"`
}

const (
	uuids    = "urn:uuid:"
	contents = "urn:pullquote:content:"
)

// Web is the note in JSON-LD. at counts the code points of the article's text before a
// byte of it; it is nil where the text is not known, and of a note that is lost.
func (p Placed) Web(at func(offset int) int) Web {
	w := Web{
		Context: Context, ID: p.ID, Type: "Annotation", Motivation: p.Kept().Motivation,
		Created: stamp(p.Created), Modified: stamp(p.Modified),
		Target: &webTarget{Type: "SpecificResource", Source: p.source(), Class: string(p.Color)},
	}
	if isUUID(p.ID) {
		w.ID = uuids + p.ID
	}
	if p.Text != "" {
		w.Body = append(w.Body, webBody{"TextualBody", p.Text, "text/markdown", "commenting"})
	}
	for _, tag := range p.Tags {
		w.Body = append(w.Body, webBody{Type: "TextualBody", Value: tag, Purpose: "tagging"})
	}
	if words := p.Words; words.Exact != "" {
		w.Target.Selector = append(w.Target.Selector, webSelector{Type: "TextQuoteSelector", Exact: &words.Exact, Prefix: &words.Prefix, Suffix: &words.Suffix})
		if at != nil && p.Found {
			start, end := at(p.At.Start), at(p.At.End)
			w.Target.Selector = append(w.Target.Selector, webSelector{Type: "TextPositionSelector", Start: &start, End: &end})
		}
	}
	return w
}

// source is the article of a note.
func (n Note) source() webSource {
	s := webSource{ID: n.Address, Type: "Text", Title: n.Title}
	if n.On.Key != "" {
		s.Canonical = contents + n.On.Key
	}
	if s.ID == "" && n.On.Path != "" {
		s.ID = (&url.URL{Scheme: "file", Path: filepath.ToSlash(n.On.Path)}).String()
	}
	if s.ID == "" {
		s.ID = s.Canonical
	}
	return s
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05.000Z")
}

// isUUID reports whether an id is one as store.NewID makes them.
func isUUID(id string) bool {
	return len(id) == 36 && strings.Trim(id, "0123456789abcdef-") == "" && strings.Count(id, "-") == 4
}

// note is what an annotation in JSON-LD is here, and what of it was changed.
func (w webIn) note() (n Note, changed string) {
	n.ID = strings.TrimPrefix(w.ID, uuids)
	n.Created, n.Modified = stamped(w.Created), stamped(w.Modified)
	for _, m := range w.Motivation {
		n.Motivation = strings.TrimPrefix(m, "oa:")
		break
	}
	if n.Motivation != "" && !slices.Contains(Motivations(), n.Motivation) {
		n.Motivation, changed = commenting, unknownMotivation
	}
	for _, b := range w.Body {
		switch {
		case b.Value == "":
		case slices.Contains(b.Purpose, "tagging"):
			n.Tags = append(n.Tags, b.Value)
		case n.Text == "":
			n.Text = b.Value
		default:
			n.Text += "\n\n" + b.Value
		}
	}
	for _, t := range w.Target {
		n.about(t)
		break
	}
	return n, changed
}

// about takes what an annotation is about.
func (n *Note) about(t targetIn) {
	n.Color, n.Title = Color(t.Class), t.Source.Title
	n.On.Key = strings.TrimPrefix(t.Source.Canonical, contents)
	if n.On.Key == t.Source.Canonical {
		n.On.Key = ""
	}
	n.at(t.Source.ID)
	for _, s := range t.Selector {
		switch s.Type {
		case "TextQuoteSelector":
			n.Words = anchor.Anchor{Exact: s.Exact, Prefix: s.Prefix, Suffix: s.Suffix}
		default: // a position in a text that was another's tells nothing that the words do not
		}
	}
}

// at takes the address of an article, or its file's.
func (n *Note) at(source string) {
	u, err := url.Parse(source)
	switch {
	case err != nil || source == "":
	case u.Scheme == "file":
		n.On.Path = filepath.FromSlash(u.Path)
	case u.Scheme == "http" || u.Scheme == "https":
		u.Fragment = ""
		n.Address = u.String()
	case strings.HasPrefix(source, contents):
		n.On.Key = strings.TrimPrefix(source, contents)
	default:
		n.Address = source
	}
}

func stamped(text string) time.Time {
	if t, ok := dates.Stamp(text); ok && t.Year() > 1970 && t.Year() < 3000 {
		return t.Time
	}
	return time.Time{}
}
