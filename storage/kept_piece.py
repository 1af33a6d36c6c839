"""An article as a backup has it: all that is needed to have it on a desk again. It reads nothing itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor.article import Fields, Picture, Revision


@dataclass(frozen=True, slots=True)
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
