package shelf

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"pullquote/articles"
	"pullquote/articles/align"
	"pullquote/articles/names"
	"pullquote/store/index"
	"pullquote/store/query"
)

// mostCompared is how many bytes of articles are compared with a quotation: the rest of them carry
// nothing. The engine reads what is compared, which the library does only once.
const mostCompared = 8 << 20

// Same returns the other articles of the archive that carry a quotation, as [index.Index.Same]
// does of the library, and with what it takes to compare them. The quotation may be of an article of
// the archive, of one that lies here, or, with the zero Row, of none. speaker is the name by which
// that article calls who says it; empty if nobody is known.
//
// An address has one document in an archive, so there are no other versions of an article in it.
func (a *Archive) Same(ctx context.Context, of index.Row, speaker string, quote index.Quote) ([]index.Carrier, error) {
	s := newSought(speaker, quote, itself(of))
	s.unquoted = len(s.here) >= align.Shingle
	return a.carriers(ctx, s)
}

// Before returns the articles of the archive in which somebody says the same as in a quotation of
// an article, or nearly, or in which others do, as [index.Before] does: without quotations of a
// few words, and without what the archive has at the article's own address. Of words that are
// nobody's it asks nothing.
func (a *Archive) Before(ctx context.Context, of index.Row, speaker string, quote index.Quote) ([]index.Carrier, error) {
	address := idOf(Piece{Key: of.Key, Article: &articles.Article{URL: of.Summary.URL}})
	s := newSought(speaker, quote, itself(of), documentOf(address))
	if len(s.here) < index.Telling || speaker == "" {
		return nil, nil
	}
	found, err := a.carriers(ctx, s)
	return slices.DeleteFunc(found, func(c index.Carrier) bool { return c.By == index.Nobodys }), err
}

// itself asks for an article, which may lie in the archive and here: then it is there under
// whatever name.
func itself(of index.Row) clause {
	if id, is := strings.CutPrefix(of.Path, Prefix); is {
		return documentOf(id)
	}
	if of.Key == "" {
		return none()
	}
	return clause{"term": clause{"key": clause{"value": of.Key}}}
}

// documentOf asks for the document that is called so.
func documentOf(id string) clause { return clause{"term": clause{"id": clause{"value": id}}} }

// sought is a quotation whose words are looked for.
type sought struct {
	here     []align.Word
	phrases  []string // by which it is looked for, as the server has them
	speaker  string
	unquoted bool     // also where they are in no quotation
	not      []clause // in which articles they are not looked for
}

func newSought(speaker string, quote index.Quote, not ...clause) sought {
	s := sought{here: align.Words(quote.Text), speaker: speaker, not: not}
	if len(s.here) == 0 {
		return s
	}
	for _, p := range align.Phrases(s.here) {
		var words []string
		for _, w := range p {
			words = append(words, w.Text)
		}
		s.phrases = append(s.phrases, searched(strings.Join(words, " ")))
	}
	return s
}

// carriers returns the articles that carry a quotation.
func (a *Archive) carriers(ctx context.Context, s sought) ([]index.Carrier, error) {
	if len(s.here) == 0 {
		return nil, nil
	}
	hits, err := a.candidates(ctx, s)
	if err != nil {
		return nil, a.missing(err)
	}
	each := make([]*index.Carrier, len(hits))
	var next atomic.Int32
	var all sync.WaitGroup
	for range min(len(hits), runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(hits) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				each[i] = a.carrier(s, &hits[i].Source)
			}
		})
	}
	all.Wait()
	var found []index.Carrier
	for _, c := range each {
		if c != nil {
			found = append(found, *c)
		}
	}
	index.SortCarriers(found)
	return found, ctx.Err()
}

// candidates returns the articles that hold some phrases of a quotation, those with most of them
// first, with their text. Where they are too long for an answer, there are fewer.
func (a *Archive) candidates(ctx context.Context, s sought) (hits []hit, err error) {
	in := func(w query.Word) clause { return phrase(field{"find.text", "find.pairs"}, w) }
	if len(s.here) < align.Shingle {
		in = func(w query.Word) clause { return nested(phrase(field{"voices.find.said", "voices.find.pairs"}, w)) }
	}
	var phrases []clause
	for _, p := range s.phrases {
		phrases = append(phrases, clause{"constant_score": clause{"filter": in(query.Word{Text: p})}})
	}
	by := slices.Insert(sortOf(index.Newest), 0, clause{"_score": clause{"order": "desc"}})
	for most := index.Compared; most > 0; most /= 8 {
		var got answered
		got, err = a.search(ctx, a.articles()+"/_search", clause{
			"size": most, "track_total_hits": false, "sort": by, "_source": clause{"excludes": []string{"voices"}},
			"query": clause{"bool": clause{"should": phrases, "minimum_should_match": 1, "must_not": s.not}},
		})
		if err == nil {
			return bounded(got.Hits.Hits), nil
		}
		if !errors.Is(err, errLong) {
			break
		}
	}
	return nil, err
}

// bounded is as many articles as are compared, whatever a server sends.
func bounded(hits []hit) (some []hit) {
	left := mostCompared
	for _, h := range hits[:min(len(hits), index.Compared)] {
		if left -= len(h.Source.Text); left < 0 {
			left += len(h.Source.Text)
			continue
		}
		some = append(some, h)
	}
	return some
}

// carrier compares an article with a quotation; nil if it does not carry that. One that cannot be
// read carries nothing; opening it says why.
func (a *Archive) carrier(s sought, d *document) *index.Carrier {
	article, err := d.article()
	if err != nil || !s.in(article.Text) {
		return nil
	}
	found := find(article)
	c, speaker, is := index.Likest(s.here, index.Quotations(article.Text, found))
	switch {
	case is && speaker >= 0:
		c.Speaker = names.Seen(found.Speakers[speaker].Name)
		c.By = index.Whose(s.speaker, c.Speaker, onePerson(s.speaker, c.Speaker))
	case !is && s.unquoted:
		c, is = index.Written(s.here, article.Text)
	}
	if !is {
		return nil
	}
	c.Article = d.row(a.entry(d))
	return &c
}

// in reports whether a text holds one of the phrases: the server has looked into the title, too.
// What is short it has found in a quotation.
func (s sought) in(text string) bool {
	words := " " + searched(text) + " "
	return len(s.here) < align.Shingle || slices.ContainsFunc(s.phrases, func(p string) bool { return strings.Contains(words, " "+p+" ") })
}

// onePerson reports whether two full names are those of one person: they differ by the initials
// inside them alone, as Ada M. Quill and Ada Quill do.
func onePerson(here, there string) bool {
	kind, key := names.Of(here)
	other, its := names.Of(there)
	base, middle := names.Base(key)
	itsBase, itsMiddle := names.Base(its)
	return kind == names.Full && other == names.Full && base == itsBase && (middle == itsMiddle || middle == "" || itsMiddle == "")
}
