// Package picture reads the pictures that an article says it has, where that may be
// done: files that lie with the article's own, and data that stands in the article
// itself. An article may say anything, so what it says is never a way to a device, to
// a pipe, to a file elsewhere, or to more bytes than a picture has.
package picture

import (
	"encoding/base64"
	"errors"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"pullquote/articles/budget"
	"pullquote/store"
)

// Why a picture is not read. Each is a phrase that can stand on a page.
var (
	ErrRemote    = errors.New("picture on the web")
	ErrElsewhere = errors.New("picture elsewhere than with its article")
	ErrLarge     = errors.New("picture that is too large")
	ErrData      = errors.New("picture whose data cannot be read")
	ErrMissing   = errors.New("picture that is not there")
)

// Remote reports whether an address is one on the web.
func Remote(address string) bool {
	scheme, _, ok := strings.Cut(address, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// Read reads the picture at an address of an article, no more of it than the budget
// allows. A path is taken from the article's folder on, and may not lead out of it; no
// link on it is followed.
func Read(e store.Entry, address string) ([]byte, error) {
	const data = "data:"
	switch {
	case Remote(address):
		return nil, ErrRemote
	case len(address) >= len(data) && strings.EqualFold(address[:len(data)], data):
		return inline(address[len(data):])
	case !e.OnDisk():
		return nil, ErrElsewhere
	}
	return file(filepath.Dir(string(e.ID)), address)
}

// inline is the data of a data URI (RFC 2397) behind its scheme.
func inline(uri string) ([]byte, error) {
	kind, encoded, ok := strings.Cut(uri, ",")
	switch {
	case !ok || !strings.HasSuffix(strings.ToLower(kind), ";base64"):
		return nil, ErrData
	case base64.StdEncoding.DecodedLen(len(encoded)) > budget.PictureBytes:
		return nil, ErrLarge
	}
	if plain, err := url.PathUnescape(encoded); err == nil {
		encoded = plain
	}
	b, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		return nil, ErrData
	}
	return b, nil
}

// file reads a file below a folder.
func file(folder, address string) ([]byte, error) {
	path, _, _ := strings.Cut(address, "#")
	path, _, _ = strings.Cut(path, "?")
	if plain, err := url.PathUnescape(path); err == nil {
		path = plain
	}
	path = filepath.FromSlash(path)
	if !filepath.IsLocal(path) || strings.ContainsRune(path, 0) {
		return nil, ErrElsewhere
	}
	f, info, err := store.OpenRegular(filepath.Join(folder, path))
	if err != nil {
		return nil, ErrMissing
	}
	defer func() { _ = f.Close() }()
	if info.Size() > budget.PictureBytes {
		return nil, ErrLarge
	}
	b, err := io.ReadAll(io.LimitReader(f, budget.PictureBytes+1))
	switch {
	case err != nil:
		return nil, ErrMissing
	case len(b) > budget.PictureBytes:
		return nil, ErrLarge
	}
	return b, nil
}
