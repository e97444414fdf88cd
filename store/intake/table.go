package intake

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/records"
	"pullquote/store"
)

// rowsIn yields the articles of a table: CSV of Readwise, Pocket, Instapaper, Raindrop,
// Matter, Zotero, or any whose first row names its columns.
func rowsIn(ctx context.Context, h *holder) iter.Seq[candidate] {
	r := store.UntilDone(ctx, h)
	head := string(h.head)
	if e := charset.Find(head, charset.Hint{Name: h.said}); e.Name != "" && !strings.EqualFold(e.Name, "utf-8") {
		content, err := h.whole()
		if err != nil {
			return one(failed(h.from, "", reason(err)))
		}
		head = e.Decode(string(content))
		r = strings.NewReader(head)
	}
	return exported(grouped(rows(r, records.Separator(strings.TrimPrefix(head, "\ufeff")))), h.export("a table"))
}

// rows yields the rows of a table as objects, one at a time. A row of more than 16 MB
// ends it: the quotation mark that it began with has no other.
func rows(in io.Reader, separator rune) iter.Seq2[object, error] {
	return func(yield func(object, error) bool) {
		buffered := bufio.NewReader(in)
		if b, _ := buffered.Peek(3); string(b) == "\ufeff" {
			_, _ = buffered.Discard(3)
		}
		allowed := &allowance{r: buffered, left: budget.PartBytes}
		r := csv.NewReader(allowed)
		r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = separator, true, -1, true
		var names []string
		for {
			allowed.left = budget.PartBytes
			row, err := r.Read()
			switch {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(nil, rowError(err))
				return
			case names == nil:
				if len(row) > budget.ExportFields {
					yield(nil, fmt.Errorf("has more than %d columns", budget.ExportFields))
					return
				}
				names = folded(row)
			default:
				if !yield(rowObject(names, row), nil) {
					return
				}
			}
		}
	}
}

// rowError takes the place in the file out of the error of a row that is too large.
func rowError(err error) error {
	if errors.Is(err, errTooLarge) {
		return tooLarge(budget.PartBytes)
	}
	return fmt.Errorf("is not a table: %w", err)
}

func folded(row []string) []string {
	names := make([]string, len(row))
	for i, name := range row {
		names[i] = english(records.Fold(name))
	}
	return names
}

// english is what a column is called in English, as spreadsheets in other languages have
// the few that articles need.
func english(name string) string {
	switch name {
	case "titel", "titre", "título", "titulo", "titolo", "tytuł", "заголовок", "標題", "标题", "タイトル":
		return "title"
	case "texte", "texto", "testo", "tekst", "текст", "inhalt", "contenu", "contenido", "本文", "正文":
		return "text"
	case "datum", "fecha", "data", "дата", "日付", "日期":
		return "date"
	case "autor", "autorin", "auteur", "autore", "автор", "作者", "著者":
		return "author"
	case "adresse", "enlace", "lien", "link", "ссылка", "網址", "网址":
		return "url"
	case "quelle", "fuente", "fonte", "bron", "źródło", "источник":
		return "source"
	case "schlagwörter", "schlagworte", "etiquetas", "étiquettes", "etichette", "теги":
		return "tags"
	}
	return name
}

// rowObject is a row as an object: that of JSON which says the same.
func rowObject(names, row []string) object {
	o := object{}
	for i, cell := range row {
		if i >= len(names) || strings.TrimSpace(cell) == "" {
			continue
		}
		key := names[i]
		switch {
		case isTags(key):
			o.addAll(key, tagsOf(cell))
		case key == "author" && strings.Contains(cell, ";"): // Zotero: "Quill, Ada; Reed, Tom"
			o.addAll(key, split(cell, ";", turned))
		default:
			o.add(key, cell)
		}
	}
	return o
}

func isTags(key string) bool {
	return strings.HasSuffix(key, "tags") || key == "labels" || key == "keywords"
}

// add gives an object a field, unless it has one of that name which says more.
func (o object) add(key, value string) {
	if raw, err := json.Marshal(value); err == nil && len(raw) > len(o[key]) {
		o[key] = raw
	}
}

// addAll gives an object a field that is a list.
func (o object) addAll(key string, values []string) {
	if raw, err := json.Marshal(values); err == nil && len(values) > 0 {
		o[key] = raw
	}
}

// tagsOf reads the tags in a cell: a list of JSON, or what bars, semicolons or commas
// part.
func tagsOf(cell string) []string {
	cell = strings.TrimSpace(cell)
	var list []string
	if strings.HasPrefix(cell, "[") && json.Unmarshal([]byte(cell), &list) == nil {
		return list
	}
	if inside, ok := strings.CutPrefix(cell, "['"); ok && strings.HasSuffix(inside, "']") { // Readwise: as Python writes it
		return split(strings.TrimSuffix(inside, "']"), "', '", func(s string) string { return s })
	}
	for _, sep := range [...]string{"|", ";"} {
		if strings.Contains(cell, sep) {
			return split(cell, sep, func(s string) string { return s })
		}
	}
	return split(cell, ",", func(s string) string { return s })
}

// split parts a string and gives each part another form; empty ones are left out.
func split(s, sep string, form func(string) string) []string {
	var all []string
	for part := range strings.SplitSeq(s, sep) {
		if part = form(strings.TrimSpace(part)); part != "" && len(all) < budget.Names*2 {
			all = append(all, part)
		}
	}
	return all
}

// turned is a name that stands as in an index, "Quill, Ada", as it is spoken.
func turned(name string) string {
	last, first, ok := strings.Cut(name, ",")
	if !ok || strings.Contains(first, ",") {
		return name
	}
	return strings.TrimSpace(strings.TrimSpace(first) + " " + strings.TrimSpace(last))
}
