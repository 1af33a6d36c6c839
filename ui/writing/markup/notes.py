"""Footnotes: the mark in the text and the note at its end, found from each other, written and removed together."""

import re
from itertools import count

from editor.frozen import frozen
from ui.writing.markup import lines
from ui.writing.markup.edit import Edit, Piece, between, replaced

_MARK = re.compile(r"\[\^([^\]\s]{1,99})\](?!:)")
_ANY = re.compile(r"\[\^([^\]\s]{1,99})\]")
_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]{1,99})\]:[ \t]*", re.MULTILINE)
_FOLLOWS = re.compile(r"\n(?: {4}.*|\t.*|[ \t]*(?=\n(?: {4}|\t)))")


@frozen
class FoundNote:
    """A note: its words are `text[start:end]`; `line_start` is where its definition begins."""

    label: str
    line_start: int
    start: int
    end: int


def label_at(text: str, at: int) -> str:
    """The label of the mark that the caret stands in or beside, or of the note; empty elsewhere."""
    start, end = lines.line_at(text, at)
    for found in _MARK.finditer(text, start, end):
        if found.start() <= at <= found.end():
            return found[1]
    note = note_around(text, at)
    return note.label if note else ""


def note_around(text: str, at: int) -> FoundNote | None:
    """The note in whose definition the caret stands."""
    start, _ = lines.line_at(text, at)
    while start > 0 and text[start : start + 1] in " \t":
        start = text.rfind("\n", 0, start - 1) + 1
    found = _NOTE.match(text, start)
    note = _found(text, found) if found else None
    return note if note and at <= note.end else None


def note_of(text: str, label: str) -> FoundNote | None:
    """The note with this label."""
    for found in _NOTE.finditer(text):
        if found[1] == label:
            return _found(text, found)
    return None


def mark_of(text: str, label: str) -> tuple[int, int] | None:
    """The first mark with this label."""
    for found in _MARK.finditer(text):
        if found[1] == label:
            return found.span()
    return None


def words_of(text: str, note: FoundNote) -> str:
    """The words of a note on one line."""
    return " ".join(text[note.start : note.end].split("\n")).strip(" ")


def put_note(text: str, at: int, words: str) -> Edit:
    """Put a mark with the next free number at `at` and its note at the end; the caret stands behind the mark."""
    taken = {found[1] for found in _ANY.finditer(text)}
    label = next(str(number) for number in count(1) if str(number) not in taken)
    mark = f"[^{label}]"
    body = text.rstrip("\n")
    at = min(at, len(body))
    last = text[text.rfind("\n", 0, len(body)) + 1 : len(body)]
    is_after_note = bool(body) and note_around(text, len(body)) is not None and last.strip() != ""
    note = ("\n" if is_after_note else "\n\n") + f"{mark}: {_one_line(words)}\n"
    return between(text, body[:at] + mark + body[at:] + note, at + len(mark))


def change_note(text: str, label: str, words: str, at: int) -> Edit:
    """Give the note other words; the caret stays at `at`."""
    note = note_of(text, label)
    if note is None:
        body = text.rstrip("\n")
        return between(text, f"{body}\n\n[^{label}]: {_one_line(words)}\n", at)
    return replaced(text, [Piece(note.start, note.end, _one_line(words))], at, at)


def remove_note(text: str, label: str, at: int) -> Edit:
    """Take away the note and all its marks; the caret stays where it is."""
    pieces = [Piece(*found.span(), "") for found in _MARK.finditer(text) if found[1] == label]
    note = note_of(text, label)
    if note is not None:
        end = note.end + 1 if note.end < len(text) else note.end
        start = note.line_start
        following = text[end : end + 1] in ("\n", "")
        if start >= 2 and text[start - 2 : start] == "\n\n" and following:
            start -= 1
        pieces = [piece for piece in pieces if piece.end <= start or piece.start >= end]
        pieces.append(Piece(start, end, ""))
    return replaced(text, pieces, at, at)


def _found(text: str, found: re.Match[str]) -> FoundNote:
    end = lines.line_at(text, found.end())[1]
    while more := _FOLLOWS.match(text, end):
        end = more.end()
    return FoundNote(found[1], found.start(), found.end(), end)


def _one_line(words: str) -> str:
    return words.replace("\r", "").replace("\n", " ").strip(" ")
