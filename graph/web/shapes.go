package web

import (
	"encoding/json"
	"reflect"
	"strings"
)

// shapes are JSON Schemas by the names of the Go types that they are made from.
type shapes map[string]node

// of is the schema of values of the type: a reference for a named struct, which is added to the shapes.
func (s shapes) of(t reflect.Type) node {
	switch t {
	case reflect.TypeFor[json.RawMessage]():
		return node{}
	case reflect.TypeFor[anyJSON]():
		return node{"type": "object"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return node{"anyOf": []node{s.of(t.Elem()), {"type": "null"}}}
	case reflect.Slice:
		return node{"type": "array", "items": s.of(t.Elem())}
	case reflect.Map:
		return node{"type": "object", "additionalProperties": s.of(t.Elem())}
	case reflect.Struct:
		return s.reference(t)
	case reflect.String:
		return node{"type": "string"}
	case reflect.Bool:
		return node{"type": "boolean"}
	case reflect.Float64:
		return node{"type": "number"}
	case reflect.Int, reflect.Int64:
		return node{"type": "integer"}
	}
	return node{} // an interface takes anything
}

func (s shapes) reference(t reflect.Type) node {
	name := strings.ToUpper(t.Name()[:1]) + t.Name()[1:]
	if t.PkgPath() != reflect.TypeFor[Server]().PkgPath() {
		if _, taken := enclosing[name]; taken {
			name = "Plain" + name
		}
	}
	if _, known := s[name]; !known {
		s[name] = nil // so that a type that holds itself comes to an end
		shape := node{"type": "object", "properties": node{}, "additionalProperties": false}
		s.fields(t, shape, true)
		s[name] = shape
	}
	return node{"$ref": "#/components/schemas/" + name}
}

// enclosing are the types of this package that bear the name of what they enclose.
var enclosing = map[string]bool{"Claim": true, "Entity": true, "Document": true, "Neighbourhood": true}

// fields adds the fields of a struct, those of embedded structs as its own. What is omitted where it is empty, and
// what stands in a struct that may be missing, is not required.
func (s shapes) fields(t reflect.Type, shape node, required bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		inner := f.Type
		if f.Type.Kind() == reflect.Pointer {
			inner = f.Type.Elem()
		}
		if f.Anonymous && tag == "" && inner.Kind() == reflect.Struct {
			s.fields(inner, shape, required && s.always(t, f))
			continue
		}
		if !f.IsExported() || tag == "-" {
			continue
		}
		if tag == "" {
			tag = f.Name
		}
		omitted := strings.Contains(options, "omitempty")
		of := f.Type
		if omitted {
			of = inner // null is left out
		}
		shape["properties"].(node)[tag] = s.of(of)
		if required && !omitted {
			have, _ := shape["required"].([]string)
			shape["required"] = append(have, tag)
		}
	}
}

// always says whether an embedded struct is always there: one behind a pointer is, unless the type says that it may be nil.
func (s shapes) always(t reflect.Type, f reflect.StructField) bool {
	return f.Type.Kind() != reflect.Pointer || f.Tag.Get("api") != "optional"
}
