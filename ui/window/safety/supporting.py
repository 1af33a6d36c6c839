"""Puts together what whoever helps needs to know, lets a person read it, and saves it where they say."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor.refusal import Refused
from ui import VERSION, run_log, wording
from ui.run_log import RunLog
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from ui.window.reading import DeskView

LINES = 200
"""of the log"""
KEY = "support"


class Supporting(QObject):
    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._window = around, window
        self._log = RunLog(run_log.folder(), around.clock)
        around.tasks.was_refused.connect(self._on_refused)
        around.tasks.failed_unexpectedly.connect(self._on_mistake)

    def begin(self, desk: "DeskView") -> None:
        """A desk is shown. Nothing is imported for it: the window may not be drawn yet."""
        why = f"; only read: {desk.why_read_only.sentence}" if desk.why_read_only else ""
        self._log.note(f"Copydesk {VERSION}: desk opened, articles {desk.listed.count}{why}")

    def offer(self) -> None:
        """Read what can be said of the desk, and show all that the file would hold."""
        self._around.tasks.read(lambda desk: desk.particulars(), then=self._show, key=KEY)

    def offer_without_desk(self) -> None:
        """The same while no desk is open."""
        self._show({})

    def _show(self, particulars: Mapping[str, str]) -> None:
        from ui.dialogs.support_file import SupportFile

        text = self.text(particulars)
        dialog = SupportFile(text, self._window)
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if is_wanted:
            self._choose_place(text)

    def _choose_place(self, text: str) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the support file"), "copydesk-support.txt", self.tr("Text (*.txt)")
        )
        if name:
            self.save(Path(name), text)

    def save(self, path: Path, text: str) -> None:
        """Write the file that was read."""
        self._around.tasks.compute(
            partial(_write, path, text), then=lambda _none: self._on_saved(path), key=KEY, failed=self._on_failed
        )

    def _on_saved(self, path: Path) -> None:
        said = self.tr("“{name}” is saved. Nothing was sent.").format(name=path.name)
        self._around.notices.say(said, Weight.DONE, subject=KEY)

    def _on_failed(self, error: Exception) -> None:
        assert isinstance(error, Refused)
        self._around.notices.say(wording.say(error), Weight.REFUSES, subject=KEY)

    def text(self, particulars: Mapping[str, str]) -> str:
        """All that the file holds, in English, which whoever helps can read."""
        from ui.dialogs.about import versions

        now = datetime.fromtimestamp(self._around.clock() / 1000, UTC).isoformat(sep=" ", timespec="seconds")
        preferences = self._around.preferences
        engine = particulars.get("engine", "")
        window = {
            "language": wording.window_language(),
            "colours": preferences.scheme.value,
            "scale": f"{preferences.scale} %",
            "keys changed": str(len(preferences.keys)),
        }
        parts = [
            f"Copydesk support file, {now}",
            _lines("Program", dict(one for one in versions(engine) if one[0])),
            _lines("Window", window),
            _lines("Desk", {name: value for name, value in particulars.items() if value}),
            "\n".join(["Log", *(f"  {line}" for line in self._log.lines(LINES))]),
        ]
        return "\n\n".join(parts) + "\n"

    def _on_refused(self, refused: Refused) -> None:
        self._log.note(f"refused: {refused.sentence}")

    def _on_mistake(self, details: str) -> None:
        self._log.note_mistake(details)


def _lines(title: str, values: Mapping[str, str]) -> str:
    return "\n".join([title, *(f"  {name}: {value}" for name, value in values.items())])


def _write(path: Path, text: str) -> None:
    from storage.file.files import write_atomic

    write_atomic(path, text.encode("utf-8"))
