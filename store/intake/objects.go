package intake

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"pullquote/articles/budget"
)

// objects yields the objects of JSON that may be an article each. Of the whole
// only one object at a time is held.
func objects(r io.Reader) iter.Seq2[object, error] {
	return func(yield func(object, error) bool) {
		in := bufio.NewReader(r)
		if b, _ := in.Peek(3); string(b) == "\ufeff" {
			_, _ = in.Discard(3)
		}
		d := descent{allowed: &allowance{r: in, left: budget.PartBytes}, yield: yield}
		d.json = json.NewDecoder(d.allowed)
		for {
			err := d.value(0)
			switch {
			case errors.Is(err, io.EOF), errors.Is(err, errStopped):
				return
			case err != nil:
				yield(nil, fmt.Errorf("is invalid JSON: %w", err))
				return
			}
		}
	}
}

// allowance is a reader that fails when too much was read of one item.
type allowance struct {
	r    io.Reader
	left int64
}

func (b *allowance) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, tooLarge(budget.PartBytes)
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

var errStopped = errors.New("no more is wanted")

// descent goes through JSON down to the lists of items.
type descent struct {
	json    *json.Decoder
	allowed *allowance
	yield   func(object, error) bool
}

// value reads the value that comes next.
func (d *descent) value(depth int) error {
	token, err := d.json.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		return d.object(depth)
	case json.Delim('['):
		return d.list(depth)
	}
	return nil // a number, a word: no article
}

// list reads what is left of a list.
func (d *descent) list(depth int) error {
	for d.json.More() {
		d.allowed.left = budget.PartBytes
		if err := d.item(depth); err != nil {
			return err
		}
	}
	_, err := d.json.Token()
	return err
}

// item reads a member of a list whole and hands it on, if it is an object.
func (d *descent) item(depth int) error {
	var raw json.RawMessage
	if err := d.json.Decode(&raw); err != nil {
		return unexpected(err)
	}
	if len(raw) == 0 || raw[0] != '{' {
		return nil
	}
	o, err := parseObject(raw)
	if err == nil && depth < budget.ExportDepth {
		if inner, ok := o["data"]; ok && !o.isArticle() && len(inner) > 0 && inner[0] == '{' {
			o, err = parseObject(inner)
		}
	}
	if !d.give(o, err, 0) {
		return errStopped
	}
	return nil
}

// object reads what is left of an object. If one of its members holds items,
// the object is no item itself.
func (d *descent) object(depth int) error {
	d.allowed.left = budget.PartBytes
	o, holds := object{}, false
	for d.json.More() {
		key, err := d.json.Token()
		if err != nil {
			return unexpected(err)
		}
		name, _ := key.(string)
		if depth < budget.ExportDepth && holdsItems(name) && !o.hasText() {
			holds = true
			if err := d.held(depth+1, name); err != nil {
				return err
			}
			continue
		}
		var raw json.RawMessage
		if err := d.json.Decode(&raw); err != nil {
			return unexpected(err)
		}
		if len(o) >= budget.ExportFields {
			name, raw = cutKey, nil
		}
		o[name] = raw
	}
	if _, err := d.json.Token(); err != nil {
		return unexpected(err)
	}
	if o = o.folded(); holds && !o.hasText() {
		return nil
	}
	if !d.give(o, nil, 0) {
		return errStopped
	}
	return nil
}

// held reads the member of an object that may hold items. In Pocket's lists
// these are members of an object that have numbers for names.
func (d *descent) held(depth int, name string) error {
	token, err := d.json.Token()
	if err != nil {
		return unexpected(err)
	}
	switch {
	case token == json.Delim('['):
		return d.list(depth)
	case token == json.Delim('{') && name == "list":
		for d.json.More() {
			if _, err := d.json.Token(); err != nil {
				return unexpected(err)
			}
			d.allowed.left = budget.PartBytes
			if err := d.item(depth); err != nil {
				return err
			}
		}
		_, err := d.json.Token()
		return unexpected(err)
	case token == json.Delim('{'):
		return d.object(depth)
	}
	return nil
}

// unexpected makes of an end within a value what it is.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// holdsItems reports whether exports call a list of items so.
func holdsItems(name string) bool {
	switch strings.ToLower(name) {
	case "items", "articles", "data", "results", "_embedded", "list", "entries", "bookmarks", "documents", "posts", "saves", "library":
		return true
	}
	return false
}
