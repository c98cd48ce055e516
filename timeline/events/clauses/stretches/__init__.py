"""A sentence cut into stretches, and what each of them is."""
