package web

import (
	"io"
	"strings"
	"testing"
)

// FuzzUnpacked holds that whatever is said to be packed, unpacking it ends and is
// bounded by its reader.
func FuzzUnpacked(f *testing.F) {
	f.Add("br", "\x0b\x03\x80harbour\x03")
	f.Add("zstd", "\x28\xb5\x2f\xfd\x04\x00")
	f.Add("gzip, br", "\x1f\x8b")
	f.Add("deflate", "x\x9c")
	f.Fuzz(func(t *testing.T, encoding, body string) {
		plain, err := unpacked(strings.NewReader(body), encoding)
		if err != nil {
			return
		}
		if n, _ := io.Copy(io.Discard, io.LimitReader(plain, 1<<20)); n > 1<<20 {
			t.Errorf("%d bytes", n)
		}
	})
}
