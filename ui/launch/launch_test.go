package launch

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == Argument {
		Serve(os.Stdin, os.Stdout, func(address string) error {
			if _, err := Command("linux", nil, address); err != nil {
				return err
			}
			return errors.New("would open " + address)
		})
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestBrowserGetsOnlyAddressesOfTheWeb(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"file:///etc/passwd", "javascript:alert(1)", "-help", "", "https://", "ftp://example.org/x", "http//example.org"} {
		if argv, err := Command("linux", nil, address); err == nil {
			t.Errorf("%q would run %q", address, argv)
		}
	}
	for system, program := range map[string]string{"linux": "xdg-open", "darwin": "open", "windows": "rundll32"} {
		argv, err := Command(system, nil, "https://example.org/a?b=c&d=$(reboot)")
		if err != nil || argv[0] != program || argv[len(argv)-1] != "https://example.org/a?b=c&d=$(reboot)" {
			t.Errorf("%s: %q, %v", system, argv, err)
		}
	}
}

func TestTheBrowserIsTheOneThatIsConfigured(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ browser, want []string }{
		{[]string{"firefox"}, []string{"firefox", "https://a.example/x"}},
		{[]string{"xterm", "-e", "lynx", "%u", "-vikeys"}, []string{"xterm", "-e", "lynx", "https://a.example/x", "-vikeys"}},
		{[]string{"sh", "-c", "open %u"}, []string{"sh", "-c", "open %u", "https://a.example/x"}},
		{[]string{"%u"}, []string{"%u", "https://a.example/x"}},
	} {
		if argv, err := Command("linux", c.browser, "https://a.example/x"); err != nil || !slices.Equal(argv, c.want) {
			t.Errorf("%q: %q, %v", c.browser, argv, err)
		}
	}
	if argv, err := Command("linux", []string{"firefox"}, "file:///etc/passwd"); err == nil {
		t.Errorf("a file would be opened by %q", argv)
	}
}

// The launcher is this test's own program, as it is the reader's.
func TestALauncherOpensForAnotherProcess(t *testing.T) {
	t.Parallel()
	var l Launcher
	for address, want := range map[string]string{
		"https://harbourpost.example/crane?a=b&c=$(reboot)": "would open https://harbourpost.example/crane?a=b&c=$(reboot)",
		"file:///etc/passwd":                             "not a web URL",
		"https://harbourpost.example/\n{\"open\":\"x\"}": "not a web URL",
	} {
		if err := l.Open(address); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", address, err, want)
		}
	}
	l.Close()
	if err := l.process.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	if err := l.Open("https://harbourpost.example/"); err == nil || !strings.Contains(err.Error(), "has ended") {
		t.Errorf("after the end: %v", err)
	}
}

func TestALauncherThatWasNeverNeededIsNeverStarted(t *testing.T) {
	t.Parallel()
	var l Launcher
	l.Close()
	if err := l.Start(); err == nil || l.process != nil {
		t.Errorf("got %v, %v", err, l.process)
	}
}

func TestALauncherThatCannotBeStartedSaysSo(t *testing.T) {
	t.Parallel()
	l := Launcher{Program: "/nowhere/pullquote"}
	if err := l.Open("https://harbourpost.example/"); err == nil || !strings.Contains(err.Error(), "starting the launcher") {
		t.Errorf("got %v", err)
	}
	l.Close()
}

// What is no request ends the launcher, and nothing after it is done.
func TestALauncherDoesNothingButWhatItKnows(t *testing.T) {
	t.Parallel()
	for _, asked := range []string{
		`{"run":["rm","-r","/"]}`, `{"open":["https://harbourpost.example/"]}`, "\x00\x01", `{"open":`, `{"open":"https://a.example/","run":"sh"}`,
	} {
		opened := 0
		Serve(strings.NewReader(asked+"\n"+`{"open":"https://harbourpost.example/"}`), io.Discard, func(string) error { opened++; return nil })
		if opened != 0 {
			t.Errorf("%q: %d opened", asked, opened)
		}
	}
}
