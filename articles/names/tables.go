package names

import (
	"strings"
	"sync"
)

// The words that tell a name from a description. They are few on purpose: what
// the engine takes for a speaker has been through its own tables already.
var (
	courtesies = wordSet(`mr mrs ms miss mx dr prof professor sir dame rev herr frau monsieur madame mme mlle señor señora sr. sra
		signor signora senhor senhora`)

	// particles may be small inside a name.
	particles = wordSet(`of the and for in on at de la le les du des del della delle di da do dos das van von der den dem het ter ten zu
		zum und y e i o al el bin ibn bint ben abu ap et à au aux & to with against by na över och og i v do`)

	determiners = wordSet(`a an some one two three four five several many most all no this that these those his her their its our my your
		both other others another each every few such ein eine einer eines un une una uno uma um een en ett`)

	// crowds are what people are called of whom nobody knows who they are.
	crowds = wordSet(`police officials official authorities residents critics supporters opponents activists economists experts analysts
		sources source witnesses lawyers prosecutors investigators researchers scientists doctors voters fans protesters students
		teachers parents workers employees neighbours neighbors friends relatives family families organisers organizers
		spokesman spokeswoman spokesperson spokespeople aides aide advisers advisors diplomats lawmakers senators republicans
		democrats conservatives liberals soldiers rebels militants troops reporters journalists reporter journalist observers
		historians leaders leader judges judge minister ministers president chairman director manager owner owners founder author
		authors writer editor people person man woman men women boy girl child children user users caller callers customer
		customers proponents advocates advocate backers rivals rival executives donors attendees polizei behörden sprecher
		sprecherin experten kritiker anwohner zeugen autorités experts policía fuentes polizia esperti fonti
		polícia especialistas everyone everybody nobody someone somebody anyone who they he she it we i you`)

	// things are what is quoted without a name of its own, where they stand alone.
	things = wordSet(`government governments company companies department committee council court jury ministry report reports study
		studies survey surveys poll polls letter letters email emails statement statements document documents website news media
		press campaign administration agency agencies party bank team group groups firm firms regierung gobierno gouvernement
		governo governor review filing lawsuit article book film paper newspaper magazine show piece ad ads bill law note tweet`)

	// manners stand before crowds.
	manners = wordSet(`senior former local top state federal high-ranking western foreign u.s us uk eu united nations military
		government security intelligence law enforcement health school city county company party campaign`)

	// bodies are known everywhere by one word.
	bodies = wordSet(`kremlin pentagon reuters bloomberg hamas hezbollah fatah taliban greenpeace unicef unesco unhcr unaids opec asean
		interpol europol nasdaq ofcom ofsted ofgem defra centcom nasa nato oxfam amnesty google facebook meta apple amazon
		microsoft twitter netflix tesla boeing airbus siemens volkswagen toyota samsung huawei nestlé nestle shell exxonmobil
		chevron gazprom rosneft lufthansa ryanair easyjet barclays citigroup deutsche politico axios breitbart haaretz xinhua
		tass interfax afp dpa ansa efe bundestag bundesrat knesset duma sejm`)
)

// wordSet returns a set of words, made when it is first asked for.
func wordSet(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, w := range strings.Fields(words) {
			set[w] = true
		}
		return set
	})
}
