"""Finding and replacing in the shown text."""
