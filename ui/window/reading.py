"""What the window reads from the desk, on the desk's thread, as plain records. It changes nothing."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.article import Article, ArticleLine, Picture
from editor.refusal import Refused

if TYPE_CHECKING:
    from editor.audience import Audience
    from editor.template import Template
    from storage.desk import Desk


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is shown around an article. `template` and `audience` are None when the desk has them no more."""

    template: "Template | None"
    audience: "Audience | None"
    pictures: dict[str, Picture]
    target: int = 0
    """the words a person wants to write, 0 for no target of their own"""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as it is shown; without its surroundings as long as they have not been read."""

    article: Article
    is_read_only: bool
    around: Surroundings | None = None


@dataclass(frozen=True, slots=True)
class DeskView:
    """A desk as the window begins with it. `why_read_only` says why nothing can be written."""

    path: Path
    person: str
    why_read_only: Refused | None
    lines: tuple[ArticleLine, ...]
    article: ArticleView | None
    was_recovered: bool

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def has_sample(self) -> bool:
        return any(line.is_sample for line in self.lines)


def read_desk(desk: "Desk", article_id: str) -> DeskView:
    """The desk with the article that was open last, or its newest one: no more than a first window shows."""
    lines = tuple(desk.article_lines())
    known = {line.id for line in lines}
    wanted = article_id if article_id in known else lines[0].id if lines else ""
    return DeskView(
        path=desk.path,
        person=desk.me.name,
        why_read_only=desk.why_read_only,
        lines=lines,
        article=_read_or_none(desk, wanted) if wanted else None,
        was_recovered=desk.recovered_from is not None,
    )


def read_article(desk: "Desk", article_id: str, with_surroundings: bool = True) -> ArticleView:
    """The article as it is now; Refused when it is no longer there or damaged."""
    from editor.workflow import SETTLED

    article = desk.article(article_id)
    around = read_surroundings(desk, article) if with_surroundings else None
    return ArticleView(article, desk.is_read_only or article.stage in SETTLED, around)


def read_surroundings(desk: "Desk", article: Article) -> Surroundings:
    """The template, audience and pictures of an article."""
    target = desk.setting(target_key(article.id), 0)
    return Surroundings(
        _template(desk, article),
        _audience(desk, article),
        desk.pictures(article.id),
        target if isinstance(target, int) else 0,
    )


def target_key(article_id: str) -> str:
    """The setting that holds an article's word target."""
    return f"target/{article_id}"


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
