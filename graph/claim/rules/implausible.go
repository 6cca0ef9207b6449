package rules

import (
	"slices"
	"strings"

	"hearsay/schema"
)

// implausible says why who or what fills the roles of a draft cannot be meant, "" where it can: buses are no weapon, and people
// who leave their homes withdraw no troops.
func (a *article) implausible(d *draft) string {
	if d.Stance == "accuses" && d.Relation != "accuses" && !d.Author && len(d.Agent) > 0 && a.blamesOneself(d.Speaker, d.Agent[0]) {
		return "nobody accuses his own state"
	}
	switch d.Relation {
	case "used-weapon", "possesses":
		if len(d.Weapon) > 0 && !slices.ContainsFunc(d.Weapon, a.weaponry) {
			return "no weapon"
		}
	case "struck":
		if d.Figure != nil && d.Figure.Status == "launched" && a.found.HasClass(d.Figure.Class, "ent:military-unit") {
			return "no weapon" // "ném thêm 3 lữ đoàn vào trận chiến"
		}
		if d.Figure != nil && d.Figure.Status == "launched" && (a.found.HasClass(d.Figure.Class, "ent:vehicle") || a.found.HasClass(d.Figure.Class, "ent:aircraft") && !a.found.HasClass(d.Figure.Class, "ent:uav")) {
			return "it has a crew" // "một chiếc trực thăng bị bắn"
		}
		if d.Figure == nil && len(d.Weapon)+len(d.Place) == 0 && len(d.Agent) == 1 && len(d.Patient) > 0 && a.human(d.Agent[0]) && !slices.ContainsFunc(d.Patient, func(id schema.ID) bool { return !a.human(id) }) {
			return "only with words" // "ông X tấn công bà Y trong cuộc tranh luận"
		}
	case "talks":
		if slices.ContainsFunc(d.Agent, func(id schema.ID) bool { e := a.entity(id); return e != nil && e.Type == "media" }) {
			return "an interview" // "X nói chuyện với hãng tin Y"
		}
	case "casualties":
		if d.Figure == nil && len(d.Patient) > 0 && !slices.ContainsFunc(d.Patient, a.dies) {
			return "things do not die" // "loại bỏ cơ sở hạ tầng của X"
		}
	case "destroyed":
		if d.Figure == nil && len(d.Patient) == 1 && d.Patient[0] == "ent:body" {
			return "the dead are not destroyed" // "thi thể bị đốt cháy"
		}
	case "controls":
		if len(d.Agent) == 1 && len(d.Place) == 1 && d.Agent[0] == d.Place[0] {
			return "nobody holds himself" // "X giữ những nơi họ đã chiếm được"
		}
	case "shot-down":
		if d.Figure == nil && len(d.Weapon) == 0 && slices.ContainsFunc(d.Patient, a.human) {
			return "a person is not shot down"
		}
		if d.Figure != nil && a.building(d.Figure.Class) {
			return "buildings do not fly"
		}
	case "supplied":
		if d.Figure == nil && len(d.Weapon) == 0 && len(d.Patient) > 0 && !slices.ContainsFunc(d.Patient, func(id schema.ID) bool { return !a.unarmed(id) }) {
			return "given to people who do not fight" // "X chi tiền để hỗ trợ người dân Y"
		}
	case "withdrew", "deployed":
		if len(d.Agent) > 0 && !slices.ContainsFunc(d.Agent, func(id schema.ID) bool { return !a.unarmed(id) }) {
			return "people who flee"
		}
		if d.Relation == "withdrew" && a.putsToSea(d) {
			return "a ship puts to sea"
		}
	}
	return ""
}

// blamesOneself says whether whom the speaker blames is himself, his state or, where a state speaks, a body of it.
func (a *article) blamesOneself(speaker, blamed schema.ID) bool {
	if e := a.entity(speaker); e == nil || e.Type != "country" && e.Type != "organisation" && e.Type != "person" {
		return false
	}
	return speaker == blamed || a.side(speaker) == blamed || a.side(blamed) == speaker
}

// dies says whether an entity is or has people who can die: all but things.
func (a *article) dies(id schema.ID) bool {
	e := a.entity(id)
	return e != nil && (e.Type != "equipment" && e.Type != "facility" && e.Type != "weapon" || a.found.Unit(id) == "person")
}

// human says whether an entity is a person who is named.
func (a *article) human(id schema.ID) bool {
	e := a.entity(id)
	return e != nil && e.Type == "person"
}

// bystander says whether a class counts people of whom nothing says that they are armed.
func (a *article) bystander(class schema.ID) bool {
	return class == "ent:people" || a.found.HasClass(class, "ent:civilian")
}

// weaponry says whether an entity is a weapon or equipment of war, or a class so general that it may be.
func (a *article) weaponry(id schema.ID) bool {
	e := a.entity(id)
	if e == nil || a.found.HasClass(id, "ent:military-equipment") {
		return true
	}
	for _, class := range []schema.ID{"ent:vehicle", "ent:ship", "ent:satellite", "ent:military-unit", "ent:site", "ent:building", "ent:people"} {
		if a.found.HasClass(id, class) {
			return false
		}
	}
	return true
}

// armedOnly takes out of an attack with a weapon people who do not fight, who have only seen it, and the units that somebody strikes together with, which are
// no weapon: "người dân quay cảnh UAV tấn công X", "phối hợp cùng nhiều đơn vị tấn công Y".
func (a *article) armedOnly(d *draft) {
	d.Weapon = slices.DeleteFunc(d.Weapon, func(id schema.ID) bool { return a.found.HasClass(id, "ent:military-unit") })
	if len(d.Weapon) > 0 {
		d.Agent = slices.DeleteFunc(d.Agent, a.unarmed)
	}
}

// unarmed says whether an entity is a nameless group of people who do not fight: civilians, refugees.
func (a *article) unarmed(id schema.ID) bool {
	e := a.entity(id)
	if e == nil || e.Type != "group" {
		return false
	}
	for _, h := range a.pack.Heads {
		if h.Kind == "thing" && h.Type == "group" && h.People && (id.Local() == h.ID || strings.HasSuffix(id.Local(), "-"+h.ID)) {
			return true
		}
	}
	return false
}

// putsToSea says whether what is told to leave are ships alone, and what they leave is a port or base: "tàu X rời cảng Y".
func (a *article) putsToSea(d *draft) bool {
	if len(d.Weapon) == 0 || len(d.Place) == 0 || slices.ContainsFunc(d.Weapon, func(id schema.ID) bool { return a.found.Unit(id) != "ship" }) {
		return false
	}
	return !slices.ContainsFunc(d.Place, func(id schema.ID) bool { e := a.entity(id); return e == nil || e.Type != "facility" })
}
