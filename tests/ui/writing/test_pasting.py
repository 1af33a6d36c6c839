"""What Ctrl+V and Ctrl+Shift+V do to the text, through the real widget and the real clipboard."""

import sys

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from editor.text.line_counts import count_lines
from ui.writing import caret, pasting

# --- HTML -------------------------------------------------------------------------------------------------------------


def test_html_becomes_markdown_in_one_step_of_undo(room):
    room.show("Trước ¦sau")
    room.paste("<p>một <b>đậm</b></p><ul><li>hai</li></ul>", "một đậm hai")
    assert room.marked == "Trước một **đậm**\n\n- hai¦\n\nsau"
    room.edit.undo()
    assert room.text == "Trước sau"
    room.edit.redo()
    assert room.text == "Trước một **đậm**\n\n- hai\n\nsau"


def test_a_selection_is_replaced_and_comes_back_with_one_undo(room):
    room.show("a ¦selected¦ b")
    room.paste("<b>new</b>", "new")
    assert room.marked == "a **new**¦ b"
    room.edit.undo()
    assert room.text == "a selected b"


def test_words_alone_stay_the_markdown_that_they_are(room):
    room.show("¦")
    room.paste(text="# one\r\n\r\n- *two*")
    assert room.marked == "# one\n\n- *two*¦"


def test_plain_text_can_be_asked_for(room):
    room.show("a ¦")
    data = QMimeData()
    data.setHtml("<b>b</b>")
    data.setText("b [c]")
    QGuiApplication.clipboard().setMimeData(data)
    room.pasting.paste_plain()
    assert room.marked == "a b [c]¦"


def test_inside_code_words_stay_words(room):
    room.show("```\n¦\n```")
    room.paste("<b>x</b> &lt; y", "x < y")
    assert room.text == "```\nx < y\n```"


def test_after_code_html_is_markdown_again(room):
    room.show("```\ncode\n```\n\n¦")
    room.paste("<b>x</b>", "x")
    assert room.text == "```\ncode\n```\n\n**x**"


def test_code_of_an_editor_is_plain_text(room):
    room.show("¦")
    data = QMimeData()
    data.setHtml("<div style='white-space: pre'><span style='color:red'># Title</span></div>")
    data.setText("# Title")
    data.setData("vscode-editor-data", b"{}")
    QGuiApplication.clipboard().setMimeData(data)
    room.edit.paste()
    assert room.text == "# Title"


def test_html_without_words_gives_the_words_beside_it(room):
    room.show("¦")
    room.paste("<style>p{}</style>", "only words")
    assert room.text == "only words"


def test_footnotes_get_labels_of_their_own(room):
    room.show("has[^1] ¦\n\n[^1]: one")
    room.paste("<p>x<a id=r href='#n'>1</a></p><p id=n><a href='#r'>^</a> two</p>", "x")
    assert "x[^2]" in room.text
    assert "[^2]: two" in room.text


def test_a_paste_while_composing_loses_neither(room, compose):
    room.show("¦")
    compose(room.edit, "chào")
    room.paste("<b>bạn</b>", "bạn")
    assert room.text == "chào**bạn**"
    assert not room.edit.is_composing


def test_a_read_only_text_takes_nothing(room):
    room.show("a¦")
    room.edit.setReadOnly(True)
    data = QMimeData()
    data.setText("b")
    room.pasting.take(data)
    room.pasting.paste_plain()
    assert room.text == "a"


# --- links ------------------------------------------------------------------------------------------------------------


def test_an_address_over_words_makes_a_link(room):
    room.show("read ¦the notice¦ now")
    room.paste("<a href='https://a.vn/x'>https://a.vn/x</a>", "https://a.vn/x_(1)")
    assert room.marked == "read [the notice](https://a.vn/x_%281%29)¦ now"
    room.edit.undo()
    assert room.text == "read the notice now"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://", "see https://a.vn", "file:///etc/passwd"])
def test_what_is_no_address_replaces_the_words(room, address):
    room.show("¦words¦")
    room.paste(text=address)
    assert room.text == address


def test_an_address_over_an_address_replaces_it(room):
    room.show("¦https://a.vn¦")
    room.paste(text="https://b.vn")
    assert room.text == "https://b.vn"


# --- long texts -------------------------------------------------------------------------------------------------------


def long_html():
    return "<p>" + "word <b>bold</b> " * 10 + "</p>" + "<p>and <i>more</i></p>" * 1_000


def test_a_long_paste_is_read_in_a_worker_and_what_is_typed_meanwhile_comes_after_it(room, until, type_text):
    room.show("a ¦")
    room.paste(long_html(), "words")
    assert room.text == "a "
    type_text(room.edit, "z")
    until(lambda: "bold" in room.text)
    assert room.text.startswith("a word **bold** word")
    assert room.marked.endswith("and *more*z¦")
    room.edit.undo()
    assert room.text == "a z"


def test_a_paste_that_is_being_read_can_be_stopped(room, until, monkeypatch):
    room.pasting._patience.setInterval(0)
    room.show("¦")
    monkeypatch.setattr(pasting, "BREATH", 0.02)
    room.paste(long_html() * 8, "words")
    until(lambda: bool(room.notices.sentences))
    assert "being read" in room.notices.sentences[0]
    room.press("Stop")
    until(lambda: not room.pasting._tasks._computing)
    assert room.text == ""
    assert room.notices.sentences == []


def test_a_word_that_is_being_composed_is_finished_before_a_long_paste_comes(room, until, compose):
    room.pasting._patience.setInterval(60_000)  # a notice in a window of its own would take the focus
    room.show("a ¦")
    room.paste(long_html(), "words")
    compose(room.edit, "vie")
    until(lambda: not room.pasting._tasks._computing)
    assert room.text == "a "
    assert room.edit.is_composing
    compose(room.edit, "", "việt")
    until(lambda: "bold" in room.text)
    assert room.text.startswith("a word **bold**") and room.text.endswith("*more*việt")


def test_another_article_does_not_get_what_was_pasted_into_the_first(room, until):
    room.show("¦")
    room.paste(long_html(), "words")
    room.show("other¦")
    until(lambda: not room.pasting._tasks._computing)
    assert room.text == "other"


def test_the_first_paste_goes_to_the_worker_that_loads_the_parser(room, until, monkeypatch):
    monkeypatch.delitem(sys.modules, "lxml.etree")
    room.show("¦")
    room.paste("<b>x</b>", "x")
    assert room.text == ""
    until(lambda: room.text == "**x**")


def test_twenty_megabytes_of_words_are_refused_with_a_sentence(room):
    room.show("a¦")
    room.paste(text="dài dòng " * 2_300_000)
    assert room.text == "a"
    assert room.notices.sentences == [
        "What you pasted has more than 2 million characters. Nothing was put in. Copy a part of it and paste that."
    ]


def test_twenty_megabytes_of_html_leave_the_text_to_be_edited(room, until, type_text):
    room.show("¦")
    script = f"<script>for(;;){{}}{' ' * 900}</script>"
    part = f"{script}<img src='https://a.vn/x.png' onerror=x()><div onclick=y()><b>từ <p><!--x--></i></table>"
    room.paste(part * 20_000, "từ")
    type_text(room.edit, "gõ")
    assert room.text == "gõ"
    until(lambda: room.text.startswith("{{Picture}}") and room.text.endswith("gõ"))
    assert not any(word in room.text for word in ("script", "onclick", "https"))


def test_characters_that_nobody_can_read_are_named(room):
    room.show("¦")
    room.paste(text="a\u0007b")
    assert room.text == "ab"
    assert "taken out" in room.notices.sentences[0]


# --- what is pasted stays what it is ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pasted", "put_in", "words"),
    [
        ("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt", 2),
        ("👩‍👩‍👧 e\u0301 🇻🇳", "👩‍👩‍👧 é 🇻🇳", 3),
        ("שלום עולם", "שלום עולם", 2),
        ("م\u064eرحبا", "م\u064eرحبا", 1),
        ("क\u094dष\u093f", "क\u094dष\u093f", 1),
        ("30\u00a0km\u202fh", "30\u00a0km\u202fh", 3),
    ],
)
def test_letters_of_every_kind_keep_caret_and_counts_right(room, type_text, pasted, put_in, words):
    for html in ("", f"<p>{pasted}</p>"):
        room.show("😀 ¦.")
        room.paste(html, pasted)
        assert room.marked == f"😀 {put_in}¦."
        type_text(room.edit, "x")
        assert room.marked == f"😀 {put_in}x¦."
        room.edit.undo()
        room.edit.undo()
        assert room.text == "😀 ."
    assert count_lines(put_in).words == words


# --- places -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "is_code"),
    [
        ("¦", False),
        ("```\n¦", True),
        ("```\na\n```\n¦", False),
        ("~~~\n```\n¦", True),
        ("````\n```\n¦\n````", True),
        ("a ``` b\n¦", False),
    ],
)
def test_the_place_is_known_to_be_code(room, marked, is_code):
    room.show(marked)
    assert caret.is_in_code(room.edit.textCursor()) is is_code
