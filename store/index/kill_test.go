package index

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"pullquote/store/madeup"
)

// kills is how often the indexer is killed; the issue of a power cut deserves a
// thousand now and then: go test ./store/index -run Kill -kills 1000
var kills = flag.Int("kills", 25, "how often TestKilledAtAnyMoment kills the indexer")

// TestMain makes the test binary an indexer where it is told to be one.
func TestMain(m *testing.M) {
	if how := os.Getenv("PULLQUOTE_TEST_CONFINED"); how != "" {
		os.Exit(confined(how, os.Getenv("PULLQUOTE_TEST_INDEXER"), os.Getenv("PULLQUOTE_TEST_INDEX")))
	}
	if dir := os.Getenv("PULLQUOTE_TEST_INDEXER"); dir != "" {
		os.Exit(indexer(dir, os.Getenv("PULLQUOTE_TEST_INDEX")))
	}
	status := m.Run()
	_ = os.RemoveAll(benchDir()) // there is one after benchmarks
	os.Exit(status)
}

// indexer brings an index up to date as the program does. It tells when it
// begins, so that it can be killed while it is at work.
func indexer(dir, file string) int {
	x, err := OpenFile(context.Background(), file, "")
	if err != nil {
		fmt.Println("notice:", err)
		return 1
	}
	fmt.Println("begun")
	if err := x.Update(context.Background(), []string{dir}, Options{}); err != nil {
		fmt.Println("error:", err)
		return 1
	}
	fmt.Println("done")
	return 0
}

func TestKilledAtAnyMoment(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("a killed program is another matter there; run it on Linux or macOS")
	}
	f := newFixture(t)
	random := rand.New(rand.NewPCG(1, 2))
	if err := madeup.Write(f.dir, 1, 120); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	finished := 0
	for n := range *kills {
		stir(t, f.dir, n, random)
		if killed(t, f, time.Duration(random.IntN(120))*time.Millisecond) {
			finished++
		}
		f.open("")
		sound(t, f.Index)
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d of %d were done before they were killed", finished, *kills)
	f.open("")
	f.update(Options{})
	got, want := contents(t, f.Index), contents(t, fresh(t, f))
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("after %d kills the index holds\n%s\ninstead of\n%s", *kills, strings.Join(got[i:min(i+3, len(got))], "\n"), strings.Join(want[i:min(i+3, len(want))], "\n"))
		}
	}
}

// stir changes, adds and removes a few articles.
func stir(t *testing.T, dir string, n int, random *rand.Rand) {
	t.Helper()
	for range 10 {
		a := madeup.Make(1, random.IntN(150))
		path := filepath.Join(dir, filepath.FromSlash(a.Path))
		var err error
		switch random.IntN(3) {
		case 0:
			_ = os.Remove(path) // it may not be there
		default:
			if err = os.MkdirAll(filepath.Dir(path), 0o755); err == nil {
				err = os.WriteFile(path, []byte(fmt.Sprintf("%s\n“Round %d,” said Ada Quill.\n", a.Markdown, n)), 0o644)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// killed starts an indexer and kills it after a while, unless it was quicker.
func killed(t *testing.T, f *fixture, after time.Duration) (done bool) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), "PULLQUOTE_TEST_INDEXER="+f.dir, "PULLQUOTE_TEST_INDEX="+f.file)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		switch line := lines.Text(); line {
		case "begun":
			time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		case "done":
			done = true
		default:
			t.Errorf("the indexer says %s", line)
		}
	}
	_ = cmd.Wait() // killed, or done
	return done
}

// fresh is an index of the same folder that nobody disturbed.
func fresh(t *testing.T, f *fixture) *Index {
	t.Helper()
	x, err := OpenFile(t.Context(), filepath.Join(t.TempDir(), "index.db"), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	if err := x.Update(t.Context(), []string{f.dir}, Options{}); err != nil {
		t.Fatal(err)
	}
	return x
}

// contents is what an index says, apart from its numbers.
func contents(t *testing.T, x *Index) []string {
	t.Helper()
	var all []string
	for _, query := range []string{
		"SELECT path || ' ' || key || ' ' || title || ' ' || quotes || ' ' || speakers FROM article ORDER BY path",
		"SELECT key || ' ' || name || ' ' || quotes || ' ' || articles || ' ' || words || ' ' || last FROM person WHERE articles > 0 ORDER BY key",
		"SELECT a.path || ' ' || s.n || ' ' || s.name || ' ' || p.key FROM speaker AS s JOIN article AS a ON a.id = s.article JOIN person AS p ON p.id = s.person ORDER BY a.path, s.n",
		"SELECT 'round ' || count(*) FROM words WHERE words MATCH 'round'",
		"SELECT 'flood ' || count(*) FROM words WHERE words MATCH 'flood'",
		"SELECT 'said ' || count(*) FROM saying WHERE saying MATCH 'text:years'",
	} {
		rows, err := x.read.QueryContext(t.Context(), query)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var line string
			if err := rows.Scan(&line); err != nil {
				t.Fatal(err)
			}
			all = append(all, line)
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for _, letters := range []string{"ro", "rou", "qqro", "flo", "qqad", "th"} {
		found, err := (&search{t.Context(), x, today(), 1 << 16}).begun(letters)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprintf("%s: %d", letters, found.len()))
	}
	return all
}
