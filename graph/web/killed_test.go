//go:build unix

package web

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay/data"
	"hearsay/graph"
	"hearsay/graph/store"
	"hearsay/schema"
)

// serverVerb makes the test binary a server that may be killed, over the graph of KILLED_DB.
const serverVerb = "server-to-kill"

func serveToBeKilled() error {
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		return err
	}
	b, err := graph.New(graph.Options{})
	if err != nil {
		return err
	}
	st, err := store.Open(context.Background(), os.Getenv("KILLED_DB"), store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	ln, err := Listen("127.0.0.1:0")
	if err != nil {
		return err
	}
	v, err := New(st, m, Options{Access: Access{Token: token, Write: true}, Builder: b})
	if err != nil {
		return err
	}
	fmt.Println("http://" + ln.Addr().String())
	return ServeOn(context.Background(), ln, v)
}

// A server that is killed while it writes has lost nothing that it acknowledged, and starts again.
func TestKilledServer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hearsay.db")
	w, err := store.Open(t.Context(), path, store.Options{Create: true})
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	acknowledged := map[string]bool{}
	for round := range 3 {
		for source := range writeUntilKilled(t, path, round) {
			acknowledged[source] = true
		}
		st, err := store.Open(t.Context(), path, store.Options{ReadOnly: true})
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		have := sourcesOf(t, st)
		for source := range acknowledged {
			if !have[source] {
				t.Errorf("round %d: %s was acknowledged and is not there", round, source)
			}
		}
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	}
	if len(acknowledged) < 3 {
		t.Errorf("only %d articles were acknowledged", len(acknowledged))
	}
}

// writeUntilKilled adds articles until the server is killed, some moment after the first is acknowledged.
func writeUntilKilled(t *testing.T, path string, round int) map[string]bool {
	t.Helper()
	cmd := exec.Command(os.Args[0], serverVerb)
	cmd.Env = append(os.Environ(), "KILLED_DB="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	done := map[string]bool{}
	for i := 0; ; i++ {
		source := fmt.Sprintf("https://example.org/%d-%d", round, i)
		req, err := http.NewRequest("POST", strings.TrimSpace(address)+apiRoot+"/articles?source="+source, strings.NewReader(fmt.Sprintf("Armenia phủ nhận đã bắn vào Ganja. Bài %d-%d.", round, i)))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Authorization", "Bearer "+token)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			break // it is dead
		}
		body, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil {
			break
		}
		if res.StatusCode != 200 {
			t.Fatalf("%d %s", res.StatusCode, body)
		}
		if done[source] = true; i == 0 {
			time.AfterFunc(time.Duration(37*(round+1))*time.Millisecond, func() { cmd.Process.Kill() })
		}
	}
	cmd.Wait()
	return done
}

func sourcesOf(t *testing.T, st *store.Store) map[string]bool {
	t.Helper()
	docs, err := st.Documents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, doc := range docs {
		qs, err := st.Quads(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		r, err := schema.ReadRecord(doc, qs)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range r.Doc.Sources {
			out[s] = true
		}
	}
	return out
}
