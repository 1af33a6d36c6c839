"""The pieces that every check of the exports runs over: kitchen sinks, the decree, samples, templates, CommonMark.

To add one: a Markdown file in pieces/.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

import resources
from editor import template
from editor.article import Fields
from editor.export import assemble, folder
from editor.export.piece import Piece
from editor.text import markdown
from editor.text.blocks import Block, Document, Heading, Note

MODIFIED_AT = 1_772_668_800_000
"""5 March 2026, 00:00 UTC."""

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "text" / "commonmark-0.31.2.json"


def piece_of(file: Path, top: Path | None = None) -> Piece:
    source = file.read_text(encoding="utf-8")
    # The sample's files have dates that the desk fills in.
    source = re.sub(r"\[(date|day)[^\]\n]*\]", "5/3", source)
    return assemble.piece_from_source(
        source, folder.loader(top or file.parent), MODIFIED_AT, marks=("CHƯA DUYỆT",)
    ).piece


def every_piece() -> Iterator[tuple[str, str, Piece]]:
    """(name, house style, piece) of everything that is shipped or was written for the tests."""
    for file in sorted((HERE / "pieces").glob("*.md")):
        yield file.stem, "news-article", piece_of(file)
    yield "decree-30-2020", "statement", piece_of(HERE.parents[1] / "corpus" / "decree-30-2020.vi.md")
    sample = resources.path("sample")
    for file in sorted(sample.glob("*/*.md")):
        yield f"sample-{file.parent.name}-{file.stem}", "web-article", piece_of(file, sample)
    for language in ("en", "vi"):
        # All in one: what is left of a template without its prompts is little.
        texts = {shipped.key: shipped.text for shipped in template.shipped(language)}
        yield f"templates-{language}", "press-release", Piece(Fields(), language, one_after_another(texts), MODIFIED_AT)
    yield "commonmark", "manuscript", Piece(Fields(headline="Examples"), "en", specification(), MODIFIED_AT)


def specification() -> Document:
    """All examples of the CommonMark specification, one after the other, each under a heading with its number."""
    examples = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    return one_after_another({f"example-{example['example']}": example["markdown"] for example in examples})


def one_after_another(sources: dict[str, str]) -> Document:
    """Texts that were parsed each for itself, as one document; before each stands its name as a heading."""
    blocks: list[Block] = []
    notes: dict[str, Note] = {}
    for name, source in sources.items():
        document = markdown.parse(source)
        blocks += [*markdown.parse(f"# {name}").blocks, *_with_own_keys(document.blocks, name)]
        notes |= document.notes
    return Document("", tuple(blocks), notes)


def _with_own_keys(part: Any, name: str) -> Any:
    """The same blocks with keys of headings that no other text has."""
    if isinstance(part, tuple):
        return tuple(_with_own_keys(inner, name) for inner in part)
    if isinstance(part, Heading):
        return replace(part, key=f"{name}--{part.key}")
    names = {field.name for field in fields(part)} & {"blocks", "items", "definitions", "meanings"}
    return replace(part, **{own: _with_own_keys(getattr(part, own), name) for own in names})


@pytest.fixture(scope="session")
def pieces() -> list[tuple[str, str, Piece]]:
    return list(every_piece())
