"""What the window reads from the desk, on the desk's thread, as plain records. It changes nothing."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from editor.article import Article, ArticleLine, Picture, Role
from editor.frozen import frozen
from editor.refusal import Refused
from editor.selection import EVERYTHING, Selection
from ui.desk.story.story import Held
from ui.desk.windowed import PAGE

if TYPE_CHECKING:
    from editor.audience import Audience
    from editor.house_style import HouseStyle
    from editor.template import Template
    from storage.desk import Desk
    from storage.publication.sending_out import CutOff
    from storage.salvaging.recovery import Recovery


@frozen
class Surroundings:
    """What is shown around an article. `template` and `audience` are None when the desk has them no more."""

    template: "Template | None"
    audience: "Audience | None"
    pictures: dict[str, Picture]
    target: int = 0
    """the words a person wants to write, 0 for no target of their own"""
    house_style: "HouseStyle | None" = None
    """what it is printed with; None without one, or when the desk has it no more"""


@frozen
class ArticleView:
    """An article as it is shown; without its surroundings as long as they have not been read."""

    article: Article
    is_read_only: bool
    around: Surroundings | None = None
    held: Held | None = None
    """who has it checked out; what somebody else has is only read"""


@frozen
class LinesView:
    """The list of articles as far as it is seen: how many there are, and the lines of these pages.

    `place` is the row of the chosen article, -1 where the filter leaves it out; `is_there` says whether it is still on
    the desk, `has_any` whether the desk has articles at all; `now` in milliseconds since 1970, UTC.
    """

    count: int
    pages: Mapping[int, Sequence[ArticleLine]]
    place: int
    is_there: bool
    has_any: bool
    has_sample: bool
    now: int


@frozen
class DeskView:
    """A desk as the window begins with it. `why_read_only` says why nothing can be written."""

    path: Path
    person: str
    why_read_only: Refused | None
    listed: LinesView
    article: ArticleView | None
    was_recovered: bool
    person_id: str = ""
    asks: str = ""
    """the id of who has to show a passphrase first; empty for nobody"""
    recovery: "Recovery | None" = None
    """what there is of a damaged desk"""
    cut_off: "tuple[CutOff, ...]" = ()
    """a publication that an earlier program was in the middle of"""

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def has_sample(self) -> bool:
        return self.listed.has_sample


def read_desk(desk: "Desk", article_id: str, person_id: str = "") -> DeskView:
    """The desk with the article that was open last, or its newest one: no more than a first window shows.

    `person_id` is who worked here last on this machine; somebody who has left, or is not known, is passed over.
    """
    asks = _become(desk, person_id) or (desk.me.id if desk.needs_proof else "")
    wanted = article_id if desk.lines_of([article_id]) else desk.newest_article()
    return DeskView(
        path=desk.path,
        person=desk.me.name,
        why_read_only=desk.why_read_only,
        listed=read_lines(desk, wanted),
        article=_read_or_none(desk, wanted) if wanted else None,
        was_recovered=desk.recovered_from is not None,
        person_id=desk.me.id,
        asks=asks,
        recovery=desk.recovery,
        cut_off=desk.cut_off,
    )


def read_lines(
    desk: "Desk", chosen: str, words: str = "", pages: Sequence[int] = (0,), selection: Selection = EVERYTHING
) -> LinesView:
    """The lines of these pages and of the one with the chosen article, of what the filters leave."""
    listed = desk.listed(chosen, pages, PAGE, selection, words)
    return LinesView(
        count=listed.count,
        pages=listed.pages,
        place=listed.place,
        is_there=listed.place >= 0 or bool(desk.lines_of([chosen])),
        has_any=listed.count > 0 or bool(desk.newest_article()),
        has_sample=desk.has_sample(),
        now=desk.clock(),
    )


def read_article(desk: "Desk", article_id: str, with_surroundings: bool = True) -> ArticleView:
    """The article as it is now; Refused when it is no longer there or damaged."""
    from editor.workflow import SETTLED

    article = desk.article(article_id)
    around = read_surroundings(desk, article) if with_surroundings else None
    is_fixed = desk.is_read_only or article.stage in SETTLED
    held = read_held(desk, article_id, is_fixed)
    return ArticleView(article, is_fixed or (held is not None and not held.is_mine), around, held)


def read_held(desk: "Desk", article_id: str, is_fixed: bool) -> Held | None:
    """Who has an article checked out; where it is fixed, nobody proposes or takes over."""
    holder = desk.holder(article_id)
    if holder is None:
        return None
    is_mine = holder.by == desk.me.id
    return Held(
        name=desk.collaborator(holder.by).name,
        at=holder.at,
        is_mine=is_mine,
        may_propose=not is_mine and not is_fixed,
        may_take_over=not is_mine and not is_fixed and Role.CHIEF in desk.me.roles,
    )


def line_of(article: Article) -> ArticleLine:
    """An open article as a line of a list; without its writer, whom only the desk knows."""
    return ArticleLine(
        id=article.id,
        language=article.language,
        stage=article.stage,
        slug=article.fields.slug,
        headline=article.fields.headline,
        writer="",
        words=0,
        changed_at=article.changed_at,
        due_at=article.due_at,
        is_sample=article.is_sample,
    )


def read_surroundings(desk: "Desk", article: Article) -> Surroundings:
    """The template, audience and pictures of an article."""
    target = desk.setting(target_key(article.id), 0)
    return Surroundings(
        _template(desk, article),
        _audience(desk, article),
        desk.pictures(article.id),
        target if isinstance(target, int) else 0,
        _house_style(desk, article),
    )


def _house_style(desk: "Desk", article: Article) -> "HouseStyle | None":
    with suppress(Refused):
        return desk.house_style_of(article.id) if article.house_style else None
    return None


def target_key(article_id: str) -> str:
    """The setting that holds an article's word target."""
    return f"target/{article_id}"


def _become(desk: "Desk", person_id: str) -> str:
    """Who has to show a passphrase before this person can be; empty for nobody."""
    from storage.office.identity import WrongPassphrase

    if not person_id or person_id == desk.me.id:
        return ""
    try:
        desk.become(person_id)
    except WrongPassphrase:
        return person_id
    except Refused:
        return ""
    return ""


def _read_or_none(desk: "Desk", article_id: str) -> ArticleView | None:
    """An article that cannot be read does not keep the desk from opening; choosing it says why."""
    try:
        return read_article(desk, article_id, with_surroundings=False)
    except Refused:
        return None


def _template(desk: "Desk", article: Article) -> "Template | None":
    if not article.template:
        return None
    try:
        return desk.template(article.template, article.language)
    except Refused:
        return None


def _audience(desk: "Desk", article: Article) -> "Audience | None":
    if not article.audience:
        return None
    try:
        return desk.audience(article.audience, article.language)
    except Refused:
        return None
