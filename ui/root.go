package ui

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"charm.land/fang/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"
)

// root declares the command line.
func (p *program) root(args []string) *cobra.Command {
	cobra.EnableCommandSorting = false // commands stand in the order in which one meets them
	cobra.MousetrapHelpText = ""       // on Windows a double click starts the reader, not a lecture
	var width int
	var asked bool // for the version
	root := &cobra.Command{
		Use:   "pullquote [PATH…]",
		Short: "Read news in the terminal and see who said what",
		Long: "Pullquote shows articles (plain text, Markdown, HTML) as pages in which every quotation is marked and every speaker has a colour and a name.\n\n" +
			"PATH is a file or a folder; '-' is standard input. Without a PATH it opens the library, which holds sample articles until you add your own. " +
			"When the output is not a terminal, it prints instead.\n\n" +
			"The exit status is 0 on success, 1 if something could not be read (it is named, and the rest goes on), and 2 for wrong usage.",
		Example: "pullquote article.html\n" +
			"pullquote ~/news\n" +
			"pullquote quotes article.txt --format json\n" +
			"curl -s https://example.org/article | pullquote print -",
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,

		PersistentPreRunE: func(c *cobra.Command, args []string) error {
			if asked {
				c.RunE = p.versionCommand().RunE // to which nothing that is set matters
				return nil
			}
			err := p.configure(c)
			if err == nil {
				openPager(p, c)
			}
			p.giveUp(c, args)
			return err
		},
	}
	root.SetArgs(args)
	root.Flags().BoolVarP(&asked, "version", "v", false, "version for "+root.Name()) // cobra's own brings templates, and all that they may call
	root.PersistentFlags().Var(&p.color, "color", "use colour: auto, always or never")
	root.PersistentFlags().Var(&p.theme, "theme", "colour theme: auto, light, dark, or a name of 'theme list'")
	root.PersistentFlags().StringVar(&p.file, "config", "", "configuration `FILE` to read")
	root.Flags().IntVar(&width, "width", 0, "width of the text column in cells, 20 to 400 (72)")
	root.Flags().Bool(plainFlag, false, "read line by line, for screen readers: no alternate screen, no boxes; TERM=dumb does the same")
	root.Flags().Bool("mouse", false, "enable the mouse wheel and clicks in the reader")
	root.ValidArgsFunction = completer{p}.paths
	takesPaths(p, root, func(paths []string) error { return readerCommand{p}.read(paths, width, plainly(p, root)) })
	p.addLinks(root)
	p.addEncoding(root)
	addArchive(root)
	complete(root, "color", colorAuto, colorAlways, colorNever)
	_ = root.RegisterFlagCompletionFunc("theme", completer{p}.words(completer{p}.themes)) // there is such a flag
	root.AddCommand(commands(p, root)...)
	root.SetHelpCommand(helpCommand(p, root))
	root.SetHelpFunc(func(*cobra.Command, []string) { p.styled(root) })
	return root
}

// commands are those of the command line, in the order in which one meets them.
func commands(p *program, root *cobra.Command) []*cobra.Command {
	articles, lists := articleCommands{p}, listCommands{p}
	return []*cobra.Command{
		articles.printCommand(),
		articles.quotesCommand(),
		articles.speakersCommand(),
		articles.auditCommand(),
		articles.correctionsCommand(),
		articles.compareCommand(),
		peopleCommand{p}.command(),
		peopleCommand{p}.timelineCommand(),
		lists.listCommand(),
		searchCommand{p}.command(),
		searchCommand{p}.sameCommand(),
		lists.tagsCommand(),
		noteCommands{p}.command(),
		dossierCommands{p}.command(),
		lists.archiveCommand(),
		lists.deleteCommand(),
		lists.undoCommand(),
		lists.reindexCommand(),
		themeCommands{p}.command(),
		p.addCommand(),
		feedCommands{p}.command(),
		configCommands{p}.command(),
		p.versionCommand(),
		p.manual(root),
	}
}

// helpCommand is cobra's, except that asking for help with what does not exist
// is wrong usage, and that it has a guide.
func helpCommand(p *program, root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND | guide [PAGE]]",
		Short: "Explain a command, or open the guide",
		Args:  cobra.ArbitraryArgs,
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			names := []string{"guide"}
			switch {
			case asksForGuide(args):
				names = guidePages(p)
			case len(args) > 0:
				names = nil
			default:
				for _, c := range shown(root) {
					names = append(names, c.Name())
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, names []string) error {
			if asksForGuide(names) {
				return guide(p, names[1:])
			}
			c, rest, err := root.Find(names)
			meant := ""
			if err == nil && len(rest) > 0 {
				meant = didYouMean(meantCommand(c, rest[0]))
			}
			if err != nil || len(rest) > 0 {
				return fmt.Errorf("unknown command %q%s", strings.Join(names, " "), meant)
			}
			c.InitDefaultHelpFlag() // as --help itself would
			return c.Help()
		},
	}
}

// styled runs the command line again by fang, which sets help and the manual.
// Only these go through it: on an error fang would ask the terminal for its
// background before it says a word, and wait for one that does not answer.
func (p *program) styled(root *cobra.Command) {
	asked := "CLICOLOR_FORCE" // fang looks at the environment alone, and nothing else will any more
	if p.color.profile(p.terminal(), p.environ) <= colorprofile.ASCII {
		asked = "NO_COLOR"
	}
	_ = os.Setenv(asked, "1")
	_ = fang.Execute(context.Background(), root, fang.WithVersion(version()),
		fang.WithErrorHandler(func(_ io.Writer, _ fang.Styles, err error) { p.fail(err) }))
}

// complete offers the values of a flag to the shell.
func complete[T ~string](c *cobra.Command, flag string, values ...T) {
	var names []string
	for _, v := range values {
		names = append(names, string(v))
	}
	// The only error is that of a flag that does not exist or is completed already.
	_ = c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp))
}
