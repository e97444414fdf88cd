package quotes_test

import (
	"slices"
	"testing"

	"pullquote/articles/quotes"
)

// marked returns the passages of a page with their marks, of whatever kind.
func marked(text string) []string {
	var all []string
	for _, q := range quotes.Find(page(text)).Quotes {
		if q.Kind != quotes.Indirect {
			all = append(all, q.Marked.Of(text))
		}
	}
	return all
}

func checkMarks(t *testing.T, rows []row) {
	t.Helper()
	t.Parallel()
	for _, row := range rows {
		if got := marked(row.text); !slices.Equal(got, row.want) {
			t.Errorf("%s\ngot  %q\nwant %q", row.text, got, row.want)
		}
	}
}

func TestMarksOfEnglish(t *testing.T) {
	checkMarks(t, []row{
		{"“The pier is gone,” she said. “It’s the ‘old’ one.”", []string{"“The pier is gone,”", "“It’s the ‘old’ one.”"}},
		{"\"The pier is gone,\" she said. \"It's the 'old' one.\"", []string{"\"The pier is gone,\"", "\"It's the 'old' one.\""}},
		{"‘The pier is gone,’ she said. ‘It’s the “old” one.’", []string{"‘The pier is gone,’", "‘It’s the “old” one.’"}},
		{"'The pier is gone,' she said. 'It's the \"old\" one.'", []string{"'The pier is gone,'", "'It's the \"old\" one.'"}},
	})
}

func TestMeasuresAreNoMarks(t *testing.T) {
	checkMarks(t, []row{
		{"She sold a 32\" saw and a 7\" blade.", nil},
		{"\"The 18\" main burst at dawn,\" said Petra Halloran.", []string{"\"The 18\" main burst at dawn,\""}},
		{"\"We dig,\" said Petra Halloran of the 18\" main. \"We shall be done by May.\"", []string{"\"We dig,\"", "\"We shall be done by May.\""}},
		{"Oskar Lind, 6’1”, was at the door. “Too low,” he said.", []string{"“Too low,”"}},
		{"A 5/8\" bolt, a 2½\" nut and a 9\"-wide plate, at 61°04'11\" north.", nil},
		{"“The board is 18” wide,” said Petra Halloran. “It bends.”", []string{"“The board is 18” wide,”", "“It bends.”"}},
		{"She called it \"the winter of 78\" and left. \"It was 1978,\" she said.", []string{"\"the winter of 78\"", "\"It was 1978,\""}},
	})
}

func TestApostrophesAreNoMarks(t *testing.T) {
	checkMarks(t, []row{
		{"In the ‘30s and ‘40s the ferry was full.", nil},
		{"The sheds of the ‘70s and ‘80s are gone. “Good,” said Petra Halloran.", []string{"“Good,”"}},
		{"The winter of ‘78 was long. ‘It never ended,’ said Petra Halloran. ‘Ask ‘em.’", []string{"‘It never ended,’", "‘Ask ‘em.’"}},
		{"‘‘Twas a long winter,’ said Petra Halloran.", []string{"‘‘Twas a long winter,’"}},
		{"‘We’re diggin’ till dawn,’ said Petra Halloran. ‘Rock an’ mud.’", []string{"‘We’re diggin’ till dawn,’", "‘Rock an’ mud.’"}},
		{"'It's ten o' clock an' nobody's diggin' yet,' said Oskar Lind.", []string{"'It's ten o' clock an' nobody's diggin' yet,'"}},
		{"‘It is the diggers’ hour, the boys’ hour,’ said Oskar Lind. ‘Mine too.’", []string{"‘It is the diggers’ hour, the boys’ hour,’", "‘Mine too.’"}},
		{"Diggers' hands froze. 'He gave us tea and 'thanks',' said Oskar Lind. 'Only that.'", []string{"'He gave us tea and 'thanks','", "'Only that.'"}},
		{"'He only said 'thanks'' said Oskar Lind. 'Only that.'", []string{"'He only said 'thanks''", "'Only that.'"}},
		{"She called the plan ‘too thin’ for May. ‘It is thin,’ she said.", []string{"‘too thin’", "‘It is thin,’"}},
	})
}

func TestATypewriterMakesMarksOfOthers(t *testing.T) {
	checkMarks(t, []row{
		{"Er sagte: ,,Niemals''. Sie rief: ,,Die Mole ist weg'', und ging.", []string{",,Niemals''", ",,Die Mole ist weg''"}},
		{"<<La jetée n’existe plus>>, a-t-elle dit. << Et le port non plus. >>", []string{"<<La jetée n’existe plus>>", "<< Et le port non plus. >>"}},
		{">>Die Mole ist weg<<, sagte sie. Er rief: >>Niemals!<<", []string{">>Die Mole ist weg<<", ">>Niemals!<<"}},
		{"The page shows 1 << 4 and 16 >> 2, and x << y.", nil},
	})
}

func TestMarksInsideWordsQuoteNothing(t *testing.T) {
	checkMarks(t, []row{
		{"דובר צה\"ל אמר: \"הגשר סגור, והרמטכ\"ל יודע\".", []string{"\"הגשר סגור, והרמטכ\"ל יודע\""}},
		{"בעיתון ה\"ארץ\" נכתב שמנכ\"לית הנמל התפטרה.", []string{"\"ארץ\""}},
		{"De schipper eet ‘s avonds. ‘Alle foto’s zijn weg’, zei hij. ‘En ’t is koud.’", []string{"‘Alle foto’s zijn weg’", "‘En ’t is koud.’"}},
	})
}

func TestMarksOfGerman(t *testing.T) {
	checkMarks(t, []row{
		{"„Die Mole ist weg“, sagte sie. „Er hat ‚nein‘ gesagt.“", []string{"„Die Mole ist weg“", "„Er hat ‚nein‘ gesagt.“"}},
		{"„Die Mole ist weg”, sagte sie. „Das war’s.”", []string{"„Die Mole ist weg”", "„Das war’s.”"}},
		{"„Die Mole ist weg\", sagte sie und sprach von einem „Unglück\".", []string{"„Die Mole ist weg\"", "„Unglück\""}},
		{"»Die Mole ist weg«, sagte sie. »Er hat ›nein‹ gesagt.« Das »alte« Haus steht noch.", []string{"»Die Mole ist weg«", "»Er hat ›nein‹ gesagt.«", "»alte«"}},
		{"»... und dann war sie weg«, sagte er. Das Wort »Mole«-Frage kennt hier niemand.", []string{"»... und dann war sie weg«", "»Mole«"}},
		{"«Die Mole ist weg», sagte sie. «Er hat ‹nein› gesagt.»", []string{"«Die Mole ist weg»", "«Er hat ‹nein› gesagt.»"}},
		{"\"Die Mole ist weg\", sagte sie. Der \"Hafen-Express\" fährt nicht.", []string{"\"Die Mole ist weg\"", "\"Hafen-Express\""}},
		{"‚Die Mole ist weg‘, sagte sie und der Bürgermeister rief: ‚Niemals!‘", []string{"‚Die Mole ist weg‘", "‚Niemals!‘"}},
		{"›Die Mole ist weg‹, sagte sie, und der Bürgermeister rief: ›Niemals!‹", []string{"›Die Mole ist weg‹", "›Niemals!‹"}},
	})
}

func TestMarksOfFrench(t *testing.T) {
	checkMarks(t, []row{
		{"« La jetée n’existe plus », a-t-elle dit. « C’est l’homme qu’on attend. »", []string{"« La jetée n’existe plus »", "« C’est l’homme qu’on attend. »"}},
		{"«\u00a0La jetée n’existe plus\u00a0», a-t-elle dit. Et de lancer\u00a0: «\u00a0Jamais\u00a0!\u00a0»", []string{"«\u00a0La jetée n’existe plus\u00a0»", "«\u00a0Jamais\u00a0!\u00a0»"}},
		{"«\u202fLa jetée n’existe plus\u202f», a-t-elle dit de cette «\u202fhonte\u202f».", []string{"«\u202fLa jetée n’existe plus\u202f»", "«\u202fhonte\u202f»"}},
		{"«La jetée n'existe plus», a-t-elle dit. «C'est l'homme d'hier.»", []string{"«La jetée n'existe plus»", "«C'est l'homme d'hier.»"}},
		{"« Il m’a dit : “Va-t’en” et je suis partie », raconte-t-elle.", []string{"« Il m’a dit : “Va-t’en” et je suis partie »"}},
		{"« Il m’a dit : « Va-t’en » et je suis partie », raconte-t-elle.", []string{"« Il m’a dit : « Va-t’en » et je suis partie »"}},
		{"“La jetée n’existe plus”, a-t-elle dit à l’“Écho”.", []string{"“La jetée n’existe plus”", "“Écho”"}},
		{"« La jetée n’existe plus, a dit la maire. On la reconstruira.\n\n« Ce sera long.\n\n« Mais nous y arriverons. »\n\nLa séance est levée.", []string{
			"« La jetée n’existe plus, a dit la maire. On la reconstruira.", "« Ce sera long.", "« Mais nous y arriverons. »",
		}},
		{"« La jetée n’existe plus. On la reconstruira.\n\n» Ce sera long.\n\n» Mais nous y arriverons. »\n\nLa séance est levée.", []string{
			"« La jetée n’existe plus. On la reconstruira.", "» Ce sera long.", "» Mais nous y arriverons. »",
		}},
	})
}

func TestMarksOfSpanish(t *testing.T) {
	checkMarks(t, []row{
		{"«El muelle ya no está», dijo ella. «Me dijo: “Vete”, y me fui.»", []string{"«El muelle ya no está»", "«Me dijo: “Vete”, y me fui.»"}},
		{"“El muelle ya no está”, dijo ella. “¿Por qué?”", []string{"“El muelle ya no está”", "“¿Por qué?”"}},
		{"\"¿El muelle?\", preguntó ella. \"¡Ya no está!\"", []string{"\"¿El muelle?\"", "\"¡Ya no está!\""}},
		{"'El muelle ya no está', dijo ella, y 'no volverá', añadió.", []string{"'El muelle ya no está'", "'no volverá'"}},
	})
}

func TestMarksOfItalian(t *testing.T) {
	checkMarks(t, []row{
		{"«Il molo non c’è più», ha detto la sindaca. «L’uomo dell’“Eco” lo sapeva.»", []string{"«Il molo non c’è più»", "«L’uomo dell’“Eco” lo sapeva.»"}},
		{"“Il molo non c’è più”, ha detto la sindaca. “E’ tutto da rifare.”", []string{"“Il molo non c’è più”", "“E’ tutto da rifare.”"}},
		{"\"Il molo non c'è più\", ha detto la sindaca. \"E' l'uomo d'oggi che sbaglia.\"", []string{"\"Il molo non c'è più\"", "\"E' l'uomo d'oggi che sbaglia.\""}},
	})
}

func TestMarksOfPortuguese(t *testing.T) {
	checkMarks(t, []row{
		{"“O molhe já não existe”, disse a ministra. “Não volta ‘tão cedo’.”", []string{"“O molhe já não existe”", "“Não volta ‘tão cedo’.”"}},
		{"«O molhe já não existe», disse a ministra à “Gazeta”.", []string{"«O molhe já não existe»", "“Gazeta”"}},
	})
}

func TestMarksOfDutch(t *testing.T) {
	checkMarks(t, []row{
		{"‘De pier is weg’, zegt ze. ‘Het is de “oude” van ’t dorp en van de foto’s.’", []string{"‘De pier is weg’", "‘Het is de “oude” van ’t dorp en van de foto’s.’"}},
		{"“De pier is weg”, zegt ze. “’t Is niet anders.”", []string{"“De pier is weg”", "“’t Is niet anders.”"}},
		{"„De pier is weg”, zegt ze. „Het is niet anders.”", []string{"„De pier is weg”", "„Het is niet anders.”"}},
		{"'De pier is weg', zegt ze. 'Het zijn de foto's van 's avonds.'", []string{"'De pier is weg'", "'Het zijn de foto's van 's avonds.'"}},
	})
}

func TestMarksOfPolish(t *testing.T) {
	checkMarks(t, []row{
		{"„Mola już nie ma” – powiedziała burmistrz. „Było w «Echu» na pierwszej stronie.”", []string{"„Mola już nie ma”", "„Było w «Echu» na pierwszej stronie.”"}},
		{"„Mola już nie ma\" – powiedziała, bo to jest „katastrofa\".", []string{"„Mola już nie ma\"", "„katastrofa\""}},
	})
}

func TestMarksOfRussian(t *testing.T) {
	checkMarks(t, []row{
		{"«Пирса больше нет», — сказала она. «Он сказал: „Уходи“, и я ушла».", []string{"«Пирса больше нет»", "«Он сказал: „Уходи“, и я ушла»"}},
		{"Газета «Эхо» пишет: «Пирса больше нет!»", []string{"«Эхо»", "«Пирса больше нет!»"}},
		{"Он сказал: «Читал «Эхо» утром». И ушёл.", []string{"«Читал «Эхо» утром»"}},
		{"Она сказала: «Я читаю «Эхо»». И ушла.", []string{"«Я читаю «Эхо»»"}},
		{"Она сказала: «Я читаю «Эхо». И ушла.", []string{"«Я читаю «Эхо»"}},
	})
}

func TestMarksOfJapanese(t *testing.T) {
	checkMarks(t, []row{
		{"「桟橋はもうない」と市長は言った。「彼は『帰れ』と言った。」", []string{"「桟橋はもうない」", "「彼は『帰れ』と言った。」"}},
		{"『灯台』という映画を見て、彼女は「すばらしい」と話した。", []string{"『灯台』", "「すばらしい」"}},
		{"市長は〝英断〟を下した。", []string{"〝英断〟"}},
	})
}

func TestMarksOfChinese(t *testing.T) {
	checkMarks(t, []row{
		{"市长说：“码头已经不在了。”她又说：“他对我说‘走吧’，我就走了。”", []string{"“码头已经不在了。”", "“他对我说‘走吧’，我就走了。”"}},
		{"“码头已经不在了，”市长说，“不会再有了。”", []string{"“码头已经不在了，”", "“不会再有了。”"}},
		{"市長說：「碼頭已經不在了。」他看了《港口》雜誌，稱之為「災難」。", []string{"「碼頭已經不在了。」", "「災難」"}},
		{"市长说:\"码头已经不在了。\"然后她走了。", []string{"\"码头已经不在了。\""}},
	})
}

func TestTheClosingMarkMayOpenToo(t *testing.T) {
	checkMarks(t, []row{
		{"”Piren är borta”, sa hon. ”Det är inte sant.”", []string{"”Piren är borta”", "”Det är inte sant.”"}},
		{"»Piren är borta», sa hon. »Det är inte sant.»", []string{"»Piren är borta»", "»Det är inte sant.»"}},
	})
}

func TestMarksThatAreDoubledOrTurned(t *testing.T) {
	checkMarks(t, []row{
		{"““We dig,”” said Petra Halloran. “We rest.”", []string{"““We dig,””", "“We rest.”"}},
		{"\"We dig,\"\" said Petra Halloran. \"We rest.\"", []string{"\"We dig,\"\"", "\"We rest.\""}},
		{"” … and so the pier sank, ‘for good,’ in the night,” said Petra Halloran.", []string{"” … and so the pier sank, ‘for good,’ in the night,”"}},
		{"\"They call it “too wide” or “too dear” or “too late,”\" said Petra Halloran. \"It is none.\"", []string{"\"They call it “too wide” or “too dear” or “too late,”\"", "\"It is none.\""}},
	})
}

func TestLettersThatAreLeftOutAreNoMarks(t *testing.T) {
	checkMarks(t, []row{
		{"‘Fish ’n’ chips is what they’re fryin’,’ said Oskar Lind. ‘And rock ‘n’ roll.’", []string{"‘Fish ’n’ chips is what they’re fryin’,’", "‘And rock ‘n’ roll.’"}},
		{"‘Goin’, goin’, gone,’ said Oskar Lind. ‘Nobody’s cryin’.’", []string{"‘Goin’, goin’, gone,’", "‘Nobody’s cryin’.’"}},
		{"Rock ’n’ roll is back at the pier.", nil},
	})
}

func TestWordsThatNothingClosesEndBeforeWhoeverSaysThem(t *testing.T) {
	checkMarks(t, []row{
		{"“We dig, said Petra Halloran, the engineer. The rain went on.\n\nIt was dark.", []string{"“We dig,"}},
		{"“We dig, said the sign, and we dug. We rested.\n\n“And we dug again,” said Petra Halloran.", []string{"“We dig, said the sign, and we dug. We rested.", "“And we dug again,”"}},
	})
}
