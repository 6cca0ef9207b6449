package web

import (
	"encoding/json"
	"strings"
	"testing"

	"hearsay/graph/query"
)

// Two articles that tell of one strike by different speakers make one event, which has its own address.
func TestEventHasItsPage(t *testing.T) {
	s := writable(t)
	doc := fetchDocument(t, s)
	for _, article := range []string{
		"Bộ Quốc phòng Azerbaijan cho biết quân đội Armenia đã pháo kích thành phố Ganja ngày 4-10-2020.\n",
		"Bộ Ngoại giao Nga cho biết Armenia đã pháo kích thành phố Ganja ngày 4-10-2020.\n",
	} {
		res := do(t, "POST", s.URL+apiRoot+"/articles", article, "Authorization", "Bearer "+token, "Content-Type", "text/plain")
		if res.status != 200 {
			t.Fatalf("adding: %d %s", res.status, res.body)
		}
	}
	var listed query.Happenings
	res := do(t, "GET", s.URL+apiRoot+"/events?place=ganja&relation=struck", "")
	if err := json.Unmarshal([]byte(res.body), &listed); err != nil {
		t.Fatalf("%v in %.300s", err, res.body)
	}
	doc.operation(t, "listEvents").hold(t, doc, res)
	for _, h := range listed.Happenings {
		res := do(t, "GET", s.URL+apiRoot+"/events/"+string(h.ID), "")
		doc.operation(t, "getEvent").hold(t, doc, res)
		if res.status == 200 && strings.Count(res.body, `"evidence"`) >= 2 && strings.Contains(res.body, "2020-10-04") {
			return
		}
		t.Errorf("%d %s", res.status, res.body)
	}
	t.Errorf("no event: %s", res.body)
}
