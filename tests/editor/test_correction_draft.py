"""The two sides of a notice are drafted from what differs, whatever it is, in both languages of the house."""

from dataclasses import replace

import pytest

from editor.article import Fields
from editor.correction_draft import WORDS, State, drafted

FIELDS = Fields(kicker="Chợ", headline="Chợ đổi giờ", dek="Từ thứ hai.", byline="Lan", dateline="Cà Mau")
GATE = '![Cổng chợ buổi sáng](pictures/cho.jpg "Cổng chợ."){credit="Lan"}'
TEXT = f"Chợ mở lúc 6 giờ. Ai cũng đến được.\n\n{GATE}\n\nHết.\n"
BEFORE = State(FIELDS, TEXT, {"pictures/cho.jpg": "a" * 64, "pictures/moi.jpg": "b" * 64})


def text(old: str, new: str) -> State:
    assert old in TEXT
    return replace(BEFORE, text=TEXT.replace(old, new))


def fields(**changed: str) -> State:
    return replace(BEFORE, fields=replace(FIELDS, **changed))


# To add one: what differs, and the two sides of the notice in Vietnamese and in English.
CASES = {
    "a sentence": (text("6 giờ", "5 giờ"), "“Chợ mở lúc 6 giờ.”", "“Chợ mở lúc 5 giờ.”", None),
    "a sentence that is gone": (
        text(" Ai cũng đến được.", ""),
        "“Ai cũng đến được.”",
        "Những lời này đã được bỏ.",
        ("“Ai cũng đến được.”", "These words were taken out."),
    ),
    "the headline": (
        fields(headline="Chợ mở sớm"),
        "“Chợ đổi giờ” (tít)",
        "“Chợ mở sớm” (tít)",
        ("“Chợ đổi giờ” (headline)", "“Chợ mở sớm” (headline)"),
    ),
    "the kicker": (
        fields(kicker="Buôn bán"),
        "“Chợ” (tít dẫn)",
        "“Buôn bán” (tít dẫn)",
        ("“Chợ” (over the headline)", "“Buôn bán” (over the headline)"),
    ),
    "the dek": (
        fields(dek="Từ thứ ba."),
        "“Từ thứ hai.” (sa-pô)",
        "“Từ thứ ba.” (sa-pô)",
        ("“Từ thứ hai.” (summary)", "“Từ thứ ba.” (summary)"),
    ),
    "the author": (
        fields(byline="Minh"),
        "“Lan” (tác giả)",
        "“Minh” (tác giả)",
        ("“Lan” (author)", "“Minh” (author)"),
    ),
    "the place": (
        fields(dateline="Huế"),
        "“Cà Mau” (địa danh)",
        "“Huế” (địa danh)",
        ("“Cà Mau” (place)", "“Huế” (place)"),
    ),
    "a caption": (
        text('"Cổng chợ."', '"Cổng bến."'),
        "“Cổng chợ.” (chú thích ảnh)",
        "“Cổng bến.” (chú thích ảnh)",
        ("“Cổng chợ.” (caption)", "“Cổng bến.” (caption)"),
    ),
    "a credit": (
        text('credit="Lan"', 'credit="Minh"'),
        "“Lan” (nguồn ảnh)",
        "“Minh” (nguồn ảnh)",
        ("“Lan” (picture credit)", "“Minh” (picture credit)"),
    ),
    "a description": (
        text("![Cổng chợ buổi sáng]", "![Cổng bến buổi chiều]"),
        "“Cổng chợ buổi sáng” (mô tả ảnh)",
        "“Cổng bến buổi chiều” (mô tả ảnh)",
        (
            "“Cổng chợ buổi sáng” (description of the picture)",
            "“Cổng bến buổi chiều” (description of the picture)",
        ),
    ),
    "another picture": (
        text("pictures/cho.jpg", "pictures/moi.jpg"),
        "",
        "Ảnh “Cổng chợ” đã được thay bằng ảnh khác.",
        ("", "Another picture stands in the place of “Cổng chợ”."),
    ),
    "a picture that is gone": (
        text(f"{GATE}\n\n", ""),
        "",
        "Ảnh “Cổng chợ” đã được bỏ.",
        ("", "The picture “Cổng chợ” was taken out."),
    ),
    "a picture that is new": (
        text("Hết.", '![Bến](pictures/moi.jpg "Bến.")\n\nHết.'),
        "",
        "Bài có thêm ảnh “Bến”.",
        ("", "A picture was added: “Bến”."),
    ),
    "nothing": (BEFORE, "", "", None),
}


@pytest.mark.parametrize("name", CASES)
def test_each_side_says_what_differs(name: str) -> None:
    after, wrong, instead, in_english = CASES[name]
    assert drafted(BEFORE, after, "vi") == (wrong, instead)
    if in_english:
        assert drafted(BEFORE, after, "en-GB") == in_english


def test_another_picture_with_another_caption_says_both() -> None:
    after = text(GATE, '![Bến](pictures/moi.jpg "Bến."){credit="Lan"}')
    wrong, instead = drafted(BEFORE, after, "vi")
    assert wrong == "“Cổng chợ.” (chú thích ảnh); “Cổng chợ buổi sáng” (mô tả ảnh)"
    assert instead.startswith("Ảnh “Cổng chợ” đã được thay bằng ảnh khác. “Bến.” (chú thích ảnh)")


def test_the_same_picture_under_another_name_is_the_same() -> None:
    after = replace(text("pictures/cho.jpg", "pictures/moi.jpg"), pictures={"pictures/moi.jpg": "a" * 64})
    assert drafted(BEFORE, after, "vi") == ("", "")


def test_what_is_many_is_cut_short() -> None:
    after = fields(kicker="1", headline="2", dek="3", byline="4")
    wrong, instead = drafted(BEFORE, after, "vi")
    assert wrong.endswith("“Từ thứ hai.” (sa-pô) …")
    assert instead == "“1” (tít dẫn); “2” (tít); “3” (sa-pô) …"


def test_every_language_has_every_word() -> None:
    assert {frozenset(words) for words in WORDS.values()} == {frozenset(WORDS["en"])}
