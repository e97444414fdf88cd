package feed

import (
	"strings"
	"testing"
)

const urls = `# mine
https://harbour.example/feed news "north/sea" "~Harbour \"Post\""
https://quay.example/#new

"query:Unread:unread = \"yes\"" x
https://merrow.example/rss ! "~Merrow"   # a remark
`

func TestNewsboatsURLsAreReadAndWrittenWithoutLoss(t *testing.T) {
	t.Parallel()
	o, err := imported([]byte(urls))
	must(t, err)
	var got []string
	for _, f := range o.Places() {
		got = append(got, f.URL+" "+f.Title+" "+strings.Join(f.Folder, ">"))
	}
	want := `https://quay.example/#new https://quay.example/#new |https://merrow.example/rss Merrow |https://harbour.example/feed Harbour "Post" news|` +
		`https://harbour.example/feed Harbour "Post" north>sea|query:Unread:unread = "yes" Unread x`
	if strings.Join(got, "|") != want {
		t.Errorf("got %s", strings.Join(got, "|"))
	}
	again, err := imported([]byte(o.URLs()))
	must(t, err)
	if again.Text() != o.Text() || again.URLs() != o.URLs() || !strings.Contains(o.URLs(), `https://merrow.example/rss ! "~Merrow"`) {
		t.Errorf("got %s\nand %s", o.URLs(), again.URLs())
	}
	secret, err := imported([]byte("https://ada:secret@harbour.example/feed\n"))
	must(t, err)
	if strings.Contains(secret.URLs(), "secret") {
		t.Errorf("got %s", secret.URLs())
	}
}

func TestWhatIsNeitherIsSaidToBeNoOPML(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "hello\n", "# nothing\n", "https://a.example/\nand more\n", "<rss></rss>"} {
		if o, err := imported([]byte(text)); err == nil {
			t.Errorf("%q is %q", text, o.Text())
		}
	}
}

func TestAnImportLosesNothing(t *testing.T) {
	t.Parallel()
	from := outline(t, `<opml version="2.0" xmlns:nb="https://reader.example/ns"><body><outline text="News"><outline text="Post" title="The Post" type="atom" xmlUrl="https://a.example/" description="Of &quot;ours&quot;" category="/a" nb:colour="red"/></outline>`+
		`<outline text="Must read"><outline text="Post" xmlUrl="https://a.example/"/></outline><outline text="again" xmlUrl="https://a.example/"/></body></opml>`)
	to := outline(t, emptyOutline)
	must(t, to.Add(from.Places()...))
	for _, want := range []string{
		`<outline type="atom" text="Post" title="The Post" xmlUrl="https://a.example/" description="Of &#34;ours&#34;" category="/a" xmlns:p3="https://reader.example/ns" p3:colour="red"/>`, `<outline text="Must read">`,
	} {
		if !strings.Contains(to.Text(), want) {
			t.Errorf("%s is not in\n%s", want, to.Text())
		}
	}
	if len(to.Feeds()) != 1 || len(to.Places()) != 2 {
		t.Errorf("got %+v", to.Places())
	}
	before := to.Text()
	must(t, to.Add(from.Places()...))
	if to.Text() != before {
		t.Errorf("added again:\n%s", to.Text())
	}
	must(t, to.Remove("https://a.example/"))
	if len(to.Places()) != 0 {
		t.Errorf("got %+v", to.Places())
	}
}

// FuzzURLs holds that what is written of newsboat's file is read as it was.
func FuzzURLs(f *testing.F) {
	f.Add(urls)
	f.Add("http://a.example/ \"a\\\\\" \"~\" ! /\n")
	f.Fuzz(func(t *testing.T, text string) {
		o, ok := parseURLs(text)
		if !ok {
			return
		}
		again, ok := parseURLs(o.URLs())
		if !ok || len(again.Feeds()) != len(o.Feeds()) {
			t.Errorf("%q is %q", text, o.URLs())
		}
	})
}
