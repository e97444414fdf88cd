package store

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"io"
	"strings"

	"pullquote/store/regular"
)

// headSize is how much of a file a list reads: title, bylines, date and the
// first paragraphs lie in it.
const headSize = 8 << 10

// middleSize is how much of a longer file's middle goes into its key.
const middleSize = 2 << 10

// KeyOf names the content of a file, as Entry.Key does; it is empty where that cannot be read.
func KeyOf(path string) string {
	k, _ := answered(func() (string, error) {
		f, err := regular.Open(path)
		if err != nil {
			return "", err
		}
		defer f.Close()
		head, err := readSize(f, make([]byte, min(headSize, max(f.Info.Size(), 0))))
		if err != nil {
			return "", err
		}
		return key(head, f.Info.Size(), f)
	}, func(string) {})
	return k
}

// KeyOfText names a text as KeyOf does a file that holds it.
func KeyOfText(text string) string {
	k, _ := key([]byte(text[:min(len(text), headSize)]), int64(len(text)), strings.NewReader(text)) // memory does not fail
	return k
}

// key names an article by its content: 96 bits of a SHA-256 over its size, its
// first 8 KB and, if it is longer, 2 KB from its middle. That costs a list
// nothing but one more read of the longer files, and yet tells saved web pages
// apart that share a site's first 8 KB of head and menus and even their
// length. A copy of a file has the key of the file: it is the same article.
func key(head []byte, size int64, file io.ReaderAt) (string, error) {
	hash := sha256.New()
	hash.Write(binary.LittleEndian.AppendUint64(nil, uint64(size)))
	hash.Write(head)
	if size > int64(len(head)) {
		middle := make([]byte, middleSize)
		n, err := file.ReadAt(middle, size/2)
		if err != nil && !errors.Is(err, io.EOF) {
			return "", err
		}
		hash.Write(middle[:n])
	}
	var sum [sha256.Size]byte
	return base64.RawURLEncoding.EncodeToString(hash.Sum(sum[:0])[:12]), nil
}
