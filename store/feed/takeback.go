package feed

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"pullquote/store"
	"pullquote/store/web"
)

// Called returns those of some feeds that a name stands for: a URL, in full or as it is listed, or a
// title, which several may have.
func Called(feeds []Feed, name string) (found []Feed) {
	address, _ := Address(name)
	for _, f := range feeds {
		if f.URL == name || f.URL == address {
			return []Feed{f}
		}
		if f.Title == name || web.Redacted(f.URL) == name {
			found = append(found, f)
		}
	}
	return found
}

// TakeBack makes the changes of the subscriptions that a reader has kept to take others back:
// see store.FeedStep. The reader itself has another process make them.
func TakeBack(ctx context.Context, f File, steps []store.FeedStep) error {
	return f.Change(ctx, func(o *Outline) error {
		for _, s := range steps {
			if err := o.takeBack(s); err != nil {
				return fmt.Errorf("changing the subscriptions back: %w", err)
			}
		}
		return nil
	})
}

var errStep = errors.New("this version does not know how")

// takeBack makes one change.
func (o *Outline) takeBack(s store.FeedStep) error {
	switch {
	case s.Do == "restore" && len(s.Args) == 1:
		only, err := ParseOutline([]byte(s.Args[0]))
		if err != nil {
			return err
		}
		return o.Replace(only.Places()...)
	case s.Do == "remove" && len(s.Args) == 1, s.Do == "rename" && len(s.Args) == 2:
	default:
		return errStep
	}
	found := Called(o.Feeds(), s.Args[0])
	switch {
	case len(found) == 0:
		return fmt.Errorf("not subscribed to %s", strconv.Quote(s.Args[0]))
	case len(found) > 1:
		return fmt.Errorf("%d feeds are called %s", len(found), strconv.Quote(s.Args[0]))
	case s.Do == "rename":
		return o.Rename(found[0].URL, s.Args[1])
	}
	return o.Remove(found[0].URL)
}

// Replace has feeds stand as they are given, and nowhere else.
func (o *Outline) Replace(feeds ...Feed) error {
	var urls []string
	for _, f := range feeds {
		urls = append(urls, f.URL)
	}
	if err := o.Remove(urls...); err != nil {
		return err
	}
	return o.Add(feeds...)
}
