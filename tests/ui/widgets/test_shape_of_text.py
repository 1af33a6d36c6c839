"""In a field of a dialog the words stand out and Markdown's signs step back."""

import pytest
from PySide6.QtGui import QFont, QPalette, QTextDocument

from ui.widgets.shape_of_text import ShapeOfText


@pytest.fixture
def shape(qapp):
    """The words of one line that are strong, slanted, faint and in the accent."""

    def seen(line: str) -> dict[str, str]:
        palette, document = QPalette(), QTextDocument(line)
        highlighter = ShapeOfText(document, palette)
        highlighter.rehighlight()
        faint, accent = (
            palette.color(role) for role in (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Accent)
        )
        found = {"strong": "", "slanted": "", "faint": "", "accent": ""}
        for one in document.firstBlock().layout().formats():
            words = line[one.start : one.start + one.length]
            found["strong"] += words if one.format.fontWeight() == QFont.Weight.Bold else ""
            found["slanted"] += words if one.format.fontItalic() else ""
            found["faint"] += words if one.format.foreground().color() == faint else ""
            found["accent"] += words if one.format.foreground().color() == accent else ""
        return found

    return seen


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("## Thời gian, địa điểm", "strong", "Thời gian, địa điểm"),
        ("## Thời gian", "faint", "## "),
        ("#hashtag", "strong", ""),
        ("**Từ 8 giờ** cắt nước", "strong", "Từ 8 giờ"),
        ("**Từ 8 giờ** cắt nước", "faint", "****"),
        ("5 * 3 * 2", "slanted", ""),
        ("một *từ* nghiêng", "slanted", "từ"),
        ("- trường mầm non", "faint", "- "),
        ("| Nơi | Từ |", "faint", "|||"),
        ("|:----|---:|", "faint", "|:----|---:|"),
        ("xem [bản đồ](pictures/ban-do.png)", "faint", "[](pictures/ban-do.png)"),
        ("{{Tên người}} nói", "accent", "{{Tên người}}"),
        ("Chữ thường.", "faint", ""),
    ],
)
def test_signs_are_faint_and_what_they_mean_is_seen(shape, line, kind, words):
    assert shape(line)[kind] == words


@pytest.mark.parametrize("sign", ["**a ", "](", "{{"])
def test_a_line_of_signs_that_never_end_is_left_as_it_is(shape, sign):
    assert set(shape(sign * 100_000).values()) == {""}
