package shelf

import (
	"math"
	"strings"
	"time"

	"pullquote/articles/names"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/index/people"
)

// voice is a speaker of an article, with all that they say there.
type voice struct {
	N        int      `json:"n"`                // as index.VoiceOf numbers them
	Person   string   `json:"person,omitempty"` // the key of who has a name; see package names
	Name     string   `json:"name,omitempty"`
	Role     string   `json:"role,omitempty"`
	Quotes   int      `json:"quotes"`          // in marks
	Reported int      `json:"reported"`        // told without marks
	Words    int      `json:"words"`           // in the quotes
	Date     int64    `json:"date"`            // of the article
	Last     *int64   `json:"last,omitempty"`  // the same, if it is that of publication
	Month    *int     `json:"month,omitempty"` // of that, counted from the beginning of our era, in UTC
	Find     *audible `json:"find,omitempty"`
}

// audible is what a voice is found by.
type audible struct {
	Who   []string `json:"who"`
	Said  []string `json:"said"`
	Pairs []string `json:"pairs"`
}

// person tells who the voices of a document are, and counts what each says. Those from the 63rd
// on are many and nobody.
func (d *document) person(found quotes.Found) {
	in := people.Article{Content: d.Key, Outlet: d.Source}
	for i := range d.Voices {
		v := &d.Voices[i]
		v.Date = d.Date
		if d.Day != nil {
			at := time.Unix(d.Date, 0).UTC()
			month := at.Year()*12 + int(at.Month()) - 1
			v.Last, v.Month = &v.Date, &month
		}
		if v.N >= index.VoiceOf(math.MaxInt) {
			continue
		}
		said := 0
		for _, q := range found.Quotes {
			if q.Speaker == v.N && q.Kind != quotes.Scare {
				said++
			}
		}
		s := found.Speakers[v.N]
		v.Person, v.Quotes, v.Reported, v.Words = people.Key(in, s, said), s.Quotes, said-s.Quotes, s.Words
		v.Name, v.Role = names.Seen(s.Name), s.Role
	}
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
