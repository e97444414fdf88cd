// Package archive takes files out of zip archives, which books and documents of
// offices are, within bounds: what an archive says of itself is not believed, and
// nothing is ever written under the names in it.
package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/hidden"
)

// ErrEncrypted is the error for what a password is needed for.
var ErrEncrypted = errors.New("is encrypted")

// Archive is an open archive.
type Archive struct {
	files map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// Open reads the list of an archive's files. At most budget.BookBytes of them can be
// unpacked, all together.
func Open(r io.ReaderAt, size int64) (*Archive, error) {
	list := &listReader{ReaderAt: r, left: budget.BookList}
	z, err := zip.NewReader(list, size)
	list.whole = true
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	if len(z.File) > budget.BookFiles {
		return nil, fmt.Errorf("contains more than %d files", budget.BookFiles)
	}
	a := &Archive{files: make(map[string]*zip.File, len(z.File)), left: budget.BookBytes}
	for _, f := range z.File {
		if len(f.Name) > longestName {
			continue
		}
		a.files[path.Clean(strings.ReplaceAll(f.Name, `\`, "/"))] = f
	}
	return a, nil
}

// longestName is how many bytes the name of a file may have. Links are resolved
// beside it, each time.
const longestName = 1024

// listReader bounds how much is read of the list of an archive's files, which
// package zip takes for as long as the file that holds it.
type listReader struct {
	io.ReaderAt
	left  int64
	whole bool // the list has been read; files in it have bounds of their own
}

// ReadAt fails when the list is too long.
func (l *listReader) ReadAt(p []byte, at int64) (int, error) {
	if l.whole {
		return l.ReaderAt.ReadAt(p, at)
	}
	if l.left -= int64(len(p)); l.left < 0 {
		return 0, fmt.Errorf("its file list %w", tooLarge(budget.BookList))
	}
	return l.ReaderAt.ReadAt(p, at)
}

// Has reports whether there is a file of a name.
func (a *Archive) Has(name string) bool { return a.files[path.Clean(name)] != nil }

// Names lists the archive's files, without folders, in their order, with slashes. A name
// is as the archive has it, and may lead anywhere: see fs.ValidPath.
func (a *Archive) Names() []string {
	names := make([]string, 0, len(a.files))
	for name, f := range a.files {
		if !f.FileInfo().IsDir() {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Read unpacks one file, at most limit bytes of it: cut tells that there are more.
func (a *Archive) Read(name string, limit int64) (content []byte, cut bool, err error) {
	f := a.files[path.Clean(name)]
	switch {
	case f == nil:
		return nil, false, fmt.Errorf("has no %s", clean(name))
	case f.Flags&1 != 0:
		return nil, false, ErrEncrypted
	case a.left <= 0:
		return nil, false, fmt.Errorf("is part of an archive that %w", tooLarge(budget.BookBytes))
	}
	in, err := f.Open()
	if err != nil {
		return nil, false, err
	}
	defer in.Close()
	limit = min(limit, a.left)
	content, err = io.ReadAll(io.LimitReader(in, limit+1))
	if cut = int64(len(content)) > limit; cut {
		content = content[:limit]
	}
	a.left -= int64(len(content))
	return content, cut, err
}

// ReadWhole is Read for a file that means nothing if it is cut.
func (a *Archive) ReadWhole(name string, limit int64) ([]byte, error) {
	content, cut, err := a.Read(name, limit)
	if cut {
		err = fmt.Errorf("its %s %w", clean(name), tooLarge(limit))
	}
	return content, err
}

// tooLarge says how large is too large.
func tooLarge(limit int64) error { return fmt.Errorf("is too large: more than %d MB", limit>>20) }

// clean is a name of a file as it may stand in an error.
func clean(name string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || hidden.Ignorable(r) {
			return -1
		}
		return r
	}, name[:min(len(name), 200)])
}
