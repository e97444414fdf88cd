package carry

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/cite"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
)

const ferries = "---\ntitle: Ferries stay in port\n---\n\nIt rained.\n\n“Not one boat,” said Ada Quill.\n"

// loaded is what is carried of a file: its first quotation.
func loaded(t *testing.T, use func(context.Context, launch.Tool) (string, error)) (Carrier, Load) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ferries.md")
	if err := os.WriteFile(file, []byte(ferries), 0o600); err != nil {
		t.Fatal(err)
	}
	e, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	a, err := e.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s := &cite.Source{Article: a, Found: quotes.Find(a.Document()), Path: e.Path}
	c := Carrier{pane.NewSession(t.Context(), pane.Options{Settings: &config.Held{Settings: config.Default()}, Use: use})}
	return c, Load{Cited: s.Quote(0), What: "quote", Article: a, Entry: e, At: s.Found.Quotes[0].Start}
}

// ran is the message of a wish that is a command.
func ran(t *testing.T, w pane.Wish) tea.Msg {
	t.Helper()
	cmd, ok := w.(tea.Cmd)
	if !ok {
		t.Fatalf("%T is no command", w)
	}
	return cmd()
}

// The editor gets the file at the line of the quotation, and what it made of the file is known.
func TestAFileIsEditedAtTheLineOfItsQuotation(t *testing.T) {
	t.Parallel()
	var asked launch.Tool
	c, l := loaded(t, func(_ context.Context, tool launch.Tool) (string, error) {
		asked = tool
		return "", nil
	})
	f, ok := ran(t, c.Do(keys.Edit, l)).(found)
	if !ok || f.err != nil || f.line != 7 {
		t.Fatalf("found is %+v", f)
	}
	if w := c.Answer(f); w == nil {
		t.Error("no editor is started")
	}
	e := editing{ctx: t.Context(), session: c.Session, tool: launch.Tool{Do: launch.ToEditor, Path: string(f.entry.ID), Line: f.line}}
	if err := e.Run(); err != nil || asked != e.tool {
		t.Errorf("asked was for %+v, %v", asked, err)
	}
	if same := f.edited(t.Context(), nil); same.Changed || same.said() != "the file is as it was" {
		t.Errorf("nothing changed, and it is %+v", same)
	}
	if err := os.WriteFile(string(f.entry.ID), []byte(ferries+"More.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if now := f.edited(t.Context(), nil); !now.Changed || now.said() != "the file changed" {
		t.Errorf("it changed, and it is %+v", now)
	}
	if failed := f.edited(t.Context(), errors.New("vi: exit \x1b status 1")); failed.said() == "the file changed" || strings.Contains(failed.said(), "\x1b") {
		t.Errorf("it failed, and says %q", failed.said())
	}
}

// A file that is gone is told of, and no editor is started.
func TestAFileThatIsGoneIsNotEdited(t *testing.T) {
	t.Parallel()
	c, l := loaded(t, nil)
	if err := os.Remove(string(l.Entry.ID)); err != nil {
		t.Fatal(err)
	}
	if w := c.Answer(ran(t, c.Do(keys.Edit, l))); w != nil || !strings.Contains(c.Note, "ferries.md") {
		t.Errorf("wished is %T, said %q", w, c.Note)
	}
}

// A template that is no longer right, and a link of an article without an address, are told of.
func TestWhatCannotBeMadeIsSaid(t *testing.T) {
	t.Parallel()
	c, l := loaded(t, nil)
	c.Settings.Templates = []config.Template{{Name: "note", Text: "{{.Wrods}}"}}
	for form, want := range map[string]string{"note": "can't evaluate field Wrods", "link": "this article has no URL to link to"} {
		if w := c.Answer(ran(t, c.copyAs(l, form))); w != nil || !strings.Contains(c.Note, want) {
			t.Errorf("%s: wished is %T, said %q", form, w, c.Note)
		}
	}
}

func TestCommandsAreCalledByLettersOfTheirNames(t *testing.T) {
	t.Parallel()
	taken := ""
	for _, c := range []struct{ name, want string }{{"count", "c"}, {"clip", "l"}, {"cl", ""}, {"é x", "x"}, {"tab", "t"}} {
		letter := letterOf(c.name, taken)
		if taken += letter; letter != c.want {
			t.Errorf("%s is called by %q", c.name, letter)
		}
	}
}
