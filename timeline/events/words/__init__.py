"""The words of telling: one TOML file a language, read into typed tables."""
