package jsonl

import (
	"encoding/json"
	"errors"
)

var errNoObject = errors.New("the line is no object")

// Members are the members of an object, as far as it goes: those that are whole. It looks
// for no more than where they begin and end; whether all of it is JSON, others tell.
func Members(line []byte) (all []Member, err error) {
	s := scanner{line, 0}
	if s.space(); !s.next('{') {
		return nil, errNoObject
	}
	if s.space(); s.next('}') {
		return nil, nil
	}
	for {
		s.space()
		key := s.text()
		s.space()
		if key == nil || !s.next(':') {
			return all, errNoObject
		}
		s.space()
		value := s.value()
		s.space()
		ends := s.next('}')
		if value == nil || !ends && !s.next(',') {
			return all, errNoObject
		}
		m := Member{Key: key, Value: value}
		if json.Unmarshal(key, &m.Name) != nil {
			return all, errNoObject
		}
		if all = append(all, m); ends {
			return all, nil
		}
	}
}

// scanner goes through JSON.
type scanner struct {
	line []byte
	at   int
}

func (s *scanner) space() {
	for s.at < len(s.line) && (s.line[s.at] == ' ' || s.line[s.at] == '\t' || s.line[s.at] == '\r' || s.line[s.at] == '\n') {
		s.at++
	}
}

// next passes over a sign, if it is the next one.
func (s *scanner) next(sign byte) bool {
	if s.at < len(s.line) && s.line[s.at] == sign {
		s.at++
		return true
	}
	return false
}

// text passes over a string; nil if there is none, or it has no end.
func (s *scanner) text() []byte {
	from := s.at
	if !s.next('"') {
		return nil
	}
	for ; s.at < len(s.line); s.at++ {
		switch s.line[s.at] {
		case '\\':
			s.at++
		case '"':
			s.at++
			return s.line[from:s.at]
		}
	}
	return nil
}

// value passes over any value; nil if there is none, or it has no end.
func (s *scanner) value() []byte {
	from, depth := s.at, 0
	for s.at < len(s.line) {
		switch s.line[s.at] {
		case '"':
			if s.text() == nil {
				return nil
			}
			if depth == 0 {
				return s.line[from:s.at]
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return s.scalar(from)
			}
			if depth--; depth == 0 {
				s.at++
				return s.line[from:s.at]
			}
		case ',', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return s.scalar(from)
			}
		}
		s.at++
	}
	return nil
}

// scalar is a number, true, false or null that has ended.
func (s *scanner) scalar(from int) []byte {
	if from == s.at {
		return nil
	}
	return s.line[from:s.at]
}
