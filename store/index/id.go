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
func (id ID) voice(n int) int64 {
	if n < 0 {
		n = nobody
	} else {
		n = min(n, crowd)
	}
	return int64(id)<<voiceBits | int64(n)
}
