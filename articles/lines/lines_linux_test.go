package lines

import (
	"runtime/debug"
	"syscall"
	"testing"
	"unsafe"
)

// TestALineEndsWithoutALookAtTheRest puts memory that nobody may touch behind a
// line that ends in a carriage return. Who looks for a newline first reads all of
// the text for each line of it.
func TestALineEndsWithoutALookAtTheRest(t *testing.T) {
	t.Parallel()
	page := syscall.Getpagesize()
	memory, err := syscall.Mmap(-1, 0, 2*page, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_PRIVATE|syscall.MAP_ANON)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Munmap(memory) }()
	copy(memory[page-reach:], "The board met.\r")
	if err := syscall.Mprotect(memory[page:], syscall.PROT_NONE); err != nil {
		t.Fatal(err)
	}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if recover() != nil {
			t.Error("what stands far behind the line was read")
		}
	}()
	text := unsafe.String(&memory[0], len(memory))
	if end := End(text, page-reach); end != page-reach+len("The board met.") {
		t.Errorf("the line ends at %d", end)
	}
}
