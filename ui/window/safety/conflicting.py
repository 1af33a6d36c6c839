"""Says that a synchronising program has left a copy beside the desk, and what can be done: compare, read, bring over.

It merges nothing and throws nothing away. What is brought over comes by the window that takes from backups.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui import wording
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.safety.taking_back import TakingBack
from ui.wording import say

if TYPE_CHECKING:
    from editor.refusal import Refused
    from storage.backups.conflict_copies import Beside, ConflictCopy, Difference
    from storage.desk import Desk
    from ui.window.reading import DeskView

KEY = "conflict copies"
ORIGINAL = "conflict copy itself"
MACHINES = "two machines"
UNREAD = "conflict copies that cannot be read"
_SHOWN = 3
"""names of copies, or machines, that a sentence says"""


class Conflicting(QObject):
    """Looks once, when a desk is shown."""

    desk_wanted = Signal(Path)
    """the desk of which the one that is shown is only a copy"""
    reading_wanted = Signal(Path)
    """a copy that a person wants to read as it is"""

    def __init__(self, around: Surround, taking_back: TakingBack, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._taking_back = around, taking_back
        self._may_write = False

    def begin(self, desk: "DeskView") -> None:
        """A desk is shown."""
        for subject in (KEY, ORIGINAL, MACHINES, UNREAD):
            self._around.notices.take_back(subject)
        self._may_write = desk.why_read_only is None
        if desk.recovery is None:
            self._around.tasks.read(lambda opened: _beside(opened), then=self._tell, key=KEY)

    def _tell(self, beside: "Beside") -> None:
        if beside.program and len(beside.machines) > 1:
            self._tell_machines(beside)
        if beside.original is not None:
            self._tell_original(beside.original)
        elif beside.copies:
            self._tell_copies(beside.copies)
        if beside.unread:
            self._tell_unread(beside.unread)

    def _tell_machines(self, beside: "Beside") -> None:
        said = self.tr(
            "{machines} have written to this desk lately, and {program} keeps its folder in step: sooner or later that "
            "makes two desks of one. Let one machine keep it, outside of this folder, and carry locked copies."
        )
        machines = ", ".join(f"“{name}”" for name in beside.machines[:_SHOWN])
        self._around.notices.say(said.format(machines=machines, program=beside.program), subject=MACHINES)

    def _tell_original(self, original: Path) -> None:
        said = self.tr(
            "This is not the desk itself but a copy that a synchronising program made of “{name}”. Write in that one, "
            "so that nothing has to be brought over."
        )
        way = Way(self.tr("Open “{name}”").format(name=original.stem), lambda: self.desk_wanted.emit(original))
        self._around.notices.say(said.format(name=original.name), Weight.TELLS, way, subject=ORIGINAL)

    def _tell_copies(self, copies: "tuple[ConflictCopy, ...]") -> None:
        names = ", ".join(f"“{one.path.name}”" for one in copies[:_SHOWN])
        count = sum(len(one.missing) for one in copies)
        if count:
            said = self.tr(
                "Beside this desk is {names}, the kind of copy that {program} makes when two machines write at once. "
                "Articles that differ there: {count}. Nothing was merged or thrown away."
            )
            next_step = self.tr("Compare them, and bring over what is missing here.")
            elsewhere = self.tr("Copy all of them to a folder of this machine, and bring over there what is missing.")
            said = f"{said} {next_step if self._may_write else elsewhere}"
        else:
            said = self.tr(
                "Beside this desk is {names}, the kind of copy that {program} makes when two machines write at once. "
                "No article in it differs from yours, so you can put it away when you like."
            )
        ways = [Way(self.tr("Compare…"), lambda: self._compare(copies))]
        if len(copies) == 1:
            ways.append(Way(self.tr("Open it to read"), lambda: self.reading_wanted.emit(copies[0].path)))
        sentence = said.format(names=names, program=copies[0].program, count=wording.number(count))
        self._around.notices.say(sentence, Weight.TELLS, *ways, subject=KEY)

    def _tell_unread(self, unread: "Sequence[tuple[Path, Refused]]") -> None:
        """It may hold somebody's words: it is not passed over in silence."""
        lead = self.tr("Beside this desk lies a file that is named like a copy of it and could not be compared.")
        path, _why = unread[0]
        ways = [Way(self.tr("Open it to read"), lambda: self.reading_wanted.emit(path))] if len(unread) == 1 else []
        told = " ".join(say(one) for _path, one in unread[:_SHOWN])
        self._around.notices.say(f"{lead} {told}", Weight.TELLS, *ways, subject=UNREAD)

    def _compare(self, copies: "tuple[ConflictCopy, ...]") -> None:
        from storage.backups.kept_backups import KeptBackup

        told = {one.path: {found.article_id: self._words(found) for found in one.differences} for one in copies}
        shown = [KeptBackup(one.path, one.at, one.size, name=one.path.name) for one in copies]
        self._taking_back.compare(shown, told)

    def _words(self, found: "Difference") -> str:
        if not found.is_here:
            said = self.tr("{day} · not on your desk")
        elif found.reads_same:
            said = self.tr("{day} · the same as on your desk")
        elif found.changed_here:
            said = self.tr("{day} · changed on both sides")
        else:
            said = self.tr("{day} · changed in the copy")
        return said.format(day=wording.day(found.at))


def _beside(desk: "Desk") -> "Beside":
    return desk.beside()
