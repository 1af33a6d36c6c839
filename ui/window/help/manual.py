"""F1: the manual, opened at the page that belongs to where a person is. Its window is made when it is asked for."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.preferences import Preferences
from ui.window.links import ask_and_open
from ui.wording import window_language

if TYPE_CHECKING:
    from ui.window.help.manual_window import ManualWindow

PLACE = "manual"
FIRST = "first-start"

# The page of the manual for each page of the window and each tab at the right. To add one: the id of its action or the
# key of its tab, and the name of a page in `editor/manual.py`.
PAGES: Mapping[str, str] = MappingProxyType(
    {
        "page.work": "my-work",
        "page.board": "board",
        "page.calendar": "planning",
        "page.list": "planning",
        "page.library": "finding",
        "page.people": "people",
        "page.write": "writing-room",
        "proof": "proof",
        "audience": "language",
        "story": "my-work",
        "review": "review",
        "sources": "sources",
        "reads_as": "writing-room",
    }
)

# The page for each dialog that has one of its own. To add one: the name of its class, and the name of a page.
DIALOGS: Mapping[str, str] = MappingProxyType(
    {
        "AssignmentDialog": "my-work",
        "BeforeApproval": "approval",
        "BeforePrinting": "proof",
        "Correct": "publishing",
        "Export": "formats",
        "FirstStart": FIRST,
        "HistoryDialog": "review",
        "HouseStyleForm": "proof",
        "ImportPeople": "people",
        "KeysDialog": "help",
        "LanguageSettings": "language",
        "LogDialog": "review",
        "MergePeople": "people",
        "NewArticle": FIRST,
        "Passphrase": "people",
        "PictureForm": "writing-room",
        "PrintPreview": "planning",
        "Progress": "publishing",
        "Publish": "publishing",
        "Receipt": "publishing",
        "ReplaceAll": "writing-room",
        "ReplaceEverywhere": "writing-room",
        "Restore": "backups",
        "Retire": "people",
        "SaveSearch": "finding",
        "SecondApprover": "approval",
        "SinceSeal": "approval",
        "SizeDialog": "looks",
        "SnippetsDialog": "writing-room",
        "StyleRulesDialog": "language",
        "Who": "people",
        "WordStylesForm": "proof",
    }
)


class Manual(QObject):
    """One window of it at a time."""

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._parent = window
        self.window: ManualWindow | None = None

    def open(self, where: str = "") -> None:
        """Show the page that belongs to `where`, one of `PAGES`; if it is open already, bring it to the front."""
        self.window = self.window or self._make(self._parent)
        _show(self.window, PAGES.get(where, FIRST))

    def open_over(self, dialog: QWidget, where: str) -> None:
        """The same while a dialog is open that lets nobody into other windows: in a window that belongs to it."""
        from ui.window.help.manual_window import ManualWindow

        window = dialog.findChild(ManualWindow) or self._make(dialog)
        _show(window, DIALOGS.get(type(dialog).__name__) or PAGES.get(where, FIRST))

    def stop(self) -> None:
        """The window that it belongs to goes."""
        if self.window is not None:
            self._preferences.remember_place(PLACE, self.window.saveGeometry())
            self.window.close()

    def _make(self, parent: QWidget) -> "ManualWindow":
        from ui.window.help.manual_window import ManualWindow

        window = ManualWindow(window_language(), parent)
        window.link_activated.connect(lambda address: ask_and_open(address, window))
        place = self._preferences.place(PLACE)
        if place is not None:
            window.restoreGeometry(place)
        return window


def _show(window: "ManualWindow", name: str) -> None:
    window.open(name)
    window.show()
    window.raise_()
    window.activateWindow()
    window.focus_field()
