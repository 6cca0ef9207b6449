package web

import (
	"encoding/json"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"hearsay/schema"
)

// anyJSON is an answer that is described elsewhere.
type anyJSON struct{}

// node is an object of the OpenAPI document.
type node = map[string]any

// openAPI is the document that describes the API, of the version 3.1 of the specification.
func (a *asked) openAPI() (any, error) { return a.server.describe(), nil }

func (v *Server) describe() node {
	shapes := shapes{}
	paths := node{}
	for i := range v.operations {
		o := &v.operations[i]
		at, _ := paths[apiRoot+o.path].(node)
		if at == nil {
			at = node{}
			paths[apiRoot+o.path] = at
		}
		at[strings.ToLower(o.method)] = v.describeOperation(o, shapes)
	}
	problem := shapes.of(reflect.TypeFor[fault]())
	return node{
		"openapi": "3.1.0",
		"info": node{"title": "Hearsay", "version": cmpOr(v.Version, "0"), "summary": "Who claims what, read from news articles",
			"description": "A graph of who claims what, who denies it, and in which words. Ids are short IRIs; /schema gives their prefixes.",
			"license":     node{"name": "Apache-2.0", "identifier": "Apache-2.0"}},
		"servers":  []node{{"url": "/", "description": "this server"}},
		"security": []node{{}, {"token": []string{}}},
		"tags":     tags(v.operations),
		"paths":    paths,
		"components": node{
			"schemas":         shapes.all(),
			"responses":       node{"Problem": node{"description": "What went wrong and what to do", "content": node{"application/json": node{"schema": problem}}}},
			"securitySchemes": node{"token": node{"type": "http", "scheme": "bearer", "description": "asked for beyond loopback, and for writing"}},
		},
	}
}

func cmpOr(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

// tags are the groups of the operations, in their order.
func tags(os []operation) []node {
	about := map[string]string{"about": "The graph and this API", "find": "Names and words", "read": "Entities, claims and articles", "graph": "What is tied to what",
		"compare": "What the accounts have against each other", "export": "Files for other programs", "query": "Queries in languages of Cayley", "write": "Changes, where the server allows them"}
	var out []node
	seen := map[string]bool{}
	for i := range os {
		if t := os[i].tag; !seen[t] {
			seen[t] = true
			out = append(out, node{"name": t, "description": about[t]})
		}
	}
	return out
}

func (v *Server) describeOperation(o *operation, s shapes) node {
	content := node{}
	for media, about := range o.media {
		content[media] = node{"schema": node{"type": "string", "description": about}}
	}
	if o.answer != nil {
		content["application/json"] = node{"schema": s.of(reflect.TypeOf(o.answer))}
	}
	out := node{"operationId": o.id, "summary": o.about, "tags": []string{o.tag},
		"responses": node{"200": node{"description": o.about, "content": content, "headers": answerHeaders(o)}}}
	responses := out["responses"].(node)
	for _, status := range o.statuses() {
		responses[strconv.Itoa(status)] = node{"$ref": "#/components/responses/Problem"}
	}
	if o.method == http.MethodGet {
		responses["304"] = node{"description": "The graph is as If-None-Match says"}
	}
	var params []node
	for i := range o.params {
		params = append(params, o.params[i].describe(v.model))
	}
	if params != nil {
		out["parameters"] = params
	}
	if o.body != nil {
		out["requestBody"] = node{"required": true, "content": node{"application/json": node{"schema": s.of(reflect.TypeOf(o.body))}}}
	}
	if o.bodies != nil {
		content := node{}
		for _, media := range o.bodies {
			content[media] = node{"schema": node{"type": "string"}}
		}
		out["requestBody"] = node{"required": true, "content": content}
	}
	if o.tag == "write" {
		out["security"] = []node{{"token": []string{}}}
	}
	return out
}

func answerHeaders(o *operation) node {
	if o.method != http.MethodGet {
		return node{}
	}
	return node{"ETag": node{"description": "the state of the graph", "schema": node{"type": "string"}}}
}

// statuses are those of the errors that the operation may answer with.
func (o *operation) statuses() []int {
	out := []int{http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests, http.StatusInternalServerError, http.StatusServiceUnavailable}
	if slices.ContainsFunc(o.params, func(p param) bool { return p.kind == name || p.in == "path" || p.name == "source" }) {
		out = append(out, http.StatusNotFound, http.StatusConflict)
	}
	if o.body != nil || o.bodies != nil {
		out = append(out, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType)
	}
	return out
}

func (p *param) describe(m *schema.Model) node {
	shape := map[kind]node{whole: {"type": "integer", "minimum": 0}, share: {"type": "number", "minimum": 0, "maximum": 1}, flag: {"type": "boolean"},
		day: {"type": "string", "pattern": `^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`}}[p.kind]
	if shape == nil {
		shape = node{"type": "string"}
	}
	if p.most > 0 {
		shape["maximum"] = p.most
	}
	if p.words != nil {
		shape["enum"] = p.words(m)
	}
	if p.def != "" {
		shape["default"] = json.RawMessage(p.def)
		if shape["type"] == "string" {
			shape["default"] = p.def
		}
	}
	out := node{"name": p.name, "in": cmpOr(p.in, "query"), "description": p.about, "schema": shape}
	if p.many {
		out["schema"], out["style"], out["explode"] = node{"type": "array", "items": shape, "maxItems": mostValues}, "form", true
	}
	if p.required {
		out["required"] = true
	}
	if p.example != "" && !p.many {
		out["example"] = p.example
	}
	return out
}

// all are the shapes by name, sorted as JSON sorts keys.
func (s shapes) all() node {
	out := node{}
	for name := range maps.Keys(s) {
		out[name] = s[name]
	}
	return out
}
