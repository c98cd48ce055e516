"""Who says so: the speaker of a clause, of a quotation, of one that goes on over sentences."""
