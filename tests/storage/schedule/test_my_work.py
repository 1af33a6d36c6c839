import pytest

from editor.article import Role, Task
from editor.my_work import Part
from editor.workflow import Move


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


def work(desk, person):
    with desk.acting_as(person):
        return {part: [line.article_id for line in lines] for part, lines in desk.my_work().parts.items()}


def test_a_piece_goes_from_page_to_page_as_it_goes_from_hand_to_hand(desk, pitch, writer, editor):
    assert work(desk, desk.me) == {Part.UNGIVEN: [pitch]}
    desk.assign(pitch, writer.id, Task.WRITE)
    assert (work(desk, desk.me), work(desk, writer)) == ({}, {Part.MINE: [pitch]})
    with desk.acting_as(writer):
        desk.save_text(pitch, "một")
        desk.advance(pitch, Move.SUBMIT)
    assert (work(desk, writer), work(desk, editor)) == ({}, {Part.EDIT: [pitch]})
    with desk.acting_as(editor):
        desk.advance(pitch, Move.TAKE_UP)
    other = somebody(desk, "Bình", Role.EDITOR)
    assert (work(desk, editor), work(desk, other)) == ({Part.EDIT: [pitch]}, {})
    with desk.acting_as(editor):
        desk.advance(pitch, Move.SEND_BACK, "Thiếu nguồn.")
    assert (work(desk, writer), work(desk, editor)) == ({Part.CAME_BACK: [pitch]}, {Part.LATER: [pitch]})
    with desk.acting_as(writer):
        (line,) = desk.my_work().parts[Part.CAME_BACK]
    assert (line.note, line.by) == ("Thiếu nguồn.", "Minh")


def test_what_its_editor_may_not_approve_waits_for_another_pair_of_eyes(desk, pitch, writer, editor):
    other = somebody(desk, "Bình", Role.EDITOR)
    desk.assign(pitch, writer.id, Task.WRITE)
    with desk.acting_as(writer):
        desk.save_text(pitch, "một")
        desk.advance(pitch, Move.SUBMIT)
    with desk.acting_as(editor):
        desk.advance(pitch, Move.TAKE_UP)
        desk.save_text(pitch, "hai")
    assert work(desk, other) == {Part.APPROVE: [pitch]}
    with desk.acting_as(other):
        assert Move.APPROVE in desk.allowed_moves(pitch)


def test_nobody_edits_what_they_wrote_unless_they_are_alone(desk, article_id):
    desk.save_text(article_id, "một")
    desk.advance(article_id, Move.SUBMIT)
    assert work(desk, desk.me) == {Part.EDIT: [article_id]}
    assert desk.my_work().parts[Part.EDIT][0].is_own
    minh = somebody(desk, "Minh", Role.EDITOR)
    assert work(desk, desk.me) == {}
    with desk.acting_as(minh):
        assert not desk.my_work().parts[Part.EDIT][0].is_own


def test_what_is_due_first_stands_first(desk, writer, clock):
    due = {}
    for at in (None, clock.now + 2, clock.now + 1):
        due[at] = desk.new_article("", "vi", is_pitch=True).article_id
        desk.assign(due[at], writer.id, Task.WRITE, at)
    assert work(desk, writer)[Part.MINE] == [due[clock.now + 1], due[clock.now + 2], due[None]]


def test_a_task_without_a_date_is_due_with_its_article(desk, pitch, writer, clock):
    desk.set_due(pitch, clock.now + 9, "Asia/Ho_Chi_Minh")
    desk.assign(pitch, writer.id, Task.PICTURE)
    with desk.acting_as(writer):
        (line,) = desk.my_work().parts[Part.MINE]
    assert (line.due_at, line.due_zone, line.by, line.task) == (
        clock.now + 9,
        "Asia/Ho_Chi_Minh",
        "Lan Anh",
        Task.PICTURE,
    )


def test_what_was_declined_needs_somebody_again(desk, pitch, writer):
    given = desk.assign(pitch, writer.id, Task.WRITE).values["assignment_id"]
    with desk.acting_as(writer):
        desk.decline(given, "Không kịp.")
    assert (work(desk, writer), work(desk, desk.me)) == ({}, {Part.UNGIVEN: [pitch]})
