"""The checks before an export: read on the desk's thread, checked on a worker's, shown in the dialog that asks.

They stop nothing: who exports sees what is not right yet, and a line leads to its place.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.finding import Finding, Severity
from editor.frozen import frozen
from editor.refusal import Refused
from ui import wording
from ui.widgets.finding_list import Found

if TYPE_CHECKING:
    from editor.article import Article, Picture
    from editor.audience import Audience
    from editor.edition import Edition
    from editor.house_style import HouseStyle
    from editor.template import Template
    from storage.desk import Desk
    from ui.dialogs.export import Export
    from ui.tasks import Tasks

KEY = "preflight"
ON_PAPER = frozenset({"docx", "pdf", "pdf-archive"})
"""Formats in which a picture has a size that can be measured."""


@frozen
class Looked:
    """What the checks of one article go by."""

    article: "Article"
    template: "Template | None"
    audience: "Audience | None"
    pictures: "dict[str, Picture]"
    open_remarks: tuple[Finding, ...]
    withdrawal: "Edition | None" = None


class Preflighting(QObject):
    """Belongs to one dialog and ends with it; `clock` gives milliseconds since 1970, UTC."""

    def __init__(
        self,
        tasks: "Tasks",
        clock: Callable[[], int],
        dialog: "Export",
        house_styles: "Sequence[HouseStyle]",
        article_ids: Sequence[str],
    ) -> None:
        super().__init__(dialog)
        self._tasks, self._clock, self._dialog = tasks, clock, dialog
        self._styles = {style.key: style for style in house_styles}
        self._ids = list(article_ids)
        self._found: list[Found] = []
        self._round = 0
        dialog.look_changed.connect(self.begin)
        dialog.finished.connect(lambda _result: self.stop())

    def begin(self) -> None:
        """Look at every article anew, as it would go out now."""
        self._round += 1
        self._found = []
        self._dialog.findings.show_looking()
        self._look_at(0, self._round)

    def stop(self) -> None:
        self._round += 1
        self._tasks.forget(KEY)

    def _look_at(self, number: int, of_round: int) -> None:
        if of_round != self._round:
            return
        if number == len(self._ids):
            self._dialog.findings.show_found(self._found)
            return
        article_id = self._ids[number]
        self._tasks.read(
            lambda desk: read(desk, article_id),
            then=lambda looked: self._check(looked, number, of_round),
            failed=lambda _error: self._look_at(number + 1, of_round),  # the export itself will say why
            key=KEY,
        )

    def _check(self, looked: Looked, number: int, of_round: int) -> None:
        if of_round != self._round:
            return
        style, form, now = self._styles.get(self._dialog.style_key), self._dialog.form, self._clock()
        self._tasks.compute(
            lambda: findings(looked, style, form, now),
            then=lambda found: self._add(looked.article, found, number, of_round),
            key=KEY,
        )

    def _add(self, article: "Article", found: Sequence[Finding], number: int, of_round: int) -> None:
        if of_round != self._round:
            return
        whose = (article.fields.headline or article.fields.slug) if len(self._ids) > 1 else ""
        self._found += [Found(one, article.id, whose) for one in found]
        if found:
            self._dialog.findings.show_found(self._found, is_whole=False)
        self._look_at(number + 1, of_round)


def read(desk: "Desk", article_id: str) -> Looked:
    """What there is to check; Refused when the article is no longer there."""
    article = desk.article(article_id)
    template, audience = None, None
    with suppress(Refused):
        template = desk.template(article.template, article.language) if article.template else None
    with suppress(Refused):
        audience = desk.audience(article.audience, article.language) if article.audience else None
    pictures = {f"pictures/{name}": picture for name, picture in desk.picture_sizes(article_id).items()}
    return Looked(article, template, audience, pictures, desk.open_remarks(article_id), desk.withdrawal(article_id))


def findings(looked: Looked, style: "HouseStyle | None", form: str, now: int) -> list[Finding]:
    """Everything that is not right yet in a file of this form, the weightiest first."""
    from editor import preflight
    from editor.checks import withdrawn
    from editor.text.markdown import parse

    article = looked.article
    found = preflight.check(
        parse(article.text), article.fields, looked.template, looked.audience, looked.pictures, style
    )
    if form not in ON_PAPER:
        found = [one for one in found if "dots" not in one.values]
    gone = looked.withdrawal
    found = [*withdrawn.check(article, gone, wording.day(gone.at) if gone else ""), *found]
    found += [*_embargo(article, now), *looked.open_remarks]
    order = list(Severity)
    return sorted(found, key=lambda one: order.index(one.severity))


def _embargo(article: "Article", now: int) -> list[Finding]:
    embargo = article.fields.embargo
    if embargo is None or now >= embargo.until:
        return []
    at = {"day": wording.day(embargo.until), "time": wording.clock_time(embargo.until)}
    return [
        Finding(
            "embargo",
            Severity.SHOULD,
            "The article is under embargo until {day} {time}. Tell whoever gets the file before then.",
            at,
            field="embargo",
        )
    ]
