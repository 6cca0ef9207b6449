package rules

// Thorough makes the extractor look for everything everywhere.
func (r *Rules) Thorough() { r.thorough = true }
