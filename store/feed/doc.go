// Package feed keeps subscriptions to feeds and turns what is new in them into
// articles of the library.
//
// What somebody subscribes to lies in an OPML file that is theirs: File reads
// it, and changes of it only what was asked for, byte for byte, so that other
// programs' attributes, comments and the order stay. What is remembered of a
// feed between two visits (when it is due, what the server calls its version,
// which items have been taken) is store.Subscription, and of no use to anybody
// else.
//
// A Refresher visits the feeds that are due. It asks each server only for what
// has changed, reads RSS, Atom or JSON Feed, and hands every item that has not
// been seen to the library as a Draft, with the whole text of its page where
// the feed has but its beginning. An item counts as seen when its article lies
// in the library and not before: a refresh may be killed at any moment, and the
// next one takes up what is missing and recognizes what is there.
//
// A feed is foreign bytes: Parse bounds its depth, its namespaces and the
// number of its items, whatever it claims to be.
package feed
