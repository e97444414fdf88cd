package intake

import (
	"context"
	"iter"
	"runtime"
	"sync"

	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/store/same"
)

// Scan reads a library whole and returns what is known of it. It takes as long
// as reading all of it does. A file that cannot be read is passed over: nothing
// can be told to be the same as it. A library that does not exist is empty.
func Scan(ctx context.Context, library string) (Known, error) {
	var mu sync.Mutex
	urls, texts := map[string]string{}, map[uint64]string{}
	files := make(chan store.Entry)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for e := range files {
				var url string
				var text uint64
				err := fault.Guard(func() error {
					a, err := e.Load(ctx)
					if err == nil {
						url, text = address(a.URL), same.Text(a)
					}
					return err
				})
				if err != nil {
					continue
				}
				mu.Lock()
				remember(urls, url, e.Path)
				remember(texts, text, e.Path)
				mu.Unlock()
			}
		})
	}
	for e := range entries(ctx, library) {
		files <- e
	}
	close(files)
	workers.Wait()
	return func(url string, text uint64) (string, bool) {
		if path, ok := urls[url]; ok && url != "" {
			return path, true
		}
		path, ok := texts[text]
		return path, ok && text != 0
	}, ctx.Err()
}

// entries yields the articles of the library that can be opened.
func entries(ctx context.Context, library string) iter.Seq[store.Entry] {
	return func(yield func(store.Entry) bool) {
		for e, err := range store.Walk(ctx, []string{library}) {
			if err == nil && !yield(e) {
				return
			}
		}
	}
}

// remember keeps the first path by name for a key that tells something.
func remember[K comparable](paths map[K]string, key K, path string) {
	var nothing K
	if old, ok := paths[key]; key != nothing && (!ok || path < old) {
		paths[key] = path
	}
}
