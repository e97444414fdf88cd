package ui

import (
	"io/fs"
	"path/filepath"

	"github.com/rogpeppe/go-internal/testscript"
)

// private checks that nobody but its owner may read or search what Pullquote has
// made in a folder: private FOLDER. With -files, folders and articles may be open.
func private(ts *testscript.TestScript, neg bool, args []string) {
	some := len(args) == 2 && args[0] == "-files"
	if neg || len(args) != 1 && !some {
		ts.Fatalf("usage: private [-files] FOLDER")
	}
	dir, files := args[len(args)-1], 0
	ts.Check(filepath.WalkDir(ts.MkAbs(dir), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		files++
		if open := some && (d.IsDir() || filepath.Base(filepath.Dir(path)) != "pullquote"); !open && info.Mode().Perm()&0o077 != 0 {
			ts.Fatalf("%s is %v", path, info.Mode())
		}
		return nil
	}))
	if files < 2 {
		ts.Fatalf("%s holds nothing", dir)
	}
}
