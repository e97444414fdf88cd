package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"pullquote/articles/budget"
)

// export is where items come from.
type export struct {
	from  string // the file, as the user calls it
	what  string // "JSON", "a table"
	quiet bool   // one that holds no articles is passed over: it lay in a folder
	fetch fetch  // fetches what an item has but the address of; or nil
	text  func(slug string) (string, bool)
}

// exported yields the articles of an export, one at a time.
func exported(items iter.Seq2[object, error], e export) iter.Seq[candidate] {
	from, quiet := e.from, e.quiet
	return func(yield func(candidate) bool) {
		n, found := 0, false
		for o, err := range items {
			if n++; n > budget.ExportItems {
				yield(failed(from, "", errItems))
				return
			}
			part := fmt.Sprintf("item %d", n)
			switch {
			case err != nil && quiet && !found:
				continue
			case err != nil:
				found = true
				if !yield(failed(from, part, err)) {
					return
				}
				continue
			case !o.isArticle() && (quiet || !o.isTitled()):
				continue
			}
			found = true
			if !yield(e.candidate(o, part)) {
				return
			}
		}
		if !found && !quiet {
			yield(failed(from, "", fmt.Errorf("is %s without articles: nothing in it has a title, a URL or text", e.what)))
		}
	}
}

// candidate is the candidate for an item: what it says, or what lies beside the export
// under its name, or what its address leads to.
func (e export) candidate(o object, part string) candidate {
	m := o.made()
	if slug := o.text("slug"); m.html == "" && m.text == "" && e.text != nil && slug != "" {
		if page, ok := e.text(slug); ok {
			m.html, m.page = page, true
		}
	}
	return m.of(e.from, part, e.fetch)
}

// itemsOf yields the objects of an export: a list of them, an object that holds such
// a list, objects one after the other, or one to a line, so that a broken line
// costs that line alone.
func itemsOf(r io.Reader, head []byte) iter.Seq2[object, error] {
	first, rest, ok := bytes.Cut(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n"), []byte("\n"))
	if ok && bytes.HasPrefix(first, []byte("{")) && json.Valid(first) && bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte("{")) {
		return lines(r)
	}
	return objects(r)
}

// lines yields the objects of JSON Lines.
func lines(r io.Reader) iter.Seq2[object, error] {
	return func(yield func(object, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for {
			line, err := readLine(in)
			if line = bytes.TrimSpace(line); len(line) > 0 {
				o, bad := parseObject(line)
				if !yield(o, bad) {
					return
				}
			}
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.Is(err, errTooLarge):
				if !yield(nil, err) {
					return
				}
			case err != nil:
				yield(nil, err)
				return
			}
		}
	}
}

// readLine reads a line of 16 MB at most; a longer one is passed over.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		piece, err := in.ReadSlice('\n')
		if long = long || len(line)+len(piece) > budget.PartBytes; !long {
			line = append(line, piece...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case long:
			return nil, tooLarge(budget.PartBytes)
		default:
			return bytes.TrimPrefix(line, []byte("\ufeff")), err
		}
	}
}

// cutKey marks an object of which fields were left out. No folded key has an
// underscore.
const cutKey = "_"

// parseObject reads an object, and of very many fields the first.
func parseObject(text []byte) (object, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	start, err := d.Token()
	if err == nil && start != json.Delim('{') {
		return nil, fmt.Errorf("is not a JSON object: %s", kindOfJSON(text))
	}
	o := object{}
	for err == nil && d.More() {
		err = o.field(d)
	}
	if err == nil {
		_, err = d.Token()
	}
	if _, more := d.Token(); err == nil && !errors.Is(more, io.EOF) {
		err = errors.New("unexpected data after it")
	}
	if errors.Is(unexpected(err), io.ErrUnexpectedEOF) {
		err = errors.New("unexpected end of JSON input")
	}
	if err != nil {
		return nil, fmt.Errorf("is not a JSON object: %w", err)
	}
	return o.folded(), nil
}

// field reads the field of an object that comes next.
func (o object) field(d *json.Decoder) error {
	key, err := d.Token()
	if err != nil {
		return err
	}
	var raw json.RawMessage
	if err := d.Decode(&raw); err != nil {
		return err
	}
	name, _ := key.(string)
	if _, there := o[name]; !there && len(o) >= budget.ExportFields {
		name, raw = cutKey, nil
	}
	o[name] = raw
	return nil
}

// kindOfJSON names what is no object.
func kindOfJSON(text []byte) string {
	switch text[0] {
	case '[':
		return "array"
	case '"':
		return "string"
	case 't', 'f':
		return "bool"
	case 'n':
		return "null"
	}
	return "number"
}
