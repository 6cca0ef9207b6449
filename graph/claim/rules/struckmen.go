package rules

import (
	"slices"

	"hearsay/schema"
)

// struckMen makes fighters without a side who die in an attack those of the band that the sentence tells right before was attacked, and soldiers
// those of the army: "X không kích nhóm Y, tiêu diệt 26 tay súng", "Y tấn công quân X, khiến 7 binh sĩ thiệt mạng".
func (a *article) struckMen() {
	var strike *draft
	for _, d := range a.drafts {
		switch {
		case d.Relation == "struck":
			strike = nil
			if d.Mode == "asserted" {
				strike = d
			}
		case strike == nil || strike.sentence != d.sentence || d.Relation != "casualties":
		case d.Figure != nil && nameless(d) && d.Speaker == strike.Speaker && d.Modality == strike.Modality && alongStrike(d, strike):
			if of := a.whoseMen(strike, d.Figure.Class); of != "" && (len(d.Agent) > 0 || !a.likewise(strike, d.Figure.Class)) {
				d.Patient = nil
				a.add(&d.Claim, "patient", of)
				d.Confidence -= 0.1
			}
		}
	}
}

// alongStrike says whether the people die by who struck, or by nobody who is named and nowhere else.
func alongStrike(d, strike *draft) bool {
	return slices.Equal(d.Agent, strike.Agent) || len(d.Agent) == 0 && (len(d.Place) == 0 || slices.Equal(d.Place, strike.Place))
}

// nameless says whether nothing but their class tells who was counted: "26 phiến quân".
func nameless(d *draft) bool {
	return len(d.Patient) == 0 || len(d.Patient) == 1 && d.Patient[0] == d.Figure.Class
}

// whoseMen is the one party among those that were struck whose men people of the class are: fighters those of a band, soldiers those of a state's
// army; "" for none.
func (a *article) whoseMen(strike *draft, class schema.ID) schema.ID {
	if !a.underArms(class) {
		return ""
	}
	outlaws := a.outlaws(class)
	var out schema.ID
	for _, id := range strike.Patient {
		switch t := a.typeOf(id); {
		case t != "force" && t != "organisation":
		case out != "" || a.ofState(id) == outlaws:
			return ""
		default:
			out = id
		}
	}
	return out
}

// likewise says whether those who struck have men of that class as well, so that these may have died.
func (a *article) likewise(strike *draft, class schema.ID) bool {
	return slices.ContainsFunc(strike.Agent, func(id schema.ID) bool { return a.ofState(id) != a.outlaws(class) })
}

// underArms says whether people of the class are soldiers or fighters.
func (a *article) underArms(class schema.ID) bool {
	return a.found.HasClass(class, "ent:personnel") || a.outlaws(class)
}

// outlaws says whether people of the class fight for no state.
func (a *article) outlaws(class schema.ID) bool { return a.found.HasClass(class, "ent:militant") }
