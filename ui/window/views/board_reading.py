"""What the board reads, on the desk's thread, as plain records. It changes nothing."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from editor.article import Stage
from editor.frozen import frozen
from editor.selection import Selection
from ui import wording
from ui.desk.filter_words import Choices
from ui.desk.windowed import PAGE

if TYPE_CHECKING:
    from storage.desk import Desk
    from storage.schedule.board import Card


@frozen
class BoardView:
    """The counts, and the cards of the pages that are seen. `now` in milliseconds since 1970, UTC."""

    counts: Mapping[Stage, int]
    pages: "Mapping[Stage, Mapping[int, Sequence[Card]]]"
    now: int


def read_board(desk: "Desk", selection: Selection, seen: Mapping[Stage, Sequence[int]]) -> BoardView:
    """The board as it is seen: of each open column these pages."""
    pages = {
        stage: {page: read_page(desk, selection, stage, page) for page in numbers} for stage, numbers in seen.items()
    }
    return BoardView(desk.board_counts(selection), pages, desk.clock())


def read_page(desk: "Desk", selection: Selection, stage: Stage, page: int) -> "list[Card]":
    return desk.board_cards(selection, stage, page * PAGE, PAGE)


def read_choices(desk: "Desk", language: str) -> Choices:
    """What the desk has to filter by; audiences by their names in `language`, or in the one they have."""
    names: dict[str, str] = {}
    for audience in desk.audiences():
        if audience.language == language or audience.key not in names:
            names[audience.key] = audience.name
    people = desk.collaborators()
    called = wording.full_names(people)
    tongues = [(tag, wording.language_name(tag)) for tag in desk.languages_written()]
    return Choices(
        audiences=tuple(sorted(names.items(), key=lambda one: one[1])),
        people=tuple((person.id, called[person.id]) for person in sorted(people, key=lambda one: not one.active)),
        languages=tuple(tongues),
        tags=tuple((tag, f"{tag}  {many}") for tag, many in desk.tags()),
    )
