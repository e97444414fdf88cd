package regular

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// OpenReal opens a file or folder at a real path, and follows no link. Should it
// have become a named pipe meanwhile, that does not wait for a writer.
func OpenReal(path string, before fs.FileInfo) (*os.File, error) {
	how := unix.OpenHow{
		Flags:   unix.O_RDONLY | unix.O_NONBLOCK | unix.O_NOCTTY | unix.O_CLOEXEC | unix.O_LARGEFILE,
		Resolve: unix.RESOLVE_NO_SYMLINKS,
	}
	for {
		fd, err := unix.Openat2(unix.AT_FDCWD, path, &how)
		switch {
		case err == nil:
			return os.NewFile(uintptr(fd), path), nil
		case errors.Is(err, unix.ENOSYS), errors.Is(err, unix.EPERM): // older than 5.6, or a container that forbids it
			return openSame(path, before)
		case !errors.Is(err, unix.EINTR):
			return nil, linked(&fs.PathError{Op: "open", Path: path, Err: err})
		}
	}
}

// MadeUp reports whether a file is one that the system makes up when it is read:
// those of /proc and /sys hold no article, reading one may wait for ever, as
// /proc/kmsg does, and opening one may do something, as free_buffer of tracefs
// does. They lie on no disk and take up no room on it, and of others hardly any
// is like that, so that the file system is asked about few.
func MadeUp(path string, info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok || unix.Major(s.Dev) != 0 || !info.IsDir() && s.Blocks != 0 {
		return false
	}
	var f unix.Statfs_t
	return unix.Statfs(path, &f) == nil && ofSystem(uint32(f.Type))
}

// ofSystem reports whether the files of a file system are made up. The number is
// what statfs calls its type; some are wider than 32 bits with their sign.
func ofSystem(kind uint32) bool {
	switch kind {
	case unix.PROC_SUPER_MAGIC, unix.SYSFS_MAGIC, unix.DEBUGFS_MAGIC, unix.TRACEFS_MAGIC,
		unix.CGROUP_SUPER_MAGIC, unix.CGROUP2_SUPER_MAGIC, unix.SECURITYFS_MAGIC, unix.SELINUX_MAGIC,
		unix.SMACK_MAGIC, unix.AAFS_MAGIC, unix.BPF_FS_MAGIC, unix.PSTOREFS_MAGIC, unix.EFIVARFS_MAGIC,
		unix.BINFMTFS_MAGIC, unix.DEVPTS_SUPER_MAGIC, unix.NSFS_MAGIC, unix.RDTGROUP_SUPER_MAGIC,
		unix.XENFS_SUPER_MAGIC, unix.OPENPROM_SUPER_MAGIC, unix.USBDEVICE_SUPER_MAGIC,
		0x62656570, // configfs
		0x65735543, // fusectl
		0x19800202: // mqueue
		return true
	}
	return false
}

// Device is the number of the file system that a file lies in.
func Device(info fs.FileInfo) uint64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return s.Dev
	}
	return 0
}
