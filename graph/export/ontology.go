package export

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// SchemaFormats are the forms in which WriteSchema writes the vocabulary: the ontology with its shapes, and these alone.
var SchemaFormats = []string{"turtle", "shacl"}

// WriteSchema writes the vocabulary as Turtle: classes and properties with labels, domains, ranges and the nearest public
// names (schema.org, PROV-O, WGS84; the codes of CAMEO and PLOVER as notations), and SHACL shapes that the quads of every
// graph conform to. A validator needs both, as subclasses are in the ontology.
func WriteSchema(ctx context.Context, w io.Writer, m *schema.Model, format string) error {
	if !slices.Contains(SchemaFormats, format) {
		return fmt.Errorf("schema: unknown format %q; there are %s", format, strings.Join(SchemaFormats, ", "))
	}
	o := &ontology{newTurtle(newPrinter(ctx, w)), m}
	o.prefixes()
	o.put("@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix shape: <https://hearsay.example/shape/> .\n")
	if format == "turtle" {
		o.put("\n<https://hearsay.example/> a owl:Ontology ;\n    rdfs:label \"Hearsay: who claims what\"@en , \"Hearsay: ai nói gì\"@vi .\n")
		o.classes()
		o.relations()
		o.properties()
	}
	o.shapes()
	return o.end()
}

// ontology is the vocabulary on its way.
type ontology struct {
	*turtle
	m *schema.Model
}

func (o *ontology) labels(labels map[string]string) {
	o.put(" ;\n    rdfs:label ")
	for i, l := range slices.Sorted(maps.Keys(labels)) {
		if i > 0 {
			o.put(" , ")
		}
		o.term(quad.LangString{Value: quad.String(labels[l]), Lang: l})
	}
}

// like writes the nearest public names.
func (o *ontology) like(names ...string) {
	for _, name := range names {
		if name != "" {
			o.put(" ;\n    skos:closeMatch ")
			o.term(quad.IRI(name))
		}
	}
}

func (o *ontology) classes() {
	all := o.m.Terms.Classes
	for _, name := range slices.Sorted(maps.Keys(all)) {
		o.put("\n")
		o.term(schema.Type(name).IRI())
		o.put(" a owl:Class")
		o.labels(all[name].Labels)
		if slices.Contains([]string{"actor", "voice", "location", "materiel"}, name) {
			o.put(" ;\n    rdfs:subClassOf type:entity")
		}
		o.like(all[name].Code)
		o.put(" .\n")
	}
	for _, name := range o.m.Types() {
		t := o.m.Type(name)
		o.put("\n")
		o.term(schema.Type(name).IRI())
		o.put(" a owl:Class")
		o.labels(t.Labels)
		for _, is := range append([]string{"entity"}, t.Is...) {
			if is != name {
				o.put(" ;\n    rdfs:subClassOf ")
				o.term(schema.Type(is).IRI())
			}
		}
		o.like(t.Code)
		o.put(" .\n")
	}
}

// relations writes what claims assert and how speakers stand to claims. A relation runs from its agents to its targets.
func (o *ontology) relations() {
	for _, name := range o.m.Relations() {
		r := o.m.Relation(name)
		o.put("\n")
		o.term(schema.Rel(name).IRI())
		o.put(" a owl:ObjectProperty")
		o.labels(r.Labels)
		o.ends("domain", r.Roles["agent"])
		o.ends("range", slices.Concat(r.Roles["patient"], r.Roles["place"], r.Roles["weapon"], r.Roles["addressee"]))
		o.put(" ;\n    owl:inverseOf [ rdfs:label ")
		o.term(quad.LangString{Value: quad.String(r.Inverse), Lang: "en"})
		o.put(" ]")
		for _, code := range r.Codes.CAMEO {
			o.notation("cameo", code)
		}
		if r.Codes.PLOVER != "" {
			o.notation("plover", r.Codes.PLOVER)
		}
		o.put(" .\n")
	}
	for _, terms := range []map[string]map[string]string{o.m.Terms.Stances, o.m.Terms.Background} {
		for _, name := range slices.Sorted(maps.Keys(terms)) {
			if o.m.Relation(name) != nil {
				continue
			}
			o.put("\n")
			o.term(schema.Rel(name).IRI())
			o.put(" a owl:ObjectProperty")
			o.labels(terms[name])
			if o.m.Terms.Stances[name] != nil {
				o.put(" ;\n    rdfs:domain type:voice ;\n    rdfs:range type:claim")
			} else {
				o.put(" ;\n    rdfs:domain type:entity ;\n    rdfs:range type:entity")
			}
			o.put(" .\n")
		}
	}
}

func (o *ontology) notation(scheme, code string) {
	o.put(" ;\n    skos:notation ")
	o.term(quad.TypedString{Value: quad.String(code), Type: quad.IRI("graph:" + scheme)})
}

// ends writes a domain or range: one class, or the union of several.
func (o *ontology) ends(what string, classes []string) {
	classes = slices.Clone(classes)
	slices.Sort(classes)
	classes = slices.Compact(classes)
	switch len(classes) {
	case 0:
		return
	case 1:
		o.put(" ;\n    rdfs:", what, " ")
		o.term(schema.Type(classes[0]).IRI())
		return
	}
	o.put(" ;\n    rdfs:", what, " [ a owl:Class ; owl:unionOf (")
	for _, c := range classes {
		o.put(" ")
		o.term(schema.Type(c).IRI())
	}
	o.put(" ) ]")
}

func (o *ontology) properties() {
	for _, name := range o.m.Properties() {
		p := o.m.Property(name)
		if o.m.Relation(name) != nil || o.m.Terms.Background[name] != nil {
			continue
		}
		kind := "owl:ObjectProperty"
		if slices.Contains(schema.Ranges, p.Range) {
			kind = "owl:DatatypeProperty"
		}
		o.put("\n")
		o.term(schema.Rel(name).IRI())
		o.put(" a ", kind)
		o.labels(p.Labels)
		o.ends("domain", p.Domain)
		switch p.Range {
		case "relation":
			o.put(" ;\n    rdfs:range owl:ObjectProperty")
		case "text", "words":
			o.put(" ;\n    rdfs:range rdfs:Literal")
		case "whole":
			o.put(" ;\n    rdfs:range xsd:integer")
		case "number":
			o.put(" ;\n    rdfs:range rdfs:Literal")
		case "flag":
			o.put(" ;\n    rdfs:range xsd:boolean")
		case "day":
			o.put(" ;\n    rdfs:range xsd:dateTime")
		default:
			o.ends("range", []string{p.Range})
		}
		o.like(p.Like...)
		o.put(" .\n")
	}
}

// shapes writes a shape for each class of nodes. Figures and offices have no type: they are what figures and holders say.
func (o *ontology) shapes() {
	for _, x := range []struct{ class, target string }{
		{"document", "sh:targetClass type:document"}, {"claim", "sh:targetClass type:claim"}, {"figure", "sh:targetObjectsOf rel:figure"},
		{"office", "sh:targetSubjectsOf rel:holder"}, {"decision", "sh:targetObjectsOf rel:decided-by"}, {"entity", "sh:targetClass type:entity"},
	} {
		o.put("\nshape:", x.class, " a sh:NodeShape ;\n    ", x.target)
		for _, name := range o.m.Properties() {
			if p := o.m.Property(name); slices.Contains(p.Domain, x.class) {
				o.constraint(p)
			}
		}
		if x.class == "claim" {
			for _, name := range o.m.Relations() {
				o.roles(o.m.Relation(name))
			}
		}
		o.put(" .\n")
	}
}

func (o *ontology) constraint(p *schema.Property) {
	o.put(" ;\n    sh:property [ sh:path ")
	o.term(schema.Rel(p.Name).IRI())
	if p.Min > 0 {
		o.put(" ; sh:minCount ", fmt.Sprint(p.Min))
	}
	if p.Max > 0 {
		o.put(" ; sh:maxCount ", fmt.Sprint(p.Max))
	}
	switch p.Range {
	case "text":
		o.put(" ; sh:datatype xsd:string")
	case "words":
		o.put(" ; sh:or ( [ sh:datatype xsd:string ] [ sh:datatype rdf:langString ] )")
	case "whole":
		o.put(" ; sh:datatype xsd:integer")
	case "number":
		o.put(" ; sh:or ( [ sh:datatype xsd:integer ] [ sh:datatype xsd:double ] )")
	case "flag":
		o.put(" ; sh:datatype xsd:boolean")
	case "day":
		o.put(" ; sh:datatype xsd:dateTime")
	case "relation":
		o.put(" ; sh:in (")
		for _, r := range o.m.Relations() {
			o.put(" ")
			o.term(schema.Rel(r).IRI())
		}
		o.put(" )")
	case "entity", "claim":
		o.put(" ; sh:class ")
		o.term(schema.Type(p.Range).IRI())
	default:
		o.put(" ; sh:nodeKind sh:IRI")
	}
	if terms := map[string]map[string]map[string]string{"stances": o.m.Terms.Stances, "modalities": o.m.Terms.Modalities}[p.Among]; terms != nil {
		o.put(" ; sh:in (")
		for _, t := range slices.Sorted(maps.Keys(terms)) {
			o.put(" ")
			o.term(quad.String(t))
		}
		o.put(" )")
	}
	o.put(" ]")
}

// roles writes what a claim of that relation takes in its roles: it is of another relation, or all in them are of the
// classes.
func (o *ontology) roles(r *schema.Relation) {
	o.put(" ;\n    sh:or ( [ sh:not [ sh:path rel:relation ; sh:hasValue ")
	o.term(schema.Rel(r.Name).IRI())
	o.put(" ] ] [")
	first := true
	for _, role := range []string{"agent", "patient", "place", "weapon", "addressee"} {
		if !first {
			o.put(" ;")
		}
		first = false
		o.put("\n        sh:property [ sh:path ")
		o.term(schema.Rel(role).IRI())
		if len(r.Roles[role]) == 0 {
			o.put(" ; sh:maxCount 0 ]")
			continue
		}
		o.put(" ; sh:or (")
		for _, class := range r.Roles[role] {
			o.put(" [ sh:class ")
			o.term(schema.Type(class).IRI())
			o.put(" ]")
		}
		o.put(" ) ]")
	}
	o.put(" ] )")
}
