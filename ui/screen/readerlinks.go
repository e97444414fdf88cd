package screen

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/page"
	"pullquote/ui/screen/heard"
	"pullquote/ui/screen/links"
	"pullquote/ui/screen/outline"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// leads is what of the open article leads elsewhere.
type leads struct {
	of    *page.Links // nil until somebody asks
	hints []hint      // the links in sight, while one of them is chosen
	typed string      // the letters of them that are typed
	note  quotes.Span // what the open note says; empty for none
}

// hint is a link in sight, and the letters by which it is called.
type hint struct {
	page.Link
	label string
}

// leading is what is done on a page to go where it leads.
type leading struct{ *reader }

func (r *reader) leading() leading { return leading{r} }

// do does what a key asks for that leads elsewhere.
func (r leading) do(a keys.Action) pane.Wish {
	switch {
	case r.art == nil || r.page == nil:
		return nil
	case a == keys.FollowLink:
		return r.ask()
	case a == keys.ListLinks:
		return links.Enter(r.Session, r.art, r.page.Top())
	case a == keys.Pictures && r.fold.on:
		r.Note = words.Join("quotes only", r.Keymap.Hint(keys.QuotesOnly)+" shows all again, with the pictures")
		return nil
	case a == keys.Pictures:
		return r.pictures.Toggle(r.art, r.entry, r.page.Top())
	case a == keys.Audit:
		return heard.EnterOne(r.Session, r.art, index.Row{ID: r.shown, Entry: r.entry}, r.speech.found, r.speech.initials)
	case a == keys.Outline:
		from := r.page.Top()
		if q := r.speech.current(); q != nil {
			from = max(from, q.Start)
		}
		return outline.Enter(r.Session, r.art, outline.Voices{Found: r.speech.found, Initials: r.speech.initials, Reported: r.speech.reported, Marks: r.notes.Marks()}, from)
	}
	return r.keep()
}

// links are those of the article that touch a stretch of its text.
func (r leading) links(s quotes.Span) []page.Link {
	if r.leads.of == nil {
		r.leads.of = page.LinksOf(r.art)
	}
	all := links.In(r.leads.of, r.art, s)
	return slices.DeleteFunc(all, func(l page.Link) bool { return !page.Shows(r.page, l.Span) })
}

// ways are the letters that say before a link's what is to be done with it: the
// keys that do the same on the list of links.
func (r leading) ways() map[string]pane.Way {
	ways := map[string]pane.Way{}
	for a, w := range map[keys.Action]pane.Way{keys.OpenURL: pane.ToBrowse, keys.CopyQuote: pane.ToCopy, keys.KeepPage: pane.ToSave} {
		if k := r.Keymap.Hint(a); len(k) == 1 {
			ways[k] = w
		}
	}
	return ways
}

// ask gives letters to the links in sight and asks for those of one.
func (r leading) ask() pane.Wish {
	s := r.sight()
	found := r.links(s)
	if len(found) == 0 {
		r.Note = words.Join("no links in sight", r.Keymap.Hint(keys.ListLinks)+" lists all of the article")
		return nil
	}
	without := ""
	for k := range r.ways() {
		without += k
	}
	labels := links.Labels(len(found), without)
	r.leads.hints, r.leads.typed = nil, ""
	for i, label := range labels {
		h := hint{found[i], label}
		h.Span.Start = max(h.Span.Start, s.Start) // it may have begun above
		r.leads.hints = append(r.leads.hints, h)
	}
	return pane.Ask{Prompt: &pane.Prompt{Label: "link: ", Typed: r.typed, Cancel: r.leave, Accept: func(string) pane.Wish { return r.leave() }, Right: r.told}}
}

// leave takes the letters off the page.
func (r leading) leave() pane.Wish {
	r.leads.hints = nil
	return pane.Ask{}
}

// typed follows the link whose letters are typed whole.
func (r leading) typed(line string) pane.Wish {
	way, label := r.split(line)
	r.leads.typed = label
	i := slices.IndexFunc(r.leads.hints, func(h hint) bool { return h.label == label })
	switch {
	case len(r.leads.hints) == 0: // another article has come meanwhile
		return pane.Ask{}
	case i < 0:
		return nil
	}
	l := r.leads.hints[i].Link
	r.leads.hints = nil
	return pane.Wishes{pane.Ask{}, r.follow(l, way)}
}

// split takes what is to be done off a link's letters.
func (r leading) split(line string) (pane.Way, string) {
	line = strings.TrimSpace(line)
	for k, w := range r.ways() {
		if label, ok := strings.CutPrefix(line, k); ok {
			return w, label
		}
	}
	return pane.ToRead, line
}

// told says beside the line what letters do, or that no link has those that are typed.
func (r leading) told() (told string, wrong quotes.Span) {
	if len(r.called()) == 0 {
		return "no such link", quotes.Span{End: len(r.leads.typed)}
	}
	hint := r.Keymap.Hint
	return r.Ink.Hinted(words.Join(hint(keys.OpenURL)+" before them: browser", hint(keys.CopyQuote)+": copy", hint(keys.KeepPage)+": save")), quotes.Span{}
}

// called are the links whose letters begin with those that are typed.
func (r leading) called() (all []hint) {
	for _, h := range r.leads.hints {
		if strings.HasPrefix(h.label, r.leads.typed) {
			all = append(all, h)
		}
	}
	return all
}

// labels are the letters that stand on the page.
func (r leading) labels() (all []page.Label) {
	for _, h := range r.called() {
		all = append(all, page.Label{At: h.Span.Start, Text: strings.TrimPrefix(h.label, r.leads.typed), Ink: r.Ink.Found})
	}
	return all
}

// follow goes where a link leads.
func (r leading) follow(l page.Link, way pane.Way) pane.Wish {
	switch {
	case l.Address != "":
		return pane.Follow{Address: l.Address, Way: way}
	case way == pane.ToRead:
		r.leads.note = l.Note
	default:
		r.Note = "a note has no address"
	}
	return nil
}

// goTo shows a stretch of the text, which becomes the current quote if it is one,
// and opens a note there.
func (r leading) goTo(w pane.GoTo) {
	if r.page == nil {
		return
	}
	r.touched = true
	r.leads.note = w.Note
	if w.Top {
		foldable(r).reveal(w.At)
		r.page.Goto(w.At.Start, r.height)
		return
	}
	if i := slices.IndexFunc(r.speech.found.Quotes, func(q quotes.Quote) bool { return q.Span == w.At }); i >= 0 {
		if !r.speech.isLit(r.speech.whole(i)) { // only another speaker's are
			r.speech.choose(-1)
		}
		if i = r.speech.whole(i); r.speech.isLit(i) {
			r.reader.goTo(i)
			return
		}
	}
	foldable(r).reveal(w.At)
	if _, ok := r.notes.On(w.At); ok {
		motions(r).goToPoint(point{Span: w.At, of: stretch})
		return
	}
	r.page.Show(w.At, r.height)
}

// keep saves the page that is read, if it was fetched.
func (r leading) keep() pane.Wish {
	if r.entry.OnDisk() || r.art.URL == "" || r.shown != 0 {
		r.Note = "this article is a file already"
		return nil
	}
	return pane.Follow{Address: r.art.URL, Way: pane.ToSave}
}

// noteLines are those of the open note.
func (p pagePicture) noteLines(width int) (lines []string) {
	says := strings.TrimSpace(p.r.leads.note.Of(p.r.art.Text))
	for paragraph := range strings.SplitSeq(says, "\n\n") {
		for l := range strings.SplitSeq(ansi.Wrap(clean.Line(paragraph), max(10, width-2), ""), "\n") {
			lines = append(lines, " "+l)
		}
	}
	return lines
}
