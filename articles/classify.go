package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/byline"
	"pullquote/articles/clean"
	"pullquote/articles/furniture"
	"pullquote/articles/lede"
)

// headBlocks is how far down bylines and the title are looked for.
const headBlocks = 14

// classify tells the blocks of plain text apart and fills in what they say of
// the article.
func classify(a *Article) {
	body := headEnd(a)
	known := a.Title != ""
	title := classifyHead(a, body)
	for i := range a.Blocks {
		if a.Blocks[i].Kind == Paragraph {
			a.Blocks[i].Kind = kindOf(a, i, known && title < 0 || title >= 0 && i > title)
		}
	}
	residue(a)
	finishMeta(a, a.Text)
}

// headEnd returns the index of the first block of prose: the head, with title
// and bylines, ends there.
func headEnd(a *Article) int {
	for i, b := range a.Blocks {
		s := b.Of(a.Text)
		if i == headBlocks || len(s) > 200 && !furniture.IsCaption(s) && byline.Parse(s).Empty() || i > 0 && byline.Dateline(s) > 0 && byline.Dateline(s) < len(s) {
			return i
		}
	}
	return min(headBlocks, len(a.Blocks))
}

// classifyHead finds the title and the bylines among the first blocks and
// returns the title's index, or -1. The search for a title ends at the first
// block that is none: what follows a paragraph is no headline.
func classifyHead(a *Article, end int) int {
	title, known := -1, a.Title
	for i := range end {
		b := &a.Blocks[i]
		s := b.Of(a.Text)
		by := byline.Parse(s)
		switch {
		case furniture.Is(s):
			b.Kind = Furniture
		case title < 0 && isKicker(a, i, end):
			b.Kind = Furniture
			if a.Source == "" && byline.IsPublication(s) {
				a.Source = clean.Line(s)
			}
		case !by.Empty() && (title >= 0 || by.Sure) && bylineFits(a, by, i, end):
			b.Kind = Byline
			a.credit(by)
		case title < 0 && len(a.Blocks) > 1 && isTitle(s) && (known == "" && !opensStory(a, i) || known != "" && byline.Alike(titleOf(s), known)):
			title = i
			b.Kind = Title
			a.Title = titleOf(s)
		case title == i-1 && isDeck(a, i):
			b.Kind = Subheading
		case furniture.IsCaption(s):
		case title < 0 || endsSentence(s) && len(s) > 120:
			return title
		}
	}
	return title
}

// isKicker reports whether block i stands above the headline and tells only
// where the article was printed: "Politics", "The Harbour Post".
func isKicker(a *Article, i, end int) bool {
	s := a.Blocks[i].Of(a.Text)
	if len(s) > 40 || !isSectionName(s) && !byline.IsPublication(s) {
		return false
	}
	for i++; i < end; i++ {
		if next := a.Blocks[i].Of(a.Text); !furniture.Is(next) {
			return isTitle(next) && byline.Parse(next).Empty()
		}
	}
	return false
}

// isSectionName knows the names of a paper's sections.
func isSectionName(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ":. ")) {
	case "politics", "opinion", "opinions", "world", "news", "local", "local news", "business", "sport", "sports", "culture", "arts", "technology", "tech", "science", "health", "travel", "analysis", "exclusive",
		"breaking news", "breaking", "us news", "u.s.", "uk news", "uk", "us", "world news", "europe", "africa", "asia", "americas", "middle east", "editorial", "comment", "features", "feature", "obituary", "obituaries", "letters",
		"environment", "climate", "education", "money", "economy", "markets", "life", "style", "food", "books", "film", "music", "interview", "nation", "national", "international", "top story", "latest", "media", "law", "crime", "weather":
		return true
	}
	return false
}

// bylineFits reports whether what reads like a byline in block i stands where
// one does: a bare name next to a date or another byline, a bare role or age
// under the title or another byline.
func bylineFits(a *Article, by byline.Line, i, end int) bool {
	near := func(j int) bool {
		if j <= 0 || j >= end {
			return false
		}
		other := byline.Parse(a.Blocks[j].Of(a.Text))
		return !other.Empty() && !other.NameOnly
	}
	switch {
	case by.NameOnly:
		return near(i+1) || near(i-1)
	case by.Role && !by.Sure && by.Names == nil:
		return i > 0 && a.Blocks[i-1].Kind != Paragraph
	}
	return true
}

// isTitle reports whether s can be a headline.
func isTitle(s string) bool {
	if len(s) > 250 || byline.Dateline(s) > 0 || !hasLetter(s) || furniture.IsCaption(s) {
		return false
	}
	return len(s) < 160 || strings.Count(s, ". ") == 0
}

// opensStory reports whether block i begins a story that has no headline.
func opensStory(a *Article, i int) bool {
	next := ""
	if i+1 < len(a.Blocks) {
		next = a.Blocks[i+1].Of(a.Text)
	}
	return byline.Parse(next).Empty() && lede.Opens(a.Blocks[i].Of(a.Text), next)
}

// titleOf makes a headline out of its block: "Voters turn out in droves; ".
func titleOf(s string) string { return strings.TrimRight(clean.Line(s), "; ") }

// isDeck reports whether block i is the second line of a headline whose first
// ends in a semicolon or a colon: "Nevada a newcomer; \nResidents cite jobs".
func isDeck(a *Article, i int) bool {
	if i == 0 {
		return false
	}
	last := a.Blocks[i-1].Of(a.Text)
	return strings.HasSuffix(last, ";") && strings.Count(a.Text[a.Blocks[i-1].End:a.Blocks[i].Start], "\n") == 1
}

// kindOf tells what block i is, by itself and by what stands after it. titled tells that
// the title stands above it.
func kindOf(a *Article, i int, titled bool) BlockKind {
	s := a.Blocks[i].Of(a.Text)
	switch {
	case isRule(s), furniture.Is(s):
		return Furniture
	case furniture.IsCaption(s):
		return Caption
	case titled && i+1 < len(a.Blocks) && isSubheading(s) && isProse(a.Blocks[i+1].Of(a.Text)):
		return Subheading
	}
	return Paragraph
}

// isSubheading reports whether s can be a subheading: a short line that
// begins as a sentence does and does not end as one.
func isSubheading(s string) bool {
	if len(s) > 100 || strings.IndexByte(s, '\n') >= 0 || bullet(s) > 0 || !hasLetter(s) || isSignedQuote(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "“\"‘'«¿¡([ "))
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Lo, r) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”\"’'» "))
	if strings.ContainsRune(".!:;,…", last) || last == '?' && strings.ContainsAny(s, "“\"”") {
		return false
	}
	return len(strings.Fields(s)) <= 12
}

// isSignedQuote reports whether s is a sentence in marks with who said it behind a dash, in
// parentheses, or within the marks: “We go.” - Bo Tarn; “We go. Bo Tarn, pilot”
func isSignedQuote(s string) bool {
	if !strings.HasPrefix(s, "“") && !strings.HasPrefix(s, "\"") {
		return false
	}
	for _, stop := range [...]string{".", "?", "!", ","} {
		for _, mark := range [...]string{"”", "\""} {
			if i := strings.LastIndex(s, stop+mark); i > 0 {
				return isSignature(strings.TrimSpace(s[i+len(stop+mark):]))
			}
		}
		if i := strings.LastIndex(s, stop+" "); stop != "," && i > 0 && strings.IndexByte(s[i:], ',') > 0 {
			return true
		}
	}
	return false
}

// isSignature reports whether what stands behind words in marks begins as a signature does: "- Bo
// Tarn", "(Bo Tarn)", "Bo Tarn, pilot".
func isSignature(s string) bool {
	if s == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("-(—–―", r) || unicode.IsUpper(r) && strings.IndexByte(s, ',') > 0
}

// isProse reports whether s reads like a paragraph: it is long or ends a sentence.
func isProse(s string) bool { return len(s) >= 100 || endsSentence(s) }

// residueBlocks is how many blocks at the end may be what a page leaves behind
// its article: "mrc merch".
const residueBlocks = 8

// residue marks short lines at the very end that end no sentence as furniture.
func residue(a *Article) {
	n := len(a.Blocks)
	if a.Partial || n < 3 {
		return
	}
	from := n
	for from > 1 && n-from < residueBlocks && isResidue(a, from-1) {
		from--
	}
	if from == n || !isProse(a.Blocks[from-1].Of(a.Text)) {
		return
	}
	for i := from; i < n; i++ {
		if k := &a.Blocks[i].Kind; *k == Paragraph || *k == Subheading {
			*k = Furniture
		}
	}
}

// isResidue reports whether block i could be left over from a page.
func isResidue(a *Article, i int) bool {
	switch a.Blocks[i].Kind {
	case Furniture:
		return true
	case Title, Byline, Caption:
		return false
	default:
	}
	s := a.Blocks[i].Of(a.Text)
	if i > 0 && a.Blocks[i-1].Kind == Paragraph && signsQuote(a.Blocks[i-1].Of(a.Text), s) {
		return false
	}
	return len(s) <= 70 && !endsSentence(s) && len(strings.Fields(s)) <= 8 && !strings.ContainsAny(s, "\"“”«»") && bullet(s) == 0
}

// signsQuote reports whether s may be the signature under words in marks: “We go.” Bo Tarn, pilot
func signsQuote(said, s string) bool {
	said = strings.TrimSpace(said)
	return strings.HasPrefix(said, "“") && strings.HasSuffix(said, "”") || strings.HasPrefix(said, "\"") && strings.HasSuffix(said, "\"") && len(said) > 1 &&
		strings.IndexByte(s, ',') > 0
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
