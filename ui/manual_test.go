package ui

import (
	"strings"
	"testing"

	"pullquote/ui/keys"
)

func TestTheManualHasEveryCommandKeyAndFile(t *testing.T) {
	t.Parallel()
	root := standard().root(nil)
	page := manualOf(root, keys.Usual().Groups)
	want := []string{".SH KEYS", ".SH FILES", ".SH ENVIRONMENT", ".SH EXAMPLES", ".SH EXIT STATUS", "XDG_STATE_HOME", "NO_COLOR", `\fB\-\-files\-from\fP \fIfile\fP`}
	for _, c := range shown(root) {
		want = append(want, ".SS "+c.Name()+"\n")
	}
	for _, g := range keys.Usual().Groups {
		for _, b := range g.Bindings {
			want = append(want, bold(strings.Join(b.Keys, " "))+"\n")
		}
	}
	for _, w := range want {
		if !strings.Contains(page, w) {
			t.Errorf("the manual does not have %q", w)
		}
	}
}

func TestTheManualIsGoodRoff(t *testing.T) {
	t.Parallel()
	page := manualOf(standard().root(nil), keys.Usual().Groups)
	literal := false // between .nf and .fi
	for line := range strings.Lines(page) {
		line = strings.TrimSuffix(line, "\n")
		switch macro, _, _ := strings.Cut(line, " "); macro {
		case ".nf", ".fi":
			literal = macro == ".nf"
			continue
		}
		if len(line) > 80 && !literal && !strings.HasPrefix(line, `\fB`) {
			t.Errorf("a line of %d bytes: %s", len(line), line)
		}
		if strings.ContainsAny(line, "\t") || line == "" || line != strings.TrimRight(line, " ") {
			t.Errorf("a line with a tab, a blank at its end, or nothing in it: %q", line)
		}
		if strings.HasPrefix(line, "'") || strings.HasPrefix(line, ".") && !strings.Contains(".TH .SH .SS .TP .PP .B .BR .br", strings.Fields(line)[0]) {
			t.Errorf("a line that is taken for a macro: %s", line)
		}
	}
}
