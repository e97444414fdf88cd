package quotes_test

import "testing"

func TestGermanTellsInMainClauses(t *testing.T) {
	check(t, []row{
		{"Am Dienstag sagte Jonas Keller, er habe das Schiff nie gesehen.", []string{"indirect · Jonas Keller · er habe das Schiff nie gesehen"}},
		{"Die Reederin Ines Vollmer hat versichert, das Boot werde im Mai fahren.", []string{"indirect · Ines Vollmer · das Boot werde im Mai fahren"}},
		{"Der Kapitän gab an, es gehe ihm um die Fracht.", []string{"indirect · Kapitän · es gehe ihm um die Fracht"}},
		{"Keller, der seit Jahren zur See fährt, sagt, er kenne die Bucht nicht.", []string{"indirect · Keller · er kenne die Bucht nicht"}},
		{"Das Schiff sei verloren, sagte der Kapitän.", []string{"indirect · Kapitän · Das Schiff sei verloren"}},
		{"Der Hafen, sagte die Ministerin, sei zu flach für große Schiffe.", []string{"indirect · Ministerin · sei zu flach für große Schiffe"}},
		{"Die Ministerin erklärte in Kiel, das Geld fehle, und forderte mehr Schiffe.", []string{"indirect · Ministerin · das Geld fehle"}},
		{"Zwei Matrosen wurden gerettet, teilte die Polizei am Sonntag mit.", []string{"indirect · Polizei · Zwei Matrosen wurden gerettet"}},
	})
}

func TestGermanTellsInInfinitives(t *testing.T) {
	check(t, []row{
		{"Die Polizei schlug vor, den Hafen zu sperren.", []string{"indirect · Polizei · den Hafen zu sperren"}},
		{"Der Kapitän bestritt, das Schiff verlassen zu haben.", []string{"indirect · Kapitän · das Schiff verlassen zu haben"}},
		{"Die Gewerkschaft forderte die Reederin auf, den Plan aufzugeben.", []string{"indirect · Gewerkschaft · den Plan aufzugeben"}},
		{"Der Kapitän ging nach Hause, um seine Frau zu sehen.", nil},
	})
}

func TestGermanSourcesStandAnywhere(t *testing.T) {
	check(t, []row{
		{"Nach Angaben der Feuerwehr sind drei Schiffe nicht mehr zu retten.", []string{"indirect · Feuerwehr · sind drei Schiffe nicht mehr zu retten"}},
		{"Laut Polizeisprecherin Antje Köster war das Boot leer.", []string{"indirect · Antje Köster · war das Boot leer"}},
		{"Die Reederei plant laut Gewerkschaft den Verkauf von zwei Schiffen.", []string{"indirect · Gewerkschaft · den Verkauf von zwei Schiffen"}},
		{"Dem Bericht zufolge war das Boot leer.", []string{"indirect · Bericht · war das Boot leer"}},
		{"Wie der Verein mitteilte, bleibt die Halle bis Mai geschlossen.", []string{"indirect · Verein · bleibt die Halle bis Mai geschlossen"}},
		{"Bei dem Brand sind zwei Boote gesunken, wie die Feuerwehr mitteilte.", []string{"indirect · Feuerwehr · Bei dem Brand sind zwei Boote gesunken"}},
		{"Die Reederei will nach eigenen Angaben zwei Schiffe verkaufen.", []string{"indirect · Reederei · zwei Schiffe verkaufen"}},
		{"Keller vertritt die Ansicht, dass der Hafen zu flach ist.", []string{"indirect · Keller · dass der Hafen zu flach ist"}},
	})
}

func TestGermanNeuterSubjectsFollowTheirVerb(t *testing.T) {
	check(t, []row{
		{"Das Boot sei alt, sagte das Amt am Montag.", []string{"indirect · Amt · Das Boot sei alt"}},
		{"Die Linie bleibe gesperrt, teilte das Unternehmen mit.", []string{"indirect · Unternehmen · Die Linie bleibe gesperrt"}},
	})
}

func TestGermanVerbsTellByWhatStandsWithThem(t *testing.T) {
	check(t, []row{
		{"Aus dem Bericht geht hervor, dass die Pumpe defekt war.", []string{"indirect · Bericht · dass die Pumpe defekt war"}},
		{"Wie aus dem Gutachten hervorgeht, war die Mauer zu dünn.", []string{"indirect · Gutachten · war die Mauer zu dünn"}},
		{"Die Kapitänin wollte wissen, wer die Rechnung bezahlt hat.", []string{"indirect · Kapitänin · wer die Rechnung bezahlt hat"}},
		{"Keller fragte, ob der Zug noch fahre.", []string{"indirect · Keller · ob der Zug noch fahre"}},
		{"Das Amt rechnet damit, dass der Fluss steigt.", []string{"indirect · Amt · dass der Fluss steigt"}},
		{"Die Lehrer beklagen, dass die Klassen zu groß sind.", []string{"indirect · Lehrer · dass die Klassen zu groß sind"}},
		{"Die Gewerkschaft ist überzeugt, dass der Streik wirkt.", []string{"indirect · Gewerkschaft · dass der Streik wirkt"}},
		{"Die Reederei teilte mit: Alle Schiffe bleiben im Hafen.", []string{"indirect · Reederei · Alle Schiffe bleiben im Hafen"}},
		{"Sie nahm das Brot und ging in die Küche.", nil},
	})
}

func TestGermanSourcesLeadToVerbsThatNoListHolds(t *testing.T) {
	check(t, []row{
		{"Laut der Kapitänin fehlen dem Hafen neun Millionen Euro.", []string{"indirect · Kapitänin · fehlen dem Hafen neun Millionen Euro"}},
		{"Aus Sicht der Reederei reichen die Beweise nicht aus.", []string{"indirect · Reederei · reichen die Beweise nicht aus"}},
	})
}

func TestGermanTellsAroundAnInsertion(t *testing.T) {
	check(t, []row{
		{"Die Reederei werde, wie der Chef am Montag sagte, im Mai zwei Schiffe verkaufen.", []string{"indirect · Chef · im Mai zwei Schiffe verkaufen"}},
		{"Bei dem Unfall auf der Fähre wurden laut Polizei am Sonntag drei Menschen verletzt.", []string{"indirect · Polizei · am Sonntag drei Menschen verletzt"}},
		{"Sie habe geweint, als sie die Nachricht hörte, erzählt die Mutter.", []string{"indirect · Mutter · Sie habe geweint, als sie die Nachricht hörte"}},
		{"Keller, der seit Jahren zur See fährt, sagt nichts.", nil},
		{"Die Frau habe, sagte der Arzt, großes Glück gehabt.", []string{"indirect · Arzt · großes Glück gehabt"}},
	})
}

func TestGermanTellsOnInTheSubjunctive(t *testing.T) {
	check(t, []row{
		{"Jonas Keller sagte, er sei müde. Man habe ihn nie gefragt. Die Schiffe seien alt.", []string{
			"indirect · Jonas Keller · er sei müde",
			"indirect · Jonas Keller · Man habe ihn nie gefragt",
			"indirect · Jonas Keller · Die Schiffe seien alt",
		}},
		{"Jonas Keller wies die Kritik zurück. Die Reederei übertreibe die Kosten.", []string{"indirect · Jonas Keller · Die Reederei übertreibe die Kosten"}},
		{"Die alte Frau lebte am Hafen. Sie hatte eine kleine Katze.", nil},
	})
}
