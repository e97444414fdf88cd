package articles

import (
	"flag"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

var pagesDir = flag.String("pages", "", "a folder of saved pages for BenchmarkSavedPages")

// peak returns the most bytes that were live at once while f ran, beyond those before. The
// collector runs whenever the heap has grown by a thirtieth, and what is live is read each time.
func peak(f func()) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(3))
	runtime.GC()
	runtime.GC() // what pools let go of at the first
	var (
		mu   sync.Mutex
		most uint64
		done bool
	)
	var watch func()
	watch = func() {
		runtime.SetFinalizer(new([16]byte), func(*[16]byte) {
			mu.Lock()
			defer mu.Unlock()
			if most = max(most, live()); !done {
				watch()
			}
		})
	}
	before := live()
	watch()
	f()
	mu.Lock()
	defer mu.Unlock()
	done = true
	return max(most, live(), before) - before
}

// live returns the bytes that were live when the collector ran last.
func live() uint64 {
	s := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

// newsPage is a page of about n bytes as news sites have them: menus, scripts, an article, and
// links to others. As much of it is article as of most pages, a third.
func newsPage(n int) string {
	const (
		menu   = `<li class="menu-item"><a href="https://harbourpost.example/section/harbour" title="Harbour">Harbour and boats</a></li>` + "\n"
		teaser = `<div class="teaser"><h3 class="teaser__title"><a href="https://harbourpost.example/crane">The crane stays</a></h3><span class="date">4 May 2031</span></div>` + "\n"
		script = `<script>window.dataLayer = window.dataLayer || []; dataLayer.push({"event": "view", "section": "harbour"});</script>` + "\n"
	)
	times := func(s string, share int) string { return strings.Repeat(s, 1+n*share/100/len(s)) }
	return "<!doctype html><html><head><title>The crane stays</title>" + times(script, 20) + "</head><body><ul>" + times(menu, 15) + "</ul><article><h1>The crane stays</h1>" +
		times("<p>"+strings.TrimSpace(plainParagraph)+"</p>\n", 35) + "</article><aside>" + times(teaser, 30) + "</aside></body></html>"
}

// readPage reads a page, for its costs alone.
func readPage(tb testing.TB, page string) {
	tb.Helper()
	if _, err := Read(strings.NewReader(page), Source{Name: "page.html", Size: int64(len(page))}); err != nil {
		tb.Log(err)
	}
}

// TestAPageTakesNoMoreThanTwentyTimesItsSize is no parallel test, for it counts what all of the
// program holds.
func TestAPageTakesNoMoreThanTwentyTimesItsSize(t *testing.T) {
	readPage(t, newsPage(20<<10)) // what is made once
	for _, n := range []int{100 << 10, 1 << 20} {
		page := newsPage(n)
		if p := peak(func() { readPage(t, page) }); p > 20*uint64(len(page)) {
			t.Errorf("a page of %d KB takes %d KB", len(page)>>10, p>>10)
		}
	}
}

func BenchmarkPeakOfPages(b *testing.B) {
	readPage(b, newsPage(20<<10))
	for name, n := range map[string]int{"100KB": 100 << 10, "1MB": 1 << 20, "10MB": 10 << 20} {
		page := newsPage(n)
		b.Run(name, func(b *testing.B) {
			var p uint64
			for b.Loop() {
				p = peak(func() { readPage(b, page) })
			}
			b.ReportMetric(float64(p)/float64(len(page)), "×size")
		})
	}
}

// BenchmarkSavedPages reads the pages of a folder, each alone: how much they take in respect of
// their sizes, and how long. Those that take more than others are read again, up to three
// times, and count at their best, for what is made once for all pages is of none, and other
// programs run too.
func BenchmarkSavedPages(b *testing.B) {
	const large, slow = 15, 100 * time.Millisecond
	files, _ := filepath.Glob(filepath.Join(*pagesDir, "*.html"))
	if len(files) == 0 {
		b.Skip("no -pages")
	}
	for b.Loop() {
		var sizes, times []float64
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			page, size, took := string(data), math.Inf(1), time.Hour
			for n := 0; n < 3 && (size > large || took > slow); n++ {
				began := time.Now()
				readPage(b, page)
				took = min(took, time.Since(began))
				size = min(size, float64(peak(func() { readPage(b, page) }))/float64(len(page)))
			}
			if size > large || took > slow {
				b.Logf("%s: %.1f × its %d KB, %d ms", filepath.Base(f), size, len(page)>>10, took.Milliseconds())
			}
			sizes, times = append(sizes, size), append(times, float64(took.Microseconds())/1000)
		}
		for unit, of := range map[string][]float64{"×size": sizes, "ms": times} {
			slices.Sort(of)
			b.ReportMetric(of[len(of)/2], unit+"-median")
			b.ReportMetric(of[len(of)-1], unit+"-most")
		}
	}
}

// TestBlanksAreDroppedOnlyBetweenBlocks keeps what a page's tree is made smaller by from joining words.
func TestBlanksAreDroppedOnlyBetweenBlocks(t *testing.T) {
	t.Parallel()
	for page, want := range map[string]string{
		"<p><b>The</b> <i>crane</i></p>":                         "<p><b>The</b> <i>crane</i></p>",
		"<p><b>The</b>\n\n<i>crane</i></p>\n\n<p>stays</p>\n":    "<p><b>The</b> <i>crane</i></p><p>stays</p>",
		"<ul>\n  <li>\n<a href=a>A</a>\n</li>\n</ul>":            "<ul><li><a href=a>A</a></li></ul>",
		"<p>The crane <img alt=crane src=a> stays</p>":           "<p>The crane <img alt=crane src=a> stays</p>",
		"<button>Read</button> <button>Send</button>":            "<button>Read</button> <button>Send</button>",
		"<pre>\n\n<b>a</b>  <b>b</b>\n</pre>":                    "<pre>\n\n<b>a</b>  <b>b</b>\n</pre>",
		"<table>\n<tr> <td>a</td>\n<td>b</td> </tr>\n</table>":   "<table><tr><td>a</td><td>b</td></tr></table>",
		"<p>The <script>f()</script> crane</p> <span>x</span> y": "<p>The  crane</p><span>x</span> y",
	} {
		p := scanPage(page, true)
		if got := p.flat.String(); !strings.HasPrefix(got, want) {
			t.Errorf("%q is %q, want %q", page, got, want)
		}
	}
}
