"""Signing keys in a real window: made, vouched for, unlocked for an approval, replaced, revoked; and the root key."""

import keyring
import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QMenu

from editor.approval import Signature
from editor.article import Fields, Role, Stage
from editor.workflow import Move
from storage.desk import Desk
from storage.review import key_store
from tests.keyrings import Drawer
from ui.desk.shown_key import KeyWay
from ui.dialogs.signing_key import NewKey, UnlockKey
from ui.window.views.several import Beside, Possible

pytestmark = pytest.mark.usefixtures("no_keyring")

LANS, MINHS, NEXT = "bốn từ dễ nhớ lắm", "trời xanh mây trắng", "một cụm từ khác hẳn"


@pytest.fixture
def minh(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        added = desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
        return desk.collaborator(added.values["collaborator_id"])


@pytest.fixture
def article_id(desk_path, minh, clock):
    """An article by Lan Anh that Minh has in hand."""
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="cho-doi-gio"))
        desk.save_text(article_id, "Chợ đổi giờ mở cửa từ tháng tới.\n")
        desk.advance(article_id, Move.SUBMIT)
        with desk.acting_as(minh):
            desk.advance(article_id, Move.TAKE_UP)
    return article_id


@pytest.fixture
def lan(desk_path, minh, clock):
    with Desk.open(desk_path, clock) as desk:
        return desk.me


@pytest.fixture
def keyed(desk_path, minh, clock):
    """Lan Anh has the root key, Minh one that she vouches for; both are locked."""
    with Desk.open(desk_path, clock) as desk:
        desk.enrol_key(LANS)
        with desk.acting_as(minh):
            key_id = desk.enrol_key(MINHS).values["key_id"]
        desk.unlock_key(LANS)
        desk.endorse_key(key_id)
    return key_id


def read(window, until, work):
    """What the desk answers."""
    got = []
    window._tasks.read(work, then=got.append)
    until(lambda: bool(got))
    return got[0]


def take_chair(window, until, person):
    """Somebody else works here now."""
    window._tasks.change(lambda desk: desk.become(person.id))
    until(lambda: window.identity.person_id == person.id)


def look_at(window, until, person):
    """This person's fields on the page of the people, read anew."""
    window.actions_table["page.people"].trigger()
    page = window.pages["page.people"]
    page.show_person(person.id)
    until(lambda: page.people.form.person_id == person.id)
    return page.people.form.key


def offered(part):
    return {way for way, button in part.buttons.items() if not button.isHidden()}


def make_key(passphrase):
    def fill(dialog):
        assert isinstance(dialog, NewKey)
        assert not dialog.accept_button.isEnabled()
        dialog.new.setText(passphrase)
        dialog.again.setText(passphrase)
        assert dialog.accept_button.isEnabled()

    return fill


def unlock(*passphrases):
    """Try one after the other; the last is right."""
    left = list(passphrases)

    def attempt(dialog, until):
        assert isinstance(dialog, UnlockKey)
        while left:
            dialog.passphrase.setText(left.pop(0))
            dialog.refusal.setText("")
            dialog.accept_button.click()
            until(lambda: not dialog.isVisible() or bool(dialog.refusal.text()))
        assert not dialog.isVisible(), dialog.refusal.text()

    return attempt


def test_a_key_is_made_vouched_for_and_signs_an_approval(article_id, lan, minh, window, answer, until):
    part = look_at(window, until, lan)
    assert "declared" in part.said.text()
    assert offered(part) == {KeyWay.ENROL}
    answer(make_key(LANS))
    part.buttons[KeyWay.ENROL].click()
    until(lambda: "Unlocked" in part.said.text())
    assert not part.root.isHidden()
    fingerprint = part.fingerprint.text()
    assert [len(group) for group in fingerprint.split()] == [4] * 16

    window.actions_table["page.work"].trigger()
    root = window.pages["page.work"]._work.root
    until(lambda: root.fingerprint.text().split() == fingerprint.split())

    take_chair(window, until, minh)
    part = look_at(window, until, minh)
    answer(make_key(MINHS))
    part.buttons[KeyWay.ENROL].click()
    until(lambda: "has yet to vouch" in part.said.text())

    take_chair(window, until, lan)
    part = look_at(window, until, minh)
    until(lambda: offered(part) == {KeyWay.ENDORSE, KeyWay.REVOKE})
    seen = []

    def compare(dialog):
        seen.append(dialog.fingerprint.text())
        answer(lambda asked: unlock(LANS)(asked, until))  # whoever left the chair has locked the key

    answer(compare)
    part.buttons[KeyWay.ENDORSE].click()
    until(lambda: "are signed with this key" in part.said.text())
    assert seen == [part.fingerprint.text()]

    take_chair(window, until, minh)
    window.open_article(article_id)
    window.writing.right.choose("story")
    story = window.writing.story
    until(lambda: story.article_id == article_id and story.story is not None and story.story.approval is not None)
    answer(lambda dialog: unlock("sai rồi nhé bạn", MINHS)(dialog, until))
    story.move(Move.APPROVE)
    until(lambda: story.pane.seal.signature.text() == "Signed with this person’s key.")
    assert read(window, until, lambda desk: desk.verify().faults) == ()


def test_an_approval_from_a_view_of_the_desk_asks_for_the_key(article_id, keyed, minh, window, answer, until):
    take_chair(window, until, minh)
    several = window.writing.list_picks.several
    for ids in ([article_id], [article_id, article_id]):
        ways = read(window, until, lambda desk: desk.ways([article_id]))
        answer(lambda dialog: unlock("sai rồi nhé bạn", MINHS)(dialog, until))
        several.go(ids, Stage.APPROVED, ways, None)
        until(lambda: read(window, until, lambda desk: desk.is_approved(article_id)))
        assert read(window, until, lambda desk: desk.seal(article_id).decision).signature is Signature.SIGNED
        window._tasks.change(lambda desk: desk.advance(article_id, Move.REOPEN, "Thêm giờ."))
        window._tasks.change(lambda desk: desk.lock_key())
        until(lambda: not read(window, until, lambda desk: desk.is_approved(article_id)))


def test_an_export_with_a_locked_key_says_so_and_can_unlock_it(article_id, keyed, lan, window, answer, until, tmp_path):
    window.open_article(article_id)
    until(lambda: window.writing.opened.article_id == article_id)
    seen = []

    def look(dialog):
        seen.append((dialog.unlock.isVisible(), dialog.unsigned.text()))
        answer(lambda asked: unlock(LANS)(asked, until), kind=UnlockKey)
        dialog.unlock.click()
        until(lambda: not dialog.unlock.isVisible())
        seen.append((dialog.unlock.isVisible(), dialog.unsigned.text()))
        dialog.file.show_path(tmp_path / "cho.docx")

    answer(look)
    window.actions_table["article.export"].trigger()
    until(lambda: bool(read(window, until, lambda desk: desk.receipts(article_id))))
    assert [(is_shown, "will not be signed" in said) for is_shown, said in seen] == [(True, True), (False, False)]
    assert read(window, until, lambda desk: desk.receipts(article_id))[0].key_id
    answer(lambda dialog: seen.append((dialog.unlock.isVisible(), dialog.unsigned.isVisible())), accepts=False)
    window.actions_table["article.export"].trigger()
    until(lambda: len(seen) == 3)
    assert seen[2] == (False, False)


@pytest.fixture
def picked(desk_path, keyed, lan, clock, article_id):
    """Two articles that are exported together."""
    with Desk.open(desk_path, clock) as desk:
        other = desk.new_article("", "vi").article_id
        desk.save_fields(other, Fields(headline="Chợ đêm", slug="cho-dem"))
        desk.save_text(other, "Chợ đêm mở cửa thứ Bảy.\n")
    return [article_id, other]


def key_line(dialog):
    """Whether the key can be unlocked here, and what is said of it."""
    return dialog.unlock.isVisible(), dialog.unsigned.text() if dialog.unsigned.isVisible() else ""


@pytest.mark.parametrize("is_bulletin", [False, True], ids=["files of their own", "one bulletin"])
def test_an_export_of_several_with_a_locked_key_says_so_and_can_unlock_it(
    picked, is_bulletin, window, answer, until, tmp_path
):
    folder, seen = tmp_path / "out", []
    folder.mkdir()
    several = window.writing.list_picks.several
    menu = QMenu()
    several.add_steps(menu, picked, Possible({}, ()), None, Beside(QRect(), window))
    words = "Export as one bulletin…" if is_bulletin else "Export…"
    step = next(action for action in menu.actions() if action.text() == words)

    def begin(work):
        def say_title(dialog):
            dialog.setTextValue("Tuần 48")
            answer(work)

        answer(say_title if is_bulletin else work)
        step.trigger()

    def export_to(name):
        def work(dialog):
            seen.append(key_line(dialog))
            if name == "signed":
                answer(lambda asked: unlock(LANS)(asked, until), kind=UnlockKey)
                dialog.unlock.click()
                until(lambda: not dialog.unlock.isVisible())
                seen.append(key_line(dialog))
            dialog.format.choose("html")
            dialog.file.show_path(folder / f"{name}.html")

        before = [len(read(window, until, lambda desk, one=one: desk.receipts(one))) for one in picked]
        begin(work)

        def receipts():
            return read(window, until, lambda desk: [desk.receipts(one) for one in picked])

        until(lambda: [len(kept) for kept in receipts()] == [count + 1 for count in before])
        until(lambda: QApplication.activeModalWidget() is None)
        return [bool(max(kept, key=lambda one: one.at).key_id) for kept in receipts()]

    # Who does not unlock it may go on: the files are written all the same.
    assert export_to("unsigned") == [False, False]
    assert export_to("signed") == [True, True]
    assert export_to("again") == [True, True]
    what = "the receipt of this file" if is_bulletin else "the receipts of these files"
    locked = (True, f"Your signing key is locked: {what} will not be signed.")
    assert seen == [locked, locked, (False, f"Your signing key is unlocked: {what} will be signed."), (False, "")]
    menu.deleteLater()


def test_an_older_key_that_was_replaced_still_proves_what_it_signed(article_id, keyed, minh, window, answer, until):
    take_chair(window, until, minh)
    window._tasks.change(lambda desk: desk.unlock_key(MINHS))
    window._tasks.change(lambda desk: desk.advance(article_id, Move.APPROVE))
    part = look_at(window, until, minh)
    older = part.fingerprint.text()
    until(lambda: KeyWay.LOCK in offered(part))
    answer(make_key(NEXT))
    part.buttons[KeyWay.ROTATE].click()
    until(lambda: part.fingerprint.text() != older and "Unlocked" in part.said.text())
    decision = read(window, until, lambda desk: desk.seal(article_id).decision)
    assert (decision.signature, decision.key_id) == (Signature.SIGNED, keyed)
    assert read(window, until, lambda desk: desk.verify().faults) == ()


def test_a_key_that_is_revoked_says_so_and_signs_nothing_new(article_id, keyed, lan, minh, window, answer, until):
    take_chair(window, until, minh)
    window._tasks.change(lambda desk: desk.unlock_key(MINHS))
    window._tasks.change(lambda desk: desk.advance(article_id, Move.APPROVE))
    take_chair(window, until, lan)
    window._tasks.change(lambda desk: desk.unlock_key(LANS))
    part = look_at(window, until, minh)
    until(lambda: offered(part) == {KeyWay.REVOKE})
    answer(lambda _dialog: None)
    part.buttons[KeyWay.REVOKE].click()
    until(lambda: part.said.text().startswith("Revoked."))
    assert offered(part) == set()
    assert any("The key of Minh is revoked" in sentence for sentence in window.notices.sentences)
    assert read(window, until, lambda desk: desk.seal(article_id).decision.signature) is Signature.SIGNED
    take_chair(window, until, minh)
    part = look_at(window, until, minh)
    until(lambda: offered(part) == {KeyWay.ENROL})


def test_who_does_not_unlock_the_key_approves_nothing(article_id, keyed, minh, window, answer, until):
    take_chair(window, until, minh)
    window.open_article(article_id)
    window.writing.right.choose("story")
    story = window.writing.story
    until(lambda: story.article_id == article_id and story.story is not None and story.story.approval is not None)
    seen = []
    answer(seen.append, accepts=False)
    story.move(Move.APPROVE)
    until(lambda: bool(seen) and not window._tasks.pending_changes)
    assert read(window, until, lambda desk: desk.decisions(article_id)) == []


def test_wrong_passphrases_are_answered_each_time_and_lock_nobody_out(keyed, window, answer, until):
    seen = []

    def attempt(dialog):
        for number in range(20):
            dialog.refusal.setText("")
            dialog.passphrase.setText(f"sai lần {number}")
            dialog.accept_button.click()
            until(lambda: bool(dialog.refusal.text()))
            seen.append((dialog.refusal.text(), dialog.passphrase.isEnabled()))

    answer(attempt, accepts=False)
    window.actions_table["key.unlock"].trigger()
    until(lambda: len(seen) == 20)
    assert all(is_free and said.startswith("This passphrase does not open") for said, is_free in seen)
    answer(lambda dialog: unlock(LANS)(dialog, until))
    window.actions_table["key.unlock"].trigger()
    until(lambda: any("is unlocked" in sentence for sentence in window.notices.sentences))


def test_who_has_no_key_is_told_so(window, until):
    window.actions_table["key.unlock"].trigger()
    until(lambda: any("You have no signing key" in sentence for sentence in window.notices.sentences))


def test_a_machine_that_does_not_know_the_root_is_told_it_from_the_paper(keyed, window, answer, until):
    file = key_store._pin_file()
    file.unlink()
    window.actions_table["page.work"].trigger()
    root = window.pages["page.work"]._work.root
    until(lambda: bool(root.fingerprint.text()))
    assert not root.compare_button.isHidden()
    wanted = root.fingerprint.text()
    answer(lambda dialog: dialog.words.setPlainText("0000 0000"))
    root.compare_button.click()
    until(lambda: any("not the fingerprint" in sentence for sentence in window.notices.sentences))
    answer(lambda dialog: dialog.words.setPlainText(wanted.upper()))
    root.compare_button.click()
    until(lambda: root.compare_button.isHidden())
    assert root.said.text() == "Root key of this desk"


def test_another_root_than_the_one_that_is_known_is_warned_of(keyed, window, until):
    read(window, until, lambda desk: key_store.pin_root(desk.desk_id(), "ab" * 32) or True)
    window.actions_table["page.work"].trigger()
    root = window.pages["page.work"]._work.root
    until(lambda: "not the one that this machine knows" in root.said.text())


def test_a_keyring_needs_no_passphrase(lan, window, answer, until):
    keyring.set_keyring(Drawer())
    part = look_at(window, until, lan)
    seen = []
    answer(lambda dialog: seen.append((dialog.in_keyring.isChecked(), dialog.accept_button.isEnabled())))
    part.buttons[KeyWay.ENROL].click()
    until(lambda: "Unlocked" in part.said.text())
    assert seen == [(True, True)]
    part.buttons[KeyWay.LOCK].click()
    until(lambda: "Locked" in part.said.text())
    part.buttons[KeyWay.UNLOCK].click()
    until(lambda: "Unlocked" in part.said.text())
