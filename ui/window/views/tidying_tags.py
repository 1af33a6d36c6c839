"""Tidying the tags of the whole desk: what the dialog wants is done in one step, said, and can be undone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk


class TidyingTags(QObject):
    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._window = around, window

    def begin(self) -> None:
        """Read the tags, and ask what is to become of one of them."""
        self._around.tasks.read(_read, then=self._ask, key="tags")

    def _ask(self, read: tuple[list[tuple[str, int]], bool]) -> None:
        from ui.dialogs.tags import TagsDialog

        dialog = TagsDialog(*read, self._window)
        dialog.exec()
        wanted = dialog.wanted
        dialog.deleteLater()
        if wanted is None:
            return
        tag, name = wanted.tag, wanted.name
        if name:
            self._around.steps.take(lambda desk: desk.rename_tag(tag, name), self._tell_renamed)
        else:
            self._around.steps.take(lambda desk: desk.remove_tag(tag), self._tell_removed)

    def _tell_renamed(self, change: "Change") -> None:
        facts = {"tag": change.values["tag"], "to": change.values["to"], "count": change.values["articles"]}
        said = self.tr("The tag “{tag}” is “{to}” now, on {count} articles.").format(**facts)
        self._around.steps.tell(said, change.event_ids)

    def _tell_removed(self, change: "Change") -> None:
        said = self.tr("The tag “{tag}” was taken off every article; {count} had it.")
        said = said.format(tag=change.values["tag"], count=change.values["articles"])
        self._around.steps.tell(said, change.event_ids)


def _read(desk: "Desk") -> tuple[list[tuple[str, int]], bool]:
    from editor.article import Role

    return desk.tags(), Role.CHIEF in desk.me.roles and not desk.is_read_only
