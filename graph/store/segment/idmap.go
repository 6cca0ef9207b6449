package segment

// idMap gives ids numbers from 0 in the order in which they come. Its zero value is empty.
type idMap struct {
	ids   []ID
	table []uint32 // number + 1 by the hash of the id; its size is a power of 2
}

func (m *idMap) slot(id ID) int {
	mask := len(m.table) - 1
	i := int(uint32(id)*2654435769>>7) & mask // Knuth's multiplicative hash
	for m.table[i] != 0 && m.ids[m.table[i]-1] != id {
		i = (i + 1) & mask
	}
	return i
}

// get returns the id's number, or -1.
func (m *idMap) get(id ID) int {
	if len(m.table) == 0 {
		return -1
	}
	return int(m.table[m.slot(id)]) - 1
}

// add gives the id a number and tells whether it had none.
func (m *idMap) add(id ID) bool {
	if len(m.ids)*2 >= len(m.table) {
		m.grow()
	}
	i := m.slot(id)
	if m.table[i] != 0 {
		return false
	}
	m.ids = append(m.ids, id)
	m.table[i] = uint32(len(m.ids))
	return true
}

// clear makes it empty.
func (m *idMap) clear() {
	m.ids = m.ids[:0]
	clear(m.table)
}

func (m *idMap) grow() {
	m.table = make([]uint32, max(64, len(m.table)*4))
	for n, id := range m.ids {
		m.table[m.slot(id)] = uint32(n + 1)
	}
}
