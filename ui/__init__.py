"""Shows the desk. The only package that knows Qt; panels do not know each other, the main window introduces them."""

VERSION = "0.1.0"
"""Of the program; pyproject.toml takes it from here."""
