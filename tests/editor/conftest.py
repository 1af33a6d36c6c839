"""What the tests of pages about files share."""

import pytest

from editor.record import Record


@pytest.fixture
def keys_asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every key that a reader asks a file for from now on."""
    keys: set[str] = set()
    take = Record._take

    def listening(record: Record, key: str) -> object:
        keys.add(key)
        return take(record, key)

    monkeypatch.setattr(Record, "_take", listening)
    return keys
