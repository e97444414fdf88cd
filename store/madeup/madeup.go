// Package madeup makes libraries of articles about people and places that do
// not exist, as large as one likes and the same each time, so that what is fast
// with a hundred thousand articles can be measured by anybody.
//
// An article is like news in what matters to the measurement: some 4 KB of
// Markdown with front matter, a few quotations in marks and as much reported
// speech, speakers who appear in many articles by full name and by surname,
// common words, and rare ones in the names of places.
package madeup

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"
)

// Size is how many bytes of text an article has at least.
const Size = 3900

// Article is one article: where it would lie in a library, and its Markdown.
type Article struct {
	Path      string // below the library, with slashes
	Published time.Time
	Markdown  string
}

// Make returns the nth article of the library that a seed stands for.
func Make(seed uint64, n int) Article {
	w := writer{Rand: rand.New(rand.NewPCG(seed, uint64(n))), met: map[string]bool{}}
	w.cast()
	published := newest().Add(-time.Duration(n) * 47 * time.Minute)
	title := capital(w.fill(pick(w, titles())))
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %q\nauthor: %s\nsource: %s\npublished: %s\nurl: https://news.example.org/%d/%d\n---\n\n",
		title, w.person(), pick(w, papers()), published.Format(time.RFC3339), seed, n)
	for b.Len() < Size {
		for range 2 + w.IntN(3) {
			b.WriteString(w.sentence() + " ")
		}
		b.WriteString("\n\n")
	}
	return Article{
		Path:      fmt.Sprintf("%04d/%02d/%s-%06d.md", published.Year(), published.Month(), slug(title), n),
		Published: published,
		Markdown:  b.String(),
	}
}

// newest is when the first article of a library is published.
func newest() time.Time { return time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC) }

// Write makes a library of n articles in a folder. A file's time is the
// article's, so that a library is the same whenever it is made.
func Write(dir string, seed uint64, n int) error {
	made := map[string]bool{}
	for i := range n {
		a := Make(seed, i)
		path := filepath.Join(dir, filepath.FromSlash(a.Path))
		if folder := filepath.Dir(path); !made[folder] {
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return fmt.Errorf("making a library: %w", err)
			}
			made[folder] = true
		}
		if err := os.WriteFile(path, []byte(a.Markdown), 0o644); err != nil {
			return fmt.Errorf("making a library: %w", err)
		}
		if err := os.Chtimes(path, a.Published, a.Published); err != nil {
			return fmt.Errorf("making a library: %w", err)
		}
	}
	return nil
}

// Record is an article as it stands in a file of records: a line of JSON without its end.
func (a Article) Record() []byte {
	line, _ := json.Marshal(struct { // texts are always JSON
		ID     string `json:"id"`
		Format string `json:"format"`
		Text   string `json:"text"`
	}{a.Path, "markdown", a.Markdown})
	return line
}

// WriteRecords writes the first n articles of a library as records, a line each.
func WriteRecords(file string, seed uint64, n int) (err error) {
	f, err := os.Create(file)
	if err != nil {
		return fmt.Errorf("making records: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	out := bufio.NewWriter(f)
	for i := range n {
		if _, err := out.Write(append(Make(seed, i).Record(), '\n')); err != nil {
			return fmt.Errorf("making records: %w", err)
		}
	}
	return out.Flush()
}

// writer writes one article. It knows who appears in it.
type writer struct {
	*rand.Rand
	people []string
	met    map[string]bool // who was named in full already
}

func pick(w writer, from []string) string { return from[w.IntN(len(from))] }

// cast chooses who appears. Some people are in the news more than others.
func (w *writer) cast() {
	for range 2 + w.IntN(3) {
		f, s := forenames(), surnames()
		i := int(float64(len(f)*len(s)) * w.Float64() * w.Float64() * w.Float64())
		w.people = append(w.people, f[i%len(f)]+" "+s[i/len(f)])
	}
}

func (w writer) person() string { return pick(w, w.people) }

// sentence is one in three times one in which somebody is heard.
func (w writer) sentence() string {
	if w.IntN(3) == 0 {
		return capital(w.fill(pick(w, told())))
	}
	return capital(w.fill(pick(w, plain())))
}

// fill puts words for the names in braces, as long as there are any.
func (w writer) fill(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "{")
		if !ok {
			return s
		}
		name, after, _ := strings.Cut(rest, "}")
		s = before + w.word(name) + after
	}
}

// word is what a name in braces stands for.
func (w writer) word(name string) string {
	if low := strings.ToLower(name[:1]) + name[1:]; low != name {
		return capital(w.fill(w.word(low)))
	}
	switch name {
	case "who":
		who := w.person()
		w.met[who] = true
		return who
	case "last":
		who := w.person()
		if w.met[who] {
			_, who, _ = strings.Cut(who, " ")
		}
		w.met[who] = true
		return who
	case "place":
		return w.place()
	case "n":
		return fmt.Sprint(2 + w.IntN(900))
	}
	return pick(w, map[string]func() []string{
		"role": roles, "body": bodies, "topic": topics, "say": says, "says": simple, "claim": claims, "fragment": fragments,
	}[name]())
}

func (w writer) place() string {
	first, middle, last := syllables()
	return pick(w, first) + pick(w, middle) + pick(w, last)
}

func capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// slug is a title as the name of a file.
func slug(title string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, title), "-")
}
