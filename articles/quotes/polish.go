package quotes

var polish = language{
	tag: "pl",
	common: `w i na z się do nie to jest że o jak za po od są ale dla przez ma co jego tym które który tego być już tylko oraz
		czy ze przed tak może był było była jej ich te która mi lat także gdy sobie pod bez nad dodał powiedział ł ą ę ś ż ó ć ń ź
		poniedziałek wtorek środę czwartek piątek sobotę niedzielę`,
	lexicon: english.lexicon,
}
