package feed

import (
	"strings"
	"testing"
)

func TestAnExportHasNoPasswordWhereverItStands(t *testing.T) {
	t.Parallel()
	o, err := ParseOutline([]byte(`<opml version="2.0"><!-- https://ada:secret@a.example/ --><body>
<outline text="https://ada:secret@a.example/x"><outline text="https:&#47;/ada:secret&#64;a.example/" htmlUrl='https://ada:s"ecret@a.example/' xmlUrl="https://ada:secret&#64;a.example/" note="see https://ada:secret@a.example/, quay@a.example"/></outline>
<outline text="Quay" xmlUrl="https://key@b.example/feed?token=1"/>
</body></opml>`))
	must(t, err)
	public, err := o.WithoutPasswords()
	must(t, err)
	if text := public.Text(); strings.Contains(text, "secret") || strings.Contains(text, "key@") || !strings.Contains(text, "quay@a.example") {
		t.Errorf("got %s", text)
	}
	if feeds := public.Feeds(); len(feeds) != 2 || feeds[0].URL != "https://a.example/" || feeds[1].URL != "https://b.example/feed?token=1" {
		t.Errorf("got %+v", feeds)
	}
	if feeds := o.Feeds(); feeds[0].URL != "https://ada:secret@a.example/" {
		t.Errorf("the subscription itself has lost it: %+v", feeds)
	}
}
