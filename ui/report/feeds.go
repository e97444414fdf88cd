package report

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
)

// Feed is a subscription in a report.
type Feed struct {
	Title    string
	URL      string
	Site     string    // its page, or empty
	Folder   []string  // the outlines that it stands in, from the outside
	Checked  time.Time // when it was last asked; zero if never
	Due      time.Time // when it will be asked next; zero: at the next refresh
	Articles int       // that were taken from it
	Failures int       // visits in a row that were in vain
	Error    string    // what was wrong at the last visit, or empty
}

// feed is a subscription in JSON.
type feed struct {
	Schema   int      `json:"schema"`
	Title    string   `json:"title"`
	URL      string   `json:"url"`
	Site     string   `json:"site"`
	Folder   []string `json:"folder"`
	Checked  *string  `json:"checked"`
	Due      *string  `json:"due"`
	Articles int      `json:"articles"`
	Failures int      `json:"failures"`
	Error    string   `json:"error"`
}

func newFeed(f Feed) feed {
	return feed{
		Schema: Schema, Title: f.Title, URL: f.URL, Site: f.Site, Folder: list(f.Folder),
		Checked: instant(f.Checked), Due: instant(f.Due), Articles: f.Articles, Failures: f.Failures, Error: f.Error,
	}
}

// instant is a time in JSON, null if there is none.
func instant(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.UTC().Format(time.RFC3339)
	return &s
}

// Feeds writes subscriptions in a format other than Markdown.
func Feeds(format Format, feeds []Feed, o Options) ([]byte, error) {
	switch format {
	case JSON:
		return feedArray(feeds)
	case JSONLines:
		var b []byte
		for _, f := range feeds {
			l, err := line(newFeed(f))
			if err != nil {
				return nil, err
			}
			b = append(b, l...)
		}
		return b, nil
	case CSV:
		return feedRows(feeds, o)
	default:
		return []byte(feedTable(feeds, o)), nil
	}
}

func feedArray(feeds []Feed) ([]byte, error) {
	var b bytes.Buffer
	r := New(&b, JSON)
	for _, f := range feeds {
		part, err := element(newFeed(f))
		if err == nil {
			err = r.Write(part)
		}
		if err != nil {
			return nil, err
		}
	}
	err := r.Close()
	return b.Bytes(), err
}

func feedRows(feeds []Feed, o Options) ([]byte, error) {
	b := bytes.NewBufferString("title,url,site,folder,checked,due,articles,failures,error\n")
	w := csv.NewWriter(b)
	for _, f := range feeds {
		checked, due := "", ""
		if at := instant(f.Checked); at != nil {
			checked = *at
		}
		if at := instant(f.Due); at != nil {
			due = *at
		}
		err := w.Write([]string{
			o.field(f.Title), o.field(f.URL), o.field(f.Site), o.field(strings.Join(f.Folder, "/")), checked, due,
			strconv.Itoa(f.Articles), strconv.Itoa(f.Failures), o.field(f.Error),
		})
		if err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func feedTable(feeds []Feed, o Options) string {
	if len(feeds) == 0 {
		return "no feeds\n"
	}
	rows := [][]cell{{{text: "articles", right: true}, {text: "checked"}, {text: "feed"}, {text: "url"}, {text: "error"}}}
	for i := range rows[0] {
		rows[0][i].style = o.hint()
	}
	for _, f := range feeds {
		checked := "never"
		if !f.Checked.IsZero() {
			checked = f.Checked.Local().Format("2006-01-02 15:04")
		}
		rows = append(rows, []cell{
			{text: strconv.Itoa(f.Articles), right: true},
			{text: checked, style: o.hint()},
			{text: articles.OneLine(f.Title), style: ansi.Style{}.Bold(), bound: 2 * speakerCells},
			{text: articles.OneLine(f.URL), style: o.hint()},
			{text: articles.OneLine(f.Error)},
		})
	}
	return o.table(rows, 1)
}
