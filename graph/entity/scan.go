package entity

import (
	"strings"
	"unicode/utf8"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// scan reads an article's sentences into drafts of mentions, which the linker then says the entities of.
type scan struct {
	f      *Finder
	doc    *text.Parsed
	ts     []text.Token
	lex    []lexAt
	end    int // of the sentence
	start  int
	upper  bool // the sentence is written in capitals
	number int  // of the sentence
	drafts []*draft
	names  map[string]bool // keys that stand capitalised within sentences
	lone   lone
	credit [2]int // the tokens of the sentence that name the source of a picture
}

// lexAt is what the pack's lexicon has at a token.
type lexAt struct {
	head    *lang.Head
	title   *lang.Title
	headTo  int
	titleTo int
	modTo   int // a word between office and owner
	adjTo   int // ly khai, tự xưng: changes who is meant
	descTo  int // a word that describes
	cueTo   int
	placeTo int // a preposition of place
	refTo   int // này, trên
	aboutTo int // về, đối với
	both    bool
	aux     bool
	country int // nước này: the token after it, 0 where none
	anyTo   int // the longest phrase of any class but head and title
	plural  bool
	pronoun bool
	enemy   bool
	from    int // the longest phrase of two words or more that covers the token
	to      int
}

// A draft is a mention whose entity is not known yet.
type draft struct {
	Mention
	form        string // name, person, body, thing, source, office, country
	name        match
	run         run
	hint        string // the type that the words around speak for
	why         string // and which words
	of, at      []*draft
	titles      []*lang.Title
	appositions []*draft // offices behind the name
	adj         string
	deictic     bool
	dead        bool // names nothing
	sentence    int
	text        string // the name as the article writes it
}

func newScan(f *Finder, doc *text.Parsed) *scan {
	return &scan{f: f, doc: doc, ts: doc.Tokens, lex: make([]lexAt, len(doc.Tokens)), names: map[string]bool{}, lone: f.newLone(doc.Tokens)}
}

// sentence adds the drafts of one sentence.
func (s *scan) sentence(sent text.Sentence) {
	s.start, s.end, s.credit = sent.From, sent.To, sent.Credit
	s.number++
	s.upper = s.shouts()
	for i := s.start; i < s.end; i++ {
		s.read(i)
	}
	for i := s.credited(s.start); i < s.end; {
		if to := s.unit(i); to > i {
			i = to
			continue
		}
		i++
	}
	s.coordinate()
	s.neighbours()
}

// shouts says whether nearly all words are in capitals.
func (s *scan) shouts() bool {
	words, upper := 0, 0
	for _, t := range s.ts[s.start:s.end] {
		if t.Kind == text.Word && len(t.Key) > 1 {
			words++
			if t.Upper {
				upper++
			}
		}
	}
	return words > 3 && 4*upper > 3*words
}

// read fills in what the lexicon has at token i.
func (s *scan) read(i int) {
	if s.ts[i].Kind == text.Punct {
		return
	}
	l := &s.lex[i]
	s.f.pack.Lexicon.All(s.ts, i, s.end, func(es []*lang.Entry, to int) {
		for _, e := range es {
			s.entry(i, to, l, e)
		}
	})
	s.f.blocks.All(s.ts, i, s.end, func(_ []bool, to int) { s.cover(i, to) })
}

func (s *scan) entry(i, to int, l *lexAt, e *lang.Entry) {
	switch e.Class {
	case "head":
		l.head, l.headTo = e.Head, to
		return
	case "title":
		if e.Title.Modifier {
			l.modTo = to
			return
		}
		l.title, l.titleTo = e.Title, to
		return
	case "separatist":
		l.adjTo = to
	case "descriptor":
		l.descTo = to
	case "cue":
		l.cueTo = to
	case "prep-in", "prep-dest", "prep-from":
		l.placeTo = to
	case "reference":
		l.refTo = to
	case "country-ref":
		l.country = to
	case "plural":
		l.plural = true
	case "he", "she":
		l.pronoun = l.pronoun || to == i+1
	case "prep-about":
		l.aboutTo = to
	case "aux":
		l.aux = true
	case "both-sides":
		l.both = true
	case "enemy":
		l.enemy = true
	}
	l.anyTo = to
	if to > i+1 && (e.Class == "trigger" || e.Class == "cue" || e.Class == "block") {
		s.cover(i, to)
	}
}

// cover notes that the tokens i to to are one phrase.
func (s *scan) cover(i, to int) {
	for k := i; k < to; k++ {
		if l := &s.lex[k]; to-i > l.to-l.from {
			l.from, l.to = i, to
		}
	}
}

// blocked says whether the tokens i to to are only part of a longer phrase.
func (s *scan) blocked(i, to int) bool {
	l := &s.lex[i]
	return l.to >= to && l.to-l.from > to-i
}

// unit adds the draft that begins at token i and returns the token after it, or i where none does.
func (s *scan) unit(i int) int {
	if s.ts[i].Kind != text.Word {
		return i
	}
	keep := len(s.drafts)
	if d, to := s.title(i); d != nil {
		if m := s.listedName(i); d.form != KindOffice || m.to < d.To || m.common {
			return s.add(d, max(to, d.To))
		}
		s.drafts = s.drafts[:keep] // a listed name that begins with a title
	}
	h, hto := s.head(i)
	n := s.named(i)
	if h != nil && (n == nil || hto > n.To || h.To >= n.To && (n.name.to == 0 || n.name.common)) {
		if n != nil && h.To == n.To && s.bareSite(h) {
			h.name = n.name
		}
		return s.add(h, hto)
	}
	s.drafts = s.drafts[:keep]
	if n != nil {
		s.parts(i, n)
		s.model(n)
		return s.add(n, s.apposition(n))
	}
	return i
}

// model joins a listed weapon with its maker before it and its by-name behind it: "Boeing C-17A Globemaster III".
func (s *scan) model(d *draft) {
	e := s.listedEntity(d)
	if e == nil || e.Type != "weapon" {
		return
	}
	if d.To < s.end && s.ts[d.To].Space && s.listedName(d.To).to == 0 {
		if r := s.run(d.To, false); r.foreign {
			d.To = r.to
		}
	}
	if n := len(s.drafts); n > 0 && s.drafts[n-1].To == d.From {
		if m := s.listedEntity(s.drafts[n-1]); m != nil && m.Type == "organisation" {
			d.From = s.drafts[n-1].From
			s.drafts = s.drafts[:n-1]
		}
	}
	d.Outer = [2]int{min(d.From, d.Outer[0]), d.To}
	d.text = s.text(d.From, d.To)
}

// parts keeps the country or organisation that ends a listed name of several words: "Hội đồng Bảo an Liên hợp quốc".
func (s *scan) parts(i int, d *draft) {
	if d.name.words < 3 || s.f.foreign(s.ts[i].Key) {
		return
	}
	for k := i + 1; k < d.name.to; k++ {
		m := s.f.trie.longest(s.ts, k, d.name.to)
		if m.to != d.name.to || m.common || m.entries[0].id == d.name.entries[0].id {
			continue
		}
		if e := m.entries[0].ent; e != nil && (e.Type == "country" || e.Type == "organisation" || e.Type == "place") && d.To == m.to {
			s.inner(s.listedDraft(k, m))
		}
		return
	}
}

// bareSite says whether a head phrase is a site without owner and place: then its class in the gazetteer stands for it.
func (s *scan) bareSite(h *draft) bool {
	return h.form == KindThing && h.Type == "facility" && len(h.of)+len(h.at) == 0
}

// add keeps a draft and what lies within it and returns to.
func (s *scan) add(d *draft, to int) int {
	d.sentence = s.number
	s.drafts = append(s.drafts, d)
	return to
}

// inner keeps a draft that lies within another.
func (s *scan) inner(ds ...*draft) {
	for _, d := range ds {
		d.Inner, d.sentence = true, s.number
		s.drafts = append(s.drafts, d)
	}
}

// text is the text of tokens, white space as single spaces.
func (s *scan) text(from, to int) string {
	if from >= to {
		return ""
	}
	span := s.doc.Text[s.ts[from].Start:s.ts[to-1].End]
	return strings.Join(strings.Fields(span), " ")
}

// first says whether token i begins a sentence, a quotation or a list.
func (s *scan) first(i int) bool {
	if i <= s.start {
		return true
	}
	switch p := &s.ts[i-1]; p.Key {
	case `"`, "“", "«", ":", "•", "…", "'", "‘", ";", "*", "+", ".", "?", "!", "/", "|":
		return true
	case "-", "–", "—":
		return p.Space
	}
	return s.ts[i-1].Kind == text.Punct && i-1 == s.start
}

// named reads the name at token i, of the gazetteer or by its shape.
func (s *scan) named(i int) *draft {
	m := s.listedName(i)
	if s.credit[0] <= i && i < s.credit[1] && m.to > i && s.outlet(m).to > i {
		m = s.outlet(m)
	}
	r := s.shaped(i)
	switch {
	case m.to > i && !s.prefer(i, m, r):
		return s.listedDraft(i, m)
	case r.to > i:
		d := &draft{form: "name", run: r}
		d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, i, r.to, [2]int{i, r.to}, "shape"
		d.text = s.text(i, r.to)
		d.hint, d.why = s.around(i, r)
		return d
	}
	return nil
}

// listedDraft is the draft of a listed name. The class of thing that a listed name may begin with (tên lửa Neptune,
// hãng tin REGNUM) is no part of the mention.
func (s *scan) listedDraft(i int, m match) *draft {
	d := &draft{form: "name", name: m}
	d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, i, m.to, [2]int{i, m.to}, "gazetteer"
	e := m.entries[0].ent
	if from := s.proper(i, m, e); from > i {
		d.From = from
	}
	if e != nil && e.Type == "facility" {
		for k := i + 1; k < m.to-1; k++ {
			if s.lex[k].placeTo == k+1 {
				d.To = k
			}
		}
	}
	d.text = s.text(d.From, d.To)
	return d
}

// proper is the token at which a listed name begins once the word for its class is left out.
func (s *scan) proper(i int, m match, e *schema.Entity) int {
	from := i
	if h := s.lex[i].head; h != nil && s.lex[i].headTo < m.to && e != nil && e.Type != "facility" && !h.People && (h.Kind == KindName && (!h.Keep || h.Loose) || h.Kind == KindBody && h.Loose) {
		from = s.lex[i].headTo
		short := s.f.trie.longest(s.ts, from, s.end)
		if short.to == m.to && short.entries[0].id == e.ID || short.to == 0 && h.Kind == KindName && s.f.foreign(s.ts[from].Key) {
			if s.ts[m.to-1].End-s.ts[from].Start > 2 {
				return from
			}
		}
		return i
	}
	caps := m.entries[0].caps
	if caps == 0 || caps&1 == 1 || e == nil || !s.bareName(i, e.Type) {
		return i
	}
	for ; caps&1 == 0; caps >>= 1 {
		from++
		for s.ts[from].Kind == text.Punct {
			from++
		}
	}
	if short := s.f.trie.longest(s.ts, from, s.end); short.to > 0 && short.entries[0].id != e.ID || s.ts[m.to-1].End-s.ts[from].Start <= 2 {
		return i
	}
	return from
}

// bareName says whether a listed name that begins with a common word stands without it.
func (s *scan) bareName(i int, typ string) bool {
	if h := s.lex[i].head; h != nil && h.Keep {
		return false
	}
	return typ == "weapon" || typ == "media" || typ == "person" || typ == "place" || s.lex[i].head != nil && s.lex[i].head.Kind == KindName
}

// dateline says whether a place stands at token i.
func (s *scan) dateline(i int) bool {
	m := s.listedName(i)
	return m.to > 0 && location(m.entries[0].ent.Type) && s.outlet(m).to == 0
}

// outlet is the match as the name of an outlet; none where it has no such bearer.
func (s *scan) outlet(m match) match {
	for _, e := range m.entries {
		if e.ent.Type == "media" {
			e.ambiguous = false
			m.entries = []nameEntry{e}
			return m
		}
	}
	return match{}
}

// credits adds the outlets and persons that a picture's source names, of a sentence that says nothing else.
func (s *scan) credits(sent text.Sentence) {
	s.start, s.end, s.credit = sent.Credit[0], sent.Credit[1], sent.Credit
	s.number++
	for i := s.start; i < s.end; {
		d := s.named(i)
		if d == nil || d.name.to > 0 && d.name.common {
			i++
			continue
		}
		i = s.add(d, d.To)
	}
}

// credited reads the outlet in front of an agency's lead, "HẢI ĐĂNG – …" or "(Dân trí) - …", and returns the token
// to go on at.
func (s *scan) credited(i int) int {
	at, bracket := i, s.ts[i].Key == "("
	if bracket {
		at++
	}
	from := at
	for at < s.end && at < i+6 && s.ts[at].Kind == text.Word && (s.ts[at].Upper || bracket) {
		at++
	}
	to := at
	if bracket && (at >= s.end || s.ts[at].Key != ")") || to == from {
		return i
	}
	if bracket {
		at++
	}
	if at+1 >= s.end || !s.ts[at].Space && !s.ts[at+1].Space || s.ts[at].Key != "-" && s.ts[at].Key != "–" && s.ts[at].Key != "—" || s.dateline(from) {
		return i
	}
	if m := s.outlet(s.listedName(from)); m.to == to && to > 0 {
		return s.add(s.listedDraft(from, m), to)
	}
	d := &draft{form: "name", run: run{to: to, foreign: true}, text: s.text(from, to), hint: "media", why: "head"}
	d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, from, to, [2]int{from, to}, "lead"
	return s.add(d, to)
}

// listedName is the gazetteer's name at token i, if the words there are a name.
func (s *scan) listedName(i int) match {
	m := s.f.trie.longest(s.ts, i, s.end)
	if m.to == i || m.to == 0 {
		return match{}
	}
	if m.words > 1 && !m.common {
		m = s.overlap(i, m)
	}
	if m.common && (s.blocked(i, m.to) || s.within(i)) || !m.common && m.words == 1 && !s.capital(i, m) {
		return match{}
	}
	if m.to < s.end && !s.ts[m.to].Space && !m.common {
		m.to = s.suffix(i, m.to)
	}
	return m
}

// overlap gives a listed name up where a longer one begins within it: "UAV Bayraktar" in "UAV Bayraktar TB2".
func (s *scan) overlap(i int, m match) match {
	for k := i + 1; k < m.to; k++ {
		if s.ts[k].Kind != text.Word || !s.ts[k].Cap {
			continue
		}
		if next := s.f.trie.longest(s.ts, k, s.end); next.to > m.to && !next.common {
			return s.f.trie.longest(s.ts, i, k)
		}
	}
	return m
}

// within says whether token i continues a hyphenated word.
func (s *scan) within(i int) bool {
	return i > s.start+1 && hyphen(s.ts[i-1].Key) && !s.ts[i].Space && !s.ts[i-1].Space && s.ts[i-2].Kind == text.Word
}

// capital says whether a name of one word that is also a common word is meant as a name. Only words that stand
// for persons are in doubt, where any word is capitalised.
func (s *scan) capital(i int, m match) bool {
	t := &s.ts[i]
	if s.f.foreign(t.Key) {
		return true
	}
	if s.upper || s.first(i) {
		e := m.entries[0].ent
		if l := &s.lex[i]; l.pronoun || l.anyTo > i+1 || len(t.Key) <= 2 || e == nil || e.Type != "country" {
			return s.elsewhere(t.Key) || s.paired(i)
		}
	}
	return s.lex[i].cueTo <= i+1
}

// paired says whether a country is joined to the word at token i: "Anh và Pháp".
func (s *scan) paired(i int) bool {
	if i+2 >= s.end || s.ts[i+1].Key != "va2" && s.ts[i+1].Key != "," {
		return false
	}
	m := s.f.trie.longest(s.ts, i+2, s.end)
	return m.to > 0 && !m.common && m.entries[0].ent.Type == "country"
}

// elsewhere says whether the word stands capitalised within a sentence of the article.
func (s *scan) elsewhere(key string) bool {
	if len(s.names) == 0 {
		s.names["\n"] = true
		for i := 1; i < len(s.ts); i++ {
			if t := &s.ts[i]; t.Cap && s.ts[i-1].Kind == text.Word && !s.ts[i-1].Upper {
				s.names[t.Key] = true
			}
		}
	}
	return s.names[key]
}

// suffix takes letters and digits that hang on to a listed model: Su-34M.
func (s *scan) suffix(i, to int) int {
	if s.ts[to-1].Kind == text.Number && s.ts[to].Kind == text.Word && (s.ts[to].Upper || len(s.ts[to].Key) == 1) {
		return to + 1
	}
	return to
}

// shaped is the run at token i that reads like a name.
func (s *scan) shaped(i int) run {
	if s.upper || !s.ts[i].Cap && !s.f.particles[s.ts[i].Key] || s.within(i) {
		return run{to: i}
	}
	l := &s.lex[i]
	native := !s.first(i)
	if native && !s.f.foreign(s.ts[i].Key) && (l.anyTo > i || l.titleTo > i) {
		native = false
	}
	r := s.run(i, native)
	if s.split(i, r) {
		return run{to: r.chunks[0].to, chunks: r.chunks[:1], foreign: true}
	}
	if r.to > i && !r.foreign && len(r.chunks) < 2 {
		return run{to: i}
	}
	if len(r.chunks) == 1 && l.anyTo >= r.to && !r.chunks[0].upper {
		return run{to: i}
	}
	if len(r.chunks) == 1 && i > s.start && s.ts[i-1].Kind == text.Number {
		return run{to: i}
	}
	return r
}

// prefer says whether the run is a better reading than the listed name it begins with.
func (s *scan) prefer(i int, m match, r run) bool {
	if r.to <= m.to || m.common || len(r.chunks) < 2 {
		return r.to > m.to && !m.common && len(r.chunks) == 1 && s.hangs(m.to)
	}
	if m.to != r.chunks[0].to || !s.f.foreign(s.ts[i].Key) {
		return false
	}
	if rest := s.f.trie.longest(s.ts, m.to, s.end); rest.to > m.to && !rest.common {
		return false
	}
	switch e := m.entries[0].ent; {
	case e == nil:
		return true
	case e.Type == "person":
		return true
	case e.Type == "country" || e.Type == "place":
		return r.to == r.chunks[1].to && len(r.chunks) == 2 && r.chunks[1].foreign
	}
	return false
}

// hangs says whether a hyphen and a small letter follow at token i: the name goes on.
func (s *scan) hangs(i int) bool {
	return i+1 < s.end && hyphen(s.ts[i].Key) && !s.ts[i].Space && !s.ts[i+1].Space && !s.ts[i+1].Cap && s.ts[i+1].Kind == text.Word
}

// materiel says whether the mention is of a class of vehicles or weapons.
func (s *scan) materiel(id schema.ID) bool {
	switch s.f.gazetteer.Unit(id) {
	case "vehicle", "aircraft", "missile", "gun", "system", "ship", "rocket":
		return true
	}
	return s.f.gazetteer.HasClass(id, schema.Ent("military-equipment"))
}

// around says what type a name of unknown bearer has by the words around it.
func (s *scan) around(i int, r run) (typ, why string) {
	if n := len(s.drafts); n > 0 {
		d := s.drafts[n-1]
		if d.To == i && d.name.to > 0 && !s.landlike(i, r) && s.materiel(d.name.entries[0].id) {
			return "weapon", "class"
		}
	}
	if i > s.start && r.foreign {
		for k := max(s.start, i-3); k < i; k++ {
			if s.lex[k].placeTo == i && !r.code {
				return "place", "preposition"
			}
		}
	}
	if s.credit[0] <= i && i < s.credit[1] {
		if len(r.chunks) > 1 && !r.chunks[0].upper {
			return "person", "cue"
		}
		return "media", "cue"
	}
	if r.code {
		return "weapon", "model"
	}
	if len(r.chunks) == 1 && s.domain(r.chunks[0]) {
		return "media", "model"
	}
	if r.to < s.end && s.lex[r.to].cueTo > r.to && len(r.chunks) > 1 {
		return "person", "cue"
	}
	return s.guess(i, r), "guess"
}

// domain says whether a chunk is an address: AF.MIL.
func (s *scan) domain(c chunk) bool {
	for i := c.from; i < c.to; i++ {
		if s.ts[i].Key == "." {
			return true
		}
	}
	return false
}

// guess is the likeliest type of a foreign name that nothing speaks for.
func (s *scan) guess(i int, r run) string {
	c := r.chunks[0]
	switch {
	case !r.foreign || s.first(i) && len(r.chunks) == 1 && !s.elsewhere(s.ts[i].Key):
		return ""
	case len(r.chunks) == 1 && (c.upper || c.to == i+1 && utf8.RuneCountInString(s.ts[i].Key) < 4):
		return ""
	case len(r.chunks) == 1 && r.to < s.end && (s.lex[r.to].cueTo > r.to || s.lex[r.to].aux):
		return "organisation"
	case len(r.chunks) == 1:
		return "place"
	}
	for _, c := range r.chunks {
		if c.upper {
			return ""
		}
	}
	return "person"
}

// apposition extends a name by an office behind it, "Edi Rama, Chủ tịch …", and returns the token after it.
func (s *scan) apposition(d *draft) int {
	if !s.person(d) {
		return d.To
	}
	return s.behind(d)
}

// person says whether a draft reads like a person's name.
func (s *scan) person(d *draft) bool {
	if d.form == "person" {
		return true
	}
	if d.name.to > 0 {
		e := d.name.entries[0].ent
		return e != nil && e.Type == "person"
	}
	return len(d.run.chunks) > 1 && d.hint != "weapon" && d.hint != "place"
}

// neighbours gives an unlisted name the type of the listed place that it is joined with: "Ganja, Barda và X".
func (s *scan) neighbours() {
	first := len(s.drafts)
	for first > 0 && s.drafts[first-1].sentence == s.number {
		first--
	}
	ds := s.drafts[first:]
	for k := range ds {
		for _, n := range []int{k - 1, k + 1} {
			if n < 0 || n >= len(ds) || ds[k].form != "name" || ds[k].name.to > 0 || ds[k].hint != "" || !s.joined(ds[min(k, n)], ds[max(k, n)]) {
				continue
			}
			if e := s.listedEntity(ds[n]); e != nil && e.Type == "place" || ds[n].hint == "place" {
				ds[k].hint, ds[k].why = "place", "neighbour"
			}
		}
	}
}

func (s *scan) listedEntity(d *draft) *schema.Entity {
	if d.form != "name" || d.name.to == 0 {
		return nil
	}
	return d.name.entries[0].ent
}

// joined says whether nothing but a comma or word of joining stands between two drafts.
func (s *scan) joined(a, b *draft) bool {
	if b.Outer[0]-a.To != 1 {
		return false
	}
	key := s.ts[a.To].Key
	return key == "," || key == "va2" || key == "hoăc5"
}

// seat reads the place that a listed site stands in.
func (s *scan) seat(d *draft) {
	if d.To >= s.end {
		return
	}
	if q := s.lex[d.To].placeTo; q > d.To && q < s.end {
		if o, _ := s.place(q); o != nil {
			d.at = []*draft{o}
		}
	}
}

// coordinate gives the place of a site to the site it is joined with: "reservoir and power plant at Mingachevir".
func (s *scan) coordinate() {
	for k := len(s.drafts) - 2; k >= 0 && s.drafts[k].sentence == s.number; k-- {
		a, b := s.drafts[k], s.drafts[k+1]
		e := s.listedEntity(b)
		if a.form != "thing" || b.form != "thing" && (e == nil || e.Type != "facility") || len(a.of)+len(a.at) > 0 || b.From-a.To != 1 {
			continue
		}
		if b.form == "name" {
			s.seat(b)
		}
		if key := s.ts[a.To].Key; key == "va2" || key == "," {
			a.at, a.of = b.at, b.of
			a.Outer[1] = max(a.Outer[1], a.To)
		}
	}
}
