package furniture

import (
	"testing"
)

func TestFurnitureIsKnownAndProseIsNot(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"Font Size", "SHARE THIS", "Advertisement", "Read more: The crane, a history", "Follow us on Facebook", "Follow Ada Quill on Twitter @adaquill.", "(h/t The Ostermouth Courier.)",
		"5 min read", "12 comments", "1 / 7", "342", "width:100%;", ".bio {", "}", "Contributing: Ben Ostler.", "(Reporting by Ada Quill; Editing by Ben Ostler)", "© 2026 The Ostermouth Courier", "This story has been updated with a second crane.",
		"Ada Quill is a reporter at the Ostermouth Courier. Follow her @adaquill.", "Ben Ostler covers the harbour. He can be reached at ben@courier.example.", "Ada Quill ist Redakteurin beim Hafenboten. Folgen Sie ihr auf X.",
	} {
		if !Is(line) {
			t.Errorf("%q is furniture", line)
		}
	}
	for _, line := range []string{
		"Share prices in cranes fell.", "Follow the money, Ostler said.", "Copyright law protects no crane.", "Advertisements covered the crane.", "More cranes are to come.", "“Read more,” she said.", "Also on Tuesday, the board met.",
		"Listening is an art.", "Time: it passes.", "Home is where the crane is.", "Watching the crane, he wept.",
		"A reporter told the crew to follow her.", "Ada Quill is a reporter at the Ostermouth Courier.", "The editor could not reach him, the court heard: “He was at sea.”", "Cleo Marsh asked to be reached by boat.",
	} {
		if Is(line) {
			t.Errorf("%q is prose", line)
		}
	}
}

func TestCaptionsEndInTheirCredit(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"The crane at dusk. (Photo: Cleo Marsh)", "The crane at dusk (AP Photo/Cleo Marsh)", "Ostler on the crane. (Cleo Marsh/AFP/Getty Images.)", "Photo: Cleo Marsh", "The board, pictured in May. (Courtesy of the board)"} {
		if !IsCaption(line) {
			t.Errorf("%q is a caption", line)
		}
	}
	for _, line := range []string{"The photo of the crane hangs in the hall.", "He sold the picture (a watercolour) to the board.", "Images of the crane spread."} {
		if IsCaption(line) {
			t.Errorf("%q is no caption", line)
		}
	}
}

func TestFurnitureOfEveryLanguageIsKnown(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"Lesen Sie auch: Fähre wird teurer", "Das könnte Sie auch interessieren:", "Diesen Artikel teilen", "Newsletter abonnieren", "Weitere Artikel", "Bild 1 von 9", "Mehr zum Thema",
		"À lire aussi : Le bac plus cher", "Lire aussi\u00a0: Le bac plus cher", "Sur le même sujet", "Partager cet article", "Abonnez-vous à notre newsletter",
		"Lea también: Sube el precio del transbordador", "TE PUEDE INTERESAR: La grúa se queda", "Le puede interesar", "Comparte esta noticia", "Suscríbete a nuestro boletín", "Foto 1 de 9",
		"Leggi anche: Il traghetto costa di più", "Potrebbe interessarti", "Riproduzione riservata", "Leia também: A balsa fica mais cara", "Continua após a publicidade", "Notícias relacionadas",
		"Lees ook: De pont wordt duurder", "Deel dit artikel", "Schrijf je in voor onze nieuwsbrief", "Czytaj także: Prom drożeje", "Zobacz też", "Może cię zainteresować",
		"Читайте также: Паром подорожает", "Подписывайтесь на наш канал", "Материалы по теме", "延伸阅读：渡轮涨价", "相关新闻", "責任編輯：陳美玲", "関連記事：渡し船の値上げ", "あわせて読みたい", "続きを読む",
		"Never miss a tide: sign up to our newsletter!", "Join our Newsletter for the latest news right to your inbox", "Image 1 of 9", "1/9 Bilder", "cleo.marsh@ostermouth.example", "Related stories", "Leave a Reply", "2.289",
	} {
		if !Is(line) {
			t.Errorf("%q is furniture", line)
		}
	}
	for _, line := range []string{
		"Lesen Sie auch zwischen den Zeilen.", "Teilen will der Hafen die Kosten nicht.", "Mehr Fähren kommen im Mai.", "Lire aussi les petites lignes, dit-elle, aide beaucoup.", "Lee también los poemas de su abuelo.", "Leggi anche severe non bastano.",
		"Watch what you eat", "Related by blood, the two of them sailed.", "The council sent its newsletter to every street.", "“Subscribe to our newsletter,” he begged.", "Bild und Ton fielen aus.", "Три из девяти", "Nine of 9 boats left", "Ferry fares rise", "Подписаться решили не все.",
		"Veröffentlicht am 3. März 2026", "Publié le 3 mars 2026", "写真は港に残る。",
	} {
		if Is(line) {
			t.Errorf("%q is prose", line)
		}
	}
}
