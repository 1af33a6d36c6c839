"""Reading while a person types. That the result is always that of `parse` is in test_properties.py."""

import pytest

from editor.text import incremental as incremental_module
from editor.text.blocks import Heading, Paragraph, Quote, Span, Text
from editor.text.incremental import A_PART, Incremental
from editor.text.markdown import parse

# Before and after an edit that reaches further than the block it stands in.
FAR = [
    ("a\n: b\n\nT\n\nxyz", "a\n: b\n\nT\n\n: xyz"),
    ("a\n: b\n\nT\n\n: c\n\nd\n\ne", "a\n: b\n\nT\n\nc\n\nd\n\ne"),
    ("- a\n\nb\n\nc", "- a\n\n  b\n\nc"),
    ("a\n\nb\n\nc\n\nd", "a\n\n```\n\nc\n\nd"),
    ("::: box\n\na\n\nb\n\nc\n\nd", "::: box\n\na\n\nb\n\n:::\n\nd"),
    ("::: box\na\n:::\n\nb\n\nc\n\nd", "::: box\na\n::\n\nb\n\nc\n\nd"),
    ("a\n\nb\n\n<!--\n\nc", "a\n\nb\n\n<!-- -->\n\nc"),
    ("[a]\n\nb\n\nc\n\nd\n\n[a]: e", "[a]\n\nb\n\nc\n\nd\n\n[a]: f"),
    ("[a]\n\nb\n\nc\n\nd\n\n[a]: e", "[a]\n\n[a]: f\n\nb\n\nc\n\nd\n\n[a]: e"),
    ("a[^1]\n\nb\n\nc\n\nd[^2]\n\n[^1]: e\n[^2]: f", "a\n\nb\n\nc\n\nd[^2]\n\n[^1]: e\n[^2]: f"),
    ("# a\n\nb\n\nc\n\nd\n\n# a", "# ab\n\nb\n\nc\n\nd\n\n# a"),
    ("# a\n\nb\n\nc\n\nd\n\ne[^1]\n\n[^1]:\n    # a", "# ab\n\nb\n\nc\n\nd\n\ne[^1]\n\n[^1]:\n    # a"),
    ("a\n\nb", ""),
    ("", "a\n\nb"),
    ("a\r\nb", "a\r\n\r\nb"),
]


@pytest.mark.parametrize(("before", "after"), FAR)
def test_an_edit_that_reaches_far_is_read_as_the_whole_text_is(before: str, after: str) -> None:
    text = Incremental()
    assert text.update(before).document == parse(before)
    assert text.update(after).document == parse(after)
    assert text.update(before).document == parse(before)


def test_an_edit_tells_which_blocks_gave_way_to_which() -> None:
    text = Incremental()
    text.update("# A\n\nmột\n\nhai\n\nba\n\nbốn")
    update = text.update("# A\n\nmột\n\nhai rưỡi\n\nba\n\nbốn")
    assert (update.first, update.removed, update.shift) == (2, 1, 5)
    assert update.added == (Paragraph((Text("hai rưỡi"),), Span(10, 18)),)


def test_the_same_text_again_changes_nothing() -> None:
    text = Incremental()
    text.update("a\n\nb")
    update = text.update("a\n\nb")
    assert (update.removed, update.added, update.shift) == (0, (), 0)


def test_text_that_was_pushed_along_is_kept_and_moved() -> None:
    text = Incremental()
    before = text.update("a\n\n> b\n\n# C").document
    after = text.update("aa\n\n> b\n\n# C").document
    quote, heading = after.blocks[1:]
    assert isinstance(quote, Quote)
    assert isinstance(heading, Heading)
    assert (quote.span, quote.blocks[0].span, heading.span) == (Span(4, 7), Span(4, 7), Span(9, 12))
    assert before.blocks[1].span == Span(3, 6)


def test_a_rewritten_heading_does_not_touch_the_others() -> None:
    text = Incremental()
    text.update("# A\n\nmột\n\nhai\n\n# C\n\nba\n\n# D")
    update = text.update("# AB\n\nmột\n\nhai\n\n# C\n\nba\n\n# D")
    assert (update.first, update.removed, len(update.added)) == (0, 1, 1)


@pytest.mark.parametrize("nested", ["", "> ## Mục\n\n", "- ## Mục\n\n", "::: box\n## Mục\n:::\n\n", "a\n: ## Mục\n\n"])
def test_headings_of_the_same_words_get_their_keys_without_the_text_being_read(
    nested: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "## Mục\n\nMột.\n\n## Mục\n\nHai.\n\nBa.\n\nBốn.\n\n"
        + nested
        + "Chữ[^1].\n\n## Mục 2\n\n## Mục\n\n[^1]: # Mục\n"
    )
    incremental = Incremental()
    assert incremental.update(text).document == parse(text)
    monkeypatch.setattr(incremental_module, "_read", None)
    for old, new in (("## Mục\n\nHai", "## Mục x\n\nHai"), ("## Mục x\n", "## Mục\n"), ("Một.", "Một.\n\n## Mục")):
        text = text.replace(old, new, 1)
        assert incremental.update(text).document == parse(text)


def test_a_long_text_with_brackets_before_a_colon_in_a_line_is_read_in_parts_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Theo nghị định [số 3]: chợ mở sớm.\n\n" * (2 * A_PART // 30)
    whole = parse(text)
    monkeypatch.setattr(incremental_module, "_read", None)
    assert Incremental().update(text).document == whole


@pytest.mark.parametrize("definition", ["[a]: /b", "   [a]: /b", "> [a]: /b", "- [a]: /b", "[^a]: b", "> [^a]: b"])
def test_a_link_or_a_note_that_is_defined_anywhere_in_a_long_text_is_known_in_all_of_it(definition: str) -> None:
    words = "Chữ [a] và [^a], rồi [số 3]: chữ.\n\n" * (A_PART // 60)
    for text in (f"{words}{definition}\n\n{words}", f"{definition}\n\n{words}{words}", f"{words}{words}{definition}"):
        assert Incremental().update(text).document == parse(text)
