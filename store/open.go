package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/store/pdf"
	"pullquote/store/regular"
)

// streamLimit bounds what is kept of a stream, which has to be held in memory.
const streamLimit = 64 << 20

// SamplePrefix begins the paths of samples.
const SamplePrefix = "sample:"

// Open returns the article at a path that was named outright: a file whatever
// it is called, "sample:" and the name of a sample, or a descriptor such as
// /dev/fd/63, which shells make for <(command) and which is read to its end.
// The error is a Problem; ErrFolder in it tells that List takes the path.
func Open(path string) (Entry, error) {
	at, err := resolve(path)
	var e Entry
	switch {
	case at.stream:
		e, err = stream(path)
	case err != nil:
		e, err = orSample(path, err)
	default:
		e, _, err = headOf(found{real: at.real, shown: path})
	}
	if err != nil {
		return Entry{}, problem(path, err)
	}
	return e, nil
}

// Stdin reads standard input, 64 MB at most, to its end and keeps it, so that
// it can be opened like a file. Its path is "-".
func Stdin(r io.Reader) (Entry, error) {
	e, err := hold(r, "-")
	if err != nil {
		return Entry{}, problem("-", err)
	}
	return e, nil
}

// named is a path that was given outright, and where it leads.
type named struct {
	real   string // absolute, links resolved
	dir    bool
	stream bool // a descriptor of the process, to be read once
}

// resolve asks the system about a path, which a second must do for.
func resolve(path string) (named, error) {
	return answered(func() (named, error) { return resolveNow(path) }, func(named) {})
}

func resolveNow(path string) (named, error) {
	if !descriptor(path) {
		return lookUp(path)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return named{}, err
	case info.IsDir():
		return lookUp(path)
	case info.Mode()&os.ModeDevice != 0:
		return named{}, regular.Ordinary(info.Mode())
	}
	return named{real: path, stream: true}, nil
}

func lookUp(path string) (named, error) {
	real, err := realPath(path)
	if err != nil {
		return named{}, err
	}
	info, err := os.Stat(real)
	if err != nil {
		return named{}, err
	}
	return named{real: real, dir: info.IsDir()}, nil
}

// Real returns the absolute path of a file or folder with every link resolved.
// The error is a Problem.
func Real(path string) (string, error) {
	real, err := answered(func() (string, error) { return realPath(path) }, func(string) {})
	if err != nil {
		return "", problem(path, err)
	}
	return real, nil
}

func realPath(path string) (string, error) {
	if path == "" {
		return "", fs.ErrNotExist // and not the current folder
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

// descriptor reports whether a path stands for an open file of this process.
// Only these may be pipes: opening any other pipe waits for a writer.
func descriptor(path string) bool {
	path = filepath.ToSlash(filepath.Clean(path))
	return path == "/dev/stdin" || strings.HasPrefix(path, "/dev/fd/") || strings.HasPrefix(path, "/proc/self/fd/")
}

// stream reads a descriptor to its end. The entry has its path even if that
// fails.
func stream(path string) (Entry, error) {
	f, err := os.Open(path)
	if err != nil {
		return Entry{Path: path}, err
	}
	defer f.Close()
	return hold(f, path)
}

// hold makes an entry of everything that r gives.
func hold(r io.Reader, path string) (Entry, error) {
	data, err := io.ReadAll(io.LimitReader(r, streamLimit+1))
	switch {
	case err != nil:
		return Entry{Path: path}, err
	case len(data) > streamLimit:
		return Entry{Path: path}, ErrTooLong
	case len(data) == 0:
		return Entry{Path: path}, ErrEmpty
	}
	return held(string(data), path), nil
}

// Held makes an entry of bytes in memory: of a page that was fetched, by its address.
func Held(data []byte, address string) Entry { return held(string(data), address) }

// held makes an entry of bytes in memory.
func held(data, path string) Entry {
	size := int64(len(data))
	s, _ := summarize([]byte(data[:min(len(data), headSize)]), path, size)
	return Entry{ID: ID(path), Path: path, Summary: s, Size: size, Key: KeyOfText(data), held: &data, Tags: sortedTags(s.Tags)}
}

// found is a file that is about to be read: its real path and the one to show.
type found struct {
	real, shown string
	bare        bool // without an extension: an article if there is text in it
}

// reader reads heads of files into one buffer. Each worker has its own.
type reader struct {
	whole bool // files that end within their heads are read as articles
	buf   []byte
	head  []byte // of the file that was read last, in buf
}

// headOf reads the head of one file and tells whether there is text in it.
func headOf(at found) (e Entry, text bool, err error) {
	type head struct {
		Entry
		text bool
	}
	h, err := answered(func() (h head, err error) {
		h.Entry, h.text, err = new(reader).entry(at)
		return h, err
	}, func(head) {})
	return h.Entry, h.text, err
}

// entry reads the head of a file and tells whether there is text in it. It is
// called where somebody watches the time.
func (r *reader) entry(at found) (e Entry, text bool, err error) {
	f, err := regular.Open(at.real)
	if err != nil {
		return Entry{}, false, err
	}
	defer f.Close()
	info := f.Info
	size := int64(headSize)
	if info.Size() > 0 { // or it is one of those that the system makes up
		size = min(size, info.Size())
	}
	if int64(len(r.buf)) < size {
		r.buf = make([]byte, size)
	}
	head, err := readSize(f, r.buf[:size])
	if err != nil {
		return Entry{}, false, err
	}
	r.head = head
	k, err := key(head, info.Size(), f)
	if err != nil {
		return Entry{}, false, err
	}
	whole := r.whole && info.Size() == int64(len(head))
	s, text := summarizeBy(summaryOf(whole), head, at.shown, info.Size())
	text = text || pdf.Is(head) // whose text is told when it is opened
	e = Entry{ID: ID(at.real), Path: at.shown, Summary: s, Size: info.Size(), Modified: info.ModTime(), Key: k, Tags: sortedTags(s.Tags), whole: whole}
	return e, text, nil
}

// summaryOf returns what tells a list of an article, by its head or by all of it.
func summaryOf(whole bool) func([]byte, articles.Source) articles.Summary {
	if !whole {
		return articles.Summarize
	}
	return func(data []byte, src articles.Source) articles.Summary {
		src.Name = clean.Line(src.Name)
		a, err := articles.ReadBytes(bytes.Clone(data), src)
		if err != nil {
			return articles.Summarize(data, src)
		}
		return a.Summary()
	}
}

// readSize fills buf with a file's first bytes and returns what there is. Where
// buf has the file's size it does not ask for its end.
func readSize(r io.Reader, buf []byte) ([]byte, error) {
	n, err := io.ReadFull(r, buf)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	if n == 0 {
		return nil, ErrEmpty
	}
	return buf[:n], nil
}

// OpenStream opens what is read once, from its beginning to its end: an ordinary file, or a
// descriptor of this process that may be a pipe, such as /dev/fd/63. The error is a Problem.
func OpenStream(path string) (io.ReadCloser, error) {
	at, err := resolve(path)
	var f *os.File
	switch {
	case err != nil:
	case at.stream:
		f, err = os.Open(path)
	default:
		f, _, err = OpenRegular(at.real)
	}
	if err != nil {
		return nil, problem(path, err)
	}
	return f, nil
}

// samples returns the embedded articles.
func samples() []Entry {
	embedded := articles.Samples()
	entries := make([]Entry, len(embedded))
	for i, s := range embedded {
		entries[i] = held(s.Data, SamplePrefix+s.Name)
	}
	return entries
}

// Sample returns the sample at a path such as "sample:1-keys.md".
func Sample(path string) (e Entry, ok bool) {
	if !strings.HasPrefix(path, SamplePrefix) {
		return Entry{}, false
	}
	e, err := orSample(path, fs.ErrNotExist)
	return e, err == nil
}

// orSample returns the sample that a path stands for where no file has it, or
// else why there is none.
func orSample(path string, err error) (Entry, error) {
	if errors.Is(err, fs.ErrNotExist) && strings.HasPrefix(path, SamplePrefix) {
		for _, e := range samples() {
			if e.Path == path {
				return e, nil
			}
		}
	}
	return Entry{Path: path}, err
}

// OpenRegular opens an ordinary file at a real path: absolute, every link in it
// resolved, as Real and Walk give it. A link that has come to stand on that path
// since is not followed: between the moment at which a folder is searched and
// the one at which a file of it is read, whoever may write there could put a
// link to your letters in its place. Linux and macOS look at every name of the
// path, other systems at the last.
//
// Folders, pipes, sockets, devices and files that the system makes up, such as
// /proc/kmsg, are ErrSpecial or ErrFolder; a file that gives no byte within a
// second is ErrSilent.
func OpenRegular(real string) (*os.File, fs.FileInfo, error) {
	f, err := answered(func() (regular.File, error) {
		f, err := regular.Open(real)
		if err == nil {
			_, _ = f.ReadAt(make([]byte, 1), 0) // what is wrong, who reads on will meet
		}
		return f, err
	}, func(f regular.File) { _ = f.Close() })
	return f.File, f.Info, err
}
