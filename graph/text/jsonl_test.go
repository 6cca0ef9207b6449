package text

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

func TestReadLine(t *testing.T) {
	const in = `{"text":"` + "\ufeff" + ` date 2020-09 M\u1ed9t.\nHai.","title":"T","url":"https://e.example/a","published":"5/10/2020","publisher":"Báo","lang":"vi-VN","n":[1]}`
	got, err := readLine([]byte(in))
	if err != nil {
		t.Fatal(err)
	}
	text := bom + " date 2020-09 Một.\nHai."
	id, sha := schema.DocID([]byte(in))
	want := &Article{Document: schema.Document{ID: id, SHA256: sha, Sources: []string{"https://e.example/a"}, Title: "T", Lang: "vi-VN", Text: text,
		Published: schema.Date{Start: "2020-10-05", End: "2020-10-05", Precision: "day", Basis: "explicit", Raw: "5/10/2020"}},
		PublisherName: "Báo", URL: "https://e.example/a", Body: schema.Span{Start: strings.Index(text, "M"), End: len(text)}}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Error("(-got +want):\n" + diff)
	}
}

func TestReadLinesGoesOnBehindFaults(t *testing.T) {
	good := `{"text":"good"}`
	for _, c := range []struct {
		name string
		in   []string
		want []string
	}{
		{"wrong JSON on line 7", []string{good, "", "", "", " ", "\t", `{"text":}`, good},
			[]string{"a.jsonl#1: good", "read a.jsonl:7: no JSON object: invalid character '}' looking for beginning of value; write one object on each line", "a.jsonl#8: good"}},
		{"white space around objects", []string{bom + " " + good + " \r"}, []string{"a.jsonl#1: good"}},
		{"no object", []string{"[]", "null", good}, []string{
			"read a.jsonl:1: no JSON object: json: cannot unmarshal array into Go value of type map[string]json.RawMessage; write one object on each line",
			`read a.jsonl:2: no "text" in the object; give the article as a string of that name`, "a.jsonl#3: good"}},
		{"no text", []string{`{"text":null}`, `{"text":5}`, `{"text":" "}`, good}, []string{
			`read a.jsonl:1: no "text" in the object; give the article as a string of that name`, `read a.jsonl:2: no "text" in the object; give the article as a string of that name`,
			"read a.jsonl:3: no text in it; fill the article or leave it out", "a.jsonl#4: good"}},
		{"metadata that are no strings", []string{`{"text":"x","title":["a"]}`, `{"text":"x","title":5,"url":null,"published":2020}`},
			[]string{`read a.jsonl:1: "title" is not a single value; write a string`, "a.jsonl#2: x"}},
		{"a NUL in a text", []string{`{"text":"x\u0000"}`, good}, []string{"read a.jsonl:1: binary data or an encoding that is not known; convert it to UTF-8", "a.jsonl#2: good"}},
		{"binary data end the file", []string{good, "\x00\x01", "\x02", good}, []string{"a.jsonl#1: good", "read a.jsonl:2: binary data or an encoding that is not known; convert it to UTF-8"}},
		{"a line that is too long", []string{`{"text":"` + strings.Repeat("x", 100_000) + `"}`, good}, []string{"read a.jsonl:1: too large for one document; split it into articles", "a.jsonl#2: good"}},
		{"blank lines beyond the size", []string{strings.Repeat("\n", 2000) + good}, []string{"a.jsonl#2001: good"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree(t, map[string]string{"a.jsonl": strings.Join(c.in, "\n")})
			if diff := cmp.Diff(all(Options{MaxBytes: 1000}, "a.jsonl"), c.want); diff != "" {
				t.Error("(-got +want):\n" + diff)
			}
		})
	}
}

func TestReadLinesUTF16(t *testing.T) {
	tree(t, map[string]string{"a.json": utf16LE(bom + `{"text":"Một"}` + "\r\n" + `{"text":"Hai"}`)})
	if diff := cmp.Diff(all(Options{}, "a.json"), []string{"a.json#1: Một", "a.json#2: Hai"}); diff != "" {
		t.Error("(-got +want):\n" + diff)
	}
}

func TestReadLinesLineAtTheLimit(t *testing.T) {
	in := `{"text":"` + strings.Repeat("x", 89) + `"}` // 100 bytes
	for limit, want := range map[int64]error{100: nil, 99: ErrTooLarge} {
		for _, end := range []string{"", "\n"} {
			ls := newLines(bufio.NewReader(strings.NewReader(in+end)), limit)
			if !ls.next() || !errors.Is(ls.err, want) || ls.next() {
				t.Errorf("limit %d, end %q: %v, want %v", limit, end, ls.err, want)
			}
		}
	}
}

// endless is a stream of articles that never ends, and counts what was taken of it.
type endless struct{ read int }

func (e *endless) Read(b []byte) (int, error) {
	n := copy(b, `{"text":"x"}`+"\n")
	e.read += n
	return n, nil
}

func TestReadLinesStreams(t *testing.T) {
	in := &endless{}
	n := 0
	for _, err := range Read(context.Background(), []string{"-"}, Options{Stdin: in}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 1000 {
			break
		}
	}
	if in.read > 200_000 {
		t.Errorf("%d bytes taken for 1000 lines", in.read)
	}
}

func TestReadLinesFailingReader(t *testing.T) {
	broken := errors.New("broken")
	in := io.MultiReader(strings.NewReader("{\"text\":\"x\"}\n{\"tex"), errReader{broken})
	got := all(Options{Stdin: in}, "-")
	if diff := cmp.Diff(got, []string{"-#1: x", "read -:2: broken"}); diff != "" {
		t.Error("(-got +want):\n" + diff)
	}
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }
