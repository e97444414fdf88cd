package report

// stride is the distance in bytes between two places of a text at which the
// code points before it are known: small enough that a position costs no more
// than its quote, and large enough that the places take a thirtieth of the text.
const stride = 1 << 8

// points turns byte offsets into a text into numbers of code points, in one
// pass over the text and a glance for each offset.
type points struct {
	text  string
	known []int // code points before byte i*stride
}

func newPoints(text string) *points {
	p := &points{text: text, known: make([]int, 1, len(text)/stride+1)}
	for start := 0; start+stride <= len(text); start += stride {
		p.known = append(p.known, p.known[len(p.known)-1]+starts(text[start:start+stride]))
	}
	return p
}

// at returns the number of code points before a byte offset.
func (p *points) at(offset int) int {
	i := offset / stride
	return p.known[i] + starts(p.text[i*stride:offset])
}

// starts counts the bytes that begin a code point. A stretch of text may be
// cut anywhere, even inside a letter, and the parts still add up.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}
