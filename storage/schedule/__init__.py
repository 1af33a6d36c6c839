"""Who does what by when, and what board, calendar and start page read of it."""
