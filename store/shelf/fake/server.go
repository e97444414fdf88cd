// Package fake is a server that answers as OpenSearch does, as far as an archive asks it, so
// that tests need none. It keeps documents in memory and looks at each of them for every
// query, by the words that are in it: what it finds is what is there.
package fake

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
)

// Server answers requests. The zero Server has no index.
type Server struct {
	// Before is asked before each request; what it answers itself, it returns true for.
	Before func(w http.ResponseWriter, r *http.Request, body []byte) bool
	// Item may refuse an item of a bulk request, by a status that is not 0.
	Item func(id string) int

	mu      sync.Mutex
	indices map[string]*index
	points  map[string]point
	opened  int
}

// index is one index.
type index struct {
	mappings json.RawMessage
	hidden   bool // no answer has the documents themselves
	docs     map[string]doc
	changes  int64 // of the document that is changed as a whole
}

// doc is a document as it was sent.
type doc struct {
	source  map[string]any
	routing string
	version int64
}

// point is an index as it was at a time.
type point struct{ docs map[string]doc }

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var body bytes.Buffer
	if _, err := body.ReadFrom(r.Body); err != nil {
		return
	}
	if s.Before != nil && s.Before(w, r, body.Bytes()) {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	name, verb, _ := strings.Cut(strings.Trim(r.URL.Path, "/"), "/")
	switch {
	case name == "":
		answer(w, http.StatusOK, map[string]any{"version": map[string]any{"number": "2.19.6", "distribution": "opensearch"}})
	case name == "_search" && verb == "point_in_time":
		s.forget(w, body.Bytes())
	case name == "_search":
		s.search(w, "", body.Bytes())
	case verb == "" && r.Method == http.MethodPut:
		s.create(w, name, body.Bytes())
	case s.indices[name] == nil:
		Refuse(w, http.StatusNotFound, "index_not_found_exception", "no such index ["+name+"]")
	case verb == "_mapping":
		answer(w, http.StatusOK, map[string]any{name: map[string]any{"mappings": s.indices[name].mappings}})
	case verb == "_doc/all" && r.Method == http.MethodGet:
		s.read(w, s.indices[name])
	case verb == "_doc/all" || verb == "_create/all":
		s.write(w, s.indices[name], r.URL.Query().Get("if_seq_no"), body.Bytes())
	case verb == "_mget":
		s.get(w, s.indices[name], body.Bytes())
	case verb == "_bulk":
		s.bulk(w, s.indices[name], body.Bytes())
	case verb == "_refresh":
		answer(w, http.StatusOK, map[string]any{})
	case verb == "_search/point_in_time":
		s.point(w, s.indices[name])
	case verb == "_search":
		s.search(w, name, body.Bytes())
	default:
		Refuse(w, http.StatusBadRequest, "unknown", r.Method+" "+r.URL.Path)
	}
}

func answer(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json; charset=UTF-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value) // who asks may have gone
}

// Refuse answers as the server does where it does not do what it is asked.
func Refuse(w http.ResponseWriter, status int, kind, reason string) {
	answer(w, status, map[string]any{"error": map[string]any{"type": kind, "reason": reason}, "status": status})
}

// Documents are the articles that lie in an index, by their ids.
func (s *Server) Documents(index string) map[string]map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := map[string]map[string]any{}
	if x := s.indices[index]; x != nil {
		for id, d := range x.docs {
			all[id] = d.source
		}
	}
	return all
}

func (s *Server) create(w http.ResponseWriter, name string, body []byte) {
	var told struct {
		Mappings json.RawMessage `json:"mappings"`
	}
	var deeper struct {
		Source struct {
			Enabled *bool `json:"enabled"`
		} `json:"_source"`
	}
	switch err := json.Unmarshal(body, &told); {
	case err != nil:
		Refuse(w, http.StatusBadRequest, "parse_exception", err.Error())
		return
	case s.indices[name] != nil:
		Refuse(w, http.StatusBadRequest, "resource_already_exists_exception", name)
		return
	case s.indices == nil:
		s.indices = map[string]*index{}
	}
	_ = json.Unmarshal(told.Mappings, &deeper) // it has been read as a whole
	hidden := deeper.Source.Enabled != nil && !*deeper.Source.Enabled
	s.indices[name] = &index{mappings: told.Mappings, hidden: hidden, docs: map[string]doc{}}
	answer(w, http.StatusOK, map[string]any{"acknowledged": true})
}

func (s *Server) get(w http.ResponseWriter, x *index, body []byte) {
	var asked struct {
		IDs []string `json:"ids"`
	}
	if err := json.Unmarshal(body, &asked); err != nil {
		Refuse(w, http.StatusBadRequest, "parse_exception", err.Error())
		return
	}
	docs := []any{}
	for _, id := range asked.IDs {
		d, found := x.docs[id]
		docs = append(docs, map[string]any{"_id": id, "found": found, "_version": d.version, "_source": shown(d.source)})
	}
	answer(w, http.StatusOK, map[string]any{"docs": docs})
}

// shown is a document as answers have it: without what is only searched.
func shown(source map[string]any) map[string]any {
	source = maps.Clone(source)
	delete(source, "find")
	voices, _ := source["voices"].([]any)
	voices = slices.Clone(voices)
	for i := range voices {
		voice, _ := voices[i].(map[string]any)
		voice = maps.Clone(voice)
		delete(voice, "find")
		voices[i] = voice
	}
	if len(voices) > 0 {
		source["voices"] = voices
	}
	return source
}

// whole is the one document that is read and changed as a whole.
const whole = "all"

func (s *Server) read(w http.ResponseWriter, x *index) {
	d, found := x.docs[whole]
	status := map[bool]int{true: http.StatusOK, false: http.StatusNotFound}[found]
	answer(w, status, map[string]any{"_id": whole, "found": found, "_seq_no": x.changes, "_primary_term": 1, "_source": d.source})
}

// write changes it, if it still lies there as it was read.
func (s *Server) write(w http.ResponseWriter, x *index, read string, body []byte) {
	_, there := x.docs[whole]
	if there && read != fmt.Sprint(x.changes) || !there && read != "" {
		Refuse(w, http.StatusConflict, "version_conflict_engine_exception", "version conflict")
		return
	}
	var source map[string]any
	if err := json.Unmarshal(body, &source); err != nil {
		Refuse(w, http.StatusBadRequest, "parse_exception", err.Error())
		return
	}
	x.changes++
	x.docs[whole] = doc{source: source}
	answer(w, http.StatusOK, map[string]any{"_id": whole})
}

func (s *Server) bulk(w http.ResponseWriter, x *index, body []byte) {
	lines := json.NewDecoder(bytes.NewReader(body))
	items := []any{}
	for lines.More() {
		var action map[string]struct {
			ID      string `json:"_id"`
			Routing string `json:"routing"`
			Version int64  `json:"version"`
			Kind    string `json:"version_type"`
		}
		if lines.Decode(&action) != nil || len(action) != 1 {
			Refuse(w, http.StatusBadRequest, "illegal_argument_exception", "no lines of a bulk request")
			return
		}
		for does, one := range action {
			d := doc{routing: one.Routing, version: one.Version}
			if does == "index" && lines.Decode(&d.source) != nil || one.Kind != "external_gte" {
				Refuse(w, http.StatusBadRequest, "illegal_argument_exception", "no lines of a bulk request")
				return
			}
			items = append(items, map[string]any{does: s.put(x, one.ID, d)})
		}
	}
	answer(w, http.StatusOK, map[string]any{"items": items})
}

// put writes a document, or takes away what lies there if there is none, unless that is newer.
func (s *Server) put(x *index, id string, d doc) map[string]any {
	before, there := x.docs[id]
	refused := 0
	if s.Item != nil {
		refused = s.Item(id)
	}
	told := map[string]any{"_id": id, "_version": d.version, "status": http.StatusOK, "result": "updated"}
	switch {
	case refused != 0:
		return map[string]any{"_id": id, "status": refused, "error": map[string]any{"type": "refused", "reason": "it is refused"}}
	case there && before.version > d.version:
		return map[string]any{"_id": id, "status": http.StatusConflict, "error": map[string]any{"type": "version_conflict_engine_exception", "reason": "version conflict"}}
	case d.source == nil && !there:
		told["status"], told["result"] = http.StatusNotFound, "not_found"
	case d.source == nil:
		told["result"] = "deleted"
		delete(x.docs, id)
	case !there:
		told["status"], told["result"] = http.StatusCreated, "created"
	}
	if d.source != nil {
		x.docs[id] = d
	}
	return told
}

func (s *Server) point(w http.ResponseWriter, x *index) {
	if s.points == nil {
		s.points = map[string]point{}
	}
	s.opened++
	id := fmt.Sprintf("point %d", s.opened)
	s.points[id] = point{maps.Clone(x.docs)}
	answer(w, http.StatusOK, map[string]any{"pit_id": id})
}

// Open is how many points in time nobody has given back.
func (s *Server) Open() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.points)
}

func (s *Server) forget(w http.ResponseWriter, body []byte) {
	var asked struct {
		IDs []string `json:"pit_id"`
	}
	if err := json.Unmarshal(body, &asked); err != nil {
		Refuse(w, http.StatusBadRequest, "parse_exception", err.Error())
		return
	}
	for _, id := range asked.IDs {
		delete(s.points, id)
	}
	answer(w, http.StatusOK, map[string]any{})
}

// RoundTrip answers a request without a network.
func (s *Server) RoundTrip(r *http.Request) (*http.Response, error) {
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result(), nil
}
