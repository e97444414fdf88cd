package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"pullquote/store"
)

func ExampleWalker_Walk() {
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
	for e, err := range (store.Walker{}).Walk(context.Background(), []string{root}) {
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

// Of three articles one was read already: undone, it is the only one again.
func ExampleState_Apply() {
	home, err := os.MkdirTemp("", "state")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(home)
	if err := os.Setenv("XDG_STATE_HOME", home); err != nil {
		fmt.Println(err)
	}
	ctx := context.Background()
	state, err := store.OpenState(ctx)
	if err != nil {
		fmt.Println(err)
	}
	defer state.Close()
	news := []store.Entry{{Key: "ferry"}, {Key: "bridge"}, {Key: "strike"}}
	change := func(c store.Change) (undo store.Change) {
		if undo, err = state.Apply(ctx, c); err != nil {
			fmt.Println(err)
		}
		if err := state.Mark(ctx, news); err != nil {
			fmt.Println(err)
		}
		fmt.Println(news[0].Read, news[1].Read, news[2].Read)
		return undo
	}
	change(store.Change{Do: store.MarkRead, On: []store.Sighting{news[1].Sighting()}})
	all := []store.Sighting{news[0].Sighting(), news[1].Sighting(), news[2].Sighting()}
	undo := change(store.Change{Do: store.MarkRead, On: all})
	change(undo)
	// Output:
	// false true false
	// true true true
	// false true false
}
