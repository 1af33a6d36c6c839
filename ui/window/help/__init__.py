"""What helps a person along: the manual in its window, and the first steps."""
