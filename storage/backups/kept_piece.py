"""What a backup holds, and an article as it has it: all that is needed to have it on a desk again. It reads nothing."""

from collections.abc import Mapping
from pathlib import Path

from editor.article import ArticleLine, Fields, Picture, Revision
from editor.frozen import frozen


@frozen
class KeptPiece:
    """One article as a revision of it stands in a backup, with all that is needed to have it on a desk again."""

    article_id: str
    language: str
    template: str
    audience: str
    house_style: str
    fields: Fields
    text: str
    pictures: Mapping[str, Picture]
    number: int
    """of the revision"""
    at: int
    """when it was written, in milliseconds since 1970, UTC"""
    revisions: tuple[Revision, ...] = ()
    """all that the backup has of this article, the newest first"""


@frozen
class Inside:
    """`machine` is where the newest thing in it happened, `until` when, in milliseconds since 1970, UTC."""

    copy: Path
    machine: str
    until: int
    articles: tuple[ArticleLine, ...]
