package byline

import "strings"

// isGroup reports whether words name more than a person, or nobody: "Redaktion", "Harbour
// Media GmbH", "Ministry of Ferries", "admin".
func isGroup(words []string) bool {
	for _, w := range words {
		w = strings.ToLower(strings.Trim(w, ",.:;()\"'“”„"))
		if has(groups, w) {
			return true
		}
		for _, end := range [...]string{"redaktion", "magazin", "zeitung", "verlag", "verband", "agentur", "agenturen", "ministerium", "stiftung", "institut", "akademie", "gesellschaft", "universität", "nachrichten", "-team", "portal", "verein", "fraktion"} {
			if strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return len(words) == 1 && has(nobody, strings.ToLower(words[0]))
}

// has reports whether a word stands in a list of words, each with a blank on both sides.
func has(list, word string) bool {
	return word != "" && !strings.Contains(word, " ") && strings.Contains(list, " "+word+" ")
}

// groups are words that no person's name holds.
const groups = " gmbh ag kg ohg se e.v eg mbh inc llc ltd limited corp corporation company plc s.a s.l s.r.l sarl bv nv oy ab asa sp.z.o.o " +
	"redaktion redaktionsteam redaction rédaction redacción redacao redação redazione redaktionen redakcja redactie newsroom newsdesk desk editors editorial team staff crew agency agencies agencia agence agenzia " +
	"press presse prensa news media medien verlag publishing publisher publishers publications magazine magazin zeitung zeitschrift journal gazette newspaper daily weekly radio tv television fernsehen rundfunk broadcasting online web website webmaster blog podcast network studio studios productions " +
	"ministry ministerium ministère ministerio department bundesministerium bundesamt amt office council committee commission government bundesregierung fraktion partei party senat " +
	"university universität universidad université institute institut instituto college school akademie academy foundation stiftung fundación fondation association verband verein bund bündnis gesellschaft society union institution center centre zentrum club klub federation " +
	"kirche church posts comments content artikelübersicht autorenseite kreuz feuerwehr abteilung departement rights reserved inhalte collectif collective weine  bank group gruppe holding service services kitchen kitchens community forum portal services-team magazine's support bureau correspondents reporters writers wire contributor contributors autoren " +
	"deutschland österreich schweiz germany france españa international "

// nobody are names of one word that stand where nobody's does.
const nobody = " admin administrator root user author autor unknown anonymous anonym anonymous anónimo anonyme guest gast webmaster editor redaktion none null undefined nobody dpa afp ap reuters efe ansa apa sda sid jiji upi tass xinhua posted published by von login follow share comments kommentare name nom zvg home news politik politics sport kultur wirtschaft publisher "
