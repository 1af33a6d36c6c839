"""Approvals: four eyes compare people; void on any change; a seal that was put there by other means does not hold."""

import hashlib
import json
import sqlite3

import pytest

from editor.approval import Signature, Standing
from editor.article import Fields, Role, Stage
from editor.refusal import Refused
from editor.workflow import Move
from storage.change import Kind
from storage.desk import Desk

TEXT = "Chợ đổi giờ mở cửa."


@pytest.fixture
def in_edit(desk, article_id, minh) -> str:
    desk.save_text(article_id, TEXT)
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
    return article_id


@pytest.fixture
def approved(desk, in_edit, minh) -> str:
    with desk.acting_as(minh):
        desk.advance(in_edit, Move.APPROVE)
    return in_edit


@pytest.fixture
def bypassed(desk, in_edit) -> str:
    desk.advance(in_edit, Move.BYPASS, "Bão sắp vào.")
    return in_edit


def test_a_seal_says_who_approved_which_content(desk, approved, minh, clock):
    seal = desk.seal(approved)
    assert (seal.standing, seal.decision.by, seal.decision.at) == (Standing.APPROVED, minh.id, clock.now)
    assert seal.decision.content_sha256 == desk.content_sha256(approved)
    assert seal.decision.signature is Signature.DECLARED
    assert seal.is_valid


def test_a_change_voids_it_and_the_difference_since_is_there(desk, approved, minh):
    desk.save_text(approved, TEXT.replace("mở", "đóng"))
    desk.save_fields(approved, Fields(headline="Chợ"))
    seal = desk.seal(approved)
    assert (seal.standing, seal.is_valid, seal.decision.by) == (Standing.VOID, False, minh.id)
    found = desk.difference_since_seal(approved)
    assert [(found.old[slice(*one.old)], found.new[slice(*one.new)]) for one in found.differences] == [("mở", "đóng")]
    assert [one.field for one in found.fields] == ["headline"]


def test_a_change_is_approved_in_one_act(desk, approved, minh, clock):
    desk.save_text(approved, TEXT + " Hết.")
    clock.tick()
    seen = desk.content_sha256(approved)
    with desk.acting_as(minh):
        desk.approve_change(approved, seen)
    assert desk.seal(approved).standing is Standing.APPROVED
    assert desk.difference_since_seal(approved).is_same


def test_what_changed_meanwhile_is_not_approved(desk, approved, minh):
    desk.save_text(approved, TEXT + " Hết.")
    seen = desk.content_sha256(approved)
    desk.save_text(approved, TEXT + " Hết rồi.")
    with desk.acting_as(minh), pytest.raises(Refused, match="changed since you looked"):
        desk.approve_change(approved, seen)
    assert desk.article(approved).stage is Stage.IN_EDIT


def test_there_is_no_change_to_approve_where_nothing_was_approved(desk, in_edit, minh):
    assert desk.seal(in_edit).standing is Standing.NONE
    assert desk.difference_since_seal(in_edit) is None
    with desk.acting_as(minh), pytest.raises(Refused, match="no change since an approval"):
        desk.approve_change(in_edit, desk.content_sha256(in_edit))


def test_past_the_four_eyes_shows_until_a_second_person_has_confirmed(desk, bypassed, minh):
    assert desk.seal(bypassed).standing is Standing.BYPASSED
    with pytest.raises(Refused, match="another person has to confirm"):
        desk.confirm_approval(bypassed)
    with desk.acting_as(minh):
        desk.confirm_approval(bypassed, "Đã đọc.")
        seal = desk.seal(bypassed)
        assert (seal.standing, seal.second.by, seal.second.note) == (Standing.CONFIRMED, minh.id, "Đã đọc.")
        with pytest.raises(Refused, match="No approval waits"):
            desk.confirm_approval(bypassed)


def test_a_confirmation_is_void_with_its_approval(desk, bypassed, minh):
    with desk.acting_as(minh):
        desk.confirm_approval(bypassed)
    desk.save_text(bypassed, TEXT + " Hết.")
    desk.advance(bypassed, Move.BYPASS, "Bão đã vào.")
    assert desk.seal(bypassed).standing is Standing.BYPASSED


def test_who_only_writes_does_not_confirm(desk, bypassed, hoa):
    with desk.acting_as(hoa), pytest.raises(Refused, match="belongs to somebody else"):
        desk.confirm_approval(bypassed)


def test_the_only_person_of_a_desk_is_never_called_two(desk, article_id):
    desk.save_text(article_id, TEXT)
    for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE):
        desk.advance(article_id, move)
    assert desk.seal(article_id).standing is Standing.ALONE


def test_a_sensitive_article_waits_for_the_person_who_was_named(desk, in_edit, minh, hoa):
    desk.set_sensitive(in_edit, hoa.id)
    with desk.acting_as(minh):
        desk.advance(in_edit, Move.APPROVE)
        seal = desk.seal(in_edit)
        assert (seal.standing, seal.waits_for, desk.is_approved(in_edit)) == (Standing.WAITING, hoa.id, False)
    with pytest.raises(Refused, match="no longer the one that was approved"):
        desk.advance(in_edit, Move.PUBLISH)
    with pytest.raises(Refused, match="Hoa was named"):
        desk.confirm_approval(in_edit)
    with desk.acting_as(hoa):
        desk.confirm_approval(in_edit)
    assert desk.seal(in_edit).standing is Standing.APPROVED
    desk.advance(in_edit, Move.PUBLISH)


def test_only_a_chief_names_who_else_approves_and_it_is_no_content(desk, approved, minh, hoa):
    with desk.acting_as(minh), pytest.raises(Refused, match="Only a desk chief"):
        desk.set_sensitive(approved, hoa.id)
    assert desk.set_sensitive(approved, None).kind is Kind.UNCHANGED
    before = desk.content_sha256(approved)
    desk.set_sensitive(approved, hoa.id)
    assert (desk.second_approver(approved), desk.content_sha256(approved)) == (hoa.id, before)
    desk.set_sensitive(approved, None)
    assert desk.is_approved(approved)


def test_a_statement_names_article_content_person_and_the_log_before_it(desk, in_edit, minh, clock):
    head = desk.check_log()
    with desk.acting_as(minh):
        desk.advance(in_edit, Move.APPROVE, "Đã gọi ban quản lý chợ.")
    (decision,) = desk.decisions(in_edit)
    assert json.loads(decision.approval) == {
        "form": "desk-approval/1",
        "approval": "approved",
        "article": in_edit,
        "revision": decision.revision_id,
        "content": desk.content_sha256(in_edit),
        "by": minh.id,
        "at": clock.now,
        "note": "Đã gọi ban quản lý chợ.",
        "key": "",
        "head": head,
    }
    told = desk.events(in_edit)[-1].payload
    assert told["approval_sha256"] == hashlib.sha256(decision.approval.encode()).hexdigest()


def written(path, *statements: str) -> None:
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


COPIED = (
    "INSERT INTO decision SELECT 'copy', (SELECT id FROM article WHERE id <> decision.article_id), revision_id,"
    " collaborator_id, kind, content_sha256, statement, signature, note, at, approval, key_id FROM decision"
)


@pytest.mark.parametrize(
    "forged",
    [
        ["UPDATE decision SET note = 'khác'"],
        ["UPDATE decision SET at = at + 1"],
        ["UPDATE decision SET kind = 'approved_alone', approval = ''"],
        ["UPDATE decision SET approval = replace(approval, '\"approved\"', '\"approved_alone\"')"],
        ["UPDATE decision SET collaborator_id = (SELECT id FROM collaborator WHERE name = 'Lan Anh')"],
        ["DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)"],
    ],
)
def test_an_approval_that_was_changed_in_the_file_does_not_hold(desk, path, approved, clock, forged):
    desk.close()
    written(path, *forged)
    with Desk.open(path, clock) as opened:
        assert (opened.seal(approved).standing, opened.is_approved(approved)) == (Standing.BROKEN, False)


def test_a_seal_that_was_copied_to_another_article_does_not_hold(desk, path, approved, clock):
    other = desk.new_article("", "vi").article_id
    desk.save_text(other, TEXT)
    desk.close()
    written(path, COPIED, f"UPDATE article SET stage = 'approved' WHERE id = '{other}'")
    with Desk.open(path, clock) as opened:
        assert opened.content_sha256(other) == opened.content_sha256(approved)
        assert (opened.seal(other).standing, opened.is_approved(other)) == (Standing.BROKEN, False)
        assert opened.is_approved(approved)


def test_an_approval_that_nobody_gave_does_not_hold(desk, path, approved, clock):
    other = desk.new_article("", "vi").article_id
    desk.save_text(other, TEXT)
    desk.close()
    bare = COPIED.replace(" approval, key_id FROM", " '', '' FROM").replace("'copy'", "'bare'")
    written(path, bare, f"UPDATE article SET stage = 'approved' WHERE id = '{other}'")
    with Desk.open(path, clock) as opened:
        assert not opened.is_approved(other)


@pytest.mark.parametrize(
    "flip",
    [
        "UPDATE revision SET inserted = 'chợ đổi giờ mở cửa.' WHERE inserted LIKE 'Chợ%'",
        'UPDATE revision SET fields = replace(fields, \'"headline":""\', \'"headline":"x"\')',
        "UPDATE revision SET fields = replace(fields, '\"embargo\":null', "
        '\'"embargo":{"reason":"","until":1,"zone":"UTC"}\')',
        "UPDATE asset SET data = data || x'00'",
        "UPDATE article SET language = 'en'",
        "UPDATE article SET template_version = 7",
    ],
)
def test_one_byte_of_content_changed_in_the_file_voids_the_seal(desk, path, article_id, minh, clock, pixel, flip):
    desk.add_picture(article_id, "chợ.png", pixel)
    desk.save_text(article_id, 'Chợ.\n\n![chợ](pictures/chợ.png "Chợ đêm"){credit="Hoa"}')
    desk.save_text(article_id, TEXT)
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    assert desk.is_approved(article_id)
    desk.close()
    written(path, flip)
    with Desk.open(path, clock) as opened:
        try:
            assert not opened.is_approved(article_id)
        except Refused as refused:
            assert "damaged" in str(refused)


def test_a_caption_is_content(desk, approved):
    desk.save_text(approved, TEXT + '\n\n![](a.png "Chú thích")')
    assert desk.seal(approved).standing is Standing.VOID


def test_the_author_does_not_approve_by_saying_so_to_the_desk(desk, article_id, minh, hoa):
    with desk.acting_as(hoa):
        own = desk.new_article("", "vi").article_id
        desk.save_text(own, TEXT)
        desk.advance(own, Move.SUBMIT)
    desk.advance(own, Move.TAKE_UP)
    for person in (hoa, desk.collaborator(hoa.id)):
        with desk.acting_as(person), pytest.raises(Refused, match="belongs to somebody else"):
            desk.advance(own, Move.APPROVE)
    assert Role.CHIEF in desk.me.roles


def test_what_made_an_approval_void_is_said_in_a_word_each_with_who_did_it(desk, approved, minh, clock):
    assert (desk.since_seal(approved).parts, desk.since_seal(approved).by) == ((), "")
    clock.tick()
    desk.save_text(approved, TEXT + " Hết.")
    desk.save_fields(approved, Fields(headline="Chợ"))
    since = desk.since_seal(approved)
    assert (set(since.parts), since.by, since.at) == ({"text_sha256", "headline"}, desk.me.id, clock.now)


def test_nothing_is_said_to_have_changed_where_nothing_was_approved(desk, in_edit):
    assert desk.since_seal(in_edit) is None


def test_an_article_that_was_only_opened_again_has_no_changed_parts(desk, approved):
    desk.advance(approved, Move.REOPEN)
    since = desk.since_seal(approved)
    assert (since.parts, since.by) == ((), "")


def test_the_desk_says_beforehand_why_a_move_would_be_refused(desk, in_edit, minh):
    assert "another person has to approve" in desk.why_not(in_edit, Move.APPROVE).sentence
    with desk.acting_as(minh):
        assert desk.why_not(in_edit, Move.APPROVE) is None


def test_the_desk_says_beforehand_why_a_confirmation_would_be_refused(desk, bypassed, minh):
    assert "You approved this yourself" in desk.why_not_confirm(bypassed).sentence
    with desk.acting_as(minh):
        assert desk.why_not_confirm(bypassed) is None
