package lang

import (
	"testing"

	"hearsay/data"
	"hearsay/schema"
)

func testPack(t testing.TB) *Pack {
	t.Helper()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Load(data.FS, "lang/vi", m)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestThePackLoads(t *testing.T) {
	if p := testPack(t); p.Lang != "vi" || len(p.Checks) == 0 {
		t.Errorf("lang %q, %d checks", p.Lang, len(p.Checks))
	}
}
