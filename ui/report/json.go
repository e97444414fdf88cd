package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
)

// arrayFrame is what stands around the elements of an array.
func arrayFrame(sheet) frame {
	return frame{head: "[", between: ",", tail: "\n]\n"}
}

// encodeArray writes things as elements of an array.
func encodeArray(l sheet, some []any, o Options) ([]byte, error) {
	return each(some, ",", func(t any) ([]byte, error) { return each(objectsOf(l, t, o), ",", element) })
}

// encodeLines writes each thing as an object on a line of its own.
func encodeLines(l sheet, some []any, o Options) ([]byte, error) {
	return each(some, "", func(t any) ([]byte, error) { return each(objectsOf(l, t, o), "", line) })
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
	return clean.JSON(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// decimal is a number with a point, also where it is whole: a reader that takes a column's
// type from its first value takes the same one of 1.0 as of 0.98.
type decimal float64

// MarshalJSON writes the number.
func (d decimal) MarshalJSON() ([]byte, error) {
	b := strconv.AppendFloat(nil, float64(d), 'f', -1, 64)
	if !bytes.ContainsRune(b, '.') {
		b = append(b, ".0"...)
	}
	return b, nil
}

// rawJSON is a value as it came.
type rawJSON = json.RawMessage

// textsIn are the texts in a list, and false for what is no such list.
func textsIn(value []byte) (all []string, ok bool) {
	return all, json.Unmarshal(value, &all) == nil
}

// asCame is a value that came as JSON, and null for what is none. Bytes that are not UTF-8 are
// no JSON, which [json.Valid] does not look at.
func asCame(value []byte) rawJSON {
	value = bytes.ToValidUTF8(value, []byte("\ufffd"))
	if !json.Valid(value) {
		return rawJSON("null")
	}
	return value
}

// asJSON is a value that does not fail to be JSON.
func asJSON(v any) rawJSON {
	b, err := encode(v, "")
	if err != nil {
		return rawJSON("null")
	}
	return b
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

// document is a value as JSON over several lines, in which nothing acts on a terminal.
func document(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return "", err
	}
	return string(clean.JSON(b.Bytes())), nil
}
