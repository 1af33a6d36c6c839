"""The plan of an article: when it is due and published, how long, for whom, from which template, and its tags."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.workflow import SETTLED
from ui.desk.story.story import Story
from ui.desk.work.due_in_words import due_in_words
from ui.widgets import buttons
from ui.widgets.words import Words

_INDENT = 9
"""pixels: where the words of a button begin"""


class Facts(QWidget):
    due_wanted = Signal()
    publish_wanted = Signal()
    tag_wanted = Signal()
    style_wanted = Signal()
    untag_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.due_button = self._way(self.due_wanted)
        self.publish_button = self._way(self.publish_wanted)
        self.style_button = self._way(self.style_wanted)
        self._length, self._audience, self._template = Words(), Words().wrapped(), Words().wrapped()
        for label in (self._length, self._audience, self._template):
            label.setContentsMargins(_INDENT, 0, 0, 0)
        self._tags = QWidget()
        self._tag_lines = QVBoxLayout(self._tags)
        self._tag_lines.setContentsMargins(_INDENT, 0, 0, 0)
        self._tag_lines.setSpacing(0)
        self.tag_button = self._way(self.tag_wanted)
        self.tag_button.setText(self.tr("Add a tag…"))
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Due"), self.due_button),
            (self.tr("Published"), self.publish_button),
            (self.tr("Length"), self._length),
            (self.tr("Audience"), self._audience),
            (self.tr("Template"), self._template),
            (self.tr("Printed as"), self.style_button),
            (self.tr("Tags"), self._tags),
            ("", self.tag_button),
        )
        for words, part in rows:
            label = Words(words, "soft")
            label.setMinimumHeight(24)
            form.addRow(label, part)

    def show_story(self, story: Story, now: int) -> None:
        article = story.article
        for button, at, zone in (
            (self.due_button, article.due_at, article.due_zone),
            (self.publish_button, article.publish_at, article.publish_zone),
        ):
            button.setText(due_in_words(at, now, zone) or self.tr("No date"))
            button.setEnabled(story.is_writable)
        wanted = article.length_wanted
        length = self.tr("{count} words").format(count=wanted) if wanted else self.tr("as the template says")
        self._length.setText(length)
        self._audience.setText(story.audience or "–")
        self._template.setText(story.template or self.tr("An empty page"))
        self.style_button.setText(story.house_style or self.tr("as the export says"))
        self.style_button.setEnabled(story.is_writable and story.article.stage not in SETTLED)
        self.tag_button.setVisible(story.is_writable)
        self._show_tags(story)

    def _show_tags(self, story: Story) -> None:
        while self._tag_lines.count():
            item = self._tag_lines.takeAt(0)
            if item is not None and item.widget():
                item.widget().deleteLater()
        for tag in story.tags:
            line = QWidget()
            across = QHBoxLayout(line)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(Words(tag))
            cross = buttons.bare("close", self.tr("Take off the tag “{tag}”").format(tag=tag))
            cross.clicked.connect(lambda _checked=False, tag=tag: self.untag_wanted.emit(tag))
            cross.setVisible(story.is_writable)
            across.addWidget(cross)
            across.addStretch(1)
            self._tag_lines.addWidget(line)
        if not story.tags:
            self._tag_lines.addWidget(Words("–"))

    @staticmethod
    def _way(signal: Signal) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "way")
        button.setAutoDefault(False)
        button.clicked.connect(signal)
        return button
