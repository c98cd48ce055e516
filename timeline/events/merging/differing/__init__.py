"""Where the reports of one event differ, and what only changed."""
