"""The first start: language, name, where the desk lives; then the sample desk or an empty one."""

from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from editor.frozen import frozen
from editor.text.normalise import clean
from ui.widgets.choice import Choice
from ui.widgets.dialog import Dialog, field
from ui.widgets.file_field import FileField
from ui.widgets.words import Words
from ui.wording import LANGUAGES, Wording

SUFFIX = ".desk"


@frozen
class FirstAnswers:
    """What a person has answered; `path` ends with `.desk` and does not exist yet."""

    language: str
    name: str
    path: Path
    has_sample: bool


class FirstStart(Dialog):
    """Asks a few questions; the first changes the language of the others at once.

    With `is_first=False` it is the dialog for one more desk: without the welcome, and the language is not asked.
    """

    def __init__(self, wording: Wording, is_first: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent, heading_kind="display" if is_first else "heading")
        self._wording = wording
        self._is_first = is_first
        self._has_own_path = False
        self._language_label = Words("", "strong")
        self.language = Choice([(tag, "") for tag in LANGUAGES])
        self.language.choose(wording.language)
        self._name_label = Words("", "strong")
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self._place_label = Words("", "strong")
        self._place_hint = Words("", "small").wrapped()
        self.place = FileField(self._ask_place)
        self.content = Choice([("sample", "article"), ("empty", "desk")], is_across=False)
        self._lay_out_questions()
        self._retranslate()
        self.language.chosen.connect(wording.use)
        self.name.textChanged.connect(self._on_answered)
        self.place.path_changed.connect(self._on_answered)
        self.place.path_edited.connect(self._on_place_edited)
        self._on_answered()
        self.name.setFocus()

    @property
    def answers(self) -> FirstAnswers | None:
        """The answers, or None while something is missing."""
        path, name = self.place.path, clean(self.name.text()).text.strip()
        if path is None or not name or not path.is_absolute():
            return None
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        return FirstAnswers(self.language.key, name, path, self.content.key == "sample")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out_questions(self) -> None:
        self.setMinimumWidth(560)
        for tag, title in LANGUAGES.items():
            self.language.say(tag, title)
        if self._is_first:
            self.body.addLayout(field(self._language_label, self.language))
        else:
            self.language.setParent(self)
            self.language.hide()
        self.body.addLayout(field(self._name_label, self.name))
        self.body.addLayout(field(self._place_label, self.place, self._place_hint))
        self.body.addWidget(self.content)

    def _retranslate(self) -> None:
        if self._is_first:
            self.say(
                self.tr("Welcome to Copydesk"),
                self.tr("Open my desk"),
                "",
                self.tr("A few questions, and you can write. Everything can be changed later."),
            )
        else:
            self.say(self.tr("New desk"), self.tr("Make this desk"), self.tr("Cancel"))
        self._language_label.setText(self.tr("Language"))
        self._name_label.setText(self.tr("Your name, as it stands under your articles"))
        self._place_label.setText(self.tr("Where to keep the desk"))
        self._place_hint.setText(self.tr("One file holds everything: articles, pictures and their history."))
        self.place.say(self.tr("Choose…"), self.tr("Where to keep the desk"))
        self.content.say(
            "sample", self.tr("With sample articles"), self.tr("A dozen to look around in; one click removes them.")
        )
        self.content.say("empty", self.tr("Empty desk"), self.tr("Begin with your own first article."))
        if not self._has_own_path:
            self.place.show_path(self._suggestion())

    def _suggestion(self) -> Path:
        """A file in Documents that does not exist yet."""
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.tr("Newsroom")
        path, number = documents / f"{name}{SUFFIX}", 2
        while path.exists():
            path, number = documents / f"{name} {number}{SUFFIX}", number + 1
        return path

    def _ask_place(self, before: Path | None) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("Where to keep the desk"),
            str(before or self._suggestion()),
            self.tr("Desks (*.desk)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(name) if name else None

    def _on_place_edited(self) -> None:
        self._has_own_path = True

    def _on_answered(self) -> None:
        self.accept_button.setEnabled(self.answers is not None)
