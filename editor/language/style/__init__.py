"""Style rules: what an office's rules say, read from Vale's YAML, and the engine that applies them to an article."""
