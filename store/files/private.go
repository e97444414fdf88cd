package files

import (
	"io/fs"
	"os"
	"runtime"
)

// The modes of what Pullquote makes, whatever the umask lets through: what
// somebody reads, and which feeds they follow, is their own business.
const (
	FolderMode fs.FileMode = 0o700
	Mode       fs.FileMode = 0o600
)

// Private has a file of ours be its owner's alone before SQLite opens it, which
// would make it as the umask lets it: where there is none it makes an empty one.
func Private(file string) {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, Mode)
	if err != nil {
		Narrow(file)
		return
	}
	_ = f.Close()
}

// Narrow takes from everybody but its owner what they may do with a file of
// ours, which an older Pullquote or another program has left open to them.
// Where it cannot be done, as with a file of somebody else, nothing is.
func Narrow(file string) {
	if runtime.GOOS == "windows" {
		return // who may read a file there, its folder says
	}
	if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0 {
		_ = os.Chmod(file, info.Mode().Perm()&0o700)
	}
}
