package feed

import (
	"strings"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/web"
)

// Known tells an index of the subscriptions; none if they cannot be read.
func Known() (library string, feeds []index.Feed) {
	all, _ := All()
	return KnownAs(all)
}

// KnownAs are feeds as an index knows them.
func KnownAs(all []Feed) (library string, feeds []index.Feed) {
	for _, f := range all {
		feeds = append(feeds, index.Feed{URL: f.URL, Shown: web.Shown(f.URL), Title: f.Title, Folder: strings.Join(f.Folder, "/"), Was: f.Was})
	}
	return store.Library(), feeds
}

// All returns the feeds that the user has subscribed to.
func All() ([]Feed, error) {
	outline, err := Read()
	if err != nil {
		return nil, err
	}
	return outline.Feeds(), nil
}

// Read returns the user's subscriptions.
func Read() (*Outline, error) {
	file, err := Subscriptions()
	if err != nil {
		return nil, err
	}
	return file.Read()
}
