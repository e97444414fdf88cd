package screen

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pullquote/ui/config"
	"pullquote/ui/screen/pane"
)

// heardOf is an article with something of all that an audit tells.
const heardOf = `Ferries stay in port

The quay was empty. Mayor Elsa Wend met the crews and did not comment.

“Not one boat will leave the harbour today,” said Ada Quill, the harbour master. “We wait,” a senior official said.

Jonas Kern said the quay was safe. “All quiet,” police said.

It rained until the evening, and the band did not play.

“Nobody buys at that price,” said Ada Quill.
`

func TestAnAuditLeadsToItsQuotes(t *testing.T) {
	t.Parallel()
	onTerminal(t, 90, 30, pane.Options{Article: held(t, heardOf)}, func(tm *terminal) {
		tm.press("T")
		tm.wants("Audit of Ferries stay in port", "4 sources: 2 people, 1 anonymous, 1 body; 1 with a role", "in marks", "of the words: person", "█",
			"the first quotation stands after 14 words of", "Reported, never quoted", "Named, and say nothing", "Elsa Wend", "Ada Quill · 2 quotes · at ")
		tm.wantsLine("▌ AQ  Ada Quill, harbour master", "13", "%", "2", "0")
		tm.wantsLine("police, body", "2", "%", "1", "0")
		tm.press("enter")
		tm.wants("quote 1/4 · Ada Quill")
		tm.press("esc")
		tm.wants("Audit of Ferries", "▌ AQ  Ada Quill")
		tm.press("G") // who is silent is where the article names them
		tm.wants("▌ Elsa Wend, Mayor")
		tm.press("enter", "esc", "T")
		tm.wants("The quay was empty.")
	})
}

func TestTheLineOfAnAuditIsGoneAlong(t *testing.T) {
	t.Parallel()
	onTerminal(t, 90, 30, pane.Options{Article: held(t, heardOf), Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("T", "n", "n")
		tm.wants("[SO]", "senior official · ", "“We wait,”")
		tm.press("n")
		tm.wants("[JK]", "Jonas Kern · ")
		tm.press("n", "n")
		tm.wants("[AQ]", "Ada Quill · ", "“Nobody buys")
		tm.press("n")
		tm.wants("nobody speaks further down")
		tm.press("enter")
		tm.wants("quote 4/4 · Ada Quill")
		tm.press("esc", "[") // the same speaker's before
		tm.wants("Ada Quill · 2", "“Not one boat")
		tm.press("j")
		tm.wants("▌ ")
		y, x := 0, 0
		for i, l := range strings.Split(tm.text(), "\n") {
			if strings.Contains(l, "▁") {
				y, x = i, len([]rune(l[:strings.LastIndex(l, "█")]))
			}
		}
		tm.program.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
		tm.settle()
		tm.wants("quote 4/4 · Ada Quill")
	})
}

func TestTheLineOfAnOutlineIsGoneAlong(t *testing.T) {
	t.Parallel()
	for _, theme := range []string{"dark", "mono"} {
		onTerminal(t, 90, 30, pane.Options{Article: held(t, heardOf), Config: config.Source{Said: []config.Said{{Key: "mouse", Value: "true"}, {Key: "theme", Value: theme}}}}, func(tm *terminal) {
			tm.press("O", "right")
			tm.wants("[AQ]", "Ada Quill · 2", "“Not one boat", "enter goes there")
			tm.press("right", "right", "enter") // “We wait” and “All quiet”
			tm.wants("quote 3/4 · police")
			tm.press("O", "left")
			tm.wants("[SO]", "“We wait,”")
			tm.press("j") // back to the rows, where it stood
			tm.wants("outline 2/3", "▌     SO  senior official", "l who speaks next")
			lacks(t, tm, "[")
			tm.press("right") // from there
			tm.wants("[SO]")
			tm.press("k", "g", "left")
			tm.wants("nobody speaks further up", "▌     AQ")
			tm.press("G", "right", "right", "right")
			tm.wants("nobody speaks further down", "[AQ]")
			y, x := 0, 0
			for i, l := range strings.Split(tm.text(), "\n") {
				if strings.Contains(l, "▁") {
					y, x = i, len([]rune(l[:strings.LastIndex(l, "█")]))
				}
			}
			tm.program.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
			tm.settle()
			tm.wants("quote 4/4 · Ada Quill")
			tm.press("esc", "i", "O", "g", "right", "right", "right")
			tm.wants("[JK]", "Jonas Kern · ")
		})
	}
	onTerminal(t, 20, 10, pane.Options{Article: held(t, heardOf)}, func(tm *terminal) {
		tm.press("O", "right")
		tm.wants("AQ  A…")
		lacks(t, tm, "▁")
	})
}

func TestArticlesOfTheListAreAuditedTogether(t *testing.T) {
	t.Parallel()
	onTerminal(t, 100, 30, pane.Options{}, func(tm *terminal) {
		tm.press("T")
		for range 20 {
			tm.settle()
		}
		tm.wants("Audit of 7 articles together", "by nobody who is known", "▌ Magnus Thole")
		lacks(t, tm, "reading:", "first quotation")
		tm.press("enter")
		tm.wants("Magnus Thole", "The last keeper puts out the light")
		tm.press("enter")
		tm.wants("quote ", "Magnus Thole")
		tm.press("esc", "esc", "esc", "v", "v", "T")
		tm.wants("Audit of 2 articles together")
	})
}
