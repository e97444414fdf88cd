// Package model holds what the quote engine has learned: forests of decision
// trees and small tables, in one file that is part of the program.
//
// The file begins with lines that a person can read: the format's version, and
// where the weights come from. After an empty line follow the parts, each with
// its name and length, and at the end a SHA-256 sum of all that stands before.
// It holds numbers and the names of features, and no text of any article.
//
//	pullquote model 1
//	corpus: PolNeAR, 840 articles of train, 19868 attributions
//	…
//
// All weights are integers, so that a score is the same on every machine.
package model

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Magic begins a model file; the number is the format's version.
const Magic = "pullquote model 1\n"

// Model is everything that is learned, by name. Its maps are read only.
type Model struct {
	Notes   []string // where the weights come from: "corpus: PolNeAR, …"
	Forests map[string]*Forest
	Tables  map[string][]int16
	names   []string // in the file's order
}

// New returns a model without parts.
func New(notes ...string) *Model {
	return &Model{Notes: notes, Forests: map[string]*Forest{}, Tables: map[string][]int16{}}
}

//go:embed english.model
var english []byte

// Embedded returns the model that is part of the program. It is decoded at the
// first call; the repository's tests prove that it can be.
var Embedded = sync.OnceValue(func() *Model {
	m, err := Decode(english)
	if err != nil {
		panic("the program was built with a broken model: " + err.Error())
	}
	return m
})

// Digest names the model that is part of the program: twelve digits of its checksum.
func Digest() string { return hex.EncodeToString(english[len(english)-sha256.Size:][:6]) }

// AddForest adds a forest under a name.
func (m *Model) AddForest(name string, f *Forest) {
	m.Forests[name] = f
	m.names = append(m.names, name)
}

// AddTable adds a table of numbers under a name.
func (m *Model) AddTable(name string, t []int16) {
	m.Tables[name] = t
	m.names = append(m.names, name)
}

// Without returns the model without some of its parts, the rest in the same order.
func (m *Model) Without(parts ...string) *Model {
	out := New(slices.Clone(m.Notes)...)
	for _, name := range m.names {
		switch f := m.Forests[name]; {
		case slices.Contains(parts, name):
		case f != nil:
			out.AddForest(name, f)
		default:
			out.AddTable(name, m.Tables[name])
		}
	}
	return out
}

// The kinds of part.
const (
	forestPart = 'F'
	tablePart  = 'T'
)

// Encode returns the model as a file, its parts in the order in which they were added.
func (m *Model) Encode() []byte {
	out := []byte(Magic)
	for _, n := range m.Notes {
		out = append(out, strings.ReplaceAll(n, "\n", " ")+"\n"...)
	}
	out = append(out, '\n')
	for _, name := range m.names {
		kind, body := byte(tablePart), []byte(nil)
		if f := m.Forests[name]; f != nil {
			kind, body = forestPart, f.encode()
		} else {
			for _, v := range m.Tables[name] {
				body = binary.LittleEndian.AppendUint16(body, uint16(v))
			}
		}
		out = append(out, kind)
		out = appendString(out, name)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(body)))
		out = append(out, body...)
	}
	sum := sha256.Sum256(out)
	return append(out, sum[:]...)
}

// ErrVersion is what a file of another format's version fails with.
var ErrVersion = errors.New("another version of the model format")

// Decode reads a model file. It fails on one that is of another version, cut
// short or changed.
func Decode(data []byte) (*Model, error) {
	if !bytes.HasPrefix(data, []byte(Magic)) {
		first, _, _ := bytes.Cut(data[:min(len(data), 40)], []byte("\n"))
		return nil, fmt.Errorf("decoding model that begins with %q: %w", first, ErrVersion)
	}
	if len(data) < len(Magic)+sha256.Size {
		return nil, errors.New("decoding model: it is cut short")
	}
	body, want := data[:len(data)-sha256.Size], data[len(data)-sha256.Size:]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], want) {
		return nil, errors.New("decoding model: its checksum is wrong")
	}
	head, parts, ok := bytes.Cut(body[len(Magic):], []byte("\n\n"))
	if !ok {
		return nil, errors.New("decoding model: its header has no end")
	}
	m := New(strings.Split(string(head), "\n")...)
	for r := (reader{data: parts}); len(r.data) > 0; {
		if err := m.decodePart(&r); err != nil {
			return nil, fmt.Errorf("decoding model: %w", err)
		}
	}
	return m, nil
}

func (m *Model) decodePart(r *reader) error {
	kind, name := r.byte(), r.string()
	body := reader{data: r.take(int(r.uint32()))}
	switch {
	case r.short:
		return fmt.Errorf("part %q is cut short", name)
	case kind == forestPart:
		f, err := decodeForest(&body)
		if err != nil {
			return fmt.Errorf("forest %q: %w", name, err)
		}
		m.AddForest(name, f)
	case kind == tablePart:
		t := make([]int16, 0, len(body.data)/2)
		for len(body.data) >= 2 {
			t = append(t, int16(body.uint16()))
		}
		m.AddTable(name, t)
	default:
		return fmt.Errorf("part %q is of unknown kind %q", name, kind)
	}
	return nil
}
