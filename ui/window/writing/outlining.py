"""The outline beside the text: it comes from the rendered view's parse; what is moved there moves in the text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.window.writing.reading_pane import ReadingPane
from ui.writing.outline_pane import OutlinePane
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.text.outline import Change, Section


class Outlining(QObject):
    """Introduces `pane` to the text of `room`. The places of its sections hold for one text only, `_source`."""

    def __init__(self, room: WritingRoom, rendered: ReadingPane, pane: OutlinePane, window: QWidget) -> None:
        super().__init__(window)
        self._room = room
        self._rendered = rendered
        self._pane = pane
        self._source = ""
        self._sections: tuple[Section, ...] = ()
        self._waiting: Callable[[], Change | None] | None = None
        rendered.outlined.connect(self._on_outlined)
        room.caret_moved.connect(self._on_caret_moved)
        pane.section_chosen.connect(self._on_chosen)
        pane.move_wanted.connect(self._on_move_wanted)
        pane.level_wanted.connect(self._on_level_wanted)

    def _on_outlined(self, source: str, sections: "tuple[Section, ...]") -> None:
        self._source, self._sections = source, sections
        self._pane.show_sections(sections)
        if self._room.article_id is not None:
            self._on_caret_moved(self._room.caret_offset())
        if self._waiting is not None:
            self._do(self._waiting)

    def _on_caret_moved(self, offset: int) -> None:
        if self._sections and self._pane.isVisible():
            from editor.text import outline  # not before the first article has been parsed

            self._pane.mark(outline.section_at(self._sections, offset))

    def _on_chosen(self, number: int) -> None:
        section = self._sections[number]
        self._room.go_to(section.heading_end)

    def _on_move_wanted(self, number: int, before: int) -> None:
        from editor.text import outline

        self._do(lambda: outline.move(self._source, self._sections, number, before))

    def _on_level_wanted(self, number: int, by: int) -> None:
        from editor.text import outline

        self._do(lambda: outline.change_level(self._source, self._sections, number, by))

    def _do(self, wanted: "Callable[[], Change | None]") -> None:
        """Change the text, at once or when the outline has caught up with it."""
        self._waiting = None
        if self._room.edit.isReadOnly():
            return
        if self._room.text() != self._source:
            self._waiting = wanted
            return
        change = wanted()
        if change is not None:
            self._room.replace(change.start, change.end, change.new, change.caret)
            self._rendered.refresh_now()
