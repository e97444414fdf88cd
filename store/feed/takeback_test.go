package feed

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/store"
)

func TestSubscriptionsAreChangedBack(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	f := File{Path: filepath.Join(dir, "feeds.opml"), Lock: filepath.Join(dir, "feeds.lock")}
	write := func(text string) {
		if err := os.WriteFile(f.Path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	back := func(do string, args ...string) (now string, err error) {
		err = TakeBack(t.Context(), f, []store.FeedStep{{Do: do, Args: args}})
		o, unread := f.Read()
		if unread != nil {
			t.Fatal(unread)
		}
		for _, f := range o.Places() {
			now += strings.Join(append(f.Folder, f.Title), "/") + "; "
		}
		return now, err
	}
	only, err := parsed(t, arranged).Only("https://post.example/feed")
	if err != nil {
		t.Fatal(err)
	}
	write(strings.Replace(arranged, `<outline type="rss" text="Old" xmlUrl="https://post.example/feed" icon="crane.png"/>`, "", 1))
	for _, c := range []struct {
		do   string
		args []string
		want string
		fail string
	}{
		{"restore", []string{only.Text()}, "News/Old; Coast; ", ""},
		{"restore", []string{only.Text()}, "News/Old; Coast; ", ""},
		{"rename", []string{"https://coast.example/feed", "Shore"}, "News/Old; Shore; ", ""},
		{"remove", []string{"Shore"}, "News/Old; ", ""},
		{"remove", []string{"Shore"}, "News/Old; ", `changing the subscriptions back: not subscribed to "Shore"`},
		{"restore", []string{"no outline"}, "News/Old; ", "changing the subscriptions back: "},
		{"rename", []string{"Old"}, "News/Old; ", "changing the subscriptions back: this version does not know how"},
		{"eat", nil, "News/Old; ", "changing the subscriptions back: this version does not know how"},
	} {
		now, err := back(c.do, c.args...)
		if now != c.want || (err == nil) != (c.fail == "") || err != nil && !strings.HasPrefix(err.Error(), c.fail) {
			t.Errorf("%s %.40q: there are %s, %v", c.do, c.args, now, err)
		}
	}
	write(strings.Replace(arranged, "Coast", "Old", 2))
	if _, err := back("remove", "Old"); err == nil || !strings.Contains(err.Error(), `2 feeds are called "Old"`) {
		t.Errorf("of two feeds one is removed: %v", err)
	}
}
