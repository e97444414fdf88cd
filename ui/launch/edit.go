package launch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/store"
)

// Places in a configured editor for the file and the line.
const (
	FilePlace = "%f"
	LinePlace = "%l"
)

// Terminal is what an editor reads and writes.
type Terminal struct {
	In       io.Reader
	Out, Err io.Writer
}

// Edit edits a file in the editor that is configured, or that VISUAL or EDITOR names, at a
// line, from 1, and returns when that has ended. It takes the terminal t or, without one,
// that of the reader who started this process.
func Edit(ctx context.Context, editor []string, path string, line int, t *Terminal) error {
	if !filepath.IsAbs(path) { // nor can it be taken for an option
		return fmt.Errorf("editing %q: not a whole path", path)
	}
	f, _, err := store.OpenRegular(path)
	if err != nil {
		return fmt.Errorf("editing %q: %w", path, err)
	}
	_ = f.Close() // it is a file, which is all that was to be known
	argv, err := Editor(runtime.GOOS, editor, os.Getenv)
	if err != nil {
		return err
	}
	argv = EditorCommand(argv, path, line)
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	if t == nil {
		in, out, err := tea.OpenTTY()
		if err == nil {
			err = besideReader(cmd)
		}
		if err != nil {
			return fmt.Errorf("starting %s: %w", clean.Line(argv[0]), err)
		}
		defer in.Close()
		defer out.Close()
		t = &Terminal{in, out, out}
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = t.In, t.Out, t.Err
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", clean.Line(argv[0]), err)
	}
	return nil
}

// Editor is the editor: the one that is configured, else that of the environment, else that
// which every system of its kind has.
func Editor(system string, configured []string, env func(string) string) ([]string, error) {
	usual := "vi"
	if system == "windows" {
		usual = "notepad"
	}
	for _, argv := range [][]string{configured, strings.Fields(env("VISUAL")), strings.Fields(env("EDITOR")), {usual}} {
		if len(argv) == 0 {
			continue
		}
		if _, err := exec.LookPath(argv[0]); err != nil {
			return nil, fmt.Errorf("no editor: %w; editor in the configuration, VISUAL or EDITOR name one", err)
		}
		return argv, nil
	}
	return nil, errors.New("no editor")
}

// lines is how editors are told of a line, by their names; one that is not here is told of
// the file alone.
func lines() map[string][]string {
	plus, colon := []string{"+" + LinePlace, FilePlace}, []string{FilePlace + ":" + LinePlace}
	return map[string][]string{
		"vi": plus, "vim": plus, "nvim": plus, "view": plus, "gvim": plus, "nano": plus, "pico": plus, "emacs": plus, "emacsclient": plus, "mg": plus, "micro": plus, "joe": plus, "jed": plus, "ne": plus, "kak": plus, "vis": plus, "gedit": plus,
		"hx": colon, "helix": colon, "subl": colon, "zed": colon, "code": {"--goto", FilePlace + ":" + LinePlace}, "codium": {"--goto", FilePlace + ":" + LinePlace},
	}
}

// EditorCommand is the command line that edits a file at a line.
func EditorCommand(editor []string, path string, line int) []string {
	argv := slices.Clone(editor)
	if !slices.ContainsFunc(argv[1:], func(a string) bool { return strings.Contains(a, FilePlace) }) {
		name := strings.TrimSuffix(filepath.Base(argv[0]), ".exe")
		told, known := lines()[name]
		if !known {
			told = []string{FilePlace}
		}
		argv = append(argv, told...)
	}
	put := strings.NewReplacer(FilePlace, path, LinePlace, strconv.Itoa(max(1, line)))
	for i := range argv[1:] {
		argv[i+1] = put.Replace(argv[i+1])
	}
	return argv
}
