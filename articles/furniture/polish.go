package furniture

// polish is what pages in Polish set around an article.
func polish() phrases {
	return phrases{
		lines: "" +
			"reklama|udostępnij|drukuj|komentarze|komentarz|skomentuj|dodaj komentarz|zostaw komentarz|czytaj więcej|czytaj dalej|czytaj także|czytaj też|" +
			"czytaj również|przeczytaj także|przeczytaj też|przeczytaj również|zobacz także|zobacz też|zobacz również|zobacz więcej|zobacz wideo|polecane|polecamy|" +
			"polecane artykuły|podobne artykuły|powiązane artykuły|powiązane|najczęściej czytane|najpopularniejsze|najnowsze|więcej na ten temat|" +
			"może cię zainteresować|newsletter|zapisz się|subskrybuj|zaloguj się|zarejestruj się|obserwuj nas|tagi|tematy|kategorie|o autorze|strona główna|" +
			"wróć na górę",
		invites: "" +
			"czytaj więcej|czytaj także|czytaj też|czytaj również|czytaj dalej|przeczytaj także|przeczytaj też|przeczytaj również|zobacz także|zobacz też|" +
			"zobacz również|zobacz wideo|zobacz więcej|polecamy|więcej na ten temat|dowiedz się więcej|zapisz się|obserwuj|tagi|tematy|kategorie|" +
			"",
		captions: "" +
			"fot. |foto: |zdjęcie: |zdj.",
	}
}
