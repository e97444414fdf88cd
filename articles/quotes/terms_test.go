package quotes_test

import "testing"

func TestWhatSomethingIsCalledIsNobodysSpeech(t *testing.T) {
	check(t, []row{
		{"Petra Halloran spoke. The oldest shed, known to the divers as “the parlour,” fell in March.", []string{"scare · ? · the parlour,"}},
		{"Petra Halloran spoke. The road is called “the strip.” It has long been known as the “salt mile.”", []string{"scare · ? · the strip.", "scare · ? · salt mile."}},
		{"The winner was a pub quiz team named “The Wet Sleeves”.", []string{"scare · ? · The Wet Sleeves"}},
		{"So-called “night crabs” were kept in a “dark tank”.", []string{"scare · ? · night crabs", "scare · ? · dark tank"}},
		{"The “reading” may be nothing of the kind.", []string{"scare · ? · reading"}},
		{"Oskar Lind won. The band played “The Long Way to Lomm” to the cleaners.", []string{"scare · ? · The Long Way to Lomm"}},
		{"Each farm must keep a “fallow strip,” which is defined as land that rests.", []string{"scare · ? · fallow strip,"}},
	})
}

func TestWhatSomebodyCallsSomethingIsSaid(t *testing.T) {
	check(t, []row{
		{"Petra Halloran called the road “a disgrace.”", []string{"mixed · Petra Halloran · a disgrace."}},
		{"The road was called “a disgrace” by Petra Halloran.", []string{"mixed · Petra Halloran · a disgrace"}},
		{"Oskar Lind used the phrase “dead wood” twice.", []string{"mixed · Oskar Lind · dead wood"}},
		{"The crowd carried signs reading “Bridges not bribes”.", []string{"mixed · signs · Bridges not bribes"}},
	})
}
