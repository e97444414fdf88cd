package quotes

import "strings"

// Forenames tell "he" from "she" where no title does; only common ones that
// seldom name both.
const (
	menNames = `aaron abraham adam ahmed alan albert alexander ali andrew anthony antonio arthur barack ben benjamin
		bernie bill bob boris bradley brian bruce carl carlos charles chris christopher chuck craig dan daniel
		dave david dean dennis dick dmitry donald doug douglas ed edward emmanuel eric frank fred gary
		geoffrey george gerald giorgio gordon graham greg gregory harold harry hassan henry howard hugh
		ian ibrahim ivan jack jacob jake james jamie jason jeb jeff jeffrey jeremy jim jimmy joe joel john
		jonathan jorge jose joseph josh joshua juan karl keith ken kenneth kevin larry lawrence leo
		liam louis luis luke marco marcus mario mark martin matt matthew michael miguel mike mitch
		mohamed mohammed muhammad nathan neil newt nicholas nick nigel omar oscar patrick paul pedro peter
		phil philip pierre rafael rand ray richard rick rob robert roger ron ronald ross roy rudy
		rupert russell ryan sam samuel scott sean sergei simon stephen steve steven stuart ted terry thomas
		tim timothy toby todd tom tommy tony vernon victor vincent vladimir walter warren wayne william
		yusuf zachary`
	womenNames = `abigail alice alison amanda amy andrea angela ann anna anne annie barbara beth betty beverly
		bridget brenda camille carly carol caroline catherine charlotte cheryl chloe christina christine claire
		cynthia deborah debbie denise diana diane donna dorothy eleanor elena elizabeth ellen emily emma
		esther eva fatima fiona frances gloria grace hannah heather heidi helen hillary hope huma ingrid irene
		isabel ivanka jacqueline jane janet jasmine jean jennifer jenny jessica jill joan joanna joyce
		judith judy julia julie karen kate katherine kathleen kathy katie kellyanne kim kimberly
		laura lauren leila lena linda lisa louise lucy lydia madeleine margaret maria marie marion martha
		mary megan melania melissa michelle monica nadia nancy natalie natasha nicola nicole nina olivia pamela
		patricia paula priya rachel rebecca renee rita rosa rose ruth sally samantha sandra sara sarah sharon
		sheila shirley sonia sophia sophie stephanie sue susan suzanne sylvia tamara tanya teresa theresa
		tracy valerie vanessa vera veronica victoria virginia vivian wendy yvonne zoe`
)

// sexOfForename guesses from a forename's ending what no list knows: Odile,
// Petra; Tobias, Marcello.
func sexOfForename(first string) sex {
	for _, end := range [...]string{"ette", "elle", "ine", "ile", "ia", "na", "ra", "la", "sa", "ta", "da", "ea"} {
		if strings.HasSuffix(first, end) {
			return feminine
		}
	}
	for _, end := range [...]string{"ias", "us", "rd", "ert", "ald", "rick", "son", "llo", "dro", "ton", "vin", "lph", "ndo"} {
		if strings.HasSuffix(first, end) {
			return masculine
		}
	}
	return unknownSex
}
