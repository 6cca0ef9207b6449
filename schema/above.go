package schema

// Above is the next step from the entity towards the party that it belongs to: what it is the seat of, affiliated with or part
// of, its first office, and for places where they lie; "" at the end and for countries.
func (e *Entity) Above() ID {
	if e.Type == "country" {
		return ""
	}
	for _, rel := range []string{"seat-of", "affiliated-with", "part-of"} {
		if ids := e.Links[rel]; len(ids) > 0 {
			return ids[0]
		}
	}
	if len(e.Positions) > 0 {
		return e.Positions[0].Of
	}
	if ids := e.Links["located-in"]; len(ids) > 0 && (e.Type == "place" || e.Type == "facility") {
		return ids[0]
	}
	return ""
}
