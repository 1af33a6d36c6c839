"""What is kept of a long text and seldom looked at: packed small, some pieces together, unpacked when it is asked for.

What a book is parsed into takes ten times the room of the book, and nearly all of it only waits for an edit nearby. It
knows nothing of what is packed. Packing in one thread may meet looking in another: what is looked at is the same.
"""

import pickle
import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

TOGETHER = 32
"""pieces that are packed as one, so that words and shapes that come again are held once"""
WORTH_IT = 8
"""pieces among these that are still loose, at the least: a few that were edited stay as they are"""
_OPEN = 4
"""packs that stay unpacked: neighbours are asked for one after the other"""

Content = TypeVar("Content")


class _Pack:
    """The contents of some pieces."""

    __slots__ = ("data",)

    def __init__(self, contents: Sequence[Any]) -> None:
        self.data = zlib.compress(pickle.dumps(contents, pickle.HIGHEST_PROTOCOL))


class Packable(Generic[Content]):
    """A piece of a text; `content` is never changed."""

    __slots__ = ("_kept", "_number")

    def __init__(self, content: Content) -> None:
        self._number = 0
        self._kept: Any = content

    @property
    def content(self) -> Content:
        kept = self._kept
        content: Content = _unpacked(kept)[self._number] if isinstance(kept, _Pack) else kept
        return content

    @property
    def is_loose(self) -> bool:
        """Whether it is not packed."""
        return not isinstance(self._kept, _Pack)

    def take_content(self, other: "Packable[Content]") -> None:
        """Have the content of `other`, packed if it is."""
        self._number = other._number
        self._kept = other._kept

    def holds_the_same(self, other: "Packable[Content]") -> bool:
        """Whether both are known to have one content, without a look at it."""
        return self._kept is other._kept and self._number == other._number


def pack(pieces: Sequence[Packable[Any]]) -> None:
    """Make `pieces` small, as far as enough of them that stand together are loose."""
    for start in range(0, len(pieces), TOGETHER):
        loose = [piece for piece in pieces[start : start + TOGETHER] if piece.is_loose]
        if len(loose) < WORTH_IT:
            continue
        packed = _Pack([piece.content for piece in loose])
        for number, piece in enumerate(loose):
            piece._number = number
            piece._kept = packed  # the number comes first: whoever looks meanwhile finds the old content or the new


@lru_cache(_OPEN)
def _unpacked(packed: _Pack) -> Sequence[Any]:
    contents: Sequence[Any] = pickle.loads(zlib.decompress(packed.data))
    return contents
