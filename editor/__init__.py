"""The editorial domain: what an article is, what may happen to it, and how it becomes a file. No Qt and no SQL."""
