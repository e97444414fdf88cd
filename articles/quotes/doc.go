/*
Package quotes finds quotations in news text and says who spoke.

Find reads a document paragraph by paragraph, in stages that each take plain
data and give plain data. Take the sentence

	“We waited,” said Ines Calloway, the mayor, adding that the sea “never does”.

token.go divides it into words and marks and asks the lexicon what it knows of
each: "said" is a verb of saying that may stand before its subject, "mayor" is
a role.

pair.go matches the quotation marks into two passages, We waited, and never
does, and repairs marks that are missing.

shallow.go and phrase.go divide what remains into items, each passage being
one:

	quote | said | Ines Calloway | , | the mayor | , | adding | that | the sea | quote | .

clause.go and subject.go find who does each verb. What said does stands after
it, since a quotation stands before it. adding borrows the subject of said.

meet.go finds whom the phrases stand for, with name.go, pronoun.go, role.go,
anonymous.go and organisation.go, and people.go keeps who is known: Ines
Calloway is a person, "the mayor" is her role, and a later "she", "Calloway"
or "the mayor" will be she.

candidate.go lists who may have spoken each passage and how they stand to it:
for the first passage, Calloway by "said Ines Calloway" right after it; for
the second, Calloway by "adding", which governs the sentence it stands in.
choose.go scores the candidates by one table and takes the best.

traits.go, speech.go and kind.go tell speech from words that are merely in
marks, such as a film's title, and whole sentences from fragments.

report.go finds what is told without marks, if any is left: for each word that
may report, where what it tells begins and ends, and who tells it.

The result is that Ines Calloway, mayor, says both: the first directly, the
second as a fragment in the writer's own sentence.

detect.go tells the language first. What differs between languages is in
tables, a file each (german.go, french.go, …): the lexicon, which words tie and
which point, how verbs stand. order.go, implied.go, incise.go and dialogue.go
read what English does not have: "sagte Kern", "dijo", « …, dit Kern, … », and
speech that opens with a dash.

Every stage looks a bounded number of items back and ahead, so that the time
is linear in the length of the text whatever it holds.
*/
package quotes
