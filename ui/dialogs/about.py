"""What this program is: its versions, for whoever asks for help, and its licence."""

import platform
from importlib import metadata

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.words import Words, hairline

SYSTEM = "System"
"""as it stands in a support file, whatever the language of the window is"""
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def versions(engine: str) -> list[tuple[str, str]]:
    """What the program is made of, as (name, version); `engine` is what the desk says of itself."""
    qt = ("Qt", PySide6.__version__)
    return [
        ("Copydesk", _own_version()),
        ("Python", platform.python_version()),
        qt,
        (engine.partition(" ")[0], engine.partition(" ")[2]),
        (SYSTEM, f"{platform.system()} {platform.release()}"),
    ]


class About(Dialog):
    """The window, the parts, the licence, and what never happens."""

    def __init__(self, engine: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            "Copydesk",
            self.tr("Close"),
            "",
            self.tr("Write, edit, approve and publish articles from one file, offline."),
        )
        self.setWindowTitle(self.tr("About Copydesk"))
        self.setMinimumWidth(440)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        names = {SYSTEM: self.tr("System")}
        for row, (name, version) in enumerate(versions(engine)):
            grid.addWidget(Words(names.get(name, name), "soft"), row, 0)
            value = Words(version)
            value.setTextInteractionFlags(_SELECTABLE)
            grid.addWidget(value, row, 1)
        self.body.addLayout(grid)
        self.body.addWidget(hairline())
        self.body.addWidget(
            Words(self.tr("Nothing leaves this machine unless you export it. No account, no telemetry.")).wrapped()
        )
        self.body.addWidget(Words(self.tr("Free under the Apache License 2.0."), "soft"))


def _own_version() -> str:
    try:
        return metadata.version("copydesk")
    except metadata.PackageNotFoundError:
        return "0.1.0"
