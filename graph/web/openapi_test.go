package web

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A public validator accepts the document. It comes from npm: see testdata/openapi.
func TestOpenAPIIsValid(t *testing.T) {
	dir := filepath.Join("testdata", "openapi")
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		if os.Getenv("HEARSAY_CI") != "" {
			t.Fatalf("the validator is not installed: npm ci --prefix graph/web/%s", filepath.ToSlash(dir))
		}
		t.Skipf("no validator: npm ci --prefix graph/web/%s installs it", filepath.ToSlash(dir))
	}
	s := writable(t)
	doc := do(t, "GET", s.URL+apiRoot+"/openapi.json", "").body
	for _, c := range []struct {
		name, doc string
		valid     bool
	}{{"as it is", doc, true}, {"with an operation that is none", strings.Replace(doc, `"operationId":"search"`, `"operationId":5`, 1), false}} {
		cmd := exec.Command("node", "validate.mjs")
		cmd.Dir, cmd.Stdin = dir, strings.NewReader(c.doc)
		if out, err := cmd.CombinedOutput(); (err == nil) != c.valid {
			t.Errorf("%s: %v %s", c.name, err, out)
		}
	}
}
