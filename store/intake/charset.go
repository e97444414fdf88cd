package intake

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// decoded returns text in UTF-8, given the name of its charset. Without a name,
// or with one that nobody knows, it is left to be told by its bytes.
func decoded(b []byte, label string) []byte {
	label = strings.ToLower(strings.TrimSpace(label))
	if label == "" || label == "us-ascii" || (label == "utf-8" || label == "utf8") && utf8.Valid(b) {
		return b
	}
	enc, _ := charset.Lookup(label)
	if enc == nil {
		return b
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return b
	}
	return out
}

// charsetReader decodes the encoded words of an e-mail's header.
func charsetReader(label string, r io.Reader) (io.Reader, error) {
	if enc, _ := charset.Lookup(label); enc != nil {
		return enc.NewDecoder().Reader(r), nil
	}
	return nil, fmt.Errorf("unknown charset %q", label)
}

// utf8HTML returns HTML in UTF-8: what it says itself counts where nobody else
// said anything.
func utf8HTML(b []byte, label string) string {
	if label == "" {
		enc, name, sure := charset.DetermineEncoding(b[:min(len(b), 1024)], "text/html")
		if (sure || name != "windows-1252" || !utf8.Valid(b)) && name != "utf-8" {
			if out, err := enc.NewDecoder().Bytes(b); err == nil {
				b = out
			}
		}
	} else {
		b = decoded(b, label)
	}
	return strings.ToValidUTF8(string(bytes.TrimPrefix(b, []byte("\ufeff"))), "\ufffd")
}
