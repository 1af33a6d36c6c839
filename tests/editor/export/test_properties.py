"""Whatever an article holds: the Word file is sound, and every word of the article stands in every file."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from random import Random
from typing import Any
from zipfile import ZipFile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as parser

from editor import house_style
from editor.article import Fields
from editor.export import docx_writer, html_writer
from editor.export.markup import clean
from editor.export.piece import Piece
from editor.text import blocks as model
from editor.text.blocks import Span
from tests.tools.docx_lint import faults

HERE = Span(0, 0)
STYLE = house_style.named("press-release")

WORDS = (
    "Nghị định",
    "a & b <c>",
    '"x"',
    "]]>",
    "{{",
    "\x00\ud800z",
    "e\u0302\u0301",
    " ",
    "a\tb",
    "\u202e",
    "📰",
    "x\ufffe",
)
ADDRESSES = ("https://a.example/ế?b=1&c", "mailto:a@b.example", "#k1", "javascript:x", "http://[", "")
MOST_DEEP = 4


class Maker:
    """Makes articles as no one would write them, each from a number that hypothesis draws."""

    def __init__(self, draw: Random) -> None:
        self._draw = draw
        self._headings = 0

    def piece(self) -> Piece:
        notes = {label: model.Note(label, n, self._blocks(2, 3), HERE) for n, label in enumerate("ab", start=1)}
        body = self._blocks(0, 6)
        fields = Fields(
            self._words(), self._draw.choice(["", self._words()]), self._words(), self._words(), self._words()
        )
        language = self._draw.choice(["vi", "en", "ar", "no tag"])
        return Piece(fields, language, model.Document("x", body, notes), 0, marks=(self._words(),))

    def _words(self) -> str:
        letters = "".join(
            chr(self._draw.choice([self._draw.randrange(0x300), self._draw.randrange(0x11000)])) for _ in "ab"
        )
        return self._draw.choice([*WORDS, letters])

    def _several(self, make: Callable[[], Any], most: int) -> tuple[Any, ...]:
        return tuple(make() for _ in range(self._draw.randrange(most + 1)))

    def _inlines(self, depth: int = 0) -> tuple[model.Inline, ...]:
        return self._several(lambda: self._inline(depth), 3)

    def _inline(self, depth: int) -> model.Inline:
        kinds = [self._text, self._code, self._break, self._mark, self._small_picture]
        around = [self._emphasis, self._foreign, self._link] if depth < MOST_DEEP else []
        return self._draw.choice([*kinds, *around])(depth)

    def _text(self, _depth: int) -> model.Inline:
        return model.Text(self._words())

    def _code(self, _depth: int) -> model.Inline:
        return model.Code(self._words())

    def _break(self, _depth: int) -> model.Inline:
        return model.LineBreak(self._draw.choice([True, False]))

    def _mark(self, _depth: int) -> model.Inline:
        return model.NoteMark(self._draw.choice(["a", "b", "none"]), self._draw.randrange(1, 4))

    def _small_picture(self, _depth: int) -> model.Inline:
        return model.InlinePicture("lost.png", self._words())

    def _emphasis(self, depth: int) -> model.Inline:
        inside = self._inlines(depth + 1)
        tag = self._draw.choice(["sub", "sup", "u", "mark", "kbd"])
        kinds = [model.Emphasis(inside), model.Strong(inside), model.Strike(inside), model.Styled(tag, inside)]
        return self._draw.choice(kinds)

    def _foreign(self, depth: int) -> model.Inline:
        return model.Foreign(self._draw.choice(["fr", "ar", "zh-Hant", "no tag"]), self._inlines(depth + 1))

    def _link(self, depth: int) -> model.Inline:
        return model.Link(self._draw.choice(ADDRESSES), self._words(), self._inlines(depth + 1))

    def _blocks(self, depth: int, most: int) -> tuple[model.Block, ...]:
        return self._several(lambda: self._block(depth), most)

    def _block(self, depth: int) -> model.Block:
        plain = [self._paragraph, self._heading, self._code_block, self._picture, self._table, self._rule]
        holding = [self._quote, self._list, self._definitions] if depth < MOST_DEEP else []
        return self._draw.choice([*plain, *holding, *holding])(depth)

    def _paragraph(self, _depth: int) -> model.Block:
        return model.Paragraph(self._inlines(), HERE)

    def _heading(self, _depth: int) -> model.Block:
        self._headings += 1
        return model.Heading(self._draw.randrange(1, 7), self._inlines(), f"k{self._headings}", HERE)

    def _code_block(self, _depth: int) -> model.Block:
        return model.CodeBlock(f"{self._words()}\n\t{self._words()}\n", self._words(), HERE)

    def _picture(self, _depth: int) -> model.Block:
        return model.PictureBlock("lost.png", self._words(), self._words(), self._words(), False, HERE)

    def _rule(self, _depth: int) -> model.Block:
        return model.Rule(HERE)

    def _table(self, _depth: int) -> model.Block:
        columns = self._draw.randrange(1, 4)
        rows = [tuple(model.Cell(self._inlines()) for _ in range(columns)) for _ in range(self._draw.randrange(1, 4))]
        aligns = tuple(self._draw.choice(["", "left", "center", "right"]) for _ in range(columns))
        return model.Table(aligns, rows[0], tuple(rows[1:]), HERE)

    def _quote(self, depth: int) -> model.Block:
        inside = self._blocks(depth + 1, 3)
        kinds = [model.Quote(inside, HERE), model.PullQuote(inside, self._words(), HERE)]
        return self._draw.choice([*kinds, model.Box(inside, self._words(), HERE)])

    def _list(self, depth: int) -> model.Block:
        items = (model.Item(self._blocks(depth + 1, 3), HERE), *self._several(lambda: model.Item((), HERE), 1))
        is_tight, start = self._draw.choice([True, False]), self._draw.choice([0, 1, 7, 999_999_999])
        return self._draw.choice(
            [model.BulletList(items, is_tight, HERE), model.NumberedList(items, start, is_tight, HERE)]
        )

    def _definitions(self, depth: int) -> model.Block:
        meanings = (self._blocks(depth + 1, 2), *self._several(lambda: self._blocks(depth + 1, 1), 1))
        return model.DefinitionList((model.Definition(self._inlines(), meanings, HERE),), HERE)


pieces = st.integers(0, 2**40).map(lambda seed: Maker(Random(seed)).piece())


def _said(part: Any, notes: set[str]) -> Iterator[str]:
    """Every word that a reader must find; `notes` are filled with the labels that are referred to."""
    if isinstance(part, tuple):
        for inner in part:
            yield from _said(inner, notes)
    elif isinstance(part, model.NoteMark):
        notes.add(part.label)
    elif isinstance(part, model.CodeBlock):
        yield part.text
    elif hasattr(part, "__dataclass_fields__"):
        for name in part.__dataclass_fields__:
            value = getattr(part, name)
            is_read = name not in ("href", "src", "key", "tag", "language", "label", "aligns")
            is_read = is_read and not (name == "title" and isinstance(part, model.Link))
            if isinstance(value, str):
                yield value if is_read else ""
            elif name not in ("span", "notes"):
                yield from _said(value, notes)


def only_letters(text: str) -> str:
    return re.sub(r"\s", "", clean(text))


def must_stand(piece: Piece) -> list[str]:
    labels: set[str] = set()
    found = list(_said(piece.document.blocks, labels))
    for label in labels & set(piece.document.notes):
        found += _said(piece.document.notes[label].blocks, set())
    fields = piece.fields
    found += [fields.kicker, fields.headline, fields.dek, fields.byline, fields.dateline]
    return [letters for text in found if (letters := only_letters(text))]


@given(pieces)
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_every_word_stands_in_a_sound_word_file(piece: Piece) -> None:
    exported = docx_writer.write(piece, STYLE)
    assert faults(exported.data) == []
    with ZipFile(BytesIO(exported.data)) as archive:
        roots = [etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("document", "footnotes")]
    shown = only_letters("".join(text for root in roots for text in root.itertext("{*}t")))
    assert [text for text in must_stand(piece) if text not in shown] == []


@given(pieces)
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_every_word_stands_in_the_page(piece: Piece) -> None:
    exported = html_writer.write(piece, STYLE)
    document = parser.document_fromstring(exported.data.decode("utf-8"))
    shown = only_letters(document.body.text_content() + "".join(image.get("alt") for image in document.iter("img")))
    assert [text for text in must_stand(piece) if text not in shown] == []
    assert len(document.findall(".//h1")) == 1
    assert len(document.findall(".//script")) == 1
    ids = [item.get("id") for item in document.iter() if item.get("id")]
    assert len(ids) == len(set(ids))
