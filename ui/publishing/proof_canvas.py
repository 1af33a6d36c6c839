"""The sheets of a proof on a desk, of which only those in view are drawn. It computes no page: it asks for pictures."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from ui.colours import PALETTES, Scheme
from ui.publishing.proof_marks import Painted, Remark, remarks, told_at
from ui.publishing.sheets import GAP, LEAST_ZOOM, MOST_ZOOM, Layout, lay_out
from ui.widgets.focus_mark import PaneFrame

if TYPE_CHECKING:
    from editor.export.lone_lines import LoneLine
    from editor.export.proof import Proof
    from editor.export.proof_drawing import Drawn
    from editor.export.typst_press import Mark

READING = 1_500
"""milliseconds after a person has scrolled or clicked, in which the proof does not move by itself"""
MOST_PICTURES = 6
"""pages that are kept as pictures"""
_STEPS = (25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)
_SHADOW = QColor(0, 0, 0, 28)
_NEAR = 160
"""pixels between the caret's place and the edge of the view"""


class ProofCanvas(QAbstractScrollArea):
    """Shows one proof at a time; what was drawn of the one before stands until the new pictures are there."""

    pictures_wanted = Signal()
    """`wanted` are to be drawn"""
    place_clicked = Signal(int, float, float)
    """a page from 0, and points from its left upper edge"""
    page_changed = Signal(int)
    """the page in view, from 0"""
    zoom_changed = Signal(int)
    """percent"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proof: Proof | None = None
        self._pictures: dict[int, tuple[QImage, Proof, Drawn]] = {}
        """by page: the picture, the proof it was drawn from, and what was drawn, whose pixels the picture shows"""
        self._layout = Layout((), 0, 0, 100)
        self._zoom: float | None = None
        self._is_spread = False
        self._page = 0
        self._caret: Mark | None = None
        self._alone: tuple[LoneLine, ...] = ()
        self._remarks: list[Remark] = []
        self._pressed = QPointF()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        PaneFrame(self)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._reading = QTimer(self, singleShot=True, interval=READING)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self._reading.start())

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_proof(self, proof: "Proof", drawn: "list[Drawn]") -> None:
        """Show other pages, of which some are drawn already."""
        self._proof, self._remarks = proof, remarks(proof, self._alone)
        self._pictures = {page: kept for page, kept in self._pictures.items() if page < len(proof.sheets)}
        self._arrange()
        self.take(proof, drawn)

    def show_alone(self, alone: "tuple[LoneLine, ...]") -> None:
        """Mark the lines that stand alone; those of the proof before are marked until then."""
        self._alone = alone
        self._remarks = remarks(self._proof, alone)
        self.viewport().update()

    def show_nothing(self) -> None:
        self._proof, self._alone, self._remarks = None, (), []
        self._pictures.clear()
        self._caret = None
        self._reading.stop()
        self.verticalScrollBar().setValue(0)
        self._arrange()

    def take(self, proof: "Proof", drawn: "list[Drawn]") -> None:
        """Pictures that were asked for are there."""
        if proof is not self._proof:
            return
        for picture in drawn:
            # Not copied: a page has some megabytes, and typing would wait for them.
            image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
            self._pictures[picture.page] = (image, proof, picture)
        seen = set(self.in_view())
        # A long article is not kept in pictures: each has some megabytes.
        if len(self._pictures) > MOST_PICTURES:
            self._pictures = {page: kept for page, kept in self._pictures.items() if page in seen}
        self.viewport().update()
        self._ask()

    @property
    def wanted(self) -> list[int]:
        """The pages in view that are not drawn as they are now."""
        return [page for page in self.in_view() if not self._is_current(page)]

    @property
    def drawing_scale(self) -> float:
        """Pixels of the screen a point."""
        return self._layout.scale * self.devicePixelRatioF()

    @property
    def page(self) -> int:
        return self._page

    def is_drawn(self) -> bool:
        """Whether everything in view is as the proof is."""
        return self._proof is not None and not self.wanted

    def follow(self, mark: "Mark | None") -> None:
        """The caret stands in the block at `mark`: show where, and go there unless a person is reading elsewhere."""
        self._caret = mark
        place = self._caret_place()
        if place is not None and not self._reading.isActive():
            across, width = self.horizontalScrollBar(), self.viewport().width()
            if not across.value() <= place.left() <= across.value() + width - 40:
                across.setValue(round(place.left() - GAP * 2))
            bar, height = self.verticalScrollBar(), self.viewport().height()
            near = min(_NEAR, height // 3)
            if not bar.value() + 8 <= place.top() <= bar.value() + height - near:
                bar.setValue(round(place.top() - near))
        self.viewport().update()

    # --- how it is shown ---------------------------------------------------------------------------------------------

    def set_zoom(self, percent: float | None) -> None:
        """Another size, or with None as wide as there is room."""
        self._zoom = None if percent is None else max(LEAST_ZOOM, min(MOST_ZOOM, percent))
        self._arrange()

    def zoom_in(self) -> None:
        self.set_zoom(next((step for step in _STEPS if step > self._layout.zoom + 1), MOST_ZOOM))

    def zoom_out(self) -> None:
        self.set_zoom(next((step for step in reversed(_STEPS) if step < self._layout.zoom - 1), LEAST_ZOOM))

    def set_spread(self, is_spread: bool) -> None:
        """Two pages side by side, as in an open book, or one below the other: whole, however large they were before."""
        self._is_spread = is_spread
        self.set_zoom(None)

    def go_to_page(self, page: int) -> None:
        if 0 <= page < len(self._layout.places):
            self._reading.start()
            self.verticalScrollBar().setValue(round(self._layout.places[page].top() - 8))
            self._bring_across(self._layout.places[page])

    # --- events ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), QGuiApplication.palette().color(QPalette.ColorRole.Mid))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for page in self.in_view():
            place = self._layout.places[page]
            painter.fillRect(place.translated(0, 1).adjusted(-1, -1, 1, 1), _SHADOW)
            painter.fillRect(place, Qt.GlobalColor.white)
            kept = self._pictures.get(page)
            if kept is not None:
                painter.drawImage(place, kept[0])
        self._paint_marks(painter)
        caret = self._caret_place()
        if caret is not None:
            painter.fillRect(caret, QGuiApplication.palette().color(QPalette.ColorRole.Accent))
        painter.end()

    def _paint_marks(self, painter: QPainter) -> None:
        """A small triangle at each place with a remark, only its outline where it is quiet. Paper is always white."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(PALETTES[Scheme.LIGHT].warm)
        painter.setPen(QPen(colour, 1))
        for place, remark in self.painted():
            painter.setBrush(Qt.BrushStyle.NoBrush if remark.is_quiet else colour)
            point = QPointF(place.right(), place.center().y())
            painter.drawPolygon(QPolygonF([place.topLeft(), place.bottomLeft(), point]))

    def viewportEvent(self, event: QEvent) -> bool:
        """Says of the mark under the pointer what it stands for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())))
            return True
        return super().viewportEvent(event)

    def told_at(self, point: QPointF) -> str:
        """What the mark at a place of the view says, or nothing."""
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return told_at(self.painted(), point + scrolled)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._remarks = remarks(self._proof, self._alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved = (event.position() - self._pressed).manhattanLength()
        if event.button() != Qt.MouseButton.LeftButton or moved > 6:
            return
        at = event.position() + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for page, place in enumerate(self._layout.places):
            if place.contains(at):
                inside = (at - place.topLeft()) / self._layout.scale
                self._reading.start()  # what was clicked stays where it is
                self.place_clicked.emit(page, inside.x(), inside.y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            return
        self._reading.start()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        doings = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: lambda: self.set_zoom(None),
            Qt.Key.Key_Home: lambda: self.go_to_page(0),
            Qt.Key.Key_End: lambda: self.go_to_page(len(self._layout.places) - 1),
            Qt.Key.Key_Left: lambda: self.go_to_page(self._page - 1),
            Qt.Key.Key_Right: lambda: self.go_to_page(self._page + 1),
        }
        doing = doings.get(Qt.Key(event.key()))
        if doing is None:
            super().keyPressEvent(event)
        else:
            doing()

    def _on_scrolled(self) -> None:
        self.viewport().update()
        self._tell_page()
        self._ask()

    # --- the rest ----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Put the sheets in their places, keeping what is in view in view."""
        bar = self.verticalScrollBar()
        before, share = self._layout, 0.0
        if before.height:
            share = bar.value() / before.height
        sizes = [(sheet.width, sheet.height) for sheet in self._proof.sheets] if self._proof else []
        self._layout = lay_out(sizes, self.viewport().width(), self._zoom, self._is_spread)
        height, width = self.viewport().height(), self.viewport().width()
        bar.setRange(0, max(0, round(self._layout.height) - height))
        bar.setPageStep(height)
        bar.setSingleStep(40)
        across = self.horizontalScrollBar()
        across.setRange(0, max(0, round(self._layout.width) - width))
        across.setPageStep(width)
        if before.zoom != self._layout.zoom:
            bar.setValue(round(share * self._layout.height))
            if self._page < len(self._layout.places):
                self._bring_across(self._layout.places[self._page])
            self.zoom_changed.emit(round(self._layout.zoom))
        self._tell_page()
        self.viewport().update()
        self._ask()

    def _bring_across(self, place: QRectF) -> None:
        """What is wider than the view, such as a spread, is moved sideways until `place` begins in view."""
        bar, width = self.horizontalScrollBar(), self.viewport().width()
        is_seen = bar.value() <= place.left() and place.right() <= bar.value() + width
        if not is_seen:
            bar.setValue(round(place.left() - max(GAP, (width - place.width()) / 2)))

    def in_view(self) -> list[int]:
        """The pages that can be seen, at least in part."""
        top = self.verticalScrollBar().value()
        return self._layout.between(top, top + self.viewport().height())

    def _is_current(self, page: int) -> bool:
        """Whether the picture of a page is of this proof and of this size."""
        kept = self._pictures.get(page)
        if kept is None or self._proof is None or kept[1] is not self._proof:
            return False
        return abs(kept[0].width() - self._proof.sheets[page].width * self.drawing_scale) < 2

    def _ask(self) -> None:
        if self._proof is not None and self.isVisible() and self.wanted:
            self.pictures_wanted.emit()

    def _tell_page(self) -> None:
        page = self._layout.page_at(self.verticalScrollBar().value() + self.viewport().height() / 3)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def _caret_place(self) -> QRectF | None:
        """The mark beside the block in which the caret stands."""
        corner = self._corner(self._caret)
        return QRectF(corner.x() - 10, corner.y(), 3, 14 * self._layout.scale) if corner else None

    def painted(self) -> list[Painted]:
        """The marks and where they stand, left of the caret's, in pixels of all sheets together."""
        corners = [(self._corner(remark.mark), remark) for remark in self._remarks]
        size = max(0.7, min(1.2, self._layout.scale))
        return [
            Painted(
                QRectF(corner.x() - 12 - 9 * size, corner.y() + 2 * self._layout.scale, 8 * size, 10 * size), remark
            )
            for corner, remark in corners
            if corner is not None
        ]

    def _corner(self, mark: "Mark | None") -> QPointF | None:
        """The left upper corner of a block, in pixels of all sheets together; None for no place on them."""
        if mark is None or not 1 <= mark.page <= len(self._layout.places):
            return None
        return self._layout.places[mark.page - 1].topLeft() + QPointF(mark.x, mark.y) * self._layout.scale
