package launch

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// FeedWork is what is done with subscriptions: which command of this program does it, and
// how many arguments it takes.
type FeedWork string

// What is done with subscriptions.
const (
	Refresh    FeedWork = "refresh"     // fetches what is new in the feeds that are named, or that are due
	RefreshAll FeedWork = "refresh-all" // … in all
	Subscribe  FeedWork = "add"         // an address
	Remove     FeedWork = "remove"      // a feed
	Rename     FeedWork = "rename"      // a feed, and its title
	File       FeedWork = "folder"      // a feed, and its folder, which may be empty
	Set        FeedWork = "set"         // a feed, and what is wanted of it
	Restore    FeedWork = "restore"     // an OPML file, which goes before what the subscriptions say of its feeds
)

// feedCommand is a command line, without what it is about.
type feedCommand struct {
	argv        []string
	least, most int // arguments
}

// most arguments and bytes of one are far more than anybody has feeds.
const (
	mostFeeds    = 20_000
	longestField = 1 << 20
)

func feedCommands() map[FeedWork]feedCommand {
	return map[FeedWork]feedCommand{
		Refresh:    {[]string{"feed", "refresh", "--format", "jsonl"}, 0, mostFeeds},
		RefreshAll: {[]string{"feed", "refresh", "--format", "jsonl", "--all"}, 0, 0},
		Subscribe:  {[]string{"feed", "add", "--format", "jsonl"}, 1, 1},
		Remove:     {[]string{"feed", "remove", "--remember"}, 1, 1},
		Rename:     {[]string{"feed", "rename"}, 2, 2},
		File:       {[]string{"feed", "folder"}, 2, 2},
		Set:        {[]string{"feed", "set"}, 2, 9},
		Restore:    {[]string{"feed", "import", "--replace"}, 1, 1},
	}
}

// command is the command line for some work, and what it reads. What it is about stands
// behind "--": nothing of it is taken for a flag.
func (do FeedWork) command(args []string) (argv []string, input string, err error) {
	c, ok := feedCommands()[do]
	if !ok || len(args) < c.least || len(args) > c.most {
		return nil, "", fmt.Errorf("%q is nothing that is done with feeds", string(do))
	}
	for _, a := range args {
		if len(a) > longestField || strings.ContainsRune(a, 0) {
			return nil, "", fmt.Errorf("%s: too much", do)
		}
	}
	if do == Restore {
		return append(c.argv, "-"), args[0], nil
	}
	return append(append(c.argv, "--"), args...), "", nil
}

// ending is how long a process that is to end may take to finish what it is writing.
const ending = 5 * time.Second

// Feed does something with the subscriptions, by a process of its own that may do that.
// Each line that it writes is told as it comes. The process ends with ctx.
func Feed(ctx context.Context, do FeedWork, args []string, line func(string)) error {
	argv, input, err := do.command(args)
	if err != nil {
		return err
	}
	program, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, program, argv...)
	var said bytes.Buffer
	cmd.Stdin, cmd.Stderr, cmd.WaitDelay = strings.NewReader(input), &said, ending
	if runtime.GOOS != "windows" {
		cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	}
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, longestField)
	for lines.Scan() {
		line(lines.Text())
	}
	err = cmd.Wait()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return saidError(said.Bytes(), err)
	}
	return lines.Err()
}
