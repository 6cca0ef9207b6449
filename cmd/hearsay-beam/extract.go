package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"fmt"
	"sync"

	"hearsay/graph"
	"hearsay/graph/text"
)

// builder is made once a process: it reads the data files.
var builder = sync.OnceValues(func() (*graph.Builder, error) { return graph.New(graph.Options{}) })

// extract makes the quads of the articles of a batch.
type extract struct {
	Workers int
}

// ProcessElement emits each article under its id, or what is wrong with it, in the order of the batch.
func (e *extract) ProcessElement(batch []byte, emit func(string, Doc), reject func(Reject)) error {
	b, err := builder()
	if err != nil {
		return err
	}
	var articles []text.Article
	if err := gob.NewDecoder(bytes.NewReader(batch)).Decode(&articles); err != nil {
		return err
	}
	docs, faults := make([]Doc, len(articles)), make([]error, len(articles))
	var wg sync.WaitGroup
	free := make(chan struct{}, e.Workers)
	for i := range articles {
		free <- struct{}{}
		wg.Go(func() {
			docs[i], faults[i] = extracted(b, &articles[i])
			<-free
		})
	}
	wg.Wait()
	for i, d := range docs {
		if faults[i] != nil {
			reject(Reject{articles[i].Source(), faults[i].Error()})
			continue
		}
		emit(d.ID, d)
	}
	return nil
}

// extracted reads one article. What breaks the program fails alone.
func extracted(b *graph.Builder, a *text.Article) (d Doc, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("extract %s: the program broke on it (%v)", a.Source(), p)
		}
	}()
	r, err := b.Extract(context.Background(), a)
	if err != nil {
		return d, err
	}
	p := b.Prepared(r)
	d = Doc{ID: string(a.ID), Sources: a.Sources, Published: a.Published.Start, Size: len(a.Text), Claims: len(r.Record.Claims),
		Dropped: len(r.Record.Rejected), Tellings: p.Tellings(), Sketch: p.Sketch.String()}
	for _, band := range p.Bands() {
		d.Bands = append(d.Bands, string(band))
	}
	if d.Quads, err = pack(r.Quads); err != nil {
		return d, err
	}
	d.Analysis, err = pack(p.Own())
	return d, err
}
