"""How a person wants to see their text: marks, focus, line, size. It is remembered for the machine, in no desk.

Each of these is a switch or a number of the writing room or of the rendered view; nothing here touches an article.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.preferences import Preferences
from ui.window.writing.reading_pane import ReadingPane
from ui.writing.focus import Extent
from ui.writing.room import WritingRoom
from ui.writing.text_edit import MEASURE

_EXTENTS = {"view.focus": Extent.PARAGRAPH, "view.focus_sentence": Extent.SENTENCE}


class Viewing(QObject):
    """The View menu's part that is about the text itself."""

    def __init__(
        self, room: WritingRoom, rendered: ReadingPane, actions: Actions, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._room = room
        self._rendered = rendered
        self._actions = actions
        self._preferences = preferences

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do, by their ids."""
        edit = self._room.edit
        return {
            "view.marks": lambda: self._switch("view.marks", edit.show_marks),
            "view.typewriter": lambda: self._switch("view.typewriter", edit.typewriter.turn_on),
            "view.focus": lambda: self._focus("view.focus"),
            "view.focus_sentence": lambda: self._focus("view.focus_sentence"),
            "text.larger": lambda: self._zoomed().zoom_in(),
            "text.smaller": lambda: self._zoomed().zoom_out(),
            "text.normal": lambda: self._zoomed().zoom_to_normal(),
            "lines.longer": lambda: self._measure(edit.widen),
            "lines.shorter": lambda: self._measure(edit.narrow),
            "lines.normal": lambda: self._measure(lambda: edit.set_measure(MEASURE)),
        }

    def restore(self) -> None:
        """Show the text as it was seen last, and remember from now on what is changed."""
        kept, edit, room = self._preferences, self._room.edit, self._room
        edit.set_measure(kept.number("measure", MEASURE))
        edit.set_zoom(kept.number("zoom.text", 100))
        self._rendered.set_zoom(kept.number("zoom.rendered", 100))
        room.form.disclose(kept.is_on("fields"))
        self._restore_switch("view.marks", edit.show_marks, at_first=True)
        self._restore_switch("view.typewriter", edit.typewriter.turn_on)
        for key, extent in _EXTENTS.items():
            self._restore_switch(key, lambda is_on, extent=extent: edit.focus.narrow(extent) if is_on else None)
        room.zoom_changed.connect(lambda percent: kept.remember_number("zoom.text", percent))
        room.fields_disclosed.connect(lambda is_shown: kept.remember_on("fields", is_shown))
        self._rendered.zoom_changed.connect(lambda percent: kept.remember_number("zoom.rendered", percent))

    def _zoomed(self) -> QWidget:
        """The pane whose size is meant: the rendered view while it has the focus, else the text."""
        view = self._rendered.view
        return view if view is not None and view.hasFocus() else self._room.edit

    def _measure(self, change: Callable[[], object]) -> None:
        change()
        self._preferences.remember_number("measure", self._room.edit.measure)

    def _switch(self, key: str, turn: Callable[[bool], object]) -> None:
        is_on = self._actions[key].isChecked()
        turn(is_on)
        self._preferences.remember_on(key, is_on)

    def _focus(self, key: str) -> None:
        """Of the two kinds of focus at most one is on."""
        is_on = self._actions[key].isChecked()
        for other in _EXTENTS:
            self._actions[other].setChecked(is_on and other == key)
            self._preferences.remember_on(other, is_on and other == key)
        self._room.edit.focus.narrow(_EXTENTS[key] if is_on else Extent.ALL)

    def _restore_switch(self, key: str, turn: Callable[[bool], object], at_first: bool = False) -> None:
        is_on = self._preferences.is_on(key, at_first)
        self._actions[key].setChecked(is_on)
        turn(is_on)
