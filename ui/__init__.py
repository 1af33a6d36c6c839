"""Shows the desk. The only package that knows Qt; panels do not know each other, the main window introduces them."""
