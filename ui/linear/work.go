package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"runtime"
	"runtime/coverage"
)

// work counts what a program does. Seconds differ from machine to machine and
// from run to run; these do not.
type work func(do func()) (uint64, error)

// allocated counts bytes and pieces of memory.
func allocated(do func()) (uint64, error) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc + 16*(after.Mallocs-before.Mallocs), nil
}

// executed counts how often the stretches of code are run that a program built
// with -cover -covermode=atomic counts: the steps of every loop that is written
// in Go, in our packages and in those of the libraries.
func executed(do func()) (uint64, error) {
	if err := coverage.ClearCounters(); err != nil {
		return 0, err
	}
	do()
	var data bytes.Buffer
	if err := coverage.WriteCounters(&data); err != nil {
		return 0, err
	}
	return sum(data.Bytes())
}

// isCounted reports whether the program counts what it executes.
func isCounted() bool { return coverage.ClearCounters() == nil }

// sum adds up the counters of one snapshot: a header, a preamble, and for each
// function how many counters it has, where it is, and what they count, all in
// ULEB128 (internal/coverage, CtrULeb128).
func sum(data []byte) (total uint64, err error) {
	const header, preamble, flavor, uleb = 32, 16, 24, 2
	if len(data) < header+preamble || data[flavor] != uleb {
		return 0, fmt.Errorf("counters are not written as this Go writes them: %d bytes", len(data))
	}
	functions := binary.LittleEndian.Uint64(data[header:])
	texts := binary.LittleEndian.Uint32(data[header+8:])
	arguments := binary.LittleEndian.Uint32(data[header+12:])
	at := header + preamble + int(texts+arguments)
	at += (4 - at%4) % 4
	next := func() uint64 {
		n, size := binary.Uvarint(data[min(at, len(data)):])
		if size <= 0 {
			err = fmt.Errorf("counters end after %d bytes", at)
			return 0
		}
		at += size
		return n
	}
	for range functions {
		counters := next()
		next() // the package
		next() // the function
		for i := uint64(0); i < counters && err == nil; i++ {
			total += next()
		}
	}
	return total, err
}
