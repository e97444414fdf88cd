package dates

// language is what dates are made of in one language. Words are parted by
// blanks, in full and shortened, in every case that a date has them in; large
// letters, accents and full stops make no difference.
type language struct {
	tag      string // BCP 47
	order    order
	months   [12]string // from January
	weekdays [7]string  // from Monday
	small    string     // what stands between the parts and says nothing: "on the", "published"
	at       string     // what stands before a time of day only
	changed  string     // what tells that the date is that of a change
	am, pm   string
	noon     string
	midnight string
	year     string // units, behind their number
	month    string
	day      string
	hour     string
	minute   string
	second   string
	eras     map[string]int16 // the year before the first of an era
}

// languages are those that dates are read in.
var languages = [...]*language{
	&english, &german, &dutch, &swedish, &danish, &norwegian, &finnish,
	&french, &spanish, &italian, &portuguese, &catalan, &romanian,
	&polish, &czech, &slovak, &russian, &ukrainian,
	&greek, &turkish, &hungarian, &indonesian,
	&japanese, &chinese, &korean,
}

// roles are the words of a language that are no names of months and days.
func (l *language) roles() []struct {
	role  role
	words string
} {
	return []struct {
		role  role
		words string
	}{
		{small, l.small},
		{at, l.at},
		{changed, l.changed},
		{am, l.am},
		{pm, l.pm},
		{noon, l.noon},
		{midnight, l.midnight},
		{ofYear, l.year},
		{ofMonth, l.month},
		{ofDay, l.day},
		{ofHour, l.hour},
		{ofMinute, l.minute},
		{ofSecond, l.second},
	}
}
