"""Two usual ways to search, on the same pages in the same run: plain LIKE, and one folded FTS5 index with rank."""

import sqlite3
from pathlib import Path

LIMIT = 50


class Peers:
    """Reads a made desk by itself. SQLite's snippet() makes the passages of the second way, as is usual."""

    def __init__(self, path: Path) -> None:
        self._desk = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    def like(self, query: str) -> int:
        """Every word somewhere in fields, text or notes; LIKE knows no marks."""
        words = query.strip('"“”').split() or [""]
        where = " AND ".join("(title || body || notes) LIKE ?" for _ in words)
        found = self._desk.execute(
            f"SELECT article_id, body FROM search_page WHERE {where} LIMIT {LIMIT}", [f"%{word}%" for word in words]
        )
        return len(found.fetchall())

    def folded(self, query: str) -> int:
        words = " ".join('"' + word.replace('"', "") + '"' for word in query.strip('"“”').split()) or '""'
        found = self._desk.execute(
            "SELECT rowid, snippet(search_folded, 1, '[', ']', '…', 24) FROM search_folded"
            f" WHERE search_folded MATCH ? ORDER BY rank LIMIT {LIMIT}",
            [words],
        )
        return len(found.fetchall())

    def close(self) -> None:
        self._desk.close()
