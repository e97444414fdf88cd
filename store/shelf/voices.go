package shelf

import (
	"math"
	"slices"
	"strings"
	"time"

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

// shares tells who the voices of a document are, and returns what each person says in it.
func (d *document) shares(found quotes.Found) (all []share) {
	in := people.Article{Content: d.Key, Outlet: d.Source}
	said := make([]int, len(found.Speakers))
	for _, q := range found.Quotes {
		if q.Speaker >= 0 && q.Kind != quotes.Scare {
			said[q.Speaker]++
		}
	}
	for n, s := range found.Speakers {
		at := slices.IndexFunc(d.Voices, func(v voice) bool { return v.N == index.VoiceOf(n) })
		if at < 0 {
			continue
		}
		v := &d.Voices[at]
		if v.N < index.VoiceOf(math.MaxInt) {
			v.Name, v.Role = names.Seen(s.Name), s.Role
		}
		key := people.Key(in, s, said[n])
		if key == "" || len(key) > longestKey {
			continue
		}
		if !slices.Contains(v.Person, key) {
			v.Person = append(v.Person, key)
		}
		at = slices.IndexFunc(all, func(o share) bool { return o.Person == key })
		if at < 0 {
			at, all = len(all), append(all, d.silent(key))
		}
		all[at].hear(s, said[n])
	}
	return all
}

// silent is a person in a document of whom nothing was heard yet.
func (d *document) silent(key string) share {
	one := share{Article: d.ID, Person: key, Who: wordsOf(names.Named(key)), Date: d.Date}
	if d.Day != nil {
		on := time.Unix(d.Date, 0).UTC()
		month := on.Year()*12 + int(on.Month()) - 1
		one.Last, one.Month = &d.Date, &month
	}
	return one
}

// hear adds a speaker who is this person, and what they say. An article may have the two of them
// who are one: Jonas Kern and JONAS KERN.
func (s *share) hear(as quotes.Speaker, said int) {
	if name := names.Seen(as.Name); !slices.Contains(s.Name, name) {
		s.Name = append(s.Name, name)
	}
	s.Role = max(s.Role, as.Role)
	s.Quotes, s.Reported, s.Words = s.Quotes+as.Quotes, s.Reported+said-as.Quotes, s.Words+as.Words
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
