package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"pullquote/store/files"
)

// crashReports is how many reports are kept.
const crashReports = 10

// crashFile begins the name of a report.
func crashFile(at time.Time) string {
	return base("XDG_STATE_HOME", ".local/state", "pullquote/crashes/crash-"+at.Format("20060102-150405"))
}

// CrashFolders returns the folder of the reports, and makes it where the program has kept
// something before: who only prints an article finds nothing made. Nothing else lies there, so
// that a command that may write nothing else can still say what has become of it.
func CrashFolders() []string {
	file := crashFile(time.Time{})
	if kept, err := os.Stat(filepath.Dir(filepath.Dir(file))); err != nil || !kept.IsDir() {
		return nil
	}
	return folders(file, leadsTo(filepath.Dir(file)))
}

// WriteCrashReport writes a report of a fault in the program, for its owner's
// eyes alone, as pullquote/crashes/crash-20261129-101500.txt in XDG_STATE_HOME. The ten
// newest are kept.
func WriteCrashReport(at time.Time, text string) (path string, err error) {
	file := crashFile(at)
	if file == "" {
		return "", errors.New("no home folder")
	}
	if path, err = writeCrashReport(file, text); err != nil {
		return "", fmt.Errorf("writing %s: %w", filepath.Base(path), problem(path, err).Err)
	}
	return path, nil
}

// writeCrashReport writes a report under the first free name that begins with file.
func writeCrashReport(file, text string) (path string, err error) {
	path = file + ".txt"
	if err := os.MkdirAll(filepath.Dir(file), files.FolderMode); err != nil {
		return path, err
	}
	files.Sweep(filepath.Dir(file))
	temp, err := files.WriteTemp(filepath.Dir(file), []byte(text))
	if err != nil {
		return path, err
	}
	defer func() { _ = os.Remove(temp) }()
	err = files.InstallNew(temp, path)
	for n := 2; errors.Is(err, fs.ErrExist); n++ {
		path = fmt.Sprintf("%s-%d.txt", file, n)
		err = files.InstallNew(temp, path)
	}
	if err != nil {
		return path, err
	}
	forgetCrashes(path)
	return path, nil
}

// forgetCrashes removes the oldest reports, which their names tell. One that
// cannot be removed is in nobody's way.
func forgetCrashes(latest string) {
	dir, last := filepath.Split(latest)
	all, _ := os.ReadDir(dir) // sorted
	all = slices.DeleteFunc(all, func(e fs.DirEntry) bool {
		return e.Name() == last || !strings.HasPrefix(e.Name(), "crash-") || filepath.Ext(e.Name()) != ".txt"
	})
	for _, old := range all[:max(0, len(all)-crashReports+1)] {
		_ = os.Remove(filepath.Join(dir, old.Name()))
	}
}
