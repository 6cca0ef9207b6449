package rules

import "hearsay/graph/text"

// longestTrade is how many words a noun for people has at most that no list knows.
const longestTrade = 3

// ofTrade takes what is counted for people where no list knows the noun, but it begins or ends as nouns for people do, "2 thợ cắt tóc", "ba huấn
// luyện viên", or stands in a list of people who were killed, hurt or taken; false where it is no such.
func (a *article) ofTrade(f *figure, end int) bool {
	if f.Kind != "count" || f.Unit != "" || f.Value == nil {
		return false
	}
	to := a.trade(f.to, end)
	if i := a.unlistedTo(f.to, end); to == f.to && i > to && a.rolled(f) && a.itemEnds(i, end) {
		to = i
	}
	if to == f.to {
		return false
	}
	f.people, f.Unit, f.to = true, "person", to
	a.tail(f, end)
	return true
}

// trade is the token behind a noun at token i that is one for people by its first or last word; i where none stands there.
func (a *article) trade(i, end int) int {
	ts, g := a.doc.Tokens, &a.pack.General
	for k := i; k < end && k < i+longestTrade && ts[k].Kind == text.Word && !ts[k].Cap && a.outer[k] == nil; k++ {
		if k > i && g.PeopleEnd[ts[k].Key] {
			return k + 1
		}
		if e, to := a.pack.Lexicon.Longest(ts, k, end); has(e, "title") || has(e, "head") {
			return i // "một phó phát ngôn viên"
		} else if to > k && !calls(e) {
			break
		}
	}
	if i >= end || ts[i].Cap || !g.PeopleBegin[ts[i].Key] {
		return i
	}
	if e, to := a.pack.Lexicon.Longest(ts, i, end); to > i+1 && !calls(e) {
		return i // "chủ trương"
	}
	k := i + 1
	if e, to := a.pack.Lexicon.Longest(ts, k, end); to > k && calls(e) && a.outer[k] == nil {
		k = to // "trưởng | ấp"
	}
	if to := a.unlistedTo(k, end); to > i+1 {
		return to
	}
	return i
}

// unlistedTo is the token behind a few words from token i on that no list knows and that name nobody.
func (a *article) unlistedTo(i, end int) int {
	ts := a.doc.Tokens
	for k := i; k < end && k < i+longestTrade && ts[k].Kind == text.Word && !ts[k].Cap && a.outer[k] == nil; k++ {
		if _, to := a.pack.Lexicon.Longest(ts, k, end); to > k {
			return k
		}
		i = k + 1
	}
	return i
}

// rolled says whether a figure goes on with a list of people who were killed, hurt or taken.
func (a *article) rolled(f *figure) bool {
	n := len(a.counts) - 1
	return n >= 0 && a.counts[n].listed && a.counts[n].status == "" && a.enumerated(a.counts[n].to, f.from)
}

// enumerated says whether nothing but what joins the parts of a list stands between two tokens.
func (a *article) enumerated(from, to int) bool {
	for i := from; i < to; {
		p, n := a.pack.Phrase(a.doc.Tokens, i, to)
		switch {
		case a.doc.Tokens[i].Key == ",", a.doc.Tokens[i].Key == ";":
			i++
		case n > i && p.Is("and"):
			i = n
		default:
			return false
		}
	}
	return from < to
}

// itemEnds says whether an item of a list ends before token i: a sign, a conjunction or a place stands there.
func (a *article) itemEnds(i, end int) bool {
	if i >= end || a.doc.Tokens[i].Kind == text.Punct {
		return true
	}
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, end)
	return to > i && (has(e, "and") || has(e, "prep-in"))
}

// itemKind is the token behind words that no list knows which only say what kind of people an item of a list is, "2 nhân viên bếp, …"; the end of
// the figure where none stand there.
func (a *article) itemKind(f *figure, end int) int {
	ts, i := a.doc.Tokens, a.unlistedTo(f.to, end)
	if i == f.to {
		return f.to
	}
	for k := i; k < end && k <= i+2; {
		p, n := a.pack.Phrase(ts, k, end)
		switch {
		case ts[k].Key == ",", ts[k].Key == ";":
			k++
		case n > k && p.Is("and"):
			k = n
		case k > i && a.pack.Numbers.Begins(&ts[k]):
			return i // an item follows
		default:
			k = end
		}
	}
	if n := len(a.counts) - 1; n < 0 || !a.counts[n].people || !a.enumerated(a.counts[n].to, f.from) {
		return f.to
	}
	e, to := a.pack.Lexicon.Longest(ts, min(i, end-1), end)
	if a.itemEnds(i, end) || to > i && (harmOf(e) != "" || has(e, "aux") || has(e, "passive-bad")) {
		return i
	}
	return f.to
}

// pastUnlisted is the comma or conjunction behind the item of a list at unit i that no list knows, behind the one at that unit and a number: "6 xe tăng, 4 ống
// nhòm và …"; i where a known one or none stands there.
func pastUnlisted(u []unit, i, to int) int {
	joint := func(x *unit) bool { return x.sign == "," || listed(x) }
	for i+3 < to && joint(&u[i]) {
		k := i + 1
		if u[i].sign == "," && u[k].is("and") {
			k++
		}
		if k >= to || !(u[k].fig != nil && u[k].fig.Kind == "count" && !u[k].fig.counts() || u[k].fig == nil && u[k].m == nil && u[k].is("plural")) {
			return i
		}
		n := k + 1
		for n < to && n <= k+longestTrade && (plainWord(&u[n]) || u[n].any("classifier", "descriptor", "piece")) && u[n].m == nil {
			n++
		}
		if n == k+1 || n >= to || !joint(&u[n]) {
			return i
		}
		i = n
	}
	return i
}

// peopleAt says whether a word for people stands at token i.
func (a *article) peopleAt(i, end int) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, end)
	return to > i && has(e, "people")
}
