"""Plain text: every word readable without mark-up, tables in columns or below each other, notes at the end."""

import re

import pytest
from hypothesis import HealthCheck, given, settings

from editor import house_style
from editor.article import Fields
from editor.export import text_writer
from editor.export.piece import Exported, Piece
from editor.text.blocks import PictureBlock
from editor.text.markdown import parse
from editor.text.walk import every_block
from tests.editor.export.conftest import MODIFIED_AT
from tests.editor.export.test_properties import must_stand, only_letters, pieces

PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "0123456789+-=()n0123456789+-=()")
STYLE = house_style.named("news-article")
FIELDS = Fields(kicker="Cảng", headline="Cầu mới", dek="Sapo.", byline="Lan Anh", dateline="HUẾ")


def export(source: str, fields: Fields = FIELDS, language: str = "vi", **more: object) -> Exported:
    piece = Piece(fields, language, parse(source), MODIFIED_AT, **more)  # type: ignore[arg-type]
    return text_writer.write(piece, STYLE)


def body(source: str, language: str = "vi") -> str:
    """What is written of the text alone."""
    return export(source, Fields(headline="T"), language).data.decode("utf-8").split("\n\n", 2)[2].rstrip("\n")


def test_fields_stand_above_and_the_dateline_runs_in() -> None:
    text = export("Đoạn một\nhai.\n\nĐoạn ba.").data.decode("utf-8")
    assert text == ("Cảng\n\nCầu mới\n=======\n\nSapo.\n\nLan Anh · 05/03/2026\n\nHUẾ – Đoạn một hai.\n\nĐoạn ba.\n")


def test_what_may_not_be_published_is_said_first() -> None:
    assert (
        export("Đoạn.", marks=("CHƯA DUYỆT", "KHÔNG ĐĂNG TRƯỚC 9:00"))
        .data.decode("utf-8")
        .startswith("CHƯA DUYỆT\nKHÔNG ĐĂNG TRƯỚC 9:00\n\nCảng\n")
    )


# What it says in the article, and what stands in the text.
BLOCKS = {
    "headings": ("## Phần một\n\n### Mục\n\nChữ.", "Phần một\n========\n\nMục\n---\n\nChữ."),
    "a list": ("- một\n- hai\n  1. a\n  2. b", "- một\n- hai\n  1. a\n  2. b"),
    "a loose list": ("3. một\n\n4. hai", "3. một\n\n4. hai"),
    "a quote": ("> một\n>\n> hai", "    một\n\n    hai"),
    "code": ("```\na  b\n\nc\n```", "    a  b\n\n    c"),
    "a line break": ("một\\\nhai", "một\nhai"),
    "a pull quote": ("::: pull-quote Lan\nHay.\n:::", "    Hay.\n    — Lan"),
    "a link": (
        "[trang](https://a.example/b) và <https://a.example>",
        "trang <https://a.example/b> và https://a.example",
    ),
    "mail": ("<lan@a.example>", "lan@a.example"),
    "raised and lowered": ("m<sup>2</sup>, H<sub>2</sub>O, 10<sup>ab</sup>", "m², H₂O, 10^(ab)"),
    "what no longer holds": ("~~cũ~~ mới", "~~cũ~~ mới"),
    "a rule": ("một\n\n---\n\nhai", "một\n\n* * *\n\nhai"),
    "a picture": ('![Bến](a.png "Bến mới"){credit="Lan"}', "Bến mới\nẢnh: Lan"),
    "a picture without a caption": ("![Bến](a.png)", "[Hình: Bến]"),
    "a definition": ("Lệ phí\n: Tiền nộp", "Lệ phí\n    Tiền nộp"),
    "a table": (
        "| Tên | Số |\n|---|--:|\n| Phường Một | 7 |\n| Hai | 1200 |",
        "Tên           Số\n----------  ----\nPhường Một     7\nHai         1200",
    ),
    "notes": (
        "Một[^a], hai[^b], lại[^a].\n\n[^b]: Hai.\n[^a]: Một.",
        "Một[1], hai[2], lại[1].\n\nChú thích\n---------\n\n[1] Một.\n\n[2] Hai.",
    ),
}


@pytest.mark.parametrize(("source", "shown"), BLOCKS.values(), ids=BLOCKS)
def test_a_block_reads_without_mark_up(source: str, shown: str) -> None:
    assert body(source) == shown


def test_a_table_too_wide_is_read_row_by_row() -> None:
    long = "rất dài " * 20
    assert body(f"| Tên | Việc |\n|---|---|\n| Lan | {long}|\n| Minh | ngắn |") == (
        f"Tên: Lan\nViệc: {long.strip()}\n\nTên: Minh\nViệc: ngắn"
    )


def test_letters_of_the_east_take_two_columns() -> None:
    assert body("| 漢字 | x |\n|---|---|\n| a | b |") == "漢字  x\n----  -\na     b"


def test_wrapped_lines_keep_to_the_width_and_lose_no_word(pieces: list[tuple[str, str, Piece]]) -> None:
    for name, style, whole in pieces:
        one = text_writer.write(whole, house_style.named(style)).data.decode("utf-8")
        wrapped = text_writer.write_wrapped(whole, house_style.named(style)).data.decode("utf-8")
        prose = [line for line in wrapped.split("\n") if len(line) > text_writer.WIDTH and " " in line.strip()]
        if name.startswith("sample"):
            assert prose == [], name
            # What is a column in the one can be a name before each cell in the other.
            assert [word for word in one.split() if word not in wrapped and not re.fullmatch("[-=]+", word)] == [], name


def test_what_is_lost_is_told_once() -> None:
    said = list(map(str, export("**một** _hai_\n\n![a](none.png)\n\n[x](ftp://a)\n\n{{Ai?}}").notes))
    assert len(said) == 4
    assert [sentence for sentence in said if "no bold" in sentence]


@given(pieces)
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_every_word_stands_in_the_text(piece: Piece) -> None:
    shown = only_letters(text_writer.write(piece, STYLE).data.decode("utf-8")).translate(PLAIN)
    # Whoever reads the caption needs no description.
    alts = [only_letters(block.alt) for block in every_block(piece.document) if isinstance(block, PictureBlock)]
    assert [text for text in must_stand(piece) if text.translate(PLAIN) not in shown and text not in alts] == []
