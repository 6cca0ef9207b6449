package lang

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// Pack is all that the program knows of one language.
type Pack struct {
	Lang    string
	General General
	Lexicon Lexicon
	Numbers Numbers
	Dates   Dates
	Heads   []*Head
	Titles  []*Title
	Frames  []*Frame

	// Checks are the examples of frames and cues, with the file and line they stand at.
	Checks []Check

	plate         plates
	syllable      *regexp.Regexp // that every native syllable's key matches
	words         *text.Words
	lists         lists
	abbreviations map[string]bool // keys
}

// Native says whether a key is a syllable of the language.
func (p *Pack) Native(key string) bool { return p.syllable.MatchString(key) }

// known says whether a key alone is a word of the lexicon.
func (p *Pack) known(key string) bool {
	_, to := p.Lexicon.Longest([]text.Token{{Key: key, Hash: text.Hash(key)}}, 0, 1)
	return to == 1
}

// compile prepares what general is needed to cut texts.
func (p *Pack) compile(y *schema.YAML) (faults schema.Faults) {
	var err error
	if p.syllable, err = regexp.Compile(p.General.Syllable); err != nil {
		faults = append(faults, y.At("$.syllable", "syllable: "+err.Error(), "a regular expression of Go"))
	}
	if !strings.Contains(p.General.Whose, "HEAD") || !strings.Contains(p.General.Whose, "OWNER") {
		faults = append(faults, y.At("$.whose", fmt.Sprintf("whose: %q lacks HEAD or OWNER", p.General.Whose), "whose: HEAD OWNER"))
	}
	p.words = &text.Words{Native: p.Native, Known: p.known}
	p.abbreviations = map[string]bool{}
	for _, a := range p.General.Abbreviations {
		p.abbreviations[text.Key(a)] = true
	}
	p.plate.compile()
	p.General.PeopleBegin, p.General.PeopleEnd = keyed(p.General.PeopleBegin), keyed(p.General.PeopleEnd)
	return faults
}

// keyed is the same set of words by their keys.
func keyed(words map[string]bool) map[string]bool {
	keys := make(map[string]bool, len(words))
	for w := range words {
		keys[text.Key(w)] = true
	}
	return keys
}

// Entry is one phrase of the lexicon under one of its readings. What is asked for again and again stands first, so that a processor finds
// it in one place of its memory.
type Entry struct {
	ID     ID     // of its class
	Number uint16 // of its class in a Set
	Kinds  Kinds
	Noun   bool // with Frame: the phrase is a noun
	Cue    *Cue
	Frame  *Frame
	Class  string // a class of lexicon.yaml; "head", "title", "cue" or "trigger" where the field of that name is set
	Head   *Head
	Title  *Title
	Cased  bool // matches only where the text has the phrase's capital letters
	Phrase string
}

// General is pack.yaml.
type General struct {
	Lang          string            `yaml:"lang"`
	Name          string            `yaml:"name"`
	Abbreviations []string          `yaml:"abbreviations"` // after which a full stop ends no sentence
	Syllable      string            `yaml:"syllable"`      // a regular expression that every native syllable's key matches
	Whose         string            `yaml:"whose"`         // how something without a name is called by its HEAD and its OWNER
	Fleets        map[string]string `yaml:"fleets"`        // what the names of a state's warships begin with → the state's entity
	Particles     []string          `yaml:"particles"`     // small words inside foreign names: al, bin, de, van
	Against       []string          `yaml:"against"`       // words between a body and whom it is named to fight: "liên minh chống X"
	Intends       []string          `yaml:"intends"`       // words of one syllable by which somebody only means to do something: "X định rút quân"
	Platforms     map[string]string `yaml:"platforms"`     // the one word that a cue names a platform by, "viết trên X" → its entity
	Press         map[string]bool   `yaml:"press"`         // words that the names of outlets end with: news, times
	Bodies        map[string]bool   `yaml:"bodies"`        // words that the foreign names of other bodies end with: foundation, airlines
	PeopleBegin   map[string]bool   `yaml:"people-begin"`  // words that nouns for people begin with: thợ
	PeopleEnd     map[string]bool   `yaml:"people-end"`    // and end with: viên, sĩ
	Toponyms      map[string]bool   `yaml:"toponyms"`      // words that foreign names of places begin with: port, deir
	Toponymic     map[string]bool   `yaml:"toponymic"`     // and end with: city, island
	Domains       map[string]bool   `yaml:"domains"`       // what addresses end with behind their last point: com, ru
}

// Head is a noun that a name, or a nameless body, thing or source, begins with (names.yaml).
type Head struct {
	Forms   []string `yaml:"forms"`
	Kind    string   `yaml:"kind"`    // body, name, thing, source
	Type    string   `yaml:"type"`    // a type of the schema
	ID      string   `yaml:"id"`      // of the nameless: "ministry-of-defence"
	En      string   `yaml:"en"`      // its English name: "Ministry of Defence"
	Person  bool     `yaml:"person"`  // stands for one person: "người phát ngôn"
	People  bool     `yaml:"people"`  // counts as people when a number stands before it
	Counts  string   `yaml:"counts"`  // the class of people that they are: "personnel"
	Led     bool     `yaml:"led"`     // stands for a body only with the words for who leads it
	Loose   bool     `yaml:"loose"`   // too general a word to stand for a body without its owner
	Keep    bool     `yaml:"keep"`    // belongs to the name that follows
	Alone   bool     `yaml:"alone"`   // stands for one in particular without an owner, too
	Acts    bool     `yaml:"acts"`    // without an owner it does things and suffers them, but is heard by nobody and is nobody's: the police
	Apart   bool     `yaml:"apart"`   // is in its owner's land, but not of its side: rebels
	Part    bool     `yaml:"part"`    // fighters or units that stand for the force or group they belong to
	Armed   bool     `yaml:"armed"`   // names behind it are mostly of armed groups: a front
	Anon    bool     `yaml:"anon"`    // without an owner it is the one armed group of no state that was named before it: rebels
	Bound   bool     `yaml:"bound"`   // stands for nobody but the force or group it belongs to: members
	Ruled   bool     `yaml:"ruled"`   // is its ruler's whose name follows: the regime of X
	Seated  bool     `yaml:"seated"`  // one owner has several, told apart by where they are: embassies
	Amid    bool     `yaml:"amid"`    // small and behind a preposition it is a part of the place that follows: "ở trung tâm X"
	Settled bool     `yaml:"settled"` // a name behind it that no list has is that of a place: "khu dân cư X"
	Kin     string   `yaml:"kin"`     // heads of one kin call one site by turns: a base, its airfield
	Office  bool     `yaml:"office"`  // officials: what they do whose they are does
	Passive bool     `yaml:"passive"` // is a head only behind the mark of a passive: "được quốc tế công nhận"
	Tails   []string `yaml:"tails"`   // capitalised words of several syllables that names behind heads are made of
	Not     []string `yaml:"not"`     // phrases in which the word is no head
}

// Title is an office or form of address before or behind a person's name.
type Title struct {
	Forms   []string `yaml:"forms"`
	ID      string   `yaml:"id"`
	En      string   `yaml:"en"`
	Office  bool     `yaml:"office"`  // one holder at a time in a country or body: the title and the country name a person
	Address bool     `yaml:"address"` // a form of address alone: ông, bà
	Gender  string   `yaml:"gender"`

	Rank     bool `yaml:"rank"`     // a rank or calling: without a name it stands for nobody
	Serves   bool `yaml:"serves"`   // a rank whose holder is on the side that stands behind it: "General of X"
	Place    bool `yaml:"place"`    // its holder governs a place
	Any      bool `yaml:"any"`      // stands for the holder of whatever office: "the leader"
	Modifier bool `yaml:"modifier"` // no title itself: a word between an office and its owner or holder
}

// Cue is a word that attributes what stands beside it to a speaker (cues.yaml).
type Cue struct {
	ID       string    `yaml:"id"`
	Forms    []string  `yaml:"forms"`
	Kind     string    `yaml:"kind"` // say, accuse, call, answer, cite, according, offer
	Stance   string    `yaml:"stance"`
	Modality string    `yaml:"modality"` // of what is said, where the content does not say otherwise
	Offers   bool      `yaml:"offers"`   // of kind answer: aimed at proposals, figures and talks, never at a statement
	Own      bool      `yaml:"own"`      // what is said is the speaker's own deed, "claims responsibility for", or, of an answer, what he keeps to himself
	Holds    []string  `yaml:"holds"`    // classes of which one must stand in what follows in the clause: "calls it *a* lie"
	By       []string  `yaml:"by"`       // types of entities that alone say something by it: a reporter who sees, no country that does
	Examples []Example `yaml:"examples"`
	Not      []string  `yaml:"not"`
}

// Frame is a pattern of an event: its triggers, and which part of the clause fills which role, in each form
// that the trigger takes (frames.yaml; data/lang/README.md explains the functions).
type Frame struct {
	ID       string     `yaml:"id"`
	Method   string     `yaml:"-"` // the id with the language first: "vi/struck"
	Family   string     `yaml:"-"` // of the relation
	Relation string     `yaml:"relation"`
	Verbs    []string   `yaml:"verbs"`
	Nouns    []string   `yaml:"nouns"`
	Active   Roles      `yaml:"active"`
	Passive  Roles      `yaml:"passive"`
	Nominal  Roles      `yaml:"nominal"`
	Materiel string     `yaml:"materiel"` // what named or counted materiel in the object is: weapon (used), lost, or patient
	People   string     `yaml:"people"`   // the relation that counted people in the object give; empty: none
	Status   string     `yaml:"status"`
	Harm     string     `yaml:"harm"` // the status of counted people
	Modality string     `yaml:"modality"`
	Stance   string     `yaml:"stance"`  // where the speaker's stance is not the cue's
	After    string     `yaml:"after"`   // a lexicon class that must stand before the trigger in its clause
	Before   string     `yaml:"before"`  // a lexicon class that must stand behind the trigger in its clause
	Unless   string     `yaml:"unless"`  // a lexicon class that must not stand in the clause
	Doer     string     `yaml:"doer"`    // the id of a head whose bearer is the agent, where the words of the pattern name him
	Sought   string     `yaml:"sought"`  // a lexicon class that must not stand before the trigger: what is only sought is not there
	Recalls  string     `yaml:"recalls"` // a lexicon class that must stand before the trigger in its sentence or in the one before: what is told of it refers to it
	Or       string     `yaml:"or"`      // a lexicon class that, behind the trigger, stands for what the needs ask
	State    bool       `yaml:"state"`   // what lasts: a day that something else in the sentence has is not its own
	Needs    [][]string `yaml:"needs"`   // of each list one must be filled: a role or one of Needs
	Examples []Example  `yaml:"examples"`
	Not      []string   `yaml:"not"`
}

// Roles are which part of the clause fills which role where the trigger is "active", "passive" or "nominal"; nil where the frame
// has no such form.
func (f *Frame) Roles(form string) *Roles {
	var r *Roles
	switch form {
	case "active":
		r = &f.Active
	case "passive":
		r = &f.Passive
	case "nominal":
		r = &f.Nominal
	}
	if r == nil || !r.given {
		return nil
	}
	return r
}

// Example is a text that a pattern must match, with what must come out of it: role → the words or names that
// fill it; "speaker", "stance", "modality" and "figure" likewise.
type Example struct {
	Text   string            `yaml:"text"`
	Expect map[string]string `yaml:"expect"`
}

// Check is an example to run: Want nil stands for "this pattern must not match".
type Check struct {
	Method string // the pattern's id, language first: "vi/struck"
	Text   string
	Want   map[string]string
	At     func() schema.Fault // the place, without a text
}

// packFile is what the files of a pack hold between them.
type packFiles struct {
	lexicon map[string][]string
	names   struct {
		Heads  []*Head  `yaml:"heads"`
		Titles []*Title `yaml:"titles"`
	}
	cues   []*Cue
	frames []*Frame
}

// Load reads the pack in the folder dir ("lang/vi") of fsys. The error is schema.Faults, all of them.
func Load(fsys fs.FS, dir string, m *schema.Model) (*Pack, error) {
	p, in := &Pack{}, packFiles{}
	var faults schema.Faults
	read := func(name string, v any) *schema.YAML {
		y, fs := schema.ReadYAML(fsys, path.Join(dir, name), v)
		faults = append(faults, fs...)
		return y
	}
	general := read("pack.yaml", &p.General)
	lex := read("lexicon.yaml", &in.lexicon)
	names := read("names.yaml", &in.names)
	cues := read("cues.yaml", &in.cues)
	frames := read("frames.yaml", &in.frames)
	read("numbers.yaml", &p.Numbers)
	read("dates.yaml", &p.Dates)
	read("boilerplate.yaml", &p.plate)
	if len(faults) > 0 {
		return nil, faults
	}
	p.Lang = p.General.Lang
	faults = append(faults, p.Numbers.compile(path.Join(dir, "numbers.yaml"))...)
	faults = append(faults, p.Dates.compile(path.Join(dir, "dates.yaml"))...)
	faults = append(faults, p.compile(general)...)
	b := builder{p: p, model: m, classes: in.lexicon, seen: map[string]string{}, ids: map[string]bool{}}
	b.lexicon(lex)
	b.names(names, in.names.Heads, in.names.Titles)
	b.cues(cues, in.cues)
	b.frames(frames, in.frames)
	p.Lexicon.gather()
	p.Carry(&p.Lexicon, &p.Numbers.starts, &p.Dates.starts, &p.plate.credits)
	return p, append(faults, b.faults...).Err()
}

// builder files entries and gathers faults.
type builder struct {
	p       *Pack
	model   *schema.Model
	classes map[string][]string
	seen    map[string]string // phrase and class → path it first stood at
	ids     map[string]bool
	faults  schema.Faults
}

func (b *builder) fault(y *schema.YAML, path, text, hint string) {
	b.faults = append(b.faults, y.At(path, text, hint))
}

func (b *builder) add(y *schema.YAML, path string, e *Entry) {
	keys := text.Keys(e.Phrase)
	if len(keys) == 0 {
		b.fault(y, path, "an empty phrase", "remove it")
		return
	}
	id := e.Class + " " + strings.Join(keys, " ")
	if e.Frame != nil {
		id += " " + e.Frame.ID
	}
	if first, ok := b.seen[id]; ok {
		b.fault(y, path, "the phrase "+e.Phrase+" stands twice as "+e.Class, "first at "+first)
		return
	}
	if first, ok := b.seen["block "+strings.Join(keys, " ")]; ok && e.Frame != nil {
		b.fault(y, path, "the phrase "+e.Phrase+" also stands in block, so that it would never trigger "+e.Frame.ID, "take it out of one of the two; block: "+first)
	}
	b.seen[id] = y.Name + " " + path
	e.mark()
	b.p.Lexicon.Add(keys, e)
}

func (b *builder) lexicon(y *schema.YAML) {
	known := map[ID]string{}
	for _, class := range []string{"head", "title", "cue", "trigger"} { // of entries that other files give
		known[IDOf(class)] = class
	}
	for _, class := range sortedKeys(b.classes) {
		if class == "" {
			b.fault(y, "$", "a class has no name", "give it one")
			continue
		}
		if other := known[IDOf(class)]; other != "" && other != class {
			b.fault(y, "$."+class, "the rules cannot tell the classes "+other+" and "+class+" apart: their first and last letters and those at a third and two thirds are the same", "give one of them another name")
		}
		known[IDOf(class)] = class
		for i, phrase := range b.classes[class] {
			b.add(y, at("$.%s[%d]", class, i), &Entry{Phrase: phrase, Class: class})
		}
	}
}

func (b *builder) names(y *schema.YAML, heads []*Head, titles []*Title) {
	b.p.Heads, b.p.Titles = heads, titles
	for i, h := range heads {
		where := at("$.heads[%d]", i)
		if b.model.Type(h.Type) == nil {
			b.fault(y, where+".type", "unknown type "+h.Type, "one of "+strings.Join(b.model.Types(), ", "))
		}
		if !slices.Contains([]string{"body", "name", "thing", "source"}, h.Kind) {
			b.fault(y, where+".kind", "unknown kind "+h.Kind, "one of body, name, thing, source")
		}
		if h.Kind != "name" && (h.ID == "" || h.En == "") {
			b.fault(y, where, "a head of kind "+h.Kind+" needs id and en", "")
		}
		for j, f := range h.Forms {
			b.add(y, at("$.heads[%d].forms[%d]", i, j), &Entry{Phrase: f, Class: "head", Head: h})
		}
	}
	for i, t := range titles {
		if t.En == "" || t.ID == "" {
			b.fault(y, at("$.titles[%d]", i), "a title needs id and en", "")
		}
		for j, f := range t.Forms {
			b.add(y, at("$.titles[%d].forms[%d]", i, j), &Entry{Phrase: f, Class: "title", Title: t})
		}
	}
}

func (b *builder) cues(y *schema.YAML, cues []*Cue) {
	for i, c := range cues {
		where := at("$[%d]", i)
		b.id(y, where, c.ID)
		if !slices.Contains([]string{"say", "accuse", "call", "answer", "cite", "according", "offer"}, c.Kind) {
			b.fault(y, where+".kind", "unknown kind "+c.Kind, "one of say, accuse, call, answer, cite, according, offer")
		}
		b.term(y, where+".stance", "stance", c.Stance, b.model.Terms.Stances)
		if c.Modality != "" {
			b.term(y, where+".modality", "modality", c.Modality, b.model.Terms.Modalities)
		}
		for _, class := range c.Holds {
			if b.classes[class] == nil {
				b.fault(y, where+".holds", "unknown lexicon class "+class, "add it to lexicon.yaml")
			}
		}
		for _, t := range c.By {
			if !slices.Contains(b.model.Types(), t) {
				b.fault(y, where+".by", "unknown type "+t, "a type of data/schema")
			}
		}
		for j, f := range c.Forms {
			b.add(y, at("$[%d].forms[%d]", i, j), &Entry{Phrase: f, Class: "cue", Cue: c})
		}
		b.checks(y, where, c.ID, c.Examples, c.Not)
	}
}

func (b *builder) frames(y *schema.YAML, frames []*Frame) {
	b.p.Frames = frames
	for i, f := range frames {
		where := at("$[%d]", i)
		b.id(y, where, f.ID)
		f.Method = b.p.Lang + "/" + f.ID
		rel := b.model.Relation(f.Relation)
		if rel == nil {
			b.fault(y, where+".relation", "unknown relation "+f.Relation, "one of "+strings.Join(b.model.Relations(), ", "))
			continue
		}
		f.Family = rel.Family
		b.roles(y, where+".active", &f.Active, rel)
		b.roles(y, where+".passive", &f.Passive, rel)
		b.roles(y, where+".nominal", &f.Nominal, rel)
		for _, class := range []string{f.After, f.Before, f.Unless, f.Sought, f.Recalls, f.Or} {
			if class != "" && b.classes[class] == nil {
				b.fault(y, where, "unknown lexicon class "+class, "add it to lexicon.yaml")
			}
		}
		for _, need := range slices.Concat(f.Needs...) {
			if rel.Roles[need] == nil && !slices.Contains(Needs, need) {
				b.fault(y, where+".needs", "unknown need "+need, "a role of "+rel.Name+", or one of "+strings.Join(Needs, ", "))
			}
		}
		for j, v := range f.Verbs {
			b.add(y, at("$[%d].verbs[%d]", i, j), &Entry{Phrase: v, Class: "trigger", Frame: f})
		}
		for j, v := range f.Nouns {
			b.add(y, at("$[%d].nouns[%d]", i, j), &Entry{Phrase: v, Class: "trigger", Frame: f, Noun: true})
		}
		if f.Doer != "" && !slices.ContainsFunc(b.p.Heads, func(h *Head) bool { return h.ID == f.Doer }) {
			b.fault(y, where+".doer", "unknown head "+f.Doer, "the id of a head of names.yaml")
		}
		if len(f.Examples) == 0 {
			b.fault(y, where, "pattern "+f.ID+" has no examples", "add one that it must match")
		}
		b.checks(y, where, f.ID, f.Examples, f.Not)
	}
}

// Needs are what a frame can ask of a claim beside its roles: a figure, a day, two who do something together, that it has not
// happened yet, that what is counted flies, that no object stands behind the trigger, or one that has no name, or one with a name whatever the form, or that what it is done to stands right behind the trigger, that it is told of what stands before a relative word, or that
// people or bodies without a name stand behind it.
var Needs = []string{"figure", "date", "pair", "ahead", "mortal", "armed", "soldiers", "mobile", "flying", "uncrewed", "beset", "alone", "closed", "unnamed", "target", "untold", "undergone", "direct", "conducted", "behind", "relative", "legal", "building", "troops"}

func (b *builder) id(y *schema.YAML, where, id string) {
	if id == "" || b.ids[id] {
		b.fault(y, where, "the id "+id+" is empty or stands twice", "ids of cues and frames are unique in a pack")
	}
	b.ids[id] = true
}

func (b *builder) term(y *schema.YAML, where, what, got string, known map[string]map[string]string) {
	if known[got] == nil {
		b.fault(y, where, "unknown "+what+" "+got, "one of "+strings.Join(sortedKeys(known), ", "))
	}
}

func (b *builder) checks(y *schema.YAML, where, id string, examples []Example, not []string) {
	method := b.p.Lang + "/" + id
	for i, e := range examples {
		want := e.Expect
		if want == nil {
			want = map[string]string{}
		}
		b.p.Checks = append(b.p.Checks, Check{method, e.Text, want, func() schema.Fault { return y.At(where+at(".examples[%d]", i), "", "") }})
	}
	for i, s := range not {
		b.p.Checks = append(b.p.Checks, Check{method, s, nil, func() schema.Fault { return y.At(where+at(".not[%d]", i), "", "") }})
	}
}
