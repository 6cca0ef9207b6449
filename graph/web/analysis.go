package web

import (
	"context"
	"net/http"

	"hearsay/graph/query"
	"hearsay/schema"
)

// analyses are the operations over what the accounts have against each other; they answer as the verbs of the
// command line do with --json.
func analyses() []operation {
	const get = http.MethodGet
	chosen := claimParams(param{name: "party", kind: name, about: "who speaks, acts or suffers: the entity, or a body, person or place of it"}, limited, inLang)
	return []operation{
		{method: get, path: "/disputes", id: "listDisputes", tag: "compare", about: "What is denied, rejected or contradicted", answer: query.Disputes{}, do: (*asked).disputes,
			params: append(chosen, param{name: "unanswered", kind: flag, about: "instead the claims about somebody else that nobody answers"})},
		{method: get, path: "/losses", id: "listLosses", tag: "compare", about: "Who lost what, by all accounts", answer: query.Losses{}, params: chosen,
			do: analysis((*query.View).Losses)},
		{method: get, path: "/timeline", id: "getTimeline", tag: "compare", about: "Claims by the time of the event", answer: query.Timeline{}, params: chosen,
			do: analysis((*query.View).Timeline)},
		{method: get, path: "/strikes", id: "listStrikes", tag: "compare", about: "Attacks, by place and date", answer: query.Strikes{}, params: chosen,
			do: analysis((*query.View).Strikes)},
		{method: get, path: "/ceasefire", id: "listCeasefire", tag: "compare", about: "Moves towards a truce or away from it", answer: query.Ceasefire{}, params: chosen,
			do: analysis((*query.View).Ceasefire)},
		{method: get, path: "/sources", id: "listSources", tag: "compare", about: "Outlets and speakers, and how often they are contradicted", answer: query.Sources{}, params: chosen,
			do: analysis((*query.View).Sources)},
		{method: get, path: "/events", id: "listEvents", tag: "compare", about: "Events, each by all accounts of it", answer: query.Happenings{}, params: chosen,
			do: analysis((*query.View).Happenings)},
		{method: get, path: "/events/{id}", id: "getEvent", tag: "compare", about: "One event by all accounts of it", answer: query.Happening{},
			params: []param{describe(idInPath, "the event's id"), inLang}, do: (*asked).event},
		{method: get, path: "/who/{name}", id: "getWho", tag: "compare", about: "All that is known of an entity, with its disputes and its company", answer: query.Who{}, do: (*asked).who,
			params: []param{{name: "name", kind: name, in: "path", required: true, about: "an id, a name or an alias"}, limited, inLang}},
		{method: get, path: "/why", id: "getWhy", tag: "compare", about: "What stands between two claims, or why nothing does", answer: query.Why{}, do: (*asked).why,
			params: []param{{name: "a", required: true, about: "a claim"}, {name: "b", required: true, about: "another claim"}, inLang}},
	}
}

// analysis answers with what a function of the view makes of the claims that are chosen.
func analysis[T any](of func(*query.View, context.Context, query.Filter) (*T, error)) func(*asked) (any, error) {
	return func(a *asked) (any, error) {
		f, err := a.filter()
		if err != nil {
			return nil, err
		}
		f.Limit = a.most()
		return of(a.view(), a.Context(), f)
	}
}

func (a *asked) disputes() (any, error) {
	f, err := a.filter()
	if err != nil {
		return nil, err
	}
	f.Limit = a.most()
	return a.view().Disputes(a.Context(), f, a.flag("unanswered"))
}

// most is the limit, at least 1, as 0 means no limit to the view.
func (a *asked) most() int { return max(a.whole("limit"), 1) }

func (a *asked) event() (any, error) {
	return a.view().Happening(a.Context(), schema.ID(a.text("id")))
}

func (a *asked) who() (any, error) {
	id, err := a.entity("name")
	if err != nil {
		return nil, err
	}
	return a.view().Who(a.Context(), id, a.most())
}

func (a *asked) why() (any, error) {
	one, err := a.claimID("a")
	if err != nil {
		return nil, err
	}
	other, err := a.claimID("b")
	if err != nil {
		return nil, err
	}
	return a.view().Why(a.Context(), one, other)
}
