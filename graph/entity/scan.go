package entity

import (
	"strings"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// scan reads an article's sentences into drafts of mentions, which the linker then says the entities of.
type scan struct {
	f      *Finder
	doc    *text.Parsed
	ts     []text.Token
	spots  []spot   // of the tokens of the sentence
	none   *reading // what the lexicon has outside it
	memory *memory
	end    int // of the sentence
	start  int
	upper  bool // the sentence is written in capitals
	number int  // of the sentence
	drafts []*draft
	names  map[uint64]bool // hashes of the keys that stand capitalised within sentences; nil where nobody asked
	lone   lone
	own    imprint
	credit [2]int // the tokens of the sentence that name the source of a picture
}

// A draft is a mention whose entity is not known yet.
type draft struct {
	Mention
	form        string // name, person, body, thing, source, office, country, short
	name        match
	run         run
	hint        string // the type that the words around speak for
	why         string // and which words
	of, at      []*draft
	titles      []*lang.Title
	appositions []*draft // offices behind the name
	called      *draft   // the name behind what an outlet is
	adj         string
	deictic     bool
	many        bool // sites of a class, not one of them: các căn cứ
	leans       bool // fighters called by whose side they take: lực lượng trung thành với X
	helped      bool // and who only arms or trains them: lực lượng do X huấn luyện
	versus      bool // a body named by whom it fights: liên minh chống X
	vague       bool // the title is of one among several: thủ lĩnh cấp cao
	whose       bool // the title is held by somebody else, who serves the person behind it: phát ngôn viên của ông X
	dead        bool // names nothing
	linked      bool // behind a word of belonging
	resolved    bool
	sentence    int
	text        string // the name as the article writes it
	folded      string // the same as names are compared
	parts       []string
}

// joined is the name as names are compared, once it stands.
func (d *draft) joined() string {
	if d.folded == "" {
		d.folded = joined(d.text)
	}
	return d.folded
}

// words are the words of the name as names are compared.
func (d *draft) words() []string {
	if d.parts == nil {
		d.parts = words(d.text)
	}
	return d.parts
}

func newScan(f *Finder, doc *text.Parsed) *scan {
	m := f.take(len(doc.Tokens))
	return &scan{f: f, doc: doc, ts: doc.Tokens, memory: m, drafts: m.all, none: &f.readings[0], lone: f.newLone(doc.Tokens, m.lone), own: f.newImprint(doc)}
}

// begin turns to the tokens from and to, of a sentence or of what it names as its source.
func (s *scan) begin(from, to int) {
	s.start, s.end = from, to
	s.number++
	if n := to - from; cap(s.memory.spots) < n {
		s.memory.spots = make([]spot, 2*n)
	}
	s.spots, s.memory.matches = s.memory.spots[:to-from], s.memory.matches[:0]
	for k := range s.spots {
		s.spots[k] = spot{phrase: s.none}
	}
}

// at is what the lexicon has at token i, nothing where the sentence does not reach to.
func (s *scan) at(i int) lexAt {
	if k := uint(i - s.start); k < uint(len(s.spots)) {
		return lexAt{i, s.spots[k].phrase}
	}
	return lexAt{i, s.none}
}

// sentence adds the drafts of one sentence.
func (s *scan) sentence(sent text.Sentence) {
	s.begin(sent.From, sent.To)
	s.credit = sent.Credit
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
	for i := s.start; i < s.end; i++ {
		if t := &s.ts[i]; t.Kind == text.Word && len(t.Key) > 1 {
			words++
			if t.Upper {
				upper++
			}
		}
	}
	return words > 3 && 4*upper > 3*words
}

// unit adds the draft that begins at token i and returns the token after it, or i where none does.
func (s *scan) unit(i int) int {
	if s.ts[i].Kind == text.Number {
		return s.numbered(i)
	}
	if s.ts[i].Kind != text.Word || s.idle(i) {
		return i
	}
	if d := s.against(i); d != nil {
		return s.add(d, d.To)
	}
	keep := len(s.drafts)
	if d, to := s.title(i); d != nil {
		if m := s.listedName(i); m.to < d.To || m.common {
			return s.add(d, max(to, d.To))
		}
		s.drafts = s.drafts[:keep] // a listed name that begins with a title
	}
	h, hto := s.head(i)
	n := s.named(i)
	if h != nil && h.form == "name" && n != nil && n.name.to > s.at(i).headTo() && !n.name.common && h.name.to == 0 && n.name.words > 1 {
		h = nil // Đài Loan is no radio station
	}
	if h != nil && (n == nil || hto > n.To || h.To >= n.To && (n.name.to == 0 || n.name.common)) {
		if n != nil && h.To == n.To && s.bareSite(h) {
			h.name = n.name
		}
		s.add(h, hto)
		return s.second(h, hto)
	}
	s.drafts = s.drafts[:keep]
	if n != nil {
		s.parts(i, n)
		s.model(n)
		return s.add(n, s.apposition(n))
	}
	if d := s.shortened(i); d != nil {
		return s.add(d, d.To)
	}
	return s.platform(i)
}

// idle says whether nothing can begin with the word at token i, as with most: it is written small and begins no title, head or name.
func (s *scan) idle(i int) bool {
	t, l := &s.ts[i], s.at(i)
	if i+1 < s.end && s.ts[i+1].Kind == text.Punct && !s.ts[i+1].Space && (s.ts[i+1].Key == "." || hyphen(s.ts[i+1].Key)) {
		return false // perhaps an address
	}
	return !t.Cap && l.head == nil && l.title == nil && !s.f.trie.low.May(t)
}

// platform keeps the platform that a cue ends with, "viết trên Telegram", and returns the token after it; i where none does.
func (s *scan) platform(i int) int {
	if !s.ts[i].Cap || s.ts[i].Native || i == s.start || s.at(i-1).placeTo() != i {
		return i
	}
	id := schema.ID("ent:" + s.f.pack.General.Platforms[s.ts[i].Key])
	at, listed := s.f.gazetteer.at.place(id)
	if !listed {
		return i
	}
	d := s.listedDraft(i, match{to: i + 1, words: 1, entries: []nameEntry{{id: id, ent: &s.f.gazetteer.entities[at], at: int32(at)}}})
	d.Inner = s.amid(i)
	return s.add(d, i+1)
}

// numbered adds a listed weapon whose name begins with a digit, "2S19", and returns the token after it; i where none does.
func (s *scan) numbered(i int) int {
	if i+1 >= s.end || s.ts[i+1].Space || s.ts[i+1].Kind != text.Word || s.within(i) {
		return i
	}
	m := s.listedName(i)
	if m.to <= i+1 || m.entries[0].ent == nil || m.entries[0].ent.Type != "weapon" {
		return i
	}
	n := s.named(i)
	if n == nil {
		return i
	}
	return s.add(n, m.to)
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
	if OneLine(span) {
		return span
	}
	return strings.Join(strings.Fields(span), " ")
}

// first says whether token i begins a sentence, a quotation or a list.
func (s *scan) first(i int) bool {
	if i <= s.start {
		return true
	}
	switch p := &s.ts[i-1]; p.Key {
	case "*": // of a list or of emphasis, "nhật báo **De X**"
		k := i - 1
		for k > s.start && s.ts[k].Key == "*" {
			k--
		}
		return s.ts[k].Kind != text.Word
	case `"`, "“", "«", ":", "•", "…", "'", "‘", ";", "+", ".", "?", "!", "/", "|":
		return true
	case "-", "–", "—":
		return p.Space
	}
	return s.ts[i-1].Kind == text.Punct && i-1 == s.start
}
