"""Whether a line can be printed: its cut against its sentence, then the line as it stands."""
