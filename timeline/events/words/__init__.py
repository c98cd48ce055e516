"""The words of telling and of names: one TOML file of each a language, read into typed tables."""
