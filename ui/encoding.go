package ui

import (
	"errors"

	"github.com/spf13/cobra"

	"pullquote/articles/charset"
)

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
