package index

// ID numbers an article in the index. It is the file's as long as the file is
// there, whatever becomes of its content, and says nothing about its date:
// lists are slices of IDs in some order, and a search narrows such a list.
// Numbers begin at 1 and leave few gaps, so that a set of them is a row of bits.
type ID int64

// voiceBits is how many bits of a row of saying number the speaker.
const voiceBits = 6

const (
	// nobody numbers what nobody is known to have said.
	nobody = 1<<voiceBits - 1
	// crowd numbers the speakers of one article for whom no number is left.
	crowd = nobody - 1
)

// voice numbers what the nth speaker of an article says there, -1 being
// nobody: a row of the table saying.
func (id ID) voice(n int) int64 { return int64(id)<<voiceBits | int64(VoiceOf(n)) }

// VoiceOf numbers who is heard in an article: a speaker by their place among its speakers, those
// from the 63rd on as one, and as the last what nobody is known to have said. It is below 64.
func VoiceOf(speaker int) int {
	if speaker < 0 {
		return nobody
	}
	return min(speaker, crowd)
}
