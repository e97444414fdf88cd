package launch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"

	"pullquote/articles/clean"
	"pullquote/store/web"
)

// FetchArgument is the first of two arguments with which the program fetches a page:
// the address is the other.
const FetchArgument = "__fetch"

// Fetch fetches a page by a process of its own, which has given up to write
// anywhere, within the bounds of package web. The process ends with ctx.
func Fetch(ctx context.Context, address string) (web.Page, error) {
	out, said, err := run(ctx, FetchArgument, address)
	if err != nil {
		return web.Page{}, fmt.Errorf("fetching %s: %w", web.Redacted(address), saidError(said, err))
	}
	var a answer
	switch err := json.Unmarshal(out, &a); {
	case err != nil:
		return web.Page{}, fmt.Errorf("fetching %s: %w", web.Redacted(address), err)
	case a.Error != "":
		return web.Page{}, errors.New(a.Error)
	case a.Page == nil:
		return web.Page{}, fmt.Errorf("fetching %s: no page came", web.Redacted(address))
	}
	return *a.Page, nil
}

// FetchTo is the process that fetches: it writes the page, or why there is none.
func FetchTo(ctx context.Context, w io.Writer, client *web.Client, address string) error {
	page, err := client.Get(ctx, address, web.Conditional{})
	var private *web.PrivateError
	if errors.As(err, &private) { // add has a flag to allow it, and the reader a setting
		err = fmt.Errorf("fetching %s: %s is a private address: web.allow_private is not set", web.Redacted(address), private.Addr)
	}
	return json.NewEncoder(w).Encode(answer{Page: &page, Error: words(err)})
}

// Save puts a page into the library, as "pullquote add" does, by a process of
// its own that may do that. It returns what that process says of it.
func Save(ctx context.Context, address string) (string, error) {
	if _, err := web.Address(address); err != nil {
		return "", err
	}
	out, said, err := run(ctx, "add", "--", address)
	if err != nil {
		return "", saidError(said, err)
	}
	return firstLine(out), nil
}

// run runs this program.
func run(ctx context.Context, args ...string) (out, said []byte, err error) {
	program, err := os.Executable()
	if err != nil {
		return nil, nil, err
	}
	cmd := exec.CommandContext(ctx, program, args...)
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	err = cmd.Run()
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	return o.Bytes(), e.Bytes(), err
}

// saidError is why a process has failed, in its own words if it has said any.
func saidError(said []byte, err error) error {
	if line := strings.TrimPrefix(firstLine(said), "pullquote: "); line != "" && !errors.Is(err, context.Canceled) {
		return errors.New(line)
	}
	return err
}

func firstLine(out []byte) string {
	line, _, _ := strings.Cut(string(out), "\n")
	return clean.Line(line)
}
