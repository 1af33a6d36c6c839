"""The page on which an article is written: the list at the left, the writing room, and what is said of it at the right.

It makes the panels and the journeys that belong to an open article, and introduces them to each other. What the other
pages share (the rail, the palette, who somebody is, the desk itself) belongs to the window.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from editor.article import Fields
from ui.actions import When
from ui.desk.article_list import ArticleList
from ui.widgets.status_line import StatusLine
from ui.window import frame, links
from ui.window.desk_page import Surround
from ui.window.places import Places
from ui.window.publication.exporting import Exporting
from ui.window.publication.office_paper import OfficePaper
from ui.window.publication.printing import Printing
from ui.window.publication.proofing import Proofing
from ui.window.publication.styling import Styling
from ui.window.reading import ArticleView, DeskView, LinesView, line_of
from ui.window.review.review_tab import ReviewTab
from ui.window.review.sources_tab import SourcesTab
from ui.window.review.story import StoryTab
from ui.window.signatures.signing import Signing
from ui.window.views.list_picks import ListPicks
from ui.window.views.listing import Listing
from ui.window.writing.article_language import ArticleLanguages
from ui.window.writing.beginning import Beginning
from ui.window.writing.beside import Beside
from ui.window.writing.checking import ArticleChecks
from ui.window.writing.finding import Finding
from ui.window.writing.formats import Formats
from ui.window.writing.gathering import Gathering
from ui.window.writing.keeping import Keeping
from ui.window.writing.opened_article import OpenedArticle
from ui.window.writing.outlining import Outlining
from ui.window.writing.reading_pane import ReadingPane
from ui.window.writing.recent import Recent
from ui.window.writing.replacing import Replacing
from ui.window.writing.right_pane import RightPane
from ui.window.writing.saving import Saving
from ui.window.writing.side_pane import SidePane
from ui.window.writing.targeting import Targeting
from ui.window.writing.viewing import Viewing
from ui.window.writing.work_pane import WorkPane
from ui.writing.outline_pane import OutlinePane
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from ui.window.review.comparing import Comparing
    from ui.window.review.event_log import EventLog


class WritePage(QObject):
    """`columns` is what is seen of it; `status` is the line below the window, in which it says how things stand."""

    article_wanted = Signal(str, bool)
    """its id, and whether it has just been begun"""
    desk_wanted = Signal()
    """a person wants to choose another desk"""
    changed = Signal()
    """what can be done with the open article may be something else now"""

    def __init__(self, around: Surround, status: StatusLine, window: QMainWindow) -> None:
        super().__init__(window)
        self._around = around
        self._window = window
        self._status = status
        self.desk: DeskView | None = None
        self._event_log: EventLog | None = None
        self._comparing: Comparing | None = None
        self._make_panels()
        self._make_journeys()
        self._make_tabs()
        self.columns = frame.make_columns(((self._side, 0), (self.work, 5), (self.right, 4)))
        self.columns.setFocusProxy(self.room.edit)
        panes = {"view.list": self.list, "view.outline": self.outline, "view.rendered": self.right}
        self.places = Places(around.preferences, window, self.columns, panes, around.actions)
        beside = around.actions["view.beside"]
        self.beside = Beside(around.tasks, self.columns, self.places, self.recent, beside, window)
        self._connect_panels()
        self._connect_saving()
        self._connect_tabs()

    # --- what is shown -----------------------------------------------------------------------------------------------

    @property
    def is_writable(self) -> bool:
        return self.desk is not None and self.desk.why_read_only is None

    def show_desk(self, desk: DeskView) -> None:
        """Show a desk that has just been opened, with the article it begins with."""
        self.desk = desk
        self.recent.show_desk(desk.path)
        self.formats.snipping.read()
        self.list.show_desk(desk.name, desk.why_read_only is None)
        self.listing.show_desk(desk.listed)
        self.opened.show(desk.article)

    def show_no_desk(self, may_choose: bool) -> None:
        """No desk is open, or not yet; with `may_choose`, offer to choose one."""
        self.work.show_no_desk(may_choose)
        self.rendered.show_nothing()

    def holding(self) -> dict[When, bool]:
        """Whether an article is open, and what may be done to it."""
        return {
            When.ARTICLE_OPEN: self.opened.view is not None,
            When.ARTICLE_EDITABLE: self.opened.is_editable,
            When.IN_TABLE: self.opened.is_editable and self.formats.is_in_table,
        }

    def panes(self) -> list[QWidget]:
        """Where the keys go round, from the left."""
        return [self.list.rows, self.room.edit, self.right.shown]

    def _on_opened(self, view: ArticleView | None) -> None:
        self._show_room(view)
        if self.places.folding.is_tight:
            self.places.folding.ask("")  # the text is what was wanted
        if view is None:
            self.rendered.show_nothing()
            return
        self.listing.choose(view.article.id)
        if view.around is not None:
            self.rendered.show_article(self._read_open_article, view.article.language, view.around.pictures)
        if self.desk is not None:
            self._around.preferences.remember_article(self.desk.path, view.article.id)
            self.recent.visit(line_of(view.article))

    def _read_open_article(self) -> tuple[str, Fields]:
        return self.room.text(), self.room.form.fields()

    def _show_room(self, view: ArticleView | None) -> None:
        """The writing room, or what stands in its place while no article is open."""
        if view is not None:
            self.work.show_room()
        elif self.desk is not None:
            self.work.show_no_article(self.is_writable)
        self.changed.emit()

    def _read_pictures(self, article_id: str) -> None:
        tasks = self._around.tasks
        tasks.read(lambda desk: desk.pictures(article_id), then=self.rendered.set_pictures, key="pictures")

    def _on_listed(self, view: LinesView) -> None:
        self.recent.refresh()
        if self.desk is not None:
            self.desk = replace(self.desk, listed=view)
        if self.opened.article_id and self.opened.article_id == self.list.chosen and not view.is_there:
            self.room.forget_article(self.opened.article_id)
            self.opened.show(None)
        self.changed.emit()

    # --- what can be done --------------------------------------------------------------------------------------------

    def doings(self) -> dict[str, Callable[[], object]]:
        """What each action does that belongs to this page, by its id."""
        actions = self._around.actions
        formats = self.formats.doings()
        return {
            "article.new": self.beginning.begin,
            "revision.keep": lambda: self._with_article(self._keeping.keep),
            "article.export": lambda: self._with_article(self._exporting.begin),
            "article.print": lambda: self._with_article(self._printing.begin),
            "article.word_style": lambda: self._with_article(self.office_paper.begin),
            "article.recent": self.recent.switch,
            "article.target": self.targeting.begin,
            "article.language": lambda: self._with_article(self._languages.begin),
            **formats,
            **self._gathering.doings(formats["edit.paste"]),
            **self._viewing.doings(),
            **self.beside.doings(),
            **self.finding.doings(),
            "desk.replace": self._replace_everywhere,
            **self.checks.doings(actions),
            **self.review.doings(),
            **self.sources.doings(),
            "article.compare": lambda: self._with_article(self._comparing_of().begin),
            **self.story.doings(),
            "review.log": self._read_log,
            "check.audience": lambda: self.show_right("audience", self.checks.audience.pane),
            "story.show": lambda: self.show_right("story", self.story.pane),
            **{key: lambda key=key: self._show_pane(key) for key in self.places.keys},
        }

    def allow(self) -> None:
        """What the stage of the open article lets be done goes before what the window allows."""
        self.story.allow(self._around.actions)
        held = self.opened.view.held if self.opened.view is not None else None
        if held is not None and held.may_propose:
            self._around.actions["review.propose"].setEnabled(True)

    def _with_article(self, journey: Callable[[str], object]) -> None:
        """Begin a journey with the open article, after what is typed has been given to the desk."""
        self.room.flush()
        journey(self.opened.article_id)

    def _show_pane(self, key: str) -> None:
        self.places.show_pane(key, self._around.actions[key].isChecked())

    def show_right(self, key: str, pane: QWidget | None = None) -> None:
        """Bring a tab of the right side into view; with `pane` the keys go there."""
        self._around.actions["view.rendered"].setChecked(True)
        self.places.show_pane("view.rendered", True)
        self.right.choose(key)
        if pane is not None:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _read_log(self) -> None:
        """Of the open article while it is seen, else of the desk."""
        from ui.window.review.event_log import EventLog

        self.room.flush()
        if self._event_log is None:
            self._event_log = EventLog(self._around, self._window)
        self._event_log.begin(self.opened.article_id if self.room.isVisible() else "")

    def _comparing_of(self) -> "Comparing":
        """Made when it is asked for: it brings the dialogs of review."""
        if self._comparing is None:
            from ui.window.review.comparing import Comparing

            self._comparing = Comparing(self._around, self._window)
            self._comparing.restored.connect(lambda: self.opened.read(self.opened.article_id))
        return self._comparing

    def _replace_everywhere(self) -> None:
        self._replacing.begin(self.desk.why_read_only if self.desk else None, self.finding.search)

    def find_article(self) -> None:
        """Let a person type into the field over the list."""
        self._around.actions["view.list"].setChecked(True)
        self.places.show_pane("view.list", True)
        self.list.begin_filter()

    # --- the end -----------------------------------------------------------------------------------------------------

    def restore(self) -> None:
        """Put the panes where a person left them, and show what was shown."""
        self.places.restore()
        for key in self.places.keys:
            self._around.actions[key].setChecked(self.places.is_shown(key))
        self._viewing.restore()

    def leave(self) -> None:
        """Give what is typed to the desk, and let go of what runs: another window takes over."""
        self.room.flush()
        self.recent.remember_place()
        self.places.remember()
        self.listing.stop()
        self._printing.stop()
        self.proofing.close()

    def stop(self) -> None:
        """Read and draw nothing any more: the window closes, and everything is stored."""
        for part in (self.listing, self.review, self.sources, self.story, self._printing):
            part.stop()
        self.recent.remember_place()
        self.beside.close()
        self.proofing.close()

    # --- how it is put together --------------------------------------------------------------------------------------

    def _make_panels(self) -> None:
        self.list = ArticleList(self._around.theme)
        self.room = WritingRoom()
        self.rendered = ReadingPane(self._around.tasks)
        self.outline = OutlinePane()
        self._side = SidePane((self.list, self.outline))
        self.work = WorkPane(self.room)

    def _make_journeys(self) -> None:
        around, window, room = self._around, self._window, self.room
        tasks, notices, preferences = around.tasks, around.notices, around.preferences
        self.opened = OpenedArticle(tasks, room, self._status, window)
        self.saving = Saving(tasks, self._status, notices, lambda: preferences.folder, window)
        self.beginning = Beginning(tasks, window)
        self._keeping = Keeping(tasks, notices, window)
        self._exporting = Exporting(tasks, notices, around.clock, window, Signing(around, window), around.show_place)
        self._printing = Printing(tasks, notices, around.clock, window, around.show_place, self._exporting)
        self._styling = Styling(tasks, notices, around.clock, window)
        self.office_paper = OfficePaper(tasks, notices, around.clock, window)
        self._styling.of_word_wanted.connect(self.office_paper.change)
        self._gathering = Gathering(tasks, notices, room, self.opened, window)
        self.finding = Finding(tasks, notices, self.room, self.opened, window)
        self._replacing = Replacing(tasks, notices, room, self.opened, window)
        self.formats = Formats(tasks, room, around.actions, preferences, window)
        self._viewing = Viewing(room, self.rendered, around.actions, preferences, window)
        self._outlining = Outlining(room, self.rendered, self.outline, window)
        self.recent = Recent(tasks, room, preferences, window)
        self.listing = Listing(tasks, self.list, window)
        self.list_picks = ListPicks(around, self.list, "list", window, room.flush)
        self.targeting = Targeting(tasks, self.opened, window)
        self._languages = ArticleLanguages(tasks, self.opened, window)

    def _make_tabs(self) -> None:
        around, room = self._around, self.room
        self.checks = ArticleChecks(around.tasks, room, around.notices, around.preferences, self._window)
        self.review = ReviewTab(around, room, self.saving)
        self.sources = SourcesTab(around, room)
        self.checks.menu.ways = [around.actions[key] for key in ("review.comment", "source.add")]
        self.proofing = Proofing(around.tasks, room, around.clock, self._window)
        self.story = StoryTab(around, room, self.opened)
        panes = {"reads_as": self.rendered, "proof": self.proofing.pane, "audience": self.checks.audience.pane}
        self.right = RightPane({**panes, "story": self.story, "review": self.review, "sources": self.sources})

    def _connect_panels(self) -> None:
        self.list.article_chosen.connect(self._want)
        self.list.beside_wanted.connect(self.beside.open)
        self.list.new_article_wanted.connect(self.beginning.begin)
        self.recent.article_chosen.connect(self._want)
        self.work.article_wanted.connect(self.beginning.begin)
        self.work.desk_wanted.connect(self.desk_wanted)
        self.room.edit.cursorPositionChanged.connect(self.right.look_away)
        self.beginning.begun.connect(self._want_begun)
        self.listing.shown.connect(self._on_listed)
        self._status.words_clicked.connect(self._around.actions["article.target"].trigger)
        self.rendered.place_clicked.connect(self.room.go_to)
        self.rendered.field_clicked.connect(self.room.go_to_field)
        for pane in (self.rendered, self.beside, self.sources):
            pane.link_activated.connect(lambda address: links.ask_and_open(address, self._window))

    def _connect_saving(self) -> None:
        self.room.text_waits.connect(self._status.show_saving)
        self.room.text_edited.connect(self.rendered.refresh_later)
        self.room.form.fields_edited.connect(self.rendered.refresh_later)
        self.room.caret_moved.connect(self.rendered.go_to)
        self.room.text_rested.connect(self.saving.save_text)
        self.saving.text_kept.connect(self.room.take_kept)
        self.room.fields_rested.connect(self.saving.save_fields)
        self.room.counts_changed.connect(self.opened.show_words)
        self.formats.table_entered_or_left.connect(self.changed)
        self._gathering.illustrating.picture_added.connect(self._read_pictures)

    def _connect_tabs(self) -> None:
        self.opened.opened.connect(self._on_opened)
        for part in (self.checks, self.review, self.sources, self.story, self.proofing):
            self.opened.opened.connect(part.show_article)
        self.story.read.connect(self.changed)
        self.story.begun.connect(self._want_begun)
        self.story.checking_out.propose_wanted.connect(self._around.actions["review.propose"].trigger)
        self.review.wanted.connect(lambda: self.show_right("review"))
        self.sources.wanted.connect(lambda: self.show_right("sources"))
        self.review.article_wanted.connect(lambda: self.opened.read(self.opened.article_id))
        self.proofing.print_wanted.connect(
            lambda style: self._with_article(lambda article: self._printing.begin(article, style))
        )
        self.proofing.style_wanted.connect(
            lambda style: self._with_article(lambda article: self._styling.begin(article, style))
        )

    def _want(self, article_id: str) -> None:
        self.article_wanted.emit(article_id, False)

    def _want_begun(self, article_id: str) -> None:
        self.article_wanted.emit(article_id, True)
