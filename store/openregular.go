package store

import (
	"io/fs"
	"os"

	"pullquote/store/regular"
)

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
