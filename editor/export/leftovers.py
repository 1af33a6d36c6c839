"""What does not go into a file as it stands in the article: its words are kept, and a note says so. For all writers."""

from collections.abc import Collection
from dataclasses import fields, is_dataclass
from typing import Any

from editor.export.piece import ExportNote
from editor.text.blocks import Document, Span

# The parts of a node that hold words, in the order in which they are read.
_WORDS = ("title", "term", "text", "alt", "inlines", "blocks", "items", "definitions", "meanings", "caption")


MOST_WHOLE = 700
"""letters of a box, or of a last paragraph, that is kept on one page"""
MOST_ROWS = 8
"""rows of a table that is kept on one page"""


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


def unknown_node(node: Any, span: Span | None) -> ExportNote:
    return ExportNote(
        "Something in the text ({kind}) is not known to this format. Its words were written as plain text.",
        {"kind": type(node).__name__},
        getattr(node, "span", span),
    )


def unknown_language(language: str, span: Span | None) -> ExportNote:
    return ExportNote(
        "“{language}” is not the name of a language. The words were kept without it.", {"language": language}, span
    )


def closed_link(href: str, span: Span | None) -> ExportNote:
    return ExportNote(
        "The link to “{href}” was written as plain text. Only web and mail addresses are kept as links.",
        {"href": href},
        span,
    )


def unused_notes(document: Document, used: Collection[str]) -> list[ExportNote]:
    """One for each note of the article to which nothing refers; `used` are the labels of the others."""
    return [
        ExportNote(
            "Nothing in the text refers to the note “{label}”. It was left out of the file.",
            {"label": label},
            note.span,
        )
        for label, note in document.notes.items()
        if label not in used
    ]
