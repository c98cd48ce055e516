"""Noun phrases: where one ends, and which noun of it is meant."""
