package web

import (
	"context"
	"strings"
	"sync"
)

// hosts bounds how many requests to one host run at once. Its zero value works.
type hosts struct {
	mu    sync.Mutex
	slots map[string]chan struct{}
}

// enter waits for a slot of a host. Whoever enters has to leave.
func (h *hosts) enter(ctx context.Context, host string, most int) (leave func(), err error) {
	slot := h.of(strings.ToLower(host), most)
	select {
	case slot <- struct{}{}:
		return func() { <-slot }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (h *hosts) of(host string, most int) chan struct{} {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.slots == nil {
		h.slots = map[string]chan struct{}{}
	}
	if h.slots[host] == nil {
		h.slots[host] = make(chan struct{}, max(most, 1))
	}
	return h.slots[host]
}
