package config

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"pullquote/store"
	"pullquote/ui/theme"
)

// Setting is one thing that can be set.
type Setting struct {
	Key   string // as the file has it, with its table: "list.sort"
	Means string // what it is for, in a sentence or two
	Takes string // what it may be: "20 to 400"

	// FileOnly is set where the file alone says it, and nothing that is done in the
	// reader: what a program is started by, and what may be fetched. The process that
	// does either reads the file for itself, since the reader shows what strangers
	// have written.
	FileOnly bool
	// AtStart is set where it holds from the next start on.
	AtStart bool

	show  func(*Settings) string          // as the file would have it
	take  func(to *Settings, v any) error // v is as an Entry has it
	typed func(string) any                // what somebody types, as an Entry has it
}

// Show is what a setting is, as the file would have it: "72", "true".
func (s *Setting) Show(of Settings) string { return s.show(&of) }

// Set sets it to what somebody types: "80", "on", "sepia", "date, time", or whatever
// the file would have behind the =.
func (s *Setting) Set(to *Settings, typed string) error {
	if err := s.take(to, s.typed(typed)); err != nil {
		return fmt.Errorf("%s %w", s.Key, err)
	}
	return nil
}

// Restore sets it to what Show has told of it, and reports whether it could.
func (s *Setting) Restore(to *Settings, shown string) bool {
	values := valuesIn(shown)
	return len(values) == 1 && s.take(to, values[0]) == nil
}

// inFile is a setting that the file alone says.
func inFile(s Setting) Setting {
	s.FileOnly = true
	return s
}

// atStart is a setting that holds from the next start on.
func atStart(s Setting) Setting {
	s.AtStart = true
	return s
}

// Find is the setting of a key; nil if there is none.
func Find(key string) *Setting {
	all := Declared()
	for i := range all {
		if all[i].Key == key {
			return &all[i]
		}
	}
	return nil
}

// choice is a setting that is one of a few words.
func choice(key string, at func(*Settings) *string, means string, words ...string) Setting {
	return Setting{
		Key: key, Means: means, Takes: either(words),
		show: func(s *Settings) string { return quoted(*at(s)) },
		take: func(s *Settings, v any) error {
			word, ok := v.(string)
			if !ok || !slices.Contains(words, word) {
				return fmt.Errorf("must be %s, not %s", either(quotedAll(words)), shown(v))
			}
			*at(s) = word
			return nil
		},
		typed: asText,
	}
}

// themed is a setting that is the name of a theme. Whether there is one, [Source.Read]
// finds out.
func themed(key string, at func(*Settings) *string, means string) Setting {
	return Setting{
		Key: key, Means: means, Takes: "auto, light, dark, " + either(theme.Names()),
		show: func(s *Settings) string { return quoted(*at(s)) },
		take: func(s *Settings, v any) error {
			name, ok := v.(string)
			if !ok || !theme.IsName(name) {
				return fmt.Errorf("must be the name of a theme, not %s", shown(v))
			}
			*at(s) = name
			return nil
		},
		typed: asText,
	}
}

// text is a setting that is a name.
func text(key string, at func(*Settings) *string, means string) Setting {
	return Setting{
		Key: key, Means: means, Takes: "a name",
		show: func(s *Settings) string { return quoted(*at(s)) },
		take: func(s *Settings, v any) error {
			name, ok := v.(string)
			if !ok || name == "" {
				return fmt.Errorf("must be a name, not %s", shown(v))
			}
			*at(s) = name
			return nil
		},
		typed: asText,
	}
}

// several is a setting that is some of a few words, each once, in an order that counts.
func several(key string, at func(*Settings) *[]string, means string, words ...string) Setting {
	return Setting{
		Key: key, Means: means, Takes: "a list of any of " + strings.Join(words, ", "),
		show: func(s *Settings) string { return list(*at(s)) },
		take: func(s *Settings, v any) error {
			all, err := texts(v)
			if err != nil {
				return err
			}
			for i, word := range all {
				if !slices.Contains(words, word) {
					return fmt.Errorf("has %s in it, which must be %s", quoted(word), either(quotedAll(words)))
				}
				if slices.Contains(all[:i], word) {
					return fmt.Errorf("has %s in it twice", quoted(word))
				}
			}
			*at(s) = all
			return nil
		},
		typed: asList,
	}
}

// command is a setting that is a program and its arguments.
func command(key string, at func(*Settings) *[]string, means string) Setting {
	return named(key, at, "a program and its arguments", "a program", means)
}

// named is a setting that is a list of texts, of which the first is the name of something.
func named(key string, at func(*Settings) *[]string, of, first, means string) Setting {
	return Setting{
		Key: key, Means: means, Takes: "a list of " + of,
		show: func(s *Settings) string { return list(*at(s)) },
		take: func(s *Settings, v any) error {
			all, err := texts(v)
			switch {
			case err != nil:
				return err
			case len(all) > 0 && all[0] == "":
				return errors.New("must begin with the name of " + first)
			}
			*at(s) = all
			return nil
		},
		typed: asValue,
	}
}

// onOrOff is what a toggle may be.
const onOrOff = "true or false"

// toggle is a setting that is on or off.
func toggle(key string, at func(*Settings) *bool, means string) Setting {
	return Setting{
		Key: key, Means: means, Takes: onOrOff,
		show: func(s *Settings) string { return strconv.FormatBool(*at(s)) },
		take: func(s *Settings, v any) error {
			on, ok := v.(bool)
			if !ok {
				return fmt.Errorf("must be true or false, not %s", shown(v))
			}
			*at(s) = on
			return nil
		},
		typed: asSwitch,
	}
}

// number is a setting that is a whole number within bounds.
func number(key string, at func(*Settings) *int, least, most int64, means string) Setting {
	return Setting{
		Key: key, Means: means, Takes: fmt.Sprintf("from %d to %d", least, most),
		show: func(s *Settings) string { return strconv.Itoa(*at(s)) },
		take: func(s *Settings, v any) error {
			n, ok := v.(int64)
			if !ok || n < least || n > most {
				return fmt.Errorf("must be a whole number from %d to %d, not %s", least, most, shown(v))
			}
			*at(s) = int(n)
			return nil
		},
		typed: asValue,
	}
}

// duration is a setting that is a time within bounds.
func duration(key string, at func(*Settings) *time.Duration, least, most time.Duration, means string) Setting {
	bounds := "from " + spelled(least) + " to " + spelled(most)
	return Setting{
		Key: key, Means: means, Takes: bounds,
		show: func(s *Settings) string { return quoted(spelled(*at(s))) },
		take: func(s *Settings, v any) error {
			word, _ := v.(string)
			d, err := time.ParseDuration(word)
			if err != nil || d < least || d > most {
				return fmt.Errorf("must be a time from %q to %q, not %s", spelled(least), spelled(most), shown(v))
			}
			*at(s) = d
			return nil
		},
		typed: asText,
	}
}

// off is what a pause may be that is none.
const off = "off"

// pause is a duration that may be off.
func pause(key string, at func(*Settings) *time.Duration, least, most time.Duration, means string) Setting {
	is := duration(key, at, least, most, means)
	set, show := is.take, is.show
	is.Takes = off + ", or " + is.Takes
	is.show = func(s *Settings) string {
		if *at(s) == 0 {
			return quoted(off)
		}
		return show(s)
	}
	is.take = func(s *Settings, v any) error {
		if v == off {
			*at(s) = 0
			return nil
		}
		if err := set(s, v); err != nil {
			return fmt.Errorf("must be %q, or a time from %q to %q, not %s", off, spelled(least), spelled(most), shown(v))
		}
		return nil
	}
	return is
}

// folder is a setting that is a folder, or a word that stands for one.
func folder(key string, at func(*Settings) *string, word, means string) Setting {
	return Setting{
		Key: key, Means: means, Takes: word + ", or a folder in full, as in \"~/trash\"",
		show: func(s *Settings) string { return quoted(*at(s)) },
		take: func(s *Settings, v any) error {
			path, ok := v.(string)
			if !ok || path != word && !strings.HasPrefix(path, "~/") && !filepath.IsAbs(path) {
				return fmt.Errorf("must be %s, or a folder in full such as \"~/trash\", not %s", quoted(word), shown(v))
			}
			*at(s) = path
			return nil
		},
		typed: asText,
	}
}

// TrashFolder is where deleted articles go; empty for the system's trash.
func (s Settings) TrashFolder() string {
	if s.Trash == System {
		return ""
	}
	return store.AtHome(s.Trash)
}

// NotesFolder is where the notes on each article have a file; empty for nowhere.
func (s Settings) NotesFolder() string {
	if s.Notes == None {
		return ""
	}
	return store.AtHome(s.Notes)
}
