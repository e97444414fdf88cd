// Package places saves where somebody is in the articles that are read.
package places

import (
	"context"
	"sync"
	"time"

	"pullquote/articles/fault"
	"pullquote/store"
)

const (
	// placeAfter is how long a new place waits for the next before it is saved.
	// While keys keep coming it is saved that often.
	placeAfter = 300 * time.Millisecond
	// placeAgain is how long after a failure another try is made: the disk may
	// be full, or the database locked by another program.
	placeAgain = 2 * time.Second
)

// Place is where somebody is in an article. What of the text is around it is
// looked up when it is saved.
type Place struct {
	Entry  store.Entry
	Text   string // the article's, all that is known of it
	Offset int    // in bytes of Text
	Read   bool   // or else it is left open whether the article counts as read
}

// Keeper saves places while somebody reads. It does so beside the program
// and asks nothing of it: where the terminal takes nothing more and the program
// hangs on it, the place is saved all the same.
type Keeper struct {
	Failed func(error) // is told why a place cannot be saved, and of faults

	mu      sync.Mutex
	state   *store.State // nil until it is open
	pending []Place      // the last one of each article that is not saved yet
	waiting bool         // a timer runs
	writing sync.Mutex   // held while places are saved, so that none overtakes a newer one
}

// Open has places saved from now on.
func (k *Keeper) Open(s *store.State) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.state = s
	k.wait(placeAfter)
}

// Close saves what is pending, and no more from then on.
func (k *Keeper) Close() error {
	err := k.Flush()
	k.mu.Lock()
	defer k.mu.Unlock()
	k.state = nil
	return err
}

// Put takes a new place. It never waits.
func (k *Keeper) Put(p Place) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.add(p)
	k.wait(placeAfter)
}

func (k *Keeper) add(p Place) {
	for i := range k.pending {
		if k.pending[i].Entry.Key == p.Entry.Key {
			p.Read = p.Read || k.pending[i].Read
			k.pending[i] = p
			return
		}
	}
	k.pending = append(k.pending, p)
}

// wait has what is pending saved after a while. mu is held.
func (k *Keeper) wait(d time.Duration) {
	if k.waiting || k.state == nil || len(k.pending) == 0 {
		return
	}
	k.waiting = true
	time.AfterFunc(d, func() {
		k.mu.Lock()
		k.waiting = false
		k.mu.Unlock()
		if err := fault.Guard(k.Flush); err != nil {
			k.Failed(err)
		}
	})
}

// Flush saves what is pending now, and returns when it is on the disk.
func (k *Keeper) Flush() error {
	k.writing.Lock()
	defer k.writing.Unlock()
	k.mu.Lock()
	state, pending := k.state, k.pending
	if state != nil {
		k.pending = nil
	}
	k.mu.Unlock()
	if state == nil {
		return nil
	}
	for i, p := range pending {
		if err := p.save(state); err != nil {
			k.again(pending[i:])
			return err
		}
	}
	return nil
}

// again takes back what could not be saved, unless there is something newer.
func (k *Keeper) again(failed []Place) {
	k.mu.Lock()
	defer k.mu.Unlock()
	newer := k.pending
	k.pending = failed
	for _, p := range newer {
		k.add(p)
	}
	k.wait(placeAgain)
}

func (p Place) save(state *store.State) error {
	r := store.Reading{Read: p.Read, Place: store.Anchor(p.Text, p.Offset)}
	return state.Save(context.Background(), p.Entry.Key, string(p.Entry.ID), r)
}
