package madeup

// The tables that articles are made of. {who}, {role}, {body}, {place}, {topic}
// and {n} are filled in; {say} is a word of saying, {says} one that may stand before a name, {claim} what
// somebody says.

func forenames() []string {
	return []string{
		"Ada", "Amir", "Anselm", "Beata", "Bruno", "Carla", "Cyril", "Dagny", "Dario", "Edda", "Elias", "Esme", "Fadil", "Frida", "Gideon", "Greta",
		"Hakim", "Hedda", "Ilse", "Ivo", "Jonas", "Jutta", "Kamil", "Klara", "Leif", "Lotte", "Mabel", "Matteo", "Nadia", "Nils", "Odile", "Oskar",
		"Paula", "Petra", "Quinn", "Rafael", "Rosa", "Selma", "Soren", "Tamar", "Tobias", "Ulla", "Vera", "Viktor", "Wanda", "Willem", "Yara", "Zeno",
	}
}

func surnames() []string {
	return []string{
		"Abelard", "Alder", "Arkwright", "Bastow", "Bellamy", "Birk", "Calder", "Calloway", "Corrigan", "Dahl", "Denholm", "Drummond", "Eastlake", "Ekberg",
		"Fairchild", "Fenwick", "Garland", "Gillespie", "Halloran", "Hartwell", "Iverson", "Jessop", "Kern", "Kestrel", "Langley", "Lindqvist", "Marlow", "Merriweather",
		"Nordin", "Oakes", "Okonjo", "Ostler", "Penhallow", "Prescott", "Quill", "Ravensworth", "Rusk", "Sandoval", "Selwyn", "Tarn", "Thackeray", "Ulrich",
		"Vance", "Varga", "Whitlock", "Winterbourne", "Yarrow", "Zeller",
	}
}

func roles() []string {
	return []string{
		"mayor", "harbour master", "finance minister", "union leader", "chief executive", "police spokeswoman", "opposition leader", "hospital director",
		"climate scientist", "prosecutor", "school principal", "head coach", "farm owner", "defence secretary", "economist", "rescue worker", "museum director", "judge",
	}
}

func bodies() []string {
	return []string{
		"the port authority", "the city council", "the central bank", "the rail operator", "the health agency", "the water board", "the teachers' union",
		"the election commission", "the fishery board", "the energy regulator", "the coast guard", "the chamber of commerce",
	}
}

func topics() []string {
	return []string{
		"the ferry strike", "the new tramline", "the flood wall", "the fishing quota", "the hospital budget", "the bridge repairs", "the school merger",
		"the wind park", "the harbour tax", "the ceasefire talks", "the water shortage", "the stadium plan", "the mine closure", "the night trains",
		"the land reform", "the wheat export ban", "the cable car", "the museum thefts", "the border crossing", "the lighthouse sale",
	}
}

func says() []string {
	return []string{"said", "said", "said", "said", "told reporters", "added", "warned", "insisted", "explained", "argued", "noted", "replied"}
}

// simple are those that may stand before a name.
func simple() []string { return []string{"said", "said", "warned", "explained", "added"} }

func claims() []string {
	return []string{
		"nobody in this town will accept another winter like the last one", "we have waited {n} days for an answer and we are still waiting",
		"the numbers are plain to anybody who cares to read them", "there is no money left for {topic}", "our first duty is to the people who live here",
		"this will take years and not months", "we will not sign a paper that we have not read", "the offer that lies on the table is the last one",
		"I have seen the plans for {topic} and they do not hold water", "it is the first time in {n} years that we agree on anything",
		"every boat that stays in port costs us {n} crowns a day", "the inquiry will find out who knew of it and when",
		"people in {place} want to know why nobody warned them", "we learned more from {topic} than from all the reports before it",
		"it was a mistake, and I have said so from the start", "the rain did in one night what we had feared for a decade",
		"no one has asked the families what they think", "we owe {place} an honest account", "a vote in spring would change nothing",
		"those who were against {topic} are silent today",
	}
}

func fragments() []string {
	return []string{"a slap in the face", "long overdue", "half a victory", "reckless", "beyond belief", "the wrong road", "a gift to nobody", "unworkable"}
}

// plain are sentences in which nobody speaks.
func plain() []string {
	return []string{
		"The decision on {topic} is expected before the end of the month.", "Work began {n} weeks ago and stopped twice because of the weather.",
		"In {place} the shops stayed closed and the streets were empty by noon.", "The plan would cost some {n} million crowns, spread over five years.",
		"About {n} households were without power on Tuesday night.", "A first count put the turnout at {n} in a thousand.",
		"Two earlier attempts to settle {topic} had failed in court.", "The road between {place} and the coast was opened again towards evening.",
		"It is the third time this year that {topic} has been put off.", "Trains from {place} ran up to {n} minutes late.",
		"Rain had fallen on {place} for three days when the river rose over its banks.", "Prices rose by almost a tenth, more than in any spring since records began.",
		"The hearing in {place} lasted {n} minutes and ended without a ruling.", "Opponents of {topic} collected {n} thousand signatures in the summer.",
		"Several hundred people gathered in front of the town hall of {place}.", "The old agreement runs out at the end of the year.",
		"Fishermen from {place} have blocked the entrance to the port since Sunday.", "A report on {topic} runs to {n} pages and names nobody.",
		"The team from {place} won by two points after a long evening.", "Doctors there treated {n} patients for burns and smoke.",
	}
}

// told are sentences in which somebody is heard.
func told() []string {
	return []string{
		"“{Claim},” {says} {who}, the {role} of {place}.", "“{Claim},” {who} {say}. “{Claim}.”", "“{Claim},” {says} {last}.", "{last} {say}: “{Claim}.”",
		"“{Claim},” {says} {who} of {body}.", "{who} {say} that {claim}.", "{last} {say} that {claim}.", "According to {body}, {claim}.",
		"{who}, the {role}, called it “{fragment}”.", "{Body} described {topic} as “{fragment}” and “{fragment}”.", "Asked about {topic}, {last} {say} {claim}.",
		"A senior official, who did not want to be named, {say} that {claim}.",
	}
}

func papers() []string {
	return []string{"The Harbour Post", "Northern Courier", "Valley Gazette", "The Evening Ledger", "Coast Radio", "The Wharf Street Journal", "Upland Tribune", "Island Wire"}
}

func titles() []string {
	return []string{"{Topic} divides {place}", "{place} votes on {topic}", "{Topic}: {place} waits", "Talks on {topic} fail in {place}", "{n} days of {topic}", "What {topic} means for {place}"}
}

// syllables make the names of places, so that a library has rare words too.
func syllables() (first, middle, last []string) {
	return []string{"Al", "Bor", "Cas", "Dun", "El", "Fen", "Gar", "Hal", "Is", "Jor", "Kel", "Lun", "Mar", "Nor", "Ost", "Pen", "Rav", "Sel", "Tor", "Ul", "Var", "Wes"},
		[]string{"a", "en", "er", "in", "o", "und", "mer", "ra", "li", "sto", "ve", "ker"},
		[]string{"berg", "by", "dale", "feld", "ford", "gate", "ham", "holm", "mouth", "ness", "port", "stead", "ton", "vik", "wick", "worth"}
}
