"""Keeps the desk safe. `Desk` is the only door to the data; no other package speaks SQL."""
