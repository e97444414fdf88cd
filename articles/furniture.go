package articles

import "strings"

// isFurnitureLine knows whole lines, in lower case and without end marks, that
// pages set around an article.
func isFurnitureLine(low string) bool {
	switch low {
	case "font size", "published", "image caption,", "image source,", "text size", "print", "email", "e-mail", "share", "share this", "share this article", "share this story", "share this page",
		"share on facebook", "share on twitter", "tweet", "tweet this", "pin it", "comment", "comments", "leave a comment", "view comments",
		"show comments", "post a comment", "no comments", "advertisement", "advertisment", "ad", "advertising", "sponsored", "sponsored content",
		"promoted", "paid content", "story continues below", "story continues below advertisement", "article continues below advertisement",
		"continue reading", "continue reading below", "continue reading the main story", "read more", "read full story", "read the full story", "more",
		"more stories", "related", "related articles", "related stories", "related content", "related topics", "related coverage", "recommended",
		"recommended stories", "you may also like", "more on this story", "most read", "most popular", "trending", "trending now", "top stories",
		"skip to content", "skip to main content", "skip advertisement", "menu", "search", "home", "log in", "login", "sign in", "sign up", "register",
		"subscribe", "subscribe now", "newsletter", "newsletters", "follow us", "follow", "save", "save for later", "bookmark", "gift this article",
		"copy link", "copied", "close", "open", "back to top", "facebook", "twitter", "x", "linkedin", "whatsapp", "reddit", "pinterest", "instagram",
		"telegram", "flipboard", "tumblr", "pocket", "messenger", "email this", "print this", "print this article", "listen", "listen to this article",
		"play", "watch", "watch live", "video", "photos", "gallery", "image", "play video", "caption", "hide caption", "toggle caption",
		"enlarge this image", "enter your email address", "email address", "privacy policy", "terms of use", "terms of service", "cookie policy",
		"accept cookies", "all rights reserved", "end of article", "report a typo", "report an error", "loading", "please wait", "next article",
		"previous article", "next", "previous", "tags", "topics":
		return true
	}
	return false
}

// furnitureStarts are how such lines begin, in lower case. Each is said of the
// page or its makers, never in a story's own sentences.
var furnitureStarts = [...]string{
	"read more:", "read more about", "read also:", "also read:", "read next:", "read now:", "see also:", "see more:", "related:", "more:", "more from ", "more on this", "share this ",
	"follow us on", "follow us at", "like us on", "find us on", "join us on", "watch the full ", "watch the video", "watch the ad ", "watch live:", "watch:", "listen:",
	"click here", "tap here", "sign up for", "sign up to", "subscribe to ", "get the latest", "want more updates", "enter your email", "download our app", "download the ",
	"(h/t", "h/t", "hat tip:", "copyright ©", "copyright (c)", "copyright 19", "copyright 20", "© ", "(c) 20", "all rights reserved", "this material may not be", "reporting by ", "(reporting by", "(additional reporting", "additional reporting by",
	"--additional reporting", "editing by ", "(editing by", "contributing:", "this article has been updated", "this story has been updated", "this piece has been updated", "this post has been updated",
	"this is a developing story", "this article originally appeared", "this story originally appeared", "this article was originally", "this story was originally", "originally published", "this story first appeared",
	"the associated press contributed", "reuters contributed", "associated press writer", "our standards:", "we use cookies", "by clicking ", "photo gallery", "view gallery",
	"story continues", "article continues", "estimated reading time", "reading time:", "tags:", "filed under:", "topics:", "categories:", "tagged:", "posted in ", "comments (",
}

// isFurniture reports whether a block is part of the page and not of the
// article.
func isFurniture(s string) bool {
	if len(s) > 300 || s == "" {
		return false
	}
	if len(s) <= 48 {
		low := strings.ToLower(s)
		if isFurnitureLine(strings.TrimRight(low, ".!:… »›>↓→")) || isReadingTime(low) || isCount(low) {
			return true
		}
	}
	for _, start := range furnitureStarts {
		if s[0]|0x20 == start[0]|0x20 && hasFold(s, start) {
			return !strings.ContainsAny(s, "“”\"") || len(s) < 120
		}
	}
	return isFollowLine(s) || isStyleSheet(s)
}

// hasFold reports whether s begins with start, which is in lower case ASCII, in
// whatever case.
func hasFold(s, start string) bool {
	return len(s) >= len(start) && strings.EqualFold(s[:len(start)], start)
}

// isFollowLine knows "Follow Ada Quill on Twitter @adaquill." and its kin, but for what
// somebody posts: "@adaquill: it was time".
func isFollowLine(s string) bool {
	if handle, said, ok := strings.Cut(s, ": "); ok && s[0] == '@' && !strings.Contains(handle, " ") && len(strings.Fields(said)) > 2 {
		return false
	}
	for _, start := range [...]string{"follow ", "on twitter follow ", "twitter: @", "@"} {
		if s[0]|0x20 == start[0]|0x20 && hasFold(s, start) {
			low := strings.ToLower(s)
			return strings.Contains(low, "@") || strings.Contains(low, "twitter") || strings.Contains(low, "facebook") || strings.Contains(low, "instagram")
		}
	}
	return false
}

// isReadingTime knows "5 min read" and "3 minute read".
func isReadingTime(low string) bool {
	n := digits(low)
	if n == 0 || n > 3 {
		return false
	}
	switch strings.Trim(low[n:], " -.") {
	case "min read", "mins read", "minute read", "minutes read", "min", "minute-read", "comments", "comment", "shares", "likes", "views", "min. read":
		return true
	}
	return false
}

// isCount knows a bare number, which is how often a page was shared, and
// "1 / 7", a picture's place in a gallery.
func isCount(low string) bool {
	rest := strings.Trim(low, "0123456789")
	return len(low) <= 9 && rest != low && (rest == "" || strings.TrimSpace(rest) == "/" || strings.TrimSpace(rest) == "of")
}

// isStyleSheet knows what a careless copy takes along: "width:100%;", ".bio {", "}".
func isStyleSheet(s string) bool {
	if s == "}" || s == "{" || s == "});" || strings.HasSuffix(s, "{") && len(s) < 100 {
		return true
	}
	name, value, ok := strings.Cut(s, ":")
	if !ok || !strings.HasSuffix(value, ";") || len(s) > 100 || name == "" {
		return false
	}
	for i := range len(name) {
		if c := name[i]; (c < 'a' || c > 'z') && c != '-' {
			return false
		}
	}
	return !strings.Contains(strings.TrimSpace(value), ". ")
}

// captionSigns are in captions and hardly in anything else.
var captionSigns = [...]string{
	"(photo:", "(photo by", "(photos by", "(photo/", "(photo courtesy", "(photo credit", "(image:", "(image credit", "(image via", "(ap photo", "(ap)", "(ap/", "(ap images", "(credit:", "(credits:", "(courtesy of", "(courtesy:",
	"/getty images)", "/afp/getty", "via getty images)", "/reuters)", "/ap)", "/afp)", "via ap)", "via ap,", "/associated press)", "/the associated press)", "/bloomberg)", "/shutterstock)", "(file photo)", "[photo:", "[image:", "(picture:", "(screenshot", "(video still",
	"photograph:", "photo credit:", "image credit:", "image source:", "image caption:", "/getty images", "/epa)", "(pool photo", "(handout", "(getty images)",
}

// isCaption reports whether a block is a picture's caption.
func isCaption(s string) bool {
	if len(s) > 500 || len(s) < 6 {
		return false
	}
	for _, start := range [...]string{"photo: ", "photo by ", "photos: ", "photos by ", "photo courtesy", "image: ", "image by ", "image source, ", "image caption, ", "caption: ", "picture: ", "pictured: ", "pictured, ", "credit: ", "file photo", "above: ", "photograph by "} {
		if s[0]|0x20 == start[0] && hasFold(s, start) {
			return len(s) < 300
		}
	}
	tail := s[max(0, len(s)-120):]
	if !hasCaptionMark(tail) {
		return false
	}
	tail = strings.ToLower(tail)
	for _, sign := range captionSigns {
		if i := strings.Index(tail, sign); i >= 0 {
			return strings.HasSuffix(tail, ")") || strings.HasSuffix(tail, ").") || strings.HasSuffix(tail, ".)") || strings.HasSuffix(tail, "]") || sign[0] != '(' || i == 0
		}
	}
	return false
}

// hasCaptionMark reports whether s has one of the marks that all signs of
// captions have.
func hasCaptionMark(s string) bool {
	for _, mark := range [...]byte{'(', ')', '[', ']', '/', ':'} {
		if strings.IndexByte(s, mark) >= 0 {
			return true
		}
	}
	return false
}

// digits returns how many ASCII digits s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
