"""The proof in the right pane, in step with the text while it is seen. Hidden, it costs nothing and loads nothing."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.tasks import Tasks
from ui.widgets.empty_state import EmptyState
from ui.window.reading import ArticleView
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.export.lone_lines import LoneLine
    from editor.export.proof import Length, Proof, ProofPress
    from editor.export.proof_drawing import Drawn
    from storage.change import Change
    from ui.publishing.proof_view import ProofView
    from ui.window.publication.proofing_pages import Ground

KEY = "proof"
REST = 15
"""milliseconds after a key: those that come at once are proofed at once"""
LENGTH = "proof length"
PAUSE = 250
"""milliseconds after the newest pages are seen, until their lines are counted: pages that go on come first"""
ALONE = "proof lone lines"
QUIET = 1_000
"""milliseconds until the lines that stand alone are looked for: all pages are laid out once more for that"""
OTHER_GROUND = frozenset(
    {
        *("picture_added", "moved", "undone", "setting_changed", "length_set", "language_set"),
        *("house_style_saved", "house_style_chosen", "edition_published", "corrected"),
    }
)
"""the kinds of changes after which an article may print in another way; its text is known here first"""


class ProofPane(QStackedWidget):
    """Where the proof stands, or what will stand there."""

    shown = Signal()
    hidden = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.nothing = EmptyState("print")
        self.addWidget(self.nothing)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()


class Proofing(QObject):
    """Introduces the proof to the writing room and the desk; `clock` gives milliseconds since 1970, UTC."""

    print_wanted = Signal(str)
    """a house style's key"""
    style_wanted = Signal(str)
    seen = Signal()
    """pages stand before a person's eyes"""

    def __init__(self, tasks: Tasks, room: WritingRoom, clock: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._room = room
        self._clock = clock
        self._article_id = ""
        self._ground: Ground | None = None
        self._proof: Proof | None = None
        self._press: ProofPress | None = None
        self._style = ""
        self._is_numbered = False
        self.pane = ProofPane()
        self.view: ProofView | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._ask)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._count)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._look_for_alone)
        self.pane.shown.connect(self._on_shown)
        self.pane.hidden.connect(self._timer.stop)
        self.pane.hidden.connect(self._pause.stop)
        self.pane.hidden.connect(self._quiet.stop)
        room.text_edited.connect(self.refresh_later)
        room.form.fields_edited.connect(self.refresh_later)
        room.edit.composing_changed.connect(lambda _is_composing: self.refresh_later())
        room.caret_moved.connect(self._on_caret_moved)
        tasks.changed.connect(self._on_desk_changed)

    def show_article(self, view: ArticleView | None) -> None:
        """Another article is open, or none, or the same one with more known about it."""
        article_id = view.article.id if view else ""
        if article_id == self._article_id and self._ground is not None:
            return
        self._article_id = article_id
        self._forget()
        self._style = ""
        if self.pane.isVisible():
            self._on_shown()

    def refresh_later(self) -> None:
        """The text or a field was changed."""
        if self._ground is not None and self.pane.isVisible() and not self._room.edit.is_composing:
            self._timer.start()

    def close(self) -> None:
        """The window goes: nothing is proofed any more."""
        self._rest()
        if self._press is not None:
            self._press.close()  # what is under way ends first; nothing of it is waited for longer
            self._press = None

    # --- what happens ------------------------------------------------------------------------------------------------

    def _on_shown(self) -> None:
        self.pane.nothing.show_words(
            self.tr("The pages as they will print"), self.tr("The open article is shown here, page by page.")
        )
        if not self._article_id:
            self.pane.setCurrentWidget(self.pane.nothing)
        elif self._ground is None:
            self._read()
        else:
            self._timer.start()

    def _on_desk_changed(self, change: "Change") -> None:
        """Pictures, an approval or a house style may be other ones now.

        After an approval any change counts: it is void then, also where the words are typed back as they were.
        """
        if not self._article_id or self._ground is None or change.article_id not in (None, self._article_id):
            return
        if change.kind in OTHER_GROUND or self._ground.is_approved:
            self._ground = None
            if self.pane.isVisible():
                self._read()

    def _read(self) -> None:
        article_id = self._article_id
        self._tasks.read(lambda desk: _read(desk, article_id), then=self._on_ground, key="proof ground")

    def _on_ground(self, ground: "Ground") -> None:
        if ground.article.id != self._article_id:
            return
        self._ground = ground
        view = self.view or self._make_view()
        view.show_styles(ground.house_styles, ground.style(self._style).key)
        self.pane.setCurrentWidget(view)
        self._timer.start()

    def _ask(self) -> None:
        """Have the pages made: of several askings while one is under way only the newest comes to pass.

        Pages that are a few letters behind are shown all the same, so that a long article's go on while one types.
        """
        ground, view = self._ground, self.view
        if ground is None or view is None or self._room.article_id != ground.article.id or not self.pane.isVisible():
            return
        if self._press is None:
            from editor.export.proof import ProofPress

            self._press = ProofPress()
        press, style = self._press, ground.style(self._style)
        copy = ground.copy_of(self._room.text(), self._room.form.fields(), style, self._clock())
        copy = replace(copy, is_numbered=self._is_numbered)
        pages, scale = view.canvas.in_view(), view.canvas.drawing_scale
        self._tasks.compute(lambda: _make(press, copy, pages, scale), then=self._on_made, key=KEY, shows_late=True)

    def _on_made(self, made: "tuple[Proof, list[Drawn]]") -> None:
        self._proof, drawn = made
        if self.view is not None and self._ground is not None:
            self.view.show_proof(self._proof, drawn)
            self.view.follow(self._room.caret_offset())
            self._pause.start()
            self._quiet.start()
            self.seen.emit()

    def _count(self) -> None:
        """Have the lines of the newest pages counted, or some more of them."""
        press, proof = self._press, self._proof
        if press is not None and proof is not None:
            self._tasks.compute(lambda: press.count(proof), then=self._on_counted, key=LENGTH)

    def _on_counted(self, length: "Length | None") -> None:
        """Nothing came where there are newer pages: their lines are counted when these are seen."""
        if length is None or self.view is None or self._pause.isActive():
            return
        if length.is_whole:
            self.view.show_length(length)
        else:
            self._count()

    def _look_for_alone(self) -> None:
        press, proof = self._press, self._proof
        if press is not None and proof is not None:
            self._tasks.compute(lambda: press.alone(proof), then=self._on_alone, key=ALONE)

    def _on_alone(self, alone: "tuple[LoneLine, ...] | None") -> None:
        if alone is not None and self.view is not None and not self._quiet.isActive():
            self.view.show_alone(alone)

    def _on_pictures_wanted(self) -> None:
        view, proof, press = self.view, self._proof, self._press
        if view is None or proof is None or press is None:
            return
        pages, scale = view.canvas.wanted, view.canvas.drawing_scale
        self._tasks.compute(
            lambda: _draw(press, proof, pages, scale),
            then=lambda drawn: self._on_drawn(proof, drawn),
            key="proof pictures",
        )

    def _on_drawn(self, proof: "Proof", drawn: "list[Drawn]") -> None:
        if self.view is not None and drawn:
            self.view.canvas.take(proof, drawn)

    def _on_place_clicked(self, page: int, x: float, y: float) -> None:
        proof, press = self._proof, self._press
        if proof is not None and press is not None:
            self._tasks.compute(lambda: press.place_at(proof, page, x, y), then=self._go_to, key="proof place")

    def _go_to(self, offset: int | None) -> None:
        if offset is not None:
            self._room.go_to(offset)

    def _on_caret_moved(self, offset: int) -> None:
        if self.view is not None and self.pane.isVisible():
            self.view.follow(offset)

    def _on_style_chosen(self, key: str) -> None:
        self._style = key
        self._timer.start()

    def _on_numbers_chosen(self, is_numbered: bool) -> None:
        self._is_numbered = is_numbered
        self._timer.start()

    def _make_view(self) -> "ProofView":
        from ui.publishing.proof_view import ProofView

        view = ProofView()
        view.canvas.pictures_wanted.connect(self._on_pictures_wanted)
        view.canvas.place_clicked.connect(self._on_place_clicked)
        view.style_chosen.connect(self._on_style_chosen)
        view.numbers_chosen.connect(self._on_numbers_chosen)
        view.print_wanted.connect(lambda: self.print_wanted.emit(self._style))
        view.style_wanted.connect(lambda: self.style_wanted.emit(self._style))
        self.pane.addWidget(view)
        self.pane.setFocusProxy(view)
        self.view = view
        return view

    def _rest(self) -> None:
        """Ask for nothing more, and take nothing that was asked for."""
        self._timer.stop()
        self._pause.stop()
        self._quiet.stop()
        for key in (KEY, LENGTH, ALONE):
            self._tasks.forget(key)

    def _forget(self) -> None:
        """The proof of the article before goes."""
        self._rest()
        self._ground = None
        self._proof = None
        if self.view is not None:
            self.view.show_nothing()
        self.pane.setCurrentWidget(self.pane.nothing)


def _read(desk: "object", article_id: str) -> "Ground":
    from ui.window.publication import proofing_pages

    return proofing_pages.read(desk, article_id)  # type: ignore[arg-type]


def _make(*what: object) -> "tuple[Proof, list[Drawn]]":
    from ui.window.publication import proofing_pages

    return proofing_pages.make(*what)  # type: ignore[arg-type]


def _draw(*what: object) -> "list[Drawn]":
    from ui.window.publication import proofing_pages

    return proofing_pages.draw(*what)  # type: ignore[arg-type]
