package charset

import (
	"strings"
	"testing"
)

// BenchmarkFind tells what it costs to find an encoding: of UTF-8, the common case, and
// of text that nothing is known of.
func BenchmarkFind(b *testing.B) {
	for _, row := range []struct{ name, in string }{{"UTF-8", "UTF-8"}, {"Windows-1252", "Windows-1252"}, {"Windows-1251", "Windows-1251"}, {"Shift_JIS", "Shift_JIS"}} {
		for _, s := range news {
			if s.in[0] != row.in && !(row.in == "UTF-8" && s.language == "en") {
				continue
			}
			text := strings.Repeat(s.text+"\n\n", 100)
			if row.in != "UTF-8" {
				text = saved(b, text, row.in)
			}
			b.Run(row.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					Find(text, Hint{})
				}
			})
			break
		}
	}
}
