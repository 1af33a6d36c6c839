"""Lists: Word and the web's editors write their items one after another with a level each; here they are nested again.

A label that Markdown cannot count (a), iv., 1.2.) is words: in a decree the letter of a point must not change.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Literal

from editor.frozen import frozen
from editor.text.blocks import Block, BulletList, Item, NumberedList, Paragraph, Span, Text

NOWHERE = Span(0, 0)
DEEPEST = 8
"""levels of lists; the parser understands ten"""
_NUMBER = re.compile(r"(\d{1,9})[.)]")


@frozen
class Line:
    """One item on its own. `level` counts from 1; items with another `key` are of another list."""

    level: int
    kind: Literal["bullet", "number", "words"]
    number: int
    key: str
    blocks: tuple[Block, ...]


def line(level: int, label: str, key: str, blocks: tuple[Block, ...]) -> Line:
    """An item that is labelled `label`: a number, a bullet of any form, or words of its own."""
    label = label.strip()
    number = _NUMBER.fullmatch(label)
    level = min(level, DEEPEST)
    if number:
        return Line(level, "number", int(number[1]), key, blocks)
    # Word's bullets are letters of symbol fonts, "o" among them; a label that is meant as one ends in a sign.
    if len(label) < 2 or not any(map(str.isalnum, label)):
        return Line(level, "bullet", 0, key, blocks)
    return Line(level, "words", 0, key, labelled(label, blocks))


def labelled(label: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """`blocks` with the words `label` before them."""
    if blocks and isinstance(blocks[0], Paragraph):
        return (Paragraph((Text(f"{label} "), *blocks[0].inlines), NOWHERE), *blocks[1:])
    return (Paragraph((Text(label),), NOWHERE), *blocks)


def nested(lines: Sequence[Line]) -> Iterator[Block]:
    """The lists that `lines` make, in order."""
    runs: list[list[Line]] = []
    base = min((one.level for one in lines), default=0)
    for one in lines:
        if one.level > base and runs:
            runs[-1].append(one)
        else:
            runs.append([one])
    # Words of their own belong to no list; they end the one before them.
    for (kind, _key, _turn), group in groupby(_with_turns(runs), key=lambda pair: (pair[0].kind, pair[0].key, pair[1])):
        heads = [run for head, _turn, run in group if head is run[0]]
        if kind == "words":
            for run in heads:
                yield from (*run[0].blocks, *nested(run[1:]))
        else:
            yield _list(kind, heads)


def _with_turns(runs: list[list[Line]]) -> Iterator[tuple[Line, int, list[Line]]]:
    """Each run with its head, and a number that goes up where the numbers of a list do not follow each other."""
    turn = 0
    for at, run in enumerate(runs):
        if at and run[0].kind == "number" == runs[at - 1][0].kind and run[0].number != runs[at - 1][0].number + 1:
            turn += 1
        yield run[0], turn, run


def _list(kind: str, runs: list[list[Line]]) -> Block:
    items = tuple(Item((*run[0].blocks, *nested(run[1:])), NOWHERE) for run in runs)
    is_tight = all(is_tight_item(item) for item in items)
    if kind == "number":
        return NumberedList(items, runs[0][0].number, is_tight, NOWHERE)
    return BulletList(items, is_tight, NOWHERE)


def is_tight_item(item: Item) -> bool:
    """Whether the item is one paragraph with at most a list below it that can follow without an empty line."""
    for before, block in pairwise(item.blocks):
        is_list = isinstance(block, BulletList) or (isinstance(block, NumberedList) and block.start == 1)
        if not (isinstance(before, Paragraph) and is_list):
            return False
    return True


def letters(number: int, kind: str) -> str:
    """The label of the item `number` of a list of the HTML type a, A, i or I."""
    text = _roman(number) if kind in "iI" else chr(ord("a") + (number - 1) % 26)
    return (text.upper() if kind in "AI" else text) + "."


def _roman(number: int) -> str:
    text = ""
    for value, sign in zip(
        (100, 90, 50, 40, 10, 9, 5, 4, 1), ("c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"), strict=True
    ):
        text += sign * (number // value)
        number %= value
    return text
