"""The library's journey: searches on the desk's thread while somebody types, and keeps what is to be found again.

A newer search makes the answer to an older one disappear, so that typing never waits for either.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from editor.workflow import SETTLED
from ui import wording
from ui.desk.library.panel import LibraryPanel
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import DeskPage, Surround
from ui.window.views import board_reading
from ui.window.views.list_picks import ListPicks

if TYPE_CHECKING:
    from pathlib import Path

    from editor.selection import Selection
    from storage.change import Change
    from storage.finding.saved_searches import SavedSearch, Wish
    from storage.finding.search import Answer, Order
    from ui.window.reading import DeskView

FIRST = 40
"""results that come at once"""
STEPS = (FIRST, 160, 500)
"""how many there are when a person has scrolled to the end, and again; further on a word more helps more"""
KEY = "library.search"
ARCHIVE_NOTICE = "library.archive"


class LibraryPage(DeskPage):
    def __init__(self, around: Surround, parent: QObject) -> None:
        self.library = LibraryPanel(around.theme)
        super().__init__(around, self.library, parent)
        self._desk: Path | None = None
        self._limit = FIRST
        self._is_typing = False
        self.library.search_wanted.connect(self._on_search_wanted)
        self.library.more_wanted.connect(self._on_more_wanted)
        self.library.article_seen.connect(self._read_related)
        self.library.article_chosen.connect(self._open)
        self.library.save_wanted.connect(self._save)
        self.library.choices_wanted.connect(self._read_choices)
        self.library.picks.unread_wanted.connect(self._pick_rows)
        self.picks = ListPicks(around, self.library, "library", self)
        starting = self.library.starting
        starting.saved_wanted.connect(self._take_up)
        starting.rename_wanted.connect(self._rename)
        starting.remove_wanted.connect(self._remove)

    def show_desk(self, desk: "DeskView") -> None:
        self._desk = desk.path
        self.library.show_desk(desk.why_read_only is None)

    def refresh(self) -> None:
        self._read_saved()
        self._read_choices()
        if not self.library.asks_for_nothing:
            self._search()

    def _read_choices(self) -> None:
        language = wording.window_language()
        self.around.tasks.read(
            lambda desk: board_reading.read_choices(desk, language),
            then=self.library.show_choices,
            key="library.choices",
        )

    # --- searching ---------------------------------------------------------------------------------------------------

    def _on_search_wanted(self, is_typing: bool) -> None:
        self._limit, self._is_typing = FIRST, is_typing
        if self.library.asks_for_nothing:
            self.around.tasks.forget(KEY)
            self.library.show_beginning()
            return
        self._search()

    def _on_more_wanted(self) -> None:
        self._limit = next((step for step in STEPS if step > self._limit), self._limit)
        self._search()

    def _search(self) -> None:
        text, among, order = self._asked()
        limit, is_typing = self._limit, self._is_typing
        self.around.tasks.read(
            lambda desk: desk.search(text, limit, among=among, order=order, is_typing=is_typing),
            then=self._show,
            key=KEY,
        )

    def _asked(self) -> "tuple[str, Selection, Order]":
        from storage.finding.search import Order

        return self.library.text, self.library.among, Order(self.library.order)

    def _show(self, answer: "Answer") -> None:
        has_more = len(answer.found) == self._limit < STEPS[-1]
        self.library.show_answer(answer, has_more)
        if answer.pending:
            self._catch_up()

    def _pick_rows(self, first: int, many: int) -> None:
        """Pick the articles of these rows, of which not all were asked for: the search says which they are."""
        text, among, order = self._asked()
        is_typing = self._is_typing
        self.around.tasks.read(
            lambda desk: desk.search(text, first + many, among=among, order=order, is_typing=is_typing),
            then=lambda answer: self.library.picks.pick(one.article.id for one in answer.found[first:]),
            key="library.picked",
        )

    def _catch_up(self) -> None:
        """Let the search read what it has not read yet, and look again when it has."""
        self.around.tasks.read(lambda desk: desk.index_pending(), then=self._on_caught_up, key="library.index")

    def _on_caught_up(self, count: int) -> None:
        if count:
            self._catch_up()
        elif not self.library.asks_for_nothing:
            self._search()

    def _read_related(self, article_id: str) -> None:
        if not article_id:
            self.around.tasks.forget("library.related")
            return
        self.around.tasks.read(
            lambda desk: desk.related(article_id),
            then=partial(self.library.show_related, article_id),
            key="library.related",
        )

    # --- opening -----------------------------------------------------------------------------------------------------

    def _open(self, article_id: str) -> None:
        self._remember()
        self.around.tasks.read(
            lambda desk: [line for line in desk.lines_of([article_id]) if line.stage in SETTLED],
            then=self._tell_archive,
            key="library.stage",
        )
        self.article_wanted.emit(article_id)

    def _tell_archive(self, settled: list[object]) -> None:
        if not settled:
            self.around.notices.take_back(ARCHIVE_NOTICE)
            return
        self.around.notices.say(
            self.tr(
                "This article belongs to the archive, so it is opened to be read. "
                "Write a correction, or copy the text into a new article."
            ),
            Weight.DONE,
            subject=ARCHIVE_NOTICE,
        )

    def _remember(self) -> None:
        if self._desk is not None and self.library.text.strip():
            self.around.preferences.remember_search(self._desk, self.library.text)
            self._read_saved()

    # --- saved searches ----------------------------------------------------------------------------------------------

    def _read_saved(self) -> None:
        self.around.tasks.read(lambda desk: desk.saved_searches(), then=self._show_saved, key="library.saved")

    def _show_saved(self, saved: "list[SavedSearch]") -> None:
        recent = self.around.preferences.searches(self._desk) if self._desk else []
        self.library.show_searches(recent, saved)

    def _take_up(self, saved: "SavedSearch") -> None:
        self.library.show_wish(saved.wish.text, saved.wish.among, saved.wish.order)

    def _wish(self) -> "Wish":
        from storage.finding.saved_searches import Wish

        return Wish(*self._asked())

    def _save(self) -> None:
        from ui.dialogs.save_search import SaveSearch

        wish = self._wish()
        dialog = SaveSearch(self.library.text.strip()[:80], self.library.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            name, is_office = dialog.name, dialog.is_office
            self.around.tasks.change(
                lambda desk: desk.save_search(name, wish, is_office=is_office), then=self._on_saved
            )
        dialog.deleteLater()

    def _on_saved(self, change: "Change") -> None:
        self._read_saved()
        said = self.tr("“{name}” is saved. You will find it in the library while the search is empty.")
        self.around.notices.say(said.format(name=change.values["name"]), Weight.DONE, subject="library.saved")

    def _rename(self, saved: "SavedSearch") -> None:
        from ui.dialogs.save_search import SaveSearch

        dialog = SaveSearch(saved.name, self.library.window(), renames=True)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            name = dialog.name
            self.around.tasks.change(
                lambda desk: desk.rename_search(saved.id, name), then=lambda _change: self._read_saved()
            )
        dialog.deleteLater()

    def _remove(self, saved: "SavedSearch") -> None:
        self.around.tasks.change(lambda desk: desk.remove_search(saved.id), then=lambda _change: self._removed(saved))

    def _removed(self, saved: "SavedSearch") -> None:
        self._read_saved()
        back = Way(self.tr("Undo"), lambda: self._put_back(saved))
        said = self.tr("The saved search “{name}” was removed.").format(name=saved.name)
        self.around.notices.say(said, Weight.DONE, back, subject="library.saved")

    def _put_back(self, saved: "SavedSearch") -> None:
        self.around.tasks.change(
            lambda desk: desk.save_search(saved.name, saved.wish, is_office=saved.is_office),
            then=lambda _change: self._read_saved(),
        )
