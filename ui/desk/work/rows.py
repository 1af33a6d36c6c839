"""The rows of the start page: headings and what stands under them, as plain records. It draws nothing."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from editor.article import ArticleLine, Stage
from editor.frozen import frozen
from editor.my_work import OWN, MyWork, Part, WorkLine
from editor.notice import Notice
from ui.desk.work import notice_words
from ui.desk.work.due_in_words import deadline, due_in_words, is_late
from ui.wording import task_word


@frozen
class Row:
    """A heading, or one line under it. `words` stand after the headline, `at_end` at the right; a heading has no id."""

    headline: str
    article_id: str = ""
    stage: Stage | None = None
    words: str = ""
    at_end: str = ""
    is_late: bool = False
    tip: str = ""
    is_mine: bool = False
    """whether it is asked of the person to write: where they begin"""

    @property
    def is_heading(self) -> bool:
        return not self.article_id

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.headline, self.words, self.at_end) if part)


@frozen
class Seen:
    """What the page shows: what waits, what is told, and where a person was last."""

    work: MyWork
    news: Sequence[Notice] = ()
    recent: Sequence[ArticleLine] = ()


def rows(seen: Seen, now: int) -> list[Row]:
    """Every row of the page; `now` in milliseconds since 1970, UTC."""
    found: list[Row] = []
    _add(found, _news_title(), (_news(one, now) for one in seen.news))
    parts = seen.work.parts
    for part in Part:
        if part is Part.UNGIVEN:
            _add(found, _recent_title(), (_recent(line, now) for line in seen.recent))
        _add(found, title(part), (_work(line, part, now) for line in parts.get(part, ())))
    return found


def _add(found: list[Row], heading: str, lines: Iterable[Row]) -> None:
    under = list(lines)
    if under:
        found += [Row(heading, at_end=str(len(under))), *under]


def _work(line: WorkLine, part: Part, now: int) -> Row:
    words = _task_words(line, part)
    return Row(
        headline=headline(line.headline, line.slug),
        article_id=line.article_id,
        stage=line.stage,
        words=words,
        at_end=due_in_words(line.due_at, now, line.due_zone),
        is_late=is_late(line.due_at, now),
        tip=line.note,
        is_mine=part in OWN,
    )


def _task_words(line: WorkLine, part: Part) -> str:
    translate = QCoreApplication.translate
    if part is Part.EDIT and line.is_own:
        return translate("MyWork", "you handed it in; nobody else is on the desk, so you may edit it yourself")
    if part in (Part.EDIT, Part.APPROVE, Part.UNGIVEN):
        from_whom = translate("MyWork", "by {name}").format(name=line.by) if line.by else ""
        task = task_word(line.task) if line.task is not None else ""
        return line.note or from_whom or task
    said = " · ".join(word for word in (task_word(line.task) if line.task else "", line.by) if word)
    return f"{said}: {line.note}" if said and line.note else line.note or said


def _news(notice: Notice, now: int) -> Row:
    return Row(
        headline=headline(notice.headline, notice.slug),
        article_id=notice.article_id,
        words=notice_words.words(notice),
        at_end=notice_words.since(notice.at, now) if notice.due_at is None else deadline(notice.due_at, now),
        is_late=is_late(notice.due_at, now),
        tip=notice.words,
    )


def _recent(line: ArticleLine, now: int) -> Row:
    return Row(
        headline=headline(line.headline, line.slug),
        article_id=line.id,
        stage=line.stage,
        words=QCoreApplication.translate("MyWork", "changed {when}").format(
            when=notice_words.since(line.changed_at, now)
        ),
    )


def headline(words: str, slug: str) -> str:
    return words or slug or QCoreApplication.translate("MyWork", "No headline yet")


def _news_title() -> str:
    return QCoreApplication.translate("MyWork", "New for you")


def _recent_title() -> str:
    return QCoreApplication.translate("MyWork", "Continue where you were")


def title(part: Part) -> str:
    """The heading of a part."""
    translate = QCoreApplication.translate
    titles = {
        Part.CAME_BACK: translate("MyWork", "Sent back with a note"),
        Part.MINE: translate("MyWork", "Yours to do"),
        Part.EDIT: translate("MyWork", "Waiting for you to edit"),
        Part.APPROVE: translate("MyWork", "Waiting for another pair of eyes"),
        Part.UNGIVEN: translate("MyWork", "Needs somebody"),
        Part.LATER: translate("MyWork", "Your turn comes later"),
    }
    return titles[part]
