package language

// IsParty reports whether w only says where a person stands: "Republican Susan Collins".
func IsParty(w string) bool {
	switch w {
	case "Republican", "Democrat", "Democratic", "GOP", "Conservative", "Labour", "Tory", "Liberal", "Green", "Independent":
		return true
	}
	return false
}

// IsInitialled reports whether w is an office by its initials: "the MP for Halden".
func IsInitialled(w string) bool {
	switch w {
	case "MP", "MEP", "MSP", "MPP", "MLA", "MNA", "TD", "QC", "KC", "GP", "CEO", "CFO", "COO":
		return true
	}
	return false
}

// IsPortfolio reports whether w is what a secretary or a director is in charge of.
func IsPortfolio(w string) bool {
	switch w {
	case "State", "Defense", "Defence", "National", "Homeland", "Education", "Health", "Energy", "Labor", "Commerce",
		"Agriculture", "Transportation", "Interior", "Treasury", "Staff", "Justice", "Finance", "Foreign", "Culture",
		"Intelligence", "Security", "Affairs":
		return true
	}
	return false
}
