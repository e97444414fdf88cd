package quotes_test

import (
	"testing"

	"pullquote/articles/quotes"
)

func TestItalianSpeakersAreFound(t *testing.T) {
	check(t, []row{
		{"«Il molo non c’è più», ha detto la sindaca, Chiara Bassi. «Lo ricostruiremo», ha aggiunto.", []string{
			"direct · Chiara Bassi · Il molo non c’è più", "direct · Chiara Bassi · Lo ricostruiremo",
		}},
		{"Secondo il portavoce del porto, la nave è “in ritardo di un giorno”.", []string{"mixed · portavoce del porto · in ritardo di un giorno"}},
		{"«L’acqua – spiega Marco Ferri – non torna prima di lunedì».", []string{"direct · Marco Ferri · L’acqua – spiega Marco Ferri – non torna prima di lunedì"}},
	})
}

func TestPortugueseSpeakersAreFound(t *testing.T) {
	check(t, []row{
		{"“O molhe já não existe”, disse a ministra do Mar, Helena Prates. “Vamos reconstruí-lo”, acrescentou.", []string{
			"direct · Helena Prates · O molhe já não existe", "direct · Helena Prates · Vamos reconstruí-lo",
		}},
		{"Segundo o presidente da câmara, a obra é “um disparate”.", []string{"mixed · presidente da câmara · um disparate"}},
	})
}

func TestDutchSpeakersAreFound(t *testing.T) {
	check(t, []row{
		{"‘De pier is weg’, zegt burgemeester Marieke Vos. ‘We bouwen hem weer op.’", []string{
			"direct · Marieke Vos · De pier is weg", "direct · Marieke Vos · We bouwen hem weer op.",
		}},
		{"Volgens woordvoerder Joost de Wit is het schip „een dag te laat”.", []string{"mixed · Joost de Wit · een dag te laat"}},
		{"“Het is niet anders”, aldus de visser.", []string{"direct · visser · Het is niet anders"}},
	})
}

func TestPolishSpeakersAreFound(t *testing.T) {
	check(t, []row{
		{"„Mola już nie ma” – powiedziała burmistrz Anna Wolska. „Odbudujemy je” – dodała.", []string{
			"direct · Anna Wolska · Mola już nie ma", "direct · Anna Wolska · Odbudujemy je",
		}},
		{"– Mola już nie ma – mówi Jan Kowal. – Nikt nie wie, dlaczego.", []string{
			"direct · Jan Kowal · Mola już nie ma", "direct · Jan Kowal · Nikt nie wie, dlaczego.",
		}},
	})
}

func TestRussianSpeakersAreFound(t *testing.T) {
	check(t, []row{
		{"«Пирса больше нет», — сказала мэр Анна Волкова. «Мы его построим», — добавила она.", []string{
			"direct · Анна Волкова · Пирса больше нет", "direct · Анна Волкова · Мы его построим",
		}},
		{"— Пирса больше нет, — сказал Иван Петров. — Никто не знает почему.", []string{
			"direct · Иван Петров · Пирса больше нет,", "direct · Иван Петров · Никто не знает почему.",
		}},
	})
}

func TestWordsOfEastAsiaAreFoundWithoutSpeakers(t *testing.T) {
	check(t, []row{
		{"市长说：“码头已经不在了。”记者问他怎么看“灾难”。", []string{"direct · ? · 码头已经不在了。", "scare · ? · 灾难"}},
		{"「船を待っている」とタロウは言った。", []string{"direct · ? · 船を待っている"}},
	})
}

func TestReasonsNameTheWholeVerbAndWhoWasNamedBefore(t *testing.T) {
	t.Parallel()
	for _, row := range []struct{ text, cue, why string }{
		{"« Non », a-t-elle aussitôt répondu.", "répondu", "“a-t-elle aussitôt répondu” follows the words"},
		{"„Nein“, hat der Kapitän am Montag gesagt.", "gesagt", "“hat der Kapitän am Montag gesagt” follows the words"},
		{"La alcaldesa llegó tarde a la reunión del martes. «No dimitiré», dijo.", "dijo", "“dijo” tells the words, and “La alcaldesa” was named before"},
		{"«Nadie lo sabe y no es la primera vez», dijo.", "dijo", "“dijo” tells the words, and names nobody"},
	} {
		found := quotes.Find(page(row.text))
		if len(found.Quotes) != 1 {
			t.Fatalf("%s: %v", row.text, found.Quotes)
		}
		if q := found.Quotes[0]; q.Cue.Of(row.text) != row.cue || q.Why != row.why {
			t.Errorf("%s\ncue %q, why %q", row.text, q.Cue.Of(row.text), q.Why)
		}
	}
}
