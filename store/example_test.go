package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"pullquote/store"
)

func ExampleWalk() {
	root, err := os.MkdirTemp("", "news")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(root)
	for _, name := range []string{"ferry.txt", "bridge.md", "photo.jpg", ".draft.md"} {
		if err := os.WriteFile(filepath.Join(root, name), []byte("The mayor of Northwick spoke."), 0o600); err != nil {
			fmt.Println(err)
		}
	}
	for e, err := range store.Walk(context.Background(), []string{root}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(filepath.Base(e.Path))
	}
	// Output:
	// bridge.md
	// ferry.txt
}

// A place is found again although a note was put above it and a word changed
// after it.
func ExampleAnchor() {
	text := "The ferry sails at noon.\n\n“We lost a summer,” said Ida Holm."
	place := store.Anchor(text, 26)
	edited := "CORRECTED\n\nThe ferry sails at noon.\n\n“We lost half a summer,” said Ida Holm."
	at, ok := place.Find(edited)
	fmt.Println(edited[at:], ok)
	// Output: “We lost half a summer,” said Ida Holm. true
}
