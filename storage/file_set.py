"""Several files that are written together: all of them take their places, or every earlier file stays as it was."""

import contextlib
import os
import shutil
import tempfile
import uuid
from pathlib import Path

from editor.refusal import Refused
from storage.files import mode_of, must_not_cover, refusal, sync_folder


class FileSet:
    """Files that wait beside their places. Every way out ends with `settle` or `take_back`, which may be said twice."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Path, Path]] = []
        self._placed: list[tuple[Path, Path | None]] = []
        """each place, and where the file is that stood there before"""

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

    def place(self) -> None:
        """Give every file its place. Refused where one is locked; then all that stood there before stands there again.

        The files before are kept aside until `settle`.
        """
        for part, path in self._waiting:
            try:
                before = self._set_aside(path)
                self._placed.append((path, before))
                part.replace(path)
            except OSError as error:
                self.take_back()
                raise _locked(error, path) from error
        for folder in {path.parent for _part, path in self._waiting}:
            with contextlib.suppress(OSError):
                sync_folder(folder)
        self._waiting = []

    def settle(self) -> None:
        """The files are to stay: let go of those before them."""
        for _path, before in self._placed:
            if before is not None:
                with contextlib.suppress(OSError):
                    before.unlink(missing_ok=True)
        self._placed = []
        self._forget_waiting()

    def step_back(self) -> None:
        """Let every place be as it was before, with the files waiting beside them once more."""
        waiting = []
        for path, before in reversed(self._placed):
            part = path.with_name(f".copydesk-{uuid.uuid4().hex[:8]}.part")
            with contextlib.suppress(OSError):
                path.replace(part)
                waiting.append((part, path))
                if before is not None:
                    before.replace(path)
        self._placed = []
        self._waiting += reversed(waiting)

    def take_back(self) -> None:
        """Let everything be as it was before."""
        for path, before in reversed(self._placed):
            with contextlib.suppress(OSError):
                if before is not None:
                    before.replace(path)
                    # Two names of one file that was never replaced: the system leaves both.
                    before.unlink(missing_ok=True)
                else:
                    path.unlink(missing_ok=True)
        self._placed = []
        self._forget_waiting()

    def _write(self, path: Path, data: bytes) -> None:
        handle, name = tempfile.mkstemp(prefix=".copydesk-", suffix=".part", dir=path.parent)
        self._waiting.append((Path(name), path))
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode_of(path))

    @staticmethod
    def _set_aside(path: Path) -> Path | None:
        if not path.exists():
            return None
        before = path.with_name(f".copydesk-{uuid.uuid4().hex[:8]}.before")
        # The place is never empty, not even for a moment: the file keeps its name until the new one takes it.
        try:
            os.link(path, before)
        except (OSError, NotImplementedError):
            shutil.copy2(path, before)
        return before

    def _forget_waiting(self) -> None:
        for part, _path in self._waiting:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        self._waiting = []


def _locked(error: OSError, path: Path) -> Refused:
    if isinstance(error, PermissionError):
        return Refused(
            "“{name}” is open in another program or may not be replaced, so nothing was published; every earlier file "
            "is whole. Close it there, and try again.",
            name=path.name,
        )
    return refusal(error, path)
