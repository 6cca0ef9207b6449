package compare

// Sketched takes the sketch, as the graph keeps it, of an article whose text is not at hand: of one that came by an import.
func (p *Prepared) Sketched(kept string) { p.Sketch = readSketch(kept) }

// Filled says whether the text was at hand and long enough to be compared.
func (s Sketch) Filled() bool { return s.filled }
