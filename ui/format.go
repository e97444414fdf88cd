package ui

import (
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles/charset"
	"pullquote/ui/inturn"
	"pullquote/ui/report"
)

// formatFlag is the value of --format: a format of a report, or one that the
// command has besides.
type formatFlag struct {
	report.Format
	offered []report.Format
}

// String, Set and Type make a format the value of a flag.
func (f *formatFlag) String() string { return string(f.Format) }

// Set accepts the names of the formats.
func (f *formatFlag) Set(name string) error { return choose(&f.Format, name, f.offered...) }

// Type names the flag's argument in help.
func (f *formatFlag) Type() string { return "format" }

// addFormat gives a command the flag --format, which takes every format of a
// report. A format that the command has besides is the default; else a table is.
func addFormat(c *cobra.Command, besides ...report.Format) *formatFlag {
	return offerFormats(c, append(besides, report.Formats()...)...)
}

// offerFormats gives a command the flag --format with some formats, the default first.
func offerFormats(c *cobra.Command, offered ...report.Format) *formatFlag {
	f := &formatFlag{offered: offered}
	f.Format = f.offered[0]
	c.Flags().Var(f, "format", "output format: "+either(f.offered))
	complete(c, "format", f.offered...)
	return f
}

// inColumns tells how a format is written: the table in columns is made of lines of JSON,
// and written to the output when it ends. Of other formats each piece is written whole, also to
// a pipe that other processes write to.
func inColumns(p *program, f report.Format, table func(io.Writer) *report.InColumns) (out io.Writer, as report.Format, end func() error) {
	if f != report.Parquet {
		return inturn.Writer(p.out), f, func() error { return nil }
	}
	t := table(p.out)
	return t, report.JSONLines, t.Close
}

// checkColumns refuses a table in columns that nobody could read.
func checkColumns(p *program, f report.Format) error {
	if f == report.Parquet && p.terminal() {
		return errors.New("--format " + string(report.Parquet) + " is for programs: send it to a file or a pipe")
	}
	return nil
}

// nestedFormats are the formats that can hold an article's text.
func nestedFormats() []report.Format {
	var all []report.Format
	for _, f := range report.Formats() {
		if f.Nested() {
			all = append(all, f)
		}
	}
	return all
}

// either says which there are: "table, json or csv".
func either[T ~string](all []T) string {
	var names []string
	for _, f := range all {
		names = append(names, string(f))
	}
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// encodingFlag is the value of --encoding: the encoding that articles are in,
// whatever their bytes tell; empty to find it out.
type encodingFlag string

// String, Set and Type make it the value of a flag.
func (f *encodingFlag) String() string { return string(*f) }

// Set accepts every name of an encoding.
func (f *encodingFlag) Set(name string) error {
	e, ok := charset.Lookup(name)
	if !ok {
		return errors.New("no encoding has this name; windows-1251, koi8-r and shift_jis are names of some")
	}
	*f = encodingFlag(e.Name)
	return nil
}

// Type names the flag's argument in help.
func (f *encodingFlag) Type() string { return "name" }

// addEncoding gives a command that reads articles the flag --encoding.
func (p *program) addEncoding(c *cobra.Command) {
	c.Flags().Var(&p.saidIn, "encoding", "the encoding of the articles, such as windows-1251, if it is told wrongly")
	complete(c, "encoding", charset.Names()...)
}
