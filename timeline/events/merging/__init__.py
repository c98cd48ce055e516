"""Reports into events: which tell one happening, whose line is best, and where they differ."""
