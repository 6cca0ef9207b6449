package eval

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func strictly(x PRF) map[string]PRF { return map[string]PRF{"strict": x} }

func TestBootstrap(t *testing.T) {
	good, bad := strictly(PRF{10, 10, 10, 10}), strictly(PRF{0, 10, 0, 10})
	if got := bootstrap([]map[string]PRF{good}); got != nil {
		t.Errorf("one article gives %v, want no interval", got)
	}
	one := Interval{1, 1}
	if d := cmp.Diff(bootstrap([]map[string]PRF{good, good})["strict"], Intervals{one, one, one}); d != "" {
		t.Errorf("where all is right (-got +want):\n%s", d)
	}
	var few, many []map[string]PRF
	for i := range 200 {
		x := []map[string]PRF{good, bad}[i%2]
		if i < 20 {
			few = append(few, x)
		}
		many = append(many, x)
	}
	a, b := bootstrap(few)["strict"].P, bootstrap(many)["strict"].P
	// Half of the articles are right: the half-width is 1.96·√(0.25/n), 0.219 of 20 and 0.069 of 200.
	for _, x := range []struct {
		got  Interval
		half float64
	}{{a, 0.219}, {b, 0.069}} {
		for _, end := range []float64{0.5 - x.got.Low, x.got.High - 0.5} {
			if end < 0.8*x.half || end > 1.2*x.half {
				t.Errorf("interval %v, want 0.5 ± about %v", x.got, x.half)
			}
		}
	}
	if d := cmp.Diff(bootstrap(few), bootstrap(few)); d != "" {
		t.Errorf("drawn twice it differs:\n%s", d)
	}
	text, err := json.Marshal(Intervals{P: Interval{0.1, 0.2}})
	if err != nil || string(text) != `{"p":[0.1,0.2],"r":[0,0],"f1":[0,0]}` {
		t.Errorf("JSON %s, %v", text, err)
	}
}
