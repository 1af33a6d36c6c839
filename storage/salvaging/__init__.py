"""What can still be read of a damaged desk, page by page, and a new desk made of it."""
