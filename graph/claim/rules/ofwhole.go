package rules

// ofWhole takes the whole that the amount is a part of, which stands right behind it or behind a word for a piece: "26 trong 28 UAV", "26 chiếc trong tổng
// số 28 UAV".
func (a *article) ofWhole(f *figure, end int) {
	ts, at := a.doc.Tokens, f.to
	if piece, to := a.pack.Phrase(ts, at, end); piece.Is("piece") && f.Value != nil {
		at = to
	}
	e, to := a.pack.Lexicon.Longest(ts, at, end)
	if to == at || !has(e, "out-of") && (at > f.to || !has(e, "of-whole")) {
		return
	}
	whole, ok := a.pack.Numbers.At(ts, to, end)
	if !ok || (at > f.to || !has(e, "out-of")) && (f.Value == nil || whole.Value == nil || *whole.Value < *f.Value) {
		return
	}
	f.to, f.whole, f.wholeFrom = whole.To, &whole.Figure, whole.From
}
