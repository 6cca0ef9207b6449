package main

import (
	"encoding/hex"
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
)

// The graphs of the generator are made like Hearsay's own: background that says who belongs to whom, and articles of
// about 2 kB with four or five claims, each claim with its roles, words, dates and figure under the article's label and
// its direct edges under its own. Who is named follows Zipf's law: a few countries stand in most claims.

// news is a made-up world and the article that is being written.
type news struct {
	*rand.Rand
	yield                                     func(quad.Quad) bool
	left                                      int // quads still to write
	stopped                                   bool
	named                                     map[quad.IRI]bool // by the article that is being written
	countries, bodies, people, places, weapon cast
}

// cast is entities of one type, the often named first.
type cast struct {
	ids  []quad.IRI
	zipf *rand.Zipf
}

func (c cast) any() quad.IRI { return c.ids[c.zipf.Uint64()] }

// Claims writes n quads of news claims; the same n gives the same quads.
func Claims(n int) iter.Seq[quad.Quad] {
	return func(yield func(quad.Quad) bool) {
		w := &news{Rand: rand.New(rand.NewPCG(2020, 9)), yield: yield, left: n}
		w.world(math.Sqrt(float64(n) / 1e6))
		for w.left > 0 && !w.stopped {
			w.article()
		}
	}
}

func (w *news) add(label quad.Value, s quad.IRI, p string, o quad.Value) {
	if w.left == 0 || w.stopped {
		return
	}
	w.left--
	w.stopped = !w.yield(quad.Quad{Subject: s, Predicate: quad.IRI(p), Object: o, Label: label})
}

const kb = quad.IRI("graph:kb")

// world writes the background. Its size grows with the root of the number of articles, as vocabularies do.
func (w *news) world(scale float64) {
	w.countries = w.entities("country", 60)
	w.bodies = w.entities("organisation", int(600*scale)+20)
	w.people = w.entities("person", int(1500*scale)+20)
	w.places = w.entities("place", int(4000*scale)+40)
	w.weapon = w.entities("weapon", 150)
	for i, id := range w.bodies.ids {
		w.add(kb, id, "rel:affiliated-with", w.countries.ids[i%60])
	}
	for i, id := range w.people.ids {
		w.add(kb, id, "rel:position", w.bodies.ids[i%len(w.bodies.ids)])
	}
	for i, id := range w.places.ids { // a tree: places in districts in regions in countries
		in := w.countries.ids[i%60]
		if i >= 60 {
			in = w.places.ids[i/6]
		}
		w.add(kb, id, "rel:located-in", in)
	}
	for i, id := range w.weapon.ids[10:] {
		w.add(kb, id, "rel:subclass-of", w.weapon.ids[i%10])
	}
}

func (w *news) entities(kind string, n int) cast {
	c := cast{zipf: rand.NewZipf(w.Rand, 1.2, 8, uint64(n-1))}
	for i := range n {
		id := quad.IRI(fmt.Sprintf("ent:%s-%d", kind, i))
		c.ids = append(c.ids, id)
		w.add(kb, id, "rdf:type", quad.IRI("type:"+kind))
		w.add(kb, id, "rel:name", quad.LangString{Value: quad.String(w.words(2)), Lang: "vi"})
		w.add(kb, id, "rel:alias", quad.String(w.words(3)))
	}
	return c
}

// article writes one article. Its first claim's speaker is often answered by another.
func (w *news) article() {
	var raw [32]byte
	for i := range raw {
		raw[i] = byte(w.Uint32())
	}
	sha := hex.EncodeToString(raw[:])
	doc := quad.IRI("doc:" + sha[:32])
	day := time.Date(2020, 9, 27, 0, 0, 0, 0, time.UTC).AddDate(0, 0, w.IntN(900))
	w.add(doc, doc, "rdf:type", quad.IRI("type:document"))
	w.add(doc, doc, "rel:source", quad.String("https://news.example/"+day.Format("2006/01/02/")+sha[40:52]+".html"))
	w.add(doc, doc, "rel:title", quad.LangString{Value: quad.String(w.words(12)), Lang: "vi"})
	w.add(doc, doc, "rel:lang", quad.String("vi"))
	w.add(doc, doc, "rel:publisher", w.bodies.any())
	w.add(doc, doc, "rel:published", quad.Time(day))
	w.add(doc, doc, "rel:sha256", quad.String(sha))
	w.add(doc, doc, "rel:text", quad.String(w.words(400)))
	w.named = map[quad.IRI]bool{}
	var before quad.IRI
	for i := range 4 + w.IntN(2) {
		before = w.claim(doc, fmt.Sprintf("%s-%02da", sha[:32], i+1), day, before)
	}
}

var (
	relations = []string{"struck", "struck", "struck", "lost", "destroyed", "shot-down", "captured", "accuses", "talks"}
	stances   = []string{"claims", "claims", "claims", "confirms", "announces", "denies", "calls-for"}
	modes     = map[string]string{"denies": "response", "calls-for": "hypothetical"}
)

// claim writes one claim and returns its node.
func (w *news) claim(doc quad.IRI, local string, day time.Time, before quad.IRI) quad.IRI {
	c, fig := quad.IRI("claim:"+local), quad.IRI("fig:"+local)
	rel, stance := relations[w.IntN(len(relations))], stances[w.IntN(len(stances))]
	speaker, agent, patient, place := w.speaker(), w.countries.any(), w.countries.any(), w.places.any()
	start := w.IntN(2000)
	w.add(doc, c, "rdf:type", quad.IRI("type:claim"))
	w.add(doc, speaker, "rel:"+stance, c)
	w.add(doc, c, "rel:relation", quad.IRI("rel:"+rel))
	w.add(doc, c, "rel:stance", quad.String(stance))
	w.add(doc, c, "rel:modality", quad.String([]string{"actual", "actual", "actual", "estimate", "planned"}[w.IntN(5)]))
	w.add(doc, c, "rel:mode", quad.String(mode(stance)))
	w.add(doc, c, "rel:speaker", speaker)
	w.add(doc, c, "rel:agent", agent)
	w.add(doc, c, "rel:patient", patient)
	w.add(doc, c, "rel:place", place)
	w.add(doc, c, "rel:date-start", quad.Time(day))
	w.add(doc, c, "rel:date-end", quad.Time(day))
	w.add(doc, c, "rel:date-precision", quad.String("day"))
	w.add(doc, c, "rel:evidence", quad.LangString{Value: quad.String(w.words(8 + w.IntN(12))), Lang: "vi"})
	w.add(doc, c, "rel:start", quad.Int(start))
	w.add(doc, c, "rel:end", quad.Int(start+80))
	w.add(doc, c, "rel:cue", quad.LangString{Value: "cho biết", Lang: "vi"})
	w.add(doc, c, "rel:method", quad.String("vi/"+rel))
	w.add(doc, c, "rel:confidence", quad.Float(float64(50+w.IntN(50))/100))
	for _, e := range []quad.IRI{speaker, agent, patient, place} {
		if !w.named[e] {
			w.named[e] = true
			w.add(doc, doc, "rel:mentions", e)
		}
	}
	if stance == "denies" && before != "" {
		w.add(doc, c, "rel:answers", before)
	}
	if modes[stance] == "" {
		w.shortcuts(c, rel, agent, patient, place)
	}
	if w.IntN(2) == 0 {
		w.add(doc, c, "rel:figure", fig)
		w.figure(c, fig, patient)
	}
	return c
}

func mode(stance string) string {
	if m := modes[stance]; m != "" {
		return m
	}
	return "asserted"
}

func (w *news) speaker() quad.IRI {
	if w.IntN(3) == 0 {
		return w.people.any()
	}
	return w.bodies.any()
}

func (w *news) shortcuts(c quad.IRI, rel string, agent, patient, place quad.IRI) {
	w.add(c, agent, "rel:"+rel, patient)
	w.add(c, agent, "rel:"+rel, place)
	if w.IntN(3) == 0 {
		w.add(c, agent, "rel:used-weapon", w.weapon.any())
	}
}

func (w *news) figure(c, fig, loser quad.IRI) {
	n := quad.Int(1 + w.IntN(1+w.IntN(600)))
	w.add(c, fig, "rel:class", w.weapon.any())
	w.add(c, fig, "rel:value", n)
	w.add(c, fig, "rel:low", n)
	w.add(c, fig, "rel:high", n)
	w.add(c, fig, "rel:op", quad.String("="))
	w.add(c, fig, "rel:kind", quad.String("count"))
	w.add(c, fig, "rel:raw", quad.String(fmt.Sprint(n, " xe tăng")))
	w.add(c, loser, "rel:lost", fig)
}

var syllables = strings.Fields(`lực lượng quân đội nước này đã bắn hạ hai chiếc trực thăng và phá hủy nhiều xe tăng của đối phương trong đêm qua
theo người phát ngôn bộ quốc phòng cho biết thành phố bị tấn công bằng tên lửa khiến hàng chục dân thường thương vong phía bên kia bác bỏ cáo buộc gọi
đó là thông tin sai sự thật kêu gọi ngừng giao tranh đàm phán hòa bình tại khu vực biên giới các quan sát viên quốc tế chưa xác minh được số liệu`)

// words is a text of n syllables.
func (w *news) words(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(syllables[w.IntN(len(syllables))])
	}
	return b.String()
}
