package articles

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestAFileWhoseBytesAreThereIsReadLikeAnyOther(t *testing.T) {
	t.Parallel()
	files := hostile()
	for _, s := range Samples() {
		files = append(files, s.Data)
	}
	for _, s := range shapes(100 << 10) {
		files = append(files, s)
	}
	for i, data := range files {
		for _, name := range []string{"a.md", "a.txt", "a.html", ""} {
			src := Source{Name: name, Size: int64(len(data))}
			want, wantErr := Read(strings.NewReader(data), src)
			got, err := ReadBytes([]byte(data), src)
			if !reflect.DeepEqual(got, want) || fmt.Sprint(err) != fmt.Sprint(wantErr) {
				t.Errorf("file %d as %q: %v, and by Read %v", i, name, err, wantErr)
			}
		}
	}
}
