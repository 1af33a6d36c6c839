"""Markdown with a head: what was written is read again to the letter, and nothing of the desk goes with it."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor import house_style
from editor.article import Fields
from editor.export import assemble, markdown_writer
from editor.export.piece import Exported, Piece
from editor.text.markdown import parse
from editor.text.normalise import clean
from tests.editor.export.conftest import EXAMPLES, MODIFIED_AT

STYLE = house_style.named("news-article")
FULL = Fields(
    kicker="Cảng: tin",
    headline="“Cầu” mới & *cũ*",
    dek="- một: hai",
    byline="Lan Anh",
    dateline="HUẾ",
    slug="cau",
    keywords=("bến, cảng", "yes", "2026-03-05"),
)


def export(source: str, fields: Fields = FULL, language: str = "vi", **more: object) -> Exported:
    piece = Piece(fields, language, parse(source), MODIFIED_AT, **more)  # type: ignore[arg-type]
    return markdown_writer.write(piece, STYLE)


def read_again(exported: Exported) -> assemble.Assembled:
    return assemble.piece_from_source(exported.data.decode("utf-8"), lambda _path: None, MODIFIED_AT)


def test_the_head_has_the_fields_and_the_text_follows_as_it_is() -> None:
    assert export("Đoạn *một*.\n\n\n  * hai", Fields(headline="Cầu mới", dek="Sapo")).data.decode("utf-8") == (
        "---\ntitle: Cầu mới\nsubtitle: Sapo\nlang: vi\n---\nĐoạn *một*.\n\n\n  * hai"
    )


def test_what_may_not_be_published_is_the_first_line_and_is_read_again_in_silence() -> None:
    exported = export("Đoạn.", marks=("CHƯA DUYỆT", "KHÔNG ĐĂNG TRƯỚC 09:00"))
    assert exported.data.decode("utf-8").startswith("---\nnot_for_publication: CHƯA DUYỆT, KHÔNG ĐĂNG TRƯỚC 09:00\n")
    assert read_again(exported).notes == ()


def test_the_note_to_the_editors_stays_at_home() -> None:
    assert b"Qzxvwk" not in export("Text.", replace(FULL, ednote="Qzxvwk")).data


def test_fields_come_back_whatever_they_look_like() -> None:
    piece = read_again(export("Text.")).piece
    assert (piece.fields, piece.language) == (FULL, "vi")


def test_every_piece_comes_back_to_the_letter(pieces: list[tuple[str, str, Piece]]) -> None:
    for name, _, whole in pieces:
        exported = markdown_writer.write(whole, STYLE)
        again = read_again(exported).piece
        assert again.document.source == whole.document.source, name
        assert markdown_writer.write(replace(again, marks=whole.marks), STYLE).data == exported.data, name


def test_every_example_of_the_specification_comes_back_to_the_letter() -> None:
    for example in json.loads(EXAMPLES.read_text(encoding="utf-8")):
        source = clean(example["markdown"]).text
        assert read_again(export(source)).piece.document.source == source


# Anything but lone surrogates, which no text in a desk holds, and what stands at a text's front and looks like a head.
TEXTS = st.one_of(st.text(st.characters(exclude_categories=("Cs",))), st.text("-\n:#a .", max_size=30))


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_back_to_the_letter(text: str, headline: str, keyword: str) -> None:
    source = clean(text).text
    fields = Fields(headline=clean(headline).text, keywords=(clean(keyword).text,))
    again = read_again(export(source, fields)).piece
    assert again.document.source == source
    assert again.fields.headline == " ".join(fields.headline.split())


@pytest.mark.parametrize(
    ("source", "words"), [("![a](none.png)", "not at hand"), ("{{Ai nói?}} nói.", "Prompts"), ("Chữ.", "")]
)
def test_what_the_file_does_not_hold_is_told(source: str, words: str) -> None:
    said = [str(note) for note in export(source, Fields()).notes]
    assert [bool(re.search(words, sentence)) for sentence in said] == [True] * bool(words)
