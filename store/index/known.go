package index

import "context"

// Known finds an article in a scope by its normal address (see same.NormalURL) or
// by its text (see same.Text) and returns its path. An empty address and the
// text 0 are those of no article.
func (x *Index) Known(ctx context.Context, in Scope, address string, text uint64) (path string, ok bool) {
	where, args := in.where("path")
	args = append([]any{address, int64(text)}, args...)
	err := x.read.QueryRowContext(ctx, `SELECT path FROM (
		SELECT path FROM article WHERE place = ?1 AND place <> '' UNION ALL SELECT path FROM article WHERE text = ?2 AND text <> 0
		) WHERE `+where+` LIMIT 1`, args...).Scan(&path)
	return path, err == nil
}
