package shelf

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

// layout numbers what the indices of an archive hold. A program that knows another one
// neither reads nor writes them.
const layout = 2

// The oldest OpenSearch whose answers are known to be right.
const oldestMajor, oldestMinor = 2, 19

var (
	//go:embed articles.json
	articlesIndex []byte
	//go:embed people.json
	peopleIndex []byte
	//go:embed merges.json
	mergesIndex []byte
)

// Shape is how a new archive is cut.
type Shape struct {
	Shards int // of each index but that of merges; what is written to each of them is searched by one core
	Copies int // of each shard beside the first, on other nodes
}

// check asks the server what it is.
func (a *Archive) check(ctx context.Context) error {
	var told struct {
		Version struct {
			Number       string `json:"number"`
			Distribution string `json:"distribution"`
		} `json:"version"`
	}
	if err := a.ask(ctx, question{method: http.MethodGet, path: "/"}, &told); err != nil {
		return err
	}
	major, minor, ok := numbered(told.Version.Number)
	switch {
	case told.Version.Distribution != "opensearch" || !ok:
		return fmt.Errorf("archive %s: it does not say that it is OpenSearch", a.at)
	case major < oldestMajor || major == oldestMajor && minor < oldestMinor:
		return fmt.Errorf("archive %s: it is OpenSearch %s, and %d.%d is needed", a.at, short(told.Version.Number), oldestMajor, oldestMinor)
	}
	return nil
}

// numbered reads the first two numbers of a version.
func numbered(version string) (major, minor int, ok bool) {
	parts := strings.SplitN(version, ".", 3)
	if len(parts) < 2 {
		return 0, 0, false
	}
	major, wrong := strconv.Atoi(parts[0])
	minor, wrongToo := strconv.Atoi(parts[1])
	return major, minor, wrong == nil && wrongToo == nil
}

// found reports whether an index of the archive is there, and is one that this program knows. Any
// node tells what it knows of it: that which manages the cluster may be lost.
func (a *Archive) found(ctx context.Context, index string) (bool, error) {
	var told map[string]struct {
		Mappings struct {
			Meta struct {
				Layout int `json:"layout"`
			} `json:"_meta"`
		} `json:"mappings"`
	}
	err := a.ask(ctx, question{method: http.MethodGet, path: index + "/_mapping?local=true"}, &told)
	if isRefusal(err, http.StatusNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if len(told) != 1 {
		return false, fmt.Errorf("archive %s: it tells of %d indices where there is one", a.at, len(told))
	}
	for _, index := range told {
		if has := index.Mappings.Meta.Layout; has != layout {
			return false, fmt.Errorf("archive %s: it is laid out by version %d, and this Pullquote knows version %d", a.at, has, layout)
		}
	}
	return true, nil
}

// make has the archive be there: the index of its articles is made last.
func (a *Archive) make(ctx context.Context, s Shape) error {
	whole, err := a.found(ctx, a.articles())
	if err != nil {
		return err
	}
	for _, one := range []struct {
		path  string
		index []byte
		shape Shape
	}{{a.at.merges(), mergesIndex, Shape{1, s.Copies}}, {a.at.people(), peopleIndex, s}, {a.articles(), articlesIndex, s}} {
		is, err := a.found(ctx, one.path)
		switch {
		case err != nil:
			return err
		case is:
			continue
		case whole:
			return fmt.Errorf("archive %s: it has articles, and its index %s is gone", a.at, strings.TrimPrefix(one.path, "/"))
		}
		if err := a.create(ctx, one.path, one.index, one.shape); err != nil {
			return err
		}
	}
	return nil
}

// create makes an index.
func (a *Archive) create(ctx context.Context, path string, index []byte, s Shape) error {
	body, err := shaped(index, s)
	if err != nil {
		return err
	}
	err = a.ask(ctx, question{method: http.MethodPut, path: path, body: body}, nil)
	var r *refusal
	if errors.As(err, &r) && r.kind == "resource_already_exists_exception" { // somebody else has made it meanwhile
		return nil
	}
	return err
}

// shaped is an index as it is made, with its shape and layout.
func shaped(index []byte, s Shape) ([]byte, error) {
	var whole map[string]map[string]any
	if err := json.Unmarshal(index, &whole); err != nil {
		return nil, err
	}
	settings, ok := whole["settings"]["index"].(map[string]any)
	if !ok {
		return nil, errors.New("an index has no settings")
	}
	settings["number_of_shards"], settings["number_of_replicas"] = s.Shards, s.Copies
	whole["mappings"]["_meta"] = map[string]any{"layout": layout}
	return json.Marshal(whole)
}
