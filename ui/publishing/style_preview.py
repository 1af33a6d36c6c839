"""The pages of an article in a house style that is being made: printed anew a moment after each change.

It keeps nothing; whoever shows it says what is to be printed, and closes it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.publishing.proof_canvas import ProofCanvas
from ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.export.proof import Copy, Proof
    from editor.export.proof_drawing import Drawn

KEY = "style proof"
REST = 60
"""milliseconds after a change"""


class StylePreview(ProofCanvas):
    """`make` gives what is to be printed; it is asked on a worker's thread after what `see` took from the form."""

    def __init__(self, tasks: Tasks, see: "Callable[[], Callable[[], Copy]]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from editor.export.proof import ProofPress

        self._tasks = tasks
        self._see = see
        self._press = ProofPress()
        self._printed: Proof | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._print)
        self.pictures_wanted.connect(self._on_pictures_wanted)
        self._timer.start(0)

    def renew(self) -> None:
        """Print again, a moment after the last change."""
        self._timer.start(REST)

    def finish(self) -> None:
        """Let go of the pages."""
        self._timer.stop()
        self._tasks.forget(KEY)
        self._press.close()

    def _print(self) -> None:
        make, press, pages, scale = self._see(), self._press, self.in_view() or [0], self.drawing_scale

        def work() -> "tuple[Proof, list[Drawn]]":
            proof = press.print(make())
            drawn = [press.draw(proof, page, scale) for page in pages]
            return proof, [page for page in drawn if page is not None]

        self._tasks.compute(work, then=self._on_printed, key=KEY)

    def _on_printed(self, made: "tuple[Proof, list[Drawn]]") -> None:
        self._printed, drawn = made
        self.show_proof(self._printed, drawn)

    def _on_pictures_wanted(self) -> None:
        press, proof, scale, pages = self._press, self._printed, self.drawing_scale, self.wanted
        if proof is None:
            return

        def work() -> "list[Drawn]":
            return [drawn for page in pages if (drawn := press.draw(proof, page, scale)) is not None]

        self._tasks.compute(work, then=lambda drawn: self.take(proof, drawn) if drawn else None, key=KEY + " 2")
