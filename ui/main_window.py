"""The window of one desk: the rail, the pages it turns to, what they share, and how the program ends.

It introduces the pages to the desk; what a journey does stands in `ui/window`, and what belongs to the writing of an
article in `ui/window/write_page.py`. It never opens a desk itself: `app` hands it one.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from editor.refusal import Refused
from ui.actions import Actions, When
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets.help_event import HelpEvent
from ui.widgets.notice import NoticeBar, Weight
from ui.widgets.rail import Rail
from ui.widgets.status_line import StatusLine
from ui.window import frame, keys, looks, pane_walk
from ui.window.desk_page import Surround
from ui.window.dropping import desk_in
from ui.window.full_screen import FullScreen
from ui.window.help.first_steps import FirstSteps
from ui.window.help.manual import Manual
from ui.window.identity import Identity
from ui.window.pages import PAGES, START, WRITE, Pages
from ui.window.palette import Palette
from ui.window.publication.finding_places import FindingPlaces
from ui.window.reading import DeskView
from ui.window.safety.backing_up import BackingUp
from ui.window.safety.carrying import Carrying
from ui.window.safety.conflicting import Conflicting
from ui.window.safety.housekeeping import Housekeeping
from ui.window.safety.indexing import Indexing
from ui.window.safety.locking import Locking
from ui.window.safety.recovering import Recovering
from ui.window.safety.soundness import Soundness
from ui.window.safety.supporting import Supporting
from ui.window.safety.taking_back import TakingBack
from ui.window.safety.thinning import Thinning
from ui.window.settings import Settings
from ui.window.signatures.root_printing import RootPrinting
from ui.window.signatures.signing import Signing
from ui.window.undo_bar import UndoBar
from ui.window.write_page import WritePage
from ui.window.writing.closing import Closing
from ui.window.writing.taking_in import TakingIn, articles_in

if TYPE_CHECKING:
    from editor.finding import Finding
    from ui.window.views.tidying_tags import TidyingTags


class MainWindow(QMainWindow):
    """The window of one desk. `clock` gives milliseconds since 1970, UTC."""

    desk_wanted = Signal(Path)
    """a person has chosen another desk"""
    reading_wanted = Signal(Path)
    """a person wants to read a desk, and not to write in it"""
    recovery_wanted = Signal(Path)
    """a person wants to see what is left of a damaged desk"""
    new_desk_wanted = Signal()
    language_wanted = Signal(str)
    doings: dict[str, Callable[[], object]]
    """what each action does, by its id"""
    closed = Signal()
    """everything that was typed is stored"""

    def __init__(self, tasks: Tasks, theme: Theme, preferences: Preferences, clock: Callable[[], int]) -> None:
        super().__init__()
        self._tasks = tasks
        self._preferences = preferences
        self.setWindowTitle("Copydesk")
        self.setAcceptDrops(True)
        self.notices = NoticeBar()
        self.status = StatusLine(clock)
        self.actions_table = Actions(self)
        steps = UndoBar(tasks, self.notices, self)
        self._around = Surround(
            tasks, theme, preferences, self.notices, self.actions_table, steps, clock, self._show_place
        )
        self._signing = Signing(self._around, self)
        self._root_printing = RootPrinting(self._around, self)
        self.writing = WritePage(self._around, self.status, self)
        self._finding_places = FindingPlaces(
            self.writing.room, self.writing.opened, self.open_article, lambda: self.writing.show_right("review"), self
        )
        self._closing = Closing(self.writing.saving, self.notices)
        self._housekeeping = Housekeeping(tasks, self.notices, self)
        self._indexing = Indexing(tasks, self)
        self._thinning = Thinning(tasks, self)
        self._soundness = Soundness(tasks, self.writing.room, self._housekeeping, self.show_desk, self)
        self.backing_up = BackingUp(self._around, self.status, self)
        self.taking_back = TakingBack(self._around, self)
        self.conflicting = Conflicting(self._around, self.taking_back, self)
        self.recovering = Recovering(self._around, self)
        self.locking = Locking(self._around, self)
        self.supporting = Supporting(self._around, self)
        self.carrying = Carrying(self._around, self)
        self.taking_in = TakingIn(self._around, self)
        self.manual = Manual(preferences, self)
        self._tidying: TidyingTags | None = None
        self.first_steps = FirstSteps(tasks, preferences, self.writing, self.actions_table, self)
        self._lay_out()
        self.writing.restore()
        full_screen = self.actions_table["view.full_screen"]
        chrome = [self.writing.room.form, self._rail, self.first_steps.card]
        self.full_screen = FullScreen(self, self.writing.places, full_screen, parts=chrome)
        self._connect()
        self._connect_actions()
        self._allow()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_desk(self, desk: DeskView) -> None:
        """Show a desk that has just been opened, with the article it begins with."""
        self._housekeeping.desk_is_there()
        self.identity.show_desk(desk)
        if desk.was_recovered:
            self._housekeeping.tell_recovery()
        if desk.cut_off:
            self._housekeeping.tell_cut_off(desk.cut_off)
        self.setWindowTitle(f"{desk.name} – Copydesk")
        self.writing.show_desk(desk)
        self.pages.show_desk(desk)
        self.first_steps.show_desk(desk.path, desk.has_sample and desk.why_read_only is None)
        for part in (self._indexing, self._soundness, self._thinning):
            part.begin()
        self.backing_up.begin(desk)
        self.taking_back.begin(desk)
        self.conflicting.begin(desk)
        self.recovering.begin(desk)
        self.locking.begin(desk)
        self.supporting.begin(desk)
        self.carrying.begin(desk)
        self.pages.turn(self._preferences.page or START)

    def open_article(self, article_id: str, is_new: bool = False) -> None:
        """Turn to the writing room with an article; with `is_new`, put the caret where writing begins."""
        self.writing.opened.read(article_id, is_new)
        self.pages.turn(WRITE)  # while the desk reads

    def _show_place(self, article_id: str, finding: "Finding") -> None:
        self._finding_places.show(article_id, finding)

    def tell_read_only(self, why: Refused, take_over: Callable[[], object] | None) -> None:
        """Say why nothing can be written; `take_over` is there when another machine left its lock behind."""
        self._housekeeping.tell_read_only(why, take_over)

    def show_no_desk(self, may_choose: bool) -> None:
        """No desk is open, or not yet; with `may_choose`, offer to choose one."""
        self.writing.show_no_desk(may_choose)

    def tell_making(self) -> None:
        """Say that a desk with its sample is being made."""
        self._housekeeping.tell_making()

    def tell_salvaging(self, name: str) -> None:
        """Say that what is left of a damaged desk is being read; with an empty name, that it no longer is."""
        self._housekeeping.tell_salvaging(name)

    # --- what can be done --------------------------------------------------------------------------------------------

    @property
    def _desk(self) -> DeskView | None:
        return self.writing.desk

    def _allow(self) -> None:
        """Enable the actions that are possible now."""
        is_writable = self.writing.is_writable
        holding = {
            When.DESK_OPEN: self._desk is not None,
            When.DESK_WRITABLE: is_writable,
            When.SAMPLE_PRESENT: is_writable and self._desk is not None and self._desk.has_sample,
        }
        if self.pages.is_writing:
            holding |= self.writing.holding()
        self.actions_table.allow(when for when, holds in holding.items() if holds)
        self.writing.allow()

    def _connect_actions(self) -> None:
        """What each id of the table of actions does."""
        self.doings = {
            "article.import": self.taking_in.choose,
            "desk.new": self.new_desk_wanted.emit,
            "desk.open": self._choose_desk,
            "desk.backup": self.backing_up.back_up,
            "desk.restore": self._look_at_backups,
            "desk.lock_copy": self.locking.lock,
            "desk.unlock_copy": self.locking.unlock,
            "desk.second_folder": self.backing_up.choose_second,
            "desk.take_out": self.carrying.choose_folder,
            "desk.bring_in": self.carrying.choose_source,
            "sample.remove": self._housekeeping.remove_sample,
            "window.close": self.close,
            "view.next_pane": lambda: self._go_to_pane(1),
            "view.previous_pane": lambda: self._go_to_pane(-1),
            "view.full_screen": self.full_screen.switch,
            "settings.open": self._settings.open,
            "person.switch": self.identity.begin,
            "key.unlock": self._signing.unlock,
            "key.print_root": self._root_printing.begin,
            "palette.open": self._palette.begin,
            "help.manual": lambda: self.manual.open(self._where()),
            "desk.tags": self._tidy_tags,
            **keys.doings(self.actions_table, self._preferences, self),
            "help.steps": lambda: self.first_steps.show(self.actions_table["help.steps"].isChecked()),
            "help.support": self._offer_support,
            "help.about": self._housekeeping.tell_versions,
            **self.writing.doings(),
            "list.filter": self._find_article,
            **looks.doings(self._around, self.language_wanted.emit, self),
            **{key: lambda key=key: self.pages.turn(key) for key in (WRITE, *PAGES)},
        }
        self.actions_table.connect_all(self.doings)

    def _open_chosen(self, path: Path) -> None:
        """A desk is opened as it is; a locked copy asks for its passphrase first."""
        if self.locking.is_locked(path):
            self.locking.unlock_file(path)
        else:
            self.desk_wanted.emit(path)

    def _choose_desk(self) -> None:
        self._housekeeping.choose_desk(self._desk.path.parent if self._desk else None)

    def _look_at_backups(self) -> None:
        self.writing.room.flush()
        self.taking_back.choose(self.backing_up.second)

    def _offer_support(self) -> None:
        self.supporting.offer() if self._desk else self.supporting.offer_without_desk()

    def _tidy_tags(self) -> None:
        from ui.window.views.tidying_tags import TidyingTags

        if self._tidying is None:
            self._tidying = TidyingTags(self._around, self)
        self._tidying.begin()

    def _find_article(self) -> None:
        """In the list beside the text while somebody writes; from every other page in the library."""
        if self.pages.is_writing:
            self.writing.find_article()
        else:
            self.pages.find()

    def _where(self) -> str:
        """The page that is seen, or the tab at the right that was clicked last or has the keys."""
        right = self.writing.right
        is_beside = right.is_looked_at or pane_walk.has_focus(right)
        return right.key if self.pages.is_writing and right.isVisible() and is_beside else self.pages.key

    def customEvent(self, event: QEvent) -> None:
        """F1 in a dialog."""
        if isinstance(event, HelpEvent):
            self.manual.open_over(event.over, self._where())

    def _go_to_pane(self, by: int) -> None:
        """The list, the text, the right side and the rail, round again; or the page that is seen and the rail."""
        here = self.writing.panes() if self.pages.is_writing else [self.pages.panel]
        pane_walk.go_on([*here, self._rail], by)

    def _on_page_turned(self) -> None:
        """What belongs to the writing room is there while it is seen."""
        self._bar.setVisible(self.pages.is_writing)
        self.status.show_article_parts(self.pages.is_writing)
        self.writing.review.leave_trace()
        self._allow()

    # --- what is dragged onto it -------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if desk_in(event.mimeData()) is not None or (self.writing.is_writable and articles_in(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)  # at the drop it is too late for most programs
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """A desk is opened, other files become articles; all of them stay where they are."""
        desk, articles = desk_in(event.mimeData()), articles_in(event.mimeData())
        if desk is None and not articles:
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if desk is not None:
            # A dialog over another program's drag would hold that program.
            QTimer.singleShot(0, self, lambda: self._open_chosen(desk))
        else:
            self.taking_in.take(articles)

    # --- the end -----------------------------------------------------------------------------------------------------

    def may_leave(self) -> bool:
        """Whether another window may take over: False, and said, as long as the desk does not take what was typed."""
        self.writing.room.flush()
        return self.writing.saving.is_settled or self._may_go()

    def _may_go(self) -> bool:
        self.writing.saving.retry()
        return self._closing.may_close(self._tasks.finish())

    def leave(self) -> None:
        """Make room for another window on the same desk: what is typed is given to the desk first."""
        self.writing.leave()
        self.manual.stop()
        self.backing_up.stop()
        self.identity.stop()
        self.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is typed, also in the middle of a word, and never ask."""
        self.writing.room.flush()
        if not self._may_go():
            event.ignore()
            return
        bringing = (self.carrying, self.taking_in)
        own = (
            self._indexing,
            self._soundness,
            self._thinning,
            self.backing_up,
            self.taking_back,
            self.recovering,
            *bringing,
        )
        for part in (self.pages, self.identity, *own):
            part.stop()
        if self.full_screen.is_on:
            self.full_screen.leave()
        self.writing.stop()
        self.manual.stop()
        self.writing.places.remember()
        event.accept()
        self.closed.emit()

    # --- how it is put together --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.actions_table.fill_menu_bar(self.menuBar())
        self.actions_table.put_before("article.recent", self.writing.recent.menu)
        self._bar = frame.make_bar(self.tr("Tools"), self.actions_table)
        self.addToolBar(self._bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setStatusBar(self.status)
        self._rail = Rail({key: self.actions_table[key] for key in (*PAGES, WRITE)})
        self.pages = Pages(self._around, self.writing.columns, PAGES, self)
        self._palette = Palette(self._around, self.pages, self)
        self._settings = Settings(self._rail, self.actions_table, self)
        self.identity = Identity(self._tasks, self._preferences, self.notices, self._rail, self)
        self.setCentralWidget(frame.put_together(self._rail, self.first_steps.card, self.pages.stack, self.notices))

    def _connect(self) -> None:
        """The one place where the pages and what they share are introduced to each other."""
        self.writing.article_wanted.connect(self.open_article)
        self.writing.desk_wanted.connect(self._choose_desk)
        self.writing.changed.connect(self._allow)
        self.first_steps.watch(self.pages)
        self.first_steps.led.connect(lambda hint: self.notices.say(hint, Weight.DONE, subject="first steps"))
        self.first_steps.done.connect(lambda _step: self.notices.take_back("first steps"))
        self.pages.article_wanted.connect(self.open_article)
        self.pages.turned.connect(self._on_page_turned)
        self._palette.article_wanted.connect(self.open_article)
        self.taking_in.article_wanted.connect(self.open_article)
        self.identity.switched.connect(self.writing.formats.snipping.read)
        self.identity.left.connect(self.close)
        self._housekeeping.desk_chosen.connect(self._open_chosen)
        self.taking_back.restored.connect(self.desk_wanted)
        self.conflicting.reading_wanted.connect(self.reading_wanted)
        self.conflicting.desk_wanted.connect(self.desk_wanted)
        self.recovering.restored.connect(self.desk_wanted)
        self.locking.unlocked.connect(self.desk_wanted)
        self._soundness.recovery_wanted.connect(self.recovery_wanted)
        self.taking_back.article_wanted.connect(self.open_article)
        self.status.backup_clicked.connect(self._look_at_backups)
        self.carrying.brought_in.connect(self.desk_wanted)
        self.carrying.lock_wanted.connect(self.locking.lock_folder)
        self.locking.folder_unlocked.connect(self.carrying.offer_folder)
