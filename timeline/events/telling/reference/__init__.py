"""Whom "he", "it" and "the ministry" mean, and whom a sentence brings on for those after it."""
