package index

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"pullquote/articles/fold"
	"pullquote/store"
	"pullquote/store/query"
)

// Feed is a subscription, as far as a search knows it.
type Feed struct {
	URL    string
	Shown  string // the URL as it may be printed, without what is secret in it
	Title  string
	Folder string // in which it lies, with a slash between folders; or empty

	// Was is what it was called before: an article that it has brought under such a title
	// has the title of now for its source here, whatever its file says.
	Was []string
}

// Subscriptions returns the feeds that somebody has subscribed to, and the folder into
// which they bring their articles; see Index.Feeds.
type Subscriptions func() (library string, feeds []Feed)

// subscribed are the feeds; none where nobody has told of any.
func subscribed(x *Index) (library string, feeds []Feed) {
	if x.Feeds == nil {
		return "", nil
	}
	return x.Feeds()
}

// wantedFeeds returns the feeds that a word stands for: those with that address or, where
// there is none, those with that title and those in that folder or, where there is none
// either, those that have it in their address.
func wantedFeeds(all []Feed, wanted query.Word) []Feed {
	word := fold.String(wanted.Text, fold.Search)
	same := func(text string) bool {
		text = fold.String(query.Text(text), fold.Search)
		return text == word || wanted.Prefix && strings.HasPrefix(text, word)
	}
	for _, is := range []func(Feed) bool{
		func(f Feed) bool { return fold.String(query.Text(f.Shown), fold.Search) == word },
		func(f Feed) bool {
			folders := strings.Split(f.Folder, "/")
			for i := range folders { // by its name, or with those around it
				if f.Folder != "" && (same(folders[i]) || same(strings.Join(folders[:i+1], "/"))) {
					return true
				}
			}
			return same(f.Title)
		},
		func(f Feed) bool { return strings.Contains(fold.String(f.Shown, fold.Search), word) },
	} {
		var found []Feed
		for _, f := range all {
			if is(f) {
				found = append(found, f)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// fed finds the articles of feeds: those that a feed has brought, by the paths that the
// reading state knows, and those whose source is called as the feed is. The second
// finds what was taken by a version that kept no path, and what has been moved since.
func (s *search) fed(wanted query.Word) (set, error) {
	found := newSet(s.largest)
	library, feeds := subscribed(s.index)
	sets, err := feedSets(s.ctx, s.index, library, wantedFeeds(feeds, wanted), s.largest)
	for _, some := range sets {
		found.or(some)
	}
	return found, err
}

// feedSets returns the articles of each of some feeds.
func feedSets(ctx context.Context, x *Index, library string, feeds []Feed, largest ID) ([]set, error) {
	sets := make([]set, len(feeds))
	byURL, bySource := map[string][]int{}, map[string][]int{}
	var urls, titles []string
	for i, f := range feeds {
		sets[i] = newSet(largest)
		byURL[f.URL], bySource[f.Title] = append(byURL[f.URL], i), append(bySource[f.Title], i)
		urls, titles = append(urls, f.URL), append(titles, f.Title)
	}
	if len(feeds) == 0 {
		return nil, nil
	}
	take := func(of map[string][]int) func(string, []ID) {
		return func(key string, all []ID) {
			for _, i := range of[key] {
				for _, id := range all {
					sets[i].add(id)
				}
			}
		}
	}
	bySources := take(bySource)
	err := grouped(ctx, x, func(source, all string) { bySources(source, parseIDs(all)) }, `SELECT source, group_concat(id, ' ') FROM article WHERE source IN (SELECT value FROM json_each(?)) GROUP BY source`, texts(titles))
	if err != nil {
		return nil, err
	}
	if real, err := store.Real(library); err == nil {
		library = real
	}
	at, err := pathsBelow(ctx, x, library)
	if err != nil {
		return nil, err
	}
	found := take(byURL)
	err = grouped(ctx, x, func(url, paths string) {
		var all []ID
		for path := range strings.SplitSeq(paths, "\n") {
			if id := at[filepath.FromSlash(path)]; id != 0 {
				all = append(all, id)
			}
		}
		found(url, all)
	}, `SELECT feed, group_concat(path, char(10)) FROM state.feed_items WHERE path <> '' AND feed IN (SELECT value FROM json_each(?)) GROUP BY feed`, texts(urls))
	if err != nil && !strings.Contains(err.Error(), "no such ") { // as a version before has it that kept no paths
		return nil, besideState{err}
	}
	return sets, nil
}

// rename gives articles that a feed has brought the source that the feed is called now,
// where their files have one that it was called before. It reports whether there were any.
func rename(ctx context.Context, x *Index) (changed bool, err error) {
	library, feeds := subscribed(x)
	feeds = slices.DeleteFunc(slices.Clone(feeds), func(f Feed) bool { return len(f.Was) == 0 })
	if len(feeds) == 0 {
		return false, nil
	}
	var largest ID
	if err := x.read.QueryRowContext(ctx, "SELECT ifnull(max(id), 0) FROM article").Scan(&largest); err != nil {
		return false, fmt.Errorf("querying the index: %w", err)
	}
	sets, err := feedSets(ctx, x, library, feeds, largest)
	if err != nil {
		return false, err
	}
	for i, f := range feeds {
		old, err := sourced(ctx, x, f, sets[i])
		if err == nil && len(old) > 0 {
			changed = true
			err = x.in(ctx, func(b *batch) error { return b.resource(old, f.Title) })
		}
		if err != nil {
			return changed, err
		}
	}
	return changed, nil
}

// bylined is an article, and who wrote it as the index has it.
type bylined struct {
	id     ID
	byline string
	quoted bool
}

// sourced returns the articles of a feed that have a title of before for their source.
func sourced(ctx context.Context, x *Index, f Feed, of set) ([]bylined, error) {
	rows, err := x.read.QueryContext(ctx, "SELECT id, byline, quotes > 0 FROM article WHERE source IN (SELECT value FROM json_each(?))", texts(f.Was))
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	var all []bylined
	for rows.Next() {
		var a bylined
		if err := rows.Scan(&a.id, &a.byline, &a.quoted); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		if of.has(a.id) {
			all = append(all, a)
		}
	}
	return all, rows.Err()
}

// resource gives articles another source, and has it found in them if they were read whole.
func (b *batch) resource(all []bylined, source string) error {
	for _, a := range all {
		if err := b.Exec("UPDATE article SET source = ? WHERE id = ?", source, a.id); err != nil {
			return err
		}
		var whole int
		if is, err := b.Get("SELECT 1 FROM said WHERE article = ?", []any{a.id}, &whole); err != nil || !is {
			if err != nil {
				return err
			}
			continue
		}
		if err := b.Exec("DELETE FROM about WHERE rowid = ?", a.id); err != nil {
			return err
		}
		if err := b.about(a.id, a.byline, source, a.quoted); err != nil {
			return err
		}
	}
	return nil
}

// pathsBelow returns the articles below a folder, by the rest of their paths.
func pathsBelow(ctx context.Context, x *Index, folder string) (map[string]ID, error) {
	var all string
	from, to := below(folder)
	err := x.read.QueryRowContext(ctx, `SELECT ifnull(group_concat(id || ' ' || substr(path, ?1), char(10)), '') FROM article WHERE path >= ?2 AND path < ?3`,
		utf8.RuneCountInString(from)+1, from, to).Scan(&all)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	at := make(map[string]ID, strings.Count(all, "\n")+1)
	for line := range strings.SplitSeq(all, "\n") {
		id, path, _ := strings.Cut(line, " ")
		if n, err := strconv.ParseInt(id, 10, 64); err == nil {
			at[path] = ID(n)
		}
	}
	return at, nil
}

// grouped runs a query for groups of what comes as one string a group: see ids.
func grouped(ctx context.Context, x *Index, take func(key, all string), query string, args ...any) error {
	rows, err := x.both.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var key, all string
		if err := rows.Scan(&key, &all); err != nil {
			return err
		}
		take(key, all)
	}
	return rows.Err()
}

// Amount is how many articles there are of something, and how many of them are unread.
type Amount struct{ Articles, Unread int }

// FeedAmounts counts the articles of a list that belong to each of the feeds, by their URLs.
func FeedAmounts(ctx context.Context, x *Index, list []ID) (map[string]Amount, error) {
	library, feeds := subscribed(x)
	if len(feeds) == 0 || len(list) == 0 {
		return nil, nil
	}
	s := &search{ctx: ctx, index: x, largest: slices.Max(list)}
	within := newSet(s.largest)
	for _, id := range list {
		within.add(id)
	}
	unread, err := s.marked(query.Unread)
	if err != nil {
		return nil, err
	}
	sets, err := feedSets(ctx, x, library, feeds, s.largest)
	amounts := map[string]Amount{}
	for i, of := range sets {
		of.and(within)
		n := of.len()
		of.and(unread)
		amounts[feeds[i].URL] = Amount{n, of.len()}
	}
	return amounts, err
}

// Spent returns the paths of articles that a feed has brought and that its reader is done
// with: read, and without a star, a tag, a marked place, a note or a
// correction. Of the newest so many it returns
// none, nor of those that are from a time on; 0 and the zero time are no bounds.
func Spent(ctx context.Context, x *Index, url string, keep int, from time.Time) ([]string, error) {
	library, _ := subscribed(x)
	if real, err := store.Real(library); err == nil {
		library = real
	}
	separator, noted := string(filepath.Separator), ""
	is, err := annotated(ctx, x)
	if err != nil {
		return nil, err
	}
	if is {
		noted = " AND a.key NOT IN (SELECT article FROM state.annotations) AND a.key NOT IN (SELECT seen FROM state.annotations) AND a.path NOT IN (SELECT path FROM state.annotations)"
	}
	rows, err := x.both.QueryContext(ctx, `SELECT a.path, a.date, ifnull(r.read AND NOT r.starred, 0)
			AND a.key NOT IN (SELECT key FROM state.tags) AND a.key NOT IN (SELECT key FROM state.letters)`+noted+`
		FROM (SELECT DISTINCT path FROM state.feed_items WHERE feed = ?1 AND path <> '') AS f
		CROSS JOIN article AS a ON a.path = ?2 || replace(f.path, '/', ?3) LEFT JOIN state.reading AS r ON r.key = a.key
		ORDER BY a.date DESC, a.path`, url, library+separator, separator)
	if err != nil {
		return nil, besideState{err}
	}
	defer rows.Close()
	var spent []string
	for n := 0; rows.Next(); n++ {
		var path string
		var date int64
		var done bool
		if err := rows.Scan(&path, &date, &done); err != nil {
			return nil, err
		}
		beyond := keep > 0 && n >= keep || !from.IsZero() && date < from.Unix()
		if beyond && done {
			spent = append(spent, path)
		}
	}
	return spent, rows.Err()
}
