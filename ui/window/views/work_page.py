"""My work, the start page: reads what waits for the person, and opens what is chosen."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from editor.article import ArticleLine
from editor.assignment import may_hand_out
from editor.frozen import frozen
from editor.my_work import MyWork, Part
from editor.notice import Notice
from ui.desk.shown_key import ShownRoot
from ui.desk.work import rows
from ui.desk.work.panel import WorkPanel
from ui.window.desk_page import DeskPage, Surround
from ui.window.signatures.key_reading import read_root
from ui.window.signatures.signing import Signing

if TYPE_CHECKING:
    from storage.desk import Desk
    from ui.window.reading import DeskView

KEY = "my work"
LOOKED_AT = 3_000
"""milliseconds after which what stands on the page has been seen"""
RECENT = 3
"""articles that are offered to go on with"""


@frozen
class _Read:
    name: str
    may_hand_out: bool
    work: MyWork
    notices: Sequence[Notice]
    recent: Sequence[ArticleLine]
    root: ShownRoot


class WorkPage(DeskPage):
    def __init__(self, around: Surround, parent: QObject) -> None:
        self._work = WorkPanel(around.theme)
        super().__init__(around, self._work, parent)
        self._desk: Path | None = None
        self._new: set[str] = set()
        """the notices that were new when the page was turned to: they stay until it is left"""
        self._looking = QTimer(self, singleShot=True, interval=LOOKED_AT)
        self._looking.timeout.connect(self._on_looked)
        self._work.article_wanted.connect(self.article_wanted)
        self._work.assignment_wanted.connect(around.actions["assignment.new"].trigger)
        self._work.root.compared.connect(Signing(around, self._work).compare_root)
        self._work.installEventFilter(self)

    def show_desk(self, desk: "DeskView") -> None:
        self._desk = desk.path

    def lead_to_own(self) -> None:
        """Point at the first piece that is the person's own."""
        self._work.list.choose_own()

    def refresh(self) -> None:
        visits = self.around.preferences.visits(self._desk) if self._desk else []
        recent = [visit.article_id for visit in visits[:RECENT]]
        self.around.tasks.read(lambda desk: read_work(desk, recent), then=self._show, key=KEY)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._looking.start()
        elif event.type() == QEvent.Type.Hide:
            self._looking.stop()
            self._new.clear()
        return super().eventFilter(watched, event)

    def _show(self, read: _Read) -> None:
        self._new |= {notice.id for notice in read.notices if not notice.is_seen}
        news = [notice for notice in read.notices if notice.id in self._new]
        shown = {line.article_id for part, lines in read.work.parts.items() for line in lines if part is not Part.LATER}
        recent = [line for line in read.recent if line.id not in shown]
        now = self.around.clock()
        lines = rows.rows(rows.Seen(read.work, news, recent), now)
        self._work.root.show_root(read.root)
        self._work.show_rows(lines, self._lead(read), read.may_hand_out)

    def _lead(self, read: _Read) -> str:
        if not read.work.count:
            return read.name
        return self.tr("{name} · {count} to do").format(name=read.name, count=read.work.count)

    def _on_looked(self) -> None:
        if self._work.isVisible() and self._new:
            self.around.tasks.change(lambda desk: None if desk.is_read_only else desk.see_notices())


def read_work(desk: "Desk", recent: list[str]) -> _Read:
    hands_out = may_hand_out(desk.me) and not desk.is_read_only
    root = read_root(desk)
    return _Read(desk.me.name, hands_out, desk.my_work(), desk.notices(), desk.lines_of(recent), root)
