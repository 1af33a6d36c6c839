"""Rows become the records of `editor.article` here, and records become rows. It asks nothing of the database."""

import json
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from editor.article import (
    Article,
    ArticleLine,
    Assignment,
    Away,
    Collaborator,
    Embargo,
    Fields,
    Revision,
    Role,
    Stage,
    Task,
)
from editor.refusal import Refused
from editor.seal import canonical_json, fields_as_data
from storage.database import Row

Word = TypeVar("Word", bound=StrEnum)


class _Words(dict[str, Word]):
    """What the words in a column stand for. Refused for one that the disk damaged: an index may hold another than its
    row. Looked up and not called for, as an enum that is called takes as long as the rest of the row.
    """

    def __init__(self, all_of: type[Word]) -> None:
        super().__init__((one.value, one) for one in all_of)

    def __missing__(self, kept: str) -> Word:
        raise Refused(
            "A word on the desk was damaged on the disk (“{word}”) and is not taken for another one. "
            "Nothing was changed; open the newest backup.",
            word=kept,
        )


STAGES = _Words(Stage)
TASKS = _Words(Task)


def fields_to_json(fields: Fields) -> str:
    return canonical_json(fields_as_data(fields))


def fields_from_json(text: str) -> Fields:
    """Refused when they were damaged on the disk."""
    try:
        data: dict[str, Any] = json.loads(text)
        embargo = data.pop("embargo", None)
        keywords = tuple(data.pop("keywords", ()))
        return Fields(**data, keywords=keywords, embargo=Embargo(**embargo) if embargo else None)
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Refused(
            "The fields of this article were damaged on the disk and are not shown as if they were right. "
            "Nothing was changed; open an earlier revision, or the newest backup."
        ) from error


def article(row: Row, text: str) -> Article:
    return Article(
        id=row["id"],
        language=row["language"],
        stage=STAGES[row["stage"]],
        fields=fields_from_json(row["fields"]),
        text=text,
        template=row["template_key"],
        audience=row["audience_key"],
        house_style=row["house_style_key"],
        author=row["author_id"],
        created_at=row["created_at"],
        changed_at=row["changed_at"],
        due_at=row["due_at"],
        is_sample=bool(row["is_sample"]),
        writer="" if Stage.PITCHED in (row["stage"], row["left_stage"]) else row["writer_id"],
        due_zone=row["due_zone"],
        publish_at=row["publish_at"],
        publish_zone=row["publish_zone"],
        length_wanted=row["length_wanted"],
    )


WRITER = "CASE WHEN article.stage = 'pitched' OR article.left_stage = 'pitched' THEN '' ELSE collaborator.name END"
"""The name of who writes an article, with its writer joined as `collaborator`. An idea is nobody's yet."""

HOLDER = (
    "(SELECT collaborator.name FROM checkout JOIN collaborator ON collaborator.id = checkout.collaborator_id"
    " WHERE checkout.article_id = article.id AND checkout.released_at IS NULL)"
)
"""The name of who has the article checked out, NULL for nobody."""
ARTICLE_LINE = f"""
SELECT article.id, article.language, article.stage, article.slug, article.headline, {WRITER} AS writer,
    article.words, article.changed_at, article.due_at, article.is_sample, {HOLDER} AS holder
FROM article JOIN collaborator ON collaborator.id = article.writer_id
"""


def article_line(row: Row) -> ArticleLine:
    """A line of the list, from a row of ARTICLE_LINE."""
    return ArticleLine(
        row["id"],
        row["language"],
        STAGES[row["stage"]],
        row["slug"],
        row["headline"],
        row["writer"],
        row["words"],
        row["changed_at"],
        row["due_at"],
        bool(row["is_sample"]),
        row["holder"] or "",
    )


def revision(row: Row) -> Revision:
    return Revision(
        id=row["id"],
        article_id=row["article_id"],
        number=row["number"],
        by=row["collaborator_id"],
        at=row["at"],
        name=row["given_name"] or row["name"],
        reason=row["reason"],
        sha256=row["sha256"],
    )


def collaborator(row: Row) -> Collaborator:
    return Collaborator(
        id=row["id"],
        name=row["name"],
        roles=frozenset(Role(role) for role in strings(row["roles"]) if role in set(Role)),
        languages=strings(row["languages"]),
        contact=row["contact"],
        active=bool(row["is_active"]),
        merged_into=row["merged_into"] or "",
        has_passphrase=bool(row["passphrase"]),
    )


def strings(kept: str) -> tuple[str, ...]:
    """Those of a list; none where the disk damaged it: who cannot be read has no rights, and the desk opens."""
    try:
        words = json.loads(kept)
    except (ValueError, TypeError, RecursionError):
        return ()
    return tuple(word for word in words if isinstance(word, str)) if isinstance(words, list) else ()


def away(row: Row) -> Away:
    """Refused when the days were damaged on the disk."""
    try:
        return _away(row)
    except ValueError as error:
        raise Refused(
            "Days on which somebody is away were damaged on the disk and are not shown as if they were right. "
            "Nothing was changed; open the newest backup."
        ) from error


def _away(row: Row) -> Away:
    return Away(
        row["id"],
        row["collaborator_id"],
        date.fromisoformat(row["first_day"]),
        date.fromisoformat(row["last_day"]),
        row["note"],
    )


def assignment(row: Row) -> Assignment:
    return Assignment(
        id=row["id"],
        article_id=row["article_id"],
        collaborator_id=row["collaborator_id"],
        task=TASKS[row["task"]],
        due_at=row["due_at"],
        note=row["note"],
        done_at=row["done_at"],
        due_zone=row["due_zone"],
        length_wanted=row["length_wanted"],
        assigned_by=row["assigned_by"],
        assigned_at=row["assigned_at"],
        declined_at=row["declined_at"],
        cancelled_at=row["cancelled_at"],
        reason=row["reason"],
    )
