"""Who says it, and where what is said begins."""
