package feed

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"pullquote/articles/budget"
)

// maxHead bounds each member of a JSON feed beside its items, in bytes.
const maxHead = 64 << 10

// jsonShape is a JSON feed taken apart: what it says of itself, as the inside
// of an object, and where in the text its items stand.
type jsonShape struct {
	head   string
	items  []span
	unread bool // more items follow, and perhaps more that the feed says of itself
}

// scanJSON finds the items of a JSON feed, and stops at the first that is too many. On an error the shape holds those
// that are whole before it.
func scanJSON(text string) (jsonShape, error) {
	var s jsonShape
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber() // 1e400 is one
	if _, err := dec.Token(); err != nil {
		return s, brokenJSON(text, dec, err)
	}
	for !s.unread && dec.More() {
		key, err := dec.Token()
		if err == nil {
			err = s.member(dec, key)
		}
		if err != nil {
			return s, brokenJSON(text, dec, err)
		}
	}
	if s.unread {
		return s, nil
	}
	if _, err := dec.Token(); err != nil {
		return s, brokenJSON(text, dec, err)
	}
	return s, nil
}

func (s *jsonShape) member(dec *json.Decoder, key json.Token) error {
	if key == "items" {
		return s.list(dec)
	}
	var value json.RawMessage
	if err := dec.Decode(&value); err != nil {
		return err
	}
	if name, err := json.Marshal(key); err == nil && len(value) < maxHead && len(s.head) < maxHead {
		s.head += string(name) + ":" + string(value) + ","
	}
	return nil
}

func (s *jsonShape) list(dec *json.Decoder) error {
	start, err := dec.Token()
	if err != nil || start != json.Delim('[') {
		return errors.Join(err, pass(dec, start))
	}
	for dec.More() {
		if s.unread = len(s.items) == budget.FeedScan; s.unread {
			return nil
		}
		var item json.RawMessage
		if err := dec.Decode(&item); err != nil {
			return err
		}
		end := int(dec.InputOffset())
		s.items = append(s.items, span{end - len(item), end})
	}
	_, err = dec.Token()
	return err
}

// pass passes over a value whose first token has been read.
func pass(dec *json.Decoder, start json.Token) error {
	for depth := 0; ; {
		switch start {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth <= 0 {
			return nil
		}
		var err error
		if start, err = dec.Token(); err != nil {
			return err
		}
	}
}

// brokenJSON says of JSON that is broken where the value begins that is.
func brokenJSON(text string, dec *json.Decoder, err error) error {
	at := min(int(dec.InputOffset()), len(text))
	at = len(text) - len(strings.TrimLeft(text[at:], " \t\r\n,"))
	return fmt.Errorf("invalid JSON from line %d: %w", 1+strings.Count(text[:at], "\n"), err)
}
