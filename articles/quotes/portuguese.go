package quotes

var portuguese = language{
	tag: "pt",
	common: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou
		ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus disse são
		foram você nas num ã õ ç á ê é í ó à â ú
		segunda terça quarta quinta sexta sábado domingo`,
	lexicon: english.lexicon,
}
