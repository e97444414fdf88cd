package screen

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
)

// world is what a reader on a random walk stands on: files that change, and
// what tells of changes.
type world struct {
	t       *testing.T
	dir     string
	options pane.Options
	article chan struct{}
	folders chan struct{}

	mu     sync.Mutex
	opened []io.Closer // also what nobody was told of, because the answer was lost
	other  func()      // ends another instance; may be nil
}

// start is where a walk begins.
type start struct {
	name  string
	world func(*world)
	steps []step // to get there
}

// starts are all of them.
func starts(hundreds indexed) []start {
	people := []step{{do: "settle"}, {do: "key", text: "P"}, {do: "settle"}}
	return []start{
		{"samples", (*world).samples, nil},
		{"empty folder", func(*world) {}, nil},
		{"one article", (*world).oneArticle, nil},
		{"article that is piped in", (*world).piped, nil},
		{"long article", (*world).longArticle, nil},
		{"folder", (*world).folder, nil},
		{"folder of hundreds", func(w *world) { w.indexed(hundreds) }, nil},
		{"folder that another instance indexes", (*world).elsewhere, nil},
		{"found", (*world).samples, []step{{do: "settle"}, {do: "line", text: "the"}, {do: "settle"}}},
		{"people", (*world).folder, people},
		{"said", (*world).folder, append(people, step{do: "key", text: "enter"}, step{do: "settle"})},
		{"links", (*world).linked, nil},
		{"links of a folder", (*world).linkedFolder, []step{{do: "settle"}, {do: "key", text: "enter"}, {do: "settle"}}},
		{"prompt", (*world).samples, []step{{do: "settle"}, {do: "key", text: "/"}}},
		{"shared archive", func(w *world) { w.shared(0) }, nil},
		{"shared archive that comes and goes", func(w *world) { w.shared(9) }, nil},
		{"state that fails", func(w *world) { w.folder(); w.options.State = closedState }, nil},
		{"index that fails", func(w *world) { w.samples(); w.options.Index = closedIndex(w.options.Index) }, nil},
	}
}

func newWorld(t *testing.T) *world {
	stand := harbourFeeds()
	w := &world{t: t, dir: t.TempDir(), article: make(chan struct{}, 1), folders: make(chan struct{}, 1)}
	w.options = pane.Options{Paths: []string{w.dir}, Config: says("mouse", "true"), State: noState, Browse: noBrowser, Fetch: ferryPages, Save: noLibrary, Say: new(voices).say, Feed: stand.randomly, Feeds: stand.read, Use: (&tools{}).use}
	none := filepath.Join(t.TempDir(), "index.db")
	w.options.Index = func(ctx context.Context) (*index.Index, error) { return index.OpenFile(ctx, none, "") }
	return w
}

// opening is the world's options, with a note of what is opened.
func (w *world) opening() pane.Options {
	o := w.options
	o.State = func(ctx context.Context) (*store.State, error) {
		s, err := w.options.State(ctx)
		w.note(s)
		return s, err
	}
	o.Index = func(ctx context.Context) (*index.Index, error) {
		x, err := w.options.Index(ctx)
		w.note(x)
		return x, err
	}
	return o
}

func (w *world) note(c io.Closer) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.opened = append(w.opened, c)
}

// end closes what is open, and ends what waits for changes.
func (w *world) end() {
	close(w.article)
	close(w.folders)
	w.article, w.folders = make(chan struct{}, 1), make(chan struct{}, 1)
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range w.opened {
		_ = c.Close()
	}
	w.opened = nil
}

// follows is how the reader learns of changes.
func (w *world) follows() pane.Follows {
	return pane.Follows{
		Article: func(context.Context, string) (<-chan struct{}, error) { return w.article, nil },
		Folders: func(context.Context, []string) (<-chan struct{}, error) { return w.folders, nil },
	}
}

func (w *world) samples() {
	w.options.Paths = nil
	w.options.Index = ownIndex(w.t, samplesIndexed)
}

// shared is an archive beside the samples, that does not answer every so many questions.
func (w *world) shared(silent int32) {
	w.samples()
	var to wire
	var texts []string
	for _, n := range []int{0, 2, 3, 4, 5, 9, 12} {
		texts = append(texts, walkTexts[n])
	}
	w.options.Archive = archived(w.t, &to, texts...)
	to.silent = silent
}

func (w *world) folder() {
	for i := range 6 {
		w.write(i, i)
	}
}

// linked is an article that leads to others, and they to it.
func (w *world) linked() { w.options.Article = held(w.t, ferryLinks) }

func (w *world) linkedFolder() {
	w.folder()
	if err := os.WriteFile(filepath.Join(w.dir, "links.md"), []byte("---\ndate: 2031-01-01\n---\n\n"+craneOutline+ferryLinks), 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// indexed is a folder that has been indexed before.
func (w *world) indexed(l indexed) {
	w.options.Paths = []string{l.dir}
	w.options.Index = ownIndex(w.t, l.file)
}

// indexed is a folder and a closed index of it.
type indexed struct{ dir, file string }

// indexHundreds makes a library that is read in pieces.
func indexHundreds(dir string) (indexed, error) {
	l := indexed{filepath.Join(dir, "hundreds"), filepath.Join(dir, "hundreds.db")}
	if err := os.Mkdir(l.dir, 0o700); err != nil {
		return l, err
	}
	for i := range 2*around + 40 {
		text := fmt.Sprintf("---\ntitle: Story %d\ndate: 1999-%02d-%02d\nsource: %s\n---\n\n“Number %d is late,” said %s.\n", i, 1+i%12, 1+i%28,
			[]string{"Coast Radio", "", "The Harbour Post"}[i%3], i, []string{"Ada Quill", "Bo Tarn", "Cy Dorn", "Eve Falk"}[i%4])
		if err := os.WriteFile(filepath.Join(l.dir, fmt.Sprintf("%03d.md", i)), []byte(text), 0o600); err != nil {
			return l, err
		}
	}
	x, err := index.OpenFile(context.Background(), l.file, "")
	if err != nil {
		return l, err
	}
	return l, errors.Join(x.Update(context.Background(), []string{l.dir}, index.Options{}), x.Close())
}

// elsewhere is a folder that another instance has begun to index, and never gets further with.
func (w *world) elsewhere() {
	w.folder()
	x, err := w.options.Index(context.Background())
	if err != nil {
		w.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	reached, ended := make(chan struct{}, 1), make(chan struct{})
	go func() {
		defer close(ended)
		_ = x.Update(ctx, w.options.Paths, index.Options{Report: func(index.Progress) {
			select {
			case reached <- struct{}{}:
			default:
			}
			<-ctx.Done()
		}})
	}()
	<-reached
	w.other = func() {
		cancel()
		<-ended
		_ = x.Close()
	}
}

func (w *world) oneArticle() {
	w.write(0, 0)
	w.open()
}

func (w *world) longArticle() {
	w.put(w.path(0), long(600))
	w.open()
}

// open has the first file opened alone.
func (w *world) open() {
	e, err := store.Open(w.path(0))
	if err != nil {
		w.t.Fatal(err)
	}
	w.options.Paths, w.options.Article = nil, &e
}

func (w *world) piped() {
	w.options.Paths, w.options.Article = nil, held(w.t, strings.Join(attacks, "\n\n“So it is,” said Lena Ortiz.\n\n"))
}

func closedState(ctx context.Context) (*store.State, error) {
	s, err := store.OpenState(ctx)
	_ = s.Close()
	return s, err
}

func closedIndex(open func(context.Context) (*index.Index, error)) func(context.Context) (*index.Index, error) {
	return func(ctx context.Context) (*index.Index, error) {
		x, err := open(ctx)
		_ = x.Close()
		return x, err
	}
}

// path is where a file lies.
func (w *world) path(file int) string {
	return filepath.Join(w.dir, []string{"a.md", "b.html", "c.txt", "d.md", "e.txt", "f.md", "g.md", "h.html"}[file%8])
}

// change changes a file, and tells the reader or does not.
func (w *world) change(file, how int) {
	path := w.path(file)
	switch how % 16 {
	case 0:
		_ = os.RemoveAll(path)
	case 1:
		_ = os.RemoveAll(path)
		_ = os.Mkdir(path, 0o700)
	case 2:
		_ = os.Truncate(path, int64(file%200))
	case 3:
		_ = os.Rename(path, w.path(file+1))
	default:
		w.write(file, how)
	}
	for _, changed := range []chan struct{}{w.article, w.folders} {
		select {
		case changed <- struct{}{}:
		default:
		}
	}
}

// write puts one of some texts into a file.
func (w *world) write(file, text int) { w.put(w.path(file), walkTexts[text%len(walkTexts)]) }

func (w *world) put(path, text string) {
	_ = os.RemoveAll(path)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// walkTexts are what files hold: news, and what is none.
var walkTexts = []string{
	head("Ferries stay in port", 6, "The Harbour Post") + "“Not one boat will leave the harbour of Vasmark today, or tomorrow,” said Ada Quill, the harbour master.\n\n“It is a shame,” said Bo Tarn. He said that nobody had asked him.",
	"<!doctype html><html><head><title>Strike &#27;[31m in Vasmark</title><meta name=date content=1999-12-05></head><body><article><h1>Strike in Vasmark</h1><p>“Not one boat will leave the harbour of Vasmark today,” said Ada Quill, who had come to the quay to say so in person.</p><table><tr><td colspan=3>1<td>2<tr><td>“No,” said Bo Tarn.</table><ul><li>one<ul><li>two<blockquote>“Deeper still,” said Cy Dorn.</blockquote></ul></ul><pre>a\tb\n\n\nc</pre></article></body></html>",
	council,
	head("Bridge opens", 8, "Coast Radio") + "“It holds,” said Bo Tarn \x1b[31mEVIL, a welder.\n\n“It does,” said B. Tarn.\n\n" + strings.Join(attacks, " "),
	"東京の橋\n\n「橋を残すことは町の記憶を残すことだ」と専門家の田中は述べた。\n\n“e" + strings.Repeat("\u0301", 400) + "” said Ada Quill.\n\n“👩‍👩‍👧‍👦🇩🇪☂️ " + strings.Repeat("x", 400) + "” said " + strings.Repeat("Longname ", 60) + ".",
	head("Lists [and](links) *in* `a` title", 3, "") + "# One\n\n1. “First,” said Ada Quill.\n   - second\n\n     > “Third,” said Bo Tarn.\n     > - - - - fourth\n\n| a | b |\n|---|---|\n| “c,” said Cy Dorn | d |\n\n```\n“code,” said nobody\n```\n\n![picture](x.png) <b>bold</b> [^1]\n\n[^1]: “A note,” said Ada Quill.\n",
	"",
	"\x00\x01\x02\xff\xfe binary \x89PNG",
	"\n\n\n",
	"One line without a quote",
	"“Unclosed, said Ada Quill.\n\n“And so on,\n\n“and on",
	long(12),
	strings.Repeat("“Yes,” said A. “No,” said B.\n\n", 40),
	"\ufeff\r\rOld\rMac\r\r“Lines,” said Ada Quill.\r",
	strings.Repeat(">", 200) + " “Deep,” said Bo Tarn.\n\n" + strings.Repeat("- ", 100) + "“Deeper,” said Bo Tarn.",
	"<p>" + strings.Repeat("<div>", 200) + "“In here,” said Ada Quill, the harbour master of the town of Vasmark.",
}
