package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"

	"pullquote/store/dossier"
	"pullquote/store/files"
	"pullquote/store/trash"
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

// ConfigPath returns the configuration, pullquote/config.toml in XDG_CONFIG_HOME,
// or nothing where the user has no home. It need not exist, and nobody but its
// owner writes it.
func ConfigPath() string {
	return base("XDG_CONFIG_HOME", ".config", "pullquote/config.toml")
}

// SwitchesPath returns where the reader keeps what was switched in it,
// pullquote/switches.toml in XDG_STATE_HOME, or nothing where the user has no home.
func SwitchesPath() string {
	return base("XDG_STATE_HOME", ".local/state", "pullquote/switches.toml")
}

// Keep writes a small file of ours whole or not at all, and makes its folder.
func Keep(path string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), files.FolderMode); err != nil {
		return err
	}
	return files.Write(path, text)
}

// Dossiers returns the folder of the dossiers, pullquote/dossiers in XDG_DATA_HOME.
// It need not exist. It is empty where the user has no home.
func Dossiers() dossier.Folder {
	return dossier.Folder(base("XDG_DATA_HOME", ".local/share", "pullquote/dossiers"))
}

// DossierFolders returns the folders that whoever changes dossiers writes to, and makes
// the first of them: theirs, and the one that it leads to if it is a link.
func DossierFolders() []string {
	at := string(Dossiers())
	return folders(filepath.Join(at, "any"), leadsTo(at))
}

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

// AtHome is a path in full, where ~ at its start stands for the user's home.
func AtHome(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	return path
}

// FromHome is a path as its owner calls it, with ~ for the user's home.
func FromHome(path string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	if rest, below := strings.CutPrefix(path, filepath.Clean(home)+string(filepath.Separator)); below && home != "/" {
		return "~" + string(filepath.Separator) + rest
	}
	return path
}

// TemporaryFilesIn has SQLite put its temporary files into a folder, unless the
// environment names one by SQLITE_TMPDIR. It is SQLite's setting for all of the
// process, and so is called once, before any database is opened.
func TemporaryFilesIn(dir string) {
	if os.Getenv("SQLITE_TMPDIR") != "" {
		return
	}
	if name, err := libc.CString(dir); err == nil { // else a large sort may fail, and says so
		sqlite3.Xsqlite3_temp_directory = name
	}
}

// StateFolders returns the folders that whoever opens the databases writes to,
// and makes the first of them: that of the databases, those they lie in if they
// are links, and that for temporary files.
func StateFolders() []string {
	file := stateFile()
	return folders(file, filepath.Dir(leadsTo(file)), filepath.Dir(leadsTo(IndexPath())), os.TempDir())
}

// LibraryFolders returns the folders that whoever adds articles or changes
// subscriptions writes to, and makes the first of them: that of both, those they
// lie in if they are links, and those that links of the library's first level
// lead to.
func LibraryFolders() []string {
	library := Library()
	feeds := filepath.Join(filepath.Dir(library), "feeds.opml")
	return append(folders(library, leadsTo(library), filepath.Dir(leadsTo(feeds))), linkedFolders(library)...)
}

// linkedFolders are the folders that links in a folder lead to.
func linkedFolders(folder string) (all []string) {
	names, _ := os.ReadDir(folder)
	for _, name := range names {
		if path := filepath.Join(folder, name.Name()); name.Type()&os.ModeSymlink != 0 && isFolder(path) {
			all = append(all, path)
		}
	}
	return all
}

// OldFolder is the folder of the library that takes what a feed's terms do not keep. Its
// name begins with a dot: nothing in it is listed.
const OldFolder = ".old"

// OldOf is the folder in which an article of the library lies once it is old: as it lay in
// the library. It is empty for what lies elsewhere.
func OldOf(path string) string {
	library := Library()
	if real, err := Real(library); err == nil {
		library = real
	}
	from, err := filepath.Rel(library, path)
	if err != nil || !filepath.IsLocal(from) {
		return ""
	}
	return filepath.Join(library, OldFolder, filepath.Dir(from))
}

// Bin is where articles go that are deleted, those of the library and of files and folders
// that were named: into a folder or, where that is empty, the system's trash.
func Bin(paths []string, folder string) trash.Bin {
	b := trash.Bin{Folder: folder, Home: base("XDG_DATA_HOME", ".local/share", "Trash"), Spare: base("XDG_STATE_HOME", ".local/state", "pullquote/trash")}
	b.Named = func(path string) bool {
		article, bare := articleName(path)
		return article || bare
	}
	library := Library()
	b.Old = OldOf
	for _, path := range slices.Concat([]string{library}, linkedFolders(library), paths) {
		if real, err := Real(path); err == nil {
			b.Within = append(b.Within, real)
		}
	}
	return b
}

// FolderMade makes a folder that files are to be written to, if it is not there, and returns it,
// absolute, as a list; where it cannot be made the list is empty, and writing to it says why.
func FolderMade(path string) []string {
	real, err := filepath.Abs(path)
	if err != nil {
		return nil
	}
	return folders(filepath.Join(real, "article.txt"), leadsTo(real))
}

// folders returns the folder of a file of ours, which it makes, and some others.
func folders(file string, others ...string) []string {
	if file != "" { // it is without a home
		own := filepath.Dir(file)
		_ = os.MkdirAll(own, files.FolderMode) // where that fails, writing to it will, and say so
		others = append(others, own)
	}
	all := slices.DeleteFunc(others, func(path string) bool { return !filepath.IsAbs(path) || !isFolder(path) })
	slices.Sort(all)
	return slices.Compact(all)
}

// leadsTo is where links lead to, or the path itself.
func leadsTo(path string) string {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		return to
	}
	return path
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// FoldersBelow returns folders at any depth below one, by their paths from there with
// slashes, in the order of a walk, and at most so many. Those whose names begin with a
// dot are left out, as they are where articles are looked for.
func FoldersBelow(root string, most int) (all []string) {
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		name, _ := filepath.Rel(root, path)
		switch {
		case err != nil || !d.IsDir() || name == ".":
			return nil // what cannot be read has no folders to tell
		case strings.HasPrefix(d.Name(), ".") || len(all) == most:
			return fs.SkipDir
		}
		all = append(all, filepath.ToSlash(name))
		return nil
	})
	return all
}

// NamesIn returns the names of the files in a folder that end in some way, without that
// end, in their order; none of a folder that cannot be read.
func NamesIn(folder, end string) (names []string) {
	all, _ := os.ReadDir(folder)
	for _, f := range all {
		if name, ok := strings.CutSuffix(f.Name(), end); ok && name != "" && !f.IsDir() {
			names = append(names, name)
		}
	}
	return names
}
