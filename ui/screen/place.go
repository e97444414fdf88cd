package screen

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

// place is where somebody is in an article. What of the text is around it is
// looked up when it is saved.
type place struct {
	entry  store.Entry
	text   string
	offset int
	read   bool // or else it is left open whether the article counts as read
}

// placeKeeper saves places while somebody reads. It does so beside the program
// and asks nothing of it: where the terminal accepts no more output and the program
// hangs on it, the place is saved all the same.
type placeKeeper struct {
	failed func(error) // is told why a place cannot be saved, and of faults

	mu      sync.Mutex
	state   *store.State // nil until it is open
	pending []place      // the last one of each article that is not saved yet
	waiting bool         // a timer runs
	writing sync.Mutex   // held while places are saved, so that none overtakes a newer one
}

// open has places saved from now on.
func (k *placeKeeper) open(s *store.State) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.state = s
	k.wait(placeAfter)
}

// close saves what is pending, and no more from then on.
func (k *placeKeeper) close() error {
	err := k.flush()
	k.mu.Lock()
	defer k.mu.Unlock()
	k.state = nil
	return err
}

// put takes a new place. It never waits.
func (k *placeKeeper) put(p place) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.add(p)
	k.wait(placeAfter)
}

func (k *placeKeeper) add(p place) {
	for i := range k.pending {
		if k.pending[i].entry.Key == p.entry.Key {
			p.read = p.read || k.pending[i].read
			k.pending[i] = p
			return
		}
	}
	k.pending = append(k.pending, p)
}

// wait has what is pending saved after a while. mu is held.
func (k *placeKeeper) wait(d time.Duration) {
	if k.waiting || k.state == nil || len(k.pending) == 0 {
		return
	}
	k.waiting = true
	time.AfterFunc(d, func() {
		k.mu.Lock()
		k.waiting = false
		k.mu.Unlock()
		if err := fault.Guard(k.flush); err != nil {
			k.failed(err)
		}
	})
}

// flush saves what is pending now, and returns when it is on the disk.
func (k *placeKeeper) flush() error {
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
func (k *placeKeeper) again(failed []place) {
	k.mu.Lock()
	defer k.mu.Unlock()
	newer := k.pending
	k.pending = failed
	for _, p := range newer {
		k.add(p)
	}
	k.wait(placeAgain)
}

func (p place) save(state *store.State) error {
	r := store.Reading{Read: p.read, Place: store.Anchor(p.text, p.offset)}
	return state.Save(context.Background(), p.entry.Key, string(p.entry.ID), r)
}

// placeUnsaved says why a place cannot be saved.
type placeUnsaved struct{ err error }

// takeUnsaved tells why the place is not saved, once for each reason.
func (m *model) takeUnsaved(u placeUnsaved) {
	if why := u.err.Error(); why != m.unsaved {
		m.unsaved, m.note = why, why
	}
}

// seen is all that the place in the open article depends on.
type seen struct {
	article       store.ID
	top           int
	bytes         int // of its text: it may have grown, or be another after an edit
	width, height int
}

// notePlace has the place kept if it is another. It is called after every
// message, and so costs next to nothing where nothing has moved.
func (m *model) notePlace() {
	r := m.reader
	if r.page == nil || m.preview || m.opening || !r.touched {
		return
	}
	now := seen{r.entry.ID, r.page.Top(), len(r.art.Text), r.width, r.height}
	if now != m.noted {
		m.noted = now
		m.places.put(m.place())
	}
}

// place is the place in the open article.
func (m *model) place() place {
	r := m.reader
	at := r.page.Top()
	if !r.art.Partial && r.page.AtEnd(r.height) {
		at = 0 // read to the end: next time it begins at the start
	}
	return place{entry: r.entry, text: r.art.Text, offset: at}
}
