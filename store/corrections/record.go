package corrections

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/correct"
	"pullquote/articles/quotes"
	"pullquote/store"
)

// Record is a correction as it is told to people and to other machines. docs/usage.md
// describes every member.
type Record struct {
	Schema int       `json:"schema"`
	ID     string    `json:"id"`
	Path   string    `json:"path"`
	Title  string    `json:"title"`
	URL    string    `json:"url"`
	Key    string    `json:"key"` // names the content that it was made in
	Made   time.Time `json:"made"`
	correct.Correction
	Says   string `json:"says"`             // in a line
	Orphan string `json:"orphan,omitempty"` // why nothing is corrected by it now; empty if something is
}

// schema is the number of the format of records.
const schema = 1

// record tells of a correction.
func (k *Kept) record() Record {
	address := k.Address
	if k.Everywhere {
		address = ""
	}
	return Record{
		Schema: schema, ID: k.ID, Path: k.On.Path, Title: k.Title, URL: address, Key: cmp.Or(k.Seen, k.On.Key), Made: k.Created.UTC(),
		Correction: k.Correction, Says: k.String(),
	}
}

// Records tells of the corrections of an article, and which of them its text has no words for.
func (b *Book) Records(e store.Entry, a *articles.Article) []Record {
	heard := b.Hear(quotes.Find(a.Document()), e, a.URL)
	all := make([]Record, len(heard.Kept))
	for i := range heard.Kept {
		all[i] = heard.Kept[i].record()
		if !heard.Kept[i].Everywhere {
			all[i].Path, all[i].Title = e.Path, cmp.Or(a.Title, all[i].Title)
		}
	}
	_, orphans := heard.Apply(a.Text)
	for _, o := range orphans {
		all[o.Number].Orphan = o.Why.Error()
	}
	return all
}

// Articles are the corrections by the article that they were made in, in the order in which
// each was first corrected; Wide are those that hold in all.
func (b *Book) Articles() (all [][]Kept) {
	if b == nil {
		return nil
	}
	at := map[string]int{}
	for _, k := range b.All {
		if k.Everywhere {
			continue
		}
		name := cmp.Or(k.On.Path, k.Seen, k.On.Key, k.Address)
		i, known := at[name]
		if !known {
			i, at[name] = len(all), len(all)
			all = append(all, nil)
		}
		all[i] = append(all[i], k)
	}
	return all
}

// Why corrections are orphans whose article cannot be read.
var (
	errNoFile  = errors.New("the file is gone")           // deleted, or moved
	errNowhere = errors.New("its file is not known here") // they are from another machine, or the article came through a pipe
)

// Unread tells of the corrections of an article that cannot be read.
func Unread(of []Kept, why error) []Record {
	switch {
	case of[0].On.Path == "":
		why = errNowhere
	case errors.Is(why, fs.ErrNotExist):
		why = errNoFile
	}
	all := make([]Record, len(of))
	for i := range of {
		all[i] = of[i].record()
		all[i].Orphan = why.Error()
	}
	return all
}

// ErrNoRecords is the error for what holds no corrections in JSON.
var ErrNoRecords = errors.New("holds no corrections in JSON, as “corrections --format json” writes them")

// ReadRecords reads corrections as another machine has written them: an array, or one object
// a line. What is wrong with one of them is its error, and the rest are read.
func ReadRecords(r io.Reader) (all []Record, wrong []error, err error) {
	in := bufio.NewReader(r)
	for {
		c, _, err := in.ReadRune()
		if err != nil {
			return nil, nil, ErrNoRecords
		}
		if !strings.ContainsRune(" \t\r\n\ufeff", c) {
			_ = in.UnreadRune()
			break
		}
	}
	var objects []json.RawMessage
	d := json.NewDecoder(in)
	if c, err := in.Peek(1); err == nil && c[0] == '[' {
		if err := d.Decode(&objects); err != nil {
			return nil, nil, fmt.Errorf("%w: %w", ErrNoRecords, err)
		}
	} else {
		for {
			var o json.RawMessage
			if err := d.Decode(&o); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, nil, fmt.Errorf("%w: %w", ErrNoRecords, err)
			}
			objects = append(objects, o)
		}
	}
	for i, o := range objects {
		var one Record
		err := json.NewDecoder(bytes.NewReader(o)).Decode(&one)
		if err == nil {
			err = one.check()
		}
		if err != nil {
			wrong = append(wrong, fmt.Errorf("correction %d: %w", i+1, err))
			continue
		}
		all = append(all, one)
	}
	return all, wrong, nil
}

// What a record may have, in bytes: less than the reading state keeps.
const (
	longestName    = 500
	longestAddress = 4000
	longestWords   = 100 << 10
)

// check tells what is wrong with a record.
func (r *Record) check() error {
	switch {
	case r.Schema != schema:
		return fmt.Errorf("its schema is %d, and not %d", r.Schema, schema)
	case r.ID == "" || r.Made.IsZero():
		return errors.New("it has no id, or nobody knows when it was made")
	case r.Key == "" && r.URL == "" && !r.Everywhere:
		return errors.New("it names no article")
	case len(r.ID) > longestName, len(r.Key) > longestName, len(r.URL) > longestAddress, len(r.Title) > longestAddress, len(r.At.Exact) > longestWords, r.To != nil && len(r.To.Exact) > longestWords:
		return errors.New("it is too long")
	case len(r.At.Prefix) > longestName, len(r.At.Suffix) > longestName, r.To != nil && len(r.To.Prefix)+len(r.To.Suffix) > longestName:
		return errors.New("it is too long")
	case r.At.Start < 0, r.At.End < r.At.Start:
		return errors.New("its words end before they begin")
	}
	return r.Check()
}

// Importing is the step that keeps records here, in the place of those with the same ids, and
// how many of them were not here yet or are others now. The path of another machine says
// nothing here unless the same file lies there.
func Importing(all []Record, book *Book) (step store.Step, changed int, err error) {
	change := &store.Annotating{}
	here := map[string]Kept{}
	if book != nil {
		for _, k := range book.All {
			here[k.ID] = k
		}
	}
	for _, r := range all {
		k := Kept{Correction: r.Correction, Annotation: store.Annotation{ID: r.ID, On: store.Sighting{Key: r.Key}, Address: r.URL, Title: r.Title, Created: r.Made, Modified: r.Made}}
		if r.Everywhere {
			k.On, k.Address, k.Title = store.Sighting{}, nowhere, ""
		} else if real, err := store.Real(r.Path); err == nil && store.KeyOf(real) == r.Key {
			k.On.Path = real
		}
		put, err := k.annotation()
		if err != nil {
			return store.Step{}, 0, fmt.Errorf("keeping a correction: %w", err)
		}
		if was, is := here[r.ID]; is {
			old, err := was.annotation()
			if err == nil && bytes.Equal(old.Body, put.Body) && old.Words == put.Words {
				continue
			}
		}
		change.Put = append(change.Put, put)
	}
	return store.Step{Annotations: change}, len(change.Put), nil
}
