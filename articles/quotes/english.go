package quotes

var english = language{
	tag:    "en",
	traits: trained | shortOffices | nounsIntroduce,
	common: `the of and to in that is was for on with as at by his her he she they have has had not from are were be been which
		who said would will this an it its their but or when after about into than out up over there what we you so if my me your our
		can could more some could all no his him them these those because said says
		monday tuesday wednesday thursday friday saturday sunday`,
	gerund:     "ing",
	infinitive: "to",
	joints:     []string{" of ", " for ", " at ", " in ", " to ", " with ", " from ", " on ", " who ", " and "},
	aged:       []string{"-year-old"},
	placing:    "at from in",
	completing: "of for with",
	definite:   "the this that",
	pronouns:   []gendered{{masculine, "he"}, {feminine, "she"}, {many, "they"}, {neuter, "it"}},
	forenames:  []gendered{{feminine, "ette elle ine ile ia na ra la sa ta da ea"}, {masculine, "ias us rd ert ald rick son llo dro ton vin lph ndo"}},
	owners:     []gendered{{masculine, "his"}, {feminine, "her"}, {many, "their"}},
	lexicon: lexiconOf(append(verbs, vocabulary...), []ending{
		{"eed", 5, 7, 0},
		{"ed", 5, 0, verb | passive}, // a regular past tense
		{"ly", 5, 0, adverb},
		{"man", 5, 0, role},
		{"woman", 7, 0, role},
	}, 0, nil),
}
