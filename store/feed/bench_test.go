package feed

import "testing"

func BenchmarkParse(b *testing.B) {
	for name, text := range map[string]string{"20 items": channel(entry(1), entry(2), entry(3), entry(4), entry(5), entry(6), entry(7), entry(8), entry(9), entry(10), entry(11), entry(12), entry(13), entry(14), entry(15), entry(16), entry(17), entry(18), entry(19), entry(20)), "20000 small items": manyItems(20_000)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(page(text), noon); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
