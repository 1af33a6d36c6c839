"""The window: the articles at the left, the writing room in the middle, the article as it reads at the right.

It introduces the panels to each other and to the desk; what a journey does stands in `ui/window`. It never opens a desk
itself: `app` hands it one.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from editor.article import Fields
from editor.refusal import Refused
from ui.actions import Actions, When
from ui.desk.article_list import ArticleList
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets.notice import NoticeBar
from ui.widgets.rail import Rail
from ui.widgets.status_line import StatusLine
from ui.window import frame, links, looks, pane_walk
from ui.window.article_language import ArticleLanguages
from ui.window.beginning import Beginning
from ui.window.beside import Beside
from ui.window.checking import ArticleChecks
from ui.window.closing import Closing
from ui.window.desk_page import Surround
from ui.window.exporting import Exporting
from ui.window.finding import Finding
from ui.window.formats import Formats
from ui.window.full_screen import FullScreen
from ui.window.gathering import Gathering
from ui.window.housekeeping import Housekeeping
from ui.window.identity import Identity
from ui.window.indexing import Indexing
from ui.window.keeping import Keeping
from ui.window.listing import Listing
from ui.window.opened_article import OpenedArticle
from ui.window.outlining import Outlining
from ui.window.pages import PAGES, START, WRITE, Pages
from ui.window.palette import Palette
from ui.window.places import Places
from ui.window.printing import Printing
from ui.window.proofing import Proofing
from ui.window.reading import ArticleView, DeskView, LinesView, line_of
from ui.window.reading_pane import ReadingPane
from ui.window.recent import Recent
from ui.window.replacing import Replacing
from ui.window.review_tab import ReviewTab
from ui.window.right_pane import RightPane
from ui.window.saving import Saving
from ui.window.side_pane import SidePane
from ui.window.soundness import Soundness
from ui.window.story import StoryTab
from ui.window.styling import Styling
from ui.window.targeting import Targeting
from ui.window.viewing import Viewing
from ui.window.work_pane import WorkPane
from ui.writing.outline_pane import OutlinePane
from ui.writing.room import WritingRoom


class MainWindow(QMainWindow):
    """The window of one desk. `clock` gives milliseconds since 1970, UTC."""

    desk_wanted = Signal(Path)
    """a person has chosen another desk"""
    new_desk_wanted = Signal()
    language_wanted = Signal(str)
    doings: dict[str, Callable[[], object]]
    """what each action does, by its id"""
    closed = Signal()
    """everything that was typed is stored"""

    def __init__(self, tasks: Tasks, theme: Theme, preferences: Preferences, clock: Callable[[], int]) -> None:
        super().__init__()
        self._tasks = tasks
        self._theme = theme
        self._preferences = preferences
        self._clock = clock
        self._desk: DeskView | None = None
        self.setWindowTitle("Copydesk")
        self._make_panels()
        self._make_journeys()
        self._lay_out()
        panes = {"view.list": self.list, "view.outline": self.outline, "view.rendered": self.right}
        self._places = Places(preferences, self, self.columns, panes)
        self._places.restore()
        full_screen = self.actions_table["view.full_screen"]
        self.full_screen = FullScreen(self, self._places, full_screen, parts=[self.room.form, self._rail])
        self._viewing.restore()
        self._beside = Beside(tasks, self.columns, self._places, self.recent, self.actions_table["view.beside"], self)
        self._connect()
        self._connect_actions()
        self._allow()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_desk(self, desk: DeskView) -> None:
        """Show a desk that has just been opened, with the article it begins with."""
        self._desk = desk
        self.recent.show_desk(desk.path)
        self._housekeeping.desk_is_there()
        self._formats.snipping.read()
        self.identity.show_desk(desk)
        if desk.was_recovered:
            self._housekeeping.tell_recovery()
        self.setWindowTitle(f"{desk.name} – Copydesk")
        self.list.show_desk(desk.name, desk.why_read_only is None)
        self.listing.show_desk(desk.listed)
        self.opened.show(desk.article)
        self.pages.show_desk(desk)
        self._indexing.begin()
        self._soundness.begin()
        self.pages.turn(self._preferences.page or START)

    def open_article(self, article_id: str, is_new: bool = False) -> None:
        """Turn to the writing room with an article; with `is_new`, put the caret where writing begins."""
        self.pages.turn(WRITE)
        self.opened.read(article_id, is_new)

    def tell_read_only(self, why: Refused, take_over: Callable[[], object] | None) -> None:
        """Say why nothing can be written; `take_over` is there when another machine left its lock behind."""
        self._housekeeping.tell_read_only(why, take_over)

    def show_no_desk(self, may_choose: bool) -> None:
        """No desk is open, or not yet; with `may_choose`, offer to choose one."""
        self._work.show_no_desk(may_choose)
        self.rendered.show_nothing()

    def tell_making(self) -> None:
        """Say that a desk with its sample is being made."""
        self._housekeeping.tell_making()

    def leave(self) -> None:
        """Make room for another window on the same desk: what is typed is given to the desk first."""
        self.room.flush()
        self.recent.remember_place()
        self._places.remember()
        self.listing.stop()
        self.proofing.close()
        self.hide()

    def _on_opened(self, view: ArticleView | None) -> None:
        self._show_page(view)
        if view is None:
            self.rendered.show_nothing()
            return
        self.listing.choose(view.article.id)
        if view.around is not None:
            self.rendered.show_article(self._read_open_article, view.article.language, view.around.pictures)
        if self._desk is not None:
            self._preferences.remember_article(self._desk.path, view.article.id)
            self.recent.visit(line_of(view.article))

    def _read_open_article(self) -> tuple[str, Fields]:
        return self.room.text(), self.room.form.fields()

    def _show_page(self, view: ArticleView | None) -> None:
        """The writing room, or what stands in its place while no article is open."""
        if view is not None:
            self._work.show_room()
        elif self._desk is not None:
            self._work.show_no_article(self._is_writable)
        self._allow()

    def _read_pictures(self, article_id: str) -> None:
        self._tasks.read(lambda desk: desk.pictures(article_id), then=self.rendered.set_pictures, key="pictures")

    def _on_listed(self, view: LinesView) -> None:
        self.recent.refresh()
        if self._desk is not None:
            self._desk = replace(self._desk, listed=view)
        if self.opened.article_id and self.opened.article_id == self.list.chosen and not view.is_there:
            self.room.forget_article(self.opened.article_id)
            self.opened.show(None)
        self._allow()

    # --- what can be done --------------------------------------------------------------------------------------------

    @property
    def _is_writable(self) -> bool:
        return self._desk is not None and self._desk.why_read_only is None

    def _allow(self) -> None:
        """Enable the actions that are possible now."""
        holding = {
            When.DESK_OPEN: self._desk is not None,
            When.DESK_WRITABLE: self._is_writable,
            When.SAMPLE_PRESENT: self._is_writable and self._desk is not None and self._desk.has_sample,
            When.ARTICLE_OPEN: self.pages.is_writing and self.opened.view is not None,
            When.ARTICLE_EDITABLE: self.pages.is_writing and self.opened.is_editable,
            When.IN_TABLE: self.pages.is_writing and self.opened.is_editable and self._formats.is_in_table,
        }
        self.actions_table.allow(when for when, holds in holding.items() if holds)
        self.story.allow(self.actions_table)

    def _connect_actions(self) -> None:
        """What each id of the table of actions does."""
        doings = self.doings = {
            "article.new": self._beginning.begin,
            "desk.new": self.new_desk_wanted.emit,
            "desk.open": self._choose_desk,
            "revision.keep": lambda: self._with_article(self._keeping.keep),
            "article.export": lambda: self._with_article(self._exporting.begin),
            "article.print": lambda: self._with_article(self._printing.begin),
            "sample.remove": self._housekeeping.remove_sample,
            "window.close": self.close,
            "list.filter": self._find_article,
            "view.next_pane": self._go_to_next_pane,
            "person.switch": self.identity.begin,
            "palette.open": self._palette.begin,
            "help.about": self._housekeeping.tell_versions,
            **self._formats.doings(),
            **self._viewing.doings(),
            **self._beside.doings(),
            "view.full_screen": self.full_screen.switch,
            "article.recent": self.recent.switch,
            "article.target": self._targeting.begin,
            "article.language": lambda: self._with_article(self._languages.begin),
            **self._finding.doings(),
            **self.checks.doings(self.actions_table),
            "check.audience": lambda: self._show_right("audience", self.checks.audience.pane),
            **self.review.doings(),
            **self.story.doings(),
            "story.show": lambda: self._show_right("story", self.story.pane),
            "desk.replace": self._replace_everywhere,
            **looks.doings(self._around, self.language_wanted.emit),
        }
        doings |= self._gathering.doings(doings["edit.paste"])
        for key in self._places.keys:
            doings[key] = lambda key=key: self._places.show_pane(key, self.actions_table[key].isChecked())
            self.actions_table[key].setChecked(self._places.is_shown(key))
        for key in (WRITE, *PAGES):
            doings[key] = lambda key=key: self.pages.turn(key)
        self.actions_table.connect_all(doings)

    def _with_article(self, journey: Callable[[str], object]) -> None:
        """Begin a journey with the open article, after what is typed has been given to the desk."""
        self.room.flush()
        journey(self.opened.article_id)

    def _show_right(self, key: str, pane: QWidget | None = None) -> None:
        """Bring a tab of the right side into view; with `pane` the keys go there."""
        self.actions_table["view.rendered"].setChecked(True)
        self._places.show_pane("view.rendered", True)
        self.right.choose(key)
        if pane is not None:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _replace_everywhere(self) -> None:
        self._replacing.begin(self._desk.why_read_only if self._desk else None, self._finding.search)

    def _choose_desk(self) -> None:
        self._housekeeping.choose_desk(self._desk.path.parent if self._desk else None)

    def _find_article(self) -> None:
        self.actions_table["view.list"].setChecked(True)
        self._places.show_pane("view.list", True)
        self.list.begin_filter()

    def _go_to_next_pane(self) -> None:
        """The list, the text, the rendered article and the rail, round again; or the page that is seen and the rail."""
        here = [self.list.rows, self.room.edit, self.rendered] if self.pages.is_writing else [self.pages.panel]
        pane_walk.go_on([*here, self._rail])

    def _on_page_turned(self) -> None:
        """What belongs to the writing room is there while it is seen."""
        self._bar.setVisible(self.pages.is_writing)
        self.status.show_article_parts(self.pages.is_writing)
        self.review.leave_trace()
        self._allow()

    # --- the end -----------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is typed, also in the middle of a word, and never ask."""
        self.room.flush()
        self.saving.retry()
        if not self._closing.may_close(self._tasks.finish()):
            event.ignore()
            return
        for part in (self.listing, self.pages, self._indexing, self._soundness, self.review, self.story):
            part.stop()
        if self.full_screen.is_on:
            self.full_screen.leave()
        self.recent.remember_place()
        self._beside.close()
        self.proofing.close()
        self._printing.stop()
        self._places.remember()
        event.accept()
        self.closed.emit()

    # --- how it is put together --------------------------------------------------------------------------------------

    def _make_panels(self) -> None:
        self.list = ArticleList(self._theme)
        self.room = WritingRoom()
        self.rendered = ReadingPane(self._tasks)
        self.outline = OutlinePane()
        self._side = SidePane((self.list, self.outline))
        self.notices = NoticeBar()
        self.status = StatusLine()
        self.actions_table = Actions(self)
        self._work = WorkPane(self.room)

    def _make_journeys(self) -> None:
        tasks, notices = self._tasks, self.notices
        self._around = Surround(tasks, self._theme, self._preferences, notices, self.actions_table, self._clock)
        self.opened = OpenedArticle(tasks, self.room, self.status, self)
        self.saving = Saving(tasks, self.status, notices, lambda: self._preferences.folder, self)
        self._closing = Closing(self.saving, notices)
        self._beginning = Beginning(tasks, self)
        self._keeping = Keeping(tasks, notices, self)
        self._exporting = Exporting(tasks, notices, self._clock, self)
        self._printing = Printing(tasks, notices, self._clock, self)
        self._styling = Styling(tasks, notices, self._clock, self)
        self._gathering = Gathering(tasks, notices, self.room, self.opened, self)
        self._finding = Finding(tasks, notices, self.room, self.opened, self)
        self.checks = ArticleChecks(tasks, self.room, notices, self._preferences, self)
        self.review = ReviewTab(self._around, self.room, self.saving)
        self.proofing = Proofing(tasks, self.room, self._clock, self)
        panes = {"reads_as": self.rendered, "proof": self.proofing.pane, "audience": self.checks.audience.pane}
        self.story = StoryTab(self._around, self.room, self.opened)
        self.right = RightPane({**panes, "story": self.story, "review": self.review})
        self._replacing = Replacing(tasks, notices, self.room, self.opened, self)
        self._housekeeping = Housekeeping(tasks, notices, self)
        self._indexing = Indexing(tasks, self)
        self._soundness = Soundness(tasks, self.room, self._housekeeping, self.show_desk, self)
        self._formats = Formats(tasks, self.room, self.actions_table, self._preferences, self)
        self._viewing = Viewing(self.room, self.rendered, self.actions_table, self._preferences, self)
        self._outlining = Outlining(self.room, self.rendered, self.outline, self)
        self.recent = Recent(tasks, self.room, self._preferences, self)
        self.listing = Listing(tasks, self.list, self)
        self._targeting = Targeting(tasks, self.opened, self)
        self._languages = ArticleLanguages(tasks, self.opened, self)

    def _lay_out(self) -> None:
        self.actions_table.fill_menu_bar(self.menuBar())
        self.actions_table.put_before("article.recent", self.recent.menu)
        self._bar = frame.make_bar(self.tr("Tools"), self.actions_table)
        self.addToolBar(self._bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setStatusBar(self.status)
        self.columns = frame.make_columns(((self._side, 0), (self._work, 5), (self.right, 4)))
        self.columns.setFocusProxy(self.room.edit)
        self._rail = Rail({key: self.actions_table[key] for key in (*PAGES, WRITE)})
        self.pages = Pages(self._around, self.columns, PAGES, self)
        self._palette = Palette(self._around, self.pages, self)
        self.identity = Identity(self._tasks, self._preferences, self.notices, self._rail, self)
        self.setCentralWidget(frame.put_together(self._rail, self.notices, self.pages.stack))

    def _connect(self) -> None:
        """The one place where panels, journeys and the desk are introduced to each other."""
        self.list.article_chosen.connect(self.open_article)
        self.pages.article_wanted.connect(self.open_article)
        self._palette.article_wanted.connect(self.open_article)
        self.pages.turned.connect(self._on_page_turned)
        self.identity.switched.connect(self._formats.snipping.read)
        self.identity.left.connect(self.close)
        self.list.beside_wanted.connect(self._beside.open)
        self.recent.article_chosen.connect(self.open_article)
        self._beside.link_activated.connect(lambda address: links.ask_and_open(address, self))
        self.status.words_clicked.connect(self.actions_table["article.target"].trigger)
        self.list.new_article_wanted.connect(self._beginning.begin)
        self._work.article_wanted.connect(self._beginning.begin)
        self._work.desk_wanted.connect(self._choose_desk)
        self._beginning.begun.connect(lambda article_id: self.open_article(article_id, is_new=True))
        self._housekeeping.desk_chosen.connect(self.desk_wanted)
        self.opened.opened.connect(self._on_opened)
        self._formats.table_entered_or_left.connect(self._allow)
        for part in (self.checks, self.review, self.story, self.proofing):
            self.opened.opened.connect(part.show_article)
        self.story.read.connect(self._allow)
        self.story.begun.connect(lambda article_id: self.open_article(article_id, is_new=True))
        self.review.wanted.connect(lambda: self._show_right("review"))
        self.review.article_wanted.connect(lambda: self.opened.read(self.opened.article_id))
        self.proofing.print_wanted.connect(
            lambda style: self._with_article(lambda article: self._printing.begin(article, style))
        )
        self.proofing.style_wanted.connect(
            lambda style: self._with_article(lambda article: self._styling.begin(article, style))
        )
        self.room.text_waits.connect(self.status.show_saving)
        self.room.text_edited.connect(self.rendered.refresh_later)
        self.room.form.fields_edited.connect(self.rendered.refresh_later)
        self.room.caret_moved.connect(self.rendered.go_to)
        self.rendered.place_clicked.connect(self.room.go_to)
        self.rendered.field_clicked.connect(self.room.go_to_field)
        self.rendered.link_activated.connect(lambda address: links.ask_and_open(address, self))
        self._gathering.illustrating.picture_added.connect(self._read_pictures)
        self.room.text_rested.connect(self.saving.save_text)
        self.room.fields_rested.connect(self.saving.save_fields)
        self.room.counts_changed.connect(self.opened.show_words)
        self.listing.shown.connect(self._on_listed)
