package store

import (
	"os"
	"path/filepath"
)

// Library returns the folder of the library, pullquote/articles in
// XDG_DATA_HOME. It need not exist. It is empty where the user has no home.
func Library() string {
	return base("XDG_DATA_HOME", ".local/share", "pullquote/articles")
}

// stateFile returns the database of reading state, pullquote/state.db in
// XDG_STATE_HOME, or nothing where the user has no home.
func stateFile() string {
	return base("XDG_STATE_HOME", ".local/state", "pullquote/state.db")
}

// IndexPath returns the index of articles, pullquote/index.db in
// XDG_STATE_HOME, or nothing where the user has no home.
func IndexPath() string {
	return base("XDG_STATE_HOME", ".local/state", "pullquote/index.db")
}

// StatePath returns the database of reading state, or nothing where the user
// has no home.
func StatePath() string { return stateFile() }

// base applies the XDG rule, the same on every system: the variable if it
// holds an absolute path (the specification has relative ones ignored), else
// the usual place below the home folder.
func base(variable, usual, name string) string {
	dir := os.Getenv(variable)
	if !filepath.IsAbs(dir) {
		home, err := os.UserHomeDir()
		if err != nil || home == "" {
			return ""
		}
		dir = filepath.Join(home, filepath.FromSlash(usual))
	}
	return filepath.Join(dir, filepath.FromSlash(name))
}
