package records

import "testing"

func TestRecordsAreToldFromProse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, head string
		want       Kind
	}{
		{"a.jsonl", "{\"id\": \"n1\", \"text\": \"“It lifts,” said Orla Venn.\"}\n{\"id\": \"n2\"}\n", Lines},
		{"a.txt", "{\"id\": 1}\n{\"id\": 2}\n", Lines},
		{"", "[{\"title\": \"A\"}]", JSON},
		{"", "{\n \"items\": [\n", JSON},
		{"a.txt", "[Editor's note: the crane stays.]\n\nThe board met.", None},
		{"a.txt", "[1] The crane stays.", None},
		{"a.md", "{\n\"title\": \"The crane\"\n}\n\nThe board met.", None}, // front matter in JSON
		{"a.txt", "{sic} The crane stays.", None},
		{"", "URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/b,The crane,,Unread,1790553600,\"[]\"\n", Table},
		{"", "title\turl\n\"A, b\"\thttps://a.example/b\n", Table},
		{"a.csv", "a;b\n1;2\n", Table},
		{"a.txt", "The crane stays, said Orla Venn, who should know\nbecause she asked, and was told, and wrote it down", None},
		{"a.txt", "Name, rank\nand number were asked for.", None},
		{"", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>", Bookmarks},
		{"a.html", `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li><a href="https://a.example/" time_added="1">A</a>`, Bookmarks},
		{"a.html", "<!DOCTYPE html><title>Export of cranes</title><p>The crane stays.", None},
		{"", "@article{quill2026,\n  title = {The crane}\n}", BibTeX},
		{"a.bib", "% made by a program\n\n@misc{a, title=\"B\"}", BibTeX},
		{"a.txt", "@orlavenn wrote that the crane stays.", None},
		{"", "TY  - NEWS\nTI  - The crane\nER  - \n", RIS},
		{"", "", None},
	} {
		if got := Of(c.head, c.name, true); got != c.want {
			t.Errorf("%q in %q is of kind %d, want %d", c.head, c.name, got, c.want)
		}
	}
}

func FuzzOf(f *testing.F) {
	for _, head := range []string{"[{\"a\": 1}]", "a,b\n1,\"2", "@a{b, c={d}}", "TY  - A", "{\"a\":\n"} {
		f.Add(head, "a.txt")
	}
	f.Fuzz(func(_ *testing.T, head, name string) { Of(head, name, len(head)%2 == 0) })
}
