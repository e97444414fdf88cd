package maintext

import "strings"

// The reasons that regions give.
const (
	Navigation Reason = "navigation"
	Foot       Reason = "the page's foot"
	Side       Reason = "a side column"
	Comments   Reason = "comments"
	Related    Reason = "links to other articles"
	Share      Reason = "sharing"
	Newsletter Reason = "newsletter and subscription"
	Author     Reason = "about the author"
	Byline     Reason = "byline and date"
	Ad         Reason = "advertising"
	Tags       Reason = "tags"
	Cookies    Reason = "cookies and consent"
	Form       Reason = "a form"
	Print      Reason = "print and media controls"
)

var tagReasons = map[string]Reason{
	"nav": Navigation, "footer": Foot, "aside": Side, "dialog": Cookies, "button": Form, "label": Form, "menu": Navigation, "search": Form,
}

var roleReasons = map[string]Reason{
	"navigation": Navigation, "menu": Navigation, "menubar": Navigation, "contentinfo": Foot, "complementary": Side, "dialog": Cookies, "alertdialog": Cookies, "search": Form, "banner": Navigation,
}

// regionName is what a name says of the element that has it.
type regionName struct {
	reason Reason
	proof  proof
}

// regionNames are words of classes and ids, in lower case, up to three with
// dashes between. Those that are sure are made of two words or mean nothing
// else on any page; a paragraph of a story may well be of the class of the
// others.
var regionNames = makeNames([]nameRow{
	{Comments, sure, "comments-area comment-list comments-list commentlist comments-section comment-section comments-container comment-respond comment-form comments-form disqus disqus-thread fb-comments comments-wrapper user-comments leserkommentare kommentare-liste post-comments article-comments commentaires-liste livefyre viafoura"},
	{Comments, likely, "comment comments respond kommentar kommentare commentaire commentaires comentario comentarios commenti reactions leserbriefe reader-comments reviews discussion"},
	{Related, sure, "related-posts related-articles related-stories related-content related-links related-news related-article related-post related-story related-items related-topics related-products relatedposts relatedarticles yarpp jp-relatedposts read-more-links more-stories more-news more-articles more-posts most-read most-popular mostread mostpopular recommended-articles recommended-posts recommended-stories also-like you-may-like read-next read-also up-next next-article next-post previous-post prev-next post-navigation post-nav nav-links nav-previous nav-next recent-posts latest-news latest-posts latest-stories trending-now outbrain taboola zergnet teaser-list teaserlist teaser-collection teasers artikel-empfehlungen weitere-artikel mehr-zum-thema das-koennte verwandte-artikel articles-lies lire-aussi voir-aussi te-puede-interesar noticias-relacionadas lea-tambien article-teaser-list article-links"},
	{Related, likely, "related recommended recommendations recommendation recirculation recirc readmore read-more teaser promo promobox popular trending similar mehr suggestions upsell crosslink crosslinks linklist link-list link-box linkbox lies recommends relacionadas relacionados relacionado verwandt similar-articles"},
	{Share, sure, "share-buttons share-bar sharebar sharedaddy share-links share-tools share-icons social-share social-sharing social-links social-media social-icons social-buttons social-bar sharing-buttons share-this sharethis addthis addtoany shariff post-share article-share article-sharing jp-sharing shareaholic follow-us follow-buttons"},
	{Share, likely, "share sharing social socials teilen compartir partager"},
	{Newsletter, sure, "newsletter-signup newsletter-form newsletter-box newsletter-widget newsletter-subscribe newsletter-teaser newsletter-container newsletter-sign mailchimp mc-embed subscribe-form subscription-form subscribe-box signup-form paywall-message subscribe-widget"},
	{Newsletter, likely, "newsletter newsletters subscribe subscription signup paywall abo donate donation spenden membership"},
	{Author, sure, "author-box author-bio author-info author-description author-card author-profile author-about about-author about-the-author authorbox author-block bio-box post-author-bio autor-box autorenbox autor-info author-details m-author author-vcard author-section author-wrap author-text"},
	{Author, likely, "author bio autor autorin auteur autore"},
	{Byline, sure, "postmetadata entry-utility"},
	{Byline, likely, "byline bylines dateline datelines publish-info published pubdate posted-on entry-meta post-meta article-meta articlemeta post-info article-info metadata meta timestamp date article-date post-date publish-date time"},
	{Ad, sure, "ad-disclosure editorial-disclosure affiliate-disclosure advertiser-disclosure disclosure-text affiliate-text promotion-box adsbygoogle ad-container ad-wrapper ad-slot advertisement advertisements google-ads advads dfp-ad adbox ad-unit werbung anzeige anzeigen publicidad"},
	{Ad, likely, "ad ads advert sponsor sponsored advertorial pub"},
	{Tags, sure, "tag-list tags-list taglist post-tags entry-tags article-tags tags-links tag-links tagcloud tag-cloud cat-links entry-categories post-categories"},
	{Tags, likely, "tags keywords topics categories"},
	{Navigation, sure, "breadcrumb breadcrumbs site-header site-nav main-nav main-menu main-navigation navbar navigation nav-menu pagination pager-links skip-link skiplink table-of-contents toc-container ez-toc-container site-branding sitenav topbar top-bar metanav wm-ipp-base wm-ipp"},
	{Navigation, likely, "nav menu toc pager paging masthead header-top sprungmarken"},
	{Foot, sure, "license-area community-notice site-footer page-footer footer-widgets footer-menu colophon entry-footer post-footer article-footer copyright-notice"},
	{Foot, likely, "footer foot copyright disclaimer imprint"},
	{Side, sure, "sidebar side-bar sidebar-right sidebar-left widget-area secondary-column right-rail rightrail left-rail"},
	{Side, likely, "widget aside marginal rail side"},
	{Cookies, sure, "cookie-banner cookie-notice cookie-consent cookie-bar consent-banner gdpr-banner cookielayer onetrust usercentrics cmp-container"},
	{Cookies, likely, "cookie cookies consent gdpr popup modal overlay lightbox"},
	{Form, sure, "login-dialog login-form login-wrap loginpanel login-panel"},
	{Print, likely, "print toolbar tools noprint no-print screen-reader-text sr-only visually-hidden visuallyhidden"},
})

// nameRow is one row of the table of names.
type nameRow struct {
	reason Reason
	proof  proof
	names  string
}

// makeNames looks rows up by name.
func makeNames(rows []nameRow) map[string]regionName {
	all := map[string]regionName{}
	for _, row := range rows {
		for name := range strings.FieldsSeq(row.names) {
			all[name] = regionName{row.reason, row.proof}
		}
	}
	return all
}
