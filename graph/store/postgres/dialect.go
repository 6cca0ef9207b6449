package postgres

import (
	"fmt"
	"slices"
	"strings"
)

// Dialect is how an engine that speaks PostgreSQL's protocol wants things said. The unique index and the clause for
// what is there already name the label in all of them.
type Dialect struct {
	Name    string
	Schemes []string // of URLs
	Tried   bool     // on the engine itself; the SQL of all of them is tested on PostgreSQL

	identity string   // the type of a column that numbers its rows
	indexes  []index  // of quads
	conflict string   // what an insert into quads infers the unique index from
	staging  string   // how a table is made that lives as long as a transaction or session
	settings []string // run first on every connection; one that the engine does not know is no fault
	analyze  []string // brings the planner's statistics up to date within a transaction
	shares   bool     // whether transactions can share a snapshot
	locks    bool     // whether it has advisory locks
	counts   bool     // whether the numbers of rows come from a sequence, and their index may be made after the rows
}

// An index of quads. Its columns are SQL.
type index struct {
	name    string
	unique  bool
	columns string
}

// fourDirections is what makes a quad one: all of its directions, an absent label as a label of its own.
const fourDirections = "subject_hash, predicate_hash, object_hash, (coalesce(label_hash, ''::bytea))"

// otherIndexes find quads by what they do not begin with.
var otherIndexes = []index{
	{name: "quads_pos", columns: "predicate_hash, object_hash, subject_hash"},
	{name: "quads_osp", columns: "object_hash, subject_hash, predicate_hash"},
	{name: "quads_label", columns: "label_hash, subject_hash"},
}

// Dialects are the engines that Open knows by the scheme of a URL.
func Dialects() []Dialect {
	return []Dialect{
		{
			Name: "PostgreSQL", Schemes: []string{"postgres", "postgresql"}, Tried: true,
			identity: "BIGSERIAL", conflict: fourDirections, staging: "CREATE TEMP TABLE", shares: true, locks: true, counts: true,
			analyze:  []string{"ANALYZE nodes (hash), quads (subject_hash, predicate_hash, object_hash, label_hash)"},
			indexes:  append([]index{{name: "quads_spol", unique: true, columns: fourDirections}}, otherIndexes...),
			settings: []string{"SET client_connection_check_interval = '2s'", "SET jit = off"},
		},
		{
			// Rows are spread by the primary key; a counter would send every insert to one node.
			Name: "CockroachDB", Schemes: []string{"cockroach", "cockroachdb"},
			identity: "INT8 DEFAULT unique_rowid()", conflict: fourDirections, staging: "CREATE TEMP TABLE",
			indexes:  append([]index{{name: "quads_spol", unique: true, columns: fourDirections}}, otherIndexes...),
			settings: []string{"SET experimental_enable_temp_tables = 'on'"},
		},
		{
			// The first column of an index is hashed and spreads the rows; the others are sorted within it.
			Name: "YugabyteDB", Schemes: []string{"yugabyte", "yugabytedb"},
			identity: "BIGSERIAL", conflict: fourDirections, staging: "CREATE TEMP TABLE",
			indexes: append([]index{{name: "quads_spol", unique: true, columns: fourDirections}}, otherIndexes...),
		},
	}
}

// DialectOf returns the dialect of a URL; false where the scheme is none of a database that speaks PostgreSQL's protocol.
func DialectOf(url string) (Dialect, bool) {
	scheme, _, ok := strings.Cut(url, "://")
	all := Dialects()
	i := slices.IndexFunc(all, func(d Dialect) bool { return slices.Contains(d.Schemes, scheme) })
	if !ok || i < 0 {
		return Dialect{}, false
	}
	return all[i], true
}

// tables are the statements that make a graph's tables, in their order.
func (d Dialect) tables() []string {
	primary := " PRIMARY KEY"
	if d.counts {
		primary = "" // makeIndexes makes it
	}
	return []string{
		`CREATE TABLE nodes (
	hash BYTEA PRIMARY KEY,
	refs BIGINT NOT NULL,
	value BYTEA,
	value_string TEXT,
	datatype TEXT,
	language TEXT,
	iri BOOLEAN,
	bnode BOOLEAN,
	value_int BIGINT,
	value_bool BOOLEAN,
	value_float DOUBLE PRECISION,
	value_time TIMESTAMP WITH TIME ZONE
)`,
		`CREATE TABLE quads (
	horizon ` + d.identity + primary + `,
	subject_hash BYTEA NOT NULL,
	predicate_hash BYTEA NOT NULL,
	object_hash BYTEA NOT NULL,
	label_hash BYTEA,
	ts TIMESTAMP
)`,
		`CREATE TABLE hearsay_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)`,
		`CREATE INDEX nodes_documents ON nodes (value_string) WHERE iri AND value_string LIKE 'doc:%'`,
		`CREATE TABLE hearsay_state (id INT PRIMARY KEY CHECK (id = 1), format INT NOT NULL, sequence BIGINT NOT NULL, quads BIGINT NOT NULL)`,
		fmt.Sprintf(`INSERT INTO hearsay_state (id, format, sequence, quads) VALUES (1, %d, 0, 0)`, format),
	}
}

// makeIndexes are the statements that make the indexes of quads that a load can do without.
func (d Dialect) makeIndexes() []string {
	var out []string
	if d.counts {
		out = append(out, "ALTER TABLE quads ADD CONSTRAINT quads_pkey PRIMARY KEY (horizon)")
	}
	for _, x := range d.indexes {
		unique := ""
		if x.unique {
			unique = "UNIQUE "
		}
		out = append(out, "CREATE "+unique+"INDEX IF NOT EXISTS "+x.name+" ON quads ("+x.columns+")")
	}
	return out
}

// dropIndexes are the statements that take all of them away that makeIndexes makes.
func (d Dialect) dropIndexes() []string {
	var out []string
	if d.counts {
		out = append(out, "ALTER TABLE quads DROP CONSTRAINT quads_pkey")
	}
	for _, x := range d.indexes {
		out = append(out, "DROP INDEX IF EXISTS "+x.name)
	}
	return out
}
