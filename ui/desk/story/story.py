"""What the tab “Story” shows of an article, as plain records. It reads nothing and decides nothing."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from editor.article import Article, Assignment
from editor.assignment import OPEN, State, state
from editor.edition import Edition
from editor.finding import Finding
from editor.frozen import frozen
from editor.workflow import Move
from ui.desk.story.approval import Approval
from ui.desk.story.editions import Drafted


@frozen
class Given:
    """An assignment with the name of who has it, and what may be done about it now."""

    assignment: Assignment
    name: str
    state: State
    is_mine: bool

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


@frozen
class Held:
    """Who has the article checked out since when, and what I may do about it."""

    name: str
    at: int
    is_mine: bool
    may_propose: bool = False
    may_take_over: bool = False


@frozen
class Story:
    """`moves` are what I may do now; `missing` is what a hand-in, a seal or a publication still needs."""

    article: Article
    given: tuple[Given, ...] = ()
    holders: tuple[str, ...] = ()
    """names"""
    moves: frozenset[Move] = frozenset()
    missing: tuple[Finding, ...] = ()
    tags: tuple[str, ...] = ()
    template: str = ""
    audience: str = ""
    house_style: str = ""
    """what it is printed with, by its name"""
    hands_out: bool = False
    """whether I may hand out work here"""
    is_writable: bool = False
    held: Held | None = None
    """who has it checked out"""
    may_check_out: bool = False
    """while nobody has it"""
    words: Mapping[Move, str] = field(default_factory=lambda: MappingProxyType({}))
    """what each move is called"""
    approval: Approval | None = None
    """None while the tab is not seen"""
    editions: tuple[Edition, ...] = ()
    drafted: Drafted | None = None
    """a correction that is drafted"""
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """everybody's, by id"""


def given(assignments: list[Assignment], article: Article, names: Mapping[str, str], me: str) -> tuple[Given, ...]:
    """The assignments of an article, the open ones first."""
    found = [
        Given(one, names.get(one.collaborator_id, ""), state(one, article.stage), one.collaborator_id == me)
        for one in assignments
    ]
    return tuple(sorted(found, key=lambda one: not one.is_open))
