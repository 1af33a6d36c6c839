"""A working copy settles to exactly what it should, for whatever is changed in whatever text: every change accepted it
is the proposal, every one refused it is the text as it is, with no line too many."""

from dataclasses import replace
from random import Random

import pytest

import resources
from editor import house_style
from editor.article import Fields
from editor.export import docx_writer
from editor.export.piece import Piece
from editor.export.review_copy import Review, review_of
from editor.refusal import Refused
from editor.review import proposal
from editor.text.markdown import parse
from editor.text.normalise import clean
from tests.editor.export.conftest import HERE, piece_of
from tests.tools.docx_lint import faults
from tests.tools.word_changes import Line, accepted, moves_tables, plain, refused

AT = 1_772_668_800_000
STYLE = house_style.named("news-article")
SAMPLE = resources.path("sample")
FILES = [
    *sorted((HERE / "pieces").glob("*.md")),
    HERE.parents[1] / "corpus" / "decree-30-2020.vi.md",
    *sorted(SAMPLE.glob("*/*.md")),
]
MADE = (
    "Đoạn mới thêm vào.",
    "## Mục mới",
    "- một\n- hai\n  - hai rưỡi",
    "1. đầu\n2. sau",
    "| A | B |\n|---|---|\n| 1 | **2** |",
    "> Lời nói.",
    "::: box Hộp\nTrong hộp.\n\n- điểm\n:::",
    '![Ảnh](pictures/khong-co.png "Chú thích."){credit="Lan"}',
    "Có ghi chú[^moi].\n\n[^moi]: Ghi chú mới.",
    "```\nmã\n```",
    "---",
)
KINDS = ("drop", "add", "swap", "word", "words", "look", "become", "double")


def changed(draw: Random, source: str) -> str:
    """The text with a few edits such as people make, wherever they fall."""
    blocks = [source[one.span.start : one.span.end] for one in parse(source).blocks]
    notes = source[parse(source).blocks[-1].span.end :] if blocks else ""
    for _ in range(draw.randrange(1, 5)):
        at = draw.randrange(len(blocks)) if blocks else 0
        match draw.choice(KINDS):
            case "drop" if len(blocks) > 1:
                del blocks[at]
            case "add":
                blocks.insert(at, draw.choice(MADE))
            case "swap" if len(blocks) > 1:
                other = draw.randrange(len(blocks))
                blocks[at], blocks[other] = blocks[other], blocks[at]
            case "double" if blocks:
                blocks.insert(at, blocks[at])
            case "become" if blocks:
                blocks[at] = f"## {blocks[at]}" if not blocks[at].startswith("#") else blocks[at].lstrip("# ")
            case kind if blocks:
                blocks[at] = _words_changed(draw, blocks[at], kind)
            case _:
                pass
    return clean("\n\n".join(blocks) + notes).text


def _words_changed(draw: Random, block: str, kind: str) -> str:
    words = block.split(" ")
    at = draw.randrange(len(words))
    match kind:
        case "word":
            words[at] = "chữ"
        case "look":
            words[at] = f"**{words[at]}**"
        case _:
            words[at : at + draw.randrange(1, 4)] = ["vài", "chữ", "khác"][: draw.randrange(4)]
    return " ".join(words)


def written(piece: Piece, review: Review | None = None) -> bytes:
    data = docx_writer.write(replace(piece, review=review), STYLE).data
    assert faults(data) == []
    return data


def of(source: str, like: Piece) -> Piece:
    return replace(like, document=parse(source))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
@pytest.mark.parametrize("number", range(4))
def test_a_working_copy_settles_to_the_proposal_or_to_the_text(file, number):
    piece = piece_of(file, SAMPLE if SAMPLE in file.parents else None)
    piece = replace(piece, fields=replace(piece.fields, dateline="Cửa Mây" if number % 2 else ""))
    base, draw = piece.document.source, Random(f"{file.stem} {number}")
    new = changed(draw, base)
    try:
        review = review_of(base, [], [proposal("p", "a", "u", AT, (base, new, base), language="vi")], {"u": "Minh"})
    except Refused:
        pytest.skip("nothing was changed")
    assert not review.is_partial
    data = written(of(base, piece), review)
    both = ((accepted(data), of(new, piece)), (refused(data), of(base, piece)))
    for settled, wanted in ((lines, plain(written(one))) for lines, one in both):
        # Beside a whole table that goes or comes the format keeps an empty paragraph; nowhere else.
        same = _with_words if moves_tables(data) else list
        assert same(settled) == same(wanted)


def _with_words(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line[1]]


TABLE = "| A |\n|---|\n| 1 |\n"
# To add one: what is before, and what after.
CASES = {
    "a paragraph before a table goes": (f"Đầu.\n\nBỏ.\n\n{TABLE}", f"Đầu.\n\n{TABLE}"),
    "a paragraph before a table comes": (f"Đầu.\n\n{TABLE}", f"Đầu.\n\nThêm.\n\n{TABLE}"),
    "two paragraphs before a table go": (f"# T\n\nA b.\n\nC d.\n\nE f.\n\n{TABLE}", f"A b.\n\n{TABLE}"),
    "a heading before a table becomes a paragraph": (
        f"Đầu.\n\n## Mục\n\n{TABLE}",
        f"Đầu.\n\nKhác hẳn.\n\n{TABLE}",
    ),
    "a paragraph after a heading goes before a table": (
        f"Đầu.\n\n## Mục\n\nBỏ.\n\n{TABLE}",
        f"Đầu.\n\n## Mục\n\n{TABLE}",
    ),
    "the last paragraph goes": ("Đầu.\n\nGiữa.\n\nCuối.\n", "Đầu.\n\nGiữa.\n"),
    "the last paragraph comes": ("Đầu.\n", "Đầu.\n\nCuối.\n"),
    "a paragraph becomes a table": ("Đầu.\n\nBỏ.\n\nHết.\n", f"Đầu.\n\n{TABLE}\nHết.\n"),
    "a table becomes a paragraph": (f"Đầu.\n\n{TABLE}\nHết.\n", "Đầu.\n\nThêm.\n\nHết.\n"),
    "a paragraph comes before the first": ("Đầu tiên.\n\nHết.\n", "Khác hẳn nhé.\n\nĐầu tiên.\n\nHết.\n"),
    "the first heading becomes a paragraph": ("## Mục\n\nĐầu.\n\nHết.\n", "Mục\n\nĐầu.\n\nHết.\n"),
    "the first paragraph goes": ("Đầu.\n\nGiữa nhé.\n\nHết.\n", "Giữa nhé.\n\nHết.\n"),
}


@pytest.mark.parametrize("dateline", ["", "Huế"])
@pytest.mark.parametrize("name", CASES)
def test_no_line_is_too_many(name, dateline):
    base, new = CASES[name]
    piece = Piece(Fields(headline="Bến", dateline=dateline), "vi", parse(base), AT)
    review = review_of(base, [], [proposal("p", "a", "u", AT, (base, new, base), language="vi")], {"u": "Minh"})
    data = written(piece, review)
    assert accepted(data) == plain(written(of(new, piece)))
    assert refused(data) == plain(written(of(base, piece)))
