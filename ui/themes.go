package ui

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/ui/page"
	"pullquote/ui/theme"
)

// swatch is the article that shows what a theme looks like.
//
//go:embed swatch.md
var swatch string

// themeCommands show the themes.
type themeCommands struct{ p *program }

func (tc themeCommands) command() *cobra.Command {
	c := &cobra.Command{
		Use:   "theme",
		Short: "Show the colour themes",
		Long: "A theme is a TOML file with the colours of a dark background, a light one, or both. 'theme list' shows each as a page, 'theme show' prints its file.\n\n" +
			"--theme takes a name, with -dark or -light behind it where the terminal's background is not to decide.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(
		&cobra.Command{
			Use: "list", Short: "Show each theme as a page", Args: cobra.NoArgs,
			Long:    "Shows each theme as a page, for the background that the terminal has. Where there are no colours it names them.",
			Example: "pullquote theme list | less -R",
			RunE:    func(*cobra.Command, []string) error { return tc.list() },
		},
		&cobra.Command{
			Use: "show NAME", Short: "Print the file of a theme", Args: cobra.ExactArgs(1), ValidArgsFunction: completer(tc).words(completer(tc).themes),
			Long:    "Prints the file of a theme. It is TOML: a role in each line, and what it is drawn with.",
			Example: "pullquote theme show sepia",
			RunE: func(_ *cobra.Command, args []string) error {
				if err := tc.write(args[0]); err != nil {
					return failure{err}
				}
				return nil
			},
		},
	)
	return c
}

// names are the names of the themes, the program's own first.
func (tc themeCommands) names() []string {
	all := theme.Names()
	for _, name := range tc.p.source.Themes() {
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// write writes the file of a theme.
func (tc themeCommands) write(name string) error {
	source, err := tc.p.source.ThemeFile(name)
	if err == nil && source == nil {
		var ok bool
		if source, ok = theme.Source(name); !ok {
			err = fmt.Errorf("there is no theme %q: there are %s", name, strings.Join(tc.names(), ", "))
		}
	}
	if err == nil {
		_, err = tc.p.out.Write(source)
	}
	return err
}

// list shows the themes.
func (tc themeCommands) list() error {
	p := tc.p
	l := p.look()
	a, err := articles.Read(strings.NewReader(swatch), articles.Source{Name: "swatch.md"})
	if err != nil {
		return failure{err}
	}
	dark := l.profile <= colorprofile.ASCII || p.darkBackground()
	for _, name := range tc.names() {
		t, err := theme.Choose(name, p.source.ThemeFile)
		if err != nil {
			p.fail(err)
			continue
		}
		_, err = fmt.Fprintf(p.out, "%-13s%s\n", clean.Line(name), clean.Line(t.About))
		if err == nil && l.profile > colorprofile.ASCII {
			err = tc.show(a, t.For(dark, false), articleCommands{p}.pageOptions(l, 0))
		}
		if err != nil {
			return failure{err}
		}
	}
	return nil
}

// show sets the swatch in a theme, on the theme's own paper where it has one.
func (tc themeCommands) show(a *articles.Article, t theme.Theme, o page.PrintOptions) error {
	var set strings.Builder
	o.Theme = t
	found := quotes.Find(a.Document())
	if err := page.Print(&set, a, found, o); err != nil {
		return err
	}
	paper := ansi.Style{}
	if t.Text.Fg != nil {
		paper = paper.ForegroundColor(o.Profile.Convert(t.Text.Fg)).BackgroundColor(o.Profile.Convert(t.Text.Bg))
	}
	_, err := io.WriteString(tc.p.out, "\n"+laidOn(set.String(), paper, o.Width+2*page.GutterWidth)+"\n")
	return err
}

// laidOn draws lines on a paper of so many cells.
func laidOn(text string, paper ansi.Style, width int) string {
	if len(paper) == 0 {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		line += strings.Repeat(" ", max(0, width-ansi.StringWidth(line)))
		b.WriteString(paper.String() + strings.ReplaceAll(line, ansi.ResetStyle, ansi.ResetStyle+paper.String()) + ansi.ResetStyle + "\n")
	}
	return b.String()
}
