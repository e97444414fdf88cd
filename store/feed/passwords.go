package feed

import "pullquote/store/web"

// WithoutPasswords returns an outline that others may have: what stands before
// the host of an address is left out, in the addresses of feeds, in titles that
// are addresses, and wherever else in the file there is one.
func (o *Outline) WithoutPasswords() (*Outline, error) {
	public := &Outline{text: o.text, nodes: o.nodes, body: o.body}
	var edits []edit
	for _, n := range o.nodes {
		for name, value := range n.private {
			edits = append(edits, o.attributeEdits(n, name, attribute(name, web.WithoutPassword(value)))...)
		}
	}
	if err := public.apply(edits); err != nil {
		return nil, err
	}
	public.text = web.WithoutPassword(public.text) // in comments, in attributes of other programs
	return public, public.scan()
}
