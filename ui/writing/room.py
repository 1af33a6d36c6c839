"""The writing room: the fields of an article above its text. It stores nothing: it says what is to be saved, and when.

The text is announced after 250 ms of rest, and within a second at the latest while a person types on (RELIABILITY.md,
"Autosave"). Reading the text disturbs nothing; what is being composed is not text yet and is never saved half.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from editor.article import Article
from ui.widgets.words import hairline
from ui.writing import formatting, offsets
from ui.writing.echoes import Echoes
from ui.writing.fields_form import FieldsForm
from ui.writing.open_text import OpenText
from ui.writing.prompt_clicks import PromptClicks
from ui.writing.rest import Rest
from ui.writing.text_edit import TextEdit
from ui.writing.text_field import PADDING

if TYPE_CHECKING:
    from editor.template import Template

MOST_OPEN = 12
"""texts whose undo is kept while another one is shown"""
AFTER_SHOWING = 60
"""milliseconds after which a text that is shown is counted: it has its colours first"""


class WritingRoom(QWidget):
    """Shows one article at a time; it is the middle pane of the window."""

    text_edited = Signal()
    text_waits = Signal()
    """the first edit since the text was announced: what is typed from now on waits to be saved"""
    text_rested = Signal(str, object)
    """article's id, text (as an object, since Qt would copy a string for each listener): to be saved now"""
    fields_rested = Signal(str, object)
    """article's id, `Fields`: to be saved now"""
    caret_moved = Signal(int)
    """the code point of the text at which the caret stands"""
    counts_changed = Signal(int, int, int, int)
    """words, characters, selected words, selected characters"""
    left = Signal(str, int, int)
    """another article is about to be shown: this one's `place`"""
    place_of: Callable[[str], tuple[int, int]]
    """where a person was in an article that is opened for the first time: caret and first line, as in `place`"""
    zoom_changed = Signal(int)
    fields_disclosed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self.side = ""
        """which text of the article is shown: empty for its own, else the name of another, such as a proposal"""
        self.place_of = lambda _article_id: (0, 0)
        self._open: OrderedDict[str, OpenText] = OrderedDict()
        self._echoes: dict[str, Echoes] = {}
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = FieldsForm()
        self.edit = TextEdit()
        PromptClicks(self.edit)
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("kind", "soft")
        self._lay_out()
        self._text_rest = Rest(self._announce_text, self)
        self._fields_rest = Rest(self._announce_fields, self)
        self._connect()
        self.retranslate()

    # --- the article -------------------------------------------------------------------------------------------------

    @property
    def article_id(self) -> str | None:
        return self._article.id if self._article else None

    def text(self) -> str:
        """The text as it stands, without what is being composed; empty without an article."""
        opened = self._shown()
        return opened.text() if opened else ""

    def shown_text(self) -> str:
        """The text with an end of a line wherever the widget has one."""
        opened = self._shown()
        return opened.shown_text() if opened else ""

    def show_article(
        self, article: Article | None, template: "Template | None" = None, is_read_only: bool = False, side: str = ""
    ) -> None:
        """Show `article`, or none; with `side` its text is one that stands beside the article's own, with its own undo.

        An article that is shown already keeps its caret and undo. Its text is replaced only when the desk holds one
        that was not typed here and nothing typed waits to be saved; an answer of the desk may be older than the typing.
        """
        is_same = article is not None and self.article_id == article.id and self.side == side
        if not is_same:
            self.flush()
            if (place := self.place()) is not None:
                self.left.emit(*place)
        if article is None:
            self._leave()
            return
        is_new = article.id + side not in self._open
        opened = self._opened(article, side)
        if not is_new and self._is_foreign(article, opened, is_same):
            self.edit.commit_composing()
            opened.replace_text(article.text)
            self._text_rest.forget()
        self._article, self.side = article, side
        self.edit.focus.language = article.language
        if not self._fields_rest.is_waiting:
            self.form.show_fields(article.fields, template, is_read_only)
        self.edit.setReadOnly(is_read_only)
        if not is_same:
            self._show_text(opened)
        self._stack.setCurrentIndex(1)
        if not is_same:
            self._draw_at_once()

    def take_template(self, template: "Template | None") -> None:
        """The template of the article that is shown is known now; text and fields stay as they stand."""
        self.form.show_fields(self.form.fields(), template, self.edit.isReadOnly())

    @property
    def has_unannounced(self) -> bool:
        """Whether something was typed, or is being composed, that is not yet announced."""
        return self._text_rest.is_waiting or self._fields_rest.is_waiting or self.edit.is_composing

    def flush(self) -> None:
        """Take over what is being composed, and announce at once what is not yet announced."""
        self.form.commit_composing()
        self.edit.commit_composing()
        self._text_rest.end_now()
        self._fields_rest.end_now()

    def forget_article(self, article_id: str) -> None:
        """Drop what is kept of an article that is no more."""
        if self.article_id == article_id:
            self._leave()
        for key in [key for key, opened in self._open.items() if opened.article_id == article_id]:
            opened = self._open.pop(key)
            self.edit.let_go_of(opened.document)
            opened.deleteLater()

    # --- places ------------------------------------------------------------------------------------------------------

    def caret_offset(self) -> int:
        """The code point of the text at which the caret stands."""
        return self._to_code_points(self.edit.textCursor().position())

    def go_to(self, start: int, end: int | None = None) -> None:
        """Select from the code point `start` to `end`, bring it into view and go on writing there."""
        self.edit.commit_composing()
        text = self.text()
        cursor = self.edit.textCursor()
        cursor.setPosition(offsets.to_units(text, min(start, len(text))))
        cursor.setPosition(
            offsets.to_units(text, min(start if end is None else end, len(text))), cursor.MoveMode.KeepAnchor
        )
        self.edit.setTextCursor(cursor)
        self.edit.centerCursor()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> tuple[str, int, int] | None:
        """The shown article's id, its caret (in UTF-16 units) and the number of the line at the upper edge."""
        if self._article is None:
            return None
        return self._article.id, self.edit.textCursor().position(), self.edit.top_line()

    def show_below(self, bar: QWidget) -> None:
        """Give `bar` its place under the text."""
        self._column.addWidget(bar)

    def replace(self, start: int, end: int, new: str, caret: int) -> None:
        """Put `new` in the place of the code points from `start` to `end`, as one step of undo; go to `caret`."""
        self.edit.commit_composing()
        text = self.text()
        cursor = self.edit.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(offsets.to_units(text, start))
        cursor.setPosition(offsets.to_units(text, end), cursor.MoveMode.KeepAnchor)
        cursor.insertText(new)
        cursor.endEditBlock()
        cursor.setPosition(offsets.to_units(self.text(), caret))
        self.edit.setTextCursor(cursor)

    def go_to_field(self, name: str) -> None:
        self.form.show()  # it steps back in full screen
        self.form.focus_field(name)

    def start_writing(self) -> None:
        """Put the caret where a person begins: the headline while it is empty, else the first prompt, else the text."""
        if not self.form.fields().headline:
            self.form.show()
            self.form.focus_first()
            return
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        formatting.select_next_placeholder(self.edit)

    def insert_parts(self, where: QTextCursor, parts: Sequence[str]) -> None:
        """Put Markdown on lines of its own at `where`, the end of a line, as one step of undo; the caret goes there."""
        from editor.text.paste.fitting import block
        from ui.writing import caret

        if where.document() is not self.edit.document() or not parts:
            return
        self.edit.commit_composing()
        inserted = caret.put_in(where, block("\n\n".join(parts), caret.place_of(where)))
        own = self.edit.textCursor()
        own.setPosition(inserted.selectionEnd())
        self.edit.setTextCursor(own)
        self.edit.ensureCursorVisible()

    # --- counting ----------------------------------------------------------------------------------------------------

    def words(self) -> int:
        """The words of the text, as far as they are counted."""
        opened = self._shown()
        return opened.counts.total.words if opened else 0

    def _on_counts_settled(self) -> None:
        opened = self._shown()
        if opened is None:
            return
        cursor, total = self.edit.textCursor(), opened.counts.total
        chosen = opened.counts.of_selection(cursor) if cursor.hasSelection() else None
        self.counts_changed.emit(
            total.words, total.characters, chosen.words if chosen else 0, chosen.characters if chosen else 0
        )

    # --- typing ------------------------------------------------------------------------------------------------------

    def _on_text_edited(self) -> None:
        if not self._text_rest.is_waiting:
            self.text_waits.emit()
        self._text_rest.start()
        if opened := self._shown():
            opened.counts.count_after()
        if self.edit.is_composing:
            self._on_composing(True)
        self.text_edited.emit()

    def _on_composing(self, is_composing: bool) -> None:
        opened = self._shown()
        if is_composing:
            self._text_rest.wait()
            if opened:
                opened.counts.wait()
        elif self._text_rest.is_waiting:
            self._text_rest.start()
            if opened:
                opened.counts.count_after()

    def _on_selection_changed(self) -> None:
        if (opened := self._shown()) and not self.edit.is_composing:
            opened.counts.count_after()

    def _announce_text(self) -> None:
        opened = self._shown()
        if opened is None:
            return
        key = opened.article_id + self.side
        self._echoes[key].announce(opened.stored_text(), opened.text())
        self.text_rested.emit(opened.article_id, opened.text())

    def _announce_fields(self) -> None:
        if self._article is not None:
            self.fields_rested.emit(self._article.id, self.form.fields())

    # --- behind the scenes -------------------------------------------------------------------------------------------

    def _shown(self) -> OpenText | None:
        return self._open.get(self._article.id + self.side) if self._article else None

    def _opened(self, article: Article, side: str) -> OpenText:
        key = article.id + side
        opened = self._open.get(key)
        if opened is None:
            caret, top = self.place_of(article.id)
            opened = OpenText(article.id, article.text, self.edit.font(), self.edit.formats, self, caret)
            opened.top = top
            opened.counts.settled.connect(self._on_counts_settled)
            self._open[key] = opened
            self._echoes[key] = Echoes(article.text)
        self._open.move_to_end(key)
        while len(self._open) > MOST_OPEN:
            oldest_key, oldest = self._open.popitem(last=False)
            self._echoes.pop(oldest_key, None)
            self.edit.let_go_of(oldest.document)
            oldest.deleteLater()
        return opened

    def _is_foreign(self, article: Article, opened: OpenText, is_shown: bool) -> bool:
        """Whether the desk's text of `article` is neither what stands here nor an older state of it."""
        if self._text_rest.is_waiting and is_shown:
            return False
        key = next(key for key, one in self._open.items() if one is opened)
        is_known = self._echoes[key].knows(article.text)
        if is_known or article.text in (opened.text(), opened.stored_text()) or opened.came_as(article.text):
            return False
        self._echoes[key].begin_with(article.text)
        return True

    def take_kept(self, article_id: str, text: str) -> None:
        """The desk has stored what was announced: an answer that is older can no longer come."""
        for side in ("", self.side):
            if echoes := self._echoes.get(article_id + side):
                echoes.keep(text)

    def _show_text(self, opened: OpenText) -> None:
        self.edit.show_text(opened)
        self._place_form()
        opened.counts.count_after(AFTER_SHOWING)
        self.caret_moved.emit(self.caret_offset())

    def _draw_at_once(self) -> None:
        """A person sees the text before anybody else hears of the article."""
        if self.isVisible():
            self._column.activate()
            self.edit.viewport().repaint()

    def _leave(self) -> None:
        self.edit.leave_text()
        self._article = None
        self._stack.setCurrentIndex(0)

    def _to_code_points(self, unit: int) -> int:
        opened = self._shown()
        if opened is None or not opened.counts.total.pairs:
            return unit
        return offsets.to_code_points(opened.text(), unit)

    def _connect(self) -> None:
        self.form.fields_edited.connect(self._fields_rest.start)
        self.form.moved_on.connect(lambda: self.edit.setFocus(Qt.FocusReason.TabFocusReason))
        self.form.disclosed.connect(self.fields_disclosed)
        self.edit.text_edited.connect(self._on_text_edited)
        self.edit.composing_changed.connect(self._on_composing)
        self.edit.selectionChanged.connect(self._on_selection_changed)
        self.edit.caret_rested.connect(lambda: self.caret_moved.emit(self.caret_offset()))
        self.edit.zoom_changed.connect(self.zoom_changed)
        self.edit.measure_changed.connect(self._place_form)
        self.edit.resized.connect(lambda: self.form.make_room(self.height()))

    # --- the look ----------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self._empty.setText(self.tr("Choose an article on the left, or begin a new one."))
        self.edit.setAccessibleName(self.tr("Text of the article"))
        self.form.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.form)
        edge = hairline()  # what is scrolled away is seen to go on under it
        policy = edge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        edge.setSizePolicy(policy)
        edge.hide()
        self.edit.verticalScrollBar().valueChanged.connect(lambda value: edge.setVisible(value > 0))
        self._column.addWidget(edge)
        self._column.addWidget(self.edit, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(page)

    def _place_form(self) -> None:
        """The fields stand in the same measure as the text."""
        left, right = self.edit.text_edges()
        top = self.form.layout().contentsMargins().top()
        self.form.layout().setContentsMargins(left - PADDING, top, max(0, self.edit.width() - right - PADDING), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The margins beside the text scroll it too."""
        self.edit.wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the text goes to the line there."""
        place = self.edit.viewport().mapFrom(self, event.position().toPoint())
        if self._article is not None and place.y() >= 0:
            self.edit.setTextCursor(self.edit.cursorForPosition(place))
            self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
