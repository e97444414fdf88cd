package index

import "time"

// ID numbers an article in the index: by the day and second of its date, and
// within one second in the order in which articles were found. An article
// whose date changes gets another number; its path stays.
type ID int64

// QuoteID numbers a quotation: the ID of its article, and its place there.
type QuoteID int64

const (
	secondsPerDay = 24 * 60 * 60
	slotBits      = 3  // articles of one second, before they spill into the next
	dayBits       = 20 // seconds of a day, and their slots
	quoteBits     = 16 // quotations of one article; what is beyond is not indexed
	firstDay      = -719528
)

// maxQuotes is how many quotations of one article are indexed.
const maxQuotes = 1<<quoteBits - 1

// firstID is the first number for an article of that date. Dates before the
// year 1 are none: the article stands last.
func firstID(date time.Time) ID {
	seconds := max(date.Unix(), firstDay*secondsPerDay)
	day, second := floorDiv(seconds, secondsPerDay)
	return ID((day-firstDay)<<dayBits | second<<slotBits)
}

// lastID is the last number that sorts before an article of a later second.
func lastID(date time.Time) ID { return firstID(date) | 1<<slotBits - 1 }

// floorDiv divides and rounds down, as days before 1970 need it.
func floorDiv(a, b int64) (quotient, rest int64) {
	quotient, rest = a/b, a%b
	if rest < 0 {
		quotient, rest = quotient-1, rest+b
	}
	return quotient, rest
}

// Day is the midnight, in UTC, of the day that the article is filed under.
func (id ID) Day() time.Time {
	return time.Unix((int64(id)>>dayBits+firstDay)*secondsPerDay, 0).UTC()
}

// Quote is the number of the article's nth quotation, counted from 0.
func (id ID) Quote(n int) QuoteID { return QuoteID(int64(id)<<quoteBits | int64(n)) }

// Article is the number of the article that a quotation stands in.
func (q QuoteID) Article() ID { return ID(q >> quoteBits) }

// Place is the place of a quotation in its article, counted from 0.
func (q QuoteID) Place() int { return int(q & maxQuotes) }
