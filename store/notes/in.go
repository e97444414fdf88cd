package notes

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// What the Web Annotation Data Model lets stand as one or as several, as a text or as an
// object, is read in any of these ways.
type webIn struct {
	ID         string            `json:"id"`
	Created    string            `json:"created"`
	Modified   string            `json:"modified"`
	Motivation texts             `json:"motivation"`
	Body       several[bodyIn]   `json:"body"`
	Target     several[targetIn] `json:"target"`
}

// bodyIn is a body: a text or an object.
type bodyIn struct {
	Value   string
	Purpose texts
}

// UnmarshalJSON implements [json.Unmarshaler].
func (b *bodyIn) UnmarshalJSON(data []byte) error {
	if text := ""; json.Unmarshal(data, &text) == nil { // the address of something elsewhere
		b.Value = text
		return nil
	}
	var in struct {
		Value   string `json:"value"`
		Purpose texts  `json:"purpose"`
	}
	err := json.Unmarshal(data, &in)
	*b = bodyIn{in.Value, in.Purpose}
	return err
}

// targetIn is what is annotated: an address or an object.
type targetIn struct {
	Source   sourceIn            `json:"source"`
	Class    string              `json:"styleClass"`
	Selector several[selectorIn] `json:"selector"`
}

// UnmarshalJSON implements [json.Unmarshaler].
func (t *targetIn) UnmarshalJSON(data []byte) error {
	if id := ""; json.Unmarshal(data, &id) == nil {
		t.Source.ID = id
		return nil
	}
	var in struct {
		ID       string              `json:"id"`
		Source   sourceIn            `json:"source"`
		Class    any                 `json:"styleClass"`
		Selector several[selectorIn] `json:"selector"`
	}
	err := json.Unmarshal(data, &in)
	*t = targetIn{Source: in.Source, Selector: in.Selector}
	t.Class, _ = in.Class.(string)
	if t.Source.ID == "" {
		t.Source.ID = in.ID
	}
	return err
}

type sourceIn struct{ ID, Canonical, Title string }

// UnmarshalJSON implements [json.Unmarshaler].
func (s *sourceIn) UnmarshalJSON(data []byte) error {
	if id := ""; json.Unmarshal(data, &id) == nil {
		s.ID = id
		return nil
	}
	var in struct {
		ID        string `json:"id"`
		Canonical string `json:"canonical"`
		Title     string `json:"dc:title"`
	}
	err := json.Unmarshal(data, &in)
	*s = sourceIn(in)
	return err
}

type selectorIn struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// several is one thing, or a list of them.
type several[T any] []T

// UnmarshalJSON implements [json.Unmarshaler].
func (s *several[T]) UnmarshalJSON(data []byte) error {
	if strings.HasPrefix(strings.TrimSpace(string(data)), "[") {
		return json.Unmarshal(data, (*[]T)(s))
	}
	if string(data) == "null" {
		return nil
	}
	var one T
	err := json.Unmarshal(data, &one)
	*s = several[T]{one}
	return err
}

// texts is a text, or a list of them.
type texts = several[string]

// derived is the id of a note that has none: the same for the same note, so that an export
// that is read twice is there once.
func derived(n Note) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{n.On.Key, n.On.Path, n.Address, n.Words.Prefix, n.Words.Exact, n.Text}, "\x00")))
	return "urn:sha256:" + hex.EncodeToString(sum[:16])
}
