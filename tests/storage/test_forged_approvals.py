"""Approvals that somebody forges who has the desk's file, a changed program and a private key: `verify` names each.

What is forged has its statement, its signature, its row and its event in the chain: nothing but the key is wrong.
"""

import pytest

from editor import signing
from editor.approval import Signature
from editor.article import Role
from editor.refusal import Refused
from editor.signing import Act, Signer
from editor.workflow import Move
from storage.change import Kind

pytestmark = pytest.mark.usefixtures("no_keyring")

LANS, MINHS, NEW = "bốn từ dễ nhớ lắm", "trời xanh mây trắng", "một cụm mật khẩu khác"


@pytest.fixture
def root(desk) -> Signer:
    """The root key: that of the chief, Lan Anh."""
    desk.enrol_key(LANS)
    return desk._unlocked[1]


@pytest.fixture
def minhs(desk, root, minh) -> Signer:
    """Minh's key, which Lan Anh vouches for."""
    with desk.acting_as(minh):
        desk.enrol_key(MINHS)
        signer = desk._unlocked[1]
    desk.unlock_key(LANS)
    desk.endorse_key(signer.key_id)
    return signer


def in_edit(desk, minh) -> str:
    article_id = desk.new_article("", "vi").article_id
    desk.save_text(article_id, "Chợ đổi giờ mở cửa.")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
    return article_id


def forge(desk, article_id, person, signer, at=None) -> str:
    """An approval in a person's name, with whatever key, whose event follows in the chain; its id."""
    with pytest.MonkeyPatch.context() as changed, desk.acting_as(person):
        changed.setattr(desk, "_signer_for_approval", lambda: signer)
        if at is not None:
            changed.setattr(desk, "clock", lambda: at)
        desk.advance(article_id, Move.APPROVE)
    desk.check_log()
    row = desk._database.one("SELECT id FROM decision WHERE article_id = ?", article_id)
    return row["id"]


def named(desk, **expected) -> list[tuple[str, str, str]]:
    """Table, row and sentence of each fault."""
    return [(one.table, one.row, one.sentence) for one in desk.verify(processes=1, **expected).faults]


def is_named_as_broken(desk, article_id, decision) -> bool:
    found = [(table, row) for table, row, sentence in named(desk) if "signature of approval" in sentence]
    return found == [("decision", decision)] and not desk.is_approved(article_id)


def test_a_right_one_is_not_named(desk, minh, minhs):
    article_id = in_edit(desk, minh)
    forge(desk, article_id, minh, minhs)
    assert named(desk) == []
    assert desk.seal(article_id).decision.signature is Signature.SIGNED


def test_with_a_revoked_key(desk, minh, minhs):
    article_id = in_edit(desk, minh)
    desk.revoke_key(minhs.key_id)
    assert is_named_as_broken(desk, article_id, forge(desk, article_id, minh, minhs))


def test_with_a_revoked_key_and_a_time_before_it_was_revoked(desk, minh, minhs, clock):
    article_id = in_edit(desk, minh)
    before = clock.now
    clock.tick(86_400_000)
    desk.revoke_key(minhs.key_id)
    assert is_named_as_broken(desk, article_id, forge(desk, article_id, minh, minhs, before))


def test_with_a_rotated_key(desk, minh, minhs):
    article_id = in_edit(desk, minh)
    with desk.acting_as(minh):
        desk.unlock_key(MINHS)
        desk.rotate_key(NEW)
    assert is_named_as_broken(desk, article_id, forge(desk, article_id, minh, minhs))


def test_with_the_key_of_another_person(desk, minh, minhs, root):
    article_id = in_edit(desk, minh)
    assert is_named_as_broken(desk, article_id, forge(desk, article_id, minh, root))


def test_with_a_key_that_the_desk_does_not_know(desk, minh, minhs):
    article_id = in_edit(desk, minh)
    assert is_named_as_broken(desk, article_id, forge(desk, article_id, minh, Signer.new()))


def test_without_a_signature_in_the_name_of_somebody_who_signs(desk, minh, minhs):
    article_id = in_edit(desk, minh)
    assert is_named_as_broken(desk, article_id, forge(desk, article_id, minh, None))


def test_with_a_second_key_that_was_enrolled_in_the_name_of_somebody_who_has_one(desk, minh, minhs):
    article_id = in_edit(desk, minh)
    second = enrolled(desk, minh)
    assert is_named_as_broken(desk, article_id, forge(desk, article_id, minh, second))


def enrolled(desk, person) -> Signer:
    """Another key, enrolled in a person's name."""
    signer = Signer.new()
    with desk.acting_as(person), desk._changing() as now:
        said = signing.key_statement(Act.ENROLLED, signer.key_id, signer.public_key, person.id, person.id, now)
        desk._add_act(Act.ENROLLED, signer.public_key, person.id, signer, said, now)
    return signer


def act_of(desk, key_id, act) -> str:
    row = desk._database.one("SELECT id FROM key_act WHERE key_id = ? AND act = ?", key_id, act)
    return row["id"]


def test_with_a_key_that_a_revoked_root_vouched_for(desk, minh, root):
    article_id = in_edit(desk, minh)
    desk.revoke_key(root.key_id)
    second = enrolled(desk, minh)
    key = next(one for one in desk.signing_keys() if one.id == second.key_id)
    desk._signed_act(Act.ENDORSED, key, root)
    forge(desk, article_id, minh, second)
    desk.check_log()
    assert [(table, row) for table, row, _ in named(desk)] == [("key_act", act_of(desk, second.key_id, "endorsed"))]
    # Nobody vouches for the key, so it says no more than a name that was typed.
    assert desk.seal(article_id).decision.signature is Signature.DECLARED


def test_with_a_key_that_a_revoked_one_put_in_its_place(desk, minh, minhs):
    article_id = in_edit(desk, minh)
    desk.revoke_key(minhs.key_id)
    newer = Signer.new()
    with desk.acting_as(minh), desk._changing() as now:
        said = signing.key_statement(Act.ROTATED, newer.key_id, newer.public_key, minh.id, minh.id, now, minhs.key_id)
        second = minhs.sign(signing.KEY_FORM, said)
        desk._add_act(Act.ROTATED, newer.public_key, minh.id, newer, said, now, second)
    decision = forge(desk, article_id, minh, newer)
    found = [(table, row) for table, row, _ in named(desk)]
    assert ("key_act", act_of(desk, newer.key_id, "rotated")) in found
    assert ("decision", decision) in found
    assert not desk.is_approved(article_id)


def test_with_a_root_key_of_its_own_on_a_desk_whose_root_is_known_elsewhere(desk, minh, minhs, root):
    assert named(desk, expected_root=root.key_id) == []
    assert [(table, sentence) for table, _, sentence in named(desk, expected_root="ab" * 32)] == [
        ("key_act", "The desk's root key is {row}, and not the one that was expected.")
    ]


def test_copied_to_another_article_with_an_event_that_fits(desk, minh, minhs):
    article_id, other = in_edit(desk, minh), in_edit(desk, minh)
    forge(desk, article_id, minh, minhs)
    event = next(one for one in desk.events(article_id) if one.payload.get("move") == Move.APPROVE)
    database = desk._database
    with desk.acting_as(minh), desk._changing() as now:
        database.run(
            "INSERT INTO decision (id, article_id, revision_id, collaborator_id, kind, content_sha256, statement,"
            " approval, signature, key_id, note, at) SELECT 'copied', ?, revision_id, collaborator_id, kind,"
            " content_sha256, statement, approval, signature, key_id, note, at FROM decision WHERE article_id = ?",
            *(other, article_id),
        )
        database.run("UPDATE article SET stage = 'approved' WHERE id = ?", other)
        desk._record(Kind.MOVED, now, other, event.revision_id, **event.payload)
    desk.check_log()
    assert ("decision", "copied", "Approval {row} was changed, or it belongs to another article.") in named(desk)
    assert ("article", other) in [(table, row) for table, row, _ in named(desk)]
    assert (desk.is_approved(article_id), desk.is_approved(other)) == (True, False)


def test_who_has_a_key_that_nobody_vouched_for_revokes_no_other(desk, minhs):
    added = desk.add_collaborator("Quản trị", frozenset({Role.ADMINISTRATOR})).values["collaborator_id"]
    with desk.acting_as(desk.collaborator(added)):
        own = desk.enrol_key(NEW).values["key_id"]
        with pytest.raises(Refused, match="Nobody has vouched for your own key"):
            desk.revoke_key(minhs.key_id)
        desk.revoke_key(own)  # one's own it does
    assert [key.is_active for key in desk.signing_keys()] == [True, True, False]
    assert named(desk) == []


def test_a_revocation_without_a_right_to_it_is_a_note(desk, minh, minhs, hoa):
    own = enrolled(desk, hoa)
    key = next(one for one in desk.signing_keys() if one.id == minhs.key_id)
    desk._signed_act(Act.REVOKED, key, own)
    checked = desk.verify(processes=1)
    assert checked.faults == ()
    assert [(one.table, one.row) for one in checked.notes] == [("key_act", act_of(desk, minhs.key_id, "revoked"))]
    assert desk._key(minhs.key_id).counts
