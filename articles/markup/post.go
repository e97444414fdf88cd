package markup

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// postClasses are the classes of quotations that are posts of other sites.
var postClasses = [...]string{"twitter-tweet", "twitter-video", "mastodon-embed", "bluesky-embed", "instagram-media", "tiktok-embed", "fb-xfbml-parse-ignore", "reddit-embed", "text-post-media", "telegram-post"}

// postedBy is how sites say who wrote a post, before the name and behind it.
var postedBy = regexp.MustCompile(`(?i)^(?:an? (?:post|photo|video|reel) (?:shared|posted) by|posted by|post by|gepostet von|beitrag von|publié par|publicado por|publicación compartida de|ein beitrag geteilt von|une publication partagée par|un post condiviso da|by)\s+(.+)$`)

// postLabels are links of a post that lead to it and say nothing of it.
var postLabels = regexp.MustCompile(`(?i)^(?:view (?:this )?(?:post|profile|photo|reel|on|more).*|see (?:this )?post.*|(?:diesen )?beitrag (?:auf|bei) .* ansehen|sieh dir diesen beitrag .* an|voir (?:cette publication|sur) .*|ver (?:esta publicación|en) .*|visualizza questo post .*|\[image or embed\])$`)

// post brings who wrote a post that is embedded to its end, behind a dash, in the form
// that most of them have: "— Orla Venn (@orla) March 4, 2031".
func post(quotation *html.Node) {
	class := attribute(quotation, "class")
	is := false
	for _, c := range postClasses {
		is = is || strings.Contains(class, c)
	}
	if !is {
		return
	}
	var author *html.Node
	for c := quotation.FirstChild; c != nil; {
		next := c.NextSibling
		each(c, dropLabel)
		if c.Type == html.ElementNode {
			dropLabel(c)
		}
		c = next
	}
	for n := range quotation.Descendants() {
		if author == nil && n.Type == html.ElementNode && n.Data != "p" && isAuthorLine(n) {
			author = n
		}
	}
	if author == nil {
		loose(quotation)
		return
	}
	author.Parent.RemoveChild(author)
	quotation.AppendChild(signature(author))
}

// longestLabel is how many bytes a line of a post has at most that is none of its text.
const longestLabel = 200

// dropLabel takes out a link that leads to the post itself.
func dropLabel(n *html.Node) {
	if n.Parent != nil && (n.Data == "a" || n.Data == "div" || n.Data == "p") && postLabels.MatchString(shortText(n, longestLabel)) {
		n.Parent.RemoveChild(n)
	}
}

// isAuthorLine reports whether an element that stands before a post's text, or as a
// sentence of its own, names who wrote it.
func isAuthorLine(n *html.Node) bool {
	text := shortText(n, longestLabel)
	if text == "" {
		return false
	}
	if isBlock[n.Data] || n.Data == "a" {
		if postedBy.MatchString(text) {
			return true
		}
	}
	return n.Data == "a" && strings.HasPrefix(text, "@") && !strings.Contains(text, " ") && n.Parent != nil && n.Parent.Data != "p" && firstWords(n)
}

// firstWords reports whether a post begins with n.
func firstWords(n *html.Node) bool {
	for ; n != nil && n.Data != "blockquote"; n = n.Parent {
		for c := n.PrevSibling; c != nil; c = c.PrevSibling {
			if textOfAny(c) != "" {
				return false
			}
		}
	}
	return true
}

// signature is the line of who wrote a post.
func signature(n *html.Node) *html.Node {
	text := textOf(n)
	if m := postedBy.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	p := &html.Node{Type: html.ElementNode, Data: "p"}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: "— " + text})
	return p
}

// loose gathers the words of a post that stand in no paragraph, such as "Posted by
// Orla Venn on Monday", into one with a dash if they name who wrote it.
func loose(quotation *html.Node) {
	var nodes []*html.Node
	var text strings.Builder
	for c := quotation.LastChild; c != nil && (c.Type != html.ElementNode || !isBlock[c.Data]); c = c.PrevSibling {
		nodes = append([]*html.Node{c}, nodes...)
	}
	for _, n := range nodes {
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
		} else {
			text.WriteString(" " + textOf(n) + " ")
		}
	}
	line := strings.Join(strings.Fields(text.String()), " ")
	m := postedBy.FindStringSubmatch(line)
	if m == nil {
		return
	}
	for _, n := range nodes {
		quotation.RemoveChild(n)
	}
	p := &html.Node{Type: html.ElementNode, Data: "p"}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: "— " + m[1]})
	quotation.AppendChild(p)
}
