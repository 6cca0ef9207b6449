package compare

import (
	"slices"

	"hearsay/schema"
)

// Articles say once where something happened and to whom, and then give the figures of others for it: "the toll rose to 13".
// Such an account is supposed to be about what the article told of last, and is compared within its article alone.

// scenes are what an article told of last, the last first: of the dead, and of strikes.
type scenes []*Account

// suppose fills in side and place from a scene, where the claim lacks them.
func (p *preparing) suppose(a *Account, c *schema.Claim) {
	for _, s := range p.scenes {
		if !p.fits(a, s) || c.Stance != "accuses" && a.elsewise(s) || meet(p.foes[a.Whose], s.About) || c.Stance != "confirms" && a.ownElsewhere(s) {
			continue
		}
		switch {
		case len(a.About) == 0:
			p.at(a, s)
			a.About, a.Sites, a.Within = s.About, s.Sites, s.Within
		case len(a.Sites) == 0 && len(s.Sites) > 0 && meet(a.About, s.About):
			a.Sites, a.Within = s.Sites, s.Within
		default:
			continue
		}
		a.Supposed, a.Doc, a.scene = true, p.rec.Doc.ID, s
		if a.Family == "strike" && len(s.blamed) == 0 {
			s.blamed = a.Agents
		}
		return
	}
	switch {
	case len(a.About) > 0:
	case a.Whose != "":
		a.About, a.Supposed, a.Doc = []schema.ID{a.Whose}, true, p.rec.Doc.ID
	case a.Theirs != nil:
		a.About, a.Supposed, a.Doc = a.Theirs, true, p.rec.Doc.ID
	}
}

// ownElsewhere says whether a side tells of a strike of its own without saying where, and the scene is another's account of a strike by nobody that
// it names: "quân của họ đã đáp trả".
func (a *Account) ownElsewhere(scene *Account) bool {
	return a.Family == "strike" && slices.Contains(a.Agents, a.Voice) && scene.Voice != a.Voice && !meet(scene.Agents, a.Agents) && !meet(scene.blamed, a.Agents)
}

// fits says whether the account may be about the scene: harm is done where something was struck or harmed, a strike hits what
// its doer is told to have struck.
func (p *preparing) fits(a, scene *Account) bool {
	if len(scene.Agents) == 0 && !scene.Author && slices.Contains(a.Agents, scene.Voice) {
		return false // who told of a deed as done to his side is not told to have done it himself
	}
	switch a.Family {
	case harm:
		if len(a.Agents) > len(scene.Agents) && len(scene.Sites) == 0 {
			return false // whoever names another doer and no place may well speak of the other side's dead
		}
		return a.figure() && !meet(a.Agents, scene.About) // nobody kills his own
	case "strike":
		hands := len(a.Agents) == 0 || len(scene.Agents) == 0 || meet(a.Agents, scene.Agents)
		return hands && len(a.About) == 0 && !slices.ContainsFunc(a.Weapons, p.world.Interceptor)
	}
	return false
}

// elsewise says whether a strike's doer is none of those who were named as doers of the scene.
func (a *Account) elsewise(scene *Account) bool {
	return a.Family == "strike" && len(a.Agents) > 0 && len(scene.blamed) > 0 && !meet(a.Agents, scene.blamed)
}

// remember keeps the account as a scene for those that follow. Whoever names a place elsewhere ends the scenes before.
func (p *preparing) remember(a *Account) {
	if a.Supposed || len(a.About) == 0 {
		return
	}
	p.elsewhere(a.Sites)
	if a.Family == harm || a.Family == "strike" {
		p.scenes = slices.DeleteFunc(p.scenes, func(s *Account) bool { return s.Family == a.Family })
		p.scenes = append(scenes{a}, p.scenes...)
		p.deadFirst(a)
	}
}

// deadFirst puts the dead of which the article told before a strike on the same place, as whose they are it has said, and of the place only in
// whose land it lies.
func (p *preparing) deadFirst(strike *Account) {
	if len(p.scenes) == 2 && strike.Family == "strike" && len(strike.Sites) > 0 && len(strike.Hit) == 0 && slices.Equal(strike.Sites, p.scenes[1].Sites) && len(p.scenes[1].Hit) > 0 {
		p.scenes[0], p.scenes[1] = p.scenes[1], p.scenes[0]
	}
}

// elsewhere ends the scenes of which none of the places is a part, nor they of it.
func (p *preparing) elsewhere(places []schema.ID) {
	p.scenes = slices.DeleteFunc(p.scenes, func(s *Account) bool {
		return len(s.Sites) > 0 && slices.ContainsFunc(places, func(id schema.ID) bool {
			return p.world.Type(id) == "place" && !slices.Contains(s.Within, id) && !meet(p.world.Within(id), s.Sites)
		})
	})
}
