package corrections

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/standoff"
	"pullquote/store/files"
)

// Layout is how annotated articles lie in a folder.
type Layout string

// The layouts.
const (
	Brat Layout = "brat" // text and annotations beside each other, as brat wants them
	Gold Layout = "gold" // in two folders, as package articles/quotes/corpus reads them
)

// Export is a folder that annotated articles are written to.
type Export struct {
	Dir    string
	Layout Layout
	names  map[string]bool // that are taken
}

// Write writes an article as it is corrected. Files that lie there are replaced: to export
// again is to write the same.
func (x *Export) Write(path string, a *articles.Article, found quotes.Found) error {
	text, annotations := standoff.Annotate(a.Document(), found)
	name := x.name(path)
	at := map[string]string{filepath.Join("text", name+".txt"): text, filepath.Join("attributions", name+"_hand.ann"): annotations}
	if x.Layout == Brat {
		at = map[string]string{name + ".txt": text, name + ".ann": annotations, "annotation.conf": standoff.Configuration()}
	}
	for file, content := range at {
		file = filepath.Join(x.Dir, file)
		if err := os.MkdirAll(filepath.Dir(file), files.FolderMode); err != nil {
			return fmt.Errorf("exporting %q: %w", path, err)
		}
		if err := files.Write(file, []byte(content)); err != nil {
			return fmt.Errorf("exporting %q: %w", path, err)
		}
	}
	return nil
}

// name is what an article is called in the folder: as its file is, with a number if another is
// called so. Letters and digits alone are sure to be a name everywhere, and "_" parts the
// name from whoever has annotated.
func (x *Export) name(path string) string {
	base := filepath.Base(path)
	base = strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0x7f && r != 0xfffd {
			return r
		}
		return '-'
	}, strings.ToValidUTF8(strings.TrimSuffix(base, filepath.Ext(base)), "-"))
	name := strings.Trim(base, "-")
	if name == "" {
		name = "article"
	}
	if x.names == nil {
		x.names = map[string]bool{}
	}
	one := name
	for n := 2; x.names[strings.ToLower(one)]; n++ {
		one = fmt.Sprintf("%s-%d", name, n)
	}
	x.names[strings.ToLower(one)] = true
	return one
}
