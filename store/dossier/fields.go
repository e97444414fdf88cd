package dossier

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// field is a row of the table of what a file says of a quotation.
type field struct {
	name string
	get  func(*Entry) string           // as TOML spells it; empty for nothing
	set  func(e *Entry, v value) error // takes what a line says
}

// value is what stands in a line behind the equals sign.
type value struct{ of any }

// The mistakes that a value may be.
var (
	errNoText   = errors.New("must be a text in quotation marks")
	errNoNumber = errors.New("must be a number from 1 on")
	errNoTime   = errors.New(`must be a day or a time, as in "2031-05-06" or "2031-05-06T17:30:00Z"`)
	errNoKey    = errors.New("must be letters, digits and hyphens")
	errNoKind   = errors.New("must be direct, mixed, indirect or passage")
	errNoTexts  = errors.New(`must be a list of texts, as in ["Tom Reed"]`)
)

// fields are all, in the order in which they are written.
func fields() []field {
	return []field{
		text("words", clean.Text, func(e *Entry) *string { return &e.Words }),
		text("who", clean.Line, func(e *Entry) *string { return &e.Who }),
		text("speaker", clean.Line, func(e *Entry) *string { return &e.Speaker }),
		text("role", clean.Line, func(e *Entry) *string { return &e.Role }),
		text("sure", clean.Line, func(e *Entry) *string { return &e.Sure }),
		checked("kind", errNoKind, isKind, func(e *Entry) *string { return &e.Kind }),
		text("marks", clean.Text, func(e *Entry) *string { return &e.Marks }),
		text("context", clean.Text, func(e *Entry) *string { return &e.Context }),
		text("title", clean.Line, func(e *Entry) *string { return &e.Title }),
		{"by", func(e *Entry) string { return list(e.Bylines) }, setBylines},
		text("source", clean.Line, func(e *Entry) *string { return &e.Source }),
		moment("date", func(e *Entry) *time.Time { return &e.Published }),
		text("language", clean.Line, func(e *Entry) *string { return &e.Language }),
		text("address", clean.Line, func(e *Entry) *string { return &e.URL }),
		text("link", clean.Line, func(e *Entry) *string { return &e.Link }),
		text("path", raw, func(e *Entry) *string { return &e.Path }),
		number("line", func(e *Entry) *int { return &e.Line }),
		number("paragraph", func(e *Entry) *int { return &e.Paragraph }),
		text("exact", clean.Text, func(e *Entry) *string { return &e.Exact }),
		text("prefix", clean.Text, func(e *Entry) *string { return &e.Prefix }),
		text("suffix", clean.Text, func(e *Entry) *string { return &e.Suffix }),
		checked("key", errNoKey, isKey, func(e *Entry) *string { return &e.Key }),
		text("note", clean.Line, func(e *Entry) *string { return &e.Note }),
		moment("added", func(e *Entry) *time.Time { return &e.Added }),
	}
}

// text is a field of words, which are made harmless.
func text(name string, harmless func(string) string, of func(*Entry) *string) field {
	return field{name, func(e *Entry) string { return quoted(*of(e)) }, func(e *Entry, v value) error {
		s, ok := v.of.(string)
		if !ok {
			return errNoText
		}
		*of(e) = harmless(s)
		return nil
	}}
}

// checked is a field of words of which not all are right.
func checked(name string, wrong error, right func(string) bool, of func(*Entry) *string) field {
	f := text(name, clean.Line, of)
	set := f.set
	f.set = func(e *Entry, v value) error {
		if s, ok := v.of.(string); ok && !right(s) {
			return wrong
		}
		return set(e, v)
	}
	return f
}

func isKind(s string) bool {
	for k := quotes.Direct; k <= quotes.Scare; k++ {
		if s == k.String() {
			return true
		}
	}
	return s == "passage"
}

func isKey(s string) bool {
	return s != "" && len(s) <= 100 && !strings.ContainsFunc(s, func(r rune) bool {
		return r != '-' && (r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r))
	})
}

// number is a field of a number from 1 on.
func number(name string, of func(*Entry) *int) field {
	get := func(e *Entry) string {
		if *of(e) < 1 {
			return ""
		}
		return strconv.Itoa(*of(e))
	}
	return field{name, get, func(e *Entry, v value) error {
		n, ok := v.of.(int64)
		if !ok || n < 1 || n > 1<<31-1 {
			return errNoNumber
		}
		*of(e) = int(n)
		return nil
	}}
}

// moment is a field of a time, or of a day where the clock says nothing.
func moment(name string, of func(*Entry) *time.Time) field {
	get := func(e *Entry) string {
		t := *of(e)
		if t.IsZero() || t.Year() < 1 || t.Year() > 9999 {
			return ""
		}
		if h, m, s := t.Clock(); h+m+s == 0 && t.Location() == time.UTC {
			return quoted(t.Format(time.DateOnly))
		}
		return quoted(t.Format(time.RFC3339))
	}
	return field{name, get, func(e *Entry, v value) error {
		s := fmt.Sprint(v.of) // TOML has days and times of its own, which say what they are
		if t, ok := v.of.(time.Time); ok {
			*of(e) = t
			return nil
		}
		for _, layout := range []string{time.DateOnly, time.RFC3339} {
			if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
				*of(e) = t
				return nil
			}
		}
		return errNoTime
	}}
}

func setBylines(e *Entry, v value) error {
	all, ok := v.of.([]any)
	if one, single := v.of.(string); single {
		all, ok = []any{one}, true
	}
	var by []string
	for _, v := range all {
		s, text := v.(string)
		ok = ok && text
		if s = clean.Line(s); s != "" {
			by = append(by, s)
		}
	}
	if !ok {
		return errNoTexts
	}
	e.Bylines = by
	return nil
}

// list spells texts as a list of TOML.
func list(texts []string) string {
	all := make([]string, 0, len(texts))
	for _, t := range texts {
		if q := quoted(t); q != "" {
			all = append(all, q)
		}
	}
	if len(all) == 0 {
		return ""
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// quoted spells a text as TOML does, on one line on which everything is seen; empty for
// an empty one.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r <= 0xffff:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	return b.String() + `"`
}

// valueOf reads what stands behind the equals sign of a line.
func valueOf(spelled string) (value, error) {
	if n := len(spelled); n >= 2 && spelled[0] == '"' && spelled[n-1] == '"' && written(spelled[1:n-1]) {
		return value{spelled[1 : n-1]}, nil
	}
	var doc struct{ V any }
	if err := toml.Unmarshal([]byte("V = "+spelled), &doc); err != nil {
		return value{}, errors.New(clean.Line(strings.TrimPrefix(err.Error(), "toml: ")))
	}
	return value{doc.V}, nil
}

// written reports whether a text is spelled in TOML as it is: most are, and a long dossier
// is read in half the time without asking for it.
func written(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return r == '"' || r == '\\' || r < ' ' || r == 0x7f })
}

// raw leaves a path as the file system spells it: whoever shows it makes it harmless.
func raw(path string) string { return path }
