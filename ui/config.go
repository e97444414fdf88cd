package ui

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

// configCommands are those about the configuration.
type configCommands struct{ p *program }

func (cc configCommands) command() *cobra.Command {
	c := &cobra.Command{
		Use:   "config [COMMAND]",
		Short: "Say where the configuration is, print an example, or check it",
		Long: "Says where the configuration is and whether it is there. It need not be: everything has a default.\n\n" +
			"The file is config.toml in pullquote in XDG_CONFIG_HOME (~/.config), the one that PULLQUOTE_CONFIG names, or that of --config. " +
			"The reader reads it again when it changes.",
		Example: "pullquote config\n" +
			"mkdir -p ~/.config/pullquote && pullquote config example > ~/.config/pullquote/config.toml\n" +
			"pullquote config check",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return cc.where() },
	}
	c.AddCommand(&cobra.Command{
		Use:     "example",
		Short:   "Print a configuration that documents every setting and key",
		Long:    "Prints a configuration in which every setting is explained and has its default, and every action the keys that it has anyway, behind a #.",
		Example: "pullquote config example | less",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return cc.print(configExample()) },
	}, &cobra.Command{
		Use:   "check [FILE]",
		Short: "Name the mistakes in the configuration",
		Long: "Names every mistake in the configuration, or in FILE, with its line and what would be right. " +
			"The exit status is 1 if there are any.",
		Example: "pullquote config check",
		Args:    cobra.MaximumNArgs(1),
		RunE:    func(_ *cobra.Command, files []string) error { return cc.check(files) },
	})
	return c
}

// where says where the configuration is.
func (cc configCommands) where() error {
	source := config.Source{File: configFile(cc.p.file)}
	switch file := source.File; {
	case file == "":
		return failure{errors.New("there is no home folder for a configuration; PULLQUOTE_CONFIG may name one")}
	case source.Read().There:
		return cc.p.tell(clean.Line(file))
	default:
		return cc.p.tell(clean.Line(file) + "\nIt is not there, and everything has its default. 'pullquote config example' prints one to begin with.")
	}
}

// check names the mistakes in a configuration.
func (cc configCommands) check(files []string) error {
	source := config.Source{File: configFile(cc.p.file)}
	if len(files) > 0 {
		source.File = files[0]
	}
	held := source.Read()
	_, wrong := pane.Chart(held.Keys)
	held.Notes = append(held.Notes, wrong...)
	for _, note := range held.Notes {
		cc.p.fail(fmt.Errorf("configuration %q: %w", source.File, note))
	}
	switch {
	case len(held.Notes) > 0:
		return nil
	case !held.There && len(files) > 0:
		return failure{fmt.Errorf("configuration %q: no such file", source.File)}
	case !held.There:
		return cc.where()
	}
	return cc.p.tell("no mistakes in " + clean.Line(source.File))
}

// configExample is a configuration that documents the whole of it and changes nothing.
func configExample() string { return config.Example() + "\n" + keys.Example() }

// print prints a text of our own.
func (cc configCommands) print(text string) error {
	if _, err := fmt.Fprint(cc.p.out, text); err != nil {
		return failure{err}
	}
	return nil
}
