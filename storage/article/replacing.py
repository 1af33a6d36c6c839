"""Replacing over many articles at once: each gets a revision with a name and an event, all of them or none.

It looks for nothing itself: `editor.text.find` has found the places in what `page` handed out.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from types import MappingProxyType

from editor import workflow
from editor.article import Fields, Stage
from editor.frozen import frozen
from editor.refusal import Refused
from editor.text.line_counts import count_lines
from editor.text.normalise import clean
from editor.text.replacement import Replacement, apply
from storage import rows
from storage.article.articles import LARGEST_TEXT, Articles, clean_fields
from storage.change import Change, Kind
from storage.database import Row

FIELDS = ("kicker", "headline", "dek", "byline", "dateline", "ednote")
"""The fields in which words are replaced. Not the slug, which names files, nor the keywords, which are a list."""
LONGEST_NAME = 120
"""characters of the name that the revisions get"""


@frozen
class Page:
    """An article as it is searched. `why_not` says why its text cannot be read; it is empty then."""

    article_id: str
    revision_id: str
    stage: Stage
    language: str
    fields: Fields
    text: str
    why_not: Refused | None = None

    @property
    def is_settled(self) -> bool:
        """Whether its content does not change any more."""
        return self.stage in workflow.SETTLED


@frozen
class ArticleReplacements:
    """What is to be replaced in one article, as it stood in `revision_id`; `fields` by their names in `FIELDS`."""

    article_id: str
    revision_id: str
    text: tuple[Replacement, ...] = ()
    fields: Mapping[str, tuple[Replacement, ...]] = field(default_factory=lambda: MappingProxyType({}))


@frozen
class Replaced:
    """One article that was changed: its content went from one revision to another. `left` is the stage it was in."""

    article_id: str
    before: str
    after: str
    left: Stage
    stage: Stage


_Content = tuple[str, Fields]


class Replacing(Articles):
    def pages(self, article_ids: Iterable[str]) -> list[Page]:
        """What there is to search in these articles; those that are no longer on the desk are left out."""
        return [self._page(row) for row in map(self._row_or_none, article_ids) if row is not None]

    def replace_in_articles(self, changes: Sequence[ArticleReplacements], name: str = "") -> Change:
        """Make the replacements in all these articles, in one transaction; each gets a revision called `name`.

        An article whose content is no longer that of the `revision_id`, that is settled or gone, is left as it is. As
        in `save_text` an approved article goes back to be edited, and an assigned one becomes a draft. The change's
        values: `replaced`, a tuple of `Replaced`, and `left_out`, the ids of the others. Refused, with nothing
        changed at all, where a text or a field would become too long.
        """
        return self._rewrite(
            Kind.TEXT_REPLACED,
            name,
            [(one.article_id, one.revision_id, partial(_replaced, one)) for one in changes],
        )

    def take_back_replacements(self, made: Sequence[Replaced], name: str = "") -> Change:
        """Give articles the content again that they had before, as a new revision; values as `replace_in_articles`.

        An article that was changed since is left as it is. Stages stay where they are: what was approved is to be
        approved again.
        """
        return self._rewrite(
            Kind.TEXT_RESTORED,
            name,
            [(one.article_id, one.after, partial(self._content_of, one.before)) for one in made],
        )

    def _rewrite(
        self, kind: Kind, name: str, wanted: Sequence[tuple[str, str, Callable[[_Content], _Content]]]
    ) -> Change:
        replaced: list[Replaced] = []
        left_out: list[str] = []
        with self._changing() as now:
            for article_id, revision_id, new_content in wanted:
                row = self._row_or_none(article_id)
                if row is None or rows.STAGES[row["stage"]] in workflow.SETTLED or not self._is_at(row, revision_id):
                    left_out.append(article_id)
                    continue
                self._database.lock_article(article_id)
                before = self._text_at(row), rows.fields_from_json(row["fields"])
                text, fields = new_content(before)
                if (text, fields) != before:
                    replaced.append(self._put(kind, row, now, text, fields, name[:LONGEST_NAME]))
            values: dict[str, object] = {"replaced": tuple(replaced), "left_out": tuple(left_out)}
            return Change(kind if replaced else Kind.UNCHANGED, None, None, now, MappingProxyType(values))

    def _put(self, kind: Kind, row: Row, now: int, text: str, fields: Fields, name: str) -> Replaced:
        """Make this the article's content; the event tells of it."""
        if len(text) > LARGEST_TEXT:
            raise Refused(
                "A text would become longer than the {most} characters that one article may have, so nothing was "
                "replaced in any article. Replace in fewer places.",
                most=LARGEST_TEXT,
            )
        reason = "replaced" if kind is Kind.TEXT_REPLACED else "restored"
        revision_id = self._add_revision(row, now, text, rows.fields_to_json(fields), reason, name)
        stage = self._take_up(row, revision_id, now)
        words = count_lines(text).words
        self._database.run(
            "UPDATE article SET words = ?, slug = ?, headline = ?, embargo_until = ? WHERE id = ?",
            words,
            fields.slug,
            fields.headline,
            fields.embargo.until if fields.embargo else None,
            row["id"],
        )
        self._record(kind, now, row["id"], revision_id, words=words, stage=stage, name=name)
        return Replaced(row["id"], row["revision_id"], revision_id, rows.STAGES[row["stage"]], Stage(stage))

    def _is_at(self, row: Row, revision_id: str) -> bool:
        """Whether the article's content is that of the revision; keeping it under a name changes nothing."""
        if row["revision_id"] == revision_id:
            return True
        other = self._database.one(
            "SELECT sha256, fields FROM revision WHERE id = ? AND article_id = ?", revision_id, row["id"]
        )
        return other is not None and (other["sha256"], other["fields"]) == (row["sha256"], row["fields"])

    def _page(self, row: Row) -> Page:
        text, why_not = "", None
        try:
            text = self._text_at(row)
        except Refused as damaged:
            why_not = damaged
        fields = rows.fields_from_json(row["fields"])
        return Page(row["id"], row["revision_id"], rows.STAGES[row["stage"]], row["language"], fields, text, why_not)

    def _row_or_none(self, article_id: str) -> Row | None:
        try:
            return self._article_row(article_id)
        except Refused:
            return None

    def _content_of(self, revision_id: str, _now: _Content) -> _Content:
        fields, text = self.revision_content(revision_id)
        return text, fields


def _replaced(wanted: ArticleReplacements, content: _Content) -> _Content:
    text, fields = content
    text = clean(apply(text, wanted.text)).text
    named = {name: apply(getattr(fields, name), chosen) for name, chosen in wanted.fields.items() if name in FIELDS}
    return text, clean_fields(replace(fields, **named)) if named else fields  # type: ignore[arg-type]
