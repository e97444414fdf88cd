/*
Package score compares what the engine finds in articles with what people
annotated in them.

It works in three steps. Judge pairs one article's annotated passages with the
quotes that were found. Counts counts what is right of them, in numbers that add
up over articles. A Figure, such as the F1 of detection, is made of such a sum;
since counts add up, Interval can draw articles anew to say how sure it is.

The figures, and what exactly they count:

	passage     a stretch between double quotation marks, found paragraph by
	            paragraph; an open mark ends with its paragraph; or a piece
	            of what is annotated as speech without marks
	gold        a passage of which half or more lies in an attribution's content
	detect      direct and mixed quotes against gold passages; a pair matches
	            where the overlap is 0.8 or more of the union
	short       the same for passages of one to four words
	speaker     of the matched passages whose attribution has a source, the share
	            whose mention overlaps the source or whose speaker's name ends in
	            the same word
	end-to-end  matched passages with the right speaker: precision over quotes
	            that name a speaker, recall over gold passages with a source
	indirect    reported speech by a word of saying in three words or more:
	            precision and recall are the mean overlap
	person      of the matched passages whose source stands for an annotated
	            person, the share whose speaker is that person
	B-cubed     how the passages of one speaker and of one person agree
	calibration how far confidence is from the share that is right

All overlaps count letters and digits only. What is discarded in the annotation or
stands in angle brackets is left out.
*/
package score
