package quotes_test

import "testing"

func TestSpanishVerbsStandBeforeTheirSubjects(t *testing.T) {
	check(t, []row{
		{"«Esperamos el barco», dijo Clara Rivas. «Vendrá.»", []string{"direct · Clara Rivas · Esperamos el barco", "direct · Clara Rivas · Vendrá."}},
		{"“El puerto está cerrado”, ha declarado este lunes la ministra de Pesca, Elena Soto.", []string{"direct · Elena Soto · El puerto está cerrado"}},
		{"Según el alcalde, el muelle es “un peligro público”.", []string{"mixed · alcalde · un peligro público"}},
		{"A juicio de la oposición, se trata de «una chapuza». Así lo afirmó su portavoz, Luis Vega: «Nadie revisó los planos.»", []string{
			"mixed · oposición · una chapuza", "direct · Luis Vega · Nadie revisó los planos.",
		}},
		{"El presidente del club, Mario Torres, calificó el arbitraje de “vergüenza” y anunció un recurso.", []string{"mixed · Mario Torres · vergüenza"}},
		{"Torres llegó tarde. “Había atasco”, se excusó. “No volverá a pasar”, prometió el dirigente.", []string{
			"direct · Torres · Había atasco", "direct · Torres · No volverá a pasar",
		}},
		{"La película “Sal y viento” se estrena el viernes.", []string{"scare · ? · Sal y viento"}},
	})
}

func TestSpanishSubjectsMayBeLeftOut(t *testing.T) {
	check(t, []row{
		{"La alcaldesa, Rosa Vidal, compareció ayer. «No dimitiré», dijo. Añadió que el informe es «papel mojado».", []string{
			"direct · Rosa Vidal · No dimitiré", "mixed · Rosa Vidal · papel mojado",
		}},
	})
}

func TestSpanishDialogueOpensWithADash(t *testing.T) {
	check(t, []row{
		{"Llamaron a la puerta.\n\n—No lo sé —dijo Ana—. Pregunte en el puerto.\n\n—¿Y el barco?\n\n—Ya no hay barco —respondió ella.", []string{
			"direct · Ana · No lo sé", "direct · Ana · Pregunte en el puerto.", "direct · ? · ¿Y el barco?", "direct · Ana · Ya no hay barco",
		}},
	})
}
