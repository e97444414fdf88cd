//go:build unix

package launch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"pullquote/ui/aloud"
)

// speaker is a program that writes what it is to say into a file, and how it was started.
func speaker(t *testing.T, script string) (program, said string) {
	t.Helper()
	dir := t.TempDir()
	program, said = filepath.Join(dir, "speaker"), filepath.Join(dir, "said")
	if err := os.WriteFile(program, []byte("#!/bin/sh\n"+strings.ReplaceAll(script, "SAID", said)), 0o700); err != nil {
		t.Fatal(err)
	}
	return program, said
}

func saidBy(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestAProgramReadsWhatItIsToSay(t *testing.T) {
	t.Parallel()
	program, said := speaker(t, `echo "$@" >>SAID; cat >>SAID`)
	s := Speech{Choice: func() aloud.Choice {
		return aloud.Choice{Command: []string{program, "-v", "%v"}, Voices: []string{"joe", "amy"}}
	}}
	for _, w := range []aloud.Words{{Text: "The wall holds."}, {Text: "--help; $(reboot)", Voice: aloud.Voice{Number: 1, Sex: "f"}}} {
		if err := s.Say(t.Context(), w); err != nil {
			t.Error(err)
		}
	}
	if got, want := saidBy(t, said), "-v joe\nThe wall holds.\n-v amy\n--help; $(reboot)\n"; got != want {
		t.Errorf("it was given\n%s\nand not\n%s", got, want)
	}
}

func TestWhatAProgramComplainsOfIsTold(t *testing.T) {
	t.Parallel()
	program, _ := speaker(t, "echo 'no such voice' >&2; exit 3")
	s := Speech{Choice: func() aloud.Choice { return aloud.Choice{Command: []string{program}} }}
	if err := s.Say(t.Context(), aloud.Words{Text: "x"}); err == nil || !strings.HasSuffix(err.Error(), "speaker: no such voice") {
		t.Errorf("it said %v", err)
	}
	gone := Speech{Choice: func() aloud.Choice { return aloud.Choice{Command: []string{program + "-gone"}} }}
	if err := gone.Say(t.Context(), aloud.Words{Text: "x"}); err == nil || !strings.Contains(err.Error(), "speaker-gone") {
		t.Errorf("a program that is not there: %v", err)
	}
}

// A program that speaks may be a script with another at its end.
func TestSilenceComesWithTheEndOfAContext(t *testing.T) {
	t.Parallel()
	program, said := speaker(t, "echo begun >SAID; sleep 600; echo late >SAID")
	if err := syscall.Mkfifo(said, 0o600); err != nil {
		t.Fatal(err)
	}
	s := Speech{Choice: func() aloud.Choice { return aloud.Choice{Command: []string{program}} }}
	ctx, end := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.Say(ctx, aloud.Words{Text: "x"}) }()
	if begun := saidBy(t, said); begun != "begun\n" { // waits for it
		t.Fatalf("it has said %q", begun)
	}
	end()
	select {
	case err := <-ended:
		if !errors.Is(err, context.Canceled) {
			t.Errorf("it ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Error("it goes on")
	}
}

func TestTheLauncherSaysWordsAndNothingElse(t *testing.T) {
	t.Parallel()
	var l Launcher
	defer l.Close()
	if err := l.Say(t.Context(), aloud.Words{Text: "The wall holds.", Voice: aloud.Voice{Number: 2}}); err == nil || err.Error() != "would say The wall holds. by 2" {
		t.Errorf("it said %v", err)
	}
	ctx, end := context.WithCancel(t.Context())
	end()
	if err := l.Say(ctx, aloud.Words{Text: "never"}); err == nil {
		t.Error("it says what nobody waits for")
	}
}
