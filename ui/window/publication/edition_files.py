"""The files of an edition, made one after the other on a worker's thread and kept aside. It knows no widget."""

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path

from editor.edition import EditionFile
from editor.export.edition_piece import piece_of_edition
from editor.export.registry import WRITERS
from storage.file.file_set import FileSet
from storage.publication.editions import Outgoing
from storage.publication.publications import Publication
from ui.dialogs.publish import PublishRequest

Progress = Callable[[int, str], object]
"""Told on the worker's thread how many are there, and which one is being made."""


class Making:
    """One publication in the making. `give_up` may be called from any thread."""

    def __init__(self, ready: Publication, request: PublishRequest, at: int, utc_offset: int) -> None:
        self.ready = ready
        self.request = request
        self.files = FileSet()
        self._at, self._utc_offset = at, utc_offset
        self._given_up = threading.Event()

    @property
    def is_given_up(self) -> bool:
        return self._given_up.is_set()

    def give_up(self) -> None:
        self._given_up.set()

    def make(self, progress: Progress) -> Outgoing | None:
        """Write every file aside; None, and nothing is left, once it was given up. Refused where one cannot be."""
        made: list[EditionFile] = []
        try:
            for number, (format, path) in enumerate(self.request.files.items()):
                if self.is_given_up:
                    return None
                progress(number, path.name)
                made.append(self._make(format, path))
            return None if self.is_given_up else self._outgoing(tuple(made))
        finally:
            if self.is_given_up or len(made) < len(self.request.files):
                self.files.take_back()

    def _make(self, format: str, path: Path) -> EditionFile:
        ready = self.ready
        edition = ready.edition(self._at, self._utc_offset)
        piece = piece_of_edition(ready.article, ready.pictures, ready.office, edition, ready.earlier)
        exported = WRITERS[format](piece, ready.house_style)
        self.files.add(path, exported.data)
        digest = hashlib.sha256(exported.data).hexdigest()
        return EditionFile(format, path.name, digest, tuple(map(str, exported.notes)))

    def _outgoing(self, made: tuple[EditionFile, ...]) -> Outgoing:
        request = self.request
        return Outgoing(
            files=made,
            seen=self.ready.content_sha256,
            at=self._at,
            utc_offset=self._utc_offset,
            folder=str(next(iter(request.files.values())).parent),
            why=request.why,
            lifted=request.lifted,
            bypass=request.bypass,
        )
