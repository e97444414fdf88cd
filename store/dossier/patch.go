package dossier

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
)

// version is what is in a file, if that is there.
type version struct {
	text  []byte
	there bool
}

func (v version) is(o version) bool { return v.there == o.there && bytes.Equal(v.text, o.text) }

// sum tells versions apart.
func (v version) sum() string {
	sum := sha256.Sum256(v.text)
	return hex.EncodeToString(sum[:8])
}

// Patch makes one version of a file of another: of the one whose sum it has, or of one
// in which the lines that it takes away stand once.
type Patch struct {
	Of   string `json:"of"`            // the sum of the version that it was made for
	At   int    `json:"at"`            // the byte at which
	Take string `json:"take"`          // this stands,
	Put  string `json:"put"`           // for which this is put
	Made bool   `json:"made,omitzero"` // there is no file before
	Gone bool   `json:"gone,omitzero"` // there is no file behind
}

// between is the patch that makes one version of another.
func between(of, to version) Patch {
	a, b := of.text, to.text
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	at = bytes.LastIndexByte(a[:at], '\n') + 1 // whole lines
	end := 0
	for end < len(a)-at && end < len(b)-at && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	if n := bytes.IndexByte(a[len(a)-end:], '\n'); n >= 0 {
		end -= n + 1
	} else {
		end = 0
	}
	return Patch{of.sum(), at, string(a[at : len(a)-end]), string(b[at : len(b)-end]), !of.there, !to.there}
}

// on makes the patch on a version.
func (p *Patch) on(v version) (version, error) {
	if v.there == p.Made {
		return version{}, ErrChanged
	}
	at := p.At
	if v.sum() != p.Of {
		if p.Made || p.Gone || p.Take == "" || bytes.Count(v.text, []byte(p.Take)) != 1 {
			return version{}, ErrChanged
		}
		at = bytes.Index(v.text, []byte(p.Take))
	}
	if p.Gone {
		return version{}, nil
	}
	if at < 0 || at+len(p.Take) > len(v.text) {
		return version{}, ErrChanged
	}
	text := bytes.Join([][]byte{v.text[:at], []byte(p.Put), v.text[at+len(p.Take):]}, nil)
	return version{text, true}, nil
}
