"""The article as it reads, beside the text: in step with it, and never in its way.

Parsing happens in a worker and only what looks different is drawn again, in slices between events. The view reads no
file and follows no link: pictures are handed in, and what a link leads to is announced.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QMouseEvent, QResizeEvent, QTextCursor, QTextDocument, QTextFrameFormat, QWheelEvent
from PySide6.QtWidgets import QFrame, QWidget

from editor.article import Fields, Picture
from editor.export import labels
from ui import theme
from ui.writing import ink, zooms
from ui.writing.rendered.rendered_copy import CopyingBrowser
from ui.writing.rendered.rendered_looks import Looks
from ui.writing.rendered.rendered_page import Page
from ui.writing.rendered.rendered_pictures import RenderedPictures
from ui.writing.rendered.rendered_reading import Reader, Reading
from ui.writing.rendered.rendered_stretch import Stretch, number_of_name
from ui.writing.turns import Turn
from ui.writing.unheard import Unheard

REST = 80
"""milliseconds after the last change"""
LONG_REST = 150
"""the same in a text of more than `LONG` characters"""
LONG = 150_000
READING = 1_500
"""milliseconds after a person has scrolled here, in which the view does not move by itself"""
SLICE = 2
"""milliseconds of drawing between two events; Qt's layout of what was drawn takes as long again, or longer"""
PIXELS = 16
WIDEST = 620
"""pixels of a line, at 100 %"""
NARROWEST_MARGIN = 24
TOP_MARGIN = 28

Compute = Callable[..., object]
"""`ui.tasks.Tasks.compute`"""


class RenderedView(CopyingBrowser):
    """Shows one article at a time; it is the right pane of the window."""

    place_clicked = Signal(int)
    """the code point of the text that shows what was clicked"""
    field_clicked = Signal(str)
    link_activated = Signal(str)
    """an http, https or mailto address that a person has clicked"""
    zoom_changed = Signal(int)
    """percent"""
    outlined = Signal(object, object)
    """a text (as an object, since Qt would copy a string) and the sections in it"""
    drawn = Signal()
    """everything that was asked for is in view"""

    def __init__(self, compute: Compute, parent: QWidget | None = None, key: str = "preview") -> None:
        """`key` tells the work of this view from that of another one."""
        super().__init__(parent)
        self._compute = compute
        self._key = key
        self._length = 0
        self._read: Callable[[], tuple[str, Fields]] | None = None
        self._reader = Reader()  # one job of a key at a time: only one worker has it at any time
        self._labels = labels.LABELS["en"]
        self._caret: int | None = None
        self._pressed = QPoint()
        self._zoom = 100
        self._ink = ink.of(self.palette())
        self.pictures = RenderedPictures(compute, self)
        self._page = Page(self.document(), Looks(self._ink, PIXELS), self._picture)
        self._stretch = Stretch(self._page, self.document())
        self._changing = Unheard()
        self._rest_timer = self._timer(REST, self._on_rest)
        self._reading_timer = self._timer(READING, lambda: None)
        self._turn = Turn(self._draw_a_slice, self)
        self._width_timer = self._timer(150, self._on_width_changed)
        self._set_up()

    def _set_up(self) -> None:
        self.setProperty("surface", "paper")
        self.whole = lambda: (self._stretch.items, self._page.looks, self._picture) if self._stretch.is_long else None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setUndoRedoEnabled(False)
        self.document().setDefaultFont(theme.text_font(PIXELS))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._on_link_clicked)
        self.pictures.loaded.connect(self._on_picture_loaded)
        self.pictures.dropped.connect(self._on_picture_loaded)
        self.verticalScrollBar().valueChanged.connect(self._look)
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self._reading_timer.start())
        self.retranslate()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_article(
        self,
        read: Callable[[], tuple[str, Fields]],
        language: str,
        pictures: Mapping[str, Picture],
    ) -> None:
        """Show another article. `read` gives its text and fields as they are when they are needed."""
        self.show_nothing()
        self._read = read
        self._reader = Reader()
        self._labels = labels.LABELS.get(language.split("-")[0], labels.LABELS["en"])
        self.pictures.set_pictures(pictures)
        self._on_rest()

    def show_nothing(self) -> None:
        """Show no article."""
        for timer in (self._rest_timer, self._turn, self._reading_timer):
            timer.stop()
        self._read = None
        self._caret = None
        self._stretch.clear()
        self.verticalScrollBar().setValue(0)

    def set_pictures(self, pictures: Mapping[str, Picture]) -> None:
        """The article's pictures have changed."""
        self.pictures.set_pictures(pictures)
        self._draw_pictures_again()

    def refresh_later(self) -> None:
        """The text or a field was changed: draw it once this has not been said for a while."""
        if self._read is not None:
            self._rest_timer.start(LONG_REST if self._length > LONG else REST)

    def refresh_now(self) -> None:
        """The text was changed by a command: draw it at once."""
        self._on_rest()

    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("What you write is shown here as it will read."))
        self.setAccessibleName(self.tr("The article as it reads"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_page"):
            self._take_palette()

    # --- drawing -----------------------------------------------------------------------------------------------------

    def _on_rest(self) -> None:
        if self._read is None:
            return
        (source, fields), read, reader, words = self._read(), self._read, self._reader, self._labels
        self._length = len(source)

        def draw(reading: Reading) -> None:
            if self._read is read:
                self._draw(reading)
                self.outlined.emit(source, reading.sections)

        self._compute(lambda: reader.read(source, fields, words), draw, key=self._key)

    @property
    def is_drawing(self) -> bool:
        """Whether something that is to be seen is not in view yet."""
        return self._stretch.is_waiting

    def _draw(self, reading: Reading) -> None:
        """Cut out what differs and put the new items in its place; a long article that is new waits for its turn."""
        self._turn.stop()
        same = reading.same if self._stretch.items is reading.before else None
        self._edit(lambda: self._stretch.take(reading.items, reading.rooms, same))
        (self._turn.ask if self._stretch.is_long and not reading.before else self._draw_a_slice)()

    def _draw_a_slice(self) -> None:
        if moved := self._put_in():
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(moved))
        if self.is_drawing:
            self._turn.ask()
            return
        if self._caret is not None:
            self.go_to(self._caret)
        self._look()
        self.drawn.emit()

    def _put_in(self) -> float:
        watch = QElapsedTimer()
        watch.start()
        with self._changing:
            return self._stretch.draw(lambda: watch.elapsed() < SLICE)

    def _look(self) -> None:
        """Another part of a long article is seen, perhaps one that is not drawn."""
        if self._changing.is_on or not self._stretch.is_long:
            return
        top = self.verticalScrollBar().value()
        bottom, may_drop = top + self.viewport().height(), not self.textCursor().hasSelection()
        is_more = self._without_moving(lambda: self._stretch.see(top, bottom, may_drop))
        if is_more:
            self._turn.ask()

    def _bring(self, number: int) -> None:
        """See to it that item `number` is drawn; whoever asks scrolls there."""
        self._without_moving(lambda: self._stretch.go_to(number))
        if self.is_drawing:
            self._turn.ask()

    def _without_moving(self, change: Callable[[], Any]) -> Any:
        """Do `change`, which may draw everything anew; what is seen stays at its height."""
        bar = self.verticalScrollBar()
        with self._changing:
            value = bar.value()
            answer = change()
            if self._stretch.is_empty:
                self._put_in()
            self.document().documentLayout().documentSize()  # lays out what is there, so that the bar is long enough
            bar.setValue(value)
        return answer

    def _edit(self, change: Callable[[], object]) -> None:
        """Change the document in one go, so that it is laid out once."""
        cursor = QTextCursor(self.document())
        with self._changing:
            cursor.beginEditBlock()
            try:
                change()
            finally:
                cursor.endEditBlock()

    def _draw_again(self, numbers: list[int]) -> None:
        items = self._page.items

        def put_in_again() -> None:
            for at in numbers:
                self._page.remove(at, at + 1)
                self._page.go_to(at)
                self._page.put(items[at])

        if numbers and not self.is_drawing:
            self._edit(put_in_again)

    def _draw_pictures_again(self) -> None:
        self._draw_again(self._page.with_pictures())

    def _take_palette(self) -> None:
        wanted = ink.of(self.palette())
        if wanted == self._ink:
            return
        self._ink = wanted
        self._take_looks()

    def _take_looks(self) -> None:
        """Draw everything again in other colours or at another size."""
        self._page.looks = Looks(self._ink, self._pixels)
        self._without_moving(self._stretch.draw_again)
        self._turn.ask()

    # --- pictures ----------------------------------------------------------------------------------------------------

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """Only pictures that were handed in; everything else is empty, and nothing is ever read or fetched."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self.pictures.image(name.toString())
        return None

    def _picture(self, src: str) -> Any:
        return self.pictures.shown(src, self._text_width())

    def _on_picture_loaded(self, name: str, image: QImage) -> None:
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        self.viewport().update()

    # --- in step with the text ---------------------------------------------------------------------------------------

    def go_to(self, offset: int) -> None:
        """Bring what shows the text's `offset` into view, unless a person is reading elsewhere just now."""
        self._caret = offset
        number = None if self.is_drawing or self._reading_timer.isActive() else self._stretch.number_of(offset)
        if number is None:
            return
        self._bring(number)
        position = self._page.position_of(offset)
        if position is None:
            return
        place = self.document().documentLayout().blockBoundingRect(self.document().findBlock(position))
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = bar.value() + height * 0.08, bar.value() + height * 0.92
        if place.top() < top or min(place.bottom(), place.top() + height * 0.5) > bottom:
            bar.setValue(round(place.top() - height * 0.3))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()
        place = event.position().toPoint()
        is_click = (place - self._pressed).manhattanLength() < 4 and not self.textCursor().hasSelection()
        if event.button() == Qt.MouseButton.LeftButton and is_click and not self.anchorAt(place):
            self._on_clicked(place)

    def _on_clicked(self, place: QPoint) -> None:
        cursor = self.cursorForPosition(place)
        found = self._page.item_at(cursor.position())
        if found is None:
            return
        item, offset = found
        if item.field:
            self.field_clicked.emit(item.field)
        elif offset >= 0:
            self._caret = None  # the text goes there: this view is there already
            self.place_clicked.emit(offset)

    def _on_link_clicked(self, url: QUrl) -> None:
        if url.scheme() in ("http", "https", "mailto"):
            self.link_activated.emit(url.toString())
        elif not url.scheme() and url.hasFragment() and not url.path():
            number = number_of_name(self._stretch.items, url.fragment())
            if number is not None:
                self._reading_timer.start()
                self._bring(number)
                self.scrollToAnchor(url.fragment())

    # --- the size ----------------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> int:
        """Percent."""
        return self._zoom

    @property
    def _pixels(self) -> int:
        return round(PIXELS * self._zoom / 100)

    @property
    def _widest(self) -> int:
        return round(WIDEST * self._zoom / 100)

    def set_zoom(self, percent: int) -> None:
        """The size of everything here, in percent; neither the text beside it nor an output is touched."""
        percent = zooms.nearest(percent)
        if percent == self._zoom:
            return
        self._zoom = percent
        self.document().setDefaultFont(theme.text_font(self._pixels))
        self._set_margins()
        self._take_looks()
        self.zoom_changed.emit(percent)

    def zoom_in(self) -> None:
        self.set_zoom(zooms.larger(self._zoom))

    def zoom_out(self) -> None:
        self.set_zoom(zooms.smaller(self._zoom))

    def zoom_to_normal(self) -> None:
        self.set_zoom(100)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
            return
        self._reading_timer.start()
        super().wheelEvent(event)

    # --- the measure -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()
        if event.size().width() != event.oldSize().width():
            self._width_timer.start()

    def _text_width(self) -> int:
        return max(80, min(self._widest, self.viewport().width() - 2 * NARROWEST_MARGIN))

    def _set_margins(self) -> None:
        side = max(NARROWEST_MARGIN, (self.viewport().width() - self._widest) // 2)
        root = self.document().rootFrame()
        shape: QTextFrameFormat = root.frameFormat()
        if shape.leftMargin() != side or shape.topMargin() != TOP_MARGIN:
            shape.setLeftMargin(side)
            shape.setRightMargin(side)
            shape.setTopMargin(TOP_MARGIN)
            shape.setBottomMargin(TOP_MARGIN)
            root.setFrameFormat(shape)

    def _on_width_changed(self) -> None:
        if self.pictures.width != self._text_width():
            self._draw_pictures_again()

    def _timer(self, milliseconds: int, ended: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(ended)
        return timer
