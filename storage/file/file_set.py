"""Several files that are written together: all of them take their places, or every earlier file stays as it was.

What a set leaves beside its files bears its mark and the number of the file, so that a set whose program ended in the
middle can be brought to an end by who knows its mark (`finish`).
"""

import contextlib
import hashlib
import os
import re
import shutil
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

from editor.refusal import Refused
from storage.file.files import mode_of, must_not_cover, refusal, sync_folder

PART, BEFORE, NONE = "part", "before", "none"
"""A file that waits for its place; the one that stood there before; the word that none did."""

_PART = re.compile(r"\.copydesk-[\w-]+\.part")
_DAY = 86_400_000
"""milliseconds"""


class FileSet:
    """Files that wait beside their places. Every way out ends with `settle` or `take_back`, which may be said twice."""

    def __init__(self) -> None:
        self.mark = uuid.uuid4().hex[:12]
        self._paths: list[Path] = []
        """each place, by its number"""
        self._sums: list[str] = []
        self._aside: set[int] = set()
        """the numbers of places of which it is kept what stood there before"""
        self._placed: list[int] = []
        self.has_left = False
        """whether something could not be taken back, which `finish` may do later"""

    def add(self, path: Path, data: bytes) -> None:
        """Write a file aside, and onto the disk. Refused where none can be; what was there is untouched."""
        try:
            is_folder = path.is_dir()
            if not is_folder:
                must_not_cover(path)
                self._write(path, data)
        except OSError as error:
            raise refusal(error, path) from error
        if is_folder:
            raise Refused(
                "“{name}” is a folder, so no file was written. Choose a name for the file in it.",
                name=path.name or str(path),
            )

    @property
    def places(self) -> list[tuple[Path, str]]:
        """Each place with the SHA-256 of what is to stand there."""
        return [(path.absolute(), sha256) for path, sha256 in zip(self._paths, self._sums, strict=True)]

    def place(self) -> None:
        """Give every file its place. Refused where one is locked; then all that stood there before stands there again.

        The files before are kept aside until `settle`, all of them before the first is replaced.
        """
        waiting = [number for number in self._numbers if number not in self._placed]
        path = self._paths[0] if self._paths else Path()
        try:
            for number in waiting:
                path = self._paths[number]
                _set_aside(self.mark, number, path)
                self._aside.add(number)
            self._sync()
            for number in waiting:
                path = self._paths[number]
                _beside(path, self.mark, number, PART).replace(path)
                self._placed.append(number)
        except OSError as error:
            self.take_back()
            raise _locked(error, path) from error
        self._sync()

    def settle(self) -> None:
        """The files are to stay: let go of those before them."""
        for number in self._aside:
            _let_go(self._paths[number], self.mark, number, BEFORE, NONE)
        self._sync()
        self._forget()

    def step_back(self) -> None:
        """Let every place be as it was before, with the files waiting beside them once more."""
        for number in reversed(self._placed):
            path = self._paths[number]
            with contextlib.suppress(OSError):
                path.replace(_beside(path, self.mark, number, PART))
                _restore(path, self.mark, number)
        self._placed = []

    def take_back(self) -> None:
        """Let everything be as it was before."""
        # Who gives up and who writes may both come here at the same time.
        for number, path in enumerate(self._paths):
            try:
                _undo(path, self.mark, number, number in self._placed)
            except OSError:
                self.has_left = True
        self._forget()

    @property
    def _numbers(self) -> range:
        return range(len(self._paths))

    def _forget(self) -> None:
        self._paths, self._sums, self._aside, self._placed = [], [], set(), []

    def _sync(self) -> None:
        for folder in {path.parent for path in self._paths}:
            with contextlib.suppress(OSError):
                sync_folder(folder)

    def _write(self, path: Path, data: bytes) -> None:
        number = len(self._paths)
        self._paths.append(path)
        self._sums.append(hashlib.sha256(data).hexdigest())
        part = _beside(path, self.mark, number, PART)
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(mode_of(path))


def finish(mark: str, files: Sequence[tuple[Path, str]], is_out: bool) -> Iterator[tuple[Path, bool]]:
    """Bring a set to its end whose program ended in the middle: `files` are its places with the SHA-256 of what was to
    stand there, in their order.

    With `is_out` the files stay, else every place gets what stood there before. Each place that had to be given back
    comes with whether that was done; what somebody has changed since is left alone.
    """
    for number, (path, sha256) in enumerate(files):
        try:
            if is_out:
                _let_go(path, mark, number, PART, BEFORE, NONE)
                continue
            if not path.parent.is_dir():  # a stick or a share that may hold files without an edition
                yield path, False
                continue
            was_begun = any(_beside(path, mark, number, what).exists() for what in (BEFORE, NONE))
            is_waiting = _beside(path, mark, number, PART).exists()
            is_placed = was_begun and not is_waiting and _sha256(path) == sha256
            if _undo(path, mark, number, is_placed):
                yield path, True
        except OSError:
            yield path, False
    for folder in {path.parent for path, _sum in files}:
        with contextlib.suppress(OSError):
            sync_folder(folder)


def tidy(mark: str, folder: Path) -> None:
    """Take away what a set left in a folder before it knew all of its files."""
    with contextlib.suppress(OSError):
        for left in folder.iterdir():
            if re.fullmatch(rf"\.copydesk-{re.escape(mark)}-\d+\.part", left.name):
                left.unlink(missing_ok=True)


def tidy_old(folder: Path, now: int) -> None:
    """Take away the parts of ours in a folder that are older than a day: nobody is writing them any more.

    `now` is in milliseconds since 1970, UTC.
    """
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for left in entries:
            if _PART.fullmatch(left.name) and now - left.stat().st_mtime_ns // 1_000_000 > _DAY:
                Path(left).unlink(missing_ok=True)


def _beside(path: Path, mark: str, number: int, what: str) -> Path:
    return path.with_name(f".copydesk-{mark}-{number}.{what}")


def _set_aside(mark: str, number: int, path: Path) -> None:
    """The place is never empty, not even for a moment: the file keeps its name until the new one takes it."""
    before = _beside(path, mark, number, BEFORE)
    if not path.exists():
        _beside(path, mark, number, NONE).touch()
        return
    try:
        os.link(path, before)
    except (OSError, NotImplementedError):
        shutil.copy2(path, before)
        with before.open("rb+") as file:
            os.fsync(file.fileno())


def _undo(path: Path, mark: str, number: int, is_placed: bool) -> bool:
    """Let one place be as it was; whether something was given back there."""
    has_gone = not path.exists() and _beside(path, mark, number, BEFORE).exists()
    if is_placed or has_gone:
        was_kept = _restore(path, mark, number)
    else:
        was_kept = False
        _let_go(path, mark, number, BEFORE, NONE)
    _let_go(path, mark, number, PART)
    return was_kept


def _restore(path: Path, mark: str, number: int) -> bool:
    """Put what stood before into its place; whether it was known. Without that, the file is left as it is."""
    before, none = (_beside(path, mark, number, what) for what in (BEFORE, NONE))
    if before.exists():
        before.replace(path)
        # Two names of one file that was never replaced: the system leaves both.
        before.unlink(missing_ok=True)
        return True
    if none.exists():
        path.unlink(missing_ok=True)
        none.unlink(missing_ok=True)
        return True
    return False


def _let_go(path: Path, mark: str, number: int, *kinds: str) -> None:
    for what in kinds:
        with contextlib.suppress(OSError):
            _beside(path, mark, number, what).unlink(missing_ok=True)


def _sha256(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _locked(error: OSError, path: Path) -> Refused:
    if isinstance(error, PermissionError):
        return Refused(
            "“{name}” is open in another program or may not be replaced, so nothing was published; every earlier file "
            "is whole. Close it there, and try again.",
            name=path.name,
        )
    return refusal(error, path)
