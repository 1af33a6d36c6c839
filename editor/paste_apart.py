"""Reads a large paste in a process of its own (`editor.apart`), with limits of memory and time.

A small one is read where it is, within the key that pastes it: the reader keeps a list of what it understands, runs and
fetches nothing, and its limits are met before the work (docs/security.md has how long the worst takes).
"""

import json
import tempfile
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from threading import Event

from editor import apart, apart_records, apart_waiting
from editor.disk_reason import reason_of
from editor.refusal import Refused
from editor.text.paste.conversion import Pasted, to_markdown
from editor.text.paste.limits import check_html

FROM = 12_000
"""characters of HTML that are read apart: three or four pages of plain words"""
WHOLE = 100_000
"""characters of HTML that is read here all the same, as it is long only by the styles of an office program"""
MOST_TAGS = 600
"""signs that begin a tag, in such HTML"""
MEMORY = 1_500_000_000
"""bytes that the process may have"""
SECONDS = 60


def read(
    html: str,
    language: str,
    taken_labels: Collection[str] = (),
    breathe: Callable[[], object] = int,
    keeps_soft_hyphens: bool = False,
    stop: Event | None = None,
) -> Pasted:
    """As `to_markdown`. Refused as well where a large paste takes more memory or time than any text.

    Raises `apart.Stopped` soon after `stop` is set.
    """
    if is_small(html):
        return to_markdown(html, language, taken_labels, breathe, keeps_soft_hyphens)
    check_html(len(html))
    with tempfile.TemporaryDirectory(prefix="copydesk-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "pasted"
        asked = {"html": html, "language": language, "labels": [*taken_labels], "keeps": keeps_soft_hyphens}
        try:
            file.write_bytes(json.dumps(asked).encode())
            said, beside = apart_waiting.run("read-html", str(file), seconds=2 * SECONDS, stop=stop)
        except OSError as error:
            raise Refused(
                "What you pasted is large and could not be put aside to be read ({reason}). Nothing was put in. Copy a "
                "part of it, or paste it as plain text.",
                reason=reason_of(error),
            ) from error
        except apart.GaveUp:
            raise Refused(
                "What you pasted takes far more memory or time than any text, so it was given up and nothing was put "
                "in. Copy a part of it, or paste it as plain text."
            ) from None
    return apart_records.heard(Pasted, said["pasted"], beside)


def is_small(html: str) -> bool:
    """Whether it is read where it is: an office program puts its styles before few words."""
    return len(html) < FROM or (len(html) <= WHOLE and html.count("<") <= MOST_TAGS)


def answer(name: str) -> tuple[Mapping[str, object], bytes]:
    """In the process of its own: the text with its pictures."""
    asked = json.loads(Path(name).read_bytes())
    pasted = to_markdown(asked["html"], asked["language"], asked["labels"], keeps_soft_hyphens=asked["keeps"])
    said, beside = apart_records.told(pasted)
    return {"pasted": said}, beside
