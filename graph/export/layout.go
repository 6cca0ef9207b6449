package export

import (
	"cmp"
	"context"
	"math"
	"slices"

	"hearsay/schema"
)

// box is a node on a drawing: its circle with its label below, around a middle.
type box struct {
	spot
	radius        float64
	width, height float64 // of circle and label together
}

// lines are those of the label of a node.
func (b *box) lines(n *Node) []string { return wrap(n.label(), lineWidth) }

const (
	labelSize = 12.0 // font size
	lineGap   = 15.0
	lineWidth = 22 // characters after which a label breaks
	boxMargin = 5.0
)

func newBox(n *Node) box {
	b := box{radius: 6 + 3*math.Sqrt(float64(min(n.Degree, 100)))}
	lines := b.lines(n)
	b.width = 2 * b.radius
	for _, l := range lines {
		b.width = max(b.width, textWidth(l, labelSize))
	}
	b.width += 2 * boxMargin
	b.height = 2*b.radius + lineGap*float64(len(lines)) + 2*boxMargin
	return b
}

// layout lays out the nodes: forces draw neighbours together and push all others apart (Fruchterman and Reingold), then
// boxes that overlap are pushed apart until none does. The same graph gives the same places.
func layout(ctx context.Context, s *Selection) ([]box, error) {
	boxes, degrees := make([]box, 0, s.Nodes), make([]int, 0, s.Nodes)
	at := map[schema.ID]int{}
	err := s.EachNode(ctx, func(n *Node) error {
		at[n.ID] = len(boxes)
		boxes, degrees = append(boxes, newBox(n)), append(degrees, n.Degree)
		return nil
	})
	if err != nil {
		return nil, err
	}
	order := make([]int, len(boxes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(degrees[b], degrees[a]) })
	for rank, i := range order {
		boxes[i].spot = spiral(rank)
	}
	links := make([][2]int, 0, s.Edges)
	err = s.EachEdge(ctx, func(e *Edge) error {
		if from, to := at[e.Source], at[e.Target]; from != to {
			links = append(links, [2]int{min(from, to), max(from, to)})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(links, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	links = slices.Compact(links)
	forces{boxes: boxes, links: links, ideal: 90 + 60*math.Exp(-float64(len(boxes))/40)}.run()
	separate(boxes)
	return boxes, nil
}

// forces move boxes.
type forces struct {
	boxes []box
	links [][2]int
	ideal float64 // distance between neighbours
}

// run cools the moves down over the rounds, fewer for large graphs.
func (f forces) run() {
	n := len(f.boxes)
	if n < 2 {
		return
	}
	rounds := max(40, min(400, 400_000/n))
	push := make([]spot, n)
	for round := range rounds {
		clear(push)
		f.repel(push)
		f.attract(push)
		most := f.ideal * 2 * (1 - float64(round)/float64(rounds))
		for i := range f.boxes {
			b := &f.boxes[i]
			push[i].X -= b.X * 0.03 // towards the middle, so that parts without links stay near
			push[i].Y -= b.Y * 0.03
			d := math.Hypot(push[i].X, push[i].Y)
			if d > most {
				push[i].X, push[i].Y = push[i].X*most/d, push[i].Y*most/d
			}
			b.X, b.Y = b.X+push[i].X, b.Y+push[i].Y
		}
	}
}

// repel pushes boxes apart that are in neighbouring cells of a grid; those further apart hardly feel each other.
func (f forces) repel(push []spot) {
	reach := 4 * f.ideal
	g := newGrid(f.boxes, reach)
	for i := range f.boxes {
		g.near(i, func(j int) {
			if j <= i {
				return
			}
			dx, dy := f.boxes[i].X-f.boxes[j].X, f.boxes[i].Y-f.boxes[j].Y
			d2 := dx*dx + dy*dy
			if d2 > reach*reach {
				return
			}
			if d2 < 1 {
				dx, dy, d2 = 1, float64(i-j), 1+float64((i-j)*(i-j))
			}
			k := f.ideal * f.ideal / d2
			push[i].X, push[i].Y = push[i].X+dx*k, push[i].Y+dy*k
			push[j].X, push[j].Y = push[j].X-dx*k, push[j].Y-dy*k
		})
	}
}

// attract pulls neighbours together, each less the more neighbours it has.
func (f forces) attract(push []spot) {
	degree := make([]float64, len(f.boxes))
	for _, l := range f.links {
		degree[l[0]]++
		degree[l[1]]++
	}
	for _, l := range f.links {
		a, b := l[0], l[1]
		dx, dy := f.boxes[b].X-f.boxes[a].X, f.boxes[b].Y-f.boxes[a].Y
		k := math.Hypot(dx, dy) / f.ideal
		ka, kb := k/math.Sqrt(degree[a]), k/math.Sqrt(degree[b])
		push[a].X, push[a].Y = push[a].X+dx*ka, push[a].Y+dy*ka
		push[b].X, push[b].Y = push[b].X-dx*kb, push[b].Y-dy*kb
	}
}

// separate pushes boxes apart along the shorter way until none overlaps another. Where that does not end, all places are
// spread out a little, which must end.
func separate(boxes []box) {
	for {
		for range 60 {
			if !pushApart(boxes) {
				return
			}
		}
		for i := range boxes {
			boxes[i].X, boxes[i].Y = boxes[i].X*1.15, boxes[i].Y*1.15
		}
	}
}

// pushApart moves every pair that overlaps and says whether there was one.
func pushApart(boxes []box) bool {
	size := 40.0
	for i := range boxes {
		size = max(size, boxes[i].width, boxes[i].height)
	}
	g, moved := newGrid(boxes, size), false
	for i := range boxes {
		g.near(i, func(j int) {
			if j <= i {
				return
			}
			a, b := &boxes[i], &boxes[j]
			dx, dy := b.X-a.X, b.Y-a.Y
			ox, oy := (a.width+b.width)/2-math.Abs(dx), (a.height+b.height)/2-math.Abs(dy)
			if ox <= 0 || oy <= 0 {
				return
			}
			moved = true
			if ox < oy {
				shift(&a.X, &b.X, dx, ox)
			} else {
				shift(&a.Y, &b.Y, dy, oy)
			}
		})
	}
	return moved
}

// shift moves two apart by the overlap, half each, and a little more.
func shift(a, b *float64, d, overlap float64) {
	half := overlap/2 + 0.5
	if d < 0 {
		half = -half
	}
	*a, *b = *a-half, *b+half
}

// grid finds boxes that are near another.
type grid struct {
	boxes []box
	size  float64
	cells map[[2]int][]int
	keys  [][2]int // of the boxes when the grid was made; they may move since
}

func newGrid(boxes []box, size float64) *grid {
	g := &grid{boxes, size, map[[2]int][]int{}, make([][2]int, len(boxes))}
	for i := range boxes {
		k := [2]int{int(math.Floor(boxes[i].X / size)), int(math.Floor(boxes[i].Y / size))}
		g.keys[i] = k
		g.cells[k] = append(g.cells[k], i)
	}
	return g
}

// near calls f with the boxes in the cell of the i-th and those around it.
func (g *grid) near(i int, f func(int)) {
	for x := -1; x <= 1; x++ {
		for y := -1; y <= 1; y++ {
			for _, j := range g.cells[[2]int{g.keys[i][0] + x, g.keys[i][1] + y}] {
				f(j)
			}
		}
	}
}

// wrap breaks a text into lines of about that many characters, at spaces where there are some.
func wrap(s string, most int) []string {
	var out []string
	var line []rune
	flush := func() {
		if len(line) > 0 {
			out = append(out, string(line))
		}
		line = nil
	}
	for _, word := range words(s) {
		for len(word) > most+8 {
			flush()
			out = append(out, string(word[:most]))
			word = word[most:]
		}
		if len(line) > 0 && len(line)+1+len(word) > most {
			flush()
		}
		if len(line) > 0 {
			line = append(line, ' ')
		}
		line = append(line, word...)
	}
	flush()
	return out
}
