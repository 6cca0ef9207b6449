package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"hearsay/graph/query"
	"hearsay/schema"
)

// chart is the places that were struck, by longitude and latitude.
type chart struct {
	Width, Height float64
	Points        []point
	Nowhere       []string // struck places whose position is not known, or is no more than a country
	Far           []string // places so far from all others that these would be one dot
}

type point struct {
	X, Y, R float64
	Name    string  // "" where there is no room for it
	TextX   float64 // where the end of it is that lies at the point
	Anchor  string  // which end that is: start, or end where the name stands left of the point
	Tip     string
}

// Inner and InnerHeight are the room within the frame of the chart.
func (c chart) Inner() float64       { return c.Width - 2 }
func (c chart) InnerHeight() float64 { return c.Height - 2 }

// site is a place with the number of claims that it was struck.
type site struct {
	schema.Point
	name  string
	count int
}

const chartHeight = 420.0

// newChart puts the strikes on a plane: degrees of longitude are shortened as on the middle latitude, nothing else is drawn.
func newChart(ss []query.Strike) chart {
	c := chart{Width: plotWidth, Height: chartHeight}
	var all []site
	all, c.Nowhere = located(ss)
	all, c.Far = together(all)
	if len(all) == 0 {
		return c
	}
	south, north, west, east := 90.0, -90.0, 180.0, -180.0
	for _, p := range all {
		south, north, west, east = math.Min(south, p.Lat), math.Max(north, p.Lat), math.Min(west, p.Long), math.Max(east, p.Long)
	}
	shrink := math.Cos((south + north) / 2 * math.Pi / 180)
	span := math.Max(math.Max((east-west)*shrink/(c.Width-160), (north-south)/(c.Height-60)), 0.001)
	for _, p := range all {
		c.Points = append(c.Points, point{X: 40 + (p.Long-west)*shrink/span, Y: 30 + (north-p.Lat)/span, R: 3 + math.Sqrt(float64(p.count))*1.5,
			Name: p.name, Tip: fmt.Sprintf("%s: %d claims of strikes, %.2f, %.2f", p.name, p.count, p.Lat, p.Long)})
	}
	name(c.Points)
	return c
}

// located are the struck places whose position is known, those most often struck first, and the names of the others; who or what was hit
// and is no place has none.
func located(ss []query.Strike) (all []site, nowhere []string) {
	at := map[schema.Point]int{}
	for _, s := range ss {
		for _, on := range s.On {
			if on.Point == nil || wide(on) {
				if !slices.Contains(nowhere, on.Name) && lies(on) {
					nowhere = append(nowhere, on.Name)
				}
				continue
			}
			i, ok := at[*on.Point]
			if !ok {
				i = len(all)
				at[*on.Point] = i
				called := on.Name
				if on.In != nil {
					called = on.In.Name
				}
				all = append(all, site{*on.Point, called, 0})
			}
			all[i].count++
		}
	}
	slices.SortStableFunc(all, func(a, b site) int { return b.count - a.count })
	return all, nowhere
}

// lies says whether what was struck is a place or stands in one.
func lies(on query.Site) bool {
	return on.Type == "place" || on.Type == "facility" || on.Type == "country"
}

// wide says whether a site is known by no more than its country, whose middle is no place that was struck.
func wide(on query.Site) bool { return on.Type == "country" || on.In != nil && on.In.Type == "country" }

// apart is how many times farther from the middle than most strikes a place may lie to be drawn with them, and around the
// middle at least so many degrees are drawn.
const (
	apart = 2.5
	least = 3.0
)

// together parts the sites from those that lie far from where nine in ten of the strikes were.
func together(all []site) (near []site, far []string) {
	var lats, longs []float64
	for _, s := range all {
		for range s.count {
			lats, longs = append(lats, s.Lat), append(longs, s.Long)
		}
	}
	if len(lats) == 0 {
		return nil, nil
	}
	lat, long := rank(lats, 0.5), rank(longs, 0.5)
	off := func(s site) float64 {
		return math.Max(math.Abs(s.Lat-lat), math.Abs(s.Long-long)*math.Cos(lat*math.Pi/180))
	}
	var offs []float64
	for _, s := range all {
		for range s.count {
			offs = append(offs, off(s))
		}
	}
	most := math.Max(least, apart*rank(offs, 0.9))
	for _, s := range all {
		if off(s) <= most {
			near = append(near, s)
		} else {
			far = append(far, s.name)
		}
	}
	return near, far
}

// rank is the number below which the part of the numbers lies.
func rank(xs []float64, part float64) float64 {
	xs = slices.Clone(xs)
	slices.Sort(xs)
	return xs[min(len(xs)-1, int(part*float64(len(xs))))]
}

// The room of a letter of a name on the chart, in the units of the drawing.
const (
	letter = 6.9
	line12 = 13.0
)

// name gives names to the points in their order: right of the point, else left of it, and none where it would lie on another
// name or point.
func name(ps []point) {
	type box struct{ x1, y1, x2, y2 float64 }
	var taken []box
	free := func(b box) bool {
		return b.x1 >= 0 && b.x2 <= plotWidth && !slices.ContainsFunc(taken, func(t box) bool {
			return b.x1 < t.x2 && t.x1 < b.x2 && b.y1 < t.y2 && t.y1 < b.y2
		})
	}
	order := make([]*point, len(ps))
	for i := range ps {
		order[i] = &ps[i]
	}
	slices.SortStableFunc(order, func(a, b *point) int { return cmp.Compare(b.R, a.R) })
	for _, p := range order {
		taken = append(taken, box{p.X - p.R*0.8, p.Y - p.R*0.8, p.X + p.R*0.8, p.Y + p.R*0.8})
	}
	for _, p := range order {
		width := float64(len([]rune(p.Name))) * letter
		named := false
		right, left := p.X+p.R+3, p.X-p.R-3
		for _, at := range []struct {
			anchor  string
			x, left float64
		}{{"start", right, right}, {"end", left, left - width}} {
			b := box{at.left, p.Y - line12/2, at.left + width, p.Y + line12/2}
			if free(b) {
				taken, p.TextX, p.Anchor, named = append(taken, b), at.x, at.anchor, true
				break
			}
		}
		if !named {
			p.Name = ""
		}
	}
}
