"""Files of other programs as articles: Markdown with its head, and Word documents. Nothing is fetched or run."""

from editor.incoming.article import ENDINGS, Incoming, read

__all__ = ["ENDINGS", "Incoming", "read"]
