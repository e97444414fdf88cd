package find

import (
	"testing"

	"pullquote/articles/quotes"
)

func three() Matches {
	return Matches{Query: "ferry", Hits: []quotes.Span{{Start: 10, End: 15}, {Start: 40, End: 45}, {Start: 90, End: 95}}}
}

func TestASearchBeginsWhereTheReaderIs(t *testing.T) {
	t.Parallel()
	for offset, want := range map[int]int{0: 0, 10: 0, 11: 1, 90: 2, 91: 0} {
		m := three()
		if ok := m.Go(offset); !ok || m.At != want {
			t.Errorf("from %d on it is match %d, want %d", offset, m.At, want)
		}
	}
	if none := (Matches{Query: "crane"}); none.Go(0) || none.Step(1) || !none.Here().Empty() || none.Count() != "not found" {
		t.Error("where nothing is found there is somewhere to go")
	}
}

func TestAStepOverAnEndIsTold(t *testing.T) {
	t.Parallel()
	m := three()
	for _, step := range []struct {
		direction int
		count     string
		round     bool
	}{{1, "2/3", false}, {1, "3/3", false}, {1, "1/3", true}, {-1, "3/3", true}, {-1, "2/3", false}} {
		if round := m.Step(step.direction); round != step.round || m.Count() != step.count {
			t.Errorf("a step of %d leads to %s, round an end: %v; want %s, %v", step.direction, m.Count(), round, step.count, step.round)
		}
	}
}

func TestWhatIsInSightIsKnown(t *testing.T) {
	t.Parallel()
	m := three()
	for s, want := range map[quotes.Span][2]int{{Start: 0, End: 100}: {0, 3}, {Start: 12, End: 41}: {0, 2}, {Start: 46, End: 90}: {2, 2}} {
		if from, to := m.In(s); from != want[0] || to != want[1] {
			t.Errorf("in %v are hits %d to %d, want %v", s, from, to, want)
		}
	}
}

func TestWhatWasLookedForComesBack(t *testing.T) {
	t.Parallel()
	var h History
	for _, line := range []string{"ferry", "crane", "ferry", "mill", ""} {
		h.Add(line)
	}
	now := "har"
	for _, step := range []struct {
		direction int
		want      string
	}{{-1, "mill"}, {-1, "ferry"}, {-1, "crane"}, {-1, "crane"}, {1, "ferry"}, {1, "mill"}, {1, "har"}, {1, "har"}} {
		if now = h.Step(step.direction, now); now != step.want {
			t.Fatalf("a step of %d leads to %q, want %q", step.direction, now, step.want)
		}
	}
}

func TestHistoryHasAnEnd(t *testing.T) {
	t.Parallel()
	var h History
	for i := range 3 * mostKept {
		h.Add(string(rune('a'+i%26)) + string(rune('0'+i%10)) + string(rune('A'+i/26)))
	}
	if len(h.lines) != mostKept {
		t.Errorf("%d lines are kept, want %d", len(h.lines), mostKept)
	}
}
