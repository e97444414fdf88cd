package fault_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"pullquote/articles/fault"
)

func ExampleGuard() {
	quotes := []string{"“Not one boat will leave.”"}
	err := fault.Guard(func() error {
		fmt.Println(quotes[len(quotes)])
		return nil
	})
	fmt.Println(err)
	// Output: internal error: runtime error: index out of range [1] with length 1
}

func TestAnErrorPassesAsItIs(t *testing.T) {
	t.Parallel()
	if err := fault.Guard(func() error { return io.EOF }); !errors.Is(err, io.EOF) || fault.Is(err) {
		t.Errorf("got %v", err)
	}
	if err := fault.Guard(func() error { return nil }); err != nil {
		t.Errorf("got %v", err)
	}
}

func TestAPanicIsToldWithItsStackAndItsError(t *testing.T) {
	t.Parallel()
	err := fmt.Errorf("reading ferry.html: %w", fault.Guard(func() error { panic(io.ErrUnexpectedEOF) }))
	var f *fault.Error
	if !errors.As(err, &f) || !fault.Is(err) || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Fatalf("got %#v", err)
	}
	if !strings.Contains(string(f.Stack), "TestAPanicIsToldWithItsStackAndItsError") {
		t.Errorf("the stack is\n%s", f.Stack)
	}
}
