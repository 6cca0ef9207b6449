package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// scripts are what clients ask, in turn by chance; $ is an entity.
var scripts = []struct {
	text, entity string
	entities     int
}{
	{`g.V("<$>").out("<rel:struck>").limit(20).all()`, "ent:country-%d", 60},
	{`g.V("<$>").in("<rel:patient>").limit(20).all()`, "ent:country-%d", 60},
	{`g.V("<$>").out("<rel:claims>").out("<rel:agent>").in("<rel:affiliated-with>").limit(20).all()`, "ent:organisation-%d", 200},
	{`g.V("<$>").out("<rel:struck>").intersect(g.V("<ent:country-7>").out("<rel:struck>")).unique().limit(20).all()`, "ent:country-%d", 60},
	{`g.V("<$>").out("<rel:claims>").has("<rel:modality>", "planned").limit(20).all()`, "ent:organisation-%d", 200},
	{`g.V("<$>").tag("entity").out("<rel:name>").all()`, "ent:person-%d", 500},
}

// result is what became of all queries to one server.
type result struct {
	mu            sync.Mutex
	asked, failed int
	first         string // what failed first
	took          []time.Duration
}

// at is the time that so many of all queries took at most.
func (r *result) at(share float64) time.Duration {
	if len(r.took) == 0 {
		return 0
	}
	slices.Sort(r.took)
	return r.took[min(int(share*float64(len(r.took))), len(r.took)-1)].Round(100 * time.Microsecond)
}

// ask lets the clients ask for the time of the options, after a second of warming up.
func ask(ctx context.Context, address string, o options) *result {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: o.clients}, Timeout: time.Minute}
	clients(ctx, client, address, o.clients, time.Second)
	return clients(ctx, client, address, o.clients, o.time)
}

func clients(ctx context.Context, client *http.Client, address string, n int, during time.Duration) *result {
	ctx, stop := context.WithTimeout(ctx, during)
	defer stop()
	r := &result{}
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() {
			random := rand.New(rand.NewPCG(1, uint64(i)))
			for ctx.Err() == nil {
				r.one(ctx, client, address, random)
			}
		})
	}
	all.Wait()
	return r
}

func (r *result) one(ctx context.Context, client *http.Client, address string, random *rand.Rand) {
	s := scripts[random.IntN(len(scripts))]
	script := strings.ReplaceAll(s.text, "$", fmt.Sprintf(s.entity, random.IntN(s.entities)))
	began := time.Now()
	err := post(ctx, client, address+"/api/v2/query?lang=gizmo", script)
	took := time.Since(began)
	if ctx.Err() != nil {
		return // the end came in between
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.asked++
	r.took = append(r.took, took)
	if err != nil {
		if r.failed++; r.first == "" {
			r.first = err.Error()
		}
	}
}

func post(ctx context.Context, client *http.Client, url, script string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(script))
	if err != nil {
		return err
	}
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err == nil && (res.StatusCode != http.StatusOK || !bytes.Contains(body, []byte(`"result"`))) {
		err = fmt.Errorf("%d %.200s", res.StatusCode, body)
	}
	return err
}
