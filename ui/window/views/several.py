"""What can be done with the articles that are picked in a view of the desk: their menu, lists of people and of tags.

Every view that lets several be picked has one of it, so that a step is the same wherever it is taken. What a step says,
and how it is taken back, is the matter of `ui.window.views.moving`. It draws no view.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from editor.article import Stage
from editor.frozen import frozen
from editor.ways import Way
from ui import wording
from ui.widgets.chooser import Chooser
from ui.window import move_words
from ui.window.desk_page import Surround
from ui.window.publication.bulletin import Bulletin
from ui.window.publication.exporting_several import ExportingSeveral
from ui.window.views.moving import Moving

if TYPE_CHECKING:
    from storage.desk import Desk

MOST_TAGS = 12
"""tags that a menu offers to take off"""


@frozen
class Beside:
    """Where a list opens: beside `place`, in the coordinates of `widget`."""

    place: QRect
    widget: QWidget


@frozen
class Possible:
    """What can be done with some articles: the ways to the stages, and the tags that any of them has."""

    ways: Mapping[Stage, Way]
    tags: Sequence[str]


class Several(QObject):
    """`key` tells what one view asks the desk from what another asks."""

    def __init__(self, around: Surround, view: QWidget, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._view, self._key = around, view, key
        self.moving = Moving(around, view, self)
        self.exporting = ExportingSeveral(around, view, self)
        self.bulletin = Bulletin(around, view, self)
        self.chooser: Chooser | None = None
        """the list of people or tags that was opened last"""

    # --- menus -------------------------------------------------------------------------------------------------------

    def show_menu(self, article_ids: Sequence[str], fill: Callable[[QMenu, Possible], object], place: QPoint) -> None:
        """Ask the desk what can be done with these, let `fill` fill a menu with it, and open that at `place`."""
        self._with_possible(article_ids, lambda possible: self._open_menu(partial(fill, possible=possible), place))

    def show_ways(self, button: QWidget, article_ids: Sequence[str]) -> None:
        """The stages to which these can go, in a menu above the button."""
        top = button.mapToGlobal(QPoint(0, 0))

        def show(possible: Possible) -> None:
            self._open_menu(lambda menu: self.add_ways(menu, article_ids, possible.ways, None), top, is_above=True)

        self._with_possible(article_ids, show)

    def add_steps(
        self, menu: QMenu, article_ids: Sequence[str], possible: Possible, came_from: Stage | None, beside: Beside
    ) -> None:
        """All that can be done with these; `came_from` is the stage in which a person saw a single one."""
        self.add_ways(menu, article_ids, possible.ways, came_from)
        menu.addSeparator()
        menu.addAction(self.tr("Assign…"), lambda: self.choose_person(article_ids, beside))
        menu.addAction(self.tr("Tag…"), lambda: self.choose_tag(article_ids, beside))
        if possible.tags:
            off = menu.addMenu(self.tr("Take a tag off"))
            for tag in possible.tags[:MOST_TAGS]:
                off.addAction(tag.replace("&", "&&"), partial(self.moving.untag, article_ids, tag))
        menu.addAction(self.tr("Export…"), lambda: self.exporting.begin(article_ids))
        if len(article_ids) > 1:
            menu.addAction(self.tr("Export as one bulletin…"), lambda: self.bulletin.begin(article_ids))

    def add_ways(
        self, menu: QMenu, article_ids: Sequence[str], ways: Mapping[Stage, Way], came_from: Stage | None
    ) -> None:
        """The steps that can be taken, then those that cannot, each with its reason."""
        known = [(to, ways[to]) for to in Stage if to in ways and ways[to].move is not None]
        group = QActionGroup(menu)
        for to, way in sorted(known, key=lambda one: not one[1].is_open):
            assert way.move is not None
            title = f"{move_words.word(way.move)} → {wording.stage_word(to)}"
            if way.why_not is not None:
                title = f"{title}\n{_first_part(wording.say(way.why_not))}"
            action = menu.addAction(title.replace("&", "&&"), partial(self.go, article_ids, to, ways, came_from))
            action.setEnabled(way.is_open)
            group.addAction(action)
        if not known:
            closed = next((way.why_not for way in ways.values() if way.why_not is not None), None)
            menu.addAction(wording.say(closed) if closed else "—").setEnabled(False)

    def go(self, article_ids: Sequence[str], stage: Stage, ways: Mapping[Stage, Way], came_from: Stage | None) -> None:
        """Move these to a stage, or say why that cannot be."""
        way = ways.get(stage)
        if way is None:
            return
        if way.why_not is not None:
            self.moving.refuse(way.why_not)
        else:
            self.moving.move(article_ids, stage, way, came_from)

    # --- lists -------------------------------------------------------------------------------------------------------

    def choose_person(self, article_ids: Sequence[str], beside: Beside) -> None:
        """Who of those that work here is asked for what these need next."""

        def offer(people: Sequence[tuple[str, str]]) -> None:
            names = dict(people)
            chooser = self._make_chooser(self.tr("Find a person"), is_single=True)
            chooser.offer(people, ())
            chooser.chosen.connect(lambda keys: self.moving.assign(article_ids, keys[0], names[keys[0]]))
            chooser.open_at(beside.place, beside.widget)

        self._around.tasks.read(_people, then=offer, key=f"{self._key}/people")

    def choose_tag(self, article_ids: Sequence[str], beside: Beside) -> None:
        """A tag for these. One that all of them have is ticked, and chosen again it is taken off."""

        def offer(tags: tuple[Sequence[tuple[str, str]], tuple[str, ...]]) -> None:
            entries, held = tags
            chooser = self._make_chooser(
                self.tr("Find a tag, or type a new one"), new_words=self.tr("New tag “{words}”")
            )
            chooser.offer(entries, held)

            def choose(keys: tuple[str, ...]) -> None:
                chooser.close_up()
                self._retag(article_ids, held, keys)

            chooser.chosen.connect(choose)
            chooser.open_at(beside.place, beside.widget)

        self._around.tasks.read(lambda desk: _tags(desk, article_ids), then=offer, key=f"{self._key}/tags")

    def _retag(self, article_ids: Sequence[str], before: tuple[str, ...], after: tuple[str, ...]) -> None:
        for tag in after:
            if tag not in before:
                self.moving.tag(article_ids, tag)
        for tag in before:
            if tag not in after:
                self.moving.untag(article_ids, tag)

    def _make_chooser(self, hint: str, *, is_single: bool = False, new_words: str = "") -> Chooser:
        if self.chooser is not None:
            self.chooser.close_up()
            self.chooser.deleteLater()
        self.chooser = Chooser(self._view.window(), hint, is_single=is_single, new_words=new_words)
        return self.chooser

    def _with_possible(self, article_ids: Sequence[str], then: Callable[[Possible], object]) -> None:
        ids = list(article_ids)
        self._around.tasks.read(lambda desk: _possible(desk, ids), then=then, key=f"{self._key}/menu")

    def _open_menu(self, fill: Callable[[QMenu], object], place: QPoint, *, is_above: bool = False) -> None:
        menu = QMenu(self._view)
        fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place - QPoint(0, menu.sizeHint().height()) if is_above else place)


def _possible(desk: "Desk", article_ids: Sequence[str]) -> Possible:
    return Possible(desk.ways(article_ids), [tag for tag, _ in desk.tags_among(article_ids)])


def _people(desk: "Desk") -> list[tuple[str, str]]:
    """Who works here, by the names in which they are told apart."""
    everybody = desk.collaborators()
    names = wording.full_names(everybody)
    return [(person.id, names[person.id]) for person in everybody if person.active]


def _tags(desk: "Desk", article_ids: Sequence[str]) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
    """The desk's tags with how many articles have them, and those that all of these have."""
    many = len(set(article_ids))
    held = tuple(tag for tag, count in desk.tags_among(article_ids) if count == many)
    return [(tag, f"{tag}  {count}") for tag, count in desk.tags()], held


def _first_part(sentence: str) -> str:
    """What is in the way, without what was not done because of it."""
    return sentence.split("; ")[0].split(". ")[0]
