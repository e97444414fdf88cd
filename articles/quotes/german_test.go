package quotes_test

import "testing"

func TestGermanVerbsStandBeforeTheirSubjects(t *testing.T) {
	check(t, []row{
		{"„Wir warten auf das Schiff“, sagte Jonas Keller am Montag der Zeitung. „Es kommt nie pünktlich.“", []string{
			"direct · Jonas Keller · Wir warten auf das Schiff", "direct · Jonas Keller · Es kommt nie pünktlich.",
		}},
		{"Am Dienstag erklärte die Ministerin in Kiel: „Das Geld ist da.“", []string{"direct · Ministerin · Das Geld ist da."}},
		{"„Das Geld“, so der Sprecher des Hafens weiter, „ist längst verbaut.“", []string{
			"direct · Sprecher des Hafens · Das Geld", "direct · Sprecher des Hafens · ist längst verbaut.",
		}},
		{"Die Mole sei „ein Schandfleck“, hatte Bürgermeisterin Ines Vollmer zuvor gesagt.", []string{"mixed · Ines Vollmer · ein Schandfleck"}},
		{"Der Vorsitzende des Fischereiverbands, Ole Jansen, nannte den Plan einen „schlechten Witz“.", []string{"mixed · Ole Jansen · schlechten Witz"}},
		{"„Niemals!“, rief jemand aus der letzten Reihe. „Ruhe bitte“, mahnte die Richterin.", []string{
			"direct · ? · Niemals!", "direct · Richterin · Ruhe bitte",
		}},
		{"Laut Polizeisprecherin Antje Köster war das Boot „in einem erbärmlichen Zustand“.", []string{"mixed · Antje Köster · in einem erbärmlichen Zustand"}},
		{"„Wir haben alles versucht“, hat der Kapitän im Prozess ausgesagt. Er habe „bis zuletzt“ gehofft.", []string{
			"direct · Kapitän · Wir haben alles versucht", "mixed · Kapitän · bis zuletzt",
		}},
		{"Wie der Verein mitteilte, sei die Halle „bis auf Weiteres“ gesperrt.", []string{"mixed · Verein · bis auf Weiteres"}},
		{"„Der Bau“, sagt Architekt Ruben Thiele, „wird teurer als geplant.“ Bauherrin Carla Voss winkt ab: „Wir haben Reserven.“", []string{
			"direct · Ruben Thiele · Der Bau", "direct · Ruben Thiele · wird teurer als geplant.", "direct · Carla Voss · Wir haben Reserven.",
		}},
	})
}

func TestGermanNounsAreNoNames(t *testing.T) {
	check(t, []row{
		{"Die Sprecherin der Stadtwerke sagte: „Der Strom kommt wieder.“", []string{"direct · Sprecherin der Stadtwerke · Der Strom kommt wieder."}},
		{"Nach Angaben der Feuerwehr war der Brand „schnell unter Kontrolle“.", []string{"mixed · Feuerwehr · schnell unter Kontrolle"}},
		{"Trainerin Britta Lohse war zufrieden. „Die Mannschaft hat gekämpft“, sagte die 41-Jährige. „Mehr kann ich nicht verlangen.“", []string{
			"direct · Britta Lohse · Die Mannschaft hat gekämpft", "direct · Britta Lohse · Mehr kann ich nicht verlangen.",
		}},
		{"Kern traf am Abend den Präsidenten. „Er war sehr höflich“, sagte Kern.", []string{"direct · Kern · Er war sehr höflich"}},
		{"Die Ausstellung „Salz und Wind“ zeigt das Leben der „Strandvögte“.", []string{"scare · ? · Salz und Wind", "scare · ? · Strandvögte"}},
		{"Anna von Berg und Lars Petersen stritten lange. „Er hört nie zu“, sagte sie. „Sie redet zu viel“, sagte er.", []string{
			"direct · Anna von Berg · Er hört nie zu", "direct · Lars Petersen · Sie redet zu viel",
		}},
		{"Frau Köster kam zuerst. „Ich war um acht da“, sagte Köster, die seit Jahren im Hafenamt arbeitet.", []string{"direct · Köster · Ich war um acht da"}},
	})
}
