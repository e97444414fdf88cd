package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"pullquote/articles/budget"
	"pullquote/store"
)

// pathList is a list of paths in a file, as find and git write them.
type pathList struct {
	file string
	null bool // a NUL ends each, and not the end of the line
}

// takesPaths has a command run with paths: those of its arguments and, behind
// them, those of the file that --files-from names. A list without any is none, and
// does not stand for the library.
func takesPaths(p *program, c *cobra.Command, run func(paths []string) error) {
	var l pathList
	c.Flags().StringVar(&l.file, "files-from", "", "also take the paths in this `file`, one a line; '-' is standard input")
	c.Flags().BoolVarP(&l.null, "null", "0", false, "with --files-from: a NUL ends each path, as after 'find -print0'")
	c.RunE = func(_ *cobra.Command, paths []string) error {
		switch {
		case l.file != "":
		case l.null:
			return errors.New("--null needs --files-from")
		default:
			return run(paths)
		}
		listed, err := l.read(p)
		if err != nil {
			return failure{fmt.Errorf("reading the paths in %q: %w", l.file, err)}
		}
		if paths = append(paths, listed...); len(paths) == 0 {
			return nil
		}
		return run(paths)
	}
}

// read reads the paths in a list, in their order.
func (l pathList) read(p *program) (paths []string, err error) {
	in := p.in
	if l.file != "-" {
		real, err := store.Real(l.file)
		if err != nil {
			return nil, err
		}
		f, _, err := store.OpenRegular(real)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	return pathsOf(in, l.null)
}

// pathsOf reads a list of paths.
func pathsOf(in *os.File, null bool) (paths []string, err error) {
	all, err := io.ReadAll(io.LimitReader(in, budget.FileBytes+1))
	if err == nil && len(all) > budget.FileBytes {
		err = fmt.Errorf("it is longer than %d MB", budget.FileBytes>>20)
	}
	if err != nil {
		return nil, err
	}
	end := []byte("\n")
	if null {
		end = []byte{0}
	}
	for path := range bytes.SplitSeq(all, end) {
		if len(path) > 0 {
			paths = append(paths, string(path))
		}
	}
	return paths, nil
}
