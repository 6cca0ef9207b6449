package entity

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// ofHolderOf makes the office of an office-holder that of the one country whose holder the article names: "Thủ tướng X … Văn phòng
// Thủ tướng".
func (l *linker) ofHolderOf(d *draft) {
	title, office := strings.CutPrefix(d.Head.ID, "office-of-the-")
	if !office || d.Head.Alone {
		return // if it stands alone it may be a building
	}
	var of schema.ID
	for _, o := range l.drafts {
		if o.dead || o.ID == "" || o.Title == nil || o.Title.ID != title {
			continue
		}
		state := l.nation(o)
		if state == "" {
			continue
		}
		if of != "" && of != state {
			return
		}
		of = state
	}
	if of != "" {
		l.ownedBy(d, of)
	}
}

// ofTopic makes a bare body that of the country that heads the paragraph, as items of a list are: "**X.** Quân đội …".
func (l *linker) ofTopic(d *draft) {
	if d.Head.Apart || d.Head.People || len(d.Of) > 0 {
		return
	}
	start := l.paragraph(d.From)
	for _, o := range l.drafts[l.from(start):] {
		if o.From > start+3 || o.From >= d.From {
			return
		}
		if o.form != "name" || o.Type != "country" || o.To >= len(l.doc.Tokens) {
			continue
		}
		switch next := &l.doc.Tokens[o.To]; next.Key {
		case ".", ":", "*":
			l.ownedBy(d, o.ID)
		}
		return
	}
}

// theirs says whether a body is told to be that of those whom a reference means: "hải quân của họ".
func (l *linker) theirs(d *draft) bool {
	ts := l.doc.Tokens
	p, to := l.f.pack.Phrase(ts, d.To, min(d.To+1, len(ts)))
	if !p.Is("prep-of") || to >= len(ts) {
		return false
	}
	q, _ := l.f.pack.Phrase(ts, to, min(to+1, len(ts)))
	return q.Is("they") || q.Is("self")
}

// paragraph is the first token of the paragraph in which token i stands, behind the signs that an item of a list begins with.
func (l *linker) paragraph(i int) int {
	ss := l.doc.Sentences
	n, _ := slices.BinarySearchFunc(ss, i, func(s text.Sentence, i int) int { return cmp.Compare(s.To-1, i) })
	for n > 0 && n < len(ss) && ss[n-1].Paragraph == ss[n].Paragraph {
		n--
	}
	if n >= len(ss) {
		return i
	}
	start := ss[n].From
	for start < i && l.doc.Tokens[start].Kind == text.Punct {
		start++
	}
	return start
}

// nation is the country on whose side a draft's entity is, or the country itself; "" for others.
func (l *linker) nation(o *draft) schema.ID {
	side := l.found.Side(o.ID)
	if len(o.of) > 0 && o.of[0].ID != "" && o.Type == "person" {
		side = l.found.Side(o.of[0].ID)
	}
	if l.isCountry(side) {
		return side
	}
	return ""
}

// ofSubject makes a bare organ of state that of the country that the sentence names before it, where this country or somebody of it
// speaks there and no other is named: "Thủ tướng X nói trước Quốc hội", "X loan báo không quân đã …".
func (l *linker) ofSubject(d *draft) {
	if l.anothers(d) {
		return
	}
	var of schema.ID
	speaks := false
	for _, o := range l.inSentence(d.sentence) {
		if o.From >= d.From {
			break
		}
		if o.dead || o.ID == "" {
			continue
		}
		state := l.nation(o)
		if state == "" && o.Type != "country" || o.Type == "media" && !l.namesCountry(state) {
			continue
		}
		if of != "" && of != state {
			return
		}
		of = state
		speaks = speaks || !o.Inner && l.says(o)
	}
	if of != "" && speaks {
		l.ownedBy(d, of)
	}
}

// from is the first draft that begins at a token or behind it.
func (l *linker) from(token int) int { return draftsFrom(l.drafts, token) }

// draftsFrom is the first of some drafts, which stand in the order of the text, that begins at a token or behind it.
func draftsFrom(drafts []*draft, token int) int {
	i, _ := slices.BinarySearchFunc(drafts, token, func(d *draft, token int) int { return cmp.Compare(d.From, token) })
	return i
}

// inSentence are the drafts of a sentence.
func (l *linker) inSentence(n int) []*draft {
	from, _ := slices.BinarySearchFunc(l.drafts, n, func(d *draft, n int) int { return cmp.Compare(d.sentence, n) })
	to := from
	for to < len(l.drafts) && l.drafts[to].sentence == n {
		to++
	}
	return l.drafts[from:to]
}

// namesCountry says whether the article names a country itself: an outlet of one that it does not name tells of others, "hãng X dẫn lời cảnh sát".
func (l *linker) namesCountry(state schema.ID) bool {
	return slices.ContainsFunc(l.drafts, func(o *draft) bool { return o.ID == state && !o.dead })
}

// anothers says whether a bare body is one of several, "hai nhà lãnh đạo", or told to be somebody's work: "chính quyền do X dựng lên".
func (l *linker) anothers(d *draft) bool {
	ts := l.doc.Tokens
	if p, to := l.f.pack.Phrase(ts, d.To, min(d.To+2, len(ts))); to > d.To && p.Is("prep-by") {
		return true
	}
	if d.From == 0 {
		return false
	}
	_, number := l.f.pack.Numbers.At(ts, d.From-1, d.From)
	return number || ts[d.From-1].Kind == text.Number
}

// says whether a cue stands right behind a draft.
func (l *linker) says(o *draft) bool {
	to := max(o.To, o.Outer[1])
	p, end := l.f.pack.Phrase(l.doc.Tokens, to, min(to+4, len(l.doc.Tokens)))
	return end > to && p.Is("cue")
}
