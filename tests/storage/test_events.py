import sqlite3

import pytest

from editor.refusal import Refused
from storage.desk import Desk

FORGED = (
    "INSERT INTO event SELECT 8, 'x', '', '', '', '', 8, 8, 'x', '{}', hash, replace(hash, '0', '1')"
    " FROM event WHERE seq = 7"
)


@pytest.fixture
def logged(desk, path, article_id, clock):
    """A closed desk with a handful of events."""
    for text in ("một", "một hai", "một hai ba"):
        clock.tick()
        desk.save_text(article_id, text)
    desk.set_setting("theme", "tối")
    desk.close()
    return path


def tamper(path, *statements):
    """Change the file behind the desk's back, guards and all."""
    connection = sqlite3.connect(path)
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _sql in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _name, sql in guards:
        connection.execute(sql)
    connection.commit()
    connection.close()


def test_every_event_names_the_one_before(desk, article_id, clock):
    desk.save_text(article_id, "một")
    events = desk.events()
    assert [event.kind for event in events] == ["desk_created", "article_added", "moved", "text_saved"]
    assert [event.seq for event in events] == [1, 2, 3, 4]
    assert [event.logical for event in events] == [1, 2, 3, 4]
    assert {event.collaborator_id for event in events} == {desk.me.id}
    assert {event.at for event in events} == {clock.now}
    assert desk.check_log() == events[-1].hash


def test_the_log_of_an_article_is_its_own(desk, article_id):
    desk.set_setting("theme", "tối")
    assert {event.article_id for event in desk.events(article_id)} == {article_id}


@pytest.mark.parametrize("statement", ["UPDATE event SET at = 0", "DELETE FROM event"])
def test_the_file_itself_refuses_to_change_the_log(logged, statement):
    connection = sqlite3.connect(logged)
    with pytest.raises(sqlite3.IntegrityError, match="events are never"):
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "number"),
    [
        ("UPDATE event SET payload = '{}' WHERE seq = 3", 3),
        ("UPDATE event SET at = at + 1 WHERE seq = 2", 2),
        ("UPDATE event SET collaborator_id = 'x' WHERE seq = 4", 4),
        ("UPDATE event SET machine = 'x' WHERE seq = 1", 1),
        ("UPDATE event SET kind = 'x' WHERE seq = 5", 5),
        ("DELETE FROM event WHERE seq = 1", 1),
        ("DELETE FROM event WHERE seq = 3", 3),
        ("UPDATE event SET seq = 100 + seq WHERE seq > 3", 4),
        (FORGED, 8),
    ],
)
def test_a_log_that_was_tampered_with_does_not_fit_together(logged, clock, statement, number):
    with Desk.open(logged, clock) as desk:
        desk.check_log()
        assert len(desk.events()) == 7
    tamper(logged, statement)
    with Desk.open(logged, clock) as desk, pytest.raises(Refused, match=f"at event {number}:"):
        desk.check_log()


def test_swapping_two_events_shows(logged, clock):
    tamper(
        logged,
        "UPDATE event SET seq = 99 WHERE seq = 3",
        "UPDATE event SET seq = 3 WHERE seq = 4",
        "UPDATE event SET seq = 4 WHERE seq = 99",
    )
    with Desk.open(logged, clock) as desk, pytest.raises(Refused, match="at event 3:"):
        desk.check_log()


def test_a_change_that_fails_leaves_no_event(desk, article_id, monkeypatch):
    before = desk.events()
    monkeypatch.setattr(desk, "_take_up", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        desk.save_text(article_id, "một")
    assert desk.events() == before
    assert desk.article(article_id).text == ""


def test_an_event_that_cannot_be_written_takes_its_change_back(desk, article_id):
    with pytest.raises(ValueError, match="Out of range float"):
        desk.set_setting("x", float("nan"))
    assert desk.setting("x", "nothing") == "nothing"
