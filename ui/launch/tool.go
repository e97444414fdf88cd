package launch

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
)

// Deed is what is done with a text or a file by a program of the system's.
type Deed string

// The deeds.
const (
	ToClipboard Deed = "copy"
	ToPipe      Deed = "pipe"
	ToEditor    Deed = "edit"
	ToNotes     Deed = "notes" // the file of an article's notes is written anew
)

// Tool is a wish of the reader's that a program of the system's fulfils. By which command,
// is not its to say: a [Toolbox] has those that are configured.
type Tool struct {
	Do   Deed   `json:"do"`
	Text string `json:"text,omitempty"` // for the clipboard or the pipe
	Name string `json:"name,omitempty"` // of the pipe
	Path string `json:"path,omitempty"` // that is edited, or has notes; whole
	Line int    `json:"line,omitempty"` // at which, from 1
}

// Toolbox is what fulfils such wishes.
type Toolbox struct {
	Editor   []string            // none is that of the environment
	Pipes    map[string][]string // the commands of pipes, by their names
	Notes    string              // the folder of files of notes; none writes none
	Terminal *Terminal           // of an editor; nil for that of the reader who started this process
}

// Use fulfils a wish, and tells what there is to tell: by what a text was copied, the first
// line that a pipe has written.
func (b Toolbox) Use(ctx context.Context, t Tool) (said string, err error) {
	switch t.Do {
	case ToClipboard:
		return Copy(ctx, t.Text)
	case ToPipe:
		if b.Pipes[t.Name] == nil {
			return "", fmt.Errorf("no pipe is called %q in the configuration", t.Name)
		}
		return Pipe(ctx, b.Pipes[t.Name], t.Text)
	case ToEditor:
		return "", Edit(ctx, b.Editor, t.Path, t.Line, b.Terminal)
	case ToNotes:
		return "", b.keepNotes(ctx, t.Path)
	default:
		return "", fmt.Errorf("nothing is called %q", t.Do)
	}
}

// keepNotes writes the file of an article's notes anew, as "pullquote notes export" does, by
// a process of its own that may write into that folder.
func (b Toolbox) keepNotes(ctx context.Context, path string) error {
	if b.Notes == "" || !filepath.IsAbs(path) {
		return fmt.Errorf("keeping the notes of %q: not a whole path, or no folder", path)
	}
	if _, said, err := run(ctx, "notes", "export", "--", b.Notes, path); err != nil {
		return saidError(said, err)
	}
	return nil
}

// Use has the launcher fulfil a wish, by its own toolbox.
func (l *Launcher) Use(ctx context.Context, t Tool) (said string, err error) {
	wish, err := json.Marshal(t)
	if err != nil {
		return "", fmt.Errorf("asking the launcher: %w", err)
	}
	a, err := l.ask(ctx, request{Do: tool, To: string(wish)}, nil)
	return a.Said, err
}

// use fulfils the wish of a request.
func (w Work) use(ctx context.Context, q request) answer {
	var t Tool
	if err := json.Unmarshal([]byte(q.To), &t); err != nil {
		return answer{Error: words(fmt.Errorf("reading a wish: %w", err))}
	}
	said, err := w.Use(ctx, t)
	return answer{Said: said, Error: words(err)}
}
