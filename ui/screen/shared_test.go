package screen

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/dossier"
	"pullquote/store/shelf"
	"pullquote/store/shelf/fake"
	"pullquote/ui/screen/pane"
)

// wire leads to a server until it is cut.
type wire struct {
	fake.Server
	cut    atomic.Bool
	hangs  atomic.Bool // it takes questions, and answers none
	silent int32       // it does not answer every so many questions; 0 for never
	asks   atomic.Int32
}

func (w *wire) RoundTrip(r *http.Request) (*http.Response, error) {
	if n := w.asks.Add(1); w.cut.Load() || w.silent > 0 && n%w.silent < 4 {
		return nil, errors.New("connection refused")
	}
	if w.hangs.Load() {
		<-r.Context().Done()
		return nil, r.Context().Err()
	}
	return w.Server.RoundTrip(r)
}

// archived is a shared archive of some articles.
func archived(t testing.TB, w *wire, texts ...string) *shelf.Archive {
	t.Helper()
	at, err := shelf.Open("http://127.0.0.1:9/coast", shelf.Login{})
	if err != nil {
		t.Fatal(err)
	}
	at.Through(w)
	push, err := at.Push(t.Context(), shelf.Shape{Shards: 1}, func(err error) { t.Error(err) })
	if err != nil {
		t.Fatal(err)
	}
	engine := shelf.Engine{Name: "0.2.0", Number: shelf.EngineNumber("0.2.0")}
	for i, text := range texts {
		name := fmt.Sprintf("%d.md", i)
		a, err := articles.ReadBytes([]byte(text), articles.Source{Name: name, Size: int64(len(text))})
		if err != nil {
			t.Fatal(err)
		}
		d, err := engine.NewDraft(shelf.Piece{Name: name, Title: name, Key: store.Held([]byte(text), name).Key, Text: []byte(text), Size: int64(len(text)), Modified: time.Unix(1, 0), Article: a})
		if err != nil {
			t.Fatal(err)
		}
		one, err := d.Pack(quotes.Find(a.Document()))
		if err := errors.Join(err, push.Add(t.Context(), one)); err != nil {
			t.Fatal(err)
		}
	}
	if err := push.Close(context.WithoutCancel(t.Context())); err != nil {
		t.Fatal(err)
	}
	reading, err := shelf.Open("http://127.0.0.1:9/coast", shelf.Login{})
	if err != nil {
		t.Fatal(err)
	}
	return reading.Through(w)
}

// coast are the articles of an archive.
func coast() []string {
	return []string{
		head("Ferries stay in port", 6, "The Harbour Post") + "“Not one boat will leave the harbour of Vasmark today, or tomorrow,” said Ada Quill, the harbour master.\n\n“It is a shame,” said Bo Tarn.",
		head("Strike in Vasmark", 7, "Coast Radio") + "“Not one boat will leave the harbour of Vasmark today,” said Ada Quill.",
		head("Bridge opens", 8, "Coast Radio") + "“It holds,” said Bo Tarn, a welder.",
	}
}

// onArchive runs the reader on a shared archive, beside the samples as a library.
func onArchive(t *testing.T, f func(*terminal, *wire)) {
	t.Helper()
	var to wire
	o := pane.Options{Archive: archived(t, &to, coast()...), Config: says("theme", "plain")}
	onTerminal(t, 80, 24, o, func(tm *terminal) { f(tm, &to) })
}

func TestTheListShowsASharedArchive(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, _ *wire) {
		tm.wants("Bridge opens", "Strike in Vasmark", "Ferries stay in port", "3 articles · shared archive")
		tm.press("S")
		tm.wants("oldest first")
		tm.press("/")
		tm.types("said:quill boat")
		tm.wants("2 of 3 articles", "Ada Quill: “Not one boat")
		tm.press("enter", "enter")
		tm.wants("Not one boat will leave")
		tm.press("q", "esc")
		tm.wants("3 articles · shared archive")
	})
}

func TestWhatIsDoneWithArticlesOfAnArchiveStaysHereAndNarrowsTheList(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, _ *wire) {
		tm.press("j", "*")
		tm.wants("1 article starred", "* Strike in Vasmark")
		tm.press("/")
		tm.types("is:starred")
		tm.press("enter")
		tm.wants("1 of 3 articles", "Strike in Vasmark")
		lacks(t, tm, "Bridge opens")
		tm.press("esc", "g", "E")
		tm.wants("1 article archived")
		lacks(t, tm, "Bridge opens")
		tm.press("u")
		tm.wants("Bridge opens")
		tm.press("D")
		tm.wants("an article of a shared archive is no file of yours")
		tm.press("/")
		tm.types("boat feed:post")
		tm.wants("feed: asks about what you have here")
		tm.press("esc", "L", "/")
		tm.types("feed:post")
		tm.press("enter", "L")
		tm.wants("feed: asks about", "Bridge opens")
		tm.press("k")
		tm.wants("3 articles · shared archive")
	})
}

func TestPeopleOfAnArchiveLeadToWhatTheySaid(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, _ *wire) {
		tm.press("P")
		tm.wants("2 people", "Ada Quill", "Bo Tarn", "harbour master")
		tm.press("j", "enter")
		tm.wants("2 quotes", "Strike in Vasmark", "“Not one boat will leave the harbour of Vasmark today,”")
		tm.press("/")
		tm.types("tomorrow")
		tm.press("enter")
		tm.wants("1 quote", "Ferries stay in port")
		tm.press("enter")
		tm.wants("“It is a shame,” said Bo Tarn.")
		tm.press("q", "q", "q", "q")
		tm.wants("3 articles · shared archive")
	})
}

func TestTheSameWordsAreFoundInTheArchive(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, _ *wire) {
		tm.press("j", "enter", "n")
		time.Sleep(time.Second)
		tm.settle()
		tm.wants("said before, 6 Dec 1999")
		tm.press("=")
		tm.wants("the same words: 1 of 1 article", "Ferries stay in port")
		tm.press("enter")
		tm.wants("It is a shame")
		tm.press("q", "q", "&")
		tm.wants("no other version of this article")
	})
}

func TestAQuoteOfAnArchiveLeadsBackToItsArticle(t *testing.T) {
	t.Parallel()
	var to wire
	o := pane.Options{Archive: archived(t, &to, coast()...), Config: says("theme", "plain"), Dossiers: dossier.Folder(t.TempDir())}
	onTerminal(t, 100, 24, o, func(tm *terminal) {
		tm.press("enter", "n", "c", "q", "Q", "enter")
		tm.wants("“It holds,”")
		tm.press("enter")
		tm.wants("said Bo Tarn, a welder", "Coast Radio")
		to.cut.Store(true)
		tm.press("q", "enter")
		time.Sleep(archivePatience)
		tm.settle()
		tm.wants("does not answer")
	})
}

func TestKeysTypedForAnArchiveAreNotDoneOnTheLibrary(t *testing.T) {
	t.Parallel()
	for _, typed := range [][]string{{"D"}, {"E"}, {"A"}, {"v", "*"}} {
		onArchive(t, func(tm *terminal, to *wire) {
			to.hangs.Store(true)
			tm.press("R")
			tm.press(typed...)
			time.Sleep(archivePatience)
			tm.settle()
			tm.wants("gives no answer within 10s", "The last keeper puts out", "dropped")
			lacks(t, tm, "trash", "marked", "archived", "selected", "starred")
			tm.press("j")
			tm.wants("7 articles")
		})
	}
}

func TestAnArchiveIsLeftAtOnceAlsoWhileItIsAwaited(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, to *wire) {
		to.hangs.Store(true)
		tm.press("R", "j", "L")
		tm.wants("your library", "The last keeper puts out")
		time.Sleep(2 * archivePatience)
		tm.settle()
		tm.press("j", "enter")
		tm.wants("Sound Line")
	})
}

func TestPeopleStayThoseOfTheArchiveThatTheyWereOpenedOn(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, to *wire) {
		tm.press("E", "P", "j")
		tm.wants("Ada Quill")
		to.cut.Store(true)
		tm.press("u")
		time.Sleep(archivePatience)
		tm.settle()
		to.cut.Store(false)
		tm.press("enter")
		tm.wants("Ada Quill", "“Not one boat will leave the harbour of Vasmark today,”")
		tm.press("q", "q")
		tm.wants("The last keeper puts out")
	})
}

func TestWhoIsMergedByHandIsOneInAnArchiveToo(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, _ *wire) {
		tm.press("P", "x", "M")
		tm.wants("is now counted as", "also B")
		tm.press("enter")
		tm.wants("4 quotes")
	})
}

func TestArticlesOfAnArchiveAreAuditedAndCompared(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, _ *wire) {
		tm.press("T")
		tm.wants("3 articles together", "Ada Quill", "Bo Tarn")
		tm.press("q", "j", "x", "x", "&")
		tm.wants("Not one boat")
		lacks(t, tm, "no such file")
	})
}

func TestSelectedArticlesThatWereArchivedAreSelectedNoMore(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, _ *wire) {
		tm.press("V", "E")
		tm.wants("3 articles archived")
		tm.press("u")
		tm.wants("Bridge opens", "Strike in Vasmark")
		lacks(t, tm, "selected")
	})
}

func TestAKeyTurnsFromTheArchiveToTheLibraryAndBack(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, _ *wire) {
		tm.press("j", "x", "L")
		tm.wants("your library", "The last keeper puts out")
		lacks(t, tm, "Bridge opens")
		lacks(t, tm, "selected")
		tm.press("L")
		tm.wants("the shared archive http://127.0.0.1:9/coast", "Bridge opens")
		tm.press("R")
		tm.wants("asked again")
	})
}

func TestWhereTheArchiveIsLostTheLibraryGoesOn(t *testing.T) {
	t.Parallel()
	onArchive(t, func(tm *terminal, to *wire) {
		tm.press("j", "enter")
		tm.wants("Not one boat")
		to.cut.Store(true)
		tm.press("n", "q")
		tm.press("/")
		tm.types("boat")
		time.Sleep(archivePatience)
		tm.settle()
		tm.press("enter", "esc", "esc")
		tm.wants("The last keeper puts out")
		lacks(t, tm, "shared archive")
		lacks(t, tm, "Bridge opens")
		to.cut.Store(false)
		tm.press("L")
		tm.wants("Bridge opens", "the shared archive")
	})
}

func TestAnArchiveThatNeverAnsweredIsALineAboveTheLibrary(t *testing.T) {
	t.Parallel()
	var to wire
	o := pane.Options{Archive: archived(t, &to, coast()...), Config: says("theme", "plain")}
	to.cut.Store(true)
	onTerminal(t, 120, 24, o, func(tm *terminal) {
		tm.wants("asking http://127.0.0.1:9/coast …")
		time.Sleep(archivePatience)
		tm.settle()
		tm.wants("127.0.0.1:9", "this is your library", "L tries again", "The last keeper puts out")
	})
}

func TestALongArchiveGrowsAsSomebodyGoesDownIt(t *testing.T) {
	t.Parallel()
	var to wire
	var texts []string
	const many = grownBy + 100
	for i := range many {
		texts = append(texts, fmt.Sprintf("---\ntitle: Number %04d\ndate: %s\n---\n\nThe harbour.\n", i, time.Date(1990, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)))
	}
	o := pane.Options{Archive: archived(t, &to, texts...), Config: says("theme", "plain")}
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.wants(fmt.Sprintf("Number %04d", many-1), "600 articles")
		tm.press("/")
		tm.types("harbour")
		tm.wants("500+ of 600 articles")
		tm.press("enter", "G", "G")
		tm.wants("600 of 600 articles", "Number 0000")
		tm.press("g")
		tm.wants(fmt.Sprintf("Number %04d", many-1))
	})
}
