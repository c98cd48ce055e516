"""Which events matter, which are background, and which a reader asked for."""
