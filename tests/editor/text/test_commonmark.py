"""CommonMark holds: every example of the specification 0.31.2, through the one parser configuration that we have.

None of our extensions changes an example. Should one ever do, its number and the reason belong into `CHANGED`.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from editor.text.blocks import Document, InlinePicture, PictureBlock
from editor.text.dialect import parser
from editor.text.markdown import parse
from editor.text.walk import every_block

EXAMPLES = json.loads(Path(__file__).with_name("commonmark-0.31.2.json").read_text(encoding="utf-8"))

# To add one: the example's number, and which extension changes it and why that is worth it.
CHANGED: dict[int, str] = {}

_ALLOWED = re.compile(r"</?(?:sub|sup|u|mark|kbd)>")


def test_all_examples_are_here() -> None:
    assert [example["example"] for example in EXAMPLES] == list(range(1, 653))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["example"]))
def test_the_example_reads_as_the_specification_says(example: dict[str, str]) -> None:
    rendered = parser().render(example["markdown"], {})
    # The specification's own test tool ignores white space between blocks as well.
    rendered = rendered.replace("<blockquote></blockquote>", "<blockquote>\n</blockquote>")
    assert (rendered == example["html"]) == (example["example"] not in CHANGED)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["example"]))
def test_the_blocks_keep_every_visible_character_of_the_example(example: dict[str, str]) -> None:
    document = parse(example["markdown"])
    assert _visible_in_blocks(document) == _visible_on_page(example["markdown"])


def _visible_on_page(source: str) -> str:
    """The letters of the page that the parser's own renderer gives, where raw HTML is shown as text."""
    md = parser()
    words: list[str] = []
    for token in md.parse(source, {}):
        if token.type == "inline":
            for child in token.children or []:
                if child.type == "html_inline":
                    words.append(_ALLOWED.sub("", child.content))
                else:
                    page = md.renderer.render([child], md.options, {})
                    page = re.sub(r'<img [^>]*alt="([^"]*)"[^>]*>', r"\1", page)
                    words.append(html.unescape(re.sub(r"<[^>]*>", "", page)))
        elif token.type in ("fence", "code_block", "html_block"):
            words.append(token.content)
    return "".join("".join(words).split())


def _visible_in_blocks(document: Document) -> str:
    return "".join("".join(_texts(document.blocks)).split())


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, tuple):
        for inner in part:
            yield from _texts(inner)
    elif isinstance(part, PictureBlock | InlinePicture):
        yield part.alt
    elif is_dataclass(part):
        yield getattr(part, "text", "")
        for field in fields(part):
            yield from _texts(getattr(part, field.name))


def test_no_example_is_lost_as_a_whole() -> None:
    empty = [example["example"] for example in EXAMPLES if not list(every_block(parse(example["markdown"])))]
    assert all(not EXAMPLES[number - 1]["html"].strip() for number in empty)
