package rules

import (
	"slices"

	"hearsay/schema"
)

// accordingTo reads the speaker behind "theo".
func (a *article) accordingTo(s *sentence, t *site) bool {
	u := s.units
	if k, end := a.quotedBy(s, t.at+1); k > 0 {
		t.who, t.hi, t.ids = []int{t.at + 1}, end, a.nameless(s, t.at+1, k)
	}
	if k := a.officeHolder(s, t.at+1); t.ids == nil && k > 0 {
		t.who, t.hi, t.ids = []int{k}, k+1, a.resolve(s, k)
	}
	for j := t.at + 1; t.ids == nil && j < len(u) && j <= t.at+6; j++ {
		switch {
		case u[j].any("backing", "leaning") && j > t.at+1 && u[j].m == nil:
			j = len(u) // "theo các tài khoản ủng hộ X"
		case u[j].any("not-source", "relative") && !u[j].is("reference") || u[j].is("proposal") && !u[j].is("document"):
			return false // "theo thỏa thuận mà X đạt được": nobody speaks
		case u[j].m != nil && j > t.at+2 && u[j-1].any("prep-in", "site-ref") && a.platform(u[j].m.ID): // "theo thông báo từ ban quản lý trên Telegram"
		case u[j].m != nil && a.toldAbout(s, j, t.at): // "theo tin tức về X trên báo Y"
		case u[j].m != nil && (a.voices(&u[j]) || a.infirmary(u[j].m)):
			t.who, t.hi = []int{j}, j+1
			t.ids = a.resolve(s, j)
			if a.sourceAgain(s, j) {
				t.ids, t.inherited = some(a.speaker), true
			} else if k := a.relativeOf(s, j, t.at+1); k >= 0 {
				t.ids = a.nameless(s, k, j+1)
			} else if ids, end := a.wholePhrase(s, t.at+1, j); len(ids) > 0 {
				t.ids, t.hi = ids, end
			}
			if _, who := a.channel(s, j, t.at+1, len(u)); who != nil {
				t.ids = who
			}
			t.ids = append(a.saysFirst(s, t.at+1, j), t.ids...)
			for t.hi+1 < len(u) && (u[t.hi].is("and") && u[t.hi].sign == "") && u[t.hi+1].m != nil && a.voices(&u[t.hi+1]) {
				t.who = append(t.who, t.hi+1)
				t.ids = append(t.ids, a.resolve(s, t.hi+1)...)
				t.hi += 2
			}
			a.saysToo(s, t)
		case u[j].is("we") && j == t.at+1 && a.speaksNow(s):
			t.who, t.hi, t.ids = []int{j}, j+1, a.host.speakers
		case u[j].any("he", "she", "they", "this-body", "this-force", "this-group", "this-media", "this-source", "country-ref") && u[j].m == nil:
			if t.who, t.hi, t.ids = []int{j}, j+1, a.resolve(s, j); j > t.at+1 && len(t.ids) > 0 && a.memberBefore(s, j, t.at+1) {
				t.ids = a.nameless(s, t.at+1, j+1) // "theo một thành viên phái đoàn ông"
			} else if len(t.ids) == 0 && j == t.at+1 && u[j].is("office-ref") {
				t.ids = a.nameless(s, j, j+1) // "theo quan chức này"
			} else if len(t.ids) == 0 && u[j].any("he", "she") {
				t.ids, t.inherited = a.lastToSpeak(s), true
			}
		case breaks(&u[j]) || u[j].sign == "," || u[j].sign == "quote" || u[j].verb() && !u[j].is("document"):
			j = len(u)
		}
		if t.ids != nil {
			break
		}
	}
	if len(t.who) == 1 && u[t.who[0]].m != nil && u[t.who[0]].m.Type == "source" {
		if k := a.issuerBehind(s, t.at); k >= t.hi {
			t.who, t.hi, t.ids = []int{k}, k+1, a.resolve(s, k) // "theo số liệu sơ bộ từ X"
		}
		if t.hi+1 < len(u) && u[t.hi].is("prep-of") && u[t.hi+1].is("we") {
			return false // "theo các chuyên gia của chúng tôi": who is quoted says so
		}
		end := t.hi
		for end < len(u) && u[end].sign == "" && !u[end].verb() && end < t.hi+5 {
			end++
		}
		if end > t.hi && end < len(u) && u[end].sign == "," {
			t.ids, t.hi = a.nameless(s, t.who[0], end), end
		}
	}
	if j := a.issuerBehind(s, t.at); t.ids == nil && j > 0 {
		t.who, t.hi, t.ids = []int{j}, j+1, a.resolve(s, j)
	}
	if t.ids == nil && a.spokenFor(s, t.at) {
		return false // “theo tình báo, …”, X nói
	}
	if t.ids == nil {
		end := t.at + 1
		for end < len(u) && u[end].sign == "" && end < t.at+8 {
			end++
		}
		if id := a.titled(s, t.at+1, end); id != "" {
			t.ids, t.hi = some(id), end
		} else if ours := slices.ContainsFunc(u[t.at+1:end], func(x unit) bool { return x.is("we") }); !ours && (end == len(u) || u[end].sign == "," || t.at > 0 && u[t.at-1].sign != "" && breaks(&u[end])) && (a.speaking(s, t.at+1, end) || a.asksWho(&u[t.at]) && a.phrase(s, t.at+1, end)) {
			t.ids, t.hi = a.nameless(s, t.at+1, end), end
		}
	}
	if end := a.thisDocument(s, t.at); t.ids == nil && end > 0 {
		t.ids, t.hi, t.inherited = some(a.speaker), end, true
	}
	if t.ids == nil && t.at+2 < len(u) && u[t.at+1].is("bare-media") && u[t.at+2].sign == "," {
		t.ids, t.hi = a.outletLike(&u[t.at+1], s.From), t.at+2 // "theo bài báo, …"
	}
	if t.ids == nil && a.onlySeen(s, t.at) {
		return false
	}
	if t.ids == nil {
		t.ids = a.unnamed(u[t.at])
		for t.hi < len(u) && t.ids != nil && u[t.hi].sign != "," && t.hi < t.at+8 {
			t.hi++
		}
	}
	a.sameAgain(s, t, t.at+1, t.hi)
	for t.hi < len(u) && (u[t.hi].date != nil || u[t.hi].sign == ",") {
		if u[t.hi].date != nil && !u[t.hi].vague {
			t.said = u[t.hi].date
		}
		t.hi++
	}
	if t.said == nil {
		t.said = a.dayOfName(s, t, t.at)
	}
	t.until = a.finished(s, t)
	return len(t.ids) > 0
}

// wholePhrase is who speaks in words of which the name at unit j is only the first, as a subject would be read, and where they end: "theo | tổng
// thống X đắc cử P", "theo | một người tị nạn từ X".
func (a *article) wholePhrase(s *sentence, from, j int) (who []schema.ID, end int) {
	u := s.units
	if j == from && (j+1 >= len(u) || u[j+1].sign != "" || u[j+1].verb()) || u[j].m.Type == "person" || u[j].m.Type == "source" {
		return nil, 0
	}
	for end = from; end < len(u) && end < from+longestSource && u[end].sign == ""; end++ {
		if u[end].any("document", "accusation", "relative", "said-that", "we", "and") || u[end].cue() != nil || u[end].verb() && u[end].m == nil {
			return nil, 0
		}
	}
	if end <= j+1 && j == from || end < len(u) && u[end].sign != "," && !breaks(&u[end]) {
		return nil, 0
	}
	last := end - 1
	for last > j && u[last].m == nil {
		last--
	}
	if last > j && u[last].m.Type == "person" && a.hangsOn(s, last, from) < 0 {
		return a.resolve(s, last), end
	}
	if first := &u[from]; j > from && (first.any("member", "people", "indefinite", "article", "bare-group", "body-noun", "title") || first.fig != nil && first.fig.people || first.m != nil && first.m.Type == "group") && a.speaking(s, from, end) {
		return a.nameless(s, from, end), end
	}
	return nil, 0
}

// officeHolder is the unit of a person between commas, behind the words from unit from on that only tell his office: "theo | người phụ trách đối ngoại
// của X, ông Y, …"; 0 where none stands there.
func (a *article) officeHolder(s *sentence, from int) int {
	u := s.units
	if from >= len(u) || u[from].m != nil && a.found.Unit(u[from].m.ID) != "person" || u[from].m == nil && !u[from].any("member", "title", "people", "head", "classifier", "article", "indefinite") {
		return 0
	}
	k, owned := from+1, false
	for ; k < len(u) && k < from+longestSource && u[k].sign == "" && u[k].cue() == nil && !u[k].is("relative"); k++ {
		owned = owned || u[k].is("prep-of")
	}
	if k+3 < len(u) && u[k].sign == "," && u[k+2].sign == "," && u[k+1].m != nil && u[k+1].m.Type == "person" && !a.relativeWord(&u[k+3]) && (owned || !u[from].any("article", "indefinite")) {
		return k + 1
	}
	return 0
}

// toldAbout says whether the name at unit j is only what the tidings behind the cue at unit at are about.
func (a *article) toldAbout(s *sentence, j, at int) bool {
	for k := j - 1; k > at && k > j-3; k-- {
		if s.units[k].is("prep-about") {
			return true
		}
	}
	return false
}

// onlySeen says whether the figures that the cue at unit i leans on are nobody's and only seen by somebody: "theo dữ liệu mà X xem được".
func (a *article) onlySeen(s *sentence, i int) bool {
	for i++; i < len(s.units) && s.units[i].sign == ""; i++ {
		if s.units[i].is("relative") {
			return true
		}
	}
	return false
}

// spokenFor says whether the unit stands in a quotation behind which the sentence goes on, so that whoever said it is told there.
func (a *article) spokenFor(s *sentence, i int) bool {
	if !a.quoted(&s.units[i]) {
		return false
	}
	for j := i + 1; j+1 < len(s.units); j++ {
		if u := &s.units[j]; !a.quoted(u) && u.sign == "" {
			return true
		}
	}
	return false
}

// longestReport is how many units at most stand between the word for a report and whose it is.
const longestReport = 12

// issuerBehind is the unit of the name whose report the cue at unit i leans on where words that describe the report stand between: "theo
// báo cáo công bố hôm 3/5 của X"; 0 where none does.
func (a *article) issuerBehind(s *sentence, i int) int {
	u := s.units
	document := a.holdsWords(&u[i], "document") || a.holdsWords(&u[i], "figure-noun")
	for j := i + 1; j+1 < len(u) && j <= i+longestReport; j++ {
		switch x := &u[j]; {
		case x.any("document", "figure-noun"), x.m != nil && x.m.Type == "source" && a.holds(x, "figure-noun"):
			document = true
		case document && x.any("prep-of", "prep-from", "prep-by"):
			for j++; j+1 < len(u) && u[j].m == nil && (u[j].any("plural", "descriptor", "article") || plainWord(&u[j])); j++ {
			}
			if u[j].m != nil && a.voices(&u[j]) && !located(&u[j]) {
				return j
			}
		case x.sign != "" && x.sign != "quote" && x.sign != "(" && x.sign != ")", x.cue() != nil && !x.is("gives"), x.any("not-source", "relative", "contrast"):
			return 0
		}
	}
	return 0
}

// quotedBy is where the words end that call somebody without a name whom an outlet quoted, "một quan chức y tế | được X dẫn lời", and where
// those about the outlet end; 0 where nobody is called so from unit from on.
func (a *article) quotedBy(s *sentence, from int) (to, end int) {
	u := s.units
	for k := from + 1; k+2 < len(u) && k <= from+longestSource && u[k].sign == ""; k++ {
		if n := a.nameBehind(s, k, len(u)); u[k].any("passive-good", "prep-by") && a.asidePassive(s, n, from) == k && a.speaking(s, from, k) {
			return k, n + 2
		}
	}
	return 0, 0
}

// asksWho says whether a cue ends with a word that must be followed by who speaks: "theo thông báo từ".
func (a *article) asksWho(u *unit) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.to-1, u.to)
	return u.to-u.from > 1 && to == u.to && (has(e, "prep-of") || has(e, "prep-from"))
}

// phrase says whether the units from to to (exclusive) are one phrase without a verb or a word that refers.
func (a *article) phrase(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if u := &s.units[i]; u.verb() && u.m == nil || u.any("reference", "not-source", "relative", "accusation", "document", "we") && !u.any("prep-in") {
			return false
		}
	}
	return to > from
}

// thisDocument is the unit behind "theo tuyên bố này": what was last said, by whom was last heard; 0 where nothing of the
// kind stands behind the cue at unit i.
func (a *article) thisDocument(s *sentence, i int) int {
	u := s.units
	if k := i + 1; a.holdsWords(&u[i], "document") && !a.holdsWords(&u[i], "plural") && !a.holdsWords(&u[i], "statistic") && a.previous != nil {
		for k < len(u) && u[k].date != nil {
			k++
		}
		if k < len(u) && u[k].sign == "," {
			return k // "theo thông báo khi ấy, …"
		}
	}
	for j := i + 1; j < len(u) && j <= i+4 && u[j].sign == "" && !u[j].names(); j++ {
		if j < i+3 && u[j].is("document") && !u[j].any("video", "figure-noun", "member") && a.previous != nil && !u[j-1].any("plural", "article", "indefinite") && (j == i+1 || plainWord(&u[j-1]) || u[j-1].is("document-noun")) && j+1 < len(u) && u[j+1].sign == "," {
			return j + 1 // "theo bản thông cáo, …"
		}
		if u[j].is("reference") && a.speaker != "" && (u[j-1].is("document") || j-1 == i && a.holdsWords(&u[i], "document")) {
			return j + 1
		}
	}
	return 0
}

// sourceAgain says whether the name at unit i is only the word for a source, "cũng theo nguồn tin, …", and the one that has just spoken was a source.
func (a *article) sourceAgain(s *sentence, i int) bool {
	m, e := s.units[i].m, a.entity(a.speaker)
	if m == nil || m.Type != "source" || i+1 >= len(s.units) || s.units[i+1].sign != "," || a.previous == nil || e == nil || e.Type != "source" && e.Type != "media" {
		return false
	}
	p, to := a.pack.Phrase(a.doc.Tokens, m.Outer[0], m.Outer[1])
	return to == m.Outer[1] && p.Is("bare-source")
}

// figuresOnly says whether a source is only a word for figures that nobody is named for: "theo thống kê".
func (a *article) figuresOnly(s *sentence, t *site) bool {
	e := a.entity(t.ids[0])
	return len(t.ids) == 1 && e != nil && e.Type == "source" && a.side(e.ID) == e.ID && a.holdsWords(&s.units[t.at], "statistic")
}

// holdsWords says whether a phrase of the class stands within the unit's own words.
func (a *article) holdsWords(u *unit, class string) bool {
	if u.to-u.from < 2 {
		return false
	}
	for i := u.from; i < u.to; i++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, u.to); to > i && to-i < u.to-u.from && has(e, class) {
			return true
		}
	}
	return false
}

// unnamed is the source that stands within the cue itself ("theo số liệu"), if the names know it as one.
func (a *article) unnamed(u unit) []schema.ID {
	for i := a.mentionsFrom(u.from); i < len(a.found.Mentions) && a.found.Mentions[i].From < u.to; i++ {
		m := &a.found.Mentions[i]
		if m.Type == "source" {
			return []schema.ID{m.ID}
		}
	}
	return nil
}
