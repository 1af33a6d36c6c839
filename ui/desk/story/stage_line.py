"""The stage of an article: its mark, its word, and who has it in hand."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.approval import Standing
from editor.article import Stage
from ui.desk.story.story import Story
from ui.theme import Theme
from ui.widgets import stage_mark
from ui.widgets.words import Words
from ui.wording import stage_word

_MARK = 20


class StageLine(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = _Mark(theme)
        self._word = Words("", "heading")
        self._holder = Words("", "soft").wrapped()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._word)
        words.addWidget(self._holder)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._mark)
        across.addLayout(words, 1)

    def show_story(self, story: Story) -> None:
        self._mark.show_stage(story.article.stage)
        self._word.setText(stage_word(story.article.stage))
        self._holder.setText(self._who(story))
        self.setAccessibleName(f"{self._word.text()}. {self._holder.text()}")

    def _who(self, story: Story) -> str:
        if story.holders:
            return self.tr("{name} has it in hand").format(name=", ".join(story.holders))
        match story.article.stage:
            case Stage.PITCHED:
                return self.tr("Nobody has it yet")
            case Stage.SUBMITTED:
                return self.tr("It waits for an editor")
            case Stage.APPROVED:
                return self._waits(story)
            case Stage.ASSIGNED | Stage.DRAFTING | Stage.RETURNED | Stage.IN_EDIT:
                return self.tr("Nobody has it in hand")
        return ""

    def _waits(self, story: Story) -> str:
        """What an approved article waits for: not to be published where its approval does not count (yet)."""
        approval = story.approval
        if approval is None or approval.seal.is_valid:
            return self.tr("It waits to be published")
        if approval.seal.standing is not Standing.WAITING:
            return self.tr("Its approval does not count")
        name = approval.names.get(approval.seal.waits_for, "")
        return (
            self.tr("It waits for {name} to approve it too").format(name=name)
            if name
            else self.tr("It waits for a second person")
        )


class _Mark(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stage = Stage.PITCHED
        self.setFixedSize(QSize(_MARK, _MARK))

    def show_stage(self, stage: Stage) -> None:
        self._stage = stage
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        place = QRectF(0, 0, _MARK, _MARK)
        stage_mark.draw(painter, place, self._stage, self._theme.stage_colour(self._stage), self._theme.colour("paper"))
