package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/ui/theme"
)

// Known is somebody who is quoted in a library, over all its articles.
type Known struct {
	Key      string // what to name the person by where the name is not enough
	Name     string
	Role     string
	Also     []string
	Quotes   int // in marks
	Reported int // told without marks
	Articles int
	Words    int       // in the quotes
	Last     time.Time // zero where no article has a date
	Months   []int     // quotes in each of the last months
}

// People writes who is quoted in a library. The last number of everybody's
// months is that of the month of until.
func People(w io.Writer, people []Known, until time.Time, f Format, o Options) error {
	out := &Report{w: w}
	var part []byte
	var err error
	switch f {
	case JSON:
		out.frame = frame{head: "[", between: ",", tail: "\n]\n"}
		part, err = each(people, ",", func(k Known) ([]byte, error) { return element(newKnown(k, until)) })
	case JSONLines:
		part, err = each(people, "", func(k Known) ([]byte, error) { return line(newKnown(k, until)) })
	case CSV:
		out.frame = frame{head: "name,role,also,quotes,articles,words,last,key,reported\n"}
		part, err = knownRows(people, o)
	case Markdown:
		out.frame = frame{head: "| Person | Role | Quotes | Reported | Articles | Words | Last |\n|---|---|--:|--:|--:|--:|---|\n"}
		part, err = each(people, "", func(k Known) ([]byte, error) { return knownMarkdown(k), nil })
	default:
		part = []byte(knownTable(people, o))
	}
	if err != nil {
		return err
	}
	if err := out.Write(part); err != nil {
		return err
	}
	return out.Close()
}

// known is somebody in JSON; docs/usage.md describes every member.
type known struct {
	Schema   int      `json:"schema"`
	Key      string   `json:"key"`
	Name     string   `json:"name"`
	Role     string   `json:"role"`
	Also     []string `json:"also"`
	Quotes   int      `json:"quotes"`
	Reported int      `json:"reported"`
	Articles int      `json:"articles"`
	Words    int      `json:"words"`
	Last     *string  `json:"last"`
	Months   []month  `json:"months"`
}

type month struct {
	Month  string `json:"month"`
	Quotes int    `json:"quotes"`
}

func newKnown(k Known, until time.Time) known {
	doc := known{
		Schema: Schema, Key: k.Key, Name: k.Name, Role: k.Role, Also: list(k.Also),
		Quotes: k.Quotes, Reported: k.Reported, Articles: k.Articles, Words: k.Words, Last: published(k.Last, true), Months: []month{},
	}
	first := time.Date(until.UTC().Year(), until.UTC().Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, 1-len(k.Months), 0)
	for i, n := range k.Months {
		doc.Months = append(doc.Months, month{first.AddDate(0, i, 0).Format("2006-01"), n})
	}
	return doc
}

func knownRows(people []Known, o Options) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, k := range people {
		err := w.Write([]string{
			o.field(k.Name), o.field(k.Role), o.field(strings.Join(k.Also, "; ")),
			strconv.Itoa(k.Quotes), strconv.Itoa(k.Articles), strconv.Itoa(k.Words), orNothing(published(k.Last, true)), o.field(k.Key), strconv.Itoa(k.Reported),
		})
		if err != nil {
			return nil, fmt.Errorf("writing CSV: %w", err)
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func knownMarkdown(k Known) []byte {
	return fmt.Appendf(nil, "| %s | %s | %d | %d | %d | %d | %s |\n", escape(articles.OneLine(k.Name)), escape(articles.OneLine(k.Role)), k.Quotes, k.Reported, k.Articles, k.Words, day(k.Last))
}

func knownTable(people []Known, o Options) string {
	if len(people) == 0 {
		return "nobody is quoted\n"
	}
	head := []cell{
		{text: "quotes", right: true},
		{text: "reported", right: true},
		{text: "articles", right: true},
		{text: "words", right: true},
		{text: "last"},
		{text: "by month"},
		{text: "who"},
		{text: "role"},
	}
	for i := range head {
		head[i].style = o.hint()
	}
	rows := [][]cell{head}
	for i, k := range people {
		rows = append(rows, []cell{
			{text: strconv.Itoa(k.Quotes), right: true},
			{text: strconv.Itoa(k.Reported), right: true, style: o.hint()},
			{text: strconv.Itoa(k.Articles), right: true, style: o.hint()},
			{text: strconv.Itoa(k.Words), right: true},
			{text: day(k.Last), style: o.hint()},
			{text: theme.Bars(k.Months)},
			{text: articles.OneLine(k.Name), style: o.voice(i).Bold(), bound: 2 * speakerCells},
			{text: articles.OneLine(k.Role), style: ansi.Style{}},
		})
	}
	return o.table(rows, 1)
}
