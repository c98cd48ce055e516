"""A sentence into clauses: tokens, stretches, and the clauses that they make up."""
