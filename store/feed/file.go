package feed

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"pullquote/articles/budget"
	"pullquote/store"
	"pullquote/store/files"
)

// File is the OPML file of subscriptions. It belongs to the user, who may edit
// it, keep it in git or have it shared by Syncthing.
type File struct {
	Path string // of the file, which need not exist
	Lock string // a file beside the state, by which two instances take turns
}

// lockedFor is how long another instance is waited for.
const lockedFor = 5 * time.Second

// Subscriptions returns the user's file, pullquote/feeds.opml in XDG_DATA_HOME.
func Subscriptions() (File, error) {
	library, state := store.Library(), store.StatePath()
	if library == "" || state == "" {
		return File{}, errors.New("no home folder for the subscriptions")
	}
	return File{
		Path: filepath.Join(filepath.Dir(library), "feeds.opml"),
		Lock: filepath.Join(filepath.Dir(state), "feeds.lock"),
	}, nil
}

// Read reads the file; one that does not exist has no feeds in it.
func (f File) Read() (*Outline, error) {
	return f.read(f.Path)
}

func (f File) read(path string) (*Outline, error) {
	files.Narrow(path)
	data, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		data, err = []byte(emptyOutline), nil
	}
	var o *Outline
	if err == nil {
		o, err = ParseOutline(data)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the subscriptions %s: %w", strconv.Quote(path), reason(err))
	}
	return o, nil
}

// Change reads the file, lets do change what it holds, and writes it if it is
// another then. Meanwhile no other instance does the same. The file is never
// half written, and one that is broken is left alone.
func (f File) Change(ctx context.Context, do func(*Outline) error) error {
	unlock, err := store.Lock(ctx, f.Lock, lockedFor)
	if err != nil {
		return fmt.Errorf("changing the subscriptions: %w", err)
	}
	defer unlock()
	path := f.Path
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays one
	}
	o, err := f.read(path)
	if err != nil {
		return err
	}
	files.Sweep(filepath.Dir(path))
	before := o.Text()
	if err := do(o); err != nil {
		return err
	}
	if o.Text() == before {
		return nil
	}
	if err := write(path, o.Text()); err != nil {
		return fmt.Errorf("writing the subscriptions %s: %w", strconv.Quote(path), reason(err))
	}
	return nil
}

// write puts the file in the place of the one that is there.
func write(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), files.FolderMode); err != nil {
		return err
	}
	return files.Write(path, []byte(text))
}

// Import reads the subscriptions of another program: OPML, or newsboat's "urls".
func Import(path string) (*Outline, error) {
	data, err := readFile(path)
	var o *Outline
	if err == nil {
		o, err = imported(data)
	}
	if err != nil {
		return nil, fmt.Errorf("importing %s: %w", strconv.Quote(path), reason(err))
	}
	return o, nil
}

// imported reads what another program has written.
func imported(data []byte) (*Outline, error) {
	o, err := ParseOutline(data)
	if err == nil || len(data) > budget.OutlineBytes {
		return o, err
	}
	text, _ := decode(data, "")
	if lines, ok := parseURLs(text); ok {
		return lines, nil
	}
	return nil, err
}

// ImportFrom reads the like from a stream.
func ImportFrom(r io.Reader) (*Outline, error) {
	data, err := io.ReadAll(io.LimitReader(r, budget.OutlineBytes+1))
	var o *Outline
	if err == nil {
		o, err = imported(data)
	}
	if err != nil {
		return nil, fmt.Errorf("importing from standard input: %w", err)
	}
	return o, nil
}

// Export writes subscriptions to a new file, which is its owner's alone: a feed's
// address may be a secret. One that is there is not replaced. It is written in its
// place: in a folder of somebody else's Pullquote keeps the right to make files, and
// gives up that to rename or remove any (see package confine).
func Export(text, path string) error {
	to, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, files.Mode)
	if err == nil {
		_, err = io.WriteString(to, text)
		err = errors.Join(err, to.Close())
	}
	if err != nil {
		return fmt.Errorf("exporting to %s: %w", strconv.Quote(path), reason(err))
	}
	return nil
}

// readFile reads an ordinary file within bounds: a pipe that is named would
// be waited for.
func readFile(path string) ([]byte, error) {
	real, err := store.Real(path)
	if err != nil {
		if _, there := os.Stat(path); there == nil {
			return nil, store.ErrSpecial // a pipe's descriptor, which no path leads to
		}
		return nil, err
	}
	from, _, err := store.OpenRegular(real)
	switch {
	case errors.Is(err, store.ErrFolder):
		return nil, store.ErrSpecial // of articles nobody spoke
	case err != nil:
		return nil, err
	}
	defer from.Close()
	return io.ReadAll(io.LimitReader(from, budget.OutlineBytes+1))
}

// reason takes from an error of package os the path, which is named already.
func reason(err error) error {
	var at *fs.PathError
	var link *os.LinkError
	var named store.Problem
	switch {
	case errors.As(err, &named):
		return named.Err
	case errors.As(err, &at):
		return at.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
