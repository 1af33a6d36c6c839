"""Inlines as Typst code: text, emphasis, links, note marks and pictures in a line. All words are string literals."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from editor.export.languages import is_tag
from editor.export.leftovers import closed_link, unknown_language, unknown_node, words_of
from editor.export.links import inside, outside
from editor.export.piece import ExportNote
from editor.export.typst_pictures import Pictures
from editor.export.typst_words import literal
from editor.text.blocks import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    InlinePicture,
    LineBreak,
    Link,
    NoteMark,
    PageNumber,
    Span,
    Strike,
    Strong,
    Styled,
    Text,
)

DEEPEST = 24
"""Emphasis in emphasis, that many times; what stands deeper is written without it. The engine's own limit is near."""


class Inlines:
    """Writes inlines as one expression. `write_note` gives the code of a note mark, None where there is no note."""

    def __init__(
        self, labels: Mapping[str, str], pictures: Pictures, write_note: Callable[[NoteMark], str | None]
    ) -> None:
        self._labels = labels
        self._pictures = pictures
        self._write_note = write_note
        self._depth = 0
        self.notes: list[ExportNote] = []
        self.span: Span | None = None

    def code(self, inlines: Sequence[Inline]) -> str:
        """The inlines as one expression; a single string where there is nothing but words."""
        parts: list[str] = []
        words: list[str] = []
        for inline in inlines:
            if type(inline) is Text:
                words.append(inline.text)
            elif type(inline) is LineBreak and not inline.hard:
                words.append(" ")
            else:
                if words:
                    parts.append(literal("".join(words)))
                    words = []
                parts.append(self._one(inline))
        if words:
            parts.append(literal("".join(words)))
        if len(parts) == 1 and parts[0].startswith('"'):
            return parts[0]
        return "{" + ";".join(parts) + "}" if parts else '""'

    def _one(self, inline: Inline) -> str:
        writer = _WRITERS.get(type(inline))
        if writer is None:
            self.notes.append(unknown_node(inline, self.span))
            return literal(words_of(inline))
        if self._depth >= DEEPEST:
            return literal(words_of(inline))
        self._depth += 1
        try:
            return writer(self, inline)
        finally:
            self._depth -= 1

    def _styled(self, inline: Styled) -> str:
        return f"{_STYLES[inline.tag]}{self.code(inline.inlines)})"

    def _foreign(self, inline: Foreign) -> str:
        if not is_tag(inline.language):
            self.notes.append(unknown_language(inline.language, self.span))
            return self.code(inline.inlines)
        base, _, rest = inline.language.partition("-")
        # Without a region of its own it would be spoken as in the article's country.
        region = f'"{rest.upper()}"' if len(rest) == 2 and rest.isalpha() else "none"
        named = f'lang: "{base.lower()}", region: {region}'
        return f"text({named}, {self.code(inline.inlines)})"

    def _code(self, inline: Code) -> str:
        return f"raw({literal(inline.text)})"

    def _break(self, _inline: LineBreak) -> str:
        return "linebreak()"

    def _link(self, inline: Link) -> str:
        inner = self.code(inline.inlines)
        key = inside(inline.href, frozenset(self._labels))
        if key:
            return f"link(<{self._labels[key]}>, {inner})"
        href = outside(inline.href)
        if href is None:
            self.notes.append(closed_link(inline.href, self.span))
            return inner
        return f"link({literal(href)}, {inner})"

    def _note_mark(self, inline: NoteMark) -> str:
        return self._write_note(inline) or f"super({literal(str(inline.number))})"

    def _page_number(self, inline: PageNumber) -> str:
        label = self._labels.get(inline.key)
        return f"page-of({literal(inline.key)}, <{label}>)" if label else literal("")

    def _picture(self, inline: InlinePicture) -> str:
        return self._pictures.inline(inline, self.span)


def _wrapped(function: str) -> "Callable[[Inlines, Any], str]":
    return lambda writer, inline: f"{function}({writer.code(inline.inlines)})"


_STYLES = {
    "sub": "sub(typographic: false, ",
    "sup": "super(typographic: false, ",
    "u": "underline(offset: 0.15em, ",
    "mark": 'highlight(fill: rgb("#FFF1B8"), ',
    "kbd": "keyboard(",
}

# To add one: the inline of the block model, and what writes it.
_WRITERS: "dict[type, Callable[[Inlines, Any], str]]" = {
    Emphasis: _wrapped("emph"),
    Strong: _wrapped("strong"),
    Strike: _wrapped("strike"),
    Styled: Inlines._styled,
    Foreign: Inlines._foreign,
    Code: Inlines._code,
    Link: Inlines._link,
    InlinePicture: Inlines._picture,
    NoteMark: Inlines._note_mark,
    LineBreak: Inlines._break,
    PageNumber: Inlines._page_number,
}
