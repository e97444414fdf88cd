package web

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"pullquote/articles/budget"
)

// body reads an answer's body, and unpacks it. Both what is sent and what it
// unpacks to are bounded: whatever the ratio, no more is read or made.
func (c *Client) body(res *http.Response, w *watch) ([]byte, error) {
	limit := orDefault(c.MaxBytes, budget.BodyBytes)
	if res.ContentLength > limit {
		return nil, tooLarge(limit)
	}
	sent := &wire{from: res.Body, alive: w.alive, left: limit, limit: limit}
	plain, err := unpacked(sent, res.Header.Get("Content-Encoding"))
	if err != nil {
		return nil, cutOff(err, sent.got(), res.ContentLength)
	}
	data, err := io.ReadAll(io.LimitReader(plain, limit+1))
	switch {
	case err != nil:
		return nil, cutOff(err, sent.got(), res.ContentLength)
	case int64(len(data)) > limit:
		return nil, tooLarge(limit)
	}
	return data, nil
}

// cutOff says of an answer that ends too early how much of it came.
func cutOff(err error, got, of int64) error {
	switch {
	case !errors.Is(err, io.ErrUnexpectedEOF):
		return err
	case of > got:
		return fmt.Errorf("the response was cut off after %d of %d bytes: %w", got, of, io.ErrUnexpectedEOF)
	}
	return fmt.Errorf("the response was cut off after %d bytes: %w", got, io.ErrUnexpectedEOF)
}

// wire reads what a server sends: so many bytes and no more.
type wire struct {
	from        io.Reader
	alive       func()
	left, limit int64
}

func (w *wire) got() int64 { return w.limit - w.left }

// Read fails when the limit has been passed.
func (w *wire) Read(p []byte) (int, error) {
	n, err := w.from.Read(p[:min(int64(len(p)), w.left+1)])
	if n > 0 {
		w.alive()
	}
	if w.left -= int64(n); w.left < 0 {
		return 0, tooLarge(w.limit)
	}
	return n, err
}

// mostEncodings is how many content encodings an answer may have, one in the other.
const mostEncodings = 3

// zstdWindow bounds what a frame of Zstandard may have unpacked at hand, as RFC 8878
// recommends: 8 MB.
const zstdWindow = 8 << 20

// unpacked undoes the content encodings of an answer, the last first. net/http would
// undo gzip too, but without a bound, and without telling an encoding that
// nobody asked for.
func unpacked(r io.Reader, encodings string) (io.Reader, error) {
	all := strings.Split(strings.ToLower(encodings), ",")
	if len(all) > mostEncodings {
		return nil, fmt.Errorf("more than %d content encodings", mostEncodings)
	}
	for _, encoding := range slices.Backward(all) {
		var err error
		if r, err = unpackedOnce(r, strings.TrimSpace(encoding)); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// unpackedOnce undoes a content encoding.
func unpackedOnce(r io.Reader, encoding string) (io.Reader, error) {
	buffered := bufio.NewReader(r)
	start, err := buffered.Peek(2)
	if len(start) == 0 && errors.Is(err, io.EOF) {
		return buffered, nil // nothing, in whatever encoding
	}
	if len(start) < 2 && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch encoding {
	case "", "identity":
		return buffered, nil
	case "gzip", "x-gzip":
		return gzip.NewReader(buffered)
	case "br":
		return brotli.NewReader(buffered), nil
	case "zstd":
		return zstd.NewReader(buffered, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(zstdWindow))
	case "deflate":
		// Meant is zlib, but some servers send what is inside of it alone.
		if len(start) == 2 && start[0]&0x0f == 8 && (uint(start[0])<<8|uint(start[1]))%31 == 0 {
			return zlib.NewReader(buffered)
		}
		return flate.NewReader(buffered), nil
	}
	return nil, fmt.Errorf("unexpected content encoding %q", brief(encoding))
}
