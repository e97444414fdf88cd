//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package inturn

import (
	"errors"
	"os"
)

func lock(*os.File) error { return errors.ErrUnsupported }

func unlock(*os.File) {}
