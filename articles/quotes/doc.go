/*
Package quotes finds quotations in news text and says who spoke.

Find reads a document paragraph by paragraph, in stages that each take plain
data and give plain data. Take the sentence

	“We waited,” said Ines Calloway, the mayor, adding that the sea “never does”.

internal/words divides it into words and marks and asks the lexicon what it knows of
each: "said" is a verb of saying that may stand before its subject, "mayor" is
a role. package tagger has learned to tell nouns from verbs where the lexicon doesn't:
nothing here needs it, but "claims" or "nets" would.

It matches the quotation marks into two passages, We waited, and never
does, and repairs marks that are missing.

internal/syntax divides what remains into items, each passage being
one:

	quote | said | Ines Calloway | , | the mayor | , | adding | that | the sea | quote | .

It finds who does each verb. What said does stands after
it, since a quotation stands before it. adding borrows the subject of said.

internal/people finds whom the phrases stand
for: Ines Calloway is a person, "the mayor" is her role, and a later "she",
"Calloway" or "the mayor" will be she.

internal/attribution lists who may have spoken each passage and how they stand to it:
for the first passage, Calloway by "said Ines Calloway" right after it; for
the second, Calloway by "adding", which governs the sentence it stands in.
It orders them by one table, and adds everybody else who is
near: "the sea" has not said anything, but who knows.

A ranker decides. It looks at each candidate from some
fifty sides, such as what its verb does and how many names stand in between, and
a forest of trees that has learned from annotated news scores it. How far the
best is ahead says how sure the choice is.

internal/speech tells speech from words that are merely in
marks, such as a film's title, by a second forest, and whole sentences from
fragments.

internal/reported finds what is told without marks, if any is left, by weights of its
own: which word reports, where what it tells begins and ends, and who tells it.

The result is that Ines Calloway, mayor, says both: the first directly, the
second as a fragment in the writer's own sentence.

internal/language tells the language first. What differs between languages is in its
tables, a file each (german.go, french.go, …): the lexicon, which words tie and
which point, how verbs stand. The stages also
read what English does not have: "sagte Kern", "dijo", « …, dit Kern, … », and
speech that opens with a dash.

The weights are one file, package model, which the command train writes. internal/learning
shows the learner every decision as the engine sees it. Languages other than
English are read by the rules alone.

Every stage looks a bounded number of items back and ahead, so that the time
is linear in the length of the text whatever it holds.
*/
package quotes
