"""Typographic signs while typing, in the real text widget."""

import pytest

from editor.article import Article, Fields, Stage
from ui.writing.autocorrecting import Autocorrecting
from ui.writing.room import WritingRoom


@pytest.fixture
def room(qtbot, theme):
    room = WritingRoom()
    qtbot.addWidget(room)
    yield room
    room.flush()
    room.show_article(None)


@pytest.fixture
def write(room, type_text):
    """Begins with a text, types, and hands back the text that stands there then."""
    autocorrecting = Autocorrecting(room.edit, room)
    autocorrecting.language = "vi"

    def write_on(begin, typed):
        article = Article(
            id="a",
            language="vi",
            stage=Stage.DRAFTING,
            fields=Fields(headline="x"),
            text=begin,
            template="",
            audience="",
            house_style="",
            author="",
            created_at=0,
            changed_at=0,
        )
        room.show_article(article)
        cursor = room.edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        room.edit.setTextCursor(cursor)
        type_text(room.edit, typed)
        return room.text()

    write_on.autocorrecting = autocorrecting
    return write_on


def test_signs_become_typographic_and_one_undo_takes_back_just_that(room, write):
    assert write("", 'Ông nói: "') == "Ông nói: “"
    room.edit.undo()
    assert room.text() == 'Ông nói: "'


def test_after_taking_back_a_person_types_on_as_it_stands(room, write, type_text):
    write("", 'Ông nói: "')
    room.edit.undo()
    type_text(room.edit, "Xin")
    assert room.text() == 'Ông nói: "Xin'


@pytest.mark.parametrize(
    ("begin", "typed"),
    [("`mã ", '"'), ("```\n", 'x = "'), ("https://vi.example/a", "..."), ("[chữ](http://x", '"'), ("<sub", '"')],
)
def test_code_and_addresses_stay_as_they_are_typed(write, begin, typed):
    assert write(begin, typed) == begin + typed


def test_switched_off_it_does_nothing(write):
    write.autocorrecting.is_on = False
    assert write("", '"') == '"'


def test_nothing_happens_while_something_is_being_composed(room, write, compose):
    write("", "Ông ")
    compose(room.edit, "n")
    room.edit.sign_typed.emit(" ")
    compose(room.edit, "", commit="nói")
    assert room.text() == "Ông nói"


def test_a_sign_that_an_input_method_hands_over_is_put_right_too(room, write, compose):
    write("", "Ông nói: ")
    compose(room.edit, "", commit='"')
    assert room.text() == "Ông nói: “"


def test_keys_and_backspaces_of_a_keyboard_program_come_through_unharmed(write):
    # Unikey writes "tiếng" in Telex as keys that it takes back and writes anew.
    assert write("", "duo\b\bươc\b\b\b\bđươc\b\bợc, tie\bêng\b\b\bếng") == "được, tiếng"


def test_the_replacement_is_a_step_apart_from_what_is_typed_before_and_after_it(room, write):
    assert write("", "Một... Hai") == "Một… Hai"
    room.edit.undo()
    assert room.text() == "Một…"
    room.edit.undo()
    assert room.text() == "Một..."
    room.edit.redo()
    room.edit.redo()
    assert room.text() == "Một… Hai"
