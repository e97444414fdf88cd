package report

import (
	"io"
	"strconv"
	"strings"
	"time"
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

// Feeds returns an empty report of subscriptions.
func Feeds(w io.Writer, f Format, o Options) *Report[Feed] {
	taken := column[Feed]{head: "articles", number: true, text: func(f Feed) string { return strconv.Itoa(f.Articles) }}
	asked := column[Feed]{head: "checked", style: hinted, text: checked}
	title := column[Feed]{head: "feed", style: bold, bound: upTo(2 * speakerCells), text: func(f Feed) string { return f.Title }}
	address := column[Feed]{head: "url", style: hinted, text: func(f Feed) string { return f.URL }}
	fault := column[Feed]{head: "error", text: func(f Feed) string { return f.Error }}
	return newReport(w, layout[Feed]{
		object:   func(f Feed, _ Options) any { return newFeed(f) },
		fields:   []string{"title", "url", "site", "folder", "checked", "due", "articles", "failures", "error"},
		rows:     one(feedRow),
		columns:  []column[Feed]{taken, asked, title, address, fault},
		indent:   1,
		document: []column[Feed]{title, address.under("URL"), taken, asked, fault},
		empty:    "no feeds\n",
	}, f, o)
}

func feedRow(f Feed) []any {
	return []any{
		f.Title, f.URL, f.Site, strings.Join(f.Folder, "/"), orNil(instant(f.Checked)), orNil(instant(f.Due)), f.Articles, f.Failures, f.Error,
	}
}

// checked is when a feed was last asked, for people.
func checked(f Feed) string {
	if f.Checked.IsZero() {
		return "never"
	}
	return f.Checked.Local().Format("2006-01-02 15:04")
}
