package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"hearsay/graph/store/postgres/pgtest"
)

// answered sends a request to a server, with the token where there is one, and returns what it answers.
func answered(t *testing.T, method, url, body, token string) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if req.Header.Set("Content-Type", "text/plain"); token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("%s %s: %s, %v: %.500s", method, url, resp.Status, err, answer)
	}
	return string(answer)
}

// TestServePostgres serves a graph on a server: it answers queries and the API, and takes an article, which all of them know
// at once and a reader of the database too.
func TestServePostgres(t *testing.T) {
	db := pgtest.URL(t)
	told(t, "build", "--db", db, "../../data/articles/a01-karabakh-ngay-dau.md")
	const token = "a token of many characters"
	t.Setenv("HEARSAY_TOKEN", token)
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	r, w := io.Pipe()
	var said bytes.Buffer
	code := make(chan int, 1)
	go func() {
		code <- (&app{out: w, err: &said}).run(ctx, []string{"serve", "--db", db, "--listen", "127.0.0.1:0", "--write"})
	}()
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	url := strings.TrimSpace(line)

	const struck = `g.V("<ent:ganja>").in("<rel:struck>").all()`
	if got := answered(t, "POST", url+"api/v2/query?lang=gizmo", struck, ""); strings.Contains(got, "ent:") {
		t.Errorf("before the article, Gizmo answers %s", got)
	}
	if got := answered(t, "GET", url+"api/v1/claims?about=helicopter", "", ""); !strings.Contains(got, `"total":2`) {
		t.Errorf("claims about helicopters: %.300s", got)
	}
	const article = "Ngày 4-10-2020, Bộ Quốc phòng Azerbaijan cho biết quân đội Armenia đã pháo kích thành phố Ganja.\n"
	if got := answered(t, "POST", url+"api/v1/articles?source=https://example.org/1", article, token); !strings.Contains(got, `"articles":1`) {
		t.Fatalf("adding an article: %s", got)
	}
	if got := answered(t, "POST", url+"api/v2/query?lang=gizmo", struck, ""); !strings.Contains(got, "ent:armenia") {
		t.Errorf("after the article, Gizmo answers %s", got)
	}
	if got := answered(t, "GET", url+"api/v1/claims?about=ganja", "", ""); !strings.Contains(got, `"total":1`) {
		t.Errorf("claims about Ganja: %.300s", got)
	}
	if got := told(t, "claims", "--db", db, "--about", "ganja"); !strings.Contains(got, "pháo kích") {
		t.Errorf("the database holds %s", got)
	}
	stop()
	if got := <-code; got != exitDone {
		t.Errorf("exit code %d, want 0; it said %s", got, said.String())
	}
}
