"""What there is of a damaged desk, side by side: the newest good backup, and what could still be read of the file.

It does nothing itself: it says which of the two a person wants as a new desk.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui import wording
from ui.widgets import buttons
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from storage.salvaging.recovery import Recovery

SIZE = (840, 520)
EDGE = 16


class Way(StrEnum):
    LOOK = "look"
    BACKUP = "backup"
    SALVAGED = "salvaged"


class RecoveryDialog(Dialog):
    """After it has closed, `way` is what a person wants."""

    def __init__(self, name: str, recovery: "Recovery", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("What is left of “{name}”").format(name=name),
            "",
            self.tr("Only look at it"),
            self.tr("The file is damaged. It stays as it is; what you choose becomes a new desk beside it."),
        )
        self.resize(*SIZE)
        self.way = Way.LOOK
        self.backup_button = buttons.plain(self.tr("Open the backup as a new desk"))
        self.salvaged_button = buttons.primary(self.tr("Keep it as a new desk"))
        self.missing = QPlainTextEdit("\n".join(self._missing(recovery)))
        self.missing.setReadOnly(True)
        self.missing.setFrameShape(QFrame.Shape.NoFrame)
        self.missing.setAccessibleName(self.tr("What is missing"))
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self._backup_card(recovery), 1)
        across.addWidget(self._salvaged_card(recovery), 1)
        self.body.addLayout(across, 1)
        self.backup_button.setEnabled(recovery.backup is not None)
        self.backup_button.clicked.connect(lambda: self._choose(Way.BACKUP))
        self.salvaged_button.clicked.connect(lambda: self._choose(Way.SALVAGED))

    def _choose(self, way: Way) -> None:
        self.way = way
        self.accept()

    def _backup_card(self, recovery: "Recovery") -> QFrame:
        backup, inside = recovery.backup, recovery.inside
        lines = [self.tr("There is no good backup of this desk beside it.")]
        if backup is not None and inside is not None:
            made = self.tr("Made on {day} at {time} on “{machine}”.")
            lines = [
                made.format(day=wording.day(backup.at), time=wording.clock_time(backup.at), machine=inside.machine),
                self.tr("Articles: {count}").format(count=wording.number(len(inside.articles))),
                self.tr("What was written after that is not in it."),
            ]
        return _card(self.tr("The newest good backup"), lines, None, self.backup_button)

    def _salvaged_card(self, recovery: "Recovery") -> QFrame:
        salvaged = recovery.salvaged
        lines = [self.tr("Articles: {count}").format(count=wording.number(salvaged.articles))]
        if salvaged.is_whole:
            lines.append(self.tr("Every article that the file or a backup knows of is there, with its newest text."))
        lines.append(self.tr("Each text is exactly as it was saved: its checksum says so."))
        return _card(
            self.tr("What could be read of the file"),
            lines,
            None if salvaged.is_whole else self.missing,
            self.salvaged_button,
        )

    def _missing(self, recovery: "Recovery") -> list[str]:
        salvaged = recovery.salvaged
        lines: list[str] = []
        for title, names in (
            (self.tr("Missing:"), salvaged.lost),
            (self.tr("Only an older text is left:"), salvaged.older),
            (self.tr("Without one of its pictures:"), salvaged.without_pictures),
        ):
            if names:
                lines += [*([""] if lines else []), title, *(f"  {name}" for name in names)]
        return lines


def _card(title: str, lines: Sequence[str], below: QWidget | None, button: QPushButton) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    down = QVBoxLayout(card)
    down.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
    down.setSpacing(8)
    down.addWidget(Words(title, "title").wrapped())
    for line in lines:
        down.addWidget(Words(line).wrapped())
    down.addWidget(below, 1) if below is not None else down.addStretch(1)
    down.addWidget(button)
    return card
