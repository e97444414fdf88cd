// Package names tells how far the name of a speaker goes to say who it is, and
// makes of it the key by which people are told apart.
//
// "Dr. Jonas Kern" and "JONAS KERN" are one person in every article: Of makes
// "jonas kern" of both and says that they are Full. "Kern" is somebody, who may be
// one of many, and needs a role and a publication, or an article, to be one:
// InOutlet and InArticle. "Officials in Vasmark" are nobody. It knows names alone and
// no article; which of these people are one after all, the library finds out.
package names
