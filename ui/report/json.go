package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/articles/hidden"
)

// arrayFrame is what stands around the elements of an array.
func arrayFrame[T any](layout[T]) frame {
	return frame{head: "[", between: ",", tail: "\n]\n"}
}

// encodeArray writes things as elements of an array.
func encodeArray[T any](l layout[T], some []T, o Options) ([]byte, error) {
	return each(some, ",", func(t T) ([]byte, error) { return element(l.object(t, o)) })
}

// encodeLines writes each thing as an object on a line of its own.
func encodeLines[T any](l layout[T], some []T, o Options) ([]byte, error) {
	return each(some, "", func(t T) ([]byte, error) { return line(l.object(t, o)) })
}

// All JSON of the program is written here, so that none of it can act on a
// terminal that it is shown on.

// line is v as JSON on one line.
func line(v any) ([]byte, error) {
	b, err := encode(v, "")
	return append(b, '\n'), err
}

// element is v as JSON, set on lines of its own as an element of an array that
// people read too.
func element(v any) ([]byte, error) {
	b, err := encode(v, "  ")
	return append([]byte("\n  "), b...), err
}

func encode(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // the text is read by programs, not by browsers
	e.SetIndent(indent, indent)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("writing JSON: %w", err)
	}
	return escapeLive(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// escapeLive writes what JSON allows in a string as it is, and what a terminal
// may act on or nobody can see, as \u escapes: DEL, the C1 controls, what turns
// the order of what is shown, tags, and all else that shows nothing. The value
// stays the same. A file name may hold them even where the article does not.
func escapeLive(doc []byte) []byte {
	from, out := 0, []byte(nil)
	for i := 0; i < len(doc); {
		if doc[i] < 0x7f {
			i++
			continue
		}
		r, n := utf8.DecodeRune(doc[i:])
		if live(r) {
			out = appendEscape(append(out, doc[from:i]...), r)
			from = i + n
		}
		i += n
	}
	if out == nil {
		return doc
	}
	return append(out, doc[from:]...)
}

func live(r rune) bool {
	return r >= 0x7f && r <= 0x9f || r == 0x2028 || r == 0x2029 || r >= 0xfff9 && r <= 0xfffb || hidden.Ignorable(r)
}

// appendEscape writes a code point as JSON's escapes do: beyond U+FFFF as two.
func appendEscape(b []byte, r rune) []byte {
	if r > 0xffff {
		high, low := utf16.EncodeRune(r)
		return fmt.Appendf(b, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(b, `\u%04x`, r)
}

// fileName is a path in JSON. A file may be called anything, and JSON holds
// nothing but Unicode: two names that differ in a broken byte would be one. So
// a name that is not UTF-8 is told by its bytes, as a URL tells them:
// "bytes:caf%E9.txt". A name that begins so itself is written in the same way.
type fileName string

const byBytes = "bytes:"

// MarshalText writes the name as docs/usage.md describes it.
func (f fileName) MarshalText() ([]byte, error) {
	s := string(f)
	if utf8.ValidString(s) && !strings.HasPrefix(s, byBytes) {
		return []byte(s), nil
	}
	b := []byte(byBytes)
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 || r == '%' {
			b = fmt.Appendf(b, "%%%02X", s[0])
		} else {
			b = append(b, s[:n]...)
		}
		s = s[n:]
	}
	return b, nil
}

// published is the time in RFC 3339, the day alone where the article names no
// time of day, and nil where it names neither.
func published(at time.Time, dateOnly bool) *string {
	s := articles.SpellTime(at, dateOnly)
	if s == "" {
		return nil
	}
	return &s
}

// list is l, and an empty array instead of null.
func list(l []string) []string {
	if l == nil {
		return []string{}
	}
	return l
}

// round keeps three digits: more would claim a precision that no rule has.
func round(confidence float64) float64 { return math.Round(confidence*1000) / 1000 }

// datedBy is how a date is known, nil where none is.
func datedBy(by dates.Evidence) *string {
	if by == dates.None {
		return nil
	}
	s := by.String()
	return &s
}

// ReadVisit reads a line of JSON that tells of a visit; it reports false for another.
func ReadVisit(line string) (Visit, bool) {
	var v visit
	if json.Unmarshal([]byte(line), &v) != nil || v.Schema != Schema {
		return Visit{}, false
	}
	return Visit{v.Title, v.URL, v.Subscribed, v.Number, v.Of, v.New, v.Corrected, v.Known, v.Left, v.Error}, true
}
