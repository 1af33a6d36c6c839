"""The manual that comes with the program: its pages in their order, what stands in each, and looking for words in it.

The pages are Markdown files of `docs/manual`, one folder a language. It draws nothing and follows no link.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import resources
from editor.frozen import frozen
from editor.text.blocks import Block, Document, Heading, Table
from editor.text.excerpt import lowered
from editor.text.folding import fold
from editor.text.markdown import parse
from editor.text.measure import plain_text

LANGUAGES = ("en", "vi")

# The pages in the order in which they are read. To add one: its file in `docs/manual/en` and `docs/manual/vi`, its row
# in `docs/manual/README.md`, its name here.
ORDER = (
    "first-start",
    "first-article",
    "roles",
    "my-work",
    "writing-room",
    "language",
    "review",
    "sources",
    "approval",
    "publishing",
    "formats",
    "proof",
    "house-styles",
    "board",
    "planning",
    "finding",
    "people",
    "backups",
    "looks",
    "help",
    "words",
    "keys",
    "settings",
    "files",
    "commands",
)

BEFORE = 40
"""letters of an excerpt before what was found"""
LENGTH = 150
_WORD = re.compile(r"\w+")


@frozen
class Found:
    """A part of a page that holds what was looked for: `key` is the heading's, empty for what stands before the first.

    `marks` are the places in `excerpt` (from, up to).
    """

    path: str
    key: str
    page_title: str
    title: str
    excerpt: str
    marks: tuple[tuple[int, int], ...] = ()


@frozen
class Part:
    """A heading with the text up to the next one; `small` is both in small letters, `plain` without marks too."""

    path: str
    key: str
    title: str
    text: str
    small: str
    plain: str


def path_of(name: str, language: str) -> str:
    """Where the page `name` stands in `docs`; a language without a manual reads the English one."""
    return f"manual/{language if language in LANGUAGES else 'en'}/{name}.md"


def contents(language: str) -> list[tuple[str, str]]:
    """The path and the title of each page, in their order."""
    return [(path, title_of(path)) for path in (path_of(name, language) for name in ORDER)]


@lru_cache(maxsize=128)
def title_of(path: str) -> str:
    """The first heading of the page at `path`, relative to `docs`."""
    with resources.docs(path).open(encoding="utf-8") as file:
        return next((line.removeprefix("# ").strip() for line in file if line.startswith("# ")), path)


@lru_cache(maxsize=128)
def read(path: str) -> Document:
    """The page at `path`, relative to `docs`; an `OSError` when there is none."""
    document = parse(resources.docs(path).read_text(encoding="utf-8"))
    return replace(document, blocks=tuple(_without_ids(block) for block in document.blocks))


def look_for(words: str, language: str) -> list[Found]:
    """The parts in which every word begins a word: those that say it in their heading first.

    Letters typed with their marks find those with the same marks, and where there are none, those without.
    """
    typed = [lowered(word) for word in _WORD.findall(words)]
    if not typed:
        return []
    looked_through = parts(language)
    folded = [fold(word) for word in typed]
    if typed != folded and (exact := _among(looked_through, typed, minds_marks=True)):
        return exact
    return _among(looked_through, folded, minds_marks=False)


def parts(language: str) -> list[Part]:
    """Every part of every page in their order, as `look_for` reads them."""
    return [part for name in ORDER for part in _parts(path_of(name, language))]


def _among(among: Sequence[Part], wanted: Sequence[str], minds_marks: bool) -> list[Found]:
    words = [re.compile(rf"(?<!\w){re.escape(word)}") for word in wanted]
    phrase = re.compile(r"(?<!\w)" + r"\W+".join(map(re.escape, wanted)))
    found: list[tuple[int, Found]] = []
    for part in among:
        seen = part.small if minds_marks else part.plain
        title, text = seen[: len(part.title)], seen[len(part.title) + 1 :]
        if all(word.search(seen) for word in words):
            rank = 0 if all(word.search(title) for word in words) else 1 if phrase.search(text) else 2
            patterns = [phrase] if phrase.search(text) else words
            places = sorted(match.span() for pattern in patterns for match in pattern.finditer(text))
            found.append((rank, _found(part, places)))
    return [hit for _rank, hit in sorted(found, key=lambda one: one[0])]


def _found(part: Part, places: Sequence[tuple[int, int]]) -> Found:
    """`places` are in the text of the part."""
    begin = max(0, places[0][0] - BEFORE) if places else 0
    begin = part.text.rfind(" ", 0, begin) + 1 if begin else 0
    end = begin + LENGTH
    lead = "… " if begin else ""
    piece = lead + part.text[begin:end] + (" …" if end < len(part.text) else "")
    by = len(lead) - begin
    marks = tuple((start + by, stop + by) for start, stop in places if stop <= end)
    return Found(part.path, part.key, title_of(part.path), part.title, piece, marks)


def _without_ids(block: Block) -> Block:
    """A table without a last column that has no heading: it holds names for the tests, not for readers."""
    if not isinstance(block, Table) or plain_text(block.head[-1].inlines).strip():
        return block
    rows = tuple(row[:-1] for row in block.rows)
    return replace(block, aligns=block.aligns[:-1], head=block.head[:-1], rows=rows)


@lru_cache(maxsize=128)
def _parts(path: str) -> tuple[Part, ...]:
    return tuple(_make_parts(path))


def _make_parts(path: str) -> Iterator[Part]:
    key, title, texts = "", title_of(path), list[str]()
    for block in read(path).blocks:
        if isinstance(block, Heading) and block.level > 1:
            yield _part(path, key, title, texts)
            key, title, texts = block.key, plain_text(block).strip(), []
        elif not isinstance(block, Heading):
            texts.append(" ".join(plain_text(block).split()))
    yield _part(path, key, title, texts)


def _part(path: str, key: str, title: str, texts: Sequence[str]) -> Part:
    text = " ".join(texts)
    small = lowered(f"{title}\n{text}")
    return Part(path, key, title, text, small, fold(small))
