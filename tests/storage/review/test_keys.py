"""Signing keys: signed, declared and broken; rotated and revoked keys; wrong passphrases and other people's files."""

import json
import sqlite3

import keyring
import pytest
from platformdirs import user_data_path

from editor import signing
from editor.approval import Signature, Standing
from editor.article import Role
from editor.refusal import Refused
from editor.workflow import Move
from storage.desk import Desk
from storage.review import key_store
from storage.review.key_store import NeedsPassphrase
from storage.review.keys import KeyLocked, Root
from tests.keyrings import Drawer

pytestmark = pytest.mark.usefixtures("no_keyring")

LANS, MINHS = "bốn từ dễ nhớ lắm", "trời xanh mây trắng"


@pytest.fixture
def rooted(desk) -> str:
    """The fingerprint of the root key: that of the chief, Lan Anh, unlocked."""
    return desk.enrol_key(LANS).values["key_id"]


@pytest.fixture
def minhs(desk, rooted, minh) -> str:
    """Minh's key, which Lan Anh vouches for."""
    with desk.acting_as(minh):
        key_id = desk.enrol_key(MINHS).values["key_id"]
        desk.lock_key()
    desk.unlock_key(LANS)
    desk.endorse_key(key_id)
    return key_id


@pytest.fixture
def in_edit(desk, article_id, minh) -> str:
    desk.save_text(article_id, "Chợ đổi giờ mở cửa.")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
    return article_id


def approve(desk, article_id, person, passphrase=""):
    with desk.acting_as(person):
        if passphrase:
            desk.unlock_key(passphrase)
        desk.advance(article_id, Move.APPROVE)


def test_an_approval_is_signed_by_a_key_that_counts(desk, in_edit, minh, minhs):
    approve(desk, in_edit, minh, MINHS)
    decision = desk.seal(in_edit).decision
    assert (decision.signature, decision.key_id) == (Signature.SIGNED, minhs)


def test_a_key_that_nobody_vouches_for_is_a_name_that_was_declared(desk, in_edit, minh, rooted):
    with desk.acting_as(minh):
        desk.enrol_key(MINHS)
    approve(desk, in_edit, minh)
    assert desk.seal(in_edit).decision.signature is Signature.DECLARED


def test_who_has_a_key_approves_with_it_or_not_at_all(desk, in_edit, minh, minhs):
    with desk.acting_as(minh), pytest.raises(KeyLocked, match="needs your signing key"):
        desk.advance(in_edit, Move.APPROVE)
    assert desk.seal(in_edit).standing is Standing.NONE


@pytest.mark.parametrize(
    "forged",
    [
        "UPDATE decision SET signature = replace(signature, substr(signature, 1, 1), 'z')",
        "UPDATE decision SET signature = ''",
        "UPDATE decision SET key_id = (SELECT key_id FROM key_act ORDER BY seq LIMIT 1)",
        "UPDATE decision SET note = 'khác'",
    ],
)
def test_a_signature_that_was_tampered_with_is_broken(desk, path, in_edit, minh, minhs, clock, forged):
    approve(desk, in_edit, minh, MINHS)
    desk.close()
    without_guards(path, forged)
    with Desk.open(path, clock) as opened:
        assert opened.seal(in_edit).standing is Standing.BROKEN


def test_what_a_revoked_key_signed_stays_right_and_nothing_new_is(desk, in_edit, minh, minhs):
    approve(desk, in_edit, minh, MINHS)
    desk.unlock_key(LANS)
    desk.revoke_key(minhs)
    assert desk.seal(in_edit).decision.signature is Signature.SIGNED
    with desk.acting_as(minh):
        assert desk.my_key() is None
        with pytest.raises(Refused, match="no signing key"):
            desk.unlock_key(MINHS)


def test_a_rotated_key_takes_the_place_and_what_the_older_signed_stays_right(desk, in_edit, minh, minhs):
    approve(desk, in_edit, minh, MINHS)
    with desk.acting_as(minh):
        newer = desk.rotate_key("một cụm mật khẩu khác").values["key_id"]
        desk.lock_key()
        with pytest.raises(Refused, match="does not open"):
            desk.unlock_key(MINHS)
        desk.unlock_key("một cụm mật khẩu khác")
        assert (desk.my_key().id, desk.my_key().counts) == (newer, True)
    assert desk.seal(in_edit).decision.signature is Signature.SIGNED
    assert [key.is_active for key in desk.signing_keys()] == [True, False, True]


def test_only_a_chief_with_a_key_that_counts_vouches_and_revokes(desk, rooted, minh, hoa):
    with desk.acting_as(minh):
        minhs = desk.enrol_key(MINHS).values["key_id"]
        with pytest.raises(Refused, match="Only a desk chief"):
            desk.endorse_key(minhs)
        with pytest.raises(Refused, match="Only a desk chief"):
            desk.revoke_key(rooted)
    with desk.acting_as(hoa), pytest.raises(KeyLocked):
        desk.endorse_key(minhs)


def test_an_act_about_a_key_that_was_put_in_by_hand_is_as_if_it_had_not_been(desk, path, rooted, minh, clock):
    with desk.acting_as(minh):
        minhs = desk.enrol_key(MINHS).values["key_id"]
    desk.close()
    without_guards(
        path,
        "INSERT INTO key_act SELECT 'x', 900, key_id, 'endorsed', collaborator_id, public_key, statement, signed_by,"
        f" signature, '', at FROM key_act WHERE key_id = '{minhs}'",
    )
    with Desk.open(path, clock) as opened:
        assert [key.is_vouched for key in opened.signing_keys()] == [True, False]


def test_a_wrong_passphrase_a_thousand_times_changes_nothing(desk, rooted):
    desk.lock_key()
    before, file = desk.events(), user_data_path("copydesk", appauthor=False) / "keys" / f"{rooted}.json"
    kept = file.read_bytes()
    for number in range(1_000):
        with pytest.raises(Refused, match="does not open"):
            desk.unlock_key(f"sai lần {number}")
    assert (desk.events(), file.read_bytes(), desk.is_unlocked) == (before, kept, False)
    desk.unlock_key(LANS)


def test_one_try_of_a_passphrase_is_slow_on_purpose(monkeypatch):
    monkeypatch.undo()
    assert signing.SCRYPT_COST >= 2**15


def test_another_persons_key_file_does_not_open_as_ones_own(desk, rooted, minh):
    folder = user_data_path("copydesk", appauthor=False) / "keys"
    with desk.acting_as(minh):
        minhs = desk.enrol_key(MINHS).values["key_id"]
        desk.lock_key()
        (folder / f"{minhs}.json").write_bytes((folder / f"{rooted}.json").read_bytes())
        for passphrase in (MINHS, LANS):
            with pytest.raises(Refused, match="another person's key file"):
                desk.unlock_key(passphrase)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"form":"desk-key-file/1","cost":1073741824,"salt":"","nonce":"","key":""}']
)
def test_a_key_file_that_is_none_is_refused(desk, rooted, text):
    file = user_data_path("copydesk", appauthor=False) / "keys" / f"{rooted}.json"
    file.write_text(text)
    with pytest.raises(Refused, match="is damaged"):
        desk.unlock_key(LANS)


def test_a_key_file_that_cannot_be_read_is_refused_in_a_sentence(desk, rooted):
    file = user_data_path("copydesk", appauthor=False) / "keys" / f"{rooted}.json"
    file.unlink()
    file.mkdir()
    with pytest.raises(Refused, match="cannot be read"):
        desk.unlock_key(LANS)


def test_a_key_file_from_before_it_said_whose_it_is_still_opens(desk, rooted):
    file = user_data_path("copydesk", appauthor=False) / "keys" / f"{rooted}.json"
    kept = json.loads(file.read_text())
    del kept["for"]
    file.write_text(json.dumps(kept))
    desk.lock_key()
    desk.unlock_key(LANS)
    assert desk.is_unlocked


def test_a_key_is_locked_when_somebody_else_takes_the_chair(desk, rooted, minh):
    lan = desk.me.id
    desk.become(lan)
    assert desk.is_unlocked
    desk.become(minh.id)
    desk.become(lan)
    assert not desk.is_unlocked


def test_an_administrator_revokes_a_key_and_a_writer_does_not(desk, rooted, minh, minhs):
    for role, is_allowed in ((Role.WRITER, False), (Role.ADMINISTRATOR, True)):
        added = desk.add_collaborator(role.value, frozenset({role})).values["collaborator_id"]
        with desk.acting_as(desk.collaborator(added)):
            own = desk.enrol_key(LANS).values["key_id"]
        desk.unlock_key(LANS)
        desk.endorse_key(own)
        with desk.acting_as(desk.collaborator(added)):
            desk.unlock_key(LANS)
            if is_allowed:
                desk.revoke_key(minhs)
            else:
                with pytest.raises(Refused, match="desk chief or an administrator"):
                    desk.revoke_key(minhs)
        desk.unlock_key(LANS)
    assert not next(key for key in desk.signing_keys() if key.id == minhs).is_active


def test_a_key_file_is_its_owners_alone(desk, rooted):
    file = user_data_path("copydesk", appauthor=False) / "keys" / f"{rooted}.json"
    assert file.stat().st_mode & 0o077 == 0
    assert LANS not in file.read_text()


def test_with_a_keyring_no_passphrase_is_needed(desk):
    keyring.set_keyring(Drawer())
    desk.enrol_key()
    desk.lock_key()
    desk.unlock_key()
    assert desk.is_unlocked
    keyring.set_keyring(Drawer())
    with pytest.raises(Refused, match="not on this machine"):
        desk.unlock_key()


def test_without_a_keyring_a_passphrase_is_asked_for_and_nothing_is_enrolled(desk):
    with pytest.raises(NeedsPassphrase):
        desk.enrol_key()
    with pytest.raises(Refused, match="at least 10 characters"):
        desk.enrol_key("ngắn")
    assert desk.signing_keys() == []


def test_the_root_is_known_outside_the_desk(desk, path, rooted, clock):
    assert (desk.root(), desk.root_fingerprint()) == (Root.PINNED, rooted)
    key_store.pin_root(desk.desk_id(), "ab" * 32)
    assert desk.root() is Root.OTHER
    with pytest.raises(Refused, match="not the fingerprint"):
        desk.trust_root("cd" * 32)
    desk.trust_root(" ".join(rooted[at : at + 4].upper() for at in range(0, 64, 4)))
    assert desk.root() is Root.PINNED


def test_under_another_root_no_signature_holds(desk, in_edit, minh, minhs):
    approve(desk, in_edit, minh, MINHS)
    key_store.pin_root(desk.desk_id(), "ab" * 32)
    assert desk.seal(in_edit).standing is Standing.BROKEN


def test_an_unlocked_key_is_nobody_elses(desk, rooted, minh):
    assert desk.is_unlocked
    with desk.acting_as(minh):
        assert not desk.is_unlocked
    assert Role.CHIEF in desk.me.roles


def test_what_was_sent_back_needs_no_signature(desk, in_edit, minh, minhs):
    with desk.acting_as(minh):
        desk.advance(in_edit, Move.SEND_BACK, "Thiếu giờ đóng cửa.")
    assert [one.holds for one in desk.decisions(in_edit)] == [True]
    assert desk.verify().faults == ()


def test_an_export_is_signed_where_there_is_a_key(desk, rooted, article_id):
    head = desk.check_log()
    change = desk.record_export(article_id, "docx", "cho.docx", "ab" * 32)
    row = desk._database.one("SELECT * FROM receipt")
    assert change.values["chain_head"] == row["chain_head"] == head
    public_key = desk.my_key().public_key
    assert signing.is_signed(public_key, "desk-receipt/1", row["statement"], row["signature"])
    assert not signing.is_signed(public_key, "desk-approval/1", row["statement"], row["signature"])


def without_guards(path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, guard in guards:
        connection.execute(guard)
    connection.commit()
    connection.close()
