"""A clause into the line that a briefing prints: without its date, understood alone, not too long."""
