package shelf

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/madeup"
	"pullquote/store/query"
)

// clusterVariable names the folder with OpenSearch, by which .ci/archive has a real cluster be
// started.
const clusterVariable = "PULLQUOTE_TEST_CLUSTER"

// node is a node of a cluster on this machine.
type node struct {
	name, heap, role string
	http, transport  int
	process          *exec.Cmd
}

// cluster is three nodes: two with data, and one that manages.
type cluster struct {
	dir   string
	nodes []*node
}

// newCluster starts a cluster, which ends with the test.
func newCluster(t *testing.T) *cluster {
	t.Helper()
	c := &cluster{dir: t.TempDir(), nodes: []*node{
		{name: "manager", heap: "256m", role: "cluster_manager"}, {name: "one", heap: "1g", role: "data"}, {name: "two", heap: "1g", role: "data"},
	}}
	for _, n := range c.nodes {
		n.http, n.transport = freePort(t), freePort(t)
	}
	for _, n := range c.nodes {
		c.start(t, n)
	}
	t.Cleanup(func() {
		for _, n := range c.nodes {
			c.kill(t, n)
		}
	})
	c.await(t, 3)
	return c
}

// freePort is a port that nobody listens at.
func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	at, _ := l.Addr().(*net.TCPAddr)
	return at.Port
}

func (c *cluster) start(t *testing.T, n *node) {
	t.Helper()
	var seeds []string
	for _, other := range c.nodes {
		seeds = append(seeds, fmt.Sprintf("127.0.0.1:%d", other.transport))
	}
	from := os.Getenv(clusterVariable)
	n.process = exec.Command("java", "-Xms"+n.heap, "-Xmx"+n.heap, "-XX:+UseSerialGC", "-cp", from+"/out:"+from+"/lib/*", "Launch", //nolint:gosec // who runs the tests says where it lies
		n.name, fmt.Sprint(n.http), fmt.Sprint(n.transport), filepath.Join(c.dir, n.name),
		"node.roles="+n.role, "discovery.seed_hosts="+strings.Join(seeds, ","), "cluster.initial_cluster_manager_nodes=manager",
		"cluster.routing.allocation.disk.threshold_enabled=false")
	log, err := os.OpenFile(filepath.Join(c.dir, n.name+".log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	n.process.Stdout, n.process.Stderr = log, log
	err = n.process.Start()
	_ = log.Close() // the node has it
	if err != nil {
		t.Fatal(err)
	}
}

// kill ends a node as a power cut would.
func (c *cluster) kill(t *testing.T, n *node) {
	t.Helper()
	if err := n.process.Process.Kill(); err != nil {
		t.Error(err)
	}
	_ = n.process.Wait() // it was killed
}

// await waits until a cluster has so many nodes, and all that it holds is at hand.
func (c *cluster) await(t *testing.T, nodes int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	a, err := Open(c.address("health"), Login{})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	path := fmt.Sprintf("/_cluster/health?wait_for_nodes=%d&wait_for_status=yellow&timeout=10s", nodes)
	for {
		var told struct {
			TimedOut bool `json:"timed_out"`
		}
		err := a.ask(ctx, question{method: http.MethodGet, path: path}, &told)
		if err == nil && !told.TimedOut {
			return
		}
		if ctx.Err() != nil {
			log, _ := os.ReadFile(filepath.Join(c.dir, "one.log")) // what else could be told
			t.Fatalf("the cluster does not come up: %v\n%s", err, log)
		}
	}
}

// address is that of an archive on the nodes with data.
func (c *cluster) address(name string) string {
	return fmt.Sprintf("http://127.0.0.1:%d,127.0.0.1:%d/%s", c.nodes[1].http, c.nodes[2].http, name)
}

// A real cluster has the answers of the library, also while it has lost the node that manages
// it; what is pushed meanwhile is there in the end, each article once.
func TestARealCluster(t *testing.T) {
	if os.Getenv(clusterVariable) == "" {
		t.Skip("needs OpenSearch: .ci/archive fetches and starts it")
	}
	began := time.Now()
	c := newCluster(t)
	t.Logf("three nodes are up after %v", time.Since(began).Round(time.Second))
	t.Setenv(serverVariable, c.address("agree"))
	b := newBoth(t)
	now := time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC)
	all := queries(t)
	agree := func(some []query.Query) {
		for _, q := range some {
			if got, want := b.there(t, q, index.Newest, now), b.atHome(t, q, index.Newest, now); got != want {
				t.Errorf("%s: the archive has\n%sand the library\n%s", q, got, want)
			}
		}
	}
	half := len(all) / 2
	began = time.Now()
	agree(all[:half])
	t.Logf("%d queries have the library's answers, in %v", half, time.Since(began).Round(time.Second))

	const many = 1200
	dir := t.TempDir()
	if err := madeup.Write(dir, 1, many); err != nil {
		t.Fatal(err)
	}
	pushing := make(chan Tally)
	writer, err := Open(c.address("made-up"), Login{})
	if err != nil {
		t.Fatal(err)
	}
	defer writer.Close()
	pieces := piecesIn(t, dir)
	first, _, err := pushed(t.Context(), writer, engine, pieces[:500]...)
	if err != nil || first.Added != 500 {
		t.Fatal(first, err)
	}
	if again, _, err := pushed(t.Context(), writer, engine, pieces[:500]...); err != nil || again.Same != 500 {
		t.Error(again, err)
	}
	go func() {
		got, reports, err := pushed(t.Context(), writer, engine, pieces...)
		if err != nil || len(reports) > 0 {
			t.Error(err, reports)
		}
		pushing <- got
	}()
	c.kill(t, c.nodes[0])
	began = time.Now()
	agree(all[half:])
	b.opens(t)
	b.counts(t)
	t.Logf("%d queries have the library's answers without the manager, in %v", len(all)-half, time.Since(began).Round(time.Second))
	c.start(t, c.nodes[0])
	got := <-pushing
	if want := (Tally{Added: many - 500, Same: 500}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	c.await(t, 3)
	n := 0
	err = writer.Find(t.Context(), Asked{Mark: func(context.Context, []store.Entry) {}}, func(rows []index.Row) error {
		n += len(rows)
		return nil
	})
	if err != nil || n != many {
		t.Errorf("%d of %d articles lie there: %v", n, many, err)
	}
	t.Logf("%d articles were pushed over that, and lie there once", n)
	voicesOnce(t, writer, pieces)
}

// voicesOnce looks whether what people say in articles was counted, each once, and is one with
// what others say after a merge.
func voicesOnce(t *testing.T, a *Archive, pieces []Piece) {
	t.Helper()
	want := 0
	for _, p := range pieces {
		d, err := engine.NewDraft(p)
		if err != nil {
			t.Fatal(err)
		}
		want += len(d.doc.hear(d.Article, quotes.Find(d.Article.Document())))
	}
	known, total, _, err := a.People(t.Context(), index.PeopleQuery{}, 0)
	if err != nil || total != len(known) || total < 100 {
		t.Fatal(total, err)
	}
	got, all := 0, 0
	for i, k := range known {
		got += k.Articles
		if i < 100 {
			all += k.Quotes
		}
	}
	if got != want {
		t.Errorf("people are counted in %d articles, and speak in %d", got, want)
	}
	for _, k := range known[1:100] {
		if err := a.Merge(t.Context(), k.Key, known[0].Key); err != nil {
			t.Fatal(err)
		}
	}
	page, less, _, err := a.People(t.Context(), index.PeopleQuery{Limit: 2}, 0)
	if err != nil || less != total-99 || page[0].Quotes != all || page[1].Key != known[100].Key {
		t.Errorf("a hundred who were merged say %+v, and not %d: %v", page, all, err)
	}
	t.Logf("%d people are each counted once, and a hundred of them as one", total)
}
