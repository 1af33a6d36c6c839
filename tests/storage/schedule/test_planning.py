"""What the calendar, the load, the risks and the list read from a desk."""

import uuid

import pytest

from editor.article import Embargo, Fields, Role, Stage, Task
from editor.planning.budget import Column
from editor.planning.risk import DEFAULTS, FEWEST, HOUR
from editor.selection import Dated
from editor.workflow import Move
from storage.desk import Desk

DAY = 24 * HOUR
LATEST = 10**13
KEYS = {"sqlite_autoindex_article_1", "sqlite_autoindex_article_picture_1"}
# Each question, and the indexes that answer it.
PLANS = {
    "entries": (
        lambda desk: desk.entries(0, LATEST),
        {"article_due_at", "article_publish_at", "article_embargo_until"},
    ),
    "dues": (lambda desk: desk.dues(0, LATEST), {"assignment_due_at", "article_due_at"}),
    "waiting": (lambda desk: desk.waiting(10**12), {"article_stage_due", "stay_now", "stay_stage"}),
    "day": (lambda desk: desk.budget(0, LATEST, Column.DUE), {"article_due_at", "article_publish_at"}),
    "open": (lambda desk: desk.budget(None, None, Column.DUE), {"article_stage"}),
    "lines": (lambda desk: desk.budget_lines(["a"]), KEYS),
}


def article(desk, headline, due_at=None, **fields):
    article_id = desk.new_article("", "vi").article_id
    desk.save_fields(article_id, Fields(headline=headline, slug=headline.casefold(), **fields))
    if due_at is not None:
        desk.set_due(article_id, due_at)
    return article_id


def stay(desk, article_id, stage, entered_at, left_at):
    desk._database.run(
        "INSERT INTO stay (id, article_id, stage, entered_at, left_at) VALUES (?, ?, ?, ?, ?)",
        str(uuid.uuid4()), article_id, stage, entered_at, left_at,
    )  # fmt: skip


def plan(desk, article_id, **columns):
    for column, value in columns.items():
        desk._database.run(f"UPDATE article SET {column} = ? WHERE id = ?", value, article_id)


def test_the_calendar_has_every_kind_of_date_and_the_bounds_are_half_open(desk, clock):
    now = clock.now
    bridge = article(desk, "Cầu", now, embargo=Embargo(now + DAY, "Asia/Ho_Chi_Minh", "Họp báo"))
    plan(desk, bridge, publish_at=now + DAY, publish_zone="Asia/Tokyo")
    found = {(entry.of, entry.at, entry.zone) for entry in desk.entries(now, now + DAY + 1)}
    assert found == {
        (Dated.DUE, now, ""),
        (Dated.PUBLISH, now + DAY, "Asia/Tokyo"),
        (Dated.EMBARGO, now + DAY, ""),
    }
    assert [entry.of for entry in desk.entries(now, now + DAY)] == [Dated.DUE]
    assert desk.entries(now - 1, now) == []
    (due,) = desk.entries(now, now + 1)
    assert (due.title, due.slug, due.writer, due.stage) == ("Cầu", "cầu", "Lan Anh", Stage.DRAFTING)


def test_an_embargo_that_is_lifted_leaves_the_calendar(desk, clock):
    bridge = article(desk, "Cầu", embargo=Embargo(clock.now, "Asia/Ho_Chi_Minh", "Họp báo"))
    assert len(desk.entries(clock.now, clock.now + 1)) == 1
    desk.save_fields(bridge, Fields(headline="Cầu"))
    assert desk.entries(clock.now, clock.now + 1) == []


def test_what_was_dropped_is_no_plan_any_more(desk, clock):
    bridge = article(desk, "Cầu", clock.now)
    desk.advance(bridge, Move.DROP, "Trùng bài")
    assert desk.entries(clock.now, clock.now + 1) == []
    assert desk.budget(clock.now, clock.now + 1, Column.DUE) == []


def test_a_task_without_a_date_is_due_with_its_article(desk, clock):
    minh = desk.add_collaborator("Minh", frozenset({Role.WRITER})).values["collaborator_id"]
    bridge = article(desk, "Cầu", clock.now + DAY)
    plan(desk, bridge, length_wanted=600)
    desk.assign(bridge, minh, Task.PICTURE)
    desk.assign(bridge, minh, Task.WRITE, clock.now + 3 * DAY)
    found = [(due.at, due.words) for due in desk.dues(clock.now, clock.now + 9 * DAY) if due.collaborator_id == minh]
    assert sorted(found) == [(clock.now + DAY, 600), (clock.now + 3 * DAY, 600)]


def test_what_is_handed_over_declined_or_taken_back_is_asked_of_nobody(desk, clock):
    minh = desk.add_collaborator("Minh", frozenset({Role.WRITER})).values["collaborator_id"]
    bridge = article(desk, "Cầu")
    for column in ("done_at", "declined_at", "cancelled_at"):
        desk.assign(bridge, minh, Task.OTHER, clock.now + DAY, column)
        desk._database.run(f"UPDATE assignment SET {column} = ? WHERE note = ?", clock.now, column)
    assert desk.dues(clock.now, clock.now + 9 * DAY) == []


def test_usual_lengths_come_from_finished_stays(desk, clock):
    bridge = article(desk, "Cầu")
    for hours in range(1, FEWEST + 1):
        stay(desk, bridge, Stage.SUBMITTED, clock.now - hours * HOUR, clock.now)
    usual = desk.usual_lengths()
    assert (usual[Stage.SUBMITTED].length, usual[Stage.SUBMITTED].cases) == (3 * HOUR, FEWEST)
    assert (usual[Stage.IN_EDIT].length, usual[Stage.IN_EDIT].cases) == (DEFAULTS[Stage.IN_EDIT], 0)


def test_what_is_late_and_what_is_due_soon_is_waited_for(desk, clock):
    late, soon, far = (article(desk, f"Bài {days}", clock.now + days * DAY) for days in (-1, 1, 400))
    waiting = desk.waiting(clock.now)
    assert [piece.article_id for piece in waiting.pieces] == [late, soon]
    assert far not in {piece.article_id for piece in waiting.pieces}
    assert waiting.late == 1


def test_the_list_is_sorted_as_asked_and_empty_cells_stand_last(desk, clock):
    dam, an, none = (article(desk, title, clock.now + number) for number, title in enumerate(("Đập", "Ăn", "")))
    by_headline = desk.budget(None, None, Column.HEADLINE)
    assert by_headline == [an, dam, none]
    assert desk.budget(None, None, Column.HEADLINE, is_down=True) == [dam, an, none]
    assert desk.budget(None, None, Column.DUE, is_down=True) == [none, an, dam]


def test_the_list_of_a_day_holds_what_is_due_or_planned_then_once(desk, clock):
    bridge, market = article(desk, "Cầu", clock.now), article(desk, "Chợ")
    plan(desk, market, publish_at=clock.now)
    plan(desk, bridge, publish_at=clock.now)
    article(desk, "Trường", clock.now + DAY)
    assert set(desk.budget(clock.now, clock.now + DAY, Column.SLUG)) == {bridge, market}
    assert len(desk.budget(clock.now, clock.now + DAY, Column.SLUG)) == 2


def test_the_list_of_a_day_holds_what_is_free_to_go_out_then(desk, clock):
    """An article that has an embargo only is looked for on the day on which it may go out."""
    held = article(desk, "Cầu", embargo=Embargo(clock.now + DAY, "Asia/Ho_Chi_Minh", "Họp báo"))
    both = article(desk, "Chợ", clock.now, embargo=Embargo(clock.now + DAY, "Asia/Ho_Chi_Minh", "Họp báo"))
    article(desk, "Trường")
    assert desk.budget(clock.now, clock.now + DAY, Column.DUE) == [both]
    assert set(desk.budget(clock.now + DAY, clock.now + 2 * DAY, Column.DUE)) == {held, both}
    (line,) = desk.budget_lines([held])
    assert line.counts == (Dated.EMBARGO, clock.now + DAY)
    assert {one.article_id for one in desk.entries(clock.now + DAY, clock.now + 2 * DAY)} == {held, both}


def test_the_lines_of_the_list_tell_length_and_pictures(desk, clock, pixel):
    bridge = article(desk, "Cầu", clock.now)
    desk.save_text(bridge, "Một hai ba.")
    desk.add_picture(bridge, "cau.png", pixel)
    plan(desk, bridge, length_wanted=600)
    (line,) = desk.budget_lines([bridge, "gone"])
    assert (line.words, line.wanted, line.pictures, line.due_at) == (3, 600, 1, clock.now)


@pytest.mark.parametrize("name", PLANS)
def test_nothing_reads_all_articles(desk, article_id, name):
    """Each question is answered from its indexes: the engine says so of its own plan."""
    read, indexes = PLANS[name]
    asked = []
    desk._database.connection.set_trace_callback(asked.append)
    read(desk)
    desk._database.connection.set_trace_callback(None)
    steps = [
        str(row["detail"])
        for sql in asked
        for row in desk._database.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    ]
    assert indexes <= {word for step in steps for word in step.split()}
    assert [step for step in steps if step.startswith("SCAN") and "CONSTANT" not in step] == []


def test_a_desk_of_an_older_schema_brings_its_embargoes(tmp_path, clock):
    path = tmp_path / "old.desk"
    with Desk.create(path, "Lan Anh", clock=clock) as desk:
        article(desk, "Cầu", embargo=Embargo(clock.now, "Asia/Ho_Chi_Minh", "“embargo”: until"))
        desk._database.run("UPDATE article SET embargo_until = NULL")
        from storage.schema import third_schema
        from storage.schema.migrations import statements

        desk._database.run(next(sql for sql in statements(third_schema.SQLITE_ONLY) if sql.startswith("UPDATE")))
        assert len(desk.entries(clock.now, clock.now + 1)) == 1


def test_the_list_is_sorted_by_the_date_that_counts(desk, clock):
    """What is approved goes by its publication, whatever it was due, and last where nobody has said when."""
    ids = [article(desk, name, due_at=clock.now + number * DAY) for number, name in enumerate("abcd", start=1)]
    desk.set_publish(ids[0], clock.now + 9 * DAY)
    for one in (ids[0], ids[1]):
        desk._database.run("UPDATE article SET stage = 'approved' WHERE id = ?", one)
    found = desk.budget(0, LATEST, Column.DUE)
    assert found == [ids[2], ids[3], ids[0], ids[1]]
    lines = desk.budget_lines(found)
    assert [line.counts and line.counts[1] - clock.now for line in lines] == [3 * DAY, 4 * DAY, 9 * DAY, None]
