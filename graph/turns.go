package graph

import (
	"context"
	"crypto/rand"
)

// Several processes may build into one database of a server. The first of them keeps the analysis; the others store their
// articles, note that the analysis is behind, and wait at their end until it is their turn to compare all anew, if nobody has
// done so for them meanwhile. A folder takes one writer at a time anyway.

// behindKey holds the mark of the last process that stored articles without comparing them.
const behindKey = "behind"

// behind notes that this process does not compare what it stores.
func (c *comparing) behind() error {
	if c.alone {
		return nil
	}
	return c.s.SetMeta(behindKey, rand.Text())
}

// turn waits until nobody else compares. It is done where somebody has compared what this process stored.
func (c *comparing) turn(ctx context.Context) (done bool, err error) {
	if c.alone {
		return false, nil
	}
	if c.begun {
		if err := c.behind(); err != nil {
			return false, err
		}
	}
	if c.leave, err = c.s.Wait(ctx, comparedKey); err != nil {
		return false, err
	}
	c.alone = true
	by, err := c.s.Meta(comparedKey)
	if err != nil {
		return false, err
	}
	if by != c.by() {
		return false, c.s.SetMeta(behindKey, "")
	}
	mark, err := c.s.Meta(behindKey)
	if mark == "" || err != nil {
		return err == nil, err
	}
	return false, c.s.SetMeta(behindKey, "")
}

// overtaken says whether another process has stored articles that are not compared, and takes its mark away: what it
// stored before is compared next.
func (c *comparing) overtaken() (bool, error) {
	mark, err := c.s.Meta(behindKey)
	if err != nil || mark == "" {
		return false, err
	}
	return true, c.s.SetMeta(behindKey, "")
}
