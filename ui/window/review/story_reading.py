"""Reads the story of an article, on the desk's thread, as plain records. It changes nothing."""

from contextlib import suppress
from typing import TYPE_CHECKING

from editor.assignment import holders, may_hand_out
from editor.finding import Finding
from editor.refusal import Refused
from editor.workflow import SETTLED, Move
from ui.desk.story.editions import Drafted
from ui.desk.story.story import Story, given
from ui.desk.story.way_buttons import CHECKED
from ui.window import move_words
from ui.window.reading import read_held
from ui.window.review.approval_reading import read_approval
from ui.window.writing.article_look import style_name

if TYPE_CHECKING:
    from editor.article import Article
    from storage.desk import Desk


LONGEST = 150_000
"""characters of a text that is looked through for what is missing while it is written; a longer one at the hand-in"""


def read_story(desk: "Desk", article_id: str, with_missing: bool) -> Story:
    """Refused when the article is no longer there."""
    article = desk.article(article_id)
    assignments = desk.assignments(article_id)
    names = {person.id: person.name for person in desk.collaborators()}
    approval = read_approval(desk, article) if with_missing else None
    moves = desk.allowed_moves(article_id)
    if approval is not None and not approval.seal.is_valid:
        moves -= {Move.PUBLISH}  # the desk would refuse it
    is_fixed = desk.is_read_only or article.stage in SETTLED
    return Story(
        article=article,
        given=given(assignments, article, names, desk.me.id),
        holders=tuple(names.get(one, "") for one in holders(assignments, article.stage)),
        moves=moves,
        missing=_missing(desk, article) if with_missing and moves & CHECKED else (),
        tags=desk.tags_of(article_id),
        template=_template(desk, article),
        audience=_audience(desk, article),
        house_style=_house_style(desk, article) if with_missing else "",
        hands_out=may_hand_out(desk.me) and not desk.is_read_only,
        is_writable=not desk.is_read_only,
        held=read_held(desk, article_id, is_fixed),
        may_check_out=not is_fixed,
        words={move: move_words.word(move) for move in moves},
        approval=approval,
        editions=tuple(desk.editions(article_id)) if with_missing else (),
        drafted=_drafted(desk, article_id, moves) if with_missing else None,
        names=names,
    )


def _house_style(desk: "Desk", article: "Article") -> str:
    if not article.house_style:
        return ""
    with suppress(Refused):
        return style_name(desk.house_style_of(article.id))
    return article.house_style


def _drafted(desk: "Desk", article_id: str, moves: frozenset[Move]) -> Drafted | None:
    draft = desk.correction(article_id)
    if draft is None:
        return None
    return Drafted(draft.kind, desk.names().get(draft.by, "?"), draft.at, Move.CORRECT in moves)


def _missing(desk: "Desk", article: "Article") -> tuple[Finding, ...]:
    if len(article.text) > LONGEST:
        return ()
    try:
        return desk.missing(article.id)
    except Refused:
        return ()


def _template(desk: "Desk", article: "Article") -> str:
    with suppress(Refused):
        return desk.template(article.template, article.language).name if article.template else ""
    return article.template


def _audience(desk: "Desk", article: "Article") -> str:
    with suppress(Refused):
        return desk.audience(article.audience, article.language).name if article.audience else ""
    return article.audience
