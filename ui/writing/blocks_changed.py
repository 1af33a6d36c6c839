"""Which blocks of a document a change touched, so that what is kept for each block can follow without reading any."""

from typing import NamedTuple

from PySide6.QtGui import QTextDocument


class BlocksChanged(NamedTuple):
    """The `before` blocks from number `first` on have become `now` blocks; both are at least 1."""

    first: int
    before: int
    now: int


def blocks_changed(document: QTextDocument, known: int, start: int, added: int) -> BlocksChanged:
    """What `contentsChange(start, removed, added)` touched, when `known` blocks were there before it.

    What Qt says of `removed` and `added` can be larger than the truth (undo, whole texts), so blocks are counted.
    """
    block = document.findBlock(start)
    first, count = block.blockNumber(), document.blockCount()
    if count == known and block.contains(start + added):
        return BlocksChanged(first, 1, 1)
    last = document.findBlock(min(start + added, document.characterCount() - 1)).blockNumber()
    now = last - first + 1
    before = now - (count - known)
    if first < 0 or before < 1 or first + before > known:
        return BlocksChanged(0, known, count)
    return BlocksChanged(first, before, now)
