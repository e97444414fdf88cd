package report

import "html"

// htmlFrame closes the document that [openHTML] opens. That of things without a title is
// opened here.
func htmlFrame(l sheet) frame {
	f := frame{tail: "</body>\n</html>\n"}
	if l.title == nil {
		f.head, f.between = head("Quotations"), "\n"
	}
	return f
}

// openHTML is the head of the document, named after the first thing in it.
func openHTML(l sheet, first any) string { return head(l.title(first)) }

// head is the head of a document.
func head(title string) string {
	return "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>" + html.EscapeString(title) + "</title>\n</head>\n<body>\n"
}

// encodeHTML writes each thing as an element, or quotations as citations.
func encodeHTML(l sheet, some []any, o Options) ([]byte, error) {
	if l.cited != nil {
		return encodeCited(HTML)(l, some, o)
	}
	return each(some, "", l.element)
}
