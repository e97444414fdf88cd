package language

import "pullquote/articles/quotes/internal/class"

// greek: known by its script; the verb may stand before its subject.
var greek = Language{
	Tag:      "el",
	traits:   rulesOnly | ProDrop | DashDialogue,
	common:   `και το του η της να για ότι`,
	Lexicon:  lexiconOf(greekWords, nil, EnglishForenames, nil),
	Pronouns: []gendered{{Masculine, "αυτός"}, {Feminine, "αυτή"}, {Many, "αυτοί"}},
	As:       "όπως",
}

var greekWords = []Entry{
	{class.Saying | class.Inverting | class.Reporting, `είπε λέει είπαν δήλωσε δηλώνει τόνισε τονίζει ανέφερε αναφέρει πρόσθεσε προσθέτει υποστήριξε υποστηρίζει εξήγησε εξηγεί απάντησε απαντά έγραψε γράφει ανακοίνωσε επισήμανε σημείωσε σημειώνει υπογράμμισε προειδοποίησε`},
	{class.Saying | class.Inverting, `ρώτησε φώναξε ζήτησε`},
	{class.Calling, `χαρακτήρισε αποκάλεσε`},
	{class.Auxiliary | class.Being, `είναι ήταν`},
	{class.Negation | class.Adverb, `δεν μην`},
	{class.Adverb, `και τώρα σήμερα χθες ακόμη`},
	{class.Pronoun, `αυτός αυτή εγώ εμείς`},
	{class.Determiner, `ο η το οι τα τον την του της των ένας μια ένα`},
	{class.Preposition, `σε από για με στο στη στην στον μετά πριν`},
	{class.Sourcing | class.Preposition, `σύμφωνα-με κατά`},
	{class.Conjunction, `και αλλά ή`},
	{class.Subordinator, `όταν αν επειδή`},
	{class.Relative, `που οποίος`},
	{class.That, `ότι πως`},
	{class.Naming, `λεγόμενος λεγόμενη λεγόμενο`},
	{class.Role, `δήμαρχος υπουργός πρωθυπουργός πρόεδρος διευθυντής διευθύντρια εκπρόσωπος προπονητής καπετάνιος δικαστής γιατρός καθηγητής ψαράς`},
	{class.Group, `αστυνομία κυβέρνηση εταιρεία`},
}
