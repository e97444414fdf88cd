package feed

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"pullquote/articles/order"
	"pullquote/store"
	"pullquote/store/files"
	"pullquote/store/trash"
)

// wanted parts the items of a feed that are to be taken from those that would be put
// aside again: what is older than articles are kept, and more than are.
func (t Terms) wanted(items []Item, now time.Time) (fresh, old []Item) {
	newest := slices.Clone(items)
	order.Stable(newest, func(a, b Item) int { return b.when(now).Compare(a.when(now)) })
	left := map[string]bool{}
	for i, item := range newest {
		left[item.ID] = t.Keep > 0 && i >= t.Keep || item.when(now).Before(t.KeptFrom(now))
	}
	for _, item := range items {
		if left[item.ID] {
			old = append(old, item)
		} else {
			fresh = append(fresh, item)
		}
	}
	return fresh, old
}

// KeptFrom is the time from which on articles are kept; zero for all.
func (t Terms) KeptFrom(now time.Time) time.Time {
	if t.KeepFor == 0 {
		return time.Time{}
	}
	return now.Add(-t.KeepFor)
}

// when is the time of an item, which is now where it tells none.
func (i Item) when(now time.Time) time.Time {
	if i.Published.IsZero() {
		return now
	}
	return i.Published
}

// Old is the folder of the library that takes what a feed's terms do not keep.
const Old = store.OldFolder

// PutAside moves articles of the library into its folder of old ones, each to the place that
// it had, and returns which. What has gone meanwhile counts for nothing.
func PutAside(paths []string) (moved []trash.Trashed, err error) {
	for _, path := range paths {
		folder := store.OldOf(path)
		if folder == "" {
			continue
		}
		to := free(filepath.Join(folder, filepath.Base(path)))
		err := os.MkdirAll(folder, files.FolderMode)
		if err == nil {
			err = files.Move(path, to)
		}
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return moved, err
		default:
			moved = append(moved, trash.Trashed{Path: trash.Name(path), Kept: trash.Name(to)})
		}
	}
	return moved, nil
}

// free is a path that no file has: the one that is wanted, or that with a number.
func free(wanted string) string {
	extension := filepath.Ext(wanted)
	path := wanted
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = strings.TrimSuffix(wanted, extension) + "-" + strconv.Itoa(n) + extension
	}
}
