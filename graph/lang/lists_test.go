package lang

import (
	"testing"

	"hearsay/graph/text"
	"hearsay/schema"
)

// TestCarry holds what tokens carry against the tries themselves, with more of them than a token has bits.
func TestCarry(t *testing.T) {
	p := testPack(t)
	for _, list := range p.lists {
		if list.list == 0 {
			t.Fatal("a trie of the pack has no bit")
		}
	}
	var more [mostLists]Trie[bool]
	for i := range more {
		more[i].Add(text.Keys("quân đội"), true)
		p.Carry(&more[i])
	}
	body := "Quân đội cho biết 7 xe tăng bị phá huỷ hôm thứ Ba. Ảnh: Krobovsky"
	doc := p.Split(schema.Document{Text: body}, schema.Span{End: len(body)})
	lists := append([]*steps{}, p.lists...)
	for i := range more {
		lists = append(lists, &more[i].steps)
	}
	for i := range doc.Tokens {
		tok := &doc.Tokens[i]
		if tok.Kind == text.Word && tok.Begins&text.Told == 0 {
			t.Errorf("%s carries nothing", tok.Key)
		}
		for k, list := range lists {
			if got, want := list.Begins(tok), list.begins(tok.Hash); got != want {
				t.Errorf("%s begins a phrase of trie %d: %v, want %v", tok.Key, k, got, want)
			}
		}
	}
}

// TestLook holds the phrases that tokens tell of against those of the trie, with a footnote taken out and without.
func TestLook(t *testing.T) {
	p := testPack(t)
	for _, body := range []string{"Bộ Quốc phòng cho biết 7 xe tăng bị phá huỷ, hai máy bay không người lái bị bắn rơi hôm thứ Ba", "Quân đội rút lui.[31] Lực lượng vũ trang cho biết"} {
		doc := p.Split(schema.Document{Text: body}, schema.Span{End: len(body)})
		for i := range doc.Tokens {
			node, to := p.Lexicon.steps.LongestNode(doc.Tokens, i, len(doc.Tokens))
			if tok := &doc.Tokens[i]; Node(tok.Phrase) != node || int(tok.Reach) != to-i+1 {
				t.Errorf("%s: phrase %d of %d tokens, want %d of %d", tok.Key, tok.Phrase, tok.Reach-1, node, to-i)
			}
		}
	}
}
