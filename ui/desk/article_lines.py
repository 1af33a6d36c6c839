"""The desk's articles as rows of a list: what each row says. Of a large desk it has a part only, and it draws none."""

from collections.abc import Container
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from editor.article import ArticleLine
from ui import wording
from ui.desk import due_words
from ui.desk.windowed import Ask, Index, Windowed


class Say(IntEnum):
    """What a row can be asked beside its text; None of a row that has not been read yet."""

    LINE = Ask.RECORD
    """the `ArticleLine`"""
    LATE = Qt.ItemDataRole.UserRole + 2
    DUE = Qt.ItemDataRole.UserRole + 3
    """the due date in words, or empty"""


class ArticleLines(Windowed):
    """The articles that the filter leaves, the one changed last first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = 0
        """milliseconds since 1970, UTC: what is due before is late"""
        self.picked: Container[str] = ()
        """the ids of the articles that are picked, to be spoken"""

    def id_at(self, index: Index) -> str:
        """The id of the article in a row, empty where it is not known."""
        line = index.data(Say.LINE) if index.isValid() else None
        return line.id if line is not None else ""

    def how_many(self) -> int:
        return self.rowCount()

    def id_in(self, row: int) -> str:
        """The id of the article in a row, empty where it is not read yet."""
        record = self.record(row)
        return record.id if record is not None else ""

    def said(self, record: ArticleLine, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return record.headline or record.slug or self.tr("Without a headline")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(record)
            case Say.LATE:
                return due_words.is_late(record.due_at, record.stage, self.now)
            case Say.DUE:
                return due_words.due(record.due_at, record.stage, self.now)
        return None

    def _spoken(self, line: ArticleLine) -> str:
        due = due_words.due(line.due_at, line.stage, self.now)
        picked = self.tr("picked") if line.id in self.picked else ""
        held = self.tr("checked out by {name}").format(name=line.holder) if line.holder else ""
        said = [picked, line.headline or line.slug, wording.stage_word(line.stage), held, due, line.writer]
        return ", ".join(part for part in said if part)
