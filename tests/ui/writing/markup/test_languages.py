"""Words that are marked with their language: put on, changed and taken off. «selected» or ¦ the caret."""

import pytest

from ui.writing.markup.edit import Edit
from ui.writing.markup.languages import language_at, remove_language, set_language


def place(text: str) -> tuple[str, int, int]:
    if "¦" in text:
        at = text.index("¦")
        return text.replace("¦", ""), at, at
    return text.replace("«", "").replace("»", ""), text.index("«"), text.index("»") - 1


def shown(text: str, edit: Edit) -> str:
    new = edit.applied(text)
    if edit.anchor == edit.caret:
        return f"{new[: edit.caret]}¦{new[edit.caret :]}"
    return f"{new[: edit.anchor]}«{new[edit.anchor : edit.caret]}»{new[edit.caret :]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("một «hai» ba", "một [«hai»]{lang=fr} ba"),
        ("một « hai » ba", "một « [hai]{lang=fr} » ba"),
        ("một h¦ai ba", "một [h¦ai]{lang=fr} ba"),
        ("một ¦", "một [¦]{lang=fr}"),
        ("[h¦ai]{lang=it} ba", "[h¦ai]{lang=fr} ba"),
        ("[hai]{lang=it}¦ ba", "[hai]{lang=fr}¦ ba"),
        ("a «b [c» d]{lang=it} e", "a [«b c» d]{lang=fr} e"),
        ("«a\n\nb»", "[«a]{lang=fr}\n\n[b»]{lang=fr}"),
        ("một **«hai»** ba", "một **[«hai»]{lang=fr}** ba"),
        ("một *ha«i* b»a", "một [*ha«i* b»]{lang=fr}a"),
    ],
)
def test_words_are_marked_with_a_language(before: str, after: str) -> None:
    text, start, end = place(before)
    edit = set_language(text, start, end, "fr")
    assert shown(text, edit) == after
    assert language_at(edit.applied(text), edit.anchor, edit.caret) == "fr"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("một [«hai»]{lang=fr} ba", "một «hai» ba"),
        ("một [h¦ai]{lang=fr} ba", "một h¦ai ba"),
        ("một [hai]{lang=fr}¦ ba", "một hai¦ ba"),
        ("«[a]{lang=fr} b [c]{lang=it}»", "«a b c»"),
        ("một h¦ai", "một h¦ai"),
    ],
)
def test_a_mark_is_taken_away_and_its_words_stay(before: str, after: str) -> None:
    text, start, end = place(before)
    assert shown(text, remove_language(text, start, end)) == after


def test_what_no_mark_holds_has_no_language() -> None:
    assert language_at("một hai", 3, 3) == ""
    assert language_at("![a](b.png){.decorative}", 3, 3) == ""
