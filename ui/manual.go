package ui

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"pullquote/store"
	"pullquote/ui/keys"
)

// manualCommand prints the manual page.
func (p *program) manual(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Long:  "Prints the manual page, as man reads it.",
		Example: "mkdir -p ~/.local/share/man/man1\n" +
			"pullquote man > ~/.local/share/man/man1/pullquote.1",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if _, err := io.WriteString(p.out, manualOf(root, keys.Usual().Groups)); err != nil {
				return failure{err}
			}
			return nil
		},
	}
}

// manualOf is the manual page of a command line, in the man macros.
func manualOf(root *cobra.Command, bindings []keys.Group) string {
	var m manual
	fmt.Fprintf(&m, ".TH %s 1 %s \"pullquote %s\" \"User Commands\"\n", strings.ToUpper(root.Name()), released, release)
	m.section("NAME")
	m.text(root.Name() + ` \- ` + escaped(strings.ToLower(root.Short[:1])+root.Short[1:]))
	m.section("SYNOPSIS")
	for i, c := range append([]*cobra.Command{root}, shown(root)...) {
		if i > 0 {
			m.printf(".br\n")
		}
		m.synopsis(c)
	}
	m.section("DESCRIPTION")
	m.prose(root.Long)
	m.section("OPTIONS")
	m.flags(root)
	m.section("COMMANDS")
	for _, c := range shown(root) {
		m.command(c)
	}
	m.section("KEYS")
	for _, g := range bindings {
		m.printf(".SS %s\n", escaped(g.Title))
		for _, b := range g.Bindings {
			m.item(bold(strings.Join(b.Keys, " ")), b.Help)
		}
	}
	for _, s := range []struct {
		title string
		items [][2]string
	}{{"FILES", manualFiles()}, {"ENVIRONMENT", manualEnvironment()}, {"EXIT STATUS", exitStatus()}} {
		m.section(s.title)
		for _, i := range s.items {
			m.item(bold(i[0]), i[1])
		}
	}
	m.section("EXAMPLES")
	var examples []string
	for _, c := range append([]*cobra.Command{root}, shown(root)...) {
		if c.Example != "" {
			examples = append(examples, c.Example)
		}
	}
	m.lines(strings.Join(examples, "\n"))
	m.section("SEE ALSO")
	m.text(`.BR less (1),`)
	m.text(`.BR newsboat (1)`)
	return m.String()
}

// manualFiles are the files that Pullquote has.
func manualFiles() [][2]string {
	return [][2]string{
		{"$XDG_DATA_HOME/pullquote/articles", "The library: files of yours, which Pullquote reads and never changes. The default of XDG_DATA_HOME is ~/.local/share."},
		{"$XDG_DATA_HOME/pullquote/feeds.opml", "The subscriptions."},
		{"$XDG_STATE_HOME/pullquote/state.db", "What you did with articles: read, starred, tags, places, searches. The default of XDG_STATE_HOME is ~/.local/state."},
		{"$XDG_CONFIG_HOME/pullquote/config.toml", "The configuration, if there is one: see pullquote config. The default of XDG_CONFIG_HOME is ~/.config."},
		{"$XDG_CONFIG_HOME/pullquote/themes", "Themes of your own, each a TOML file."},
		{"$XDG_STATE_HOME/pullquote/switches.toml", "What was switched in the reader. It can be deleted."},
		{"$XDG_STATE_HOME/pullquote/index.db", "What is in the articles. It can be deleted, and is made again."},
	}
}

// manualEnvironment are the variables that Pullquote looks at.
func manualEnvironment() [][2]string {
	return [][2]string{
		{"XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME", "Where the files above lie."},
		{"PULLQUOTE_CONFIG", "Another configuration."},
		{"NO_COLOR, CLICOLOR_FORCE", "No colours, and colours wherever the output goes."},
		{"REDUCED_MOTION, NO_MOTION", "Nothing in the reader moves but what a key moves."},
		{"TERM, COLORTERM, COLORFGBG", "What the terminal can show, and how many colours; COLORFGBG tells its background."},
		{"BROWSER", "What opens addresses: a command, or several with a colon between them."},
		{"VISUAL, EDITOR", "The editor, where the configuration names none."},
		{"GOMEMLIMIT", "How much memory to aim at, such as 500MiB."},
	}
}

// exitStatus says what the exit status means.
func exitStatus() [][2]string {
	return [][2]string{
		{"0", "Success."},
		{"1", "Something could not be read or written. It is named, and the rest goes on."},
		{"2", "Wrong usage. Nothing was done."},
	}
}

// manual is a manual page that is being written.
type manual struct{ strings.Builder }

func (m *manual) printf(format string, a ...any) { fmt.Fprintf(m, format, a...) }
func (m *manual) section(title string)           { m.printf(".SH %s\n", title) }

// text writes a line that is escaped already, broken where it is longer than 78.
func (m *manual) text(line string) {
	for len(line) > 78 {
		at := strings.LastIndexByte(line[:78], ' ')
		if at <= 0 {
			if at = strings.IndexByte(line, ' '); at < 0 {
				break
			}
		}
		m.printf("%s\n", guardedLine(line[:at]))
		line = line[at+1:]
	}
	m.printf("%s\n", guardedLine(line))
}

// guardedLine keeps a line of text from being taken for a macro.
func guardedLine(line string) string {
	if strings.HasPrefix(line, "'") || strings.HasPrefix(line, ".") && !strings.HasPrefix(line, ".BR ") {
		return `\&` + line
	}
	return line
}

// prose writes paragraphs.
func (m *manual) prose(text string) {
	for i, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		if i > 0 {
			m.printf(".PP\n")
		}
		m.text(escaped(strings.ReplaceAll(paragraph, "\n", " ")))
	}
}

// item writes a term, escaped already, and what it means.
func (m *manual) item(term, text string) {
	m.printf(".TP\n%s\n", term)
	m.text(escaped(text))
}

// synopsis writes how a command is called.
func (m *manual) synopsis(c *cobra.Command) {
	use := strings.TrimPrefix(c.UseLine(), c.Root().Name())
	m.printf(".B %s\n%s\n", c.Root().Name(), guardedLine(escaped(strings.TrimSpace(use))))
}

// command writes what a command does, with its flags and its own commands.
func (m *manual) command(c *cobra.Command) {
	m.printf(".SS %s\n", escaped(strings.TrimPrefix(c.CommandPath(), c.Root().Name()+" ")))
	text := c.Long
	if text == "" {
		text = c.Short + "."
	}
	if c.Name() == "completion" { // cobra's own, with a page for each shell
		m.prose("Prints completions for bash, zsh, fish or powershell, by the name of the shell.")
		return
	}
	m.prose(text)
	m.flags(c)
	for _, sub := range shown(c) {
		m.command(sub)
	}
}

// flags writes the flags that a command has of its own.
func (m *manual) flags(c *cobra.Command) {
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := bold("--" + f.Name)
		if f.Shorthand != "" {
			name = bold("-"+f.Shorthand) + ", " + name
		}
		if f.Value.Type() != "bool" {
			argument, _ := pflag.UnquoteUsage(f)
			name += ` \fI` + escaped(argument) + `\fP`
		}
		m.item(name, strings.ToUpper(f.Usage[:1])+f.Usage[1:]+".")
	})
}

// lines writes lines as they are typed.
func (m *manual) lines(text string) {
	m.printf(".nf\n")
	for line := range strings.Lines(text) {
		m.printf("%s\n", guardedLine(escaped(strings.TrimSuffix(line, "\n"))))
	}
	m.printf(".fi\n")
}

// bold is a term in bold.
func bold(s string) string { return `\fB` + escaped(s) + `\fP` }

// escaped is text as roff takes it for itself: a minus that can be copied, no escapes.
func escaped(s string) string {
	return strings.NewReplacer(`\`, `\e`, `-`, `\-`, `'`, `\(aq`, "`", "\\`", `^`, `\(ha`, `~`, `\(ti`).Replace(s)
}

// shown are a command's own commands that help lists.
func shown(c *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(c.Commands()), func(c *cobra.Command) bool { return !c.IsAvailableCommand() })
}

// asksForGuide reports whether the arguments of help ask for the guide, and no command.
func asksForGuide(args []string) bool { return len(args) > 0 && args[0] == "guide" }

// guide opens a page of the guide, the first where none is named.
func guide(p *program, names []string) error {
	if len(names) == 0 {
		names = []string{"guide"}
	}
	pages := guidePages(p)
	if len(names) > 1 || !slices.Contains(pages, names[0]) {
		return fmt.Errorf("no page %q in the guide; there are %s", strings.Join(names, " "), strings.Join(pages, ", "))
	}
	text, err := fs.ReadFile(p.files, "docs/"+names[0]+".md")
	if err != nil {
		return failure{fmt.Errorf("opening the guide: %w", err)}
	}
	return readerCommand{p}.show(store.Held(text, "guide:"+names[0]+".md"))
}

// guidePages are the names of the guide's pages.
func guidePages(p *program) []string {
	files, _ := fs.Glob(p.files, "docs/*.md") // the pattern is one
	var names []string
	for _, f := range files {
		names = append(names, strings.TrimSuffix(path.Base(f), ".md"))
	}
	return names
}
