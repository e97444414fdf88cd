//go:build !unix

package trash

// topOf tells nothing: there are no such file systems here.
func topOf(string, string) (top string, same bool) { return "", false }
