package screen

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

const council = `Council keeps the old bridge

By Ana Ruiz

The harbour council voted on Tuesday to keep the old bridge. “We have never seen so many people at a meeting,” said Mayor Lena Ortiz. “It was not close,” she added.

Deputy mayor Lee Chen disagreed. “A bridge that carries nobody is only a monument,” Chen said, calling the vote “a costly mistake” that the town would regret.

Ortiz said the council would publish its figures next week.
`

// long is an article of many screens: numbered paragraphs, each with a quote.
func long(paragraphs int) string {
	var b strings.Builder
	b.WriteString("The long debate\n\n")
	for i := range paragraphs {
		speaker := []string{"Lena Ortiz", "Lee Chen", "Tomas Weir"}[i%3]
		fmt.Fprintf(&b, "“Number %d is the point that I have been making all along,” %s told the meeting, which had by then gone on for longer than anybody in the room could remember.\n\n", i+1, speaker)
	}
	return b.String()
}

// held is an article that lies on no disk.
func held(t *testing.T, text string) *store.Entry {
	t.Helper()
	e, err := store.Stdin(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return &e
}

func TestNStepsFromQuoteToQuote(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, council)}, func(tm *terminal) {
		tm.wants("Council keeps the old bridge", "Ana Ruiz", "4 quotes by 2 speakers")
		for _, want := range []string{
			"quote 1/4 · Lena Ortiz, Mayor", "quote 2/4 · Lena Ortiz, Mayor", "quote 3/4 · Lee Chen, Deputy mayor",
			"quote 4/4 · Lee Chen, Deputy mayor", "last quote",
		} {
			tm.press("n")
			tm.wants(want)
		}
		tm.press("N")
		tm.wants("quote 3/4 · Lee Chen")
	})
}

func TestBracketsStepThroughOneSpeakersQuotes(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(12))}, func(tm *terminal) {
		tm.press("n", "n", "]")
		tm.wants("quote 5/12 · Lee Chen")
		tm.press("]")
		tm.wants("quote 8/12 · Lee Chen")
		tm.press("[", "[", "[")
		tm.wants("no earlier quotes by this speaker")
	})
}

func TestSteppingGoesOnFromWhatIsOnTheScreen(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60))}, func(tm *terminal) {
		tm.press("n", "G", "N")
		tm.wants("quote 60/60")
		tm.press("g", "n")
		tm.wants("quote 1/60")
	})
}

func TestCurrentQuoteComesIntoSight(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long(60))}, func(tm *terminal) {
		for i := range 60 {
			tm.press("n")
			tm.wants(fmt.Sprintf("“Number %d ", i+1), fmt.Sprintf("quote %d/60", i+1))
		}
	})
}

func TestSearchTakesNUntilEscapeGivesItBack(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, council)}, func(tm *terminal) {
		tm.press("/", "b", "r", "i", "d", "g", "e", "enter")
		tm.wants("match 1/2 · bridge")
		tm.press("n")
		tm.wants("match 2/2 · bridge")
		tm.press("n")
		tm.wants("match 1/2 · bridge")
		tm.press("esc", "n")
		tm.wants("quote 1/4")
	})
}

func TestSearchForWhatIsNotThereSaysSo(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, council)}, func(tm *terminal) {
		tm.press("/", "z", "e", "p", "enter")
		tm.wants("not found · zep")
		tm.press("n")
		tm.wants("not found · zep")
		tm.press("esc", "n")
		tm.wants("quote 1/4")
	})
}

func TestChoosingASpeakerKeepsOnlyTheirQuotesLit(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, council)}, func(tm *terminal) {
		tm.press("s")
		tm.wants("Speakers", "Everyone", "Lena Ortiz", "Deputy mayor")
		tm.press("j", "j", "enter")
		tm.wants("only Lee Chen · 2 quotes · esc shows everyone")
		tm.press("n")
		tm.wants("quote 2/2 · Lee Chen")
		tm.press("esc", "N")
		tm.wants("quote 3/4 · ")
	})
}

func TestWhyExplainsTheCurrentSpeaker(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, council)}, func(tm *terminal) {
		tm.press("n", "w")
		tm.wants("Why Lena Ortiz, Mayor · direct · sure")
		tm.press("esc")
		if strings.Contains(tm.text(), "Why Lena") {
			t.Error("the answer stays")
		}
	})
}

// clipboard is what a command puts on the terminal's clipboard.
func clipboard(cmd tea.Cmd) string {
	if cmd == nil {
		return ""
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			if text := clipboard(c); text != "" {
				return text
			}
		}
	default:
		if reflect.TypeOf(msg) == reflect.TypeOf(tea.SetClipboard("")()) {
			return fmt.Sprint(msg)
		}
	}
	return ""
}

func TestCopySendsTheQuoteToTheTerminal(t *testing.T) {
	t.Parallel()
	m := open(t, council)
	m.Update(pressed("n"))
	_, cmd := m.Update(pressed("y"))
	if got, want := clipboard(cmd), "We have never seen so many people at a meeting,"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
}

// open is a model with an article on its page, with no program around it.
func open(t *testing.T, text string) *model {
	t.Helper()
	e := held(t, text)
	m := newModel(pane.Options{Article: e, State: noState})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.begin()
	m.Update(loadHead(context.Background(), nil, m.reader.load.ID, *e, m.reader.sheet())())
	if m.reader.art.Partial {
		m.Update(loadWhole(context.Background(), nil, m.reader.load.ID, *e)())
	}
	return m
}

func TestKeysTypedBeforeThePageIsThereAreDoneInOrder(t *testing.T) {
	t.Parallel()
	e := held(t, council)
	m := newModel(pane.Options{Article: e, State: noState})
	for _, k := range []string{"n", "n", "n", "N"} {
		m.Update(pressed(k))
	}
	m.begin()
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.Update(loadHead(context.Background(), nil, m.reader.load.ID, *e, m.reader.sheet())())
	if m.reader.speech.at < 0 || ansi.Strip(m.reader.picture().left()) != "quote 2/4 · Lena Ortiz, Mayor" {
		t.Errorf("after n n n N the reader stands at %q", m.reader.picture().left())
	}
}

func TestTheEndWaitsUntilItIsRead(t *testing.T) {
	t.Parallel()
	e := held(t, long(2000))
	m := newModel(pane.Options{Article: e, State: noState})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.begin()
	m.Update(loadHead(context.Background(), nil, m.reader.load.ID, *e, m.reader.sheet())())
	if !m.reader.art.Partial {
		t.Fatal("the whole article was read at once")
	}
	m.Update(pressed("G"))
	m.Update(pressed("k"))
	if m.reader.page.Top() != 0 {
		t.Error("the page moved before its end was known")
	}
	m.Update(loadWhole(context.Background(), nil, m.reader.load.ID, *e)())
	if got := m.reader.page.Percent(m.reader.height); got < 99 {
		t.Errorf("after G and k the page stands at %.0f %%", got)
	}
}

func TestNextQuoteOfASpeakerWaitsUntilAllIsRead(t *testing.T) {
	t.Parallel()
	text := "“I begin,” said Ada Quill.\n\n" + long(2000) + "\n\n“I end,” said Ada Quill.\n"
	e := held(t, text)
	m := newModel(pane.Options{Article: e, State: noState})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.begin()
	m.Update(loadHead(context.Background(), nil, m.reader.load.ID, *e, m.reader.sheet())())
	m.Update(pressed("n"))
	m.Update(pressed("]"))
	m.Update(loadWhole(context.Background(), nil, m.reader.load.ID, *e)())
	if q := m.reader.speech.current(); q == nil || !strings.HasPrefix(q.Of(m.reader.art.Text), "I end") {
		t.Errorf("the reader stands at %q", ansi.Strip(m.reader.picture().left()))
	}
}

func TestLateAnswersAreDropped(t *testing.T) {
	t.Parallel()
	m := open(t, council)
	m.Update(loaded{request: m.reader.load.ID - 1, art: &articles.Article{Title: "Yesterday’s news"}, found: quotes.Found{}})
	if m.reader.art.Title != "Council keeps the old bridge" {
		t.Errorf("the page shows %q", m.reader.art.Title)
	}
}

func TestChangedFileIsReadAgainInPlace(t *testing.T) {
	t.Parallel()
	m := open(t, long(80))
	for range 30 {
		m.Update(pressed("n"))
	}
	was := m.reader.speech.current().Of(m.reader.art.Text)
	text := strings.Replace(long(80), "The long debate\n\n", "The long debate\n\nA new first paragraph has come in from the newsroom, with no quote in it at all.\n\n", 1)
	m.Update(loadWhole(context.Background(), nil, m.reader.load.ID, *held(t, text))())
	if q := m.reader.speech.current(); q == nil || q.Of(m.reader.art.Text) != was || !inSight(m.reader, q.Marked) {
		t.Errorf("the reader stood at %q and has lost it", was)
	}
	if !strings.Contains(m.Note, "changed") {
		t.Errorf("nothing is said of the change: %q", m.Note)
	}
}

func TestFileThatIsShorterByTheTimeItIsReadLeavesThePageInIt(t *testing.T) {
	t.Parallel()
	e := held(t, long(2000))
	m := newModel(pane.Options{Article: e, State: noState})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.begin()
	m.Update(loadHead(context.Background(), nil, m.reader.load.ID, *e, m.reader.sheet())())
	for range 40 {
		m.Update(pressed("space"))
	}
	m.Update(loadWhole(context.Background(), nil, m.reader.load.ID, *held(t, long(3)))())
	if err := faults(m); err != nil {
		t.Error(err)
	}
	if !strings.Contains(ansi.Strip(m.View().Content), "Number") {
		t.Errorf("the page shows nothing:\n%s", ansi.Strip(m.View().Content))
	}
}

func TestResizingKeepsThePlace(t *testing.T) {
	t.Parallel()
	m := open(t, long(80))
	for range 20 {
		m.Update(pressed("n"))
	}
	at := m.reader.page.Top()
	for _, w := range []int{40, 140, 61, 80} {
		m.Update(tea.WindowSizeMsg{Width: w, Height: 24})
	}
	if got := m.reader.page.Top(); got != at {
		t.Errorf("the top of the page was at %d and is at %d", at, got)
	}
}

func TestNoWindowIsTooSmall(t *testing.T) {
	t.Parallel()
	m := open(t, council)
	for w := 1; w < 130; w += 3 {
		for _, h := range []int{1, 2, 3, 5, 24} {
			m.Update(tea.WindowSizeMsg{Width: w, Height: h})
			for _, k := range []string{"n", "w", "s", "?", "j", "esc", "i", "+", "-"} {
				m.Update(pressed(k))
				if lines := strings.Split(m.View().Content, "\n"); len(lines) > max(h, 2) {
					t.Fatalf("%dx%d: %d lines after %s", w, h, len(lines), k)
				}
			}
			m.Focus = pane.OnPage
		}
	}
}

func TestHelpNamesEveryKey(t *testing.T) {
	t.Parallel()
	for _, name := range keys.Presets() {
		m := newModel(pane.Options{Keys: preset(name)})
		text := strings.Join(helpLines(m.Ink, m.Keymap.Groups, 70), "\n")
		for _, g := range m.Keymap.Groups {
			for _, b := range g.Bindings {
				if shown := b.Shown(helpKeys - 1); !strings.Contains(text, shown) || shown == "–" {
					t.Errorf("help does not name a key for %s: %q", b.Name, shown)
				}
			}
		}
	}
}

func TestReportedSpeechIsSteppedThroughOnlyWhenShown(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, council)}, func(tm *terminal) {
		tm.wants("4 quotes by 2 speakers")
		tm.press("i", "k")
		tm.wants("4 quotes by 2 speakers · 1 reported")
		for _, want := range []string{"quote 1/4", "quote 2/4", "quote 3/4", "quote 4/4", "reported 1/1 · Lena Ortiz"} {
			tm.press("n")
			tm.wants(want)
		}
		tm.press("i", "N")
		tm.wants("quote 4/4 · ")
	})
}

// A word above a number means the same in the panel, on the page and below it.
func TestQuotesAndReportedSpeechAreCountedUnderTheirOwnNames(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{Article: held(t, council)}, func(tm *terminal) {
		if strings.Contains(tm.text(), "reported") {
			t.Errorf("nothing is said of reported speech while it is hidden:\n%s", tm.text())
		}
		tm.press("i", "k")
		tm.wants("Speakers", "quotes reported", "1 reported")
		tm.wantsLine("Everyone", "4", "1")
		tm.wantsLine("Lena Ortiz", "2", "1")
		tm.wantsLine("Lee Chen", "2", "0")
		tm.press("s", "j", "enter")
		tm.wants("only Lena Ortiz · 2 quotes, 1 reported")
	})
}

func TestArticleThatCannotBeReadEndsTheReaderWithItsReason(t *testing.T) {
	t.Parallel()
	m := newModel(pane.Options{Article: held(t, council), State: noState})
	m.begin()
	m.Update(loaded{request: m.reader.load.ID, err: errors.New("picture.txt is not text")})
	if m.failed == nil || !strings.Contains(m.failed.Error(), "picture.txt") {
		t.Errorf("the reader ends with %v", m.failed)
	}
}

func TestArticleThatCannotBeReadTwiceIsNoFault(t *testing.T) {
	t.Parallel()
	m := newModel(pane.Options{Article: held(t, council), State: noState})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.begin()
	late := loaded{request: m.reader.load.ID, err: errors.New("picture.txt is not text")}
	m.Update(late)
	m.Update(late)
	if err := faults(m); err != nil {
		t.Error(err)
	}
}

func TestHeadOfAnArticleThatCannotBeReadOnStaysReadable(t *testing.T) {
	t.Parallel()
	e := held(t, long(2000))
	m := newModel(pane.Options{Article: e, State: noState})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.begin()
	m.Update(loadHead(context.Background(), nil, m.reader.load.ID, *e, m.reader.sheet())())
	m.Update(pressed("G"))
	m.Update(loaded{request: m.reader.load.ID, err: errors.New("reading long.txt: is too large")})
	if m.reader.page.Top() == 0 || !strings.Contains(m.Note, "too large") {
		t.Errorf("G waits for what will not come; the note is %q", m.Note)
	}
	if got := m.reader.page.Percent(m.reader.height); got >= 100 {
		t.Errorf("the head's end counts as %.0f %% of the article", got)
	}
}

func TestAStepInAnArticleWithoutQuotesNamesWhatIsReported(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, "Tram\n\nBo Tarn said the tram would run on Sunday.\n\nThe rails are new.\n")}, func(tm *terminal) {
		tm.press("n")
		tm.wants("no quotes here · i shows 1 reported")
		tm.press("i", "n")
		tm.wants("reported 1/1")
	})
	onTerminal(t, 80, 24, pane.Options{Article: held(t, "Tram\n\nThe tram runs. The rails are new.\n")}, func(tm *terminal) {
		tm.press("n")
		tm.wants("no quotes here")
	})
}
