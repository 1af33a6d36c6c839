"""The proof beside the text: the pages, the tools above them, and what is to be known of them below.

It compiles nothing and knows no desk: pages are handed in, and what a person asks for is announced.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui.publishing.proof_canvas import ProofCanvas
from ui.publishing.proof_marks import said_below
from ui.widgets import buttons
from ui.widgets.words import Words, hairline
from ui.wording import say, window_language

if TYPE_CHECKING:
    from editor.export.lone_lines import LoneLine
    from editor.export.proof import Length, Proof
    from editor.export.proof_drawing import Drawn
    from editor.house_style import HouseStyle


MOST_NOTES = 12
"""remarks that are read out at once"""


class ProofView(QWidget):
    """Shows one proof at a time."""

    style_chosen = Signal(str)
    numbers_chosen = Signal(bool)
    print_wanted = Signal()
    style_wanted = Signal()
    """the house style is to be changed"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = ProofCanvas()
        self.styles = QComboBox()
        self.styles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.styles.setMinimumContentsLength(12)
        self._tools = {
            key: buttons.bare(icon, "")
            for key, icon in (
                ("style", "house-style"),
                ("out", "zoom-out"),
                ("fit", "fit-width"),
                ("in", "zoom-in"),
                ("spread", "spread"),
                ("numbers", "line-numbers"),
                ("print", "print"),
            )
        }
        for key in ("spread", "numbers"):
            self._tools[key].setCheckable(True)
        self._page = Words("", "small")
        self._length = Words("", "small")
        self._told = Words("", "small")
        self._proof: Proof | None = None
        self._counted: Length | None = None
        self._alone: tuple[LoneLine, ...] = ()
        self._lay_out()
        self._connect()
        self._say()

    def tool(self, key: str) -> QToolButton:
        return self._tools[key]

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_styles(self, styles: "Sequence[HouseStyle]", key: str) -> None:
        """The house styles to choose from, with the one in use."""
        with QSignalBlocker(self.styles):
            self.styles.clear()
            for style in styles:
                self.styles.addItem(style.names.get(window_language()) or style.key, style.key)
            self.styles.setCurrentIndex(max(0, self.styles.findData(key)))

    def show_proof(self, proof: "Proof", drawn: "list[Drawn]") -> None:
        self._proof = proof
        self.canvas.show_proof(proof, drawn)
        self._say_page()
        self._say_remarks()

    def show_length(self, length: "Length") -> None:
        """The lines of the proof that is shown are counted; until then those of the one before stand."""
        self._counted = length
        self._say_length()

    def show_alone(self, alone: "tuple[LoneLine, ...]") -> None:
        """The lines that stand alone on the pages that are shown."""
        self._alone = alone
        self.canvas.show_alone(alone)
        self._say_remarks()

    def show_nothing(self) -> None:
        self._proof = None
        self._counted = None
        self._alone = ()
        self.canvas.show_nothing()
        self._say_page()
        self._say_length()

    def follow(self, offset: int) -> None:
        """The caret stands at a code point of the text."""
        if self._proof is not None:
            self.canvas.follow(self._proof.mark_at(offset))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    # --- how it is put together --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(12, 6, 8, 6)
        above.setSpacing(4)
        above.addWidget(self.styles, 1)
        above.addWidget(self._tools["style"])
        above.addSpacing(8)
        for key in ("out", "fit", "in", "spread", "numbers", "print"):
            above.addWidget(self._tools[key])
        below = QHBoxLayout()
        below.setContentsMargins(12, 4, 12, 4)
        below.setSpacing(12)
        below.addWidget(self._page)
        below.addStretch(1)
        below.addWidget(self._told)
        below.addWidget(self._length)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(above)
        down.addWidget(hairline())
        down.addWidget(self.canvas, 1)
        down.addWidget(hairline())
        down.addLayout(below)
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        self.styles.activated.connect(lambda _row: self.style_chosen.emit(self.styles.currentData()))
        self._tools["style"].clicked.connect(self.style_wanted)
        self._tools["out"].clicked.connect(self.canvas.zoom_out)
        self._tools["in"].clicked.connect(self.canvas.zoom_in)
        self._tools["fit"].clicked.connect(lambda: self.canvas.set_zoom(None))
        self._tools["spread"].toggled.connect(self.canvas.set_spread)
        self._tools["numbers"].toggled.connect(self.numbers_chosen)
        self._tools["print"].clicked.connect(self.print_wanted)
        self.canvas.page_changed.connect(self._say_page)

    def _say(self) -> None:
        self.styles.setAccessibleName(self.tr("House style"))
        self.styles.setToolTip(self.tr("The house style of this proof"))
        names = {
            "style": self.tr("Change this house style…"),
            "out": self.tr("Smaller"),
            "in": self.tr("Larger"),
            "fit": self.tr("As wide as there is room"),
            "spread": self.tr("Two pages side by side"),
            "numbers": self.tr("Line numbers"),
            "print": self.tr("Print…"),
        }
        for key, name in names.items():
            self._tools[key].setToolTip(name)
            self._tools[key].setAccessibleName(name)
        self._say_page()
        self._say_length()

    def _say_page(self) -> None:
        count = len(self._proof.sheets) if self._proof else 0
        text = self.tr("Page {page} of {pages}").format(page=self.canvas.page + 1, pages=count) if count else ""
        self._page.setText(text)
        self.canvas.setAccessibleName(text or self.tr("Proof"))

    def _say_length(self) -> None:
        counted = self._counted
        if counted is None:
            text, kind = "", "small"
        elif counted.over is None:
            text, kind = self.tr("{count} lines").format(count=counted.lines), "small"
        elif counted.over > 0:
            text, kind = self._over(counted.over), "warm"
        else:
            left, most = -counted.over, counted.lines - counted.over
            text, kind = self.tr("{count} of {most} lines left").format(count=left, most=most), "small"
        self._length.setText(text)
        self._length.setToolTip(self._about_length(counted) if counted is not None else "")
        self._length.setProperty("kind", kind)
        self._length.style().unpolish(self._length)
        self._length.style().polish(self._length)
        self._say_remarks()

    def _about_length(self, counted: "Length") -> str:
        if counted.over is None:
            return ""
        said = self.tr("The article has {lines} lines; the length it is to have takes about {most} on these pages.")
        return said.format(lines=counted.lines, most=counted.lines - counted.over)

    def _say_remarks(self) -> None:
        proof = self._proof
        notes = [say(note) for note in proof.notes] if proof else []
        notes += said_below(proof, self._alone) if proof else []
        self._told.setText(self.tr("Notes: {count}").format(count=len(notes)) if notes else "")
        self._told.setToolTip("\n".join(notes[:MOST_NOTES]))

    def _over(self, lines: int) -> str:
        return self.tr("1 line over") if lines == 1 else self.tr("{count} lines over").format(count=lines)
