package launch

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// wouldUse tells what it would do for a reader.
func wouldUse(_ context.Context, t Tool) (string, error) {
	if t.Do == ToEditor {
		return "", errors.New("would edit " + t.Path)
	}
	return string(t.Do) + " " + t.Name + ": " + t.Text, nil
}

func TestALauncherUsesToolsForAnotherProcess(t *testing.T) {
	t.Parallel()
	var l Launcher
	defer l.Close()
	for _, text := range []string{"“We wait,”\n\x00 said Ada Quill.", strings.Repeat("Rain. ", 200_000)} {
		if said, err := l.Use(t.Context(), Tool{Do: ToPipe, Name: "count", Text: text}); err != nil || said != "pipe count: "+text {
			t.Errorf("it says %.80q, %v", said, err)
		}
	}
	if _, err := l.Use(t.Context(), Tool{Do: ToEditor, Path: "/a.md", Line: 3}); err == nil || err.Error() != "would edit /a.md" {
		t.Errorf("editing: %v", err)
	}
}

// What a reader names is looked up in the configuration, and is never run.
func TestAToolboxHasWhatIsConfiguredAndNothingElse(t *testing.T) {
	t.Parallel()
	b := Toolbox{Pipes: map[string][]string{"count": {"wc"}}, Editor: []string{"no-such-editor-here"}}
	for _, wish := range []Tool{{Do: ToPipe, Name: "sh"}, {Do: ToPipe}, {Do: "run", Name: "count"}, {}, {Do: ToEditor, Path: "ferries.md"}, {Do: ToEditor, Path: "+!reboot"}, {Do: ToEditor, Path: t.TempDir()}, {Do: ToNotes, Path: "/a.md"}} {
		if said, err := b.Use(t.Context(), wish); err == nil {
			t.Errorf("%+v: %q", wish, said)
		}
	}
}

func TestAPipeTellsTheFirstLineThatIsWritten(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("there is no sh")
	}
	for script, want := range map[string]string{
		"cat":                                 "We wait",
		"cat >/dev/null":                      "sh is done",
		"printf '\\n \\033[2Jdone\\nmore\\n'": "done",
		"yes | head -c 3000000":               "y",
	} {
		if got, err := Pipe(t.Context(), []string{"sh", "-c", script}, "We wait\nfor the tide\n"); err != nil || !strings.HasSuffix(got, want) || strings.Contains(got, "\x1b") {
			t.Errorf("%s: %q, %v", script, got, err)
		}
	}
	for script, want := range map[string]string{"echo no tide >&2; exit 3": "sh: no tide", "exit 3": "sh: exit status 3"} {
		if _, err := Pipe(t.Context(), []string{"sh", "-c", script}, ""); err == nil || err.Error() != want {
			t.Errorf("%s: %v", script, err)
		}
	}
	if _, err := Pipe(t.Context(), nil, ""); err == nil {
		t.Error("nothing was run")
	}
	ctx, end := context.WithCancel(t.Context())
	end()
	if _, err := Pipe(ctx, []string{"sh", "-c", "cat"}, ""); err == nil {
		t.Error("what was given up ends well")
	}
}

func TestTheClipboardIsThatOfTheDesktop(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		system string
		env    map[string]string
		want   string
	}{
		{"darwin", nil, "pbcopy"},
		{"windows", nil, "clip.exe"},
		{"linux", nil, ""},
		{"linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wl-copy xclip xsel"},
		{"freebsd", map[string]string{"DISPLAY": ":0"}, "xclip xsel"},
		{"linux", map[string]string{"WSL_DISTRO_NAME": "Debian"}, "clip.exe"},
	} {
		var names []string
		for _, argv := range clipboards(c.system, func(name string) string { return c.env[name] }) {
			names = append(names, argv[0])
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%s with %v: %s", c.system, c.env, got)
		}
	}
	utf := typed("clip.exe", "é漢")
	var units []uint16
	for i := 0; i+1 < len(utf); i += 2 {
		units = append(units, uint16(utf[i])|uint16(utf[i+1])<<8)
	}
	if got := string(utf16.Decode(units)); got != "\ufeffé漢" || string(typed("xsel", "é漢")) != "é漢" {
		t.Errorf("Windows is told %q", got)
	}
}

func TestAnEditorIsToldOfTheLine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ editor, want []string }{
		{[]string{"vim"}, []string{"vim", "+7", "/a b.md"}},
		{[]string{"/usr/bin/nano", "-w"}, []string{"/usr/bin/nano", "-w", "+7", "/a b.md"}},
		{[]string{"hx"}, []string{"hx", "/a b.md:7"}},
		{[]string{"code", "--wait"}, []string{"code", "--wait", "--goto", "/a b.md:7"}},
		{[]string{"ours"}, []string{"ours", "/a b.md"}},
		{[]string{"ours", "-l%l", "%f"}, []string{"ours", "-l7", "/a b.md"}},
	} {
		if got := EditorCommand(c.editor, "/a b.md", 7); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q", c.editor, got)
		}
	}
	if got := EditorCommand([]string{"vi"}, "/%l.md", 0); !slices.Equal(got, []string{"vi", "+1", "/%l.md"}) {
		t.Errorf("a path is taken apart: %q", got)
	}
}

func TestTheEditorIsTheFirstThatIsNamed(t *testing.T) {
	t.Parallel()
	env := map[string]string{"VISUAL": "go run", "EDITOR": "no-such-editor-here"}
	for _, c := range []struct {
		configured []string
		env        map[string]string
		want       string
	}{{[]string{"go"}, env, "go"}, {nil, env, "go run"}, {nil, map[string]string{"EDITOR": "go"}, "go"}} {
		if got, err := Editor("linux", c.configured, func(name string) string { return c.env[name] }); err != nil || strings.Join(got, " ") != c.want {
			t.Errorf("%v, %v: %q, %v", c.configured, c.env, got, err)
		}
	}
	if _, err := Editor("linux", nil, func(string) string { return "no-such-editor-here" }); err == nil || !strings.Contains(err.Error(), "VISUAL or EDITOR") {
		t.Errorf("without one: %v", err)
	}
}

// An editor has the terminal that it is given.
func TestAFileIsEditedOnATerminal(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no sh")
	}
	file := filepath.Join(t.TempDir(), "ferries.md")
	if err := os.WriteFile(file, []byte("Rain.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	b := Toolbox{Editor: []string{"sh", "-c", `cat >> "$1"; echo line "$2"`, "sh", "%f", "%l"}, Terminal: &Terminal{strings.NewReader("More rain.\n"), &out, &out}}
	if _, err := b.Use(t.Context(), Tool{Do: ToEditor, Path: file, Line: 4}); err != nil {
		t.Fatal(err)
	}
	if now, err := os.ReadFile(file); err != nil || string(now) != "Rain.\nMore rain.\n" || out.String() != "line 4\n" {
		t.Errorf("it holds %q, %v, and says %q", now, err, out.String())
	}
	b.Editor = []string{"sh", "-c", "exit 2", "sh", "%f"}
	if _, err := b.Use(t.Context(), Tool{Do: ToEditor, Path: file}); err == nil || err.Error() != "sh: exit status 2" {
		t.Errorf("an editor that fails: %v", err)
	}
}
