package feed

import "testing"

func TestLinksAreSeenFromTheItemsPage(t *testing.T) {
	t.Parallel()
	const from = "https://harbour.example/news/crane"
	for body, want := range map[string]string{
		`<p>See <a class="x" href="/quay?a=1&amp;b=2">the quay</a> &amp; more</p>`: `<p>See <a href="https://harbour.example/quay?a=1&amp;b=2">the quay</a> &amp; more</p>`,
		`<A HREF=boat>boat</A>`:                         `<a href="https://harbour.example/news/boat">boat</A>`,
		`<a href="javascript:alert(1)" onclick=x>j</a>`: `<a>j</a>`,
		`<a href="mailto:ada@harbour.example">Ada</a>`:  `<a>Ada</a>`,
		`<a name="x">`:        `<a>`,
		`no links < here`:     `no links < here`,
		`<a href="/x">cut <b`: `<a href="https://harbour.example/x">cut <b`,
	} {
		if got, whole := linked(body, from); got != want || !whole {
			t.Errorf("%q: got %q, want %q", body, got, want)
		}
	}
}
