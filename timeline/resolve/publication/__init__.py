"""Articles that state no date: when they may have been published, and their phrases under each such day."""
