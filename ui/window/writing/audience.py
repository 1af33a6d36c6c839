"""The whole article against what it is held to: asked for while a person rests, shown beside the text and in a pane."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.finding import Finding, Severity
from ui import wording
from ui.tasks import Tasks
from ui.window.reading import ArticleView
from ui.writing.remarks.audience_pane import AudiencePane, PaneLine, Section, State
from ui.writing.remarks.checking import Checking
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.audience_sheet import AudienceSheet
    from editor.audience_sheet import SheetLine as EditorLine
    from ui.writing.remarks.checking_article import ArticleCheck

REST = 300
"""milliseconds after the last key"""
WORDS_A_MILLISECOND = 20
"""a longer article is checked after a longer rest, so that the check is not still running at the next key"""
LATEST = 2_500
"""milliseconds"""


class ArticleAudience(QObject):
    """Keeps the sheet and the findings of the whole article in step with the text."""

    def __init__(self, tasks: Tasks, room: WritingRoom, checking: Checking, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._room = room
        self._checking = checking
        self._view: ArticleView | None = None
        self.pane = AudiencePane()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        room.text_edited.connect(self.check_later)
        room.form.fields_edited.connect(self.check_later)
        room.edit.composing_changed.connect(self._on_composing)
        checking.engines_changed.connect(lambda: self._timer.start(0))
        self.pane.place_chosen.connect(room.go_to)
        self.pane.field_chosen.connect(room.go_to_field)

    def show_article(self, view: ArticleView | None) -> None:
        """Another article is open, or none, or the same one with more known about it."""
        if view is None or self._view is None or view.article.id != self._view.article.id:
            self.pane.show_nothing()
        self._view = view
        if view is None:
            self._timer.stop()
            self._tasks.forget("article check")
        else:
            self._timer.start(0 if view.around else REST)

    def check_later(self) -> None:
        """The text or a field was changed."""
        if self._view is not None and not self._room.edit.is_composing:
            self._timer.start(min(LATEST, max(REST, self._room.words() // WORDS_A_MILLISECOND)))

    def _on_composing(self, is_composing: bool) -> None:
        if is_composing:
            self._timer.stop()
        else:
            self.check_later()

    def _ask(self) -> None:
        view = self._view
        if view is None or view.around is None or self._room.article_id != view.article.id:
            return
        article, around = view.article, view.around
        text, shown = self._room.text(), self._room.shown_text()
        fields, engines = self._room.form.fields(), self._checking.engines

        def check() -> "ArticleCheck":
            from ui.writing.remarks.checking_article import Asked, check_article  # long in loading: in the worker

            pictures = {f"pictures/{name}": picture for name, picture in around.pictures.items()}
            asked = (article.id, text, fields, article.language, around.template, around.audience, pictures, engines)
            return check_article(Asked(*asked, around.house_style, shown))

        self._tasks.compute(check, then=lambda found: self._on_checked(text, found), key="article check")

    def _on_checked(self, text: str, found: "ArticleCheck") -> None:
        if self._room.article_id != found.article_id or self._view is None:
            return
        if self._room.text() == text:
            self._checking.set_whole(found.remarks)
        audience = self._view.around.audience if self._view.around else None
        purpose = audience.purpose if audience else ""
        self.pane.show_sheet(found.sheet.name, purpose, list(self._sections(found)))

    def _sections(self, found: "ArticleCheck") -> Iterator[Section]:
        sheet = found.sheet
        for title, keys in (
            (self.tr("Length"), ("length",)),
            (self.tr("Reading"), ("sentences", "long-sentences", "ease")),
            (self.tr("Terms"), ("avoid", "use")),
            (self.tr("Parts"), ("part",)),
            (self.tr("Fields"), ("field",)),
        ):
            lines = tuple(_line(line) for line in _worst_first(sheet, keys))
            if lines:
                yield Section(title, lines)
        others = tuple(_of_finding(one) for one in found.unplaced if one.check not in _ON_THE_SHEET)
        if others:
            yield Section(self.tr("Before it is handed in"), others)


_ON_THE_SHEET = frozenset({"length", "parts", "fields", "sentences", "terms"})
_ORDER = ("off", "near", "ok")


def _worst_first(sheet: "AudienceSheet", keys: tuple[str, ...]) -> "list[EditorLine]":
    return sorted(sheet.about(*keys), key=lambda line: (_ORDER.index(line.state), keys.index(line.key)))


def _line(line: "EditorLine") -> PaneLine:
    places = tuple((span.start, span.end) for span in line.places)
    return PaneLine(State(line.state.value), wording.say(line), places, line.field or "")


def _of_finding(finding: Finding) -> PaneLine:
    state = State.MUST if finding.severity is Severity.MUST else State.NEAR
    return PaneLine(state, wording.say(finding), (), finding.field or "")
