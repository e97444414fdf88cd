package screen

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"pullquote/store/feed"
	"pullquote/ui/config"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
)

// newsstand is what looks after subscriptions in a test: the file, and what was asked for.
type newsstand struct {
	mu    sync.Mutex
	text  string // OPML
	asked []string
	hang  bool // nothing that is fetched ever comes
}

func (n *newsstand) read() (*feed.Outline, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return feed.ParseOutline([]byte(n.text))
}

// feeds are the subscriptions.
func (n *newsstand) feeds() []feed.Feed {
	o, err := n.read()
	if err != nil {
		return nil
	}
	return o.Feeds()
}

// work does what the commands of "pullquote feed" do.
func (n *newsstand) work(ctx context.Context, do launch.FeedWork, args []string, line func(string)) error {
	n.mu.Lock()
	n.asked = append(n.asked, strings.TrimSpace(string(do)+" "+strings.Join(args, " ")))
	hang := n.hang
	n.mu.Unlock()
	if hang {
		<-ctx.Done()
		return ctx.Err()
	}
	if do == launch.Refresh || do == launch.RefreshAll {
		return refreshed(n.feeds(), args, line)
	}
	o, err := n.read()
	if err == nil {
		err = rearranged(o, do, args, line)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if err == nil {
		n.text = o.Text()
	}
	return err
}

// refreshed tells of a visit to each of the feeds, or to those that are named.
func refreshed(feeds []feed.Feed, args []string, line func(string)) error {
	failed, seen := 0, 0
	for _, f := range feeds {
		if len(args) > 0 && !slices.Contains(args, f.URL) {
			continue
		}
		fresh, wrong := 2, ""
		if strings.Contains(f.URL, "broken") {
			fresh, wrong = 0, "404 Not Found"
			failed++
		}
		seen++
		line(fmt.Sprintf(`{"schema":1,"title":%q,"url":%q,"number":%d,"of":%d,"new":%d,"error":%q}`, f.Title, f.URL, seen, max(len(args), len(feeds)*(1-min(1, len(args)))), fresh, wrong))
	}
	if failed > 0 {
		return errors.New("exit status 1")
	}
	return nil
}

// rearranged makes a change of the subscriptions.
func rearranged(o *feed.Outline, do launch.FeedWork, args []string, line func(string)) error {
	switch do {
	case launch.Subscribe:
		if strings.Contains(args[0], "nothing") {
			return errors.New("subscribing: is not a feed but a web page, and links to no feed")
		}
		line(fmt.Sprintf(`{"schema":1,"title":"Tide Times","url":%q,"subscribed":true,"number":1,"of":1,"new":3,"error":""}`, args[0]))
		return o.Add(feed.Feed{URL: args[0], Title: "Tide Times"})
	case launch.Remove:
		return o.Remove(args[0])
	case launch.Rename:
		return o.Rename(args[0], args[1])
	case launch.File:
		return o.MoveTo(args[0], feed.Folder(args[1]))
	case launch.Set:
		var t feed.Terms
		return errors.Join(t.Put(args[1:]...), o.Put(args[0], t))
	case launch.Restore:
		from, err := feed.ParseOutline([]byte(args[0]))
		if err != nil {
			return err
		}
		return errors.Join(o.Remove(from.Feeds()[0].URL), o.Add(from.Places()...))
	default:
		return fmt.Errorf("nothing does %s", do)
	}
}

// noFeeds does nothing with subscriptions.
func noFeeds(context.Context, launch.FeedWork, []string, func(string)) error {
	return errors.New("no feeds in this test")
}

// wasAsked is what was asked for last.
func (n *newsstand) wasAsked() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	if len(n.asked) == 0 {
		return ""
	}
	return n.asked[len(n.asked)-1]
}

func harbourFeeds() *newsstand {
	return &newsstand{text: `<opml version="2.0"><body>
<outline text="Harbour Post" xmlUrl="https://post.example/feed"/>
<outline text="News">
<outline text="Coast Radio" xmlUrl="https://coast.example/feed"/>
<outline text="Broken Bell" xmlUrl="https://broken.example/feed"/>
</outline>
</body></opml>`}
}

// randomly does with subscriptions whatever keys on a random walk come to: it fails for what
// is no feed, and now and then waits until it is stopped.
func (n *newsstand) randomly(ctx context.Context, do launch.FeedWork, args []string, line func(string)) error {
	known := slices.ContainsFunc(n.feeds(), func(f feed.Feed) bool { return len(args) > 0 && f.URL == args[0] })
	n.mu.Lock()
	n.hang = len(n.asked)%5 == 4
	n.mu.Unlock()
	if !known && do != launch.RefreshAll && do != launch.Subscribe && do != launch.Restore {
		return fmt.Errorf("not subscribed to %q", args)
	}
	return n.work(ctx, do, args, line)
}

func (n *newsstand) options() pane.Options { return pane.Options{Feed: n.work, Feeds: n.read} }

// onFeed puts the cursor of the side bar on a row.
func (tm *terminal) onBar(name string) {
	tm.t.Helper()
	tm.press("B", "g")
	for range 60 {
		if strings.Contains(tm.text(), "▌ "+name) || strings.Contains(tm.text(), "▌  "+name) {
			return
		}
		tm.press("j")
	}
	tm.t.Fatalf("no row of the side bar is %q:\n%s", name, tm.text())
}

func TestFeedsAreRefreshedFromTheReader(t *testing.T) {
	t.Parallel()
	n := harbourFeeds()
	onTerminal(t, 140, 40, n.options(), func(tm *terminal) {
		tm.wants("Harbour Post", "News", "Coast Radio")
		tm.press("ctrl+r")
		tm.wants("4 new in 2 feeds · 1 could not be fetched: Broken Bell: 404 Not Found")
		if n.wasAsked() != "refresh-all" {
			t.Errorf("asked for %q", n.wasAsked())
		}
		tm.onBar("Harbour Post")
		tm.press("r")
		tm.wants("2 new in 1 feed")
		if n.wasAsked() != "refresh https://post.example/feed" {
			t.Errorf("asked for %q", n.wasAsked())
		}
		tm.press("j", "r")
		if n.wasAsked() != "refresh https://coast.example/feed https://broken.example/feed" {
			t.Errorf("of a folder asked for %q", n.wasAsked())
		}
	})
}

func TestARefreshThatHangsIsStoppedByEscape(t *testing.T) {
	t.Parallel()
	n := harbourFeeds()
	n.hang = true
	onTerminal(t, 140, 40, n.options(), func(tm *terminal) {
		tm.press("ctrl+r")
		tm.wants("refreshing feeds … · esc stops")
		tm.press("j", "ctrl+r")
		tm.wants("feeds are being fetched · esc stops")
		tm.press("esc")
		tm.wants("stopped")
		tm.press("k")
		if strings.Contains(tm.text(), "refreshing") {
			t.Errorf("it goes on:\n%s", tm.text())
		}
	})
}

func TestAFeedIsSubscribedToByItsAddressOrByPastingIt(t *testing.T) {
	t.Parallel()
	n := harbourFeeds()
	onTerminal(t, 140, 40, n.options(), func(tm *terminal) {
		tm.press("B", "a")
		tm.wants("subscribe to:")
		tm.typeLine("tide.example")
		tm.wants("subscribed to Tide Times · 3 new · u undoes", "  Tide Times")
		tm.press("u")
		tm.wants("undone: subscribed to Tide Times")
		if n.wasAsked() != "remove tide.example" || len(n.feeds()) != 3 {
			t.Errorf("undone by %q", n.wasAsked())
		}
		tm.program.Send(tea.PasteMsg{Content: " https://nothing.example/feed\n"})
		tm.settle()
		tm.wants("subscribe to: https://nothing.example/feed")
		tm.press("enter")
		tm.wants("links to no feed")
		tm.program.Send(tea.PasteMsg{Content: "some words"})
		tm.settle()
		if strings.Contains(tm.text(), "some words") {
			t.Errorf("words are no address:\n%s", tm.text())
		}
	})
}

func TestAFeedIsRenamedFiledAndSetAndAllOfItIsUndone(t *testing.T) {
	t.Parallel()
	n := harbourFeeds()
	onTerminal(t, 140, 40, n.options(), func(tm *terminal) {
		tm.onBar("Harbour Post")
		tm.press("W", "ctrl+u")
		tm.typeLine("The Post")
		tm.wants("Harbour Post is now The Post · u undoes", "▌ The Post")
		tm.press("u")
		tm.wants("undone: Harbour Post is now The Post", "Harbour Post")
		tm.press("s")
		tm.wants("settings:", "every= full-text= keep= keep-for=")
		tm.typeLine("every=2h keep=50")
		tm.wants("Harbour Post: every=2h keep=50 · u undoes")
		if got := n.feeds()[0].Terms.String(); got != "every=2h keep=50" {
			t.Errorf("it is set to %q", got)
		}
		tm.press("u")
		tm.wants("undone: Harbour Post: every=2h keep=50")
		if got := n.feeds()[0].Terms.String(); got != "" {
			t.Errorf("undone it is set to %q", got)
		}
		tm.press("s")
		tm.typeLine("every=soon")
		tm.wants("every is a time from 1m to 30d", "settings: every=soon")
		tm.press("esc", "m")
		tm.typeLine("News/North")
		tm.wants("Harbour Post is in News/North · u undoes", "North")
		tm.press("u")
		tm.wants("undone: Harbour Post is in News/North")
		if f := n.feeds(); len(f[len(f)-1].Folder) != 0 {
			t.Errorf("undone it lies in %q", f[len(f)-1].Folder)
		}
		tm.press("g", "m")
		tm.wants("this is for a feed")
	})
}

func TestUnsubscribingIsUndone(t *testing.T) {
	t.Parallel()
	n := harbourFeeds()
	onTerminal(t, 140, 40, n.options(), func(tm *terminal) {
		tm.onBar("Coast Radio")
		tm.wants("unsubscribe")
		tm.press("D")
		tm.wants("unsubscribed from Coast Radio; its articles stay · u undoes")
		if len(n.feeds()) != 2 {
			t.Errorf("%d feeds are left", len(n.feeds()))
		}
		tm.press("u")
		tm.wants("undone: unsubscribed from Coast Radio", "  Coast Radio")
		if f := n.feeds(); len(f) != 3 || strings.Join(f[2].Folder, "") != "News" {
			t.Errorf("it is back as %+v", f)
		}
		tm.press("g", "D")
		tm.wants("All cannot be removed")
	})
}

// A timer fetches what is due, and says only what is new.
func TestFeedsAreFetchedByATimer(t *testing.T) {
	t.Parallel()
	n := harbourFeeds()
	o := n.options()
	o.Config = config.Source{Said: []config.Said{{Key: "feeds.refresh", Value: "30m"}}}
	onTerminal(t, 140, 40, o, func(tm *terminal) {
		time.Sleep(5 * time.Second)
		tm.settle()
		tm.wants("4 new in 2 feeds")
		if strings.Contains(tm.text(), "could not") || n.wasAsked() != "refresh" {
			t.Errorf("asked for %q:\n%s", n.wasAsked(), tm.text())
		}
		before := len(n.asked)
		time.Sleep(61 * time.Minute)
		tm.settle()
		if got := len(n.asked) - before; got != 2 {
			t.Errorf("in an hour it was asked %d times more", got)
		}
	})
}

func TestASectionIsFoldedByAKey(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, harbourFeeds().options(), func(tm *terminal) {
		tm.onBar("▾ Feeds")
		tm.press("enter")
		tm.wants("▸ Feeds")
		if strings.Contains(tm.text(), "Coast Radio") {
			t.Errorf("it is not folded:\n%s", tm.text())
		}
		tm.press("right")
		tm.wants("▾ Feeds", "Coast Radio")
	})
}

// TestTheSideBarLooksAsItDid compares the side bar with its golden pictures, where it
// stands beside the list and where it has the screen.
func TestTheSideBarLooksAsItDid(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ w, h int }{{40, 20}, {80, 24}, {120, 30}, {200, 40}} {
		for _, th := range []string{"light", "dark", "mono"} {
			t.Run(fmt.Sprintf("%dx%d-%s", size.w, size.h, th), func(t *testing.T) {
				t.Parallel()
				n := harbourFeeds()
				n.text = strings.Replace(n.text, "</outline>", `<outline text="North"><outline text="The Ostermouth Courier" xmlUrl="https://courier.example/feed" pullquote-every="2h"/></outline></outline>`, 1)
				o := n.options()
				o.Config = says("theme", th)
				var got string
				onTerminal(t, size.w, size.h, o, func(tm *terminal) {
					tm.press("B")
					for range 9 {
						tm.press("j")
					}
					got = picture(tm.emu)
				})
				golden.RequireEqual(t, got)
			})
		}
	}
}
