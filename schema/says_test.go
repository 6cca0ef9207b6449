package schema

import (
	"strings"
	"testing"
	"testing/fstest"

	"hearsay/data"
)

func TestFormsAreChecked(t *testing.T) {
	for _, c := range []struct{ form, want string }{
		{"{agent} <struck|strike>[ {target}]", ""},
		{"{who} struck", `unknown slot "who"`},
		{"{agent} <struck>", "second form"},
		{"{agent} struck[ {target}", `no "]"`},
		{"{agent}[ at {where}[ with {weapon}]]", "a group within a group"},
	} {
		if got := Form(c.form).fault(); !strings.Contains(got, c.want) || (c.want == "" && got != "") {
			t.Errorf("fault of %q = %q, want %q", c.form, got, c.want)
		}
	}
}

// A relation whose sentence is wrong or missing is told with its place.
func TestSentencesOfRelations(t *testing.T) {
	fsys := fstest.MapFS{}
	for _, name := range []string{"schema/types.yaml", "schema/terms.yaml", "schema/properties.yaml"} {
		b, err := data.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: b}
	}
	fsys["schema/relations.yaml"] = &fstest.MapFile{Data: []byte(`struck:
  labels: {en: struck, vi: tấn công}
  inverse: struck by
  says: {active: "{who} struck"}
  family: strike
  shortcut: none
lost:
  labels: {en: lost, vi: tổn thất}
  inverse: lost by
  family: loss
  shortcut: none
`)}
	_, err := LoadModel(fsys)
	for _, want := range []string{`schema/relations.yaml:4:`, `unknown slot "who"`, "lost has no sentence"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in %v", want, err)
		}
	}
}
