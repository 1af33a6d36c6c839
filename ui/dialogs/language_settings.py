"""How an office spells: its second language, which English, where the tone mark stands. It changes nothing itself."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from ui import wording
from ui.widgets.dialog import Dialog, field
from ui.widgets.words import Words

SECOND_LANGUAGE, VARIANT, TONES = "second_language", "spelling_variant", "tone_placement"
"""the settings of the desk that the dialog is about"""


class LanguageSettings(Dialog):
    """`settings` are the values that hold, by their names; `languages` those that can be checked."""

    def __init__(self, settings: Mapping[str, str], languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(420)
        self.say(
            self.tr("Spelling and language"),
            self.tr("Save"),
            self.tr("Cancel"),
            self.tr("For every article of this desk."),
        )
        self.second = self._choice(
            [("", self.tr("None")), *((tag, wording.language_name(tag)) for tag in languages)],
            settings.get(SECOND_LANGUAGE, ""),
        )
        self.variant = self._choice(
            [
                ("either", self.tr("Either")),
                ("british", self.tr("British (colour, organise)")),
                ("american", self.tr("American (color, organize)")),
            ],
            settings.get(VARIANT, "either"),
        )
        self.tones = self._choice(
            [
                ("either", self.tr("Either")),
                ("old", self.tr("Old: hòa, thủy")),
                ("new", self.tr("New: hoà, thuỷ")),
                ("consistent", self.tr("One of them throughout an article")),
            ],
            settings.get(TONES, "either"),
        )
        hint = Words(self.tr("Asked about words that the article’s own language does not have."), "small").wrapped()
        self.body.addLayout(field(Words(self.tr("Second language"), "strong"), self.second, hint))
        self.body.addLayout(field(Words(self.tr("English"), "strong"), self.variant))
        self.body.addLayout(field(Words(self.tr("Tone marks in Vietnamese"), "strong"), self.tones))

    def chosen(self) -> dict[str, str]:
        """The settings as they stand in the dialog."""
        return {
            SECOND_LANGUAGE: self.second.currentData(),
            VARIANT: self.variant.currentData(),
            TONES: self.tones.currentData(),
        }

    @staticmethod
    def _choice(entries: Sequence[tuple[str, str]], current: str) -> QComboBox:
        box = QComboBox()
        for key, title in entries:
            box.addItem(title, key)
        box.setCurrentIndex(max(0, box.findData(current)))
        return box
