import pytest

from editor.refusal import Refused
from editor.snippet import Snippet
from storage.desk import Desk

OWN, OFFICE = Snippet("sđt", "0905\n{{số}}"), Snippet("kt", "- Hết -", True)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "office.desk"
    Desk.create(path, owner="Lan Anh", language="vi").close()
    return path


def test_snippets_are_kept_and_leave_a_trace(path):
    with Desk.open(path) as desk:
        assert desk.snippets() == ()
        desk.keep_snippets([OFFICE, OWN])
        assert desk.events()[-1].kind == "setting_changed"
    with Desk.open(path) as desk:
        assert desk.snippets() == (OWN, OFFICE)


def test_a_persons_own_are_not_another_persons(path):
    with Desk.open(path) as desk:
        desk.keep_snippets([OWN, OFFICE])
        desk.me = type(desk.me)("somebody-else", "Minh", desk.me.roles)
        assert desk.snippets() == (OFFICE,)
        desk.keep_snippets([Snippet("x", "Minh's"), OFFICE])
    with Desk.open(path) as desk:
        assert desk.snippets() == (OWN, OFFICE)


def test_what_is_refused_changes_nothing(path):
    with Desk.open(path) as desk:
        desk.keep_snippets([OWN])
        with pytest.raises(Refused):
            desk.keep_snippets([OWN, Snippet("hai chữ", "x")])
        assert desk.snippets() == (OWN,)


@pytest.mark.parametrize("kept", ["text", {"a": 1}, [1, {"name": "x"}, {"text": "y"}, None]])
def test_a_setting_that_holds_something_else_is_no_snippet(path, kept):
    with Desk.open(path) as desk:
        desk.set_setting("snippets.office", kept)
        assert desk.snippets() == ()
