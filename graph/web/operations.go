package web

import (
	"net/http"
	"slices"

	"hearsay/graph/export"
	"hearsay/graph/query"
	"hearsay/schema"
)

// Parameters that several operations share.
var (
	limited  = param{name: "limit", kind: whole, def: "100", most: mostRows, about: "at most so many"}
	cursored = param{name: "cursor", about: "where to go on: the next of the answer before"}
	idInPath = param{name: "id", in: "path", required: true}
	inLang   = param{name: "lang", def: "en", words: func(*schema.Model) []string { return []string{"en", "vi"} }, about: "the language of names and labels, where there are any in it"}
)

// mostRows is the most that one answer lists.
const mostRows = 10_000

// claimParams choose claims, as the flags of "hearsay claims" do.
func claimParams(more ...param) []param {
	return append([]param{
		{name: "speaker", kind: name, about: "who says it: a person, or a state or organisation with its bodies", example: "Azerbaijan"},
		{name: "side", kind: name, about: "as speaker, with whoever belongs to it or holds an office there"},
		{name: "about", kind: name, about: "whom or what it is about, or what lies within it; answers to such claims too", example: "Ganja"},
		{name: "place", kind: name, about: "where it happened or what it happened to: the place, or what lies within it"},
		{name: "relation", many: true, words: (*schema.Model).Relations, about: "what is said", example: "struck"},
		{name: "stance", many: true, words: stances, about: "how it is said", example: "denies"},
		{name: "since", kind: day, about: "not before this day, month or year: of the event, else of the statement, else of the article", example: "2020-10-04"},
		{name: "until", kind: day, about: "not after this day, month or year", example: "2020-10"},
		{name: "source", about: "the article (id, path or URL) or its publisher"},
		{name: "min_confidence", kind: share, about: "from 0 to 1"},
		{name: "disputed", kind: flag, about: "only what is denied or rejected, and these answers"},
	}, more...)
}

func stances(m *schema.Model) []string { return sortedKeys(m.Terms.Stances) }

func searchKinds(m *schema.Model) []string {
	return slices.Concat(query.SearchKinds, slices.DeleteFunc(m.Types(), func(t string) bool { return slices.Contains(query.SearchKinds, t) }))
}

func exportFormats(*schema.Model) []string {
	var out []string
	for _, f := range export.Formats() {
		out = append(out, f.Name)
	}
	return out
}

func levels(*schema.Model) []string {
	return []string{string(export.Entities), string(export.Claims), string(export.Quads)}
}

// hopWords are what a hop of a path can be called.
func hopWords(m *schema.Model) []string {
	words := slices.Concat(m.Relations(), stances(m), schema.LinkNames)
	slices.Sort(words)
	return slices.Compact(words)
}

// operations is the table of all that the API answers.
func operations() []operation {
	const get = http.MethodGet
	return append([]operation{
		{method: get, path: "/openapi.json", id: "getOpenAPI", tag: "about", about: "This document", answer: anyJSON{}, do: (*asked).openAPI},
		{method: get, path: "/context.jsonld", id: "getContext", tag: "about", about: "The prefixes of all ids, as a JSON-LD context",
			media: map[string]string{"application/ld+json": "a JSON-LD context"}, do: (*asked).context},
		{method: get, path: "/schema", id: "getSchema", tag: "about", about: "The vocabulary: types, relations, stances, modalities and prefixes", answer: Vocabulary{}, do: (*asked).schema},
		{method: get, path: "/stats", id: "getStats", tag: "about", about: "What the graph holds, in numbers", answer: query.Stats{}, do: (*asked).stats, params: []param{inLang}},
		{method: get, path: "/search", id: "search", tag: "find", about: "Entities, claims and documents by words, blind to case and diacritics", answer: Hits{}, do: (*asked).search,
			params: []param{{name: "q", required: true, about: "words, or the beginnings of words", example: "Ganja"},
				{name: "type", many: true, words: searchKinds, about: "entity, claim, document, place, or a type of entities"}, withDefault(limited, "20"), inLang}},
		{method: get, path: "/refs", id: "getRefs", tag: "find", about: "What many things are called, and where they lie", answer: Refs{}, do: (*asked).refs,
			params: []param{{name: "id", many: true, required: true, about: "ids of entities, claims or documents", example: "ent:ganja"}, inLang}},
		{method: get, path: "/entities/{id}", id: "getEntity", tag: "read", about: "What is known of an entity, what it says and what is said of it", answer: Entity{}, do: (*asked).entityPage,
			params: []param{{name: "id", kind: name, in: "path", required: true, about: "an id, a name or an alias", example: "ent:ganja"}, limited, inLang}},
		{method: get, path: "/claims", id: "listClaims", tag: "read", about: "Claims by date and id, those without a date last", answer: Claims{}, do: (*asked).claims,
			params: claimParams(param{name: "id", many: true, about: "only these"}, limited, cursored, inLang)},
		{method: get, path: "/claims/{id}", id: "getClaim", tag: "read", about: "A claim with its article, what it answers and what answers it", answer: Claim{}, do: (*asked).claim,
			params: []param{describe(idInPath, "the claim's id, whole or with the beginning of its document's digits"), inLang}},
		{method: get, path: "/documents", id: "listDocuments", tag: "read", about: "Articles, the newest first", answer: Documents{}, do: (*asked).documents,
			params: []param{{name: "q", about: "words of the title, source or publisher"}, limited, cursored, inLang}},
		{method: get, path: "/documents/{id}", id: "getDocument", tag: "read", about: "An article with its text, its claims, and where claims and names stand in the text", answer: Document{}, do: (*asked).document,
			params: []param{describe(idInPath, "the document's id or its beginning, its path or its URL"), inLang}},
		{method: get, path: "/neighbourhood", id: "getNeighbourhood", tag: "graph", about: "What lies around entities: nodes, and claims grouped into edges; or with counts how much lies behind each kind of edge",
			answer: Neighbourhood{}, do: (*asked).neighbourhood,
			params: claimParams(param{name: "of", kind: name, many: true, required: true, about: "the entities in the middle", example: "ent:ganja"},
				param{name: "hops", kind: whole, def: "1", most: 6, about: "how far from them"},
				param{name: "background", kind: flag, about: "over places within places, classes and seats too"},
				param{name: "counts", kind: flag, about: "only the counts by kind of edge"}, withDefault(limited, "100"), inLang)},
		{method: get, path: "/path", id: "getPaths", tag: "graph", about: "The shortest ways between two entities over what people said and did", answer: query.Paths{}, do: (*asked).paths,
			params: []param{{name: "from", kind: name, required: true, about: "one end", example: "Armenia"}, {name: "to", kind: name, required: true, about: "the other end", example: "Ganja"},
				{name: "max_hops", kind: whole, def: "6", most: 12, about: "no longer than so many hops"}, {name: "all", kind: flag, about: "every shortest way"},
				{name: "not", many: true, words: hopWords, about: "not over this relation or stance"},
				{name: "asserted_by", kind: name, about: "only over claims of this speaker or its bodies"},
				{name: "background", kind: flag, about: "over offices, places and classes anywhere, with or without a claim"}, withDefault(limited, "3"), inLang}},
		{method: get, path: "/export/formats", id: "listFormats", tag: "export", about: "The formats of exports", answer: Formats{}, do: (*asked).exportFormats},
		{method: get, path: "/export", id: "export", tag: "export", about: "The graph, or what lies around entities, as a file for other programs", media: exportMedia(), do: (*asked).export,
			params: claimParams(param{name: "format", required: true, words: exportFormats, about: "one of /export/formats"},
				param{name: "level", words: levels, about: "what stands as nodes and edges; the format's first where it is not given"},
				param{name: "focus", kind: name, many: true, about: "only what lies around these entities"}, param{name: "hops", kind: whole, def: "1", most: 6, about: "how far around the focus"},
				param{name: "only", many: true, about: "only these entities with what is claimed between them, these claims, and the claims of these articles"},
				param{name: "asserted", kind: flag, about: "only what is stated as fact or estimate"}, inLang,
				param{name: "with_text", kind: flag, about: "the text of the articles, too (formats that keep quads)"},
				param{name: "raw", kind: flag, about: "cells as they are, even where a spreadsheet would take them for formulas (csv)"})},
		{method: http.MethodPost, path: "/query", id: "query", tag: "query", about: "Run a query in a language of Cayley, in a process of its own, and stream its rows", body: QueryBody{},
			media: map[string]string{"application/x-ndjson": "one JSON object a line: meta, then a row or value each, then summary or error"}, do: (*asked).query},
	}, analyses()...)
}

func withDefault(p param, def string) param { p.def = def; return p }

func describe(p param, about string) param { p.about = about; return p }

func exportMedia() map[string]string {
	out := map[string]string{}
	for _, f := range export.Formats() {
		out[f.MediaType] = f.Keeps
	}
	return out
}
