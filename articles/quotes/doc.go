/*
Package quotes finds quotations in news text and says who spoke.

Find reads a document paragraph by paragraph, in stages that each take plain
data and give plain data. Take the sentence

	“We waited,” said Ines Calloway, the mayor, adding that the sea “never does”.

token.go divides it into words and marks and asks the lexicon what it knows of
each: "said" is a verb of saying that may stand before its subject, "mayor" is
a role. tag.go has learned to tell nouns from verbs where the lexicon doesn't:
nothing here needs it, but "claims" or "nets" would.

pair.go matches the quotation marks into two passages, We waited, and never
does, and repairs marks that are missing.

shallow.go and phrase.go divide what remains into items, each passage being
one:

	quote | said | Ines Calloway | , | the mayor | , | adding | that | the sea | quote | .

clause.go and subject.go find who does each verb. What said does stands after
it, since a quotation stands before it. adding borrows the subject of said.

meet.go, name.go, role.go, pronoun.go and people.go find whom the phrases stand
for: Ines Calloway is a person, "the mayor" is her role, and a later "she",
"Calloway" or "the mayor" will be she.

candidate.go lists who may have spoken each passage and how they stand to it:
for the first passage, Calloway by "said Ines Calloway" right after it; for
the second, Calloway by "adding", which governs the sentence it stands in.
choose.go orders them by one table, and pool.go adds everybody else who is
near: "the sea" has not said anything, but who knows.

rank.go decides. sight.go and features.go look at each candidate from some
fifty sides, such as what its verb does and how many names stand in between, and
a forest of trees that has learned from annotated news scores it. How far the
best is ahead says how sure the choice is.

traits.go, speech.go and kind.go tell speech from words that are merely in
marks, such as a film's title, by a second forest, and whole sentences from
fragments.

report.go finds what is told without marks, if any is left, by weights of its
own: which word reports, where what it tells begins and ends, and who tells it.

The result is that Ines Calloway, mayor, says both: the first directly, the
second as a fragment in the writer's own sentence.

detect.go tells the language first. What differs between languages is in
tables, a file each (german.go, french.go, …): the lexicon, which words tie and
which point, how verbs stand. order.go, implied.go, incise.go and dialogue.go
read what English does not have: "sagte Kern", "dijo", « …, dit Kern, … », and
speech that opens with a dash.

The weights are one file, package model, which the command train writes. study.go
shows the learner every decision as the engine sees it. Languages other than
English are read by the rules alone.

Every stage looks a bounded number of items back and ahead, so that the time
is linear in the length of the text whatever it holds.
*/
package quotes
