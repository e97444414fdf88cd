package pdf

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"pullquote/articles/budget"
)

// asShell is a stand-in for pdftotext: a script of a shell, on systems that have one.
func asShell(t *testing.T, script string) teller {
	t.Helper()
	const shell = "/bin/sh"
	if _, err := os.Stat(shell); err != nil {
		t.Skip("no shell to stand in for pdftotext")
	}
	return teller{shell, []string{"-c", script}, budget.PDFTime}
}

func TestTheTextOfAPDFIsWhatTheProgramTells(t *testing.T) {
	t.Parallel()
	for script, want := range map[string]string{
		"cat": "%PDF-1.7 The crane stays.", // it is given the file, and by no path
		`cat >/dev/null; printf 'The har-\nbour board met.\f\nPage two.\f'`: "The harbour\nboard met.\f\nPage two.\f",
		`printf 'It does not read.'`:                                        "It does not read.",
		`cat >/dev/null; printf 'Half of it.'; exit 3`:                      "Half of it.",
		`cat >/dev/null; printf 'Odd \377 byte.'`:                           "Odd \xff byte.",
		`cat >/dev/null; echo "$HOME $PULLQUOTE_SECRET none"`:               os.DevNull + "  none\n",
	} {
		got, err := asShell(t, script).text(t.Context(), []byte("%PDF-1.7 The crane stays."))
		if err != nil || got != want {
			t.Errorf("%s: %q, %v, want %q", script, got, err, want)
		}
	}
}

func TestAPDFThatHasNoTextSaysWhy(t *testing.T) {
	t.Parallel()
	for script, want := range map[string]string{
		"cat >/dev/null; echo 'Command Line Error: Incorrect password' >&2; exit 1": ErrLocked.Error(),
		`cat >/dev/null; printf '\f\f\n'`:                                           ErrNoText.Error(),
		"cat >/dev/null":                                                            ErrNoText.Error(),
		"cat >/dev/null; exit 3":                                                    "is a damaged PDF",
		"kill -9 $$":                                                                "is a damaged PDF",
		"exec yes 'The board met on Tuesday and again on Wednesday.'":               "text is too large: more than 32 MB",
		"cat >/dev/null; yes Error | head -c 1000000 >&2; exit 1":                   "is a damaged PDF",
	} {
		if got, err := asShell(t, script).text(t.Context(), []byte("%PDF-1.7")); err == nil || !strings.Contains(err.Error(), want) || got != "" {
			t.Errorf("%s: %.40q, %v, want %q", script, got, err, want)
		}
	}
}

func TestAProgramThatHangsIsStopped(t *testing.T) {
	t.Parallel()
	hangs := asShell(t, "exec cat /dev/zero >/dev/null")
	hangs.time = 20 * time.Millisecond
	if _, err := hangs.text(t.Context(), []byte("%PDF-1.7")); err == nil || !strings.Contains(err.Error(), "takes too long to read") {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := asShell(t, "exec cat /dev/zero >/dev/null").text(ctx, []byte("%PDF-1.7")); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestAPDFIsNamedWhereNothingReadsIt(t *testing.T) { // alone, for it sets where programs are looked for
	t.Setenv("PATH", t.TempDir())
	if _, err := Text(t.Context(), []byte("%PDF-1.7")); !errors.Is(err, ErrMissing) {
		t.Errorf("%v", err)
	}
	if _, err := (teller{path: t.TempDir() + "/none", time: budget.PDFTime}).text(t.Context(), nil); err == nil || !strings.Contains(err.Error(), "can't be run") {
		t.Errorf("%v", err)
	}
}
