package language

import (
	"strings"
	"sync"
)

// nicknames are short forms of English forenames that no rule derives; each
// line begins with the full one.
const nicknames = `william bill billy will willie liam
	robert bob bobby rob robbie bert
	richard dick rick ricky rich
	james jim jimmy jamie
	john jack johnny jon
	charles charlie chuck chas
	edward ed eddie ted teddy ned
	theodore ted theo
	thomas tom tommy
	michael mike mick mickey micky
	joseph joe joey
	anthony tony
	henry harry hank hal
	francis frank frankie
	franklin frank
	lawrence larry
	laurence larry
	gerald gerry jerry
	jerome jerry
	stephen steve
	steven steve
	albert al bert
	alexander alex alec sandy sasha
	alexandra alex sandra sasha
	andrew andy drew
	antonio tony toni
	benjamin ben benny
	bernard bernie
	christopher chris kit topher
	daniel dan danny
	david dave davy
	donald don donnie
	eugene gene
	frederick fred freddy freddie
	geoffrey geoff jeff
	jeffrey jeff
	george georgie
	gregory greg
	harold harry hal
	jacob jake
	joshua josh
	kenneth ken kenny
	leonard len lenny leo
	louis lou louie
	matthew matt
	nathaniel nat nate
	nathan nat nate
	nicholas nick nicky
	oliver ollie olly
	patrick pat paddy
	patricia pat patty trish tricia
	peter pete
	philip phil
	phillip phil
	raymond ray
	ronald ron ronnie
	samuel sam sammy
	samantha sam
	timothy tim
	terence terry
	theresa terry tess tessa
	vincent vince vinnie
	walter walt wally
	zachary zach zack
	abigail abby
	amanda mandy
	barbara barb babs
	catherine kate kathy cathy katie kit kitty cat
	katherine kate kathy katie kit kitty kat
	kathleen kathy kate
	christine chris tina chrissie
	christina chris tina
	deborah deb debbie debby
	dorothy dot dottie dolly
	eleanor ellie nell nora
	elizabeth liz lizzie beth betty bess bessie libby eliza
	florence flo
	frances fran
	helen nell
	jacqueline jackie
	janet jan
	jennifer jen jenny
	jessica jess
	judith judy
	katharine kate kathy
	margaret maggie meg peggy marge greta
	martha marty
	mary molly polly
	melissa mel
	nancy nan
	pamela pam
	rebecca becky becca
	stephanie steph
	susan sue susie
	suzanne sue
	valerie val
	victoria vicky tori
	virginia ginny
	winifred winnie`

// fullForms maps a short form to the full ones, made at first use.
var fullForms = sync.OnceValue(func() map[string][]string {
	forms := map[string][]string{}
	for line := range strings.SplitSeq(nicknames, "\n") {
		words := strings.Fields(line)
		for _, w := range words {
			forms[w] = append(forms[w], words[0])
		}
	}
	return forms
})

// SameForename tells whether a person known as known may have a forename: it is the same
// forename, an initial of it, its beginning or a nickname, or none was known.
func SameForename(known string, first string) bool {
	own, _, found := strings.Cut(known, " ")
	if !found || strings.EqualFold(own, first) {
		return true
	}
	a, b := strings.ToLower(own), strings.ToLower(first)
	if IsInitial(a) || IsInitial(b) {
		return a[0] == b[0]
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) >= 3 && strings.HasPrefix(b, a) && guessForename(a) == guessForename(b) {
		return true // Tim, Timothy; not Chris, Christine
	}
	for _, full := range fullForms()[a] {
		for _, other := range fullForms()[b] {
			if full == other {
				return true
			}
		}
	}
	return false
}

// FullForms returns the forenames of which a word in small letters is a short form, itself
// perhaps among them.
func FullForms(short string) []string { return fullForms()[short] }

// IsInitial reports whether a forename is only a letter: "J.", "J.R.".
func IsInitial(w string) bool { return len(w) <= 2 || w[1] == '.' }
