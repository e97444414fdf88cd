package store

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

func TestWhatDoesNotAnswerIsLeftAfterASecond(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		release, late := make(chan int), 0
		began := time.Now()
		_, err := answered(func() (int, error) { return <-release, nil }, func(n int) { late = n })
		if waited := time.Since(began); !errors.Is(err, ErrSilent) || waited != time.Second {
			t.Errorf("got %v after %v", err, waited)
		}
		release <- 7
		synctest.Wait()
		if late != 7 {
			t.Errorf("what came late was %d, and nobody let go of it", late)
		}
	})
}

func TestWhatAnswersWithinASecondIsWaitedFor(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		n, err := answered(func() (int, error) { time.Sleep(900 * time.Millisecond); return 7, nil }, func(int) { t.Error("let go of") })
		if n != 7 || err != nil {
			t.Errorf("got %d, %v", n, err)
		}
	})
}
