package ui

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pullquote/articles/fault"
	"pullquote/ui/screen"
)

// faultOf is a panic with a value, caught.
func faultOf(value any) *fault.Error {
	var f *fault.Error
	errors.As(fault.Guard(func() error { panic(value) }), &f)
	return f
}

func TestAReportTellsWhatMendsAFaultAndNothingElse(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("“Not one boat will leave,” said Ada Quill.\n\x1b[2J", 100)
	report := crashReport(&screen.Fault{Err: faultOf(long), Width: 80, Height: 24, Keys: []string{"j", "text", "enter"}})
	for _, want := range []string{"Pullquote " + release, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH, "window: 80 by 24\n", "last keys: j text enter\n", "crash_test.go"} {
		if !strings.Contains(report, want) {
			t.Errorf("%q is not in\n%s", want, report)
		}
	}
	if strings.Contains(report, "\x1b") || strings.Count(report, "Ada Quill") > 5 {
		t.Errorf("an article is in it:\n%s", report)
	}
	if report := crashReport(faultOf("over a rope")); strings.Contains(report, "keys") || !strings.Contains(report, "\nover a rope\n") {
		t.Errorf("got\n%s", report)
	}
}

// TestAFaultIsOneLineAndAReport has a command panic: the line says where the
// report lies, and only the first of a run has one.
func TestAFaultIsOneLineAndAReport(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_STATE_HOME", filepath.Join(home, "state"))
	var errs strings.Builder
	p := &program{errs: &errs}
	p.fail(faultOf("over a rope\nand a hose"))
	p.fail(faultOf("again"))
	lines := strings.Split(strings.TrimSpace(errs.String()), "\n")
	reports, _ := filepath.Glob(filepath.Join(home, "state", "pullquote", "crashes", "crash-*.txt"))
	if p.status != failed || len(lines) != 2 || len(reports) != 1 {
		t.Fatalf("status %d, reports %q, saying %q", p.status, reports, lines)
	}
	shown := filepath.Join("~", "state", "pullquote", "crashes", filepath.Base(reports[0]))
	if lines[0] != "pullquote: internal error: over a rope and a hose; the crash report is in "+shown || lines[1] != "pullquote: internal error: again" {
		t.Errorf("it says %q", lines)
	}
	if b, err := os.ReadFile(reports[0]); err != nil || !strings.Contains(string(b), "over a rope") {
		t.Errorf("the report is %s, %v", b, err)
	}
}
