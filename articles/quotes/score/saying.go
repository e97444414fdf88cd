package score

import (
	"strings"
	"sync"
)

// sayingWords are the cues of reported speech that count: those of saying, not
// of thinking, wanting or ruling.
const sayingWords = `accused acknowledged add added admit admitted advised agreed allege alleged alleges announce announced
announces answer answered argue argued argues arguing ask asked asking assert asserted asserting asserts assured
blasted boasted call called calling caution cautioned cited cites claim claimed claiming claims comment commented
complain complained complaining concede conceded concluded condemned confirm confirmed confirming contend contended
contends continued countered criticized criticizing declare declared declaring declined defended denied denies deny
denying described describes describing detailed disclosed dismissed emphasized explain explained explaining explains
express expressed hinted implied informed insist insisted insisting insists instructed interjected joked lamented
likened maintained maintains mention mentioned mused note noted notes noting objected observed offered pleaded pledge
pledged pledges pointed praised predict predicted predicts proclaimed promise promised promises promising proposed
protested questioned quipped quoted read reads recall recalled recalling recommended recounted referred reiterated
rejected relayed remark remarked remarks remind reminded repeat repeated replied reply report reported reporting
reports request requested responded responding response reveal revealed reveals said saying says say shared shouted
speak speaking speaks specified spoke state stated statement states stating stress stressed suggest suggested
suggesting suggests talked talking telling tells tell testified testimony thanked threatened told touted tweet tweeted
tweeting urge urged urges urging vow vowed vows warn warned warning warns wondered write writes writing wrote
according`

var sayingSet = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(sayingWords) {
		set[word] = true
	}
	return set
})

// Saying reports whether a cue holds a word of saying, as "has repeatedly
// said" does.
func Saying(cue string) bool {
	small := func(r rune) bool { return r < 'a' || r > 'z' }
	for word := range strings.FieldsFuncSeq(strings.ToLower(cue), small) {
		if sayingSet()[word] {
			return true
		}
	}
	return false
}

// hasMarks reports whether a text holds a double quotation mark.
func hasMarks(s string) bool {
	return strings.ContainsAny(s, "“”\"«»") || strings.Contains(s, "''")
}
