"""The article that is chosen among the results: where it stands, its tags, and what has to do with it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.workflow import SETTLED
from ui import wording
from ui.widgets import buttons
from ui.widgets.focus_mark import PaneFrame
from ui.widgets.words import Words

if TYPE_CHECKING:
    from storage.finding.related import Related
    from storage.finding.search import Found

WIDTH = 304


class About(QScrollArea):
    open_wanted = Signal(str)
    related_wanted = Signal(str)
    """the id of a related article to open"""
    tag_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("The chosen article"))
        PaneFrame(self)
        self.setFixedWidth(WIDTH)
        self.setProperty("surface", "about")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._found: Found | None = None
        self.related: list[QPushButton] = []

    @property
    def article_id(self) -> str:
        """The article that is shown, empty for none."""
        return self._found.article.id if self._found else ""

    def show_found(self, found: "Found | None") -> None:
        """Show an article, as long as nothing is known of what has to do with it."""
        self._found = found
        self.setVisible(found is not None)
        if found is not None:
            self._fill(found, None)

    def show_related(self, related: "Sequence[Related]") -> None:
        if self._found is not None:
            self._fill(self._found, related)

    def _fill(self, found: "Found", related: "Sequence[Related] | None") -> None:
        body = QWidget()
        down = QVBoxLayout(body)
        down.setContentsMargins(20, 20, 20, 20)
        down.setSpacing(8)
        line = found.article
        down.addWidget(Words(found.headline.line or self.tr("Without a headline"), "title").wrapped())
        said = (wording.stage_word(line.stage), line.writer, wording.day(line.changed_at))
        down.addWidget(Words(" · ".join(one for one in said if one), "soft").wrapped())
        if line.stage in SETTLED:
            down.addWidget(Words(self.tr("It is in the archive and opens read-only."), "small").wrapped())
        for tag in found.tags:
            down.addWidget(self._link(f"#{tag}", lambda tag=tag: self.tag_wanted.emit(tag)))
        opening = buttons.primary(self.tr("Open"))
        opening.clicked.connect(lambda: self.open_wanted.emit(line.id))
        down.addSpacing(4)
        down.addWidget(opening, 0, Qt.AlignmentFlag.AlignLeft)
        self.related = []
        if related is not None:
            self._add_related(down, related)
        down.addStretch(1)
        self.setWidget(body)

    def _add_related(self, down: QVBoxLayout, related: "Sequence[Related]") -> None:
        down.addSpacing(12)
        rule = QFrame()
        rule.setProperty("surface", "hairline")
        down.addWidget(rule)
        down.addSpacing(4)
        down.addWidget(Words(self.tr("Related articles"), "small"))
        if not related:
            said = self.tr("No other article shares a tag, a keyword or a rare word with it.")
            down.addWidget(Words(said, "soft").wrapped())
        for one in related:
            name = one.article.headline or one.article.slug
            button = self._link(name, lambda one=one: self.related_wanted.emit(one.article.id))
            shares = self.tr("shares {words}").format(words=", ".join(one.shares))
            button.setAccessibleDescription(shares)
            button.setToolTip(name)
            why = Words(shares, "small").wrapped()
            why.setContentsMargins(3, 0, 0, 0)
            both = QVBoxLayout()
            both.setSpacing(0)
            both.addWidget(button)
            both.addWidget(why)
            down.addLayout(both)
            self.related.append(button)

    def _link(self, words: str, do: object) -> QPushButton:
        room = WIDTH - 64
        button = QPushButton()
        shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        button.setText(shown.replace("&", "&&"))
        button.setProperty("kind", "way")
        button.setProperty("edge", "none")
        button.setAutoDefault(False)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(do)
        return button
