package furniture

// english is what pages in English set around an article.
func english() phrases {
	return phrases{
		lines: "" +
			"related news|more great stories|latest posts|more like this|font size|published|image caption,|image source,|text size|print|email|e-mail|share|share this|share this article|share this story|share this page|" +
			"share on facebook|share on twitter|tweet|tweet this|pin it|comment|comments|leave a comment|view comments|show comments|post a comment|no comments|" +
			"advertisement|advertisment|ad|advertising|sponsored|sponsored content|promoted|paid content|story continues below|story continues below advertisement|" +
			"article continues below advertisement|continue reading|continue reading below|continue reading the main story|read more|read full story|" +
			"read the full story|more|more stories|related|related articles|related stories|related content|related topics|related coverage|recommended|" +
			"recommended stories|you may also like|more on this story|most read|most popular|trending|trending now|top stories|skip to content|skip to main content|" +
			"skip advertisement|menu|search|home|log in|login|sign in|sign up|register|subscribe|subscribe now|newsletter|newsletters|follow us|follow|save|" +
			"save for later|bookmark|gift this article|copy link|copied|close|open|back to top|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|instagram|" +
			"telegram|flipboard|tumblr|pocket|messenger|email this|print this|print this article|listen|listen to this article|play|watch|watch live|video|photos|" +
			"gallery|image|play video|caption|hide caption|toggle caption|enlarge this image|enter your email address|email address|privacy policy|terms of use|" +
			"terms of service|cookie policy|accept cookies|all rights reserved|end of article|report a typo|report an error|loading|please wait|next article|" +
			"previous article|next|previous|tags|topics|image caption|picture caption|see also|leave a reply|reply|related reading|related links|latest news|" +
			"recent posts|share article|about the author|about the authors|about us|contact us|table of contents|contents|in this article|report this ad|not now|" +
			"continue|view all|see all|see more|show more|load more|read next|up next|editors’ picks|editor's picks|editors' picks|you might also like|" +
			"you might like|more for you|more news|more headlines|best of|sponsored links|sponsored stories|around the web|from around the web|from the web|" +
			"promoted stories|ad choices|join the conversation|be the first to comment|print recipe|jump to recipe|skip to recipe|slideshow|view slideshow|" +
			"photo gallery|view gallery|post navigation|keywords|categories|author|authors|credits|copyright|disclaimer|site map|sitemap|download pdf|save article|" +
			"my account|view all comments|what to read next|we recommend",
		invites: "" +
			"read more|read also|also read|read next|read now|see also|see more|you may also like|you might also like|you might like|you may like|" +
			"recommended reading|further reading|more on this|more on this story|more from|more about|related|related story|related article|related reading|" +
			"don't miss|watch|listen|must read|in case you missed it|up next|best of|popular now|top stories|latest news|latest stories|recent posts|similar posts|" +
			"similar articles|other news|sponsored by|presented by|read our|check out our|follow us|share this|join our newsletter|join our mailing list|sign up|" +
			"subscribe|want more stories|liked this|like this story|get our|support our|support us|become a member|become a supporter|make a donation|leave a reply|" +
			"leave a comment|post a comment|join the conversation|filed under|posted in|tagged|tags|categories|category|keywords|topics|print this|download pdf|" +
			"email this|about the author|about the authors|meet the author|editor's note|disclosure|disclaimer|jump to|table of contents|in this article|skip to|" +
			"back to|return to|view comments|show comments|advertisement",
		starts: "" +
			"this entry was posted in |advertising disclosure|affiliate disclosure|advertiser disclosure|this post contains affiliate|this post may contain affiliate|this post contains references to products|unless otherwise stated, the content|last modified: |release date: |views and opinions expressed in this |we may earn a commission|we may receive a commission|" +
			"like this story?|like this article?|enjoyed this article?|enjoying this story?|want more stories|reach the reporter|contact the reporter|contact the author|email the author|follow the author|" +
			"read more:|read more about|read also:|also read:|read next:|read now:|see also:|see more:|related:|more:|more from |more on this|share this |" +
			"follow us on|follow us at|like us on|find us on|join us on|watch the full |watch the video|watch the ad |watch live:|watch:|listen:|click here|" +
			"tap here|sign up for|sign up to|subscribe to |get the latest|want more updates|enter your email|download our app|download the |(h/t|h/t|hat tip:|" +
			"copyright ©|copyright (c)|copyright 19|copyright 20|© |(c) 20|all rights reserved|this material may not be|reporting by |(reporting by|" +
			"(additional reporting|additional reporting by|--additional reporting|editing by |(editing by|contributing:|this article has been updated|" +
			"this story has been updated|this piece has been updated|this post has been updated|this is a developing story|this article originally appeared|" +
			"this story originally appeared|this article was originally|this story was originally|originally published|this story first appeared|" +
			"the associated press contributed|reuters contributed|associated press writer|our standards:|we use cookies|by clicking |photo gallery|view gallery|" +
			"story continues|article continues|estimated reading time|reading time:|tags:|filed under:|topics:|categories:|tagged:|posted in |comments (",
		captions: "" +
			"photo: |photo by |photos: |photos by |photo courtesy|image: |image by |image source, |image caption, |caption: |picture: |pictured: |pictured, |credit: |file photo|above: |photograph by ",
	}
}
