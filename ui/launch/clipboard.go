package launch

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"time"
	"unicode/utf16"
)

// copying is how long a command may take to have a text on the clipboard.
const copying = 5 * time.Second

// Copy puts a text on the system's clipboard, by the first command that is there for it,
// and tells which that is: empty if there is none.
func Copy(ctx context.Context, text string) (by string, err error) {
	for _, argv := range clipboards(runtime.GOOS, os.Getenv) {
		if _, err := exec.LookPath(argv[0]); err != nil {
			continue
		}
		ctx, end := context.WithTimeout(ctx, copying)
		defer end()
		cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
		cmd.Stdin = bytes.NewReader(typed(argv[0], text))
		apart(cmd) // what serves the clipboard afterwards outlives the reader
		if err := cmd.Run(); err != nil {
			return "", fmt.Errorf("copying by %s: %w", argv[0], err)
		}
		return argv[0], nil
	}
	return "", nil
}

// clipboards are the commands that put their input on the clipboard of a desktop, if one
// is there, in the order in which they are looked for.
func clipboards(system string, env func(string) string) (all [][]string) {
	switch system {
	case "darwin":
		return [][]string{{"pbcopy"}}
	case "windows":
		return [][]string{{windowsClip}}
	}
	if env("WAYLAND_DISPLAY") != "" {
		all = append(all, []string{"wl-copy"})
	}
	if env("DISPLAY") != "" {
		all = append(all, []string{"xclip", "-selection", "clipboard"}, []string{"xsel", "--clipboard", "--input"})
	}
	if env("WSL_DISTRO_NAME") != "" {
		all = append(all, []string{windowsClip})
	}
	return all
}

const windowsClip = "clip.exe"

// typed is a text as a command reads it: that of Windows knows what is not ASCII by the
// mark of UTF-16 alone.
func typed(by, text string) []byte {
	if by != windowsClip {
		return []byte(text)
	}
	var b bytes.Buffer
	_ = binary.Write(&b, binary.LittleEndian, append([]uint16{0xfeff}, utf16.Encode([]rune(text))...)) // never fails
	return b.Bytes()
}
