package report

import "html"

// htmlFrame closes the document that [openHTML] opens.
func htmlFrame[T any](layout[T]) frame { return frame{tail: "</body>\n</html>\n"} }

// openHTML is the head of the document, named after the first thing in it.
func openHTML[T any](l layout[T], first T) string {
	return "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>" + html.EscapeString(l.title(first)) + "</title>\n</head>\n<body>\n"
}

// encodeHTML writes each thing as an element.
func encodeHTML[T any](l layout[T], some []T, _ Options) ([]byte, error) {
	return each(some, "", l.element)
}
