"""Markdown in, the block model out: `parse` is the way from an article's source to a `Document`.

It never raises on any text, and it writes no output format. `incremental` gives the same faster while a text changes.
"""

from editor.text import dialect
from editor.text.blocks import Document
from editor.text.building import Builder
from editor.text.head import split_head
from editor.text.normalise import clean

__all__ = ["parse", "split_head"]


def parse(source: str) -> Document:
    """The article that `source` says. `source` is text that went through `normalise.clean`.

    A source with line ends or NULs of another origin is cleaned here first; spans then belong to `document.source`.
    """
    if "\r" in source or "\0" in source:
        source = clean(source).text
    return Builder(source, dialect.tokens(source, {})).document()
