"""The cards of one column of the board as rows. It draws nothing and reads nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from editor.article import Stage
from ui import wording
from ui.desk import due_words
from ui.desk.windowed import Windowed

if TYPE_CHECKING:
    from storage.schedule.board import Card


class CardRows(Windowed):
    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.now = 0
        """milliseconds since 1970, UTC: what is due before is late"""

    def id_of(self, record: "Card") -> str:
        return record.line.id

    def said(self, record: "Card", role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.headline(record)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(record)
        return None

    def headline(self, card: "Card") -> str:
        return card.line.headline or card.line.slug or self.tr("Without a headline")

    def due(self, card: "Card") -> str:
        return due_words.due(card.line.due_at, card.line.stage, self.now)

    def is_late(self, card: "Card") -> bool:
        return due_words.is_late(card.line.due_at, card.line.stage, self.now)

    def length(self, card: "Card") -> str:
        """How long it is, of how long it should be."""
        if card.length_wanted:
            said = self.tr("{words} of {wanted} words").format(
                words=wording.number(card.line.words), wanted=wording.number(card.length_wanted)
            )
        else:
            said = self.tr("{words} words").format(words=wording.number(card.line.words)) if card.line.words else ""
        return wording.counted(said)

    def _spoken(self, card: "Card") -> str:
        picture = self.tr("with a picture") if card.has_picture else ""
        held = self.tr("checked out by {name}").format(name=card.line.holder) if card.line.holder else ""
        said = [self.headline(card), card.line.writer, held, self.due(card), self.length(card), picture, *card.tags]
        return ", ".join(part for part in (*said, wording.stage_word(card.line.stage)) if part)
