package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestServePrintsItsAddressAndStops(t *testing.T) {
	db := filepath.Join(t.TempDir(), "g.db")
	if err := fill(db); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	r, w := io.Pipe()
	var told bytes.Buffer
	code := make(chan int, 1)
	go func() {
		code <- (&app{out: w, err: &told}).run(ctx, []string{"serve", "--db", db, "--listen", "127.0.0.1:0"})
	}()
	url, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.Get(strings.TrimSpace(url) + "health")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("GET /health = %s", resp.Status)
	}
	stop()
	if got := <-code; got != exitDone {
		t.Errorf("exit code %d after it was stopped, want 0; it said %s", got, told.String())
	}
}
