"""The command palette: every action that is possible now, every article and every person, by a few letters.

What was chosen is remembered on this machine and comes first. Actions, people and the articles that were worked on last
are looked through at once; all the others are found by the desk, off the window's thread.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from editor import quick_find
from editor.article import ArticleLine, Collaborator
from editor.quick_find import Candidate
from editor.staff import told_apart
from ui import wording
from ui.actions import ACTIONS, MENUS
from ui.widgets.palette import CommandPalette, Entry
from ui.window.desk_page import Surround
from ui.window.pages import Pages

SHOWN = 40
"""rows that can be scrolled through"""
AT_ONCE = 500
"""articles that are looked through by initials too, those that were worked on last"""
FROM_DESK = 12
"""articles that the desk is asked for"""
REMEMBERED = 30
ACTION, ARTICLE, PERSON = "action:", "article:", "person:"
"""what a key begins with"""
PEOPLE = "page.people"


class Palette(QObject):
    """Reads what there is to find each time that it is opened."""

    article_wanted = Signal(str)

    def __init__(self, around: Surround, pages: Pages, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = around.tasks
        self._actions = around.actions
        self._preferences = around.preferences
        self._pages = pages
        self._window = window
        self._entries: dict[str, Entry] = {}
        self._candidates: list[Candidate] = []
        self._query = ""
        self.overlay: CommandPalette | None = None

    def begin(self) -> None:
        """Open it, or close it where it is open."""
        if self.overlay is None:
            self.overlay = CommandPalette(self._window)
            self.overlay.typed.connect(self._on_typed)
            self.overlay.chosen.connect(self._go)
            self.overlay.closed.connect(lambda: self._tasks.forget("palette"))
        if self.overlay.isVisible():
            self.overlay.close_up()
            return
        self._entries, self._candidates = {}, []
        self._add_actions()
        self.overlay.open_over(QApplication.focusWidget() or self._window)
        self._on_typed("")
        visited = [key.removeprefix(ARTICLE) for key in self._preferences.chosen("palette") if key.startswith(ARTICLE)]
        self._tasks.read(
            lambda desk: (desk.collaborators(), [*desk.lines_of(visited), *desk.line_page(0, AT_ONCE)]),
            then=lambda read: self._add_read(*read),
            key="palette people",
        )

    # --- what there is to find ---------------------------------------------------------------------------------------

    def _add_actions(self) -> None:
        menus = {key: self._actions.menu_word(key) for key, _ in MENUS}
        for entry in ACTIONS:
            action = self._actions[entry.id]
            if action.isEnabled() and entry.id != "palette.open":
                title = action.text().replace("&", "").rstrip("…")
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                self._add(Entry(ACTION + entry.id, title, entry.icon, menus.get(entry.menu, ""), keys))

    def _add_articles(self, lines: Iterable[ArticleLine]) -> None:
        for line in lines:
            note = " · ".join(words for words in (line.writer, wording.stage_word(line.stage)) if words)
            title = line.headline or line.slug or self.tr("Without a headline")
            self._add(Entry(ARTICLE + line.id, title, "article", note), line.slug)

    def _add_read(self, people: Sequence[Collaborator], lines: Sequence[ArticleLine]) -> None:
        self._add_articles(lines)
        self._add_people(people)
        self._offer(keeps_choice=True)

    def _add_people(self, people: Sequence[Collaborator]) -> None:
        apart = told_apart(people, wording.person_words)
        for person in people:
            if person.active:
                note = apart.get(person.id, "") or wording.roles_words(person)
                self._add(Entry(PERSON + person.id, person.name, "person", note))

    def _add(self, entry: Entry, also: str = "") -> None:
        if entry.key not in self._entries:
            self._candidates.append(quick_find.candidate(entry.key, f"{entry.title} {also}".rstrip()))
        self._entries[entry.key] = entry

    # --- what is typed -----------------------------------------------------------------------------------------------

    def _on_typed(self, query: str) -> None:
        self._query = query.strip()
        self._offer()
        wanted = self._query
        if len(wanted) > 1:
            self._tasks.read(
                lambda desk: desk.titles(wanted, FROM_DESK),
                then=lambda found: self._on_found(wanted, found),
                key="palette",
            )
        else:
            self._tasks.forget("palette")

    def _on_found(self, query: str, found: Sequence[ArticleLine]) -> None:
        if query == self._query:
            self._add_articles(line for line in found if ARTICLE + line.id not in self._entries)
            self._offer(also=[ARTICLE + line.id for line in found], keeps_choice=True)

    def _offer(self, also: Sequence[str] = (), keeps_choice: bool = False) -> None:
        """Show what fits; `also` was found by the desk, whose reading of a query holds beside the one here."""
        if self.overlay is None or not self.overlay.isVisible():
            return
        recent = [key for key in self._preferences.chosen("palette") if key in self._entries]
        if not self._query:
            keys = list(dict.fromkeys([*recent, *(one.key for one in self._candidates if one.key.startswith(ACTION))]))
        else:
            keys = quick_find.ranked(quick_find.matches(self._query, self._candidates), recent)
            keys = list(dict.fromkeys([*keys, *also]))
        self.overlay.offer([self._entries[key] for key in keys[:SHOWN]], keeps_choice)

    def _go(self, key: str) -> None:
        self._preferences.remember_chosen("palette", key, REMEMBERED)
        if key.startswith(ACTION):
            self._actions[key.removeprefix(ACTION)].trigger()
        elif key.startswith(ARTICLE):
            self.article_wanted.emit(key.removeprefix(ARTICLE))
        else:
            from ui.window.views.people_page import PeoplePage

            self._pages.turn(PEOPLE)
            page = self._pages[PEOPLE]
            assert isinstance(page, PeoplePage)
            page.show_person(key.removeprefix(PERSON))
