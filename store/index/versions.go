package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/articles"
	"pullquote/articles/align"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store"
)

// How much of the versions of an article is compared.
const (
	versions    = 20      // of an article
	changesEach = 40      // of a version
	versionSize = 4 << 20 // bytes of a file
)

// Versions returns what is other in the other articles with an article's address, such as
// the one that its feed has corrected: a carrier for each paragraph that has changed, and
// one without words for an article that says the same. The newest article comes first.
// An article without an address has no versions.
func Versions(ctx context.Context, x *Index, id ID) ([]Carrier, error) {
	rows, err := versionsOf(ctx, x, id)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	own, err := x.Rows(ctx, []ID{id})
	if err != nil || len(own) == 0 {
		return nil, err
	}
	here, err := store.ReadWhole(ctx, own[0].Entry, versionSize)
	if err != nil {
		return nil, fmt.Errorf("comparing versions: %w", err)
	}
	var found []Carrier
	for _, row := range rows {
		there, err := store.ReadWhole(ctx, row.Entry, versionSize)
		if err != nil {
			continue // a file that cannot be read now says nothing
		}
		found = append(found, changed(row, paragraphsOf(here.Article), paragraphsOf(there.Article))...)
	}
	return found, ctx.Err()
}

// versionsOf returns the other articles with an article's address, the newest first.
func versionsOf(ctx context.Context, x *Index, id ID) ([]Row, error) {
	const others = `SELECT ` + rowColumns + ` FROM article AS b CROSS JOIN article AS a ON a.place = b.place AND a.id <> b.id
		WHERE b.id = ? AND b.place <> '' ORDER BY a.date DESC, a.path DESC LIMIT ?`
	return x.rows(ctx, others, id, versions)
}

// VersionBefore returns the version before an article, and the article behind it; of the
// first version, the article and the one that comes next. It returns nothing where there is
// no other version. Of versions of one day the one that was saved later is the later one.
func VersionBefore(ctx context.Context, x *Index, id ID) ([]Row, error) {
	all, err := versionsOf(ctx, x, id)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	own, err := x.Rows(ctx, []ID{id})
	if err != nil || len(own) == 0 {
		return nil, err
	}
	all = append(all, own...)
	order.Stable(all, ByAge)
	at := max(1, slices.IndexFunc(all, func(r Row) bool { return r.ID == id }))
	return all[at-1 : at+1], nil
}

// ByAge compares articles by their dates, and by when their files were saved where these
// are one.
func ByAge(a, b Row) int {
	return cmp.Or(a.Date().Compare(b.Date()), a.Modified.Compare(b.Modified), cmp.Compare(a.Path, b.Path))
}

// paragraph is a block of an article, with single blanks.
type paragraph struct {
	quotes.Span
	text string
}

func paragraphsOf(a *articles.Article) []paragraph {
	var all []paragraph
	for _, b := range a.Blocks {
		if b.Kind == articles.Furniture || b.Kind == articles.Byline {
			continue
		}
		if text := strings.Join(strings.Fields(b.Of(a.Text)), " "); text != "" {
			all = append(all, paragraph{b.Span, text})
		}
	}
	return all
}

// changed sets the paragraphs that only one of two versions has side by side, in their
// order.
func changed(row Row, here, there []paragraph) []Carrier {
	mine, theirs := only(here, there), only(there, here)
	if len(mine)+len(theirs) == 0 {
		return []Carrier{{Article: row, Version: true, Likeness: 1}}
	}
	var found []Carrier
	for i := range min(max(len(mine), len(theirs)), changesEach) {
		c := Carrier{Article: row, Version: true}
		var a, b []align.Word
		if i < len(mine) {
			a = align.Words(mine[i].text)
		}
		if i < len(theirs) {
			b, c.Span = align.Words(theirs[i].text), theirs[i].Span
		}
		m := align.Texts(a, b)
		c.Words = m.Pieces(a, b)
		if len(a) > 0 {
			c.Likeness = m.Likeness(a)
		}
		found = append(found, c)
	}
	return found
}

// only returns the paragraphs that another version does not have.
func only(of, other []paragraph) []paragraph {
	count := map[string]int{}
	for _, p := range other {
		count[p.text]++
	}
	var all []paragraph
	for _, p := range of {
		if count[p.text]--; count[p.text] < 0 {
			all = append(all, p)
		}
	}
	return all
}
