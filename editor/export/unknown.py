"""What a writer does with a node of the block model that it does not know: its words are kept, and a note says so."""

from dataclasses import fields, is_dataclass
from typing import Any

from editor.export.piece import ExportNote
from editor.text.blocks import Span

# The parts of a node that hold words, in the order in which they are read.
_WORDS = ("title", "term", "text", "alt", "inlines", "blocks", "items", "definitions", "meanings", "caption")


def words_of(node: Any) -> str:
    """The words that a node of any kind holds, found by the names of its parts."""
    if isinstance(node, str):
        return node
    if isinstance(node, tuple | list):
        return "".join(map(words_of, node))
    if not is_dataclass(node):
        return ""
    names = {field.name for field in fields(node)}
    return " ".join(filter(None, (words_of(getattr(node, name)) for name in _WORDS if name in names)))


def note_on(node: Any, span: Span | None) -> ExportNote:
    return ExportNote(
        "Something in the text ({kind}) is not known to this format. Its words were written as plain text.",
        {"kind": type(node).__name__},
        getattr(node, "span", span),
    )
