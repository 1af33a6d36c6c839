"""Typed without marks: one hint for such a paragraph, none for others."""

from pathlib import Path

import pytest

import resources
from editor.language.unmarked import check
from editor.text.markdown import parse

BARE = "Sang nay nguoi dan thon Ben Cu duoc thong bao ve viec sua duong va cap nuoc sach."


def test_a_paragraph_without_marks_has_one_hint():
    text = f"Sáng nay trời mưa to.\n\n{BARE}\n\nChiều nay trời nắng."
    (found,) = check(parse(text), "vi")
    assert text[found.span.start : found.span.end] == BARE
    assert "without Vietnamese marks" in str(found)


@pytest.mark.parametrize(
    "text",
    [
        "Sáng nay người dân thôn Bến Cũ được thông báo.",
        "The people of the old harbour were told about the road and the clean water this morning.",
        "OK, cam on!",
        f"`{BARE}`",
        f"[{BARE}]{{lang=en}}",
        "Tên tôi là Nguyễn Văn An, tôi dùng email và website của UBND.",
    ],
)
def test_other_paragraphs_have_none(text: str):
    assert check(parse(text), "vi") == []


def test_only_vietnamese_articles_are_looked_at():
    assert check(parse(BARE), "en") == []
    assert len(check(parse(BARE), "vi-VN")) == 1


@pytest.mark.parametrize(
    "file", sorted(resources.path("sample").glob("*/*.md")), ids=lambda file: f"{file.parent.name}-{file.name}"
)
def test_the_sample_has_none(file: Path):
    assert check(parse(file.read_text(encoding="utf-8").split("\n---\n", 1)[1]), "vi") == []
