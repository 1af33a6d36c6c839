import pytest

from editor.article import Fields, Role, Stage, Task
from editor.refusal import Refused
from editor.workflow import Move
from storage.desk import Desk
from storage.review.moves import NotReady


@pytest.fixture
def editor(desk):
    """A second person, who edits."""
    added = desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
    return desk.collaborator(added.values["collaborator_id"])


@pytest.fixture
def in_edit(desk, article_id, editor):
    desk.save_text(article_id, "Chợ đổi giờ mở cửa.")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(editor):
        desk.advance(article_id, Move.TAKE_UP)
    return article_id


@pytest.fixture
def approved(desk, in_edit, editor):
    with desk.acting_as(editor):
        desk.advance(in_edit, Move.APPROVE)
    return in_edit


def test_submit_leaves_a_trace(desk, article_id, clock):
    desk.save_text(article_id, "một")
    clock.tick()
    change = desk.advance(article_id, Move.SUBMIT)
    event = desk.events(article_id)[-1]
    assert (event.kind, dict(event.payload), event.at) == ("moved", dict(change.values), clock.now)
    assert change.values["to"] == Stage.SUBMITTED
    assert desk.article(article_id).stage is Stage.SUBMITTED
    assert desk.article_lines()[0].changed_at == clock.now


def test_a_second_person_approves_and_the_approval_holds_for_this_content(desk, approved):
    assert desk.article(approved).stage is Stage.APPROVED
    assert desk.is_approved(approved)


def test_who_wrote_it_does_not_approve_it_when_there_is_a_second_person(desk, in_edit):
    assert Move.APPROVE not in desk.allowed_moves(in_edit)
    with pytest.raises(Refused, match="another person has to approve"):
        desk.advance(in_edit, Move.APPROVE)
    assert not desk.is_approved(in_edit)


def test_who_changed_it_last_does_not_approve_it(desk, in_edit, editor):
    with desk.acting_as(editor):
        desk.save_text(in_edit, "Chợ đổi giờ mở cửa từ thứ hai.")
        desk.keep_revision(in_edit)
        assert Move.APPROVE not in desk.allowed_moves(in_edit)
    desk.save_text(in_edit, "Chợ đổi giờ mở cửa từ thứ ba.")
    with desk.acting_as(editor):
        desk.keep_revision(in_edit, "đã đọc")
        assert Move.APPROVE in desk.allowed_moves(in_edit)


def test_a_chief_passes_the_four_eyes_with_a_reason_only(desk, in_edit, path):
    with pytest.raises(Refused, match="needs a reason"):
        desk.advance(in_edit, Move.BYPASS, "  ")
    desk.advance(in_edit, Move.BYPASS, "Bão sắp vào, không ai khác ở văn phòng.")
    assert desk.is_approved(in_edit)
    assert decisions(desk) == [("approved_by_bypass", "Bão sắp vào, không ai khác ở văn phòng.")]


def test_on_a_desk_of_one_an_approval_says_that_it_is_one_persons(desk, article_id):
    desk.save_text(article_id, "một")
    for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE):
        desk.advance(article_id, move)
    assert desk.is_approved(article_id)
    assert decisions(desk) == [("approved_alone", "")]


def test_people_of_the_sample_are_no_second_person(desk, article_id, clock):
    with desk.sampling(clock):
        desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
    desk.save_text(article_id, "một")
    for move in (Move.SUBMIT, Move.TAKE_UP):
        desk.advance(article_id, move)
    assert Move.APPROVE in desk.allowed_moves(article_id)


@pytest.mark.parametrize(
    "change",
    [
        lambda desk, article, _pixel: desk.save_text(article, "Chợ không đổi giờ."),
        lambda desk, article, _pixel: desk.save_fields(article, Fields(headline="Khác")),
        lambda desk, article, pixel: desk.add_picture(article, "chợ.png", pixel),
    ],
    ids=["text", "fields", "picture"],
)
def test_any_change_of_content_voids_the_approval(desk, approved, change, pixel):
    done = change(desk, approved, pixel)
    assert done.values["stage"] == Stage.IN_EDIT
    assert desk.article(approved).stage is Stage.IN_EDIT
    assert not desk.is_approved(approved)


def test_keeping_a_revision_leaves_the_approval_alone(desk, approved):
    desk.keep_revision(approved, "trước khi in")
    assert desk.is_approved(approved)


def test_an_approval_does_not_come_back_with_the_old_text(desk, approved):
    text = desk.article(approved).text
    desk.save_text(approved, text + "!")
    desk.save_text(approved, text)
    assert not desk.is_approved(approved)


def test_a_newer_house_style_voids_the_approval_and_stops_publication(desk, editor):
    article_id = desk.new_article("", "vi").article_id
    desk._database.run("UPDATE article SET house_style_key = 'press-release' WHERE id = ?", article_id)
    desk.save_text(article_id, "một")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(editor):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    assert desk.is_approved(article_id)
    desk._database.run(
        "INSERT INTO house_style SELECT key, 1000, source, sha256, origin, added_at FROM house_style"
        " WHERE key = 'press-release'"
    )
    assert not desk.is_approved(article_id)
    with pytest.raises(Refused, match="no longer the one that was approved"):
        desk.advance(article_id, Move.PUBLISH)
    assert desk.article(article_id).stage is Stage.APPROVED


@pytest.mark.parametrize("move", [Move.PUBLISH, Move.CORRECT, Move.WITHDRAW])
def test_the_content_of_what_was_published_stays(desk, approved, move, pixel):
    desk.advance(approved, Move.PUBLISH)
    if move is not Move.PUBLISH:
        desk.advance(approved, move, "Giờ mở cửa sai.")
    before = desk.article(approved)
    for change in (
        lambda: desk.save_text(approved, "khác"),
        lambda: desk.save_fields(approved, Fields(headline="Khác")),
        lambda: desk.add_picture(approved, "chợ.png", pixel),
    ):
        with pytest.raises(Refused, match="has been published"):
            change()
    assert desk.article(approved) == before


def test_what_was_sent_back_carries_its_note(desk, in_edit, editor):
    with desk.acting_as(editor):
        desk.advance(in_edit, Move.SEND_BACK, "Thiếu nguồn.")
    assert decisions(desk) == [("returned", "Thiếu nguồn.")]
    assert desk.article(in_edit).stage is Stage.RETURNED


def test_a_dropped_article_is_kept_and_comes_back_to_where_it_was(desk, article_id):
    desk.save_text(article_id, "một")
    desk.advance(article_id, Move.DROP, "Hoãn sang quý sau.")
    with pytest.raises(Refused, match="was dropped"):
        desk.save_text(article_id, "hai")
    desk.advance(article_id, Move.REVIVE)
    assert (desk.article(article_id).stage, desk.article(article_id).text) == (Stage.DRAFTING, "một")


def test_something_missing_stops_a_hand_in_and_is_named(desk):
    article_id = desk.new_article("news-article", "en").article_id
    desk.save_text(article_id, "A lead with a {{prompt}} in it.")
    with pytest.raises(NotReady) as refusal:
        desk.advance(article_id, Move.SUBMIT)
    assert len(refusal.value.findings) == refusal.value.values["count"] > 0
    assert str(refusal.value.findings[0]) in str(refusal.value)
    assert desk.article(article_id).stage is Stage.DRAFTING


def test_a_move_that_is_refused_leaves_no_trace(desk, article_id):
    before = desk.events()
    with pytest.raises(Refused, match="has moved on"):
        desk.advance(article_id, Move.PUBLISH)
    assert desk.events() == before


def test_asking_somebody_to_write_an_idea_assigns_it(desk, editor, clock):
    pitch = desk.new_article("", "vi", is_pitch=True).article_id
    desk.assign(pitch, editor.id, Task.WRITE, clock.now + 5, " gọn thôi ")
    assert desk.article(pitch).stage is Stage.ASSIGNED
    assert desk.article_lines()[0].writer == "Minh"
    (assignment,) = desk.assignments(pitch)
    assert (assignment.collaborator_id, assignment.due_at, assignment.note) == (editor.id, clock.now + 5, "gọn thôi")
    with desk.acting_as(editor):
        desk.save_text(pitch, "một")
    assert desk.article(pitch).stage is Stage.DRAFTING


def test_asking_for_a_picture_leaves_the_writer(desk, article_id, editor):
    desk.assign(article_id, editor.id, Task.PICTURE)
    assert desk.article_lines()[0].writer == "Lan Anh"


def test_a_due_date_is_set_and_taken_away(desk, article_id, clock):
    desk.set_due(article_id, clock.now + 1)
    assert desk.article_lines()[0].due_at == desk.article(article_id).due_at == clock.now + 1
    desk.set_due(article_id, None)
    assert desk.article(article_id).due_at is None


def test_nobody_is_asked_who_is_not_on_the_desk(desk, article_id):
    with pytest.raises(Refused, match="no longer on the desk"):
        desk.assign(article_id, "nobody", Task.WRITE)
    assert len(desk.assignments(article_id)) == 1


def test_an_export_leaves_a_receipt(desk, approved, clock):
    desk.record_export(approved, "docx", "cho.docx", "ab" * 32, ("Một ghi chú",))
    (receipt,) = desk._database.all("SELECT * FROM receipt")
    assert (receipt["format"], receipt["file_name"], receipt["sha256"]) == ("docx", "cho.docx", "ab" * 32)
    assert (receipt["is_approved"], receipt["at"], receipt["notes"]) == (1, clock.now, '["Một ghi chú"]')
    (decision,) = desk._database.all("SELECT content_sha256 FROM decision")
    assert receipt["content_sha256"] == decision["content_sha256"]
    desk.save_text(approved, "khác")
    desk.record_export(approved, "html", "cho.html", "cd" * 32)
    assert desk.events()[-1].payload["is_approved"] is False


def decisions(desk: Desk) -> list[tuple[str, str]]:
    return [(row["kind"], row["note"]) for row in desk._database.all("SELECT kind, note FROM decision")]
