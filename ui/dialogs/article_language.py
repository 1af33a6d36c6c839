"""How one article is read: its language, its second one, and the words that are ignored in it. It changes nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from ui import wording
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words

ROWS_SEEN = 5


class ArticleLanguage(Dialog):
    """`second` is None when the article follows the office; `ignored` are the words that are left alone."""

    def __init__(
        self,
        language: str,
        second: str | None,
        languages: Sequence[str],
        ignored: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(420)
        self.say(
            self.tr("The article’s language"),
            self.tr("Save"),
            self.tr("Cancel"),
            self.tr("Spelling, style rules and the words of the printed page go by it. For this article only."),
        )
        known = [(tag, wording.language_name(tag)) for tag in dict.fromkeys((*languages, language))]
        self.language = _choice(sorted(known, key=lambda one: one[1].casefold()), language)
        others = [("office", self.tr("As the office chose")), ("", self.tr("None")), *known]
        self.second_language = _choice(others, "office" if second is None else second)
        self.words = QListWidget()
        self.words.setProperty("surface", "list")
        self.words.setAccessibleName(self.tr("Words that are ignored"))
        for word in ignored:
            row = QListWidgetItem(word)
            row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            row.setCheckState(Qt.CheckState.Checked)
            self.words.addItem(row)
        self.body.addLayout(field(Words(self.tr("Written in"), "strong"), self.language))
        self.body.addLayout(field(Words(self.tr("Second language"), "strong"), self.second_language))
        if ignored:
            self.words.setFixedHeight(self.words.sizeHintForRow(0) * min(len(ignored), ROWS_SEEN) + 10)
            hint = Words(self.tr("A word without its tick is checked again."), "small").wrapped()
            self.body.addLayout(field(Words(self.tr("Words that are ignored"), "strong"), self.words, hint))
        else:
            self.words.hide()
            none = self.tr(
                "No words are ignored in this article. To ignore one, right-click it where it is underlined."
            )
            self.body.addWidget(Words(none, "small").wrapped())

    def chosen(self) -> tuple[str, str | None]:
        """The language and the second one, None for the office's."""
        second = self.second_language.currentData()
        return self.language.currentData(), None if second == "office" else second

    def heeded(self) -> list[str]:
        """The words that are not to be ignored any more."""
        rows = [self.words.item(number) for number in range(self.words.count())]
        return [row.text() for row in rows if row.checkState() is not Qt.CheckState.Checked]


def _choice(entries: Sequence[tuple[str, str]], current: str) -> QComboBox:
    box = QComboBox()
    for key, title in entries:
        box.addItem(title, key)
    box.setCurrentIndex(max(0, box.findData(current)))
    return box
