package parquet_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/parquet"
)

func Example() {
	var table bytes.Buffer
	w := parquet.NewWriter(&table, []parquet.Column{{Name: "speaker"}, {Name: "words", Kind: parquet.Integer}})
	_ = w.Row("Ada Quill", 6) // a buffer takes all
	_ = w.Row(nil, 2)
	_ = w.Close()
	f, err := parquet.Open(bytes.NewReader(table.Bytes()), int64(table.Len()))
	if err != nil {
		fmt.Println(err)
		return
	}
	for row, err := range f.Rows() {
		fmt.Println(string(row), err)
	}
	// Output:
	// {"speaker":"Ada Quill","words":6} <nil>
	// {"words":2} <nil>
}

// rowsOf reads all rows.
func rowsOf(data []byte) (rows []map[string]any, left []string, err error) {
	f, err := parquet.Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, nil, err
	}
	for line, err := range f.Rows() {
		var row map[string]any
		if err == nil {
			err = json.Unmarshal(line, &row)
		}
		if err != nil {
			return rows, f.LeftOut, err
		}
		rows = append(rows, row)
	}
	return rows, f.LeftOut, nil
}

// files are those that other programs have written of the same forty rows: Arrow (pyarrow
// 26) in each way in which it packs pages and writes values, DuckDB 2.0, Spark 3.5.
func files(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.parquet")
	if err != nil || len(paths) < 11 {
		t.Fatalf("%d files, %v", len(paths), err)
	}
	all := map[string][]byte{}
	for _, path := range paths {
		if all[strings.TrimSuffix(filepath.Base(path), ".parquet")], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func TestTablesOfOtherProgramsAreRead(t *testing.T) {
	t.Parallel()
	told, err := os.ReadFile("testdata/rows.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var want []map[string]any
	for line := range bytes.Lines(told) {
		var row map[string]any
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatal(err)
		}
		want = append(want, row)
	}
	for name, data := range files(t) {
		if name == "brotli" {
			continue
		}
		got, left, err := rowsOf(data)
		if wanted := []string{`the column "tags" is left out: it holds lists or other columns`}; err != nil || len(got) != len(want) || !slices.Equal(left, wanted) {
			t.Errorf("%s: %d rows, %q, %v", name, len(got), left, err)
			continue
		}
		for i := range want {
			if !reflect.DeepEqual(got[i], want[i]) {
				t.Errorf("%s: row %d is\n%v\nand not\n%v", name, i, got[i], want[i])
			}
		}
	}
}

func TestWhatCannotBeReadIsTold(t *testing.T) {
	t.Parallel()
	all := files(t)
	encrypted := append(bytes.Clone(all["arrow-none"][:len(all["arrow-none"])-4]), "PARE"...)
	for want, data := range map[string][]byte{
		"is packed by Brotli, which is not read; Snappy, gzip, Zstandard and LZ4 are": all["brotli"],
		"is encrypted":                           encrypted,
		"ends before its end, or is damaged":     []byte("PAR1"),
		"has no column that holds a value a row": written(t, []parquet.Column{{Name: "tags", Kind: parquet.Texts}}, []any{[]string{"boats"}}),
	} {
		if _, _, err := rowsOf(data); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	// Wherever a table is cut, that is told, and not taken for its end.
	whole := all["arrow-snappy"]
	for n := range whole {
		if _, _, err := rowsOf(whole[:n]); err == nil {
			t.Fatalf("%d bytes of %d are taken for a table", n, len(whole))
		}
	}
}

// written is a table.
func written(t testing.TB, columns []parquet.Column, rows ...[]any) []byte {
	t.Helper()
	var b bytes.Buffer
	w := parquet.NewWriter(&b, columns)
	for _, row := range rows {
		if err := w.Row(row...); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestATableOfNothingIsOne(t *testing.T) {
	t.Parallel()
	if rows, left, err := rowsOf(written(t, []parquet.Column{{Name: "text"}})); len(rows) != 0 || left != nil || err != nil {
		t.Errorf("%v, %v, %v", rows, left, err)
	}
}

// Long tables are written in groups, each as soon as it is there, and read back whole.
func TestGroupsFollowEachOther(t *testing.T) {
	t.Parallel()
	const rows = 3_000
	columns := []parquet.Column{{Name: "text"}, {Name: "n", Kind: parquet.Integer}, {Name: "tags", Kind: parquet.Texts}, {Name: "kind"}}
	sizes := &growing{}
	w := parquet.NewWriter(sizes, columns)
	for i := range rows {
		text := fmt.Sprint(i, strings.Repeat(" The ferries stayed in port.", 200))
		if err := w.Row(text, i, []string{"boats", text}[:i%3], fmt.Sprint("kind ", i%5)); err != nil {
			t.Fatal(err)
		}
		if i == rows/2 {
			sizes.half = sizes.Len()
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if sizes.half < sizes.Len()/3 {
		t.Errorf("of %d bytes %d are written when half of the rows are there", sizes.Len(), sizes.half)
	}
	got, _, err := rowsOf(sizes.Bytes())
	if err != nil || len(got) != rows {
		t.Fatalf("%d rows, %v", len(got), err)
	}
	for i, row := range got {
		want := map[string]any{"text": fmt.Sprint(i, strings.Repeat(" The ferries stayed in port.", 200)), "n": float64(i), "kind": fmt.Sprint("kind ", i%5)}
		if !maps.Equal(row, want) {
			t.Fatalf("row %d is %v", i, row)
		}
	}
}

type growing struct {
	bytes.Buffer
	half int
}

func TestAnOutputThatFailsIsTold(t *testing.T) {
	t.Parallel()
	full := errors.New("the disk is full")
	w := parquet.NewWriter(failing{full}, []parquet.Column{{Name: "text"}})
	if err := w.Row("a"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// What is written comes back: texts of any bytes, numbers, and nulls among them.
func FuzzRowsComeBack(f *testing.F) {
	f.Add("Ada Quill", "", 3, 0.5, uint16(40), uint8(3))
	f.Add("\"\\\n\x00", "é", -1, -1e300, uint16(1), uint8(0))
	f.Add("a", "b", 1<<31-1, 1e-300, uint16(3000), uint8(1))
	f.Fuzz(func(t *testing.T, a, b string, n int, x float64, rows uint16, nulls uint8) {
		if x != x || x > 1e308 || x < -1e308 {
			x = 0
		}
		a, b, n = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?"), int(int32(n))
		columns := []parquet.Column{{Name: "a"}, {Name: "n", Kind: parquet.Integer}, {Name: "x", Kind: parquet.Real}, {Name: "tags", Kind: parquet.Texts}, {Name: "b"}}
		var all [][]any
		var want []map[string]any
		for i := range min(int(rows), 3000) {
			row := []any{a + fmt.Sprint(i%7), n, x, []string{a, b}[:i%3], b + fmt.Sprint(i)}
			told := map[string]any{"a": row[0], "n": float64(n), "x": x, "b": row[4]}
			for at, c := range columns {
				if (i+at)%8 < int(nulls%9) {
					row[at] = nil
					delete(told, c.Name)
				}
			}
			delete(told, "tags")
			all, want = append(all, row), append(want, told)
		}
		data := written(t, columns, all...)
		if !bytes.Equal(data, written(t, columns, all...)) {
			t.Error("the same rows make other bytes")
		}
		got, _, err := rowsOf(data)
		if err != nil || len(got) != len(want) {
			t.Fatalf("%d rows of %d: %v", len(got), len(want), err)
		}
		for i := range want {
			if !reflect.DeepEqual(got[i], want[i]) {
				t.Fatalf("row %d is %v and not %v", i, got[i], want[i])
			}
		}
	})
}

// Whatever stands in a file, reading it ends with rows that are JSON or with an error.
func FuzzAnyFileIsRead(f *testing.F) {
	for _, data := range files(f) {
		f.Add(data, uint32(0), byte(0))
	}
	f.Add(written(f, []parquet.Column{{Name: "a"}, {Name: "t", Kind: parquet.Texts}}, []any{"a", nil}, []any{nil, []string{"b"}}), uint32(10), byte(7))
	f.Fuzz(func(t *testing.T, data []byte, at uint32, to byte) {
		if len(data) > 0 {
			data = bytes.Clone(data)
			data[int(at)%len(data)] ^= to
		}
		file, err := parquet.Open(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		n := 0
		for row, err := range file.Rows() {
			if err != nil || n == 1000 {
				break
			}
			if text := strings.ToValidUTF8(string(row), "?"); !json.Valid([]byte(text)) {
				t.Fatalf("row %d is %q", n, row)
			}
			n++
		}
	})
}
