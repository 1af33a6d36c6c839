"""The settings of a desk: small facts by name, kept as JSON."""

import json
from typing import Any

from editor.seal import canonical_json
from storage.change import Change, Kind
from storage.core import Core
from storage.database import Database


class Settings(Core):
    def setting(self, key: str, default: Any = None) -> Any:
        return read(self._database, key, default)

    def set_setting(self, key: str, value: object) -> Change:
        """Keep `value`, anything that JSON can hold."""
        with self._changing() as now:
            put(self._database, key, value, now)
            return self._record(Kind.SETTING_CHANGED, now, key=key, value=value)


def read(database: Database, key: str, default: Any = None) -> Any:
    """What was kept; as if nobody had set it where that was damaged on the disk, or is nothing like `default`."""
    row = database.one("SELECT value FROM setting WHERE key = ?", key)
    try:
        found = default if row is None else json.loads(row["value"])
    except (ValueError, TypeError, RecursionError):
        return default
    return found if default is None or isinstance(found, type(default)) else default


def put(database: Database, key: str, value: object, now: int) -> None:
    database.run(
        "INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at",
        key,
        canonical_json(value),
        now,
    )
