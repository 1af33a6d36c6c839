"""Places of the text that are marked without being changed: what was found, what somebody should look at.

Qt keeps one list of such marks for a widget; here each part of the writing room has its own layer in it. It must only
be given what is in view: a mark costs something at every drawing.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

LAYERS = ("focus", "sources", "findings")
"""To add one: its name, in the order in which they are drawn; a later layer lies over the ones before it."""


class MarkedPlaces:
    """The marks of one text widget."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {name: [] for name in LAYERS}

    def show(self, layer: str, marks: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Let `layer`, one of `LAYERS`, have these marks and no others."""
        before = self._layers[layer]
        if not marks and not before:
            return
        self._layers[layer] = list(marks)
        self._edit.setExtraSelections([mark for name in LAYERS for mark in self._layers[name]])

    def of(self, layer: str) -> list[QTextEdit.ExtraSelection]:
        """The marks of one layer."""
        return list(self._layers[layer])

    def forget(self) -> None:
        """Another text is shown: what was marked in the one before is nowhere any more."""
        for name in LAYERS:
            self.show(name, ())
