package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"sync"

	"hearsay/graph"
	"hearsay/graph/text"
)

// builder is made once a process: it reads the data files.
var builder = sync.OnceValues(func() (*graph.Builder, error) { return graph.New(graph.Options{}) })

// extract makes the quads of the articles of a batch.
type extract struct {
	Workers, Ranges int

	docs     bales[Doc]
	readings bales[Reading]
}

// ProcessElement emits each article and what decides about its places under its id, or what is wrong with it.
func (e *extract) ProcessElement(batch []byte, doc, reading func(int, []byte), reject func(Reject)) error {
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
		err := e.docs.add(d.ID, e.Ranges, d, len(d.Quads)+len(d.Analysis)+len(d.Tellings)*tellingCost+len(d.Bands)*thingCost, doc)
		if err == nil {
			err = e.readings.add(d.ID, e.Ranges, Reading{d.ID, d.Sources, d.Published}, 0, reading)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// FinishBundle emits what is held.
func (e *extract) FinishBundle(doc, reading func(int, []byte), _ func(Reject)) error {
	return errors.Join(e.docs.send(doc), e.readings.send(reading))
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
	if d.Quads, err = pack(r.Quads()); err != nil {
		return d, err
	}
	d.Analysis, err = pack(p.Own())
	return d, err
}
