"""From a piece to a file: one writer a format, listed in `registry.WRITERS`."""
