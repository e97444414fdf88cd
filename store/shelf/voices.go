package shelf

import (
	"math"
	"slices"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/names"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/index/people"
)

// voice is a speaker of an article, with all that they say there. Those from the 63rd on are
// one voice.
type voice struct {
	N      int      `json:"n"`                // as index.VoiceOf numbers them
	Person []string `json:"person,omitempty"` // the keys of those who have a name; see package names
	Name   string   `json:"name,omitempty"`
	Role   string   `json:"role,omitempty"`
	Find   *audible `json:"find,omitempty"`
}

// audible is what a voice is found by.
type audible struct {
	Who   []string `json:"who"`
	Said  []string `json:"said"`
	Pairs []string `json:"pairs"`
}

// share is what one person says in one article, as people are counted by. It has nothing that
// has to be looked for in an article, and lies with all that the person says elsewhere.
type share struct {
	Article  string   `json:"article"` // the document's name
	Person   string   `json:"person"`  // the key
	Who      []string `json:"who"`     // the words of the name in the key
	Name     []string `json:"name"`    // as the article spells it
	Role     string   `json:"role,omitempty"`
	Quotes   int      `json:"quotes"`          // in marks
	Reported int      `json:"reported"`        // told without marks
	Words    int      `json:"words"`           // in the quotes
	Date     int64    `json:"date"`            // of the article
	Last     *int64   `json:"last,omitempty"`  // the same, if it is that of publication
	Month    *int     `json:"month,omitempty"` // of that, counted from the beginning of our era, in UTC
}

// longestKey bounds the key of a person, in bytes. Names are short, and nobody has the role of a
// whole page.
const longestKey = 1000

// hears adds to a document who speaks in its article, and what each of them says.
func (d *document) hears(a *articles.Article, found quotes.Found) {
	d.Voices, d.shares = voices(a.Text, found), nil
	in := people.Article{Content: d.Key, Outlet: d.Source}
	said := make([]int, len(found.Speakers))
	for _, q := range found.Quotes {
		if q.Speaker >= 0 && q.Kind != quotes.Scare {
			said[q.Speaker]++
		}
	}
	for n, s := range found.Speakers {
		key := people.Key(in, s, said[n])
		at := slices.IndexFunc(d.Voices, func(v voice) bool { return v.N == index.VoiceOf(n) })
		if at >= 0 && d.Voices[at].N < index.VoiceOf(math.MaxInt) {
			d.Voices[at].Name, d.Voices[at].Role = names.Seen(s.Name), s.Role
		}
		if key == "" || len(key) > longestKey || at < 0 {
			continue
		}
		if v := &d.Voices[at]; !slices.Contains(v.Person, key) {
			v.Person = append(v.Person, key)
		}
		d.share(key, s, said[n])
	}
}

// share adds what a speaker says to what the person says of whom it is the key.
func (d *document) share(key string, s quotes.Speaker, said int) {
	at := slices.IndexFunc(d.shares, func(o share) bool { return o.Person == key })
	if at < 0 {
		at = len(d.shares)
		one := share{Article: d.ID, Person: key, Who: wordsOf(names.Named(key)), Date: d.Date}
		if d.Day != nil {
			on := time.Unix(d.Date, 0).UTC()
			month := on.Year()*12 + int(on.Month()) - 1
			one.Last, one.Month = &one.Date, &month
		}
		d.shares = append(d.shares, one)
	}
	one := &d.shares[at]
	if name := names.Seen(s.Name); !slices.Contains(one.Name, name) {
		one.Name = append(one.Name, name)
	}
	one.Role = max(one.Role, s.Role)
	one.Quotes, one.Reported, one.Words = one.Quotes+s.Quotes, one.Reported+said-s.Quotes, one.Words+s.Words
}

// voices gathers what is said by who says it.
func voices(text string, found quotes.Found) []voice {
	all := make([]*voice, index.VoiceOf(-1)+1)
	for _, q := range found.Quotes {
		if q.Kind == quotes.Scare {
			continue
		}
		n := index.VoiceOf(q.Speaker)
		if all[n] == nil {
			all[n] = &voice{N: n, Find: &audible{Who: []string{}, Said: []string{}, Pairs: []string{}}}
		}
		words := wordsOf(q.Of(text))
		all[n].Find.Said = append(all[n].Find.Said, strings.Join(words, " "))
		all[n].Find.Pairs = append(all[n].Find.Pairs, nonEmpty(pairs(words))...)
	}
	for i, s := range found.Speakers {
		if v := all[index.VoiceOf(i)]; v != nil {
			v.Find.Who = append(v.Find.Who, searched(names.Seen(s.Name)+" "+strings.Join(s.Also, " ")))
		}
	}
	some := []voice{}
	for _, v := range all {
		if v != nil {
			some = append(some, *v)
		}
	}
	return some
}

// nonEmpty leaves out what is empty.
func nonEmpty(all ...string) []string {
	some := []string{}
	for _, s := range all {
		if s != "" {
			some = append(some, s)
		}
	}
	return some
}
