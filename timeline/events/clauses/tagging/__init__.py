"""Tokens and their tags: what a word is by its form, and what only its neighbours settle."""
