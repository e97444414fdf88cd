package ui

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"pullquote/store"
	"pullquote/ui/config"
	"pullquote/ui/confine"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
)

// Confined runs the command line in a process of its own and returns the exit
// status. In the folder docs of the files are the pages of the guide. The process gives up for good what the
// command that is run does not need. See package confine.
func Confined(args []string, files fs.FS) int {
	if len(args) == 1 && args[0] == launch.Argument {
		launch.Serve(os.Stdin, os.Stdout, launch.Work{Open: browse, Fetch: launch.Fetch, Save: launch.Save, Say: speech(configFile("")).Say, Feed: launch.Feed, Bin: bin, Use: useTool})
		return succeeded
	}
	if len(args) == 2 && args[0] == launch.FetchArgument {
		return fetch(args[1])
	}
	boundMemory()
	// SQLite would look for a folder by asking whether it may write there, and the
	// answer knows nothing of what is given up.
	store.TemporaryFilesIn(os.TempDir())
	p := standard()
	p.confine, p.files = confine.Apply, files
	return p.run(args)
}

// fetch is the process that fetches a page for the reader. It keeps the network,
// and can write nothing but the page to its output.
func fetch(address string) int {
	boundMemory()
	set := config.Source{File: configFile("")}.Read().Web
	_ = confine.Apply(confine.Policy{Network: true})
	if launch.FetchTo(context.Background(), os.Stdout, client(set), address) != nil {
		return failed
	}
	return succeeded
}

// permission is what a command may do beyond reading files, writing to what
// is open, and reporting a fault.
type permission struct {
	state   bool // opens the databases
	listing bool // but not where articles are named or piped in
	library bool // adds articles, or changes subscriptions
	network bool
	creates bool // makes the file that is its argument
	fills   bool // makes files in the folder that is its first argument
	beside  bool // with --write, replaces the files that are its arguments, or lie in them
	trash   bool // moves articles of the library to the trash, or back
	dossier bool // changes dossiers
	online  bool // network, but with --online only
	shared  bool // network, but where a shared archive is read
}

// permissions says what each command needs. One that is not here needs nothing.
func permissions() map[string]permission {
	return map[string]permission{
		"pullquote":              {state: true, listing: true, shared: true}, // without a terminal
		"pullquote print":        {shared: true},
		"pullquote quotes":       {shared: true},
		"pullquote speakers":     {shared: true},
		"pullquote list":         {state: true, listing: true, shared: true},
		"pullquote search":       {state: true, shared: true},
		"pullquote same":         {state: true, shared: true},
		"pullquote people":       {state: true, shared: true},
		"pullquote timeline":     {state: true},
		"pullquote reindex":      {state: true},
		"pullquote tags":         {state: true, beside: true},
		"pullquote notes":        {state: true},
		"pullquote notes import": {state: true},
		"pullquote notes export": {state: true, fills: true},
		"pullquote archive":      {state: true},
		"pullquote archive push": {network: true},

		"pullquote archive merge":   {network: true},
		"pullquote archive unmerge": {network: true},

		"pullquote delete":       {state: true, library: true, trash: true},
		"pullquote undo":         {state: true, library: true, trash: true, dossier: true},
		"pullquote add":          {state: true, library: true, network: true},
		"pullquote feed add":     {state: true, library: true, network: true},
		"pullquote feed refresh": {state: true, library: true, network: true},
		"pullquote feed import":  {state: true, library: true},
		"pullquote feed remove":  {state: true, library: true},
		"pullquote feed rename":  {state: true, library: true},
		"pullquote feed folder":  {state: true, library: true},
		"pullquote feed set":     {state: true, library: true},
		"pullquote feed list":    {state: true},
		"pullquote feed export":  {creates: true},

		"pullquote dossier add":    {state: true, dossier: true},
		"pullquote dossier remove": {state: true, dossier: true},
		"pullquote dossier check":  {online: true},

		"pullquote corrections import": {state: true},
		"pullquote corrections rename": {state: true},
		"pullquote corrections role":   {state: true},
		"pullquote corrections remove": {state: true},
		"pullquote corrections export": {fills: true},
	}
}

// readerMay is what the reader may do. A shared archive is read by itself, and so it keeps the
// network where one is set.
func readerMay(p *program) permission {
	return permission{state: true, dossier: true, network: p.settings.Archive() != ""}
}

// policy is what a permission comes to. It makes the folders that are to be
// written to: that of crash reports for any.
func (may permission) policy(args []string) confine.Policy {
	p := confine.Policy{Network: may.network, Write: store.CrashFolders()}
	if may.state {
		p.Write = append(p.Write, store.StateFolders()...)
	}
	if may.library {
		p.Write = append(p.Write, store.LibraryFolders()...)
	}
	if may.creates && len(args) > 0 {
		p.Create = append(p.Create, filepath.Dir(args[0]))
	}
	if may.fills && len(args) > 0 {
		p.Write = append(p.Write, store.FolderMade(args[0])...)
	}
	if may.trash {
		p.Write = append(p.Write, bin(nil).Folders(store.LibraryFolders()...)...)
	}
	if may.dossier {
		p.Write = append(p.Write, store.DossierFolders()...)
	}
	if may.beside {
		p.Write = append(p.Write, store.FoldersOf(args)...)
	}
	return p
}

// giveUp gives up what a command does not need, before it runs. The reader does
// so when it shows something: see apart.
func (p *program) giveUp(c *cobra.Command, args []string) {
	reads := c == c.Root() || c.CommandPath() == "pullquote help" && asksForGuide(args)
	if p.confine == nil || reads && (p.terminal() || plainly(p, c)) {
		return
	}
	// Where the kernel does not hold it, the program runs as on a system that
	// cannot: see SECURITY.md.
	may := permissions()[c.CommandPath()]
	if c.Name() == cobra.ShellCompRequestCmd || c.Name() == cobra.ShellCompNoDescRequestCmd {
		may = permission{state: true} // a shell asks what is in the library
	}
	may.state = may.state && !(may.listing && (len(args) > 0 || p.piped() && p.settings.Archive() == ""))
	if may.shared && p.settings.Archive() != "" {
		may.network = true
	}
	write := c.Flags().Lookup(writeFlag)
	if on := c.Flags().Lookup(onlineFlag); may.online && on != nil {
		may.network = on.Value.String() == "true"
	}
	may.beside = may.beside && write != nil && write.Value.String() == "true"
	if may.fills {
		args = inNotesFolder(p, args)
	}
	_ = p.confine(may.policy(args))
}

// apart has the reader open, fetch and save addresses by a launcher, which keeps what the reader
// gives up a moment after its first frame. Without a launcher it gives up nothing:
// it would be the browser that lacks it. The end of the reader calls end.
func (p *program) apart(o *pane.Options) (end func()) {
	if p.confine == nil || !confine.Possible().Files {
		return func() {}
	}
	l := launch.Launcher{Within: o.Paths}
	if p.file != "" {
		_ = os.Setenv(configVariable, p.source.File) // by which the launcher knows of it
	}
	o.Browse, o.Fetch, o.Save, o.Say, o.Feed = l.Open, l.Fetch, l.Save, l.Say, l.Feed
	o.Discard, o.Restore = l.Discard, l.Restore
	o.Use = func(ctx context.Context, t launch.Tool) (string, error) {
		if t.Do == launch.ToEditor { // ctrl+c is the editor's then, which shares the terminal
			p.lent.begin()
			defer func() { p.lent.end(time.Now()) }()
		}
		return l.Use(ctx, t)
	}
	o.Settled = func() {
		if l.Start() == nil {
			_ = p.confine(readerMay(p).policy(nil))
		}
	}
	return l.Close
}
