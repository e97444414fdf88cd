package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pullquote/store"
	"pullquote/ui/theme"
)

// Source is where settings come from.
type Source struct {
	File     string // the configuration; empty for none
	Switches string // where the reader keeps what was switched; empty for nowhere
	Said     []Said // on the command line
}

// Said is a setting as the command line has it.
type Said struct{ Key, Value string }

// Held is what holds, and where it is from.
type Held struct {
	Settings
	Notes   []Note // what is wrong with the file
	There   bool   // there is a file, or what should be one
	NoTheme error  // why the theme that the command line names cannot be had

	colors theme.Choice // the zero value for that of auto
}

// Colors is the theme, or that of auto where it cannot be had.
func (h Held) Colors() theme.Choice {
	if h.colors.Name != "" {
		return h.colors
	}
	usual, _ := theme.Choose(Auto, nil) // is within
	return usual
}

// Read reads what holds. It costs a question to the system where there is no file,
// and some fifty microseconds where there is one. What is wrong is in the notes.
func (s Source) Read() Held {
	h, lines := Held{Settings: Default()}, map[string]int{}
	text, err := open(s.File)
	h.There = !errors.Is(err, fs.ErrNotExist)
	switch {
	case err == nil:
		h.Settings, h.Notes, lines = read(text)
	case h.There:
		h.Notes = []Note{{Text: err.Error()}}
	}
	if kept, err := open(s.Switches); err == nil {
		switchesIn(kept).holding(h.Settings).over(&h.Settings)
	}
	inFile := h.Theme
	for _, said := range s.Said {
		if d := Find(said.Key); d != nil {
			_ = d.Set(&h.Settings, said.Value) // flags have been looked at by who declares them
		}
	}
	if h.Theme == Auto {
		return h
	}
	if h.colors, err = theme.Choose(h.Theme, s.ThemeFile); err == nil {
		return h
	}
	if h.Theme == inFile {
		h.Notes = append(h.Notes, Note{lines["theme"], err.Error()})
	} else {
		h.NoTheme = err
	}
	return h
}

// themeFile is how a theme's file ends.
const themeFile = ".toml"

// themes is the folder of the themes that lie beside the configuration; empty if there is none.
func (s Source) themes() string {
	if s.File == "" || s.File == os.DevNull {
		return ""
	}
	return filepath.Join(filepath.Dir(s.File), "themes")
}

// Themes are the names of the themes that lie beside the configuration, in their order.
func (s Source) Themes() []string { return store.NamesIn(s.themes(), themeFile) }

// ThemeFile is the file of a theme that lies beside the configuration, nothing if there is none.
func (s Source) ThemeFile(name string) ([]byte, error) {
	if s.themes() == "" || strings.ContainsAny(name, `/\`) {
		return nil, nil
	}
	text, err := open(filepath.Join(s.themes(), name+themeFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return text, err
}

// Unsaid is the source without what the command line says of a setting.
func (s Source) Unsaid(key string) Source {
	s.Said = slices.DeleteFunc(slices.Clone(s.Said), func(said Said) bool { return said.Key == key })
	return s
}

// Switch keeps that a setting was switched in the reader to what it is in settings.
// It holds from then on, until the file says something else of it than it does now.
// It is for one goroutine at a time; of two instances that switch in the same
// moment the later one wins. What was kept of it before is in the returned step.
func (s Source) Switch(key string, to Settings) (before store.SettingStep, err error) {
	d := Find(key)
	if d == nil {
		return before, nil
	}
	return s.keep(d, func(file Settings) switched { return switched{key, d.Show(to), d.Show(file)} })
}

// SwitchBack keeps of a setting what was kept before it was switched.
func (s Source) SwitchBack(step store.SettingStep) error {
	d := Find(step.Key)
	if d == nil {
		return nil
	}
	_, err := s.keep(d, func(Settings) switched { return switched{step.Key, step.Is, step.Was} })
	return err
}

// keep has the file of switches say of a setting what is made of the settings of the file.
func (s Source) keep(d *Setting, made func(file Settings) switched) (before store.SettingStep, err error) {
	before.Key = d.Key
	if d.FileOnly || s.Switches == "" {
		return before, nil
	}
	now := Source{File: s.File}.Read()
	kept, err := open(s.Switches)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		all := switchesIn(kept).holding(now.Settings)
		at := all.of(d.Key)
		before.Is, before.Was = at.is, at.was
		*at = made(now.Settings)
		err = store.Keep(s.Switches, all.holding(now.Settings).text())
	}
	if err != nil {
		return before, fmt.Errorf("keeping what was switched: %w", err)
	}
	return before, nil
}

// SaidOf is what the command line says of a setting; empty for nothing.
func (s Source) SaidOf(key string) string {
	for _, said := range s.Said {
		if said.Key == key {
			return said.Value
		}
	}
	return ""
}

// Saying is the source with something that the command line says of a setting.
func (s Source) Saying(key, value string) Source {
	s = s.Unsaid(key)
	if value != "" {
		s.Said = append(s.Said, Said{key, value})
	}
	return s
}

// open reads a file of settings. Of one that is too long it gives enough for that to
// be told.
func open(path string) ([]byte, error) {
	if path == "" || path == os.DevNull {
		return nil, fs.ErrNotExist
	}
	real, err := store.Real(path) // a link, as those have it who keep their configurations in one place
	if err != nil {
		return nil, err
	}
	f, _, err := store.OpenRegular(real)
	if err != nil {
		return nil, fmt.Errorf("opening %q: %w", path, err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, Limit+1))
	if err != nil {
		return nil, fmt.Errorf("reading %q: %w", path, err)
	}
	return text, nil
}
