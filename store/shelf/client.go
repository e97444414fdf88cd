package shelf

import (
	"bytes"
	"cmp"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"pullquote/articles/clean"
	"pullquote/store"
)

// Archive is a shared archive. Its methods may be called by several goroutines.
type Archive struct {
	at     address
	login  Login
	client *http.Client
	host   atomic.Int32 // in at.hosts: the one that has answered last

	page     int                                        // articles of an answer
	longest  int                                        // bytes of an answer
	patience time.Duration                              // how long an answer may take
	attempts int                                        // at what a server is too busy for
	wait     func(context.Context, time.Duration) error // between two attempts

	mine func(context.Context) ([]store.Edit, error) // see Mine; nil if nothing was decided
}

const (
	patience   = 30 * time.Second
	mostAnswer = 128 << 20 // bytes of an answer
	firstPause = 250 * time.Millisecond
	mostPause  = 30 * time.Second

	// Somebody waits for a page, and nobody for a push: that goes on for a minute or more,
	// in which a cluster finds another manager.
	attemptsReading = 3
	attemptsPushing = 10
)

// Open returns the archive at an address, https://HOST:PORT/NAME; nothing is asked of it yet.
// Several hosts may stand there with commas between them: where one does not answer, the
// next is asked. A login is not sent where others could read it on its way.
func Open(addressed string, l Login) (*Archive, error) {
	at, err := parseAddress(addressed)
	if err != nil {
		return nil, err
	}
	if l.header != "" && at.open() {
		return nil, fmt.Errorf("the archive %s is not https: a login is not sent there", at)
	}
	transport := http.DefaultTransport.(*http.Transport).Clone() //nolint:errcheck,forcetypeassert // it is documented to be one
	return &Archive{
		at: at, login: l, page: pageSize, longest: mostAnswer, patience: patience, attempts: attemptsReading, wait: pause,
		client: &http.Client{
			Transport:     transport,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}, nil
}

// Through has the archive be asked by a transport of one's own.
func (a *Archive) Through(t http.RoundTripper) *Archive {
	a.client.Transport = t
	return a
}

// pause waits, unless the context is done before.
func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// String is the archive's address.
func (a *Archive) String() string { return a.at.String() }

// Close lets go of the connections.
func (a *Archive) Close() { a.client.CloseIdleConnections() }

// articles is the path of the index of articles.
func (a *Archive) articles() string { return "/" + a.at.name + "-articles" }

// question is what is asked of the server.
type question struct {
	method string
	path   string // from the root, with the query
	body   []byte
	lines  bool // the body is lines of JSON, as _bulk takes them
}

// refusal is an answer that is no success.
type refusal struct {
	status int
	kind   string // of error: "index_not_found_exception"; may be empty
	reason string // in the server's words, cleaned
	after  time.Duration
}

func (r *refusal) Error() string {
	said := r.reason
	if said == "" {
		said = "it says no more"
	}
	switch r.status {
	case http.StatusUnauthorized:
		said = "it wants a login, or another one: " + LoginVariable + " or archive_login in the configuration"
	case http.StatusForbidden:
		said = "the login may not do this: " + said
	case http.StatusTooManyRequests:
		said = "it is too busy: " + said
	case http.StatusRequestEntityTooLarge:
		said = "what was sent is too large for it"
	}
	return fmt.Sprintf("status %d: %s", r.status, said)
}

// passing reports whether the same question may be answered later.
func (r *refusal) passing() bool {
	switch r.status {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

// isRefusal reports whether an error is an answer with this status.
func isRefusal(err error, status int) bool {
	var r *refusal
	return errors.As(err, &r) && r.status == status
}

// errLong is the reason where an answer is longer than any is read.
var errLong = errors.New("its answer is longer than")

// errUnreachable is the reason where no host has answered, and another attempt may help.
var errUnreachable = errors.New("does not answer")

// ask asks the server, and reads its answer into a value, unless that is nil. Who is
// too busy is asked again, and where a host does not answer the next one is. The error
// names the archive.
func (a *Archive) ask(ctx context.Context, q question, into any) error {
	answer, err := a.answer(ctx, q)
	if err == nil && into != nil {
		if wrong := json.Unmarshal(answer, into); wrong != nil {
			err = senseless(wrong)
		}
	}
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return fmt.Errorf("archive %s: %w", a.at, err)
	}
	return nil
}

// senseless says what is wrong with JSON, in its own words and not in those of the program.
func senseless(err error) error {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return fmt.Errorf("its answer makes no sense: %s has the wrong type, %s", short(cmp.Or(kind.Field, "the whole")), short(kind.Value))
	}
	return fmt.Errorf("its answer makes no sense: %s", short(err.Error()))
}

// answer asks until there is an answer.
func (a *Archive) answer(ctx context.Context, q question) (answer []byte, err error) {
	next := firstPause
	for attempt := range a.attempts {
		if attempt > 0 {
			var r *refusal
			d := next
			if errors.As(err, &r) && r.after > 0 {
				d = min(r.after, mostPause)
			}
			if stopped := a.wait(ctx, d); stopped != nil {
				return nil, stopped
			}
			next = min(2*next, mostPause)
		}
		answer, err = a.anywhere(ctx, q)
		var r *refusal
		if err == nil || ctx.Err() != nil || !errors.Is(err, errUnreachable) && (!errors.As(err, &r) || !r.passing()) {
			break
		}
	}
	return answer, err
}

// anywhere asks the host that has answered last, and if that does not, the others.
func (a *Archive) anywhere(ctx context.Context, q question) (answer []byte, err error) {
	first := int(a.host.Load())
	for i := range a.at.hosts {
		n := (first + i) % len(a.at.hosts)
		answer, err = a.once(ctx, a.at.hosts[n], q)
		var r *refusal
		down := errors.Is(err, errUnreachable) || errors.As(err, &r) && r.passing()
		if !down || ctx.Err() != nil {
			a.host.Store(int32(n))
			break
		}
	}
	return answer, err
}

// once asks one host once.
func (a *Archive) once(ctx context.Context, host string, q question) ([]byte, error) {
	within, cancel := context.WithTimeout(ctx, a.patience)
	defer cancel()
	req, err := http.NewRequestWithContext(within, q.method, host+q.path, bytes.NewReader(q.body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	if q.body != nil {
		req.Header.Set("Content-Type", map[bool]string{true: "application/x-ndjson", false: "application/json"}[q.lines])
	}
	if a.login.header != "" {
		req.Header.Set("Authorization", a.login.header)
	}
	res, err := a.client.Do(req)
	if err != nil {
		return nil, a.silent(within, err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, int64(a.longest)+1))
	switch {
	case err != nil:
		return nil, a.silent(within, err)
	case len(body) > a.longest:
		return nil, fmt.Errorf("%w %d MB", errLong, a.longest>>20)
	}
	return body, judged(res, body)
}

// silent says why no answer came.
func (a *Archive) silent(within context.Context, err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err // without the address, which the error has already
	}
	var certificate *tls.CertificateVerificationError
	var name *net.DNSError
	switch {
	case errors.Is(within.Err(), context.DeadlineExceeded):
		return fmt.Errorf("%w within %v", errUnreachable, a.patience)
	case errors.As(err, &certificate), errors.As(err, &name) && name.IsNotFound:
		return errors.New(clean.Line(err.Error()))
	}
	return fmt.Errorf("%w: %s", errUnreachable, clean.Line(err.Error()))
}

// judged reports what is wrong with an answer.
func judged(res *http.Response, body []byte) error {
	kind, _, _ := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if to := res.Header.Get("Location"); res.StatusCode/100 == 3 {
		return fmt.Errorf("%d: it leads to %s, and is not followed there", res.StatusCode, orNothing(short(to)))
	}
	if res.StatusCode/100 == 2 {
		if kind != "application/json" {
			return fmt.Errorf("it answers %s where JSON is asked for: is it OpenSearch?", orNothing(short(kind)))
		}
		return nil
	}
	r := &refusal{status: res.StatusCode}
	if seconds, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil && seconds > 0 {
		r.after = time.Duration(min(seconds, 3600)) * time.Second
	}
	var told struct {
		Error json.RawMessage `json:"error"`
	}
	if json.Unmarshal(body, &told) == nil {
		r.kind, r.reason = reasonOf(told.Error)
	}
	return r
}

// reasonOf reads the error of an answer, which is an object, or in old manners a text.
func reasonOf(raw json.RawMessage) (kind, reason string) {
	var whole struct {
		Type   string `json:"type"`
		Reason string `json:"reason"`
	}
	if json.Unmarshal(raw, &whole) == nil {
		return whole.Type, short(whole.Reason)
	}
	_ = json.Unmarshal(raw, &reason) // or there is none
	return "", short(reason)
}

// short is what a server says, on one line that nobody has to scroll.
func short(said string) string {
	const most = 200
	said = clean.Line(said)
	if len(said) > most {
		said = strings.ToValidUTF8(said[:most], "") + "…"
	}
	return said
}

func orNothing(said string) string { return cmp.Or(said, "nothing") }
