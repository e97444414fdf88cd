package model

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
)

// small is a model of one forest and one table.
func small() *Model {
	m := New("corpus: two sentences", "dates: none")
	f, err := NewForest([]string{"words", "comma"}, []*Branch{
		{Feature: 0, Threshold: 4, Left: &Branch{Value: -Unit}, Right: &Branch{
			Feature: 1, Threshold: 0, Left: &Branch{Value: 5}, Right: &Branch{Value: 2 * Unit},
		}},
		{Value: 7},
	})
	if err != nil {
		panic(err)
	}
	m.AddForest("speech", f)
	m.AddTable("confidence", []int16{0, 500, 1000})
	return m
}

func TestAModelIsReadAsItWasWritten(t *testing.T) {
	t.Parallel()
	data := small().Encode()
	m, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if again := m.Encode(); !bytes.Equal(again, data) {
		t.Error("encoding what was decoded gives another file")
	}
	f := m.Forests["speech"]
	for _, c := range []struct {
		x    []int8
		want int32
	}{{[]int8{4, 1}, 7 - Unit}, {[]int8{5, 0}, 12}, {[]int8{5, 1}, 7 + 2*Unit}} {
		if got := f.Score(c.x); got != c.want {
			t.Errorf("score of %v is %d, want %d", c.x, got, c.want)
		}
	}
	if m.Notes[0] != "corpus: two sentences" || len(m.Tables["confidence"]) != 3 {
		t.Errorf("notes %q, table %v", m.Notes, m.Tables["confidence"])
	}
}

func TestScoringManyIsScoringEach(t *testing.T) {
	t.Parallel()
	f := small().Forests["speech"]
	rows := []int8{4, 1, 5, 1, 9, 1}
	got := f.ScoreAll(rows, nil)
	for i := range got {
		if want := f.Score(rows[2*i : 2*i+2]); got[i] != want {
			t.Errorf("row %d scores %d, want %d", i, got[i], want)
		}
	}
	if len(got) != 3 || f.ScoreAll(nil, nil) != nil {
		t.Errorf("%d scores for 3 rows", len(got))
	}
}

func TestADamagedModelIsAnError(t *testing.T) {
	t.Parallel()
	data := small().Encode()
	for i := range data {
		changed := bytes.Clone(data)
		changed[i] ^= 0x10
		if _, err := Decode(changed); err == nil {
			t.Errorf("byte %d of %d may change unnoticed", i, len(data))
		}
		if _, err := Decode(data[:i]); err == nil {
			t.Errorf("the file may end after %d of %d bytes", i, len(data))
		}
	}
}

func TestAnotherVersionIsNamed(t *testing.T) {
	t.Parallel()
	_, err := Decode([]byte("pullquote model 2\n\n"))
	if !errors.Is(err, ErrVersion) {
		t.Errorf("error %v is not %v", err, ErrVersion)
	}
}

func TestTheEmbeddedModelIsWhole(t *testing.T) {
	t.Parallel()
	m, err := Decode(english)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Notes) < 3 || len(m.Forests) == 0 {
		t.Errorf("it has notes %q and %d forests", m.Notes, len(m.Forests))
	}
	if len(english) > 2<<20 {
		t.Errorf("it takes %d bytes, more than 2 MB", len(english))
	}
}

func TestSharesAddUpToOne(t *testing.T) {
	t.Parallel()
	scores := []int32{-3 * Unit, 0, 5 * Unit, 5*Unit - 700}
	sum := 0
	for i := range scores {
		sum += Share(scores, i)
	}
	if sum > Certain || sum < Certain-len(scores) {
		t.Errorf("shares add up to %d of %d", sum, Certain)
	}
	if Share([]int32{42}, 0) != Certain {
		t.Error("a single candidate has not the whole share")
	}
}

func TestAForestHasBounds(t *testing.T) {
	t.Parallel()
	wide := &Branch{}
	for range MaxLeaves {
		wide = &Branch{Left: wide, Right: &Branch{}}
	}
	for name, trees := range map[string][]*Branch{
		"too many trees":  make([]*Branch, MaxTrees+1),
		"too many leaves": {wide},
		"unknown feature": {{Feature: 1, Left: &Branch{}, Right: &Branch{}}},
	} {
		if _, err := NewForest([]string{"words"}, trees); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(small().Encode())
	f.Add([]byte(Magic))
	f.Fuzz(func(_ *testing.T, data []byte) {
		r := reader{data: data}
		if forest, err := decodeForest(&r); err == nil && len(forest.Features) > 0 {
			forest.Score(make([]int8, len(forest.Features)))
		}
		_, _ = Decode(data)
	})
}

func BenchmarkDecode(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(english)))
	for b.Loop() {
		if _, err := Decode(english); err != nil {
			b.Fatal(err)
		}
	}
}

func Example() {
	m := small()
	fmt.Println(m.Forests["speech"].Score([]int8{9, 1}) > 0, m.Notes[0])
	// Output: true corpus: two sentences
}
