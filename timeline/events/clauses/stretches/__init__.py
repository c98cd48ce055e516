"""A sentence cut into stretches: at commas, dashes, and the words that open clauses."""
