"""What a backup holds, to be read before anything is taken out of it: its articles, their revisions, their texts.

A backup is never opened itself: it is copied to a folder of the caller's and brought to this program's schema there, so
that also an old one can be looked into, and none is ever changed.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.disk_reason import reason_of
from editor.refusal import Refused
from storage.backups.kept_piece import Inside, KeptPiece
from storage.desk import Desk


def look_into(backup: Path, folder: Path, clock: Callable[[], int]) -> Inside:
    """Copy a backup into `folder` and say what it holds. Refused where it is gone, damaged or no desk."""
    copy = folder / backup.name
    try:
        if not copy.exists():
            shutil.copyfile(backup, copy)
    except OSError as error:
        copy.unlink(missing_ok=True)
        raise Refused(
            "The backup “{name}” could not be read ({reason}); nothing was changed. Choose another, or connect its "
            "disk.",
            name=backup.name,
            reason=reason_of(error),
        ) from error
    with _reading(copy, clock, sys.maxsize) as desk:
        last = desk.log(most=1)
        machine, until = (last[0].machine, last[0].at) if last else ("", 0)
        return Inside(copy, machine, until, tuple(desk.article_lines()))


def read_piece(copy: Path, article_id: str, revision_id: str, clock: Callable[[], int]) -> KeptPiece:
    """An article of the copy that `look_into` made, at one of its revisions; with an empty id at the newest."""
    with _reading(copy, clock, 0) as desk:
        article = desk.article(article_id)
        revisions = tuple(desk.revisions(article_id))
        chosen = next((one for one in revisions if one.id == revision_id), revisions[0])
        fields, text = desk.revision_content(chosen.id)
        return KeptPiece(
            article_id=article_id,
            language=article.language,
            template=article.template,
            audience=article.audience,
            house_style=article.house_style,
            fields=fields,
            text=text,
            pictures=desk.pictures(article_id),
            number=chosen.number,
            at=chosen.at,
            revisions=revisions,
        )


@contextmanager
def _reading(copy: Path, clock: Callable[[], int], whole_up_to: int) -> Iterator[Desk]:
    with Desk.open(copy, clock, whole_up_to=whole_up_to) as desk:
        yield desk
