"""`verify` names the row that was changed behind the desk's back, and says nothing of a desk that was not."""

import sqlite3

import pytest

from editor.refusal import Refused
from editor.signing import in_groups
from editor.workflow import Move
from storage.desk import Desk
from tests.tools.whose import whose

TEXT = "Chợ đổi giờ mở cửa."


@pytest.fixture
def full(desk, article_id, minh, pixel, clock) -> str:
    """A desk on which something of everything has happened."""
    desk.save_text(article_id, TEXT)
    desk.add_picture(article_id, "chợ.png", pixel)
    desk.add_comment(article_id, "Giờ nào?", (0, 3))
    for number in range(5):
        clock.tick()
        desk.save_text(article_id, f"{TEXT} {number}")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    desk.record_export(article_id, "docx", "cho.docx", "ab" * 32)
    desk.advance(article_id, Move.PUBLISH, "Giờ đã hỏi ban quản lý.")
    return article_id


def tampered(desk, path, clock, *statements: str) -> list[tuple[str, str]]:
    """What is found after these statements: table and row of each fault."""
    desk.close()
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
    with Desk.open_copy(path, clock) as opened:
        return [(one.table, one.row) for one in opened.verify().faults]


def test_a_desk_that_nobody_touched_holds(desk, full):
    checked = desk.verify()
    assert (checked.faults, checked.notes) == ((), ())
    assert (checked.events, checked.approvals, checked.head) == (len(desk.events()), 1, desk.check_log())


def test_progress_is_told(desk, full, monkeypatch):
    monkeypatch.setattr("storage.verify.checking.EVENTS_IN_ONE", 4)
    told = []
    desk.verify(lambda done, total: told.append((done, total)))
    whole = len(desk.events()) + len(desk.revisions(full))
    assert told[0] == (4, whole)
    assert told[-1] == (whole, whole)


@pytest.mark.parametrize(
    ("change", "row"),
    [
        (["UPDATE event SET payload = replace(payload, 'Giờ', 'Ngày') WHERE kind = 'comment_added'"], "changed"),
        (["UPDATE event SET at = at - 1 WHERE seq = 5"], "5"),
        (["UPDATE event SET collaborator_id = 'x' WHERE seq = 6"], "6"),
        (["DELETE FROM event WHERE seq = 7"], "8"),
        (["DELETE FROM event WHERE seq IN (7, 8, 9)"], "10"),
        (["UPDATE event SET seq = seq + 1000 WHERE seq >= 6",
          "UPDATE event SET seq = seq - 999 WHERE seq >= 1006"], "7"),
        (["UPDATE event SET seq = 999 WHERE seq = 4", "UPDATE event SET seq = 4 WHERE seq = 5",
          "UPDATE event SET seq = 5 WHERE seq = 999"], "4"),
    ],
    ids=["payload", "time", "person", "one removed", "three removed", "a gap for one put in", "two swapped"],
)  # fmt: skip
def test_an_event_that_was_changed_is_named(desk, path, full, clock, change, row):
    if row == "changed":
        row = str(next(event.seq for event in desk.events() if event.kind == "comment_added"))
    assert ("event", row) in tampered(desk, path, clock, *change)


def test_an_event_that_was_put_in_is_named(desk, path, full, clock):
    last = desk.events()[-1].seq
    found = tampered(
        desk,
        path,
        clock,
        "INSERT INTO event SELECT seq + 1, 'x', article_id, revision_id, collaborator_id, machine, logical + 1, at,"
        f" kind, payload, hash, '{'ab' * 32}' FROM event ORDER BY seq DESC LIMIT 1",
    )
    assert found == [("event", str(last + 1))]


@pytest.mark.parametrize(
    ("change", "table"),
    [
        ("UPDATE revision SET inserted = 'giả' WHERE number = 4", "revision"),
        ("UPDATE revision SET sha256 = '" + "ab" * 32 + "' WHERE number = 4", "revision"),
        ('UPDATE revision SET fields = replace(fields, \'"dek":""\', \'"dek":"giả"\') WHERE number = 4', "revision"),
        ("UPDATE asset SET data = data || x'00'", "asset"),
        ("UPDATE asset SET data = CAST(data || x'00' AS BLOB)", "asset"),
        ("UPDATE event SET payload = '{' WHERE kind = 'moved'", "event"),
        ("UPDATE event SET payload = CAST(payload AS BLOB) WHERE kind = 'moved'", "event"),
        ("UPDATE event SET id = id || char(10) WHERE seq = 5", "event"),
        ("UPDATE event SET at = 'x' WHERE seq = 5", "event"),
        ("UPDATE decision SET note = 'giả'", "decision"),
        ("UPDATE decision SET content_sha256 = '" + "ab" * 32 + "'", "decision"),
        ("DELETE FROM decision", "article"),
        ("UPDATE receipt SET is_approved = 0", "receipt"),
        ("UPDATE receipt SET sha256 = '" + "cd" * 32 + "'", "receipt"),
        ("UPDATE receipt SET chain_head = ''", "receipt"),
        ("UPDATE house_style SET source = source || ' ' WHERE key = 'statement'", "house_style"),
        ("UPDATE template SET source = source || ' ' WHERE key = 'press-release'", "template"),
        ("UPDATE audience SET source = CAST(source AS BLOB)", "audience"),
    ],
)
def test_a_row_that_was_changed_is_named(desk, path, full, clock, change, table):
    assert table in {name for name, _ in tampered(desk, path, clock, change)}


def test_a_text_changed_together_with_its_hash_is_named(desk, path, full, clock):
    import hashlib

    false = hashlib.sha256(b"false").hexdigest()
    ((revision_id,),) = [[one.id] for one in desk.revisions(full) if one.number == 4]
    change = (
        "UPDATE revision SET full_text = 'false', cut_at = NULL, cut_length = NULL, inserted = NULL,"
        f" sha256 = '{false}' WHERE number = 4"
    )
    assert ("revision", revision_id) in tampered(desk, path, clock, change)


def test_a_house_style_changed_together_with_its_hash_is_named(desk, path, full, clock):
    import hashlib

    own = desk._database.one("SELECT source FROM house_style WHERE key = 'statement'")["source"]
    desk.save_house_style(own)
    version = desk.house_style("statement").version
    false = hashlib.sha256(b"false").hexdigest()
    change = (
        f"UPDATE house_style SET source = 'false', sha256 = '{false}' WHERE key = 'statement' AND version = {version}"
    )
    assert tampered(desk, path, clock, change) == [("house_style", f"statement {version}")]


def test_a_clock_that_was_set_back_a_year_is_a_note_and_no_fault(desk, full, clock):
    clock.tick(-365 * 86_400_000)
    desk.add_comment(full, "Năm ngoái")
    desk.add_comment(full, "Vẫn năm ngoái")
    checked = desk.verify()
    assert checked.faults == ()
    assert [(one.table, one.row) for one in checked.notes] == [("event", str(desk.events()[-2].seq))]
    assert desk.seal(full).is_valid


def test_a_file_put_back_to_an_older_state_shows_by_the_head_of_a_receipt(desk, path, full, clock, tmp_path):
    older = tmp_path / "older.desk"
    desk.back_up(older)
    head = desk.record_export(full, "html", "cho.html", "ef" * 32).values["chain_head"]
    assert desk.verify(expected_head=head.upper()).faults == ()
    assert desk.verify(expected_head=in_groups(head)).faults == ()  # as it stands on paper
    later = desk.check_log()
    with Desk.open_copy(older, clock) as opened:
        assert [one.row for one in opened.verify(expected_head=later).faults] == [later]


def test_another_root_key_shows(desk, full):
    assert [one.table for one in desk.verify(expected_root="ab" * 32).faults] == ["key_act"]


def test_a_file_belongs_to_its_receipt_or_to_none(desk, full):
    import hashlib

    desk.record_export(full, "html", "cho.html", hashlib.sha256(b"<p>").hexdigest())
    found = whose(desk, b"<p>")[0]
    assert (found.receipt.file_name, found.is_approved_text, found.edition) == ("cho.html", True, None)
    with pytest.raises(Refused, match="No receipt of this desk"):
        whose(desk, b"<p> ")


def test_checking_a_copy_leaves_the_file_as_it_is(desk, path, full, clock):
    desk.close()
    before = path.read_bytes()
    with Desk.open_copy(path, clock) as opened:
        assert opened.is_read_only
        assert opened.verify().faults == ()
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]
