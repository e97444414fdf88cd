package launch

import (
	"context"
	"encoding/json"
	"io"
	"sync"

	"pullquote/store/trash"
	"pullquote/store/web"
	"pullquote/ui/aloud"
)

// Work is what a launcher does.
type Work struct {
	Open  func(address string) error
	Fetch func(ctx context.Context, address string) (web.Page, error)
	Save  func(ctx context.Context, address string) (said string, err error)
	Say   func(ctx context.Context, w aloud.Words) error
	Feed  func(ctx context.Context, do FeedWork, args []string, line func(string)) error
	Bin   func(within []string) trash.Bin // where files go, and which, if these are open
	Use   func(ctx context.Context, t Tool) (said string, err error)
}

// mostAtOnce is how much is fetched, saved and said at once: a reader waits for one.
const mostAtOnce = 8

// Serve is the launcher: it does what is asked for on r, answers on w, and
// returns when nobody asks any more. What takes its time is ended then.
func Serve(r io.Reader, w io.Writer, work Work) {
	ctx, end := context.WithCancel(context.Background())
	defer end()
	s := server{work: work, answers: json.NewEncoder(w), cancels: map[int]context.CancelFunc{}}
	asked := json.NewDecoder(r)
	asked.DisallowUnknownFields()
	for {
		var q request
		if asked.Decode(&q) != nil || !s.serve(ctx, q) {
			break // the end, or nothing that the reader writes
		}
	}
	end()
	s.running.Wait()
}

// server is a launcher at work.
type server struct {
	work    Work
	running sync.WaitGroup
	asked   bool     // there has been a request
	within  []string // what is open

	use     sync.Mutex
	answers *json.Encoder
	cancels map[int]context.CancelFunc
}

// serve does what one request asks for, or begins it. It reports whether that is
// something that a launcher does.
func (s *server) serve(ctx context.Context, q request) bool {
	first := !s.asked
	s.asked = true
	switch q.Do {
	case within:
		return first && s.opened(q.Within)
	case discard, restore:
		return q.File != nil && s.begin(ctx, q, func(context.Context) answer { return s.move(q) })
	case open:
		s.answer(answer{Number: q.Number, Error: words(s.work.Open(q.To))})
	case fetch:
		return s.begin(ctx, q, func(ctx context.Context) answer {
			page, err := s.work.Fetch(ctx, q.To)
			return answer{Page: &page, Error: words(err)}
		})
	case save:
		return s.begin(ctx, q, func(ctx context.Context) answer {
			said, err := s.work.Save(ctx, q.To)
			return answer{Said: said, Error: words(err)}
		})
	case say:
		if q.Words == nil {
			return false
		}
		return s.begin(ctx, q, func(ctx context.Context) answer { return answer{Error: words(s.work.Say(ctx, *q.Words))} })
	case feeds:
		if _, _, err := q.Feed.command(q.Args); err != nil {
			return false
		}
		return s.begin(ctx, q, func(ctx context.Context) answer {
			return answer{Error: words(s.work.Feed(ctx, q.Feed, q.Args, func(line string) { s.answer(answer{Number: q.Number, Line: &line}) }))}
		})
	case tool:
		return s.begin(ctx, q, func(ctx context.Context) answer { return s.work.use(ctx, q) })
	case cancel:
		s.use.Lock()
		defer s.use.Unlock()
		if end, ok := s.cancels[q.Number]; ok {
			end()
		}
	default:
		return false
	}
	return true
}

// opened notes what is open.
func (s *server) opened(paths []trash.Name) bool {
	for _, path := range paths {
		s.within = append(s.within, string(path))
	}
	return true
}

// move moves a file to the trash or back.
func (s *server) move(q request) answer {
	bin := s.work.Bin(s.within)
	if q.Do == restore {
		return answer{Error: words(bin.Restore(*q.File))}
	}
	t, err := bin.Put(string(q.File.Path))
	return answer{File: &t, Error: words(err)}
}

// begin does something beside what comes next.
func (s *server) begin(ctx context.Context, q request, do func(context.Context) answer) bool {
	ctx, end := context.WithCancel(ctx)
	s.use.Lock()
	defer s.use.Unlock()
	switch {
	case s.cancels[q.Number] != nil:
		end()
		return false
	case len(s.cancels) >= mostAtOnce:
		end()
		_ = s.answers.Encode(answer{Number: q.Number, Error: "too much is being done at once"})
		return true
	}
	s.cancels[q.Number] = end
	s.running.Go(func() {
		a := do(ctx)
		end()
		a.Number = q.Number
		s.use.Lock()
		delete(s.cancels, q.Number)
		s.use.Unlock()
		s.answer(a)
	})
	return true
}

// answer writes an answer. Where nobody reads it, nobody asks any more either.
func (s *server) answer(a answer) {
	s.use.Lock()
	defer s.use.Unlock()
	_ = s.answers.Encode(a)
}

// words is what an error says, empty for none.
func words(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
