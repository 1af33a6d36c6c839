"""What can be said of a desk to whoever helps: how large, which schema, how many rows. No word that a person wrote."""

from storage.core import Core
from storage.schema import migrations


class Particulars(Core):
    def particulars(self) -> dict[str, str]:
        """By what it is, in the words of docs/desk-format.md."""
        mode = self._database.one("PRAGMA journal_mode")
        counted = {
            table: row["many"]
            for table in self._database.tables()
            if not table.startswith(("sqlite_", "_", "search_"))
            and (row := self._database.one(f"SELECT count(*) AS many FROM {table}"))
        }
        return {
            "engine": self._database.engine,
            "journal": str(mode["journal_mode"]) if mode else "",
            "schema": f"{self._database.schema_version()} of {migrations.VERSION}",
            "bytes": str(self.path.stat().st_size) if self.path.exists() else "",
            "why only read": self.why_read_only.sentence if self.why_read_only else "",
            **{table: str(many) for table, many in counted.items() if many},
        }
