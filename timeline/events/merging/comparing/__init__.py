"""What two reports are compared by, and whether they tell one happening."""
