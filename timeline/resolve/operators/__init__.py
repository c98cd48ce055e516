"""What a rule of a language file may mean: a closed vocabulary of operators, each with its answer."""
