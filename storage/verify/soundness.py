"""What of a desk's file is looked at before it is shown, and what afterwards, table by table, in idle moments.

A small file is checked whole. Of a larger one the tables that do not grow with the work are checked first, so that a
desk of many years opens like a new one. It says what is broken; it repairs nothing. See docs/decisions/0010.
"""

from collections.abc import Collection, Sequence
from pathlib import Path

from editor.refusal import Refused
from storage.core import Core
from storage.database import Database
from storage.schema import header, migrations
from storage.verify import freelist

WHOLE_UP_TO = 32 * 1024 * 1024
"""bytes; a file of this size is checked whole in some hundredths of a second"""

# To add one: the name of a table that grows with every article; what is read most stands first. A table that is not
# named here is checked before the desk is shown.
_GROWING = (
    *("article", "revision", "event", "assignment", "decision", "checkout", "proposal", "side_draft", "comment"),
    *(
        "tag",
        "stay",
        "anchor",
        "notice",
        "mention",
        "receipt",
        "edition",
        "tick",
        "dismissal",
        "source",
        "revision_name",
    ),
    *("article_picture", "asset"),
)
_SEARCH = "search_"
"""How the tables of the search begin; they grow too, and all that is in them can be made anew."""


def is_checked_whole(path: Path, whole_up_to: int) -> bool:
    """Whether this file, not yet open, is checked to its end: a small one, an older one, and one that a crash left."""
    is_older = header.check(path) < migrations.VERSION
    return is_older or header.has_journal(path) or path.stat().st_size <= whole_up_to


def may_be_opened(path: Path) -> bool:
    """Whether what can only be seen of a file before it is open is as it should be."""
    return freelist.is_sound(path)


def left_to_check(database: Database) -> list[str] | None:
    """The tables to be checked in idle moments, in that order; None when one of those checked now is damaged."""
    tables = database.tables()
    later = [name for name in _GROWING if name in tables]
    later += [name for name in tables if name.startswith(_SEARCH)]
    now = [name for name in tables if name not in later]
    return later if all(database.is_table_sound(name) for name in now) else None


def why_not_believed(database: Database, left: Collection[str]) -> Refused | None:
    """The reason to read a file only that holds something of another kind than Copydesk keeps in its place.

    It is looked for in all tables but those that are `left` for later, and read as if it were of that kind.
    """
    looked_at = [name for name in database.tables() if _is_ours(name) and name not in left]
    if not any(database.has_wrong_kinds(name) for name in looked_at):
        return None
    database.forgive()
    return Refused(
        "“{name}” holds a value of a kind that no Copydesk writes in its place, so it is only read. Ask who changed "
        "the file, or open the newest backup.",
        name=database.name,
    )


def _is_ours(table: str) -> bool:
    return "sqlite_" not in table and not table.startswith(_SEARCH)


def found_damaged(name: str) -> Refused:
    return Refused(
        "“{name}” is damaged, as a look through its older parts has just found, so from now on it is only read. "
        "Open the newest backup, and keep this file: most of its text can still be read from it.",
        name=name,
    )


class Soundness(Core):
    _unchecked: Sequence[str] = ()
    """the tables that nobody has looked through since this desk was opened"""
    _found: Refused | None = None

    def check_some(self) -> Refused | int:
        """Look through one more table: how many are left, or why the desk is only read from now on, as often as asked.

        Raises Refused when the disk does not answer or another program is using the file: the table is still to do.
        """
        if self._found or not self._unchecked:
            return self._found or 0
        table = self._unchecked[0]
        is_sound = self._database.is_table_sound(table)
        if not is_sound or (_is_ours(table) and self._database.has_wrong_kinds(table)):
            if is_sound:
                self._database.forgive()
            self._database.forbid_writing()
            self._found = self.why_read_only = found_damaged(self.path.name)
            return self._found
        self._unchecked = self._unchecked[1:]
        return len(self._unchecked)
