package terminal_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestTheReaderGivesUpWhatItsBrowserKeeps looks at the process of the reader,
// opens an address from it, and has the browser write where the reader may not.
func TestTheReaderGivesUpWhatItsBrowserKeeps(t *testing.T) {
	t.Parallel()
	if version, _, _ := unix.Syscall(unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, unix.LANDLOCK_CREATE_RULESET_VERSION); int(version) < 1 {
		t.Skip("this kernel has no Landlock: run it on Linux 5.13 or later")
	}
	dir := t.TempDir()
	profile := filepath.Join(dir, "profile")
	file := filepath.Join(dir, "crane.md")
	browser := "#!/bin/sh\ngrep NoNewPrivs /proc/self/status > '" + profile + ".new'\necho \"$1\" >> '" + profile + ".new'\nmv '" + profile + ".new' '" + profile + "'\n"
	for path, text := range map[string]string{
		file:                               "---\nurl: https://harbourpost.example/crane?a=b\n---\n\n# The crane\n\n“It lifts,” said Ada Quill.\n",
		filepath.Join(dir, "bin/xdg-open"): browser,
	} {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(binary, file)
	cmd.Env = []string{"PATH=" + filepath.Join(dir, "bin") + ":" + os.Getenv("PATH"), "TMPDIR=" + filepath.Join(dir, "bin")}
	s := begin(t, cmd, nil)
	s.until("the article", "The crane")
	pid := cmd.Process.Pid
	s.eventually("the reader to give up", func() bool { return confined(pid) })
	s.press("o")
	s.eventually("the browser", func() bool { _, err := os.Stat(profile); return err == nil })
	if got, err := os.ReadFile(profile); err != nil || string(got) != "NoNewPrivs:\t0\nhttps://harbourpost.example/crane?a=b\n" {
		t.Errorf("the browser has %q, %v", got, err)
	}
	launcher := child(pid)
	if launcher == 0 {
		t.Fatal("no launcher runs beside the reader")
	}
	s.press("q")
	s.untilExit()
	s.eventually("the launcher to end", func() bool { return !launches(launcher) })
}

// TestAReaderThatHasGivenUpReadsItsConfigurationAgain changes the configuration while
// the reader is open: what it sets is seen, and the browser is another.
func TestAReaderThatHasGivenUpReadsItsConfigurationAgain(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file, mine, told := filepath.Join(dir, "crane.md"), filepath.Join(dir, "browser"), filepath.Join(dir, "told")
	for path, text := range map[string]string{
		file: "---\nurl: https://harbourpost.example/crane\ndate: 2031-05-06\n---\n\n# The crane\n\n“It lifts,” said Ada Quill.\n",
		mine: "#!/bin/sh\necho \"$@\" > '" + told + ".new'\nmv '" + told + ".new' '" + told + "'\n",
	} {
		if err := os.WriteFile(path, []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	config := filepath.Join(dir, "config.toml")
	if err := os.WriteFile(config, []byte("browser = [\"/nowhere/browser\"]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := start(t, "--config", config, file)
	s.until("the article", "6 May 2031")
	pid := s.cmd.Process.Pid
	if version, _, _ := unix.Syscall(unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, unix.LANDLOCK_CREATE_RULESET_VERSION); int(version) >= 1 {
		s.eventually("the reader to give up", func() bool { return confined(pid) })
	}
	s.eventually("the new configuration", func() bool {
		text := fmt.Sprintf("browser = [%q, \"--new\", \"%%u\", \"last\"]\ndates.order = \"iso\"\n", mine)
		return os.WriteFile(config, []byte(text), 0o600) == nil && s.shows([]string{"2031-05-06", "configuration read again"})
	})
	s.press("o")
	s.eventually("the browser", func() bool { _, err := os.Stat(told); return err == nil })
	if got, err := os.ReadFile(told); err != nil || string(got) != "--new https://harbourpost.example/crane last\n" {
		t.Errorf("the browser has %q, %v", got, err)
	}
	s.press("q")
	s.untilExit()
}

// confined reports whether all threads of a process have given up.
func confined(pid int) bool {
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", pid))
	for _, thread := range threads {
		status, err := os.ReadFile(thread)
		if err == nil && !strings.Contains(string(status), "NoNewPrivs:\t1") {
			return false
		}
	}
	return len(threads) > 0
}

// child is the launcher that a process has started, or 0.
func child(pid int) int {
	lists, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	for _, list := range lists {
		text, _ := os.ReadFile(list)
		for _, field := range strings.Fields(string(text)) {
			var of int
			if _, err := fmt.Sscan(field, &of); err == nil && launches(of) {
				return of
			}
		}
	}
	return 0
}

// launches reports whether a process is a launcher.
func launches(pid int) bool {
	line, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	return err == nil && strings.Contains(string(line), "__launch")
}

// eventually waits until something is so, and goes on reading what the program
// writes.
func (s *session) eventually(what string, is func() bool) {
	s.t.Helper()
	late, look := time.After(patience), time.NewTicker(5*time.Millisecond)
	defer look.Stop()
	for !is() {
		select {
		case b := <-s.output:
			s.take(b)
		case <-look.C:
		case <-late:
			s.t.Fatalf("waiting for %s; the screen shows\n%s", what, s.screen.String())
		}
	}
}

// TestThePageOfALinkIsFetchedBesideTheReader follows a link from a reader that has
// given the network up. The address is this machine's own: that it is refused, and
// by whom, shows that a process has tried to fetch it which may.
// TestAnArticleIsDeletedBesideTheReader deletes one from a reader that may not write
// where it lies, and undoes it.
func TestAnArticleIsDeletedBesideTheReader(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "news", "crane.md")
	for _, path := range []string{file, filepath.Join(dir, "news", "ferry.md")} {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("---\ndate: 2031-05-0"+fmt.Sprint(len(filepath.Base(path)))+"\n---\n\n# The "+filepath.Base(path)+"\n\n“It lifts,” said Ada Quill.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(binary, filepath.Dir(file))
	cmd.Env = []string{"XDG_DATA_HOME=" + filepath.Join(dir, "data"), "XDG_STATE_HOME=" + filepath.Join(dir, "state"), "TMPDIR=" + filepath.Join(dir, "news")}
	s := begin(t, cmd, nil)
	s.until("the list", "The crane.md")
	if version, _, _ := unix.Syscall(unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, unix.LANDLOCK_CREATE_RULESET_VERSION); int(version) >= 1 {
		s.eventually("the reader to give up", func() bool { return confined(cmd.Process.Pid) })
	}
	there := func() bool { _, err := os.Stat(file); return err == nil }
	s.press("D")
	s.until("what was done", "1 article moved to the trash")
	if there() {
		t.Error("the file is there still")
	}
	s.press("u")
	s.until("what was undone", "undone: 1 article moved to the trash")
	if !there() {
		t.Error("the file is not back")
	}
	s.press("q")
	s.untilExit()
}

func TestThePageOfALinkIsFetchedBesideTheReader(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "crane.md")
	if err := os.WriteFile(file, []byte("# The crane\n\n“It lifts,” said Ada Quill, as [its log](http://127.0.0.1:9/log) has it.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(binary, file)
	s := begin(t, cmd, nil)
	s.until("the article", "The crane")
	if version, _, _ := unix.Syscall(unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, unix.LANDLOCK_CREATE_RULESET_VERSION); int(version) >= 1 {
		s.eventually("the reader to give up", func() bool { return confined(cmd.Process.Pid) })
	}
	s.press("F")
	s.until("the letters of the link", "link:")
	s.press("f")
	s.until("the refusal", "127.0.0.1 is ")
	s.press("q")
	s.untilExit()
}
