// Package furniture knows what pages set around an article and copies take along:
// "Share this", "5 min read", "Follow Ada Quill on Twitter @adaquill.", and the
// captions of pictures. It judges one block of text at a time, by how it reads.
package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/ascii"
)

// phrases are what one language's pages set around an article, in lower case,
// parted by strokes.
type phrases struct {
	lines    string // whole lines, without end marks: "Share this"
	invites  string // what a line begins with that leads elsewhere, before a colon or anything but a sentence: "Read also: Ferry fares rise"
	starts   string // what such lines begin with, each never said in a story's own sentences: "Sign up for"
	captions string // what captions begin with: "Photo: "
}

// tables look phrases up: lines whole, the others by their first letter.
type tables struct {
	lines                     map[string]bool
	invites, starts, captions map[rune][]string
}

// known are the phrases of all languages together: a page in English ends with
// the links of its publisher's German one.
var known = newTables(english(), german(), french(), spanish(), italian(), portuguese(), dutch(), polish(), russian(), chinese(), japanese())

func newTables(languages ...phrases) tables {
	t := tables{map[string]bool{}, map[rune][]string{}, map[rune][]string{}, map[rune][]string{}}
	for _, l := range languages {
		for line := range strings.SplitSeq(l.lines, "|") {
			t.lines[line] = true
		}
		index(t.invites, l.invites)
		index(t.starts, l.starts)
		index(t.captions, l.captions)
	}
	return t
}

// index adds phrases to a table, by their first letters.
func index(table map[rune][]string, phrases string) {
	for p := range strings.SplitSeq(phrases, "|") {
		if p != "" {
			r, _ := utf8.DecodeRuneInString(p)
			table[r] = append(table[r], p)
		}
	}
}

// after returns what follows in s, in any case of letters, the longest of the phrases that it
// begins with.
func after(table map[rune][]string, s string) (rest, phrase string, ok bool) {
	r, _ := utf8.DecodeRuneInString(s)
	for _, p := range table[unicode.ToLower(r)] {
		if n, has := prefix(s, p); has && len(p) > len(phrase) {
			rest, phrase, ok = s[n:], p, true
		}
	}
	return rest, phrase, ok
}

// prefix returns how many bytes of s are p, which is in lower case, and whether
// s begins with it. No-break spaces are spaces: "À lire aussi : Le bac plus cher".
func prefix(s, p string) (int, bool) {
	n := 0
	for _, want := range p {
		r, size := utf8.DecodeRuneInString(s[n:])
		switch r {
		case '\u00a0', '\u202f':
			r = ' '
		case '’':
			r = '\''
		}
		if size == 0 || unicode.ToLower(r) != want {
			return 0, false
		}
		n += size
	}
	return n, true
}

// ends are the marks that a line may carry which is furniture without them.
const ends = ".!?:…→»›>↓▼•|-–—[]()«‹< \u00a0\u202f"

// Is reports whether a block is part of the page and not of the
// article.
func Is(s string) bool {
	if len(s) > 300 || s == "" {
		return false
	}
	if len(s) <= 64 {
		low := strings.ToLower(strings.ReplaceAll(s, "’", "'"))
		if known.lines[strings.Trim(low, ends)] || isReadingTime(low) || isCount(low) || isCounter(low) || isAddress(s) {
			return true
		}
	}
	if _, _, ok := after(known.starts, s); ok {
		return !strings.ContainsAny(s, "“”\"") || len(s) < 120
	}
	return isInvitation(s) || isNewsletter(s) || isContribution(s) || isAboutAuthor(s) || isFollowLine(s) || isStyleSheet(s)
}

// isInvitation knows lines that lead to another page: "Lesen Sie auch: Fähre wird
// teurer", "À lire aussi : Le bac plus cher". Without a colon they are no
// sentence: “Lesen Sie auch zwischen den Zeilen.” is one.
func isInvitation(s string) bool {
	rest, phrase, ok := after(known.invites, strings.TrimLeft(s, "►▶→>»›•*–—-+[( "))
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \u00a0\u202f"))
	switch {
	case rest == "" || strings.ContainsRune(":：|»›>→▶►–—", r):
		return true
	case rest[0] != ' ' || !strings.ContainsRune(phrase, ' '):
		return false // another word, or a verb of the story: "Watch what you eat"
	}
	return len(s) < 160 && !endsSentence(s) && !strings.ContainsAny(s, "“”„«»\"")
}

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”“\"’'»«) "))
	return strings.ContainsRune(".!?…。！？", r)
}

// newsletterWords are what a letter to subscribers is called.
var newsletterWords = [...]string{"newsletter", "mailing list", "inbox", "infolettre", "boletín", "nieuwsbrief", "рассылк", "メルマガ", "biuletyn"}

// addressed are words that such a line says to its reader.
var addressed = [...]string{"our ", "your ", "sign up", "signing up", "subscribe", "unser", "dein", "abonnier", "anmeld", "notre ", "nos ", "votre ", "inscri", "nuestr", "suscr", "tu correo", "nosso", "nossa", "assine", "nostr", "iscriv", "onze ", "schrijf", "nasz", "zapisz", "наш", "подпи", "登録"}

// isNewsletter knows lines that offer a newsletter: "Never miss a tide: our
// newsletter comes on Mondays". One who is quoted says of his what he likes.
func isNewsletter(s string) bool {
	if len(s) > 200 || strings.ContainsAny(s, "“”„«»\"") {
		return false
	}
	low := strings.ToLower(s)
	return containsAny(low, newsletterWords[:]) && containsAny(low, addressed[:]) && !strings.Contains(low, " said")
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// isCounter knows a picture's place in a gallery: "Image 1 of 9", "Bild 1 von 9",
// "Foto 1 de 9", "1/9 Bilder".
func isCounter(low string) bool {
	words := strings.FieldsFunc(low, func(r rune) bool { return r == ' ' || r == '/' || r == '(' || r == ')' || r == ':' })
	numbers := 0
	for _, w := range words {
		switch w {
		case "image", "photo", "picture", "slide", "of", "bild", "foto", "von", "de", "sur", "di", "van", "z", "из", "фото", "imagen", "imagem", "immagine", "bilder", "photos", "fotos", "afbeelding", "zdjęcie", "images":
		default:
			if strings.Trim(w, "0123456789") != "" {
				return false
			}
			numbers++
		}
	}
	return numbers == 2 && len(words) <= 4 && (len(words) > 2 || strings.Contains(low, "/"))
}

// isAddress knows an address of mail that stands alone.
func isAddress(s string) bool {
	at := strings.IndexByte(s, '@')
	return at > 0 && strings.IndexByte(s[at:], '.') > 1 && !strings.ContainsAny(s, " \t,;:")
}

// isContribution knows who else has worked on an article: "Ben Ostler contributed
// to this report."
func isContribution(s string) bool {
	at := strings.LastIndex(s, "contributed to th")
	return at > 0 && len(s) < 200 && len(s)-at < 40 && !strings.ContainsAny(s, "“”\"")
}

// trades are what authors are called, in the lines about them.
var trades = [...]string{
	"reporter", "correspondent", "editor", "writer", "writes about", "writes for", "covers", "columnist", "journalist", "redakteur", "korrespondent", "schreibt über", "rédact", "correspondant", "periodista", "redactor", "giornalista",
	"jornalista", "repórter", "redacteur", "verslaggever", "dziennikar", "redaktor", "журналист", "корреспондент",
}

// reaching are words by which such a line tells how to reach one.
var reaching = [...]string{"follow him", "follow her", "follow them", "reach him", "reach her", "reach them", "be reached ", "contact him", "contact her", "folgen sie ihm", "folgen sie ihr", "folge ihm", "folge ihr", "suivez-l", "síguel", "seguilo", "seguila", "siga-o", "siga-a", "volg hem", "volg haar"}

// isAboutAuthor knows the line about who wrote an article: "Ada Quill is a reporter at
// the Harbour Post. Follow her @adaquill."
func isAboutAuthor(s string) bool {
	if len(s) > 300 || strings.ContainsAny(s, "“”„«»\"") {
		return false
	}
	who, how, two := strings.Cut(strings.ToLower(s), ". ")
	return two && containsAny(who, trades[:]) && (strings.IndexByte(how, '@') >= 0 || containsAny(how, reaching[:])) && !strings.Contains(who, " said")
}

// isFollowLine knows "Follow Ada Quill on Twitter @adaquill." and its kin, but for what
// somebody posts: "@adaquill: it was time".
func isFollowLine(s string) bool {
	if handle, said, ok := strings.Cut(s, ": "); ok && s[0] == '@' && !strings.Contains(handle, " ") && len(strings.Fields(said)) > 2 {
		return false
	}
	for _, start := range [...]string{"follow ", "on twitter follow ", "twitter: @", "@"} {
		if s[0]|0x20 == start[0]|0x20 && ascii.HasPrefix(s, start) {
			low := strings.ToLower(s)
			return strings.Contains(low, "@") || strings.Contains(low, "twitter") || strings.Contains(low, "facebook") || strings.Contains(low, "instagram")
		}
	}
	return false
}

// isReadingTime knows "5 min read" and "3 minute read".
func isReadingTime(low string) bool {
	n := ascii.Digits(low)
	if n == 0 || n > 3 {
		return false
	}
	switch strings.Trim(low[n:], " -.") {
	case "min read", "mins read", "minute read", "minutes read", "min", "minute-read", "comments", "comment", "shares", "likes", "views", "min. read":
		return true
	}
	return false
}

// isCount knows a bare number, which is how often a page was shared or read
// ("3.409"), and "1 / 7", a picture's place in a gallery.
func isCount(low string) bool {
	rest := strings.TrimSpace(strings.Trim(low, "0123456789"))
	return len(low) <= 9 && len(rest) < len(low) && (rest == "" || rest == "/" || rest == "of" || strings.Trim(low, "0123456789.,") == "")
}

// isStyleSheet knows what a careless copy takes along: "width:100%;", ".bio {", "}".
func isStyleSheet(s string) bool {
	if s == "}" || s == "{" || s == "});" || strings.HasSuffix(s, "{") && len(s) < 100 {
		return true
	}
	name, value, ok := strings.Cut(s, ":")
	if !ok || !strings.HasSuffix(value, ";") || len(s) > 100 || name == "" {
		return false
	}
	for i := range len(name) {
		if c := name[i]; (c < 'a' || c > 'z') && c != '-' {
			return false
		}
	}
	return !strings.Contains(strings.TrimSpace(value), ". ")
}
