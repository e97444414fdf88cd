package intake

import (
	"context"
	"errors"
	"time"
)

// longestRow is how long a database of another program may take for its next
// row. A damaged one, or one made to, can take for ever.
const longestRow = 10 * time.Second

var errNoRow = errors.New("took too long to return a row")

// patience is the context of a query that ends when no row has come for too
// long. The time in which nobody asks for one does not count.
type patience struct {
	context.Context
	cancel context.CancelCauseFunc
	timer  *time.Timer
}

func watch(ctx context.Context) *patience {
	var p patience
	p.Context, p.cancel = context.WithCancelCause(ctx)
	p.timer = time.AfterFunc(longestRow, func() { p.cancel(errNoRow) })
	return &p
}

// rest tells that a row has come, and wait that another is asked for.
func (p *patience) rest() { p.timer.Stop() }
func (p *patience) wait() { p.timer.Reset(longestRow) }

func (p *patience) stop() {
	p.timer.Stop()
	p.cancel(nil)
}

// why returns err, or in its place that patience was at an end.
func (p *patience) why(err error) error {
	if err != nil && errors.Is(context.Cause(p), errNoRow) {
		return errNoRow
	}
	return err
}
