"""Every way to a file, each with the check that its file is whole. It writes to memory only."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from io import BytesIO
from zipfile import ZipFile

import pikepdf
from lxml import etree

from editor.article import Fields
from editor.export import bulletin
from editor.export.piece import Piece
from editor.export.proof import Copy, ProofPress
from editor.export.registry import WRITERS as FORMATS
from editor.export.review_copy import Remark, Review, Wanted
from editor.house_style import HouseStyle, named
from editor.text.markdown import parse, split_head
from editor.text.replacement import Span
from tests.editor.export.paper.test_paper_writer import style_of
from tests.editor.export.test_ninjs_writer import VALIDATOR
from tests.tools import docx_lint, epub_lint
from tests.tools.office_files import word_file

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_PARSER = etree.XMLParser(resolve_entities=False, huge_tree=True)


def _text(data: bytes) -> str:
    text = data.decode("utf-8")
    assert not _UNFIT.search(text)
    return text


def check_docx(data: bytes) -> None:
    assert docx_lint.faults(data) == []


def check_page(data: bytes) -> None:
    text = _text(data)
    assert text.startswith("<!DOCTYPE html>")
    assert text.rstrip().endswith("</html>")


def check_fragment(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        text = _text(archive.read("article.html"))
    assert text.startswith("<article ")
    assert text.rstrip().endswith("</article>")


def check_pdf(data: bytes) -> None:
    with pikepdf.open(BytesIO(data)) as opened:
        assert len(opened.pages) >= 1


def check_epub(data: bytes) -> None:
    assert epub_lint.faults(data) == []


def check_markdown(data: bytes) -> None:
    # The text is the article's own, as it is; what no file can hold is a question mark in it.
    head, _rest, offset = split_head(data.decode("utf-8"))
    assert offset and head.get("title")


def check_ninjs(data: bytes) -> None:
    assert [error.message[:200] for error in VALIDATOR.iter_errors(json.loads(_text(data)))] == []


_SHORT = Piece(Fields(headline="Bài ngắn"), "vi", parse("Một câu.\n"), 0)
"""the other article of a bulletin"""
CHECKS: dict[str, Callable[[bytes], object]] = {
    "docx": check_docx,
    "html": check_page,
    "html-fragment": check_fragment,
    "pdf": check_pdf,
    "pdf-archive": check_pdf,
    "epub": check_epub,
    "txt": _text,
    "txt-wrapped": _text,
    "md": check_markdown,
    "ninjs": check_ninjs,
}


@cache
def _paper() -> HouseStyle:
    return style_of(word_file())


def _plain(form: str, style: str, piece: Piece) -> bytes:
    data = FORMATS[form](piece, named(style)).data
    CHECKS[form](data)
    return data


def _on_paper(piece: Piece) -> bytes:
    data = FORMATS["docx"](piece, _paper()).data
    check_docx(data)
    return data


def _working_copy(piece: Piece) -> bytes:
    """Of a text to whose end somebody wants to add as much again, with a remark at its first words."""
    text = piece.document.source
    if len(text) > 200_000:
        proposed, new = text[:-1] + " Thêm.\n", Span(len(text) - 1, len(text) + 6)
        old = Span(len(text) - 1, len(text) - 1)
    else:
        proposed, new = f"{text}\n\n{text}", Span(len(text), 2 * len(text) + 2)
        old = Span(len(text), len(text))
    remark = Remark("\x00Lan\ud800", 0, "\x1b \udfff?", 0, text[:3])
    review = Review((remark,), (Wanted(old, new, "\x00Minh\ud800", 0),), parse(proposed), proposals=1)
    return _plain("docx", "news-article", replace(piece, review=review))


def _bulletin(form: str, piece: Piece) -> bytes:
    return _plain(form, "newsletter", bulletin.piece_of([piece, _SHORT], "Bản tin \x00\ud800", "ban-tin"))


def _proof(piece: Piece) -> bytes:
    press = ProofPress()
    try:
        data = press.print(Copy(piece.document.source, piece.fields, "vi", named("news-article"), piece.marks)).data
    finally:
        press.close()
    check_pdf(data)
    return data


# To add one: what is written, and what writes and checks it.
WRITERS: dict[str, Callable[[Piece], bytes]] = {
    **{form: partial(_plain, form, "news-article") for form in FORMATS},
    "an office's own Word file": _on_paper,
    "a working copy in Word": _working_copy,
    "the proof": _proof,
    **{f"a bulletin as {form}": partial(_bulletin, form) for form in bulletin.FORMATS},
}
