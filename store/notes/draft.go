package notes

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/files"
)

// Draft writes a text into a file of its own, where an editor can change it, below some words
// that it is about. Taken takes it from there.
func Draft(text, about string) (file string, err error) {
	dir := ""
	if state := store.StatePath(); state != "" {
		dir = filepath.Dir(state)
		if err := os.MkdirAll(dir, files.FolderMode); err != nil {
			return "", fmt.Errorf("writing a note: %w", err)
		}
	}
	if dir == "" {
		dir = os.TempDir()
	}
	file = filepath.Join(dir, "note-"+store.NewID()+".md")
	if err := files.Write(file, []byte(text+"\n\n"+aboutMark+about+"\n")); err != nil {
		return "", fmt.Errorf("writing a note: %w", err)
	}
	return file, nil
}

// aboutMark begins the line of a draft that tells what it is about, and ends the note.
const aboutMark = "%% the note ends here; it is on: "

// Taken is the text of a draft, which is gone then.
func Taken(file string) (text string, err error) {
	f, err := os.Open(file)
	if err != nil {
		return "", fmt.Errorf("reading a note: %w", err)
	}
	all, err := io.ReadAll(io.LimitReader(f, 2*longestText))
	err = errors.Join(err, f.Close(), os.Remove(file))
	text, _, _ = strings.Cut(clean.Text(string(all)), aboutMark)
	return strings.TrimSpace(text), err
}
