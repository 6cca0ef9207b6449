package ui_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"

	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

var traces = flag.String("traces", "", "a folder for Chromium's traces of the page where frames and tasks are reported, for its own tools to show")

// A span is a stretch of a thread's time in a trace, in microseconds.
type span struct {
	Name  string  `json:"name"`
	Phase string  `json:"ph"`
	Clock float64 `json:"dur"`
	CPU   float64 `json:"tdur"` // of the processor, which is not lengthened by what else the machine does
	Pid   int     `json:"pid"`
	Tid   int     `json:"tid"`
	Args  struct {
		Name string `json:"name"`
	} `json:"args"`
}

// trace records what the page's threads do until the returned function is called, which gives the longest task of the page's own
// thread in milliseconds of the processor.
func (b *tab) trace(name string) func() float64 {
	b.Helper()
	var events []json.RawMessage
	done := make(chan bool)
	ctx, stop := context.WithCancel(b.Context)
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *tracing.EventDataCollected:
			for _, v := range e.Value {
				events = append(events, bytes.Clone(v))
			}
		case *tracing.EventTracingComplete:
			close(done)
		}
	})
	if err != nil {
		b.Fatal(err)
	}
	what := []string{"disabled-by-default-devtools.timeline"}
	if *traces != "" {
		what = append(what, "toplevel", "devtools.timeline", "v8", "v8.execute", "disabled-by-default-v8.cpu_profiler")
	}
	if _, err := chromedp.Call(ctx, tracing.Start, tracing.StartParams{TraceConfig: &tracing.TraceConfig{IncludedCategories: what}}); err != nil {
		b.Fatal(err)
	}
	return func() float64 {
		defer stop()
		if _, err := chromedp.Call(ctx, tracing.End, struct{}{}); err != nil {
			b.Fatal(err)
		}
		<-done
		if *traces != "" {
			b.keep(name, events)
		}
		return longestTask(b, events)
	}
}

func (b *tab) keep(name string, events []json.RawMessage) {
	b.Helper()
	text, err := json.Marshal(map[string]any{"traceEvents": events})
	if err == nil {
		err = os.WriteFile(filepath.Join(*traces, name+".json"), text, 0o644)
	}
	if err != nil {
		b.Fatal(err)
	}
}

// longestTask is the longest turn of the thread of a page.
func longestTask(b *tab, events []json.RawMessage) float64 {
	b.Helper()
	type thread struct{ pid, tid int }
	mains, tasks := map[thread]bool{}, []span{}
	for _, raw := range events {
		var s span
		if json.Unmarshal(raw, &s) != nil {
			continue // an event of another shape
		}
		switch {
		case s.Phase == "M" && s.Name == "thread_name" && s.Args.Name == "CrRendererMain":
			mains[thread{s.Pid, s.Tid}] = true
		case s.Phase == "X" && s.Name == "RunTask":
			tasks = append(tasks, s)
		}
	}
	longest := 0.0
	for _, s := range tasks {
		if mains[thread{s.Pid, s.Tid}] {
			longest = max(longest, s.CPU/1000)
		}
	}
	if longest == 0 {
		b.Error("the trace has no task of the page")
	}
	return longest
}
