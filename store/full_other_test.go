//go:build !linux

package store

import "errors"

func limitFiles(uint64) error { return errors.New("only Linux limits the size of files") }

func confined(string, string) error { return errors.New("only Linux has a disk for each program") }
