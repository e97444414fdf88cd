package quotes_test

import "testing"

// The first paragraph of each page tells its language.
const (
	inFrench     = "Le port de Tarn attend depuis des semaines un nouveau bateau, et les habitants en parlent.\n\n"
	inSpanish    = "El puerto de Tarn espera desde hace semanas un barco nuevo, y los vecinos hablan de ello.\n\n"
	inItalian    = "Il porto di Tarn aspetta da settimane una nuova barca, e gli abitanti ne parlano.\n\n"
	inPortuguese = "O porto de Tarn espera há semanas um barco novo, e os moradores falam disso.\n\n"
	inDutch      = "De haven van Tarn wacht al weken op een nieuwe boot, en de bewoners praten er over.\n\n"
	inPolish     = "Port w Tarn czeka od tygodni na nowy statek, a mieszkańcy rozmawiają o tym.\n\n"
	inRussian    = "Порт Тарна уже несколько недель ждёт новый корабль, и жители говорят об этом.\n\n"
)

func TestOtherLanguagesNameTheirSources(t *testing.T) {
	check(t, []row{
		{inFrench + "Selon la police, deux marins ont été sauvés.", []string{"indirect · police · deux marins ont été sauvés"}},
		{inFrench + "Les bateaux sont, selon la mairie, tous restés au port.", []string{"indirect · mairie · tous restés au port"}},
		{inFrench + "Le quai serait trop bas, d’après la maire Anne Kervella.", []string{"indirect · Anne Kervella · Le quai serait trop bas"}},
		{inSpanish + "Según la policía, dos personas fueron rescatadas.", []string{"indirect · policía · dos personas fueron rescatadas"}},
		{inItalian + "Secondo la polizia, due marinai sono stati salvati.", []string{"indirect · polizia · due marinai sono stati salvati"}},
		{inPortuguese + "Segundo a polícia, dois homens foram salvos.", []string{"indirect · polícia · dois homens foram salvos"}},
		{inDutch + "Volgens de politie zijn twee mannen gered.", []string{"indirect · politie · zijn twee mannen gered"}},
		{inPolish + "Według policji dwie osoby zostały uratowane.", []string{"indirect · policji · dwie osoby zostały uratowane"}},
		{inRussian + "По словам мэра Ивана Орлова, корабль опоздал на сутки.", []string{"indirect · Ивана Орлова · корабль опоздал на сутки"}},
		{inRussian + "Как сообщила полиция, корабль опоздал на сутки.", []string{"indirect · полиция · корабль опоздал на сутки"}},
	})
}

func TestPromisesAreToldInInfinitives(t *testing.T) {
	check(t, []row{
		{inFrench + "La maire a promis de ne pas vendre le quai.", []string{"indirect · maire · de ne pas vendre le quai"}},
		{inFrench + "Le syndicat demande à la maire de payer les marins.", []string{"indirect · syndicat · de payer les marins"}},
		{inFrench + "Anne Kervella a nié avoir vendu le quai.", []string{"indirect · Anne Kervella · avoir vendu le quai"}},
		{inSpanish + "La alcaldesa prometió no vender el muelle.", []string{"indirect · alcaldesa · no vender el muelle"}},
		{inItalian + "La ministra ha promesso di non vendere il molo.", []string{"indirect · ministra · di non vendere il molo"}},
		{inPortuguese + "A ministra prometeu não vender o cais.", []string{"indirect · ministra · não vender o cais"}},
		{inDutch + "De minister beloofde de kade niet te verkopen.", []string{"indirect · minister · de kade niet te verkopen"}},
		{inDutch + "De burgemeester zei dat de kade te laag is.", []string{"indirect · burgemeester · dat de kade te laag is"}},
		{inRussian + "Министр пообещал не продавать порт.", []string{"indirect · Министр · не продавать порт"}},
		{inFrench + "La maire a vendu le quai pour payer les marins.", nil},
	})
}

func TestSubjectsThatAreLeftOutTell(t *testing.T) {
	check(t, []row{
		{inSpanish + "La alcaldesa Ana Tarn llegó el lunes. Dijo que el barco sale mañana.", []string{"indirect · Ana Tarn · que el barco sale mañana"}},
		{inSpanish + "Según informó la policía, dos personas fueron rescatadas.", []string{"indirect · policía · dos personas fueron rescatadas"}},
		{inItalian + "Secondo quanto riferito dalla polizia, due marinai sono stati salvati.", []string{"indirect · polizia · due marinai sono stati salvati"}},
		{inDutch + "De burgemeester zei dat het schip morgen vertrekt.", []string{"indirect · burgemeester · dat het schip morgen vertrekt"}},
		{inDutch + "Zoals de politie meldde, raakte niemand gewond.", []string{"indirect · politie · raakte niemand gewond"}},
		{inDutch + "Burgemeester Karin Lund sprak lang. Volgens haar is de kade veel te laag.", []string{"indirect · Karin Lund · is de kade veel te laag"}},
		{inRussian + "Капитан Иван Орлов молчал. По его словам, корабль опоздал на сутки.", []string{"indirect · Иван Орлов · корабль опоздал на сутки"}},
		{inRussian + "«Мы ждём, — сказал Иван Орлов, — и будем ждать».", []string{"direct · Иван Орлов · Мы ждём, — сказал Иван Орлов, — и будем ждать"}},
		{"Most je zavřený a lidé čekají na loď, a je jich mnoho na břehu.\n\nStarostka Petra Holmová mlčela. Řekla, že loď vypluje zítra.", []string{"indirect · Petra Holmová · že loď vypluje zítra"}},
	})
}

func TestVerbsThatStandLastAreTheSubjectsBeforeTheWords(t *testing.T) {
	check(t, []row{
		{"Köprü kapalı ve bu çok uzun bir gece olarak anılacak, çok kişi bekliyor.\n\nLiman müdürü Petra Holm, “Bütün gece vapuru bekledik” dedi. “Bu çok pahalı” diye ekledi Holm.", []string{
			"direct · Petra Holm · Bütün gece vapuru bekledik", "mixed · Petra Holm · Bu çok pahalı",
		}},
		{"다리는 아침부터 닫혀 있다. “너무 비쌉니다.” 선장이 말했다.", []string{"direct · ? · 너무 비쌉니다."}},
	})
}
