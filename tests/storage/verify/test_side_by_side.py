"""A desk that several processes look through is told the same of as one that is looked through in one go."""

import hashlib
import os
import signal
import sqlite3
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.article import Role
from editor.refusal import Refused
from editor.workflow import Move
from storage.database import Database
from storage.desk import Desk
from storage.file.lock import Held
from storage.verify import checking, side_by_side, soundness, verified_articles
from storage.verify.faults import LEADS_NOWHERE, NOT_APPROVED

START = 1_700_000_000_000
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)

# To add one: what somebody could do with the sqlite3 command; `?` is a number of a row.
TAMPERING = (
    "UPDATE event SET payload = replace(payload, 'a', 'b') WHERE seq = ?",
    "UPDATE event SET at = at - 90000000 WHERE seq = ?",
    "UPDATE event SET previous = hash WHERE seq = ?",
    "UPDATE event SET seq = seq + 1000 WHERE seq > ?",
    "DELETE FROM event WHERE seq = ?",
    "DELETE FROM event WHERE seq > ?",
    "UPDATE event SET article_id = (SELECT max(id) FROM article) WHERE seq = ?",
    "UPDATE event SET revision_id = (SELECT min(id) FROM revision) WHERE seq = ?",
    "UPDATE revision SET inserted = 'giả' WHERE inserted IS NOT NULL AND number = ? % 5",
    'UPDATE revision SET fields = replace(fields, \'"dek":""\', \'"dek":"giả"\') WHERE number = ? % 5',
    "UPDATE revision SET sha256 = (SELECT max(sha256) FROM revision) WHERE number = ? % 5",
    "UPDATE revision SET full_text = 'giả' WHERE full_text IS NOT NULL AND number = ? % 3",
    "DELETE FROM revision WHERE number = ? % 5",
    "UPDATE article SET revision_id = (SELECT min(id) FROM revision) WHERE length(id) > ? % 2",
    "UPDATE article SET revision_id = 'x' WHERE id = (SELECT id FROM article ORDER BY id LIMIT 1 OFFSET ? % 4)",
    "UPDATE article SET stage = 'published' WHERE id = (SELECT id FROM article ORDER BY id LIMIT 1 OFFSET ? % 4)",
    "DELETE FROM article WHERE id = (SELECT id FROM article ORDER BY id LIMIT 1 OFFSET ? % 4)",
    "UPDATE decision SET note = 'giả' WHERE length(id) > ? % 2",
    "UPDATE decision SET article_id = (SELECT max(id) FROM article) WHERE length(id) > ? % 2",
    "UPDATE decision SET statement = replace(statement, 'vi', 'en') WHERE length(id) > ? % 2",
    "DELETE FROM decision WHERE length(id) > ? % 2",
    "UPDATE asset SET data = data || x'00' WHERE length(sha256) > ? % 2",
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> bytes:
    """The file of a desk with four articles, three of them approved, one published."""
    path = tmp_path_factory.mktemp("whole") / "one.desk"
    moment = [START]

    def clock() -> int:
        moment[0] += 1_000
        return moment[0]

    with Desk.create(path, "Lan Anh", clock=clock) as desk:
        minh = desk.collaborator(str(desk.add_collaborator("Minh", frozenset({Role.EDITOR})).values["collaborator_id"]))
        for number in range(4):
            article_id = desk.new_article("", "vi").article_id
            for count in range(4):
                desk.save_text(article_id, f"Chợ đổi giờ mở cửa. {number} {'a' * count}")
            desk.add_picture(article_id, "cho.png", PIXEL)
            if number == 3:
                continue
            desk.advance(article_id, Move.SUBMIT)
            with desk.acting_as(minh):
                desk.advance(article_id, Move.TAKE_UP)
                desk.advance(article_id, Move.APPROVE)
            desk.record_export(article_id, "docx", "cho.docx", "ab" * 32)
            if number == 2:
                desk.advance(article_id, Move.PUBLISH, "")
    return path.read_bytes()


def changed(data: bytes, path, statements) -> None:
    path.write_bytes(data)
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for statement, number in statements:
        try:
            connection.execute(statement, (number,))
        except sqlite3.IntegrityError:
            connection.rollback()
    connection.commit()
    connection.close()


def told(checked) -> list[tuple[str, str, str]]:
    return [(one.sentence, one.table, one.row) for one in (*checked.faults, *checked.notes)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(TAMPERING), st.integers(1, 40)), min_size=1, max_size=4),
    st.integers(1, 9),
    st.integers(1, 3),
)
def test_parts_of_any_size_find_what_one_part_finds(whole, tmp_path, statements, events, articles):
    path = tmp_path / "one.desk"
    changed(whole, path, statements)
    with Desk.open_copy(path) as desk, pytest.MonkeyPatch.context() as small:
        at_once = told(desk.verify(processes=1))
        small.setattr(checking, "EVENTS_IN_ONE", events)
        small.setattr(checking, "ARTICLES_IN_ONE", articles)
        small.setattr("storage.verify.verified_log.AT_ONCE", 2)
        small.setattr("storage.verify.verified_articles.TEXTS_AT_ONCE", 2)
        small.setattr("storage.verify.verified_articles.NAMES_AT_ONCE", 2)
        assert told(desk.verify(processes=1)) == at_once


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(TAMPERING), st.integers(1, 40)), max_size=4))
def test_what_is_right_to_the_letter_would_be_found_right_piece_by_piece(whole, tmp_path, statements):
    path = tmp_path / "one.desk"
    changed(whole, path, statements)
    with Desk.open_copy(path) as desk, pytest.MonkeyPatch.context() as slow:
        by_letter = told(desk.verify(processes=1))
        slow.setattr(verified_articles.Verifying, "_is_to_the_letter", lambda *_: False)
        assert told(desk.verify(processes=1)) == by_letter


REVISIONS = st.one_of(
    st.tuples(st.one_of(st.text(max_size=6).map(str.encode), st.binary(max_size=6)), *[st.none()] * 3),
    st.tuples(st.none(), st.integers(-2, 9), st.integers(-2, 4), st.text(max_size=5)),
)


@given(st.lists(st.tuples(st.sampled_from("ab"), REVISIONS), max_size=8))
def test_a_text_that_is_hashed_on_has_the_hash_of_the_whole(revisions):
    text, before, article = verified_articles._Text(), "", ""
    for own, (full, cut_at, cut_length, inserted) in revisions:
        before = before if own == article else ""
        article = own
        found = text.sha256_of(("", own, 1, full, cut_at, cut_length, inserted, "", "", "", 1))
        if full is not None:
            assert found == hashlib.sha256(full).hexdigest()
            before = full.decode("utf-8", "replace")
        else:
            before = before[:cut_at] + inserted + before[cut_at + cut_length :]
            assert found == hashlib.sha256(before.encode()).hexdigest()


def test_a_revision_of_which_the_log_says_two_things_is_named_whatever_the_parts(whole, tmp_path, monkeypatch):
    path = tmp_path / "one.desk"
    other = 'UPDATE event SET article_id = (SELECT max(id) FROM article), payload = replace(payload, \'"content":"\', '
    changed(whole, path, [(other + '\'"content":"0\') WHERE seq = ?', 9)])
    with Desk.open_copy(path) as desk:
        at_once = told(desk.verify(processes=1))
        assert {table for _, table, _ in at_once} == {"event", "revision"}
        monkeypatch.setattr(checking, "ARTICLES_IN_ONE", 1)
        assert told(desk.verify(processes=1)) == at_once


def test_two_processes_find_what_one_finds(whole, tmp_path, monkeypatch):
    path = tmp_path / "one.desk"
    changed(whole, path, [(statement, 2 + number) for number, statement in enumerate(TAMPERING[:3] + TAMPERING[8:11])])
    monkeypatch.setattr(checking, "EVENTS_IN_ONE", 7)
    monkeypatch.setattr(checking, "ARTICLES_IN_ONE", 1)
    with Desk.open_copy(path) as desk:
        one = told(desk.verify(processes=1))
        assert len(one) > 5
        assert told(desk.verify(processes=2)) == one


def test_what_progress_raises_ends_it(whole, tmp_path, monkeypatch):
    path = tmp_path / "one.desk"
    path.write_bytes(whole)
    monkeypatch.setattr(checking, "EVENTS_IN_ONE", 7)

    def stop(done: int, total: int) -> None:
        raise InterruptedError

    with Desk.open_copy(path) as desk:
        with pytest.raises(InterruptedError):
            desk.verify(stop, processes=2)
        assert desk.verify().faults == ()


def test_the_work_of_a_process_that_was_ended_is_done_here(whole, tmp_path):
    path = tmp_path / "one.desk"
    path.write_bytes(whole)
    database = Database(path)
    try:
        with side_by_side.SideBySide(database, 2) as side:
            assert list(side.each(ended_elsewhere, [(os.getpid(), number) for number in range(3)])) == [0, 1, 2]
    finally:
        database.close()


def ended_elsewhere(database: Database, part: tuple[int, int]) -> int:
    """Work whose process is ended by somebody, unless it is done in the one that asked for it."""
    asking, number = part
    if os.getpid() != asking:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(60)
    return number


@pytest.fixture
def large(whole, tmp_path, monkeypatch):
    """A desk that counts as too large to be copied."""
    monkeypatch.setattr(soundness, "WHOLE_UP_TO", 0)
    path = tmp_path / "one.desk"
    path.write_bytes(whole)
    return path


def test_a_large_desk_is_looked_through_where_it_is_and_left_as_it_was(large, whole, monkeypatch):
    monkeypatch.setattr("storage.opening.open_copy", None)
    with Desk.open_to_look(large) as desk:
        assert desk.verify(processes=2).faults == ()
        assert sorted(file.name for file in large.parent.iterdir()) == ["one.desk", "one.desk.lock"]
        with pytest.raises(Held):
            Desk.open(large)
        with pytest.raises(Refused, match="only looked through"):
            desk.new_article("", "vi")
    assert [file.name for file in large.parent.iterdir()] == ["one.desk"]
    assert large.read_bytes() == whole


@pytest.mark.parametrize("beside", ["-journal", "-wal"])
def test_a_large_desk_that_a_crash_left_is_looked_through_in_a_copy(large, whole, beside):
    left = large.with_name(large.name + beside)
    left.write_bytes(b"")
    with Desk.open_to_look(large) as desk:
        assert not large.with_name("one.desk.lock").exists()
        assert desk.verify().faults == ()
    assert left.exists()
    assert large.read_bytes() == whole


def test_a_large_desk_with_a_damaged_table_is_refused(large):
    connection = sqlite3.connect(large)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("UPDATE article SET stage = 'nowhere'")
    connection.commit()
    connection.close()
    with Desk.open_to_look(large) as desk, pytest.raises(Refused, match="damaged"):
        desk.verify(processes=1)


def test_bytes_that_are_no_letters_are_a_fault_with_its_row(whole, tmp_path):
    path = tmp_path / "one.desk"
    changed(whole, path, [("UPDATE event SET payload = CAST(CAST(payload AS BLOB) || x'ff' AS TEXT) WHERE seq = ?", 9)])
    with Desk.open_copy(path) as desk:
        assert ("event", "9") in [(one.table, one.row) for one in desk.verify().faults]


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE event SET kind = CAST(kind AS BLOB) WHERE seq = ?", "event"),
        ("UPDATE revision SET full_text = CAST(full_text AS BLOB) WHERE number = ? % 8", "revision"),
        ("UPDATE revision SET inserted = CAST(inserted AS BLOB) WHERE number = ? % 7", "revision"),
        ("UPDATE decision SET note = CAST(note AS BLOB) WHERE length(id) > ?", "decision"),
        ("UPDATE receipt SET file_name = CAST(file_name AS BLOB) WHERE length(id) > ?", "receipt"),
        ("UPDATE collaborator SET name = CAST(name AS BLOB) WHERE length(id) > ?", "collaborator"),
        ("UPDATE receipt SET id = CAST(id AS BLOB) WHERE length(id) > ?", "receipt"),
        ("UPDATE decision SET at = 'x' WHERE length(id) > ?", "decision"),
        ("UPDATE event SET seq = CAST(seq AS BLOB) WHERE seq = ?", "event"),
        ("UPDATE asset SET data = 'x' WHERE length(sha256) > ?", "asset"),
        ("UPDATE article SET slug = CAST(slug AS BLOB) WHERE length(id) > ?", "article"),
    ],
)
def test_bytes_in_the_place_of_a_text_are_a_fault_with_their_row(whole, tmp_path, statement, table):
    path = tmp_path / "one.desk"
    changed(whole, path, [(statement, 9)])
    with Desk.open_copy(path) as desk:
        faults = desk.verify().faults
    assert table in {one.table for one in faults if "of a kind" in one.sentence}


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE revision SET article_id = article_id || char(0) WHERE number > ? % 2", ("article", NOT_APPROVED)),
        ("UPDATE revision SET collaborator_id = 'x' WHERE number = ? % 8", ("revision", LEADS_NOWHERE)),
        ("UPDATE article_picture SET sha256 = 'x' WHERE length(name) < ?", ("article", NOT_APPROVED)),
        ("UPDATE article SET language = 'en' WHERE length(id) > ?", ("article", NOT_APPROVED)),
        ("UPDATE article SET template_key = 'x' WHERE length(id) > ?", ("article", NOT_APPROVED)),
        ("UPDATE article SET author_id = 'x' WHERE length(id) > ?", ("article", LEADS_NOWHERE)),
        ("UPDATE receipt SET edition_id = 'x' WHERE length(id) > ?", ("receipt", LEADS_NOWHERE)),
    ],
)
def test_what_was_put_elsewhere_is_a_fault_with_its_row(whole, tmp_path, statement, fault):
    path = tmp_path / "one.desk"
    changed(whole, path, [(statement, 9)])
    with Desk.open_copy(path) as desk:
        faults = desk.verify().faults
    assert (fault[0], fault[1].sentence) in [(one.table, one.sentence) for one in faults]
