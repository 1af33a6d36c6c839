"""The root key on paper, through a real window: the words of the PDF are read back."""

import pypdfium2
import pytest

from editor.article import Role
from editor.signing import in_groups
from storage.desk import Desk
from storage.review import key_store
from ui.desk.root_sheet import FIRST, NEXT, Holder, RootSheet, pdf
from ui.window.signatures import root_printing

pytestmark = pytest.mark.usefixtures("no_keyring")

LANS, MINHS = "bốn từ dễ nhớ lắm", "trời xanh mây trắng"


@pytest.fixture
def keys(desk_path, clock):
    """The root key of Lan Anh, that of Minh which she vouches for, and that of Hoa which nobody does."""
    with Desk.open(desk_path, clock) as desk:
        people = [desk.add_collaborator(name, frozenset({Role.EDITOR})) for name in ("Minh", "Hoa")]
        minh, hoa = (desk.collaborator(added.values["collaborator_id"]) for added in people)
        root = desk.enrol_key(LANS).values["key_id"]
        made = []
        for person in (minh, hoa):
            with desk.acting_as(person):
                made.append(desk.enrol_key(MINHS).values["key_id"])
        desk.unlock_key(LANS)
        desk.endorse_key(made[0])
    return root, *made


def words_of(data):
    """The words of each page."""
    document = pypdfium2.PdfDocument(data)
    pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return pages


def spoken(key_id):
    return in_groups(key_id).replace("\n", " ")


def printed(begin, answer, until, tmp_path, monkeypatch):
    """The words of the page that this way saves as PDF."""
    path = tmp_path / "root.pdf"
    monkeypatch.setattr(root_printing.QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    answer(lambda dialog: dialog.pdf_button.click())
    begin()
    until(path.exists)
    (page,) = words_of(path)
    return page


def told(window, part):
    return any(part in sentence for sentence in window.notices.sentences)


def test_the_page_has_the_root_key_and_whose_keys_count(keys, window, answer, until, tmp_path, monkeypatch, clock):
    root, minhs, hoas = keys
    got = []
    window._tasks.read(lambda desk: (desk.desk_id(), desk.log_head(), desk.verify().head), then=got.append)
    until(lambda: bool(got))
    (desk_id, head, checked) = got[0]
    assert head == checked
    page = printed(window.actions_table["key.print_root"].trigger, answer, until, tmp_path, monkeypatch)
    assert page.count(spoken(root)) == 2  # by itself, and as Lan Anh's
    assert all(part in page for part in ("office", desk_id, spoken(head), spoken(minhs), "Minh", "Editor", "Lan Anh"))
    assert "Hoa" not in page and spoken(hoas) not in page
    assert "05/10/2026" in page and "compare the root key" in page and "knows this key" in page
    until(lambda: told(window, "Saved as “root.pdf”"))


def test_the_page_is_printed_from_the_people_too(keys, window, answer, until, tmp_path, monkeypatch):
    window.actions_table["page.people"].trigger()
    people = window.pages["page.people"].people
    page = printed(people.root_action.trigger, answer, until, tmp_path, monkeypatch)
    assert spoken(keys[0]) in page


def test_a_desk_without_a_root_key_says_how_to_get_one(window, until):
    window.actions_table["key.print_root"].trigger()
    until(lambda: told(window, "This desk has no root key yet: get a signing key"))


def test_a_machine_that_was_never_told_the_key_says_so_on_the_page(keys, window, answer, until, tmp_path, monkeypatch):
    key_store._pin_file().unlink()
    page = printed(window.actions_table["key.print_root"].trigger, answer, until, tmp_path, monkeypatch)
    assert "was never told this key" in page and "knows this key." not in page


def test_another_root_key_than_the_one_that_is_known_is_not_printed(keys, desk_path, clock, window, until):
    got = []
    window._tasks.read(lambda desk: desk.desk_id(), then=got.append)
    until(lambda: bool(got))
    key_store.pin_root(got[0], "ab" * 32)
    window.actions_table["key.print_root"].trigger()
    until(lambda: told(window, "so it was not printed"))


def test_who_does_not_fit_stands_overleaf(theme):
    for count, pages in ((0, 1), (FIRST, 1), (FIRST + 1, 2), (FIRST + NEXT, 2), (FIRST + NEXT + 1, 3)):
        holders = [Holder(f"Người {number:02}.", "Editor", f"{number:064x}") for number in range(count)]
        words = words_of(pdf(RootSheet("office", "id", "ab" * 32, "cd" * 32, "05/10/2026, 09:00", holders)))
        assert len(words) == pages
        assert all(holder.name in " ".join(words) for holder in holders)
        assert ("Nobody’s" in words[0]) is (count == 0)
