package entity

import (
	"strings"
	"testing"

	"hearsay/schema"
)

// TestActs are organs without an owner that may act, and those that stand for somebody or for nobody.
func TestActs(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"an organ of nobody", "Hôm qua, cảnh sát đã nổ súng.", "cảnh sát=police"},
		{"a word too general", "Hôm qua, dân quân đã nổ súng.", "dân quân=militia"},
		{"that of the country that was named", "Quân đội Pháp rút lui. Hôm qua, quân đội đã nổ súng.", ""},
		{"somebody's, whoever he is", "Hôm qua, quân đội của hai bên đã nổ súng.", ""},
		{"counted men", "Hôm qua, 5 cảnh sát đã nổ súng.", ""},
		{"what stands alone speaks, too", "Hôm qua, phe ly khai đã nổ súng.", ""},
		{"whom a title is of", "Hôm qua, chỉ huy cảnh sát Ivan Petrov đã nổ súng.", ""},
	} {
		doc, f := find(t, c.text, "2024-05-10")
		got := listing(doc, &Found{Mentions: f.Bare})
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.name, s, c.want)
		}
	}
}

// TestSettle holds that bare organs are named where they are used, and nothing of them is left where they are not.
func TestSettle(t *testing.T) {
	for _, used := range []bool{true, false} {
		_, f := find(t, "Hôm qua, cảnh sát đã nổ súng.", "2024-05-10")
		f.Admit()
		if f.Entity("ent:police") == nil || f.Side("ent:police") != "ent:police" {
			t.Fatal("the police are nobody, or somebody's")
		}
		f.Settle(func(schema.ID) bool { return used })
		if named := len(f.Mentions) == 1; named != used || named != (f.Local["ent:police"] != nil) {
			t.Errorf("used %v: got mentions %v, entity %v", used, f.Mentions, f.Local["ent:police"])
		}
	}
}
