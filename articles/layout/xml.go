package layout

import (
	"encoding/xml"
	"io"
	"strings"

	"pullquote/articles/charset"
)

// Unmarshal reads XML in any charset, forgivingly.
func Unmarshal(content []byte, to any) error {
	d := xml.NewDecoder(strings.NewReader(charset.Decode(string(content), charset.Hint{Form: charset.XML}).String))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is UTF-8 already
	return d.Decode(to)
}
