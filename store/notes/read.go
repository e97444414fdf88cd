package notes

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"pullquote/articles/anchor"
	"pullquote/articles/clean"
	"pullquote/store"
)

// Read is what was read from an export.
type Read struct {
	Notes []Note
	Whose string         // "W3C annotations", "Hypothesis", "Readwise"
	Told  map[string]int // what was changed or left out, and how often
}

const (
	unknownMotivation = "with a motivation that is not known, taken as a comment"
	wasCut            = "cut, for it was too long"
	withoutArticle    = "left out, for it names no article"
	withoutAnything   = "left out, for there is nothing in it"
)

// ErrExport is the error for a file that is no export that is known.
var ErrExport = errors.New("is no export of notes that Pullquote knows: W3C annotations in JSON-LD, Hypothesis's JSON, Readwise's CSV or JSON")

// From reads an export of notes. Every note that it returns can be kept.
func From(data []byte) (Read, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	r := Read{Told: map[string]int{}}
	trimmed := bytes.TrimSpace(data)
	if len(trimmed) == 0 || trimmed[0] != '{' && trimmed[0] != '[' {
		return r, r.table(data)
	}
	var all []json.RawMessage
	if trimmed[0] == '{' {
		all = unwrapped(trimmed)
	} else if err := json.Unmarshal(trimmed, &all); err != nil {
		return r, fmt.Errorf("%w: %w", ErrExport, err)
	}
	if !json.Valid(trimmed) {
		return r, ErrExport
	}
	for _, one := range all {
		if err := r.object(one); err != nil {
			return r, err
		}
	}
	return r, nil
}

// unwrapped are the annotations in an object that holds some, or the object itself.
func unwrapped(object []byte) []json.RawMessage {
	var in struct {
		Items       []json.RawMessage `json:"items"`       // a page of W3C annotations
		First       json.RawMessage   `json:"first"`       // a collection of them
		Annotations []json.RawMessage `json:"annotations"` // Hypothesis's client
		Rows        []json.RawMessage `json:"rows"`        // and its interface
		Results     []json.RawMessage `json:"results"`     // Readwise
	}
	_ = json.Unmarshal(object, &in) // what has other members of these names is none of them
	switch {
	case len(in.First) > 0 && in.First[0] == '{':
		return unwrapped(in.First)
	case in.Items != nil:
		return in.Items
	case in.Annotations != nil:
		return in.Annotations
	case in.Rows != nil:
		return in.Rows
	case in.Results != nil:
		return in.Results
	}
	return []json.RawMessage{object}
}

// object reads one object of an export.
func (r *Read) object(one []byte) error {
	var is struct {
		Type       any             `json:"type"`
		URI        string          `json:"uri"`
		Highlights json.RawMessage `json:"highlights"`
		Target     json.RawMessage `json:"target"`
	}
	if err := json.Unmarshal(one, &is); err != nil {
		return fmt.Errorf("%w: %w", ErrExport, err)
	}
	switch {
	case is.URI != "":
		return r.hypothesis(one)
	case is.Highlights != nil:
		return r.readwise(one)
	case is.Target != nil:
		return r.web(one)
	}
	return ErrExport
}

func (r *Read) web(one []byte) error {
	var w webIn
	if err := json.Unmarshal(one, &w); err != nil {
		return fmt.Errorf("%w: %w", ErrExport, err)
	}
	r.Whose = "W3C annotations"
	n, changed := w.note()
	r.add(n, changed)
	return nil
}

func (r *Read) hypothesis(one []byte) error {
	var in struct {
		ID       string     `json:"id"`
		Created  string     `json:"created"`
		Updated  string     `json:"updated"`
		URI      string     `json:"uri"`
		Text     string     `json:"text"`
		Tags     []string   `json:"tags"`
		Target   []targetIn `json:"target"`
		Document struct {
			Title texts `json:"title"`
		} `json:"document"`
	}
	if err := json.Unmarshal(one, &in); err != nil {
		return fmt.Errorf("%w: %w", ErrExport, err)
	}
	r.Whose = "Hypothesis"
	n := Note{Body: Body{Text: in.Text, Tags: in.Tags, From: r.Whose}}
	for _, t := range in.Target {
		n.about(t)
		break
	}
	n.Title = strings.Join(in.Document.Title[:min(1, len(in.Document.Title))], "")
	n.at(in.URI)
	n.Created, n.Modified = stamped(in.Created), stamped(in.Updated)
	if n.Color = ""; in.ID != "" {
		n.ID = "https://hypothes.is/a/" + in.ID
	}
	r.add(n, "")
	return nil
}

func (r *Read) readwise(one []byte) error {
	var in struct {
		ID         any    `json:"user_book_id"`
		Title      string `json:"title"`
		URL        string `json:"source_url"`
		Unique     string `json:"unique_url"`
		Highlights []struct {
			ID      any    `json:"id"`
			Text    string `json:"text"`
			Note    string `json:"note"`
			Color   string `json:"color"`
			At      string `json:"highlighted_at"`
			Updated string `json:"updated_at"`
			Tags    []struct {
				Name string `json:"name"`
			} `json:"tags"`
		} `json:"highlights"`
	}
	if err := json.Unmarshal(one, &in); err != nil {
		return fmt.Errorf("%w: %w", ErrExport, err)
	}
	r.Whose = "Readwise"
	for _, h := range in.Highlights {
		n := Note{Body: Body{Color: Color(h.Color), Text: h.Note, From: r.Whose}}
		for _, t := range h.Tags {
			n.Tags = append(n.Tags, t.Name)
		}
		n.Words, n.Title = anchor.Anchor{Exact: h.Text}, in.Title
		n.Created, n.Modified = stamped(h.At), stamped(h.Updated)
		n.at(firstOf(in.URL, in.Unique))
		if n.Address == "" && in.Title != "" {
			n.Address = "urn:readwise:" + in.Title
		}
		if h.ID != nil {
			n.ID = fmt.Sprint("urn:readwise:", h.ID)
		}
		r.add(n, "")
	}
	return nil
}

func firstOf(some ...string) string {
	for _, s := range some {
		if s != "" {
			return s
		}
	}
	return ""
}

// table reads Readwise's table.
func (r *Read) table(data []byte) error {
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord, in.LazyQuotes = -1, true
	head, err := in.Read()
	at := func(name string) int { return slices.Index(head, name) }
	if err != nil || at("Highlight") < 0 || at("Book Title") < 0 {
		return ErrExport
	}
	r.Whose = "Readwise"
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("reading Readwise's table: %w", err)
		}
		field := func(name string) string {
			if i := at(name); i >= 0 && i < len(row) {
				return row[i]
			}
			return ""
		}
		n := Note{Body: Body{Color: Color(field("Color")), Text: field("Note"), From: r.Whose}}
		n.Tags = strings.FieldsFunc(field("Tags"), func(r rune) bool { return r == ',' })
		n.Words, n.Title = anchor.Anchor{Exact: field("Highlight")}, field("Book Title")
		n.Created = stamped(field("Highlighted at"))
		n.Address = "urn:readwise:" + n.Title
		r.add(n, "")
	}
}

// add takes a note, cleaned and within its bounds, if it can be kept.
func (r *Read) add(n Note, changed string) {
	var cut bool
	n.Body, cut = n.cleaned()
	if n.Color != "" {
		n.Color = n.Color.Or()
	}
	n.Title = clean.Line(bound(n.Title, longestTitle, &cut))
	n.Address = clean.Line(n.Address)
	n.Motivation = clean.Line(n.Motivation)
	w := &n.Words
	w.Exact = words(bound(w.Exact, longestText, &cut))
	w.Prefix, w.Suffix = words(ending(w.Prefix)), words(bound(w.Suffix, longestAround, new(bool)))
	n.On = store.Sighting{Key: clean.Line(n.On.Key), Path: strings.ToValidUTF8(n.On.Path, "\ufffd")}
	if len(n.Address) > longestAddress {
		n.Address = ""
	}
	if n.ID = clean.Line(n.ID); n.ID == "" || len(n.ID) > longestAround {
		n.ID = derived(n)
	}
	switch {
	case n.On.Key == "" && n.On.Path == "" && n.Address == "":
		changed = withoutArticle
	case n.Text == "" && w.Exact == "" && len(n.Tags) == 0:
		changed = withoutAnything
	default:
		r.Notes = append(r.Notes, n)
	}
	if changed != "" {
		r.Told[changed]++
	}
	if cut {
		r.Told[wasCut]++
	}
}

const (
	longestTitle   = 1000 // bytes
	longestAddress = 4000 // bytes
	longestAround  = 400  // bytes of the text around words
)

// words are words of a text, as the texts of articles are cleaned.
func words(text string) string { return clean.Text(strings.ToValidUTF8(text, "\ufffd")) }

// bound is the beginning of a text.
func bound(text string, most int, cut *bool) string {
	if len(text) <= most {
		return text
	}
	*cut = true
	return strings.ToValidUTF8(text[:most], "")
}

// ending is the end of a text.
func ending(text string) string {
	return strings.ToValidUTF8(text[max(0, len(text)-longestAround):], "")
}
