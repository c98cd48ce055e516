"""Which clause a date dates, what it only compares or names, and on what day an undated sentence rests."""
