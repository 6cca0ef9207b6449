package lang

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"hearsay/data"
	"hearsay/schema"
)

// loadWith loads a small pack with one of its files replaced.
func loadWith(t *testing.T, file, content string) error {
	t.Helper()
	files := map[string]string{"lexicon.yaml": "block: [kết quả]\n", "names.yaml": "heads: []\n", "cues.yaml": "[]", "frames.yaml": "[]"}
	for _, name := range []string{"pack.yaml", "numbers.yaml", "dates.yaml", "boilerplate.yaml"} {
		b, err := fs.ReadFile(data.FS, "lang/vi/"+name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(b)
	}
	files[file] = content
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys["lang/vi/"+name] = &fstest.MapFile{Data: []byte(content)}
	}
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Load(fsys, "lang/vi", m)
	return err
}

func TestASmallPackLoads(t *testing.T) {
	if err := loadWith(t, "cues.yaml", "[]"); err != nil {
		t.Fatal(err)
	}
}

func TestFaultsOfAPack(t *testing.T) {
	for _, c := range []struct {
		name, file, content string
		want                []string // each a part of one fault
	}{
		{"a key that nobody knows", "frames.yaml", "- {id: x, colour: red}", []string{"frames.yaml:1:", "colour"}},
		{"a key twice", "numbers.yaml", "words: {}\nwords: {}", []string{"numbers.yaml:2:"}},
		{"no YAML", "cues.yaml", "- [", []string{"cues.yaml:"}},
		{"a relation that is none", "frames.yaml", "- id: x\n  relation: won\n  verbs: [thắng]\n", []string{"frames.yaml:2:", "unknown relation won"}},
		{"a role that the relation lacks", "frames.yaml", "- id: x\n  relation: mediates\n  active: {subject: weapon}\n  examples: [{text: a}]\n", []string{"mediates takes no weapon"}},
		{"a function that is none", "frames.yaml", "- id: x\n  relation: struck\n  active: {verb: agent}\n  examples: [{text: a}]\n", []string{"unknown function verb"}},
		{"no examples", "frames.yaml", "- id: x\n  relation: struck\n", []string{"pattern x has no examples"}},
		{"a class that is none", "frames.yaml", "- id: x\n  relation: struck\n  after: nowhere\n  examples: [{text: a}]\n", []string{"unknown lexicon class nowhere"}},
		{"an id twice", "frames.yaml", "- {id: x, relation: struck, examples: [{text: a}]}\n- {id: x, relation: struck, examples: [{text: a}]}\n", []string{"frames.yaml:2:", "stands twice"}},
		{"a verb twice in a frame", "frames.yaml", "- id: x\n  relation: struck\n  verbs: [bắn, Bắn]\n  examples: [{text: a}]\n", []string{"frames.yaml:3:", "stands twice as trigger"}},
		{"a trigger that block keeps from firing", "frames.yaml", "- id: x\n  relation: struck\n  verbs: [Kết  quả]\n  examples: [{text: a}]\n", []string{"frames.yaml:3:", "also stands in block", "lexicon.yaml $.block"}},
		{"an empty phrase", "lexicon.yaml", "negation: ['']\n", []string{"lexicon.yaml:1:", "empty phrase"}},
		{"a class without a name", "lexicon.yaml", "'': [a]\n", []string{"lexicon.yaml:1:", "a class has no name"}},
		{"two classes that are not told apart", "lexicon.yaml", "abcdefg: [a]\naxcyezg: [b]\n", []string{"lexicon.yaml:2:", "cannot tell the classes abcdefg and axcyezg apart"}},
		{"a stance that is none", "cues.yaml", "- id: x\n  kind: say\n  stance: sings\n  forms: [hát]\n", []string{"cues.yaml:3:", "unknown stance sings"}},
		{"a kind of cue that is none", "cues.yaml", "- id: x\n  kind: sing\n  stance: claims\n", []string{"cues.yaml:2:", "unknown kind sing"}},
		{"an op that is none", "numbers.yaml", "qualifiers: {about: [khoảng]}", []string{"unknown op about"}},
		{"a weekday that is none", "dates.yaml", "weekdays: {thứ tám: 7}", []string{"weekday thứ tám is not 0 to 6"}},
		{"several at once", "cues.yaml", "- {id: x, kind: sing, stance: sings}\n", []string{"unknown kind sing", "unknown stance sings"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := loadWith(t, c.file, c.content)
			var faults schema.Faults
			if !errors.As(err, &faults) {
				t.Fatalf("got %v, want faults", err)
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("no %q in\n%v", want, err)
				}
			}
		})
	}
}

func TestAMissingFile(t *testing.T) {
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Load(data.FS, "lang/xx", m)
	var faults schema.Faults
	if !errors.As(err, &faults) || len(faults) < 8 || !strings.Contains(faults[0].String(), "lang/xx/") {
		t.Errorf("got %v, want a fault for each file", err)
	}
}
