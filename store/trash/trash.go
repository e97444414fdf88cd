// Package trash moves files to where deleted files go, and back again.
//
// On Linux and the BSDs that is the trash of freedesktop.org's specification, which
// file managers show: the file lies in "files", and a note of the same name in
// "info" tells where it came from and when. On macOS it is ~/.Trash. Where neither
// can be written, and on Windows, it is a folder of ours; and it is whatever folder
// somebody has configured.
//
// A Bin takes files of a few folders only, by the names that it knows. Whoever asks
// may be the enemy: see package launch.
package trash

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// Name is the absolute path of a file. In JSON it is escaped, so that one that is no
// UTF-8 is the same when it is read again.
type Name string

// MarshalText escapes a name.
func (n Name) MarshalText() ([]byte, error) { return []byte(escaped(string(n))), nil }

// UnmarshalText reads an escaped name.
func (n *Name) UnmarshalText(text []byte) error {
	s, err := url.PathUnescape(string(text))
	*n = Name(s)
	return err
}

// escaped spells a path as a note has it: as in a URL.
func escaped(path string) string {
	parts := strings.Split(path, "/")
	for i := range parts {
		parts[i] = url.PathEscape(parts[i])
	}
	return strings.Join(parts, "/")
}

// Trashed is a file that was moved to the trash.
type Trashed struct {
	Path Name `json:"path"` // where it lay
	Kept Name `json:"kept"` // where it lies now
}

// Where is the folder that a file was moved to; empty for the system's trash.
func (t Trashed) Where() string {
	dir := filepath.Dir(string(t.Kept))
	if name := filepath.Base(dir); name == filesName || name == macName {
		return ""
	}
	return dir
}

// Bin is where deleted files go, and which may.
type Bin struct {
	Within []string          // files, and folders with all below them, with links resolved
	Named  func(string) bool // whether a file of that name may be deleted; nil means any
	Folder string            // where files are to go; empty means the system's trash
	Home   string            // the trash of the user on Linux and the BSDs; may be empty
	Spare  string            // where files go if there is no trash, or none that can be written

	// Old is the folder from which a file may be put back, beside the trash: that in which
	// articles lie that are old. Nil is none, and so is an empty one.
	Old func(path string) string
}

// The errors of what can't be deleted, or put back.
var (
	ErrOutside = errors.New("lies in no folder that is open")
	ErrKind    = errors.New("is no file of its own")
	ErrGone    = errors.New("is no longer in the trash")
	ErrTaken   = errors.New("another file has its name now")
)

// Put moves a file to the trash.
func (b Bin) Put(path string) (Trashed, error) {
	if err := b.allows(path); err != nil {
		return Trashed{}, fmt.Errorf("deleting %q: %w", path, err)
	}
	if info, err := os.Lstat(path); err != nil {
		return Trashed{}, fmt.Errorf("deleting %w", err)
	} else if !info.Mode().IsRegular() {
		return Trashed{}, fmt.Errorf("deleting %q: %w", path, ErrKind)
	}
	var failed error
	for _, to := range b.places(path) {
		kept, err := to.put(path)
		if err == nil {
			return Trashed{Name(path), Name(kept)}, nil
		}
		failed = err
	}
	return Trashed{}, fmt.Errorf("deleting %q: %w", path, failed)
}

// Restore moves a file back to where it lay. What took its name meanwhile stays.
// One that is back already is no error.
func (b Bin) Restore(t Trashed) error {
	path, kept := string(t.Path), string(t.Kept)
	if err := b.allows(path); err != nil {
		return fmt.Errorf("putting back %q: %w", path, err)
	}
	places := b.places(path)
	if b.Old != nil {
		places = append(places, place{files: b.Old(path)})
	}
	at := slices.IndexFunc(places, func(p place) bool { return p.files == filepath.Dir(kept) })
	if at < 0 {
		return fmt.Errorf("putting back %q: %w", path, ErrGone)
	}
	if err := places[at].restore(path, kept); err != nil {
		return fmt.Errorf("putting back %q: %w", path, err)
	}
	return nil
}

// Folders are where files are moved to from some folders, as far as they are there or
// can be made: what whoever moves files must be allowed to write to.
func (b Bin) Folders(from ...string) (all []string) {
	for _, dir := range from {
		if real, err := filepath.EvalSymlinks(dir); err == nil {
			dir = real
		}
		for _, p := range b.places(filepath.Join(dir, "any")) {
			if p.ready() != nil {
				continue
			}
			if all = append(all, p.files); p.info != "" {
				all = append(all, p.info)
			}
			break
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// allows reports whether a file may be deleted or put back, by its path.
func (b Bin) allows(path string) error {
	if !filepath.IsAbs(path) || filepath.Clean(path) != path || b.Named != nil && !b.Named(path) {
		return ErrKind
	}
	real := path
	if dir, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		real = filepath.Join(dir, filepath.Base(path))
	}
	for _, folder := range b.Within {
		below, err := filepath.Rel(folder, real)
		if err != nil || below == ".." || strings.HasPrefix(below, ".."+string(filepath.Separator)) {
			continue
		}
		if below == "." || !slices.ContainsFunc(strings.Split(below, string(filepath.Separator)), hidden) {
			return nil
		}
	}
	return ErrOutside
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// The names of folders for deleted files.
const (
	filesName = "files"
	infoName  = "info"
	macName   = ".Trash"
)

// places are where a file may go, the first choice first.
func (b Bin) places(path string) (all []place) {
	if b.Folder != "" {
		return []place{{files: b.Folder}}
	}
	switch runtime.GOOS {
	case "windows":
	case "darwin", "ios":
		if home, err := os.UserHomeDir(); err == nil {
			all = append(all, place{files: filepath.Join(home, macName)})
		}
	default:
		all = b.specified(path)
	}
	if b.Spare != "" {
		all = append(all, place{files: b.Spare})
	}
	return all
}

// specified are the places of freedesktop.org's specification: the trash in the
// user's home if the file lies on the same file system; else one at the top of its
// own, and only then that in the home, to which it has to be copied.
func (b Bin) specified(path string) (all []place) {
	var home []place
	if b.Home != "" {
		home = []place{noted(b.Home, "")}
	}
	top, same := topOf(filepath.Dir(path), b.Home)
	if same || top == "" {
		return home
	}
	user := fmt.Sprint(os.Getuid())
	shared := filepath.Join(top, ".Trash")
	if info, err := os.Lstat(shared); err == nil && info.IsDir() && info.Mode()&fs.ModeSticky != 0 {
		all = append(all, noted(filepath.Join(shared, user), top))
	}
	return append(append(all, noted(filepath.Join(top, ".Trash-"+user), top)), home...)
}

func noted(dir, top string) place {
	return place{files: filepath.Join(dir, filesName), info: filepath.Join(dir, infoName), top: top}
}
