//go:build !linux

package confine

func possible() Held { return Held{} }

func apply(Policy) error { return nil }
