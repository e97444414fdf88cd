package index

import (
	"context"
	"database/sql"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"pullquote/articles/names"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/model"
	"pullquote/store"
	"pullquote/store/corrections"
)

// Wanted says which quotations are looked for; the zero Wanted is all.
type Wanted struct {
	Filter         // without words that they hold
	Speaker string // words of a name of who says them; empty for anybody
}

// mostMeant is how many speakers a sieve remembers.
const mostMeant = 10_000

// Sieve tells files in which nothing that is wanted is said by what an index knows of them, so
// that they need not be read. It writes nothing. What it does not know for certain it does not
// tell: a file that has changed since, or that another version of the program has read, or in
// which other things were corrected by hand meanwhile.
type Sieve struct {
	index  *Index
	wanted Wanted
	words  []string        // those of the speaker's name
	stale  map[string]bool // paths of files in which other things are corrected now
	meant  map[string]bool // what was found out about names: few people say most of what is said
	still  os.FileInfo     // the index as it was opened, where nobody else had it open
	failed bool            // the index cannot be asked any more
	packed unpacker
}

// NewSieve opens the index in a file for questions, given what was corrected by hand. It is nil
// where there is no index that can be asked: none, one of another version, one that is damaged
// or that another program keeps for itself.
func NewSieve(ctx context.Context, file string, book *corrections.Book, wanted Wanted) *Sieve {
	s := &Sieve{wanted: wanted, words: strings.Fields(names.Spelling(wanted.Speaker)), stale: map[string]bool{}, meant: map[string]bool{}}
	way := connector{file: file, mode: aside, setup: []string{"PRAGMA query_only = 1"}, wait: lockedFor}
	if !beside(file, "-shm") && !beside(file, "-wal") {
		way.mode = still // nobody has it open, and nothing is to be put beside it
		s.still, _ = os.Stat(file)
	}
	if _, err := os.Stat(file); err != nil {
		return nil
	}
	s.index = &Index{file: file, read: sql.OpenDB(way)}
	s.index.read.SetMaxOpenConns(1)
	if s.open(ctx, book) != nil {
		s.Close()
		return nil
	}
	return s
}

// beside reports whether SQLite has a file beside a database.
func beside(file, part string) bool {
	_, err := os.Stat(file + part)
	return err == nil
}

// open looks whether the index can be asked, and what it has not followed yet.
func (s *Sieve) open(ctx context.Context, book *corrections.Book) error {
	var v int
	if err := s.index.read.QueryRowContext(ctx, "SELECT user_version FROM pragma_user_version").Scan(&v); err != nil {
		return err
	}
	if v != version {
		return errStale
	}
	is, err := follows(ctx, s.index, book)
	if is || err != nil {
		return err
	}
	jobs, err := outdated(ctx, s.index, book)
	for _, j := range jobs {
		s.stale[string(j.entry.ID)] = true
	}
	return err
}

// Close lets go of the index. The nil Sieve has none.
func (s *Sieve) Close() {
	if s != nil {
		_ = s.index.read.Close() // nothing was written
	}
}

// Without reports for each of some entries whether nothing that is wanted is said in it, for
// certain. The nil Sieve knows of none.
func (s *Sieve) Without(ctx context.Context, some []store.Entry) []bool {
	none := make([]bool, len(some))
	if s == nil || s.failed {
		return none
	}
	told, err := s.told(ctx, some)
	if s.failed = err != nil || s.moved(); s.failed {
		return none
	}
	for i, e := range some {
		at, is := told[string(e.ID)]
		none[i] = is && namedAlike(e) && at.is(e)
	}
	return none
}

// moved reports whether somebody has begun to write into an index that nobody had open.
func (s *Sieve) moved() bool {
	if s.still == nil {
		return false
	}
	now, err := os.Stat(s.index.file)
	return err != nil || logged(s.index.file) || !os.SameFile(now, s.still) || now.Size() != s.still.Size() || !now.ModTime().Equal(s.still.ModTime())
}

// asRead is what tells that a file is as it was when it was read.
type asRead struct{ size, modified int64 }

// is reports whether a file is as it was.
func (at asRead) is(e store.Entry) bool {
	info, err := os.Lstat(string(e.ID))
	return err == nil && info.Size() == at.size && info.ModTime().UnixNano() == at.modified
}

// namedAlike reports whether an entry is shown under the name of its file: the name may tell
// what it is, and the day of it, and a link may have another.
func namedAlike(e store.Entry) bool {
	name := filepath.Base(string(e.ID))
	if filepath.Base(e.Path) != name {
		return false
	}
	parent := func(path string) string { return filepath.Base(filepath.Dir(path)) }
	return !strings.HasPrefix(name, "index") || parent(e.Path) == parent(string(e.ID))
}

// told returns those files among some of which the index tells that nothing in them is wanted,
// as they were when it read them.
func (s *Sieve) told(ctx context.Context, some []store.Entry) (map[string]asRead, error) {
	var paths []string
	for _, e := range some {
		if path := string(e.ID); e.OnDisk() && !s.stale[path] && utf8.ValidString(path) {
			paths = append(paths, path)
		}
	}
	rows, err := s.index.read.QueryContext(ctx, `
		SELECT a.path, a.size, a.modified, a.date, a.dated, s.scare, s.quotes, iif(?2, ifnull((SELECT group_concat(n || char(10) || name || char(10) || also, char(30)) FROM speaker WHERE article = a.id), ''), '')
		FROM json_each(?1) AS j CROSS JOIN article AS a ON a.path = j.value CROSS JOIN said AS s ON s.article = a.id
		WHERE a.quotes >= 0 AND s.engine = ?3 AND s.noted = 0 AND a.path NOT IN (SELECT path FROM link)`, texts(paths), s.wanted.Speaker != "", engine())
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	all := map[string]asRead{}
	for rows.Next() {
		var path, speakers string
		var at asRead
		var has content
		if err := rows.Scan(&path, &at.size, &at.modified, &has.date, &has.dated, &has.scare, &has.quotes, &speakers); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		may, err := s.mayHold(has, speakers)
		if err != nil {
			return nil, err
		}
		if !may {
			all[path] = at
		}
	}
	return all, rows.Err()
}

// content is what an article holds, as the index has it.
type content struct {
	date   int64
	dated  dating
	scare  int
	quotes sql.RawBytes
}

// mayHold reports whether something in an article may be wanted.
func (s *Sieve) mayHold(has content, speakers string) (bool, error) {
	w := s.wanted
	if !w.Since.IsZero() && (has.dated == byFile || time.Unix(has.date, 0).Before(w.Since)) {
		return false, nil
	}
	if w.Speaker == "" && has.scare >= 0 && w.mayBe(quotes.Scare, float64(has.scare)/1000) {
		return true, nil
	}
	who := s.meantIn(speakers)
	if w.Speaker != "" && len(who) == 0 {
		return false, nil
	}
	said, err := s.packed.unpack(has.quotes)
	return slices.ContainsFunc(said, func(q Quote) bool {
		return w.mayBe(q.Kind, q.Confidence) && (w.Speaker == "" || slices.Contains(who, q.Speaker))
	}), err
}

// mayBe reports whether a quotation of a kind may be wanted, whose confidence the index has
// rounded.
func (w Wanted) mayBe(kind quotes.Kind, confidence float64) bool {
	const rounded = 0.00051
	return (len(w.Kinds) == 0 || slices.Contains(w.Kinds, kind)) && !(confidence+rounded < w.Least)
}

// meantIn returns the places of those among the speakers of an article whom the wanted name may
// mean: all of its words stand in theirs.
func (s *Sieve) meantIn(speakers string) (who []int) {
	if speakers == "" {
		return nil
	}
	for one := range strings.SplitSeq(speakers, "\x1e") {
		place, called, _ := strings.Cut(one, "\n")
		meant, known := s.meant[called]
		if !known {
			has := strings.Fields(names.Spelling(called))
			meant = len(s.words) > 0 && !slices.ContainsFunc(s.words, func(w string) bool { return !slices.Contains(has, w) })
			if len(s.meant) == mostMeant {
				clear(s.meant)
			}
			s.meant[strings.Clone(called)] = meant
		}
		if n, err := strconv.Atoi(place); meant && err == nil {
			who = append(who, n)
		}
	}
	return who
}

// engine tells this program from any other version of it, which may find something else in an
// article.
var engine = sync.OnceValue(func() int64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(model.Digest())) // which cannot fail
	if info, ok := debug.ReadBuildInfo(); ok {
		_, _ = h.Write([]byte(info.String()))
	}
	return int64(h.Sum64())
})

// surestScare is the confidence of the surest quotation that nobody says, in thousandths; -1 if
// there is none.
func surestScare(found quotes.Found) int {
	most := -1
	for _, q := range found.Quotes {
		if q.Kind == quotes.Scare {
			most = max(most, thousandths(q.Confidence))
		}
	}
	return most
}
