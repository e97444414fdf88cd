package ui

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"pullquote/store"
	"pullquote/ui/spelling"
)

// meantCommand is the command of c that a word may mean, as it would be typed; empty if it means none.
func meantCommand(c *cobra.Command, word string) string {
	var names []string
	for _, sub := range shown(c) {
		names = append(names, sub.Name())
	}
	if name := spelling.Nearest(word, names); name != "" {
		return c.CommandPath() + " " + name
	}
	return ""
}

// didYouMean is the end of a message about a word that means nothing.
func didYouMean(meant string) string {
	if meant == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean '%s'?", meant)
}

// suggested adds to an error about a flag or a command that there is none of the one
// that is meant.
func suggested(c *cobra.Command, err error) error {
	var none *pflag.NotExistError
	meant := ""
	switch {
	case errors.As(err, &none) && len(none.GetSpecifiedName()) > 1:
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if name := spelling.Nearest(none.GetSpecifiedName(), names); name != "" {
			meant = "--" + name
		}
	case c.HasSubCommands() && c != c.Root():
		meant = meantCommand(c, c.Flags().Arg(0))
	}
	return fmt.Errorf("%w%s", err, didYouMean(meant))
}

// tellMeant says which command may have been meant by what was taken for the first of
// the paths, where there is no such file.
func tellMeant(p *program, root *cobra.Command, paths []string) {
	if len(paths) == 0 {
		return
	}
	if _, err := store.Real(paths[0]); err == nil {
		return
	}
	if meant := meantCommand(root, paths[0]); meant != "" {
		p.say(fmt.Errorf("did you mean '%s'?", meant))
	}
}
