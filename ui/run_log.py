"""What the program did and what went wrong, for whoever helps: a small file on this machine, never sent anywhere.

Window and command line write to the same one. It holds no text of an article, no name, no title and no path: of a
refusal the sentence before its values are put in, of a mistake where in the program it was. It is cut off when it
grows, with one file before it.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

LARGEST = 256 * 1024
"""bytes, after which a new file is begun; the one before is kept"""
_FORMER = "command-line.log"
"""what the command line wrote once, whole and for ever: it may hold words of an article, so it goes"""
_FILE = re.compile(r'^\s*File "(?P<path>[^"]*)", line (?P<line>\d+), in (?P<place>[\w<>.]+)')
_OWN = re.compile(r"(?:^|[/\\])((?:editor|resources|storage|ui)[/\\][\w/\\.]+\.py|main\.py)$")
_KIND = re.compile(r"^((?:[a-z_]+\.)*[A-Z][A-Za-z]*(?:Error|Exception|Warning|Interrupt|Exit))(?::|$)")


def folder() -> Path:
    """Where this machine keeps the log."""
    from platformdirs import user_log_path

    return user_log_path("copydesk", appauthor=False)


class RunLog:
    """`clock` gives milliseconds since 1970, UTC. A log that cannot be written keeps nobody from writing."""

    def __init__(self, where: Path, clock: Callable[[], int]) -> None:
        self.path = where / "copydesk.log"
        self._clock = clock

    @property
    def _before(self) -> Path:
        return self.path.with_name("copydesk.1.log")

    def note(self, what: str) -> bool:
        """Write one line; whether that could be done. `what` is the program's own words, never a person's."""
        at = datetime.fromtimestamp(self._clock() / 1000, UTC).isoformat(sep=" ", timespec="seconds")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.with_name(_FORMER).unlink(missing_ok=True)
            if self.path.exists() and self.path.stat().st_size > LARGEST:
                self.path.replace(self._before)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{at} {what}\n")
        except OSError:
            return False
        return True

    def note_mistake(self, details: str, where: str = "") -> bool:
        """Write where in the program a mistake was; whether that could be done. `where` it ran, in its own words."""
        return self.note(f"mistake{where}\n{without_content(details)}")

    def lines(self, most: int) -> list[str]:
        """The last lines, the oldest first."""
        found: list[str] = []
        for path in (self._before, self.path):
            with suppress(OSError):
                found += path.read_text(encoding="utf-8", errors="replace").splitlines()
        return found[-most:]


def without_content(details: str) -> str:
    """Where in the program a mistake was, and of which kind: no word of its message, no line of code, no folder."""
    kept = []
    for line in details.splitlines():
        found = _FILE.match(line)
        if found:
            own = _OWN.search(found["path"])
            where = own[1].replace("\\", "/") if own else re.split(r"[/\\]", found["path"])[-1]
            kept.append(f"  {where}:{found['line']} {found['place']}")
        elif kind := _KIND.match(line):
            kept.append(f"  {kind[1]}")
    return "\n".join(kept)
