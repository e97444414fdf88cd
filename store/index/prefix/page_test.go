package prefix

import (
	"math/rand/v2"
	"testing"
)

func TestAPageIsWrittenAndReadAlike(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 2, dense - 1, dense, dense + 1, 500, 1 << PageBits} {
		var want Bitmap
		for _, i := range r.Perm(1 << PageBits)[:n] {
			want.add(int64(i))
		}
		b := appendStart(appendStart(nil, "тэа", &want), "th", &Bitmap{1})
		if len(b) > 1+6+2+128+1+2+1+2 {
			t.Errorf("%d articles take %d bytes", n, len(b))
		}
		letters, in, rest, err := cutStart(b)
		if err != nil || string(letters) != "тэа" || in.bitmap() != want {
			t.Errorf("%d articles: read %q, %v, %v", n, letters, in.bitmap(), err)
		}
		if letters, in, rest, err = cutStart(rest); err != nil || string(letters) != "th" || in.bitmap() != (Bitmap{1}) || len(rest) > 0 {
			t.Errorf("after %d articles: read %q, %v, %v", n, letters, in.bitmap(), err)
		}
	}
	if b := appendStart(nil, "th", &Bitmap{}); b != nil {
		t.Errorf("a beginning that is in no article is written as %q", b)
	}
}

func FuzzARowOfStarts(f *testing.F) {
	f.Add(appendStart(nil, "th", &Bitmap{7}))
	f.Add([]byte{2, 't', 'h', 0x80})
	f.Fuzz(func(t *testing.T, b []byte) {
		for len(b) > 0 {
			letters, in, rest, err := cutStart(b)
			if err != nil {
				return
			}
			if n := len(in.bitmap()); n == 0 || len(letters)+len(in)+len(rest) >= len(b) {
				t.Fatalf("%q is cut into %q, %d bytes and %q", b, letters, len(in), rest)
			}
			b = rest
		}
	})
}
