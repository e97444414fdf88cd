package cite_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/cite"
	"pullquote/articles/quotes"
)

// found is where a browser finds a directive in a text of paragraphs, as the specification of
// text fragments says: prefix, start, end and suffix one after another, with blanks only
// between, and none of them over the end of a paragraph.
func found(t testing.TB, paragraphs []string, directive string) (words string, at int) {
	t.Helper()
	terms := strings.Split(strings.TrimPrefix(directive, "text="), ",")
	var prefix, suffix string
	if strings.HasSuffix(terms[0], "-") {
		prefix, terms = terms[0][:len(terms[0])-1], terms[1:]
	}
	if last := terms[len(terms)-1]; strings.HasPrefix(last, "-") {
		suffix, terms = last[1:], terms[:len(terms)-1]
	}
	pattern := ""
	for _, part := range []string{prefix, terms[0]} {
		pattern += blanks(t, part)
	}
	if suffix != "" {
		pattern += blanks(t, suffix)
	}
	text := strings.Join(paragraphs, "\n\n")
	m := regexp.MustCompile("(?i)" + pattern).FindStringIndex(text)
	if m == nil {
		return "", -1
	}
	start := regexp.MustCompile("(?i)^" + blanks(t, prefix)).FindString(text[m[0]:])
	from := m[0] + len(start)
	to := from + len(regexp.MustCompile("(?i)^"+blanks(t, terms[0])).FindString(text[from:]))
	if len(terms) == 2 {
		end := regexp.MustCompile("(?i)" + blanks(t, terms[1])).FindStringIndex(text[to:])
		if end == nil {
			return "", -1
		}
		to += end[1]
	}
	return strings.TrimSpace(text[from:to]), from
}

// blanks is the pattern of a term: any blank for a blank, and some behind it.
func blanks(t testing.TB, term string) string {
	t.Helper()
	s, err := url.PathUnescape(term)
	if err != nil || strings.ContainsAny(term, "-,&") {
		t.Fatalf("%q: %v", term, err)
	}
	if s == "" {
		return ""
	}
	return strings.ReplaceAll(regexp.QuoteMeta(s), " ", `[ \n]`) + "[ ]?"
}

func paragraphs(a *articles.Article) (all []string) {
	for _, b := range a.Blocks {
		all = append(all, strings.Join(strings.Fields(b.Of(a.Text)), " "))
	}
	return all
}

func TestALinkLeadsToTheWordsAndNowhereElse(t *testing.T) {
	t.Parallel()
	s := source(t, ferries)
	for words, want := range map[string]string{
		"There is no": "text=There%20is%20no%20other%20way.",
		"Nobody has":  "text=Nobody%20has%20ever%20rowed%20out,two%20lanterns%20and%20a%20dog%2C",
		"Not one":     "text=Not%20one%20boat%2C&text=will%20leave%20the%20harbour%20today.",
		"We wait,":    "text=sea.%20%E2%80%9C-,We%20wait%2C",
	} {
		link := starting(t, s, words).Link()
		if link != "https://harbourpost.example/ferries#:~:"+want {
			t.Errorf("%q: %s", words, link)
		}
	}
	for _, c := range s.Quotes() {
		_, directives, _ := strings.Cut(c.Link(), "#:~:")
		for i, d := range strings.Split(directives, "&") {
			part := strings.Split(c.Words(), " … ")[i]
			if got, _ := found(t, paragraphs(s.Article), d); got != part {
				t.Errorf("%s leads to %q and not to %q", d, got, part)
			}
		}
	}
	if last := s.Quotes()[len(s.Quotes())-1].Link(); last != "https://harbourpost.example/ferries#:~:text=We%20wait%2C,-%E2%80%9D%20said" {
		t.Errorf("the words that stand there twice: %s", last)
	}
}

func TestAWordThatStandsOftenIsFoundByWhatIsAroundIt(t *testing.T) {
	t.Parallel()
	text := front
	for _, who := range []string{"Ada Quill", "Bo Tarn", "Jonas Kern"} {
		text += "It rained again in the harbour, and “no” was what " + who + " said.\n\n“No, and again no, and never will it be otherwise as long as I live here in this harbour, for it is no and will stay no,” said " + who + ".\n\n"
	}
	s := source(t, text)
	for _, c := range s.Quotes() {
		_, d, _ := strings.Cut(c.Link(), "#:~:")
		got, at := found(t, paragraphs(s.Article), d)
		all := strings.Join(paragraphs(s.Article), "\n\n")
		if got != c.Words() || !strings.Contains(all[at:min(len(all), at+len(got)+60)], strings.TrimPrefix(strings.Trim(c.Who(), "[]"), "perhaps ")) && strings.HasPrefix(got, "no") {
			t.Errorf("%s leads to %q at %d", d, got, at)
		}
	}
}

func TestAFragmentIsAddedToTheAddress(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://a.example/":              "https://a.example/#:~:text=",
		"https://a.example/#part":         "https://a.example/#part:~:text=",
		"https://a.example/#:~:text=else": "https://a.example/#:~:text=",
	} {
		s := source(t, "---\nurl: "+address+"\n---\n\n“We wait,” said Ada Quill.\n")
		if got := s.Quotes()[0].Link(); !strings.HasPrefix(got, want) {
			t.Errorf("%s becomes %s", address, got)
		}
	}
	if got := source(t, "“We wait,” said Ada Quill.\n").Quotes()[0].Link(); got != "" {
		t.Errorf("without an address: %s", got)
	}
}

// Whatever an article says, each form can be read again and holds the words.
func FuzzForms(f *testing.F) {
	f.Add("We wait, for $5 & 50% of {it}", "Ada Quill", "A_b ^ ~ \\ #")
	f.Add("* x\n\n# y\n\n| z | \u202e\u200b", "Zoë van der Berg", "ER  - x")
	f.Add("a, b-c & d,-e", "", "]]")
	f.Fuzz(func(t *testing.T, words, by, title string) {
		if len(words) > 4000 {
			return
		}
		a, err := articles.Read(strings.NewReader("Head\n\nIt rained. "+words+" It rained again.\n"), articles.Source{Name: "a.txt"})
		if err != nil {
			return
		}
		b, err := articles.Read(strings.NewReader(title+"\n\nBy "+by+"\n\nIt rained.\n"), articles.Source{Name: "a.txt"})
		if err != nil {
			return
		}
		a.Title, a.Bylines, a.URL, a.Source = b.Title, b.Bylines, "https://a.example/x", b.Title
		s := &cite.Source{Article: a, Found: quotes.Find(a.Document()), Path: title}
		at := strings.Index(a.Text, "It rained. ") + len("It rained. ")
		if at < len("It rained. ") || at > len(a.Text)-len("It rained again.") {
			return
		}
		all := append(s.Quotes(), s.Passage(quotes.Span{Start: at, End: max(at, len(a.Text)-len(" It rained again.\n"))}))
		for _, c := range all {
			if fields := readBibTeX(t, c.As(cite.BibTeX)); !strings.Contains(untex(fields["annote"]), c.Line()) && !strings.ContainsAny(c.Line(), "\x01\x02") {
				t.Errorf("%q is not in %q", c.Line(), untex(fields["annote"]))
			}
			readRIS(t, c.As(cite.RIS))
			checkCSL(t, c.As(cite.CSL))
			checkAnnotation(t, a.Text, c.As(cite.Annotation))
			checkOrg(t, c)
			for _, form := range cite.Forms() {
				if got := c.As(form); strings.ContainsAny(got, "\x1b\u202e\u0085\r") {
					t.Errorf("%s: %q acts on a terminal", form, got)
				}
			}
			if _, d, ok := strings.Cut(c.Link(), "#:~:"); !ok || strings.ContainsAny(d, " \n\"<>") {
				t.Errorf("it is no link: %s", c.Link())
			}
		}
	})
}
