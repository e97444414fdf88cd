package store

import (
	"database/sql"
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"
)

// thirdVersion makes a database as version 3 left it, with what was decided about
// people and can be undone.
func thirdVersion(t *testing.T, edits []Edit, undo ...Step) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "state.db")
	db, err := sql.Open("sqlite", dsn(file))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	do := func(query string, args ...any) {
		t.Helper()
		if _, err := db.ExecContext(t.Context(), query, args...); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range migrations()[:3] {
		do(step.sql)
	}
	for _, e := range edits {
		if e.Article != "" {
			do("INSERT INTO parts VALUES (?, ?, ?)", e.Article, e.Name, e.Into)
		} else {
			do("INSERT INTO merges VALUES (?, ?)", e.Person, e.Into)
		}
	}
	steps, err := json.Marshal(undo)
	if err != nil {
		t.Fatal(err)
	}
	do("INSERT INTO undo VALUES (1, 7, unixepoch() * 1000, 'merged', ?)", steps)
	do("PRAGMA user_version = 3")
	return file
}

func TestWhatWasDecidedAboutPeopleFollowsTheirKeys(t *testing.T) {
	t.Parallel()
	file := thirdVersion(t, []Edit{
		{Person: "ħamza ŋuru", Into: "ida holm"},
		{Person: "γιαννης κερνος", Into: "ħamza ŋuru"},
		{Person: "kaʻala · mayor · ħal post", Into: "kern @ 12ab"},
		{Person: "ħal kern", Into: "hal kern"},
		{Person: "сергеи орлов", Into: "łucja @ 12ab"},
		{Article: "12ab", Name: "Jørn Grifﬁn", Into: "Jørn Grifﬁn @ 12ab"},
		{Article: "34cd", Name: "Holm", Into: "ħamza ŋuru"},
	}, Step{People: &Edit{Person: "ħamza ŋuru"}})
	s, err := openSession(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	got, err := s.Edits(t.Context())
	want := []Edit{
		{Person: "hamza nuru", Into: "ida holm"},
		{Person: "kaala · mayor · hal post", Into: "kern @ 12ab"},
		{Person: "γιαννησ κερνοσ", Into: "hamza nuru"},
		{Person: "сергеи орлов", Into: "łucja @ 12ab"},
		{Article: "12ab", Name: "Jørn Griffin", Into: "Jørn Grifﬁn @ 12ab"},
		{Article: "34cd", Name: "Holm", Into: "hamza nuru"},
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v\nwant %q", got, err, want)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Edits(t.Context()); err != nil || !slices.Equal(got, want[1:]) {
		t.Errorf("undone, got %q, %v", got, err)
	}
}

func TestPeopleOfADamagedOldDatabaseFollowTheirKeys(t *testing.T) {
	t.Parallel()
	file := thirdVersion(t, []Edit{{Person: "ħamza ŋuru", Into: "ida holm"}})
	spoil(t, file, "INSERT INTO paths VALUES ('/news/lost.txt', 'nothing')")
	m, err := renew(t.Context(), file)
	if err != nil {
		t.Fatalf("%+v, %v", m, err)
	}
	s := openTest(t, file+".new")
	if got, err := s.Edits(t.Context()); err != nil || !slices.Equal(got, []Edit{{Person: "hamza nuru", Into: "ida holm"}}) {
		t.Errorf("got %q, %v", got, err)
	}
}
