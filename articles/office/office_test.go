package office

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

// packed is a document of some files.
func packed(t interface{ Fatal(...any) }, files map[string]string) *bytes.Reader {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(b.Bytes())
}

// body is what the page of a document says.
func body(d Document) string {
	_, rest, _ := strings.Cut(d.HTML, "<body>")
	return strings.ReplaceAll(strings.TrimSuffix(rest, "</body></html>"), "\n", "")
}

func run(props, text string) string {
	return "<w:r><w:rPr>" + props + "</w:rPr><w:t>" + text + "</w:t></w:r>"
}

func TestADocumentOfWordIsAPage(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"paragraphs":     {"<w:p>" + run("", "One &amp; all.") + "</w:p><w:p/><w:p>" + run("", "Two.") + "</w:p>", "<p>One &amp; all.</p><p>Two.</p>"},
		"emphasis":       {"<w:p>" + run("<w:b/>", "We ") + run("<w:b w:val='1'/>", "wait") + run("<w:b w:val='0'/><w:i/>", ".") + "</w:p>", "<p><strong>We wait</strong><em>.</em></p>"},
		"raised":         {"<w:p>" + run("", "10") + run("<w:vertAlign w:val='superscript'/>", "6") + "</w:p>", "<p>10<sup>6</sup></p>"},
		"a heading":      {"<w:p><w:pPr><w:pStyle w:val='h'/></w:pPr>" + run("", "What was said") + "</w:p>", "<h2>What was said</h2>"},
		"a level":        {"<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>" + run("", "What was said") + "</w:p>", "<h1>What was said</h1>"},
		"deleted":        {"<w:p>" + run("", "It ") + "<w:del>" + run("", "never ") + "</w:del><w:ins>" + run("", "lifts") + "</w:ins></w:p>", "<p>It lifts</p>"},
		"hidden":         {"<w:p>" + run("", "It ") + run("<w:vanish/>", "never ") + run("", "lifts") + "</w:p>", "<p>It lifts</p>"},
		"a code":         {"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" + run("", "It lifts") + "</w:p>", "<p>It lifts</p>"},
		"a link":         {"<w:p><w:hyperlink r:id='l'>" + run("", "Orla Venn") + "</w:hyperlink>" + run("", " spoke.") + "</w:p>", `<p><a href="https://harbourpost.example/ov">Orla Venn</a> spoke.</p>`},
		"a list":         {"<w:p><w:pPr><w:numPr><w:numId w:val='7'/></w:numPr></w:pPr>" + run("", "First") + "</w:p><w:p>" + run("", "After") + "</w:p>", "<ol><li>First</li></ol><p>After</p>"},
		"a table":        {"<w:tbl><w:tr><w:tc><w:p>" + run("", "a") + "</w:p></w:tc></w:tr></w:tbl>", "<table><tr><td><p>a</p></td></tr></table>"},
		"a note":         {"<w:p>" + run("", "It lifts.") + "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>", "<p>It lifts.[1]</p><hr><p>[1] Not <em>often</em>.</p>"},
		"a line's end":   {"<w:p>" + run("", "a") + "<w:r><w:br/></w:r>" + run("", "b") + "</w:p>", "<p>a<br>b</p>"},
		"a box of text":  {"<w:p>" + run("", "a") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>" + run("", "box") + "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p>" + run("", "box") + "</w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>", "<p>a</p><p>box</p>"},
		"markup as text": {"<w:p>" + run("", "&lt;script&gt;") + "</w:p>", "<p>&lt;script&gt;</p>"},
	} {
		d, err := opened(packed(t, map[string]string{
			"word/document.xml":            "<w:document><w:body>" + c.text + "</w:body></w:document>",
			"word/styles.xml":              "<w:styles><w:style w:styleId='h'><w:name w:val='heading 2'/></w:style></w:styles>",
			"word/numbering.xml":           "<w:numbering><w:abstractNum w:abstractNumId='1'><w:lvl><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num></w:numbering>",
			"word/_rels/document.xml.rels": "<Relationships><Relationship Id='l' Type='x/hyperlink' Target='https://harbourpost.example/ov'/></Relationships>",
			"word/footnotes.xml":           "<w:footnotes><w:footnote w:id='0' w:type='separator'><w:p>" + run("", "---") + "</w:p></w:footnote><w:footnote w:id='2'><w:p>" + run("", "Not ") + run("<w:i/>", "often") + run("", ".") + "</w:p></w:footnote></w:footnotes>",
			"docProps/core.xml":            "<cp><dc:title>Crane</dc:title><dc:creator>Ada Quill</dc:creator></cp>",
		}))
		if err != nil || body(d) != c.want || d.Title != "Crane" || len(d.Authors) != 1 {
			t.Errorf("%s: got %s, %q by %q, %v\nwant %s", name, body(d), d.Title, d.Authors, err, c.want)
		}
	}
}

// opened reads what is in a reader of bytes.
func opened(r *bytes.Reader) (Document, error) { return Read(r, r.Size()) }

func TestAnOpenDocumentIsAPage(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"paragraphs":    {"<text:p>One</text:p> <text:p/><text:p>Two<text:s text:c='2'/>three</text:p>", "<p>One</p><p>Two three</p>"},
		"emphasis":      {"<text:p>We <text:span text:style-name='b'>wait <text:span text:style-name='i'>long</text:span></text:span>.</text:p>", "<p>We <strong>wait </strong><strong><em>long</em></strong>.</p>"},
		"a heading":     {"<text:h text:outline-level='2' text:style-name='b'>What was said</text:h>", "<h2>What was said</h2>"},
		"a comment":     {"<text:p>It <office:annotation><text:p>never</text:p></office:annotation>lifts</text:p>", "<p>It lifts</p>"},
		"what was lost": {"<text:tracked-changes><text:p>never</text:p></text:tracked-changes><text:p>It lifts</text:p>", "<p>It lifts</p>"},
		"a link":        {"<text:p><text:a xlink:href='https://harbourpost.example/ov'>Orla Venn</text:a> spoke.</text:p>", `<p><a href="https://harbourpost.example/ov">Orla Venn</a> spoke.</p>`},
		"a list":        {"<text:list text:style-name='n'><text:list-item><text:p>First</text:p></text:list-item></text:list><text:p>After</text:p>", "<ol><li>First</li></ol><p>After</p>"},
		"a note":        {"<text:p>It lifts.<text:note><text:note-citation>9</text:note-citation><text:note-body><text:p>Not often.</text:p></text:note-body></text:note> So.</text:p>", "<p>It lifts.[1] So.</p><hr><p>[1] Not often.</p>"},
		"a table":       {"<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>", "<table><tr><td><p>a</p></td></tr></table>"},
		"a title":       {"<text:p text:style-name='T'>Crane</text:p>", "<h1>Crane</h1>"},
	} {
		d, err := opened(packed(t, map[string]string{
			"content.xml": "<office:document-content><office:automatic-styles><style:style style:name='b'><style:text-properties fo:font-weight='bold'/></style:style><style:style style:name='i'><style:text-properties fo:font-style='italic'/></style:style>" +
				"<style:style style:name='T' style:parent-style-name='Title'/><text:list-style style:name='n'><text:list-level-style-number text:level='1' style:num-format='1'/></text:list-style></office:automatic-styles>" +
				"<office:body><office:text>" + c.text + "</office:text></office:body></office:document-content>",
			"meta.xml": "<meta><dc:creator>Ada Quill</dc:creator></meta>",
		}))
		if err != nil || body(d) != c.want || len(d.Authors) != 1 {
			t.Errorf("%s: got %s by %q, %v\nwant %s", name, body(d), d.Authors, err, c.want)
		}
	}
}

func TestWhatIsNoDocumentIsNamed(t *testing.T) {
	t.Parallel()
	for want, files := range map[string]map[string]string{
		"is a zip archive, not a document": {"a.txt": "b"},
		"is a book":                        {"META-INF/container.xml": "<container/>"},
		"is encrypted":                     {"content.xml": "\x00", "META-INF/manifest.xml": "<manifest:encryption-data/>"},
	} {
		if _, err := opened(packed(t, files)); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestADocumentThatUnpacksIntoTooMuchIsCut(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("packs one long text; run without -short")
	}
	bomb := packed(t, map[string]string{"word/document.xml": "<w:p><w:r><w:t>" + strings.Repeat("a ", 40<<20)})
	if d, err := opened(bomb); err != nil || len(d.LeftOut) != 1 || len(d.HTML) > 33<<20 {
		t.Errorf("a bomb: %d bytes, %q, %v", len(d.HTML), d.LeftOut, err)
	}
}

// A list goes on where it went on in the document, and begins where it began.
func TestListsOfDocumentsKeepTheirNumbers(t *testing.T) {
	t.Parallel()
	item := func(level, text string) string {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='7'/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
	}
	d, err := opened(packed(t, map[string]string{
		"[Content_Types].xml": "", "word/numbering.xml": "<w:numbering><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='4'/><w:numFmt w:val='decimal'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/></w:lvl></w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num></w:numbering>",
		"word/document.xml": "<w:document><w:body>" + item("0", "four") + item("0", "five") + "<w:p><w:r><w:t>Between.</w:t></w:r></w:p>" + item("0", "six") + item("1", "one") + item("0", "seven") + item("1", "one again") + "</w:body></w:document>",
	}))
	if want := `<ol><li value="4">four</li><li>five</li></ol>`; err != nil || !strings.Contains(strings.ReplaceAll(d.HTML, "\n", ""), want) {
		t.Errorf("%q, %v", d.HTML, err)
	}
	if want := `<ol><li value="6">six</li><li value="1">one</li><li value="7">seven</li><li value="1">one again</li></ol>`; !strings.Contains(strings.ReplaceAll(d.HTML, "\n", ""), want) {
		t.Errorf("%q", d.HTML)
	}
}

// A note in a note is part of it, and a thousand of them are no more work than one.
func TestNotesInNotesAreOne(t *testing.T) {
	t.Parallel()
	d, err := opened(packed(t, map[string]string{
		"mimetype":    "application/vnd.oasis.opendocument.text",
		"content.xml": "<office:text><text:p>a<text:note><text:note-body><text:p>b</text:p><text:note><text:note-body><text:p>c</text:p></text:note-body></text:note><text:p>d</text:p></text:note-body></text:note> e</text:p></office:text>",
	}))
	if err != nil || strings.Count(d.HTML, "[1]") == 0 || strings.Contains(d.HTML, "[2]") || !strings.Contains(d.HTML, " e") {
		t.Errorf("%q, %v", d.HTML, err)
	}
	for _, said := range []string{"b", "c", "d"} {
		if !strings.Contains(d.HTML, said) {
			t.Errorf("%q is not in %q", said, d.HTML)
		}
	}
}

func FuzzDocument(f *testing.F) {
	f.Add("word/document.xml", "<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>b</w:t><w:footnoteReference w:id='1'/></w:r></w:p>", "word/footnotes.xml", "<w:footnote w:id='1'><w:p><w:r><w:t>c")
	f.Add("content.xml", "<office:text><text:list><text:p>a<text:note><text:note-body><text:p>b</text:note-body></text:note>", "styles.xml", "<style:style style:name='a'><style:text-properties fo:font-weight='bold'/>")
	f.Fuzz(func(t *testing.T, name, content, beside, other string) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, file := range [][2]string{{name, content}, {beside, other}} {
			if w, err := z.Create(file[0]); err == nil {
				_, _ = io.WriteString(w, file[1])
			}
		}
		if z.Close() != nil {
			return
		}
		if d, err := opened(bytes.NewReader(b.Bytes())); err == nil && strings.Contains(d.HTML, "<script") {
			t.Fatalf("%q", d.HTML)
		}
	})
}
