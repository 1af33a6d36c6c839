import pytest

from editor.article import Role, Stage, Task
from editor.assignment import State, state
from editor.notice import NoticeKind
from editor.refusal import Refused
from editor.selection import EVERYTHING, Selection
from editor.workflow import Move
from storage.schedule.assignments import Asked


def somebody(desk, name, *roles):
    return desk.collaborator(desk.add_collaborator(name, frozenset(roles)).values["collaborator_id"])


@pytest.fixture
def writer(desk):
    return somebody(desk, "Hà", Role.WRITER)


@pytest.fixture
def editor(desk):
    return somebody(desk, "Minh", Role.EDITOR)


@pytest.fixture
def pitch(desk):
    return desk.new_article("", "vi", is_pitch=True).article_id


@pytest.fixture
def asked(desk, pitch, writer, clock):
    """The id of an assignment to write, due in an hour."""
    return desk.assign(pitch, writer.id, Task.WRITE, clock.now + 3_600_000, "gọn").values["assignment_id"]


def states(desk, article_id):
    stage = desk.article(article_id).stage
    return {one.task: state(one, stage) for one in desk.assignments(article_id)}


def kinds(desk, person):
    with desk.acting_as(person):
        return [one.kind for one in desk.notices()]


def test_an_assignment_keeps_what_was_asked_for(desk, pitch, writer, clock):
    desk.assign(pitch, writer.id, Task.PICTURE, clock.now, "ngang", due_zone="Asia/Ho_Chi_Minh", length_wanted=300)
    (one,) = desk.assignments(pitch)
    assert (one.due_at, one.due_zone, one.length_wanted, one.note) == (clock.now, "Asia/Ho_Chi_Minh", 300, "ngang")
    assert (one.assigned_by, one.assigned_at) == (desk.me.id, clock.now)


def test_the_hand_in_hands_the_writing_over_and_sending_back_opens_it_again(desk, pitch, asked, writer, editor):
    desk.assign(pitch, editor.id, Task.EDIT)
    with desk.acting_as(writer):
        desk.save_text(pitch, "một")
        desk.advance(pitch, Move.SUBMIT)
    assert states(desk, pitch) == {Task.WRITE: State.HANDED_OVER, Task.EDIT: State.TO_DO}
    assert {one.task for one in desk.assignments(pitch) if one.done_at is not None} == {Task.WRITE}
    with desk.acting_as(editor):
        desk.advance(pitch, Move.TAKE_UP)
        desk.advance(pitch, Move.SEND_BACK, "Thiếu nguồn.")
    assert states(desk, pitch) == {Task.WRITE: State.CAME_BACK, Task.EDIT: State.WAITING}
    assert [one.done_at for one in desk.assignments(pitch)] == [None, None]


def test_who_takes_an_article_up_has_it_in_hand(desk, pitch, asked, writer, editor):
    with desk.acting_as(writer):
        desk.save_text(pitch, "một")
        desk.advance(pitch, Move.SUBMIT)
    with desk.acting_as(editor):
        desk.advance(pitch, Move.TAKE_UP)
    assert [one.collaborator_id for one in desk.assignments(pitch) if one.task is Task.EDIT] == [editor.id]


def test_who_wrote_it_does_not_approve_it_though_another_changed_it_last(desk, pitch, editor):
    other = somebody(desk, "Bình", Role.EDITOR)
    desk.assign(pitch, editor.id, Task.WRITE)
    with desk.acting_as(editor):
        desk.save_text(pitch, "một")
        desk.advance(pitch, Move.SUBMIT)
    with desk.acting_as(other):
        desk.advance(pitch, Move.TAKE_UP)
        desk.save_text(pitch, "hai")
    with desk.acting_as(editor):
        assert Move.APPROVE not in desk.allowed_moves(pitch)


def test_somebody_else_gets_the_assignment_and_the_list_names_them(desk, pitch, asked, writer):
    other = somebody(desk, "Bình", Role.WRITER)
    desk.reassign(asked, other.id)
    (one,) = desk.assignments(pitch)
    assert (one.id, one.collaborator_id, one.note) == (asked, other.id, "gọn")
    assert desk.article_lines()[0].writer == "Bình"
    assert desk.events(pitch)[-1].payload["from"] == writer.id
    assert NoticeKind.ASSIGNED in kinds(desk, other)
    with desk.acting_as(writer):
        assert Move.START not in desk.allowed_moves(pitch)


def test_more_time_is_one_event_and_is_told(desk, pitch, asked, writer, clock):
    desk.extend(asked, clock.now + 90_000_000, length_wanted=500)
    assert desk.assignments(pitch)[0].due_at == clock.now + 90_000_000
    assert desk.events(pitch)[-1].kind == "extended"
    assert NoticeKind.EXTENDED in kinds(desk, writer)
    before = desk.events()
    desk.extend(asked, clock.now + 90_000_000, length_wanted=500)
    assert desk.events() == before


def test_declining_needs_a_reason_and_gives_the_article_back_to_who_began_it(desk, pitch, asked, writer):
    with desk.acting_as(writer):
        with pytest.raises(Refused, match="needs a reason"):
            desk.decline(asked, "  ")
        desk.decline(asked, "Tuần này tôi nghỉ.")
    assert states(desk, pitch) == {Task.WRITE: State.DECLINED}
    assert desk.article_lines()[0].writer == "Lan Anh"
    assert desk.notices()[0].kind is NoticeKind.DECLINED
    assert desk.notices()[0].words == "Tuần này tôi nghỉ."


def test_nobody_declines_for_another(desk, asked):
    with pytest.raises(Refused, match="Only the person who was asked"):
        desk.decline(asked, "Không.")


@pytest.mark.parametrize(
    "again",
    [
        lambda desk, one, person: desk.reassign(one, person.id),
        lambda desk, one, _person: desk.extend(one, None),
        lambda desk, one, _person: desk.cancel(one),
        lambda desk, one, _person: desk.decline(one, "Muộn."),
        lambda desk, one, _person: desk.hand_over(one),
    ],
    ids=["reassign", "extend", "cancel", "decline", "hand over"],
)
def test_what_is_no_longer_open_is_left_as_it_is(desk, pitch, asked, editor, again):
    desk.cancel(asked, "Gộp vào bài khác.")
    before = desk.events()
    with pytest.raises(Refused, match="no longer open"):
        again(desk, asked, editor)
    assert desk.events() == before


def test_a_picture_is_handed_over_by_hand_and_writing_is_not(desk, pitch, asked, writer):
    picture = desk.assign(pitch, writer.id, Task.PICTURE).values["assignment_id"]
    with desk.acting_as(writer):
        desk.hand_over(picture)
        with pytest.raises(Refused, match="with the article itself"):
            desk.hand_over(asked)
    assert states(desk, pitch) == {Task.WRITE: State.TO_DO, Task.PICTURE: State.HANDED_OVER}


def test_a_writer_does_not_hand_out_work(desk, pitch, asked, writer):
    with desk.acting_as(writer):
        for step in (
            lambda: desk.assign(pitch, desk.me.id, Task.PICTURE),
            lambda: desk.reassign(asked, desk.me.id),
            lambda: desk.extend(asked, None),
            lambda: desk.cancel(asked),
        ):
            with pytest.raises(Refused, match="Only an editor or the desk chief"):
                step()


def test_nobody_is_asked_who_has_left(desk, pitch, writer):
    desk._database.run("UPDATE collaborator SET is_active = 0 WHERE id = ?", writer.id)
    with pytest.raises(Refused, match="has left the desk"):
        desk.assign(pitch, writer.id, Task.WRITE)
    assert desk.article(pitch).stage is Stage.PITCHED


def test_nobody_is_asked_twice_for_the_same(desk, pitch, asked, writer):
    with pytest.raises(Refused, match="has this task on this article already"):
        desk.assign(pitch, writer.id, Task.WRITE)


def test_nothing_is_asked_for_when_nothing_is_left_to_do(desk, pitch, writer):
    desk.advance(pitch, Move.DROP, "Không hợp.")
    with pytest.raises(Refused, match="nothing left to do"):
        desk.assign(pitch, writer.id, Task.PICTURE)


@pytest.mark.parametrize("due_at", [10**30, -5])
def test_a_time_that_no_desk_can_keep_is_refused(desk, pitch, writer, due_at):
    for step in (
        lambda: desk.assign(pitch, writer.id, Task.WRITE, due_at),
        lambda: desk.set_due(pitch, due_at),
        lambda: desk.set_publish(pitch, due_at),
    ):
        with pytest.raises(Refused, match="between the years"):
            step()
    assert desk.article(pitch).stage is Stage.PITCHED


def test_a_plan_is_kept_with_its_zone(desk, pitch, clock):
    desk.set_due(pitch, clock.now, "Europe/Berlin")
    desk.set_publish(pitch, clock.now + 5, "Asia/Ho_Chi_Minh")
    desk.set_length(pitch, 600)
    article = desk.article(pitch)
    assert (article.due_at, article.due_zone) == (clock.now, "Europe/Berlin")
    assert (article.publish_at, article.publish_zone) == (clock.now + 5, "Asia/Ho_Chi_Minh")
    assert article.length_wanted == 600
    with pytest.raises(Refused, match="between 1 and"):
        desk.set_length(pitch, 0)


def test_each_step_ends_one_stay_and_begins_the_next(desk, pitch, asked, writer, clock):
    clock.tick(5_000)
    with desk.acting_as(writer):
        desk.save_text(pitch, "một")
        clock.tick(-9_000)
        desk.advance(pitch, Move.SUBMIT)
    stays = desk._database.all("SELECT * FROM stay WHERE article_id = ? ORDER BY entered_at, left_at IS NULL", pitch)
    assert {row["stage"]: row["left_at"] is None for row in stays} == {
        "pitched": False,
        "assigned": False,
        "drafting": False,
        "submitted": True,
    }


def test_people_are_told_what_others_do_and_not_what_they_do_themselves(desk, pitch, asked, writer, editor):
    desk.assign(pitch, editor.id, Task.EDIT)
    desk.assign(pitch, desk.me.id, Task.PICTURE)
    with desk.acting_as(writer):
        desk.save_text(pitch, "một")
        desk.advance(pitch, Move.SUBMIT)
    with desk.acting_as(editor):
        desk.advance(pitch, Move.TAKE_UP)
        desk.advance(pitch, Move.SEND_BACK, "Thiếu nguồn.")
    assert set(kinds(desk, editor)) == {NoticeKind.ASSIGNED, NoticeKind.SUBMITTED}
    assert set(kinds(desk, writer)) == {NoticeKind.ASSIGNED, NoticeKind.RETURNED}
    assert kinds(desk, desk.me) == []


def test_what_is_late_is_told_until_somebody_has_looked(desk, asked, writer, clock):
    clock.tick(3_700_000)
    before = desk.events()
    with desk.acting_as(writer):
        assert [one.kind for one in desk.notices()] == [NoticeKind.LATE]
        assert desk.unseen_notices() == 1
        desk.see_notices()
        assert desk.unseen_notices() == 0
        assert len(desk.notices()) == 1
    assert desk.events() == before


def test_what_is_asked_for_and_due_soon_is_told_once_with_its_date(desk, article_id, hoa, clock):
    due = clock.now + 3_600_000
    desk.assign(article_id, hoa.id, Task.WRITE, due)
    with desk.acting_as(hoa):
        assert [(one.kind, one.due_at) for one in desk.notices()] == [(NoticeKind.ASSIGNED, due)]
    desk.extend(desk.assignments(article_id)[-1].id, clock.now + 200_000_000)
    clock.tick(150_000_000)
    with desk.acting_as(hoa):
        assert [one.kind for one in desk.notices()] == [NoticeKind.DUE_SOON]


def test_nobody_writes_an_idea_until_somebody_is_asked(desk, hoa):
    idea = desk.new_article("", "vi", is_pitch=True, headline="Chợ").article_id
    mine = Selection(people=(desk.me.id,))

    def said():
        (entry,) = desk.budget_lines([idea])
        card = next(one for one in desk.board_cards(EVERYTHING, desk.article(idea).stage, 0, 9) if one.line.id == idea)
        return {entry.writer, card.line.writer, desk.lines_of([idea])[0].writer}

    assert said() == {""}
    assert idea not in [line.id for line in desk.line_page(0, 9, mine)]
    desk.assign(idea, hoa.id, Task.WRITE)
    assert said() == {"Hoa"}
    with desk.acting_as(hoa):
        desk.decline(desk.assignments(idea)[0].id, "Tuần này tôi nghỉ.")
    assert said() == {"Lan Anh"}
    desk.assign(idea, hoa.id, Task.TRANSLATE)
    assert said() == {"Hoa"}


def test_what_is_said_about_an_idea_waits_in_its_note_to_editors_for_whoever_is_asked(desk):
    begun = desk.new_piece("", "vi", "Một ý", "", Task.WRITE, Asked(note="Gọi xã trước."))
    assert desk.article(begun.article_id).fields.ednote == "Gọi xã trước."
    assert desk.article(begun.article_id).stage is Stage.PITCHED
