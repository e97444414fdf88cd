package quotes

import (
	"strings"
	"testing"

	"pullquote/articles/budget"
)

// TestQuotationsAreSoughtUpToABound holds that a text which is nothing but
// quotations is not weighed to its end, and says so.
func TestQuotationsAreSoughtUpToABound(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("“a” ", budget.Quotes+20_000)
	document := func(text string) Document {
		return Document{Text: text, Paragraphs: []Paragraph{{Span: Span{0, len(text)}}}}
	}
	if f := Find(document(text)); !f.Cut || len(f.Quotes) < budget.Quotes || len(f.Quotes) > budget.Quotes+16<<10 {
		t.Errorf("%d quotations were found; cut: %v", len(f.Quotes), f.Cut)
	}
	if f := Find(document(text[:1000])); f.Cut {
		t.Errorf("%d quotations are too many", len(f.Quotes))
	}
}
