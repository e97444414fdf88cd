// Package dossier keeps quotations that somebody collects: each dossier is a file of
// TOML that can be read, edited and compared by hand, with a table for each quotation in
// the order that its owner has given them.
//
//	[[quote]]
//	words = "Not one boat will leave the harbour today."
//	who = "Ada Quill, harbour master"
//	title = "Ferries stay in port"
//	path = "/home/ada/news/ferries.md"
//	note = "ask her about the night boat"
//
// A file is written whole or not at all. Lines that Pullquote does not know stay where
// they are, and so does the spelling of those that a change does not touch: two versions
// differ in what was changed. A line that cannot be read is told of by its number, and
// costs nothing but itself.
package dossier

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"time"

	"pullquote/articles/cite"
)

// Dossier is a file of quotations.
type Dossier struct {
	Name    string
	File    string    // where it was read
	Changed time.Time // when the file was; zero if nobody knows
	Entries []Entry   // in the order of the file
	// Problems are lines that cannot be read, in their order.
	Problems []Problem

	head []string // the lines before the first table
	gone bool     // the file is to go
}

// Entry is a quotation of a dossier, or another passage.
type Entry struct {
	cite.Kept

	// Exact is the stretch of the article's text that the words stand in, with what
	// stands between the parts of a sentence; empty where it is the same as Words.
	// Prefix and Suffix stand before and behind it, as in a TextQuoteSelector of W3C's.
	Exact, Prefix, Suffix string

	Context   string // the sentence that says whose the words are
	Path      string // the article's file
	Line      int    // of the file on which the words begin, from 1; 0 if nobody knows
	Paragraph int    // of the article, from 1; 0 if nobody knows
	Note      string // what its owner says about it, in one line
	Added     time.Time

	above []string // comments right above the table
	lines []line   // the table as it is written
	at    int      // the line that it begins on, from 0
}

// line is one of a file: that of a field, or one that nobody knows.
type line struct {
	text  string
	field string // empty for what is kept as it is
	value string // what it stands for, as Pullquote would spell it
}

// Problem is a line that cannot be read.
type Problem struct {
	Line int // from 1
	Text string
}

// Error says what is wrong with which line.
func (p Problem) Error() string { return fmt.Sprintf("line %d: %s", p.Line, p.Text) }

// Anchor is the words as they stand in the article's text.
func (e *Entry) Anchor() string {
	if e.Exact != "" {
		return e.Exact
	}
	return e.Words
}

// Parts are the words of each part of a sentence that its attribution parts.
func (e *Entry) Parts() []string {
	if e.Exact == "" {
		return []string{e.Words}
	}
	return strings.Split(e.Words, " … ")
}

// Find is the place of the entry that has a key; -1 if none has.
func (d *Dossier) Find(key string) int {
	return slices.IndexFunc(d.Entries, func(e Entry) bool { return e.Key == key })
}

// Add puts entries at the end that are not there yet, and returns how many these are.
func (d *Dossier) Add(all ...Entry) (added int) {
	for _, e := range all {
		if e.Key == "" {
			e.Key = keyOf(&e)
		}
		if len(d.Entries)+len(d.head) == 0 {
			d.head = []string{opening}
		}
		if d.Find(e.Key) < 0 {
			d.Entries = append(d.Entries, e)
			added++
		}
	}
	return added
}

// Remove takes the entries away that have some keys, and returns how many these are.
func (d *Dossier) Remove(keys ...string) (removed int) {
	n := len(d.Entries)
	d.Entries = slices.DeleteFunc(d.Entries, func(e Entry) bool { return slices.Contains(keys, e.Key) })
	return n - len(d.Entries)
}

// Move puts an entry so many places further down, or up where by is negative. It reports
// whether that is another place.
func (d *Dossier) Move(key string, by int) bool {
	from := d.Find(key)
	if from < 0 {
		return false
	}
	to := max(0, min(from+by, len(d.Entries)-1))
	e := d.Entries[from]
	d.Entries = slices.Insert(slices.Delete(d.Entries, from, from+1), to, e)
	return to != from
}

// Note gives an entry a note in place of the one that it has.
func (d *Dossier) Note(key, note string) {
	if i := d.Find(key); i >= 0 {
		d.Entries[i].Note = note
	}
}

// Discard has the file of the dossier go.
func (d *Dossier) Discard() { d.gone = true }

// keyOf names an entry that somebody has written by hand.
func keyOf(e *Entry) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s", e.URL, e.Path, e.Words))
	return fmt.Sprintf("quote-%x", sum[:4])
}

// keyed gives each entry a key that is its own.
func (d *Dossier) keyed() {
	taken, last := map[string]bool{}, map[string]int{}
	for i := range d.Entries {
		e := &d.Entries[i]
		if e.Key == "" {
			e.Key = keyOf(e)
		}
		for key := e.Key; taken[e.Key]; {
			last[key] = max(last[key], 1) + 1
			e.Key = fmt.Sprintf("%s-%d", key, last[key])
		}
		taken[e.Key] = true
	}
}
