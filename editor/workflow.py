"""What may happen to an article: one table of moves. It knows rules, not people's lists, and it stores nothing.

The window asks `allowed` to know which buttons are alive, and the desk asks the same table again before it moves an
article: one truth, two uses. The rules compare people, not only roles.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from editor.article import Article, Collaborator, Role, Stage, Task
from editor.frozen import frozen
from editor.refusal import Refused


class Move(StrEnum):
    """A step from one stage to another, by the name of what a person does."""

    ASSIGN = "assign"
    START = "start"
    SUBMIT = "submit"
    TAKE_BACK = "take_back"
    TAKE_UP = "take_up"
    SEND_BACK = "send_back"
    APPROVE = "approve"
    BYPASS = "bypass"
    REOPEN = "reopen"
    PUBLISH = "publish"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    DROP = "drop"
    REVIVE = "revive"


@frozen
class Relation:
    """What a person has to do with an article, as far as the rules ask.

    `tasks` are what the person was asked to do on it and still has, handed over or not; `changed_last` says that the
    newest content is theirs; `is_alone` that the desk has no second active person; `left` is the stage a dropped
    article was in; `is_opened` that somebody else has opened it since it was handed in.
    """

    tasks: frozenset[Task] = frozenset()
    changed_last: bool = False
    is_alone: bool = False
    left: Stage | None = None
    is_opened: bool = False


Judge = Callable[[Article, Collaborator, Relation], bool]


def has_fresh_eyes(article: Article, person: Collaborator, relation: Relation) -> bool:
    """Four eyes: who approves is not the author, nor who was asked to write, nor the last to change the content."""
    return not (article.author == person.id or relation.changed_last or relation.tasks & {Task.WRITE, Task.TRANSLATE})


def _is_editing(_article: Article, person: Collaborator, _relation: Relation) -> bool:
    return bool(person.roles & {Role.EDITOR, Role.CHIEF})


def _is_chief(_article: Article, person: Collaborator, _relation: Relation) -> bool:
    return Role.CHIEF in person.roles


def _is_writing(article: Article, person: Collaborator, relation: Relation) -> bool:
    return article.author == person.id or bool(relation.tasks & {Task.WRITE, Task.TRANSLATE})


def _is_writing_or_chief(article: Article, person: Collaborator, relation: Relation) -> bool:
    return _is_writing(article, person, relation) or _is_chief(article, person, relation)


def _is_writing_or_editing(article: Article, person: Collaborator, relation: Relation) -> bool:
    return _is_writing(article, person, relation) or _is_editing(article, person, relation)


def _may_approve(article: Article, person: Collaborator, relation: Relation) -> bool:
    is_fit = has_fresh_eyes(article, person, relation) or relation.is_alone
    return _is_editing(article, person, relation) and is_fit


def _may_bypass(article: Article, person: Collaborator, relation: Relation) -> bool:
    """Past the four eyes, for a chief, and only where the chief cannot simply approve."""
    return _is_chief(article, person, relation) and not _may_approve(article, person, relation)


def _may_take_back(article: Article, person: Collaborator, relation: Relation) -> bool:
    """Undo of a hand-in, until somebody has opened it."""
    return _is_writing(article, person, relation) and not relation.is_opened


def _is_publishing(_article: Article, person: Collaborator, _relation: Relation) -> bool:
    return bool(person.roles & {Role.PRODUCTION, Role.CHIEF})


@frozen
class Rule:
    """One row: `move` leads from any of `origins` to `to` (None: to the stage that it left), for whom `may` says so."""

    move: Move
    origins: frozenset[Stage]
    to: Stage | None
    may: Judge
    needs_note: bool = False


def _row(move: Move, origins: str, to: Stage | None, may: Judge, needs_note: bool = False) -> Rule:
    return Rule(move, frozenset(Stage(origin) for origin in origins.split()), to, may, needs_note)


# To add one: a name in Move, a row here, its sentence in the window's actions and a case in tests/editor/test_workflow.
MOVES: Mapping[Move, Rule] = MappingProxyType(
    {
        rule.move: rule
        for rule in (
            _row(Move.ASSIGN, "pitched", Stage.ASSIGNED, _is_editing),
            _row(Move.START, "assigned", Stage.DRAFTING, _is_writing_or_editing),
            _row(Move.SUBMIT, "drafting returned", Stage.SUBMITTED, _is_writing_or_chief),
            _row(Move.TAKE_BACK, "submitted", Stage.DRAFTING, _may_take_back),
            _row(Move.TAKE_UP, "submitted", Stage.IN_EDIT, _is_editing),
            _row(Move.SEND_BACK, "in_edit", Stage.RETURNED, _is_editing, needs_note=True),
            _row(Move.APPROVE, "in_edit", Stage.APPROVED, _may_approve),
            _row(Move.BYPASS, "in_edit", Stage.APPROVED, _may_bypass, needs_note=True),
            _row(Move.REOPEN, "approved", Stage.IN_EDIT, _is_editing),
            _row(Move.PUBLISH, "approved", Stage.PUBLISHED, _is_publishing),
            _row(Move.CORRECT, "published corrected", Stage.CORRECTED, _is_editing, needs_note=True),
            _row(Move.WITHDRAW, "published corrected", Stage.WITHDRAWN, _is_chief, needs_note=True),
            _row(Move.DROP, "pitched assigned drafting", Stage.DROPPED, _is_writing_or_chief, needs_note=True),
            _row(Move.REVIVE, "dropped", None, _is_writing_or_chief),
        )
    }
)

PUBLIC = frozenset({Move.PUBLISH, Move.CORRECT, Move.WITHDRAW})
"""The moves that go out of the house: each is an edition."""
SETTLED = frozenset({Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN, Stage.DROPPED})
"""The stages in which the content of an article does not change."""

AFTER_A_CHANGE: Mapping[Stage, Stage] = MappingProxyType(
    {Stage.ASSIGNED: Stage.DRAFTING, Stage.APPROVED: Stage.IN_EDIT}
)
"""Where a change of content takes an article by itself: typing starts a draft, and makes an approval void."""


def allowed(article: Article, person: Collaborator, relation: Relation | None = None) -> frozenset[Move]:
    """The moves that this person may make with this article now."""
    relation = relation or Relation()
    return frozenset(move for move in MOVES if _is_allowed(MOVES[move], article, person, relation))


def moves_from(stage: Stage) -> frozenset[Move]:
    """The moves that fit an article of this stage, for whomever."""
    return frozenset(move for move, rule in MOVES.items() if stage in rule.origins)


def advance(
    article: Article, move: Move, person: Collaborator, relation: Relation | None = None, note: str = ""
) -> Article:
    """The article after the move. Refused, with the rule that stands in the way, where it is not allowed."""
    relation = relation or Relation()
    rule = MOVES[move]
    if article.stage not in rule.origins:
        raise Refused("The article has moved on since, so this step no longer fits; nothing was changed. Look again.")
    if not person.active or not rule.may(article, person, relation):
        raise _refusal(move, article, person, relation)
    if rule.needs_note and not note.strip():
        raise Refused("This step needs a reason, so that everybody can follow it later. Write one sentence.")
    to = rule.to or relation.left
    if to is None:
        raise ValueError("a dropped article is revived with the stage that it left")
    return replace(article, stage=to)


def _is_allowed(rule: Rule, article: Article, person: Collaborator, relation: Relation) -> bool:
    return person.active and article.stage in rule.origins and rule.may(article, person, relation)


def _refusal(move: Move, article: Article, person: Collaborator, relation: Relation) -> Refused:
    if move is Move.APPROVE and _is_editing(article, person, relation):
        return Refused(
            "You wrote this article or changed it last, so another person has to approve it; nothing was changed. "
            "Ask a second editor, or as desk chief approve it with a typed reason."
        )
    if move is Move.BYPASS and _is_chief(article, person, relation):
        return Refused("Nothing stands in the way: you may approve it without a reason. Nothing was changed yet.")
    if move is Move.TAKE_BACK and _is_writing(article, person, relation):
        return Refused(
            "Somebody has opened this article since it was handed in, so it was not taken back; nothing was changed. "
            "Ask the editor to send it back."
        )
    if MOVES[move].may in (_is_chief, _may_bypass):
        return Refused("Only a desk chief may do this; nothing was changed. Ask the chief.")
    return Refused("This step belongs to somebody else on the desk; nothing was changed. Ask an editor or the chief.")
