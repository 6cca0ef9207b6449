package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCompareRows(t *testing.T) {
	table := func(rows ...string) *grid {
		g := &grid{cols: cols("date", "basis", "place", "words", "claim")}
		for _, row := range rows {
			g.add(strings.Split(row, "|")...)
		}
		return g
	}
	got := table("2020-10-04|event|Ganja|said here|claim:1", "2020-10-05|published|Ganja|b|claim:2", "2020-10-05|event|Barda|c|claim:3", "2020-10-05|event|Terter|d|claim:4", "2020-10-06|event|Shusha|f|claim:6")
	want := table("2020-10-04|inferred|Ganja|said there|claim:1", "2020-10-04|event|Ganja|b|claim:2", "2020-10-05|event|Agdam|c|claim:3", "2020-10-05|event|Khizi|e|claim:5", "2020-10-05|event|Shusha|f|claim:6")
	score, faults := compareRows("strikes", []string{"claim"}, got, want)
	if d := cmp.Diff(answerScore{Verb: "strikes", Gold: 5, Said: 5, Right: 1, Undated: 1, Wrong: 2, Missing: 1, False: 1}, score); d != "" {
		t.Errorf("score (-want +got):\n%s", d)
	}
	var told []string
	for _, f := range faults {
		told = append(told, f.claim+" "+f.what)
	}
	if d := cmp.Diff([]string{`claim:2 undated: date "2020-10-05" for "2020-10-04"`, `claim:3 wrong: place "Barda" for "Agdam"`, "claim:4 false: 2020-10-05 | Terter | d",
		`claim:6 wrong: date "2020-10-06" for "2020-10-05"`, "claim:5 missing: 2020-10-05 | Khizi | e"}, told); d != "" {
		t.Errorf("faults (-want +got):\n%s", d)
	}
}

// A dispute that the gold leads with another of its claims, or tells the other way round, is wrong and not false.
func TestCompareRowsOfSeveralClaims(t *testing.T) {
	table := func(rows ...string) *grid {
		g := &grid{cols: cols("date", "claim", "other claim", "also")}
		for _, row := range rows {
			g.add(strings.Split(row, "|")...)
		}
		return g
	}
	got := table("2020|claim:1|claim:2|", "2020|claim:3|claim:4|", "2020|claim:6|claim:8|", "2020|claim:9|claim:10|")
	want := table("2020|claim:2|claim:1|", "2020|claim:5|claim:4|claim:3", "2020|claim:7|claim:8|", "2020|claim:9|claim:10|claim:11")
	score, _ := compareRows("disputes", []string{"claim", "other claim"}, got, want)
	if d := cmp.Diff(answerScore{Verb: "disputes", Gold: 4, Said: 4, Right: 1, Wrong: 2, Missing: 1, False: 1}, score); d != "" {
		t.Errorf("score (-want +got):\n%s", d)
	}
}
