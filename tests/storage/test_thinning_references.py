"""Thinning takes nothing that anything refers to: each table by itself, the log by itself, and any mixture of both."""

import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.edition import EditionFile, EditionKind
from editor.refusal import Refused
from editor.sources import SourceKind
from editor.workflow import Move
from storage import events
from storage.change import Kind
from storage.publication.editions import Outgoing
from storage.review import thinning
from storage.review.thinning import DAY, HOUR, MINUTE

TEXT = "Chợ mở cửa lúc 6 giờ. Ai cũng có thể đến."
OTHERWISE = {("article", "revision_id"), ("revision_name", "revision_id")}
"""What refers to a revision and is looked at elsewhere than in the table."""


def referring(desk) -> set[tuple[str, str]]:
    """Every table and column of the file that names a revision."""
    return {
        (table, row["from"])
        for table in desk._database.tables()
        for row in desk._database.all(f"PRAGMA foreign_key_list({table})")
        if row["table"] == "revision"
    }


def newest(desk, article_id) -> str:
    return desk.revisions(article_id)[0].id


def export(desk, article_id, *_):
    desk.record_export(article_id, "docx", "cho.docx", "ab" * 32)


def propose(desk, article_id, minh, *_):
    with desk.acting_as(minh):
        desk.save_proposal(article_id, "Chợ đóng cửa.", newest(desk, article_id))


def approve(desk, article_id, minh):
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)


def publish(desk, article_id, minh):
    approve(desk, article_id, minh)
    desk.publish(article_id, Outgoing((EditionFile("html", "cho.html", hashlib.sha256(b"<p>").hexdigest()),)))


def draft_correction(desk, article_id, minh):
    publish(desk, article_id, minh)
    right = TEXT.replace("6", "5")
    fields = desk.article(article_id).fields
    desk.draft_correction(article_id, EditionKind.CORRECTION, fields, right, "Chúng tôi viết 6 giờ.", "Là 5 giờ.")


def put_side_draft(desk, article_id, minh):
    """No verb of today leaves one; desks of another kind may hold some."""
    desk._database.run(
        "INSERT INTO side_draft (id, article_id, collaborator_id, base_revision_id, fields, full_text, sha256, reason,"
        " created_at) VALUES ('x', ?, ?, ?, '{}', '', ?, 'late', 0)",
        *(article_id, minh.id, newest(desk, article_id), "ab" * 32),
    )


# To add one: a table that refers to revisions, and how people come to have a row of it about the newest one.
WAYS = {
    "anchor": lambda desk, id, _: desk.add_source(id, SourceKind.PERSON, "Ban quản lý", (0, 3)),
    "comment": lambda desk, id, _: desk.add_comment(id, "Đúng không?"),
    "proposal": propose,
    "decision": approve,
    "receipt": export,
    "edition": publish,
    "correction": draft_correction,
    "checkout": lambda desk, id, _: desk.check_out(id),
    "side_draft": put_side_draft,
    "revision_name": lambda desk, id, _: desk.name_revision(newest(desk, id), "bản đọc thử"),
}


@pytest.fixture
def styled(desk, article_id) -> str:
    """An article that can be published, saved a few times."""
    desk._database.run("UPDATE article SET house_style_key = 'statement' WHERE id = ?", article_id)
    for number in range(4):
        desk.save_text(article_id, f"{TEXT} {number}")
    desk.save_text(article_id, TEXT)
    return article_id


def leave_only(desk, table: str) -> None:
    """Make the rows of this table the only ones that refer to a revision, beside what an article is now."""
    database = desk._database
    database.run("DROP TRIGGER IF EXISTS event_is_never_changed")
    database.run("UPDATE event SET revision_id = '', payload = '{}'")
    database.run("PRAGMA foreign_keys = OFF")
    for other, _column in referring(desk) - {("article", "revision_id")}:
        if other != table:
            database.run(f"DELETE FROM {other}")
    database.run("PRAGMA foreign_keys = ON")


def thin(desk) -> int:
    desk._newest = ("", "")
    return desk.thin_history(1_000).values.get("count", 0)


def ids(desk, article_id) -> set[str]:
    return {one.id for one in desk.revisions(article_id)}


def test_every_table_that_names_a_revision_is_looked_at(desk):
    assert referring(desk) - OTHERWISE == set(thinning._REFERRING)
    assert {table for table, _ in referring(desk)} - {"article"} == set(WAYS)


@pytest.mark.parametrize("table", WAYS)
def test_a_revision_that_only_this_table_refers_to_stays(desk, styled, minh, clock, table):
    WAYS[table](desk, styled, minh)
    kept = newest(desk, styled)
    for _ in range(3):
        clock.tick()
        desk.keep_revision(styled)
    leave_only(desk, table)
    clock.tick(400 * DAY)
    assert thin(desk) == 4
    assert kept in ids(desk, styled)
    leave_only(desk, "")  # nothing else had held it
    assert thin(desk) == 1
    assert kept not in ids(desk, styled)


@pytest.mark.parametrize("row", thinning._REFERRING, ids=lambda row: row[0])
def test_a_row_that_is_taken_from_the_table_is_missed(desk, styled, minh, clock, monkeypatch, row):
    WAYS[row[0]](desk, styled, minh)
    before = ids(desk, styled)
    desk.keep_revision(styled)
    leave_only(desk, row[0])
    clock.tick(400 * DAY)
    monkeypatch.setattr(thinning, "_REFERRING", tuple(one for one in thinning._REFERRING if one != row))
    with pytest.raises(Refused, match="does not fit together"):  # the file itself does not let go of it
        thin(desk)
    assert before < ids(desk, styled)


@pytest.mark.parametrize("act", [export, approve, WAYS["comment"], WAYS["checkout"]])
def test_a_revision_that_only_the_log_refers_to_stays(desk, styled, minh, clock, act):
    act(desk, styled, minh)
    kept = newest(desk, styled)
    desk.keep_revision(styled)
    desk._database.run("PRAGMA foreign_keys = OFF")
    for table, _column in thinning._REFERRING:
        desk._database.run(f"DELETE FROM {table}")
    desk._database.run("PRAGMA foreign_keys = ON")
    clock.tick(400 * DAY)
    assert thin(desk) == 3  # all but the first, with which the writing began
    assert kept in ids(desk, styled)


def bring_back(desk, article_id, older):
    desk.restore_revision(older)


def bring_passages_back(desk, article_id, older):
    desk.restore_passages(older, newest(desk, article_id), {0})


@pytest.mark.parametrize("restore", [bring_back, bring_passages_back])
def test_a_revision_that_was_brought_back_stays_where_the_log_says_so(desk, styled, clock, restore):
    older = desk.revisions(styled)[2].id
    restore(desk, styled, older)
    clock.tick(400 * DAY)
    assert thin(desk) == 3  # all but the first, with which the writing began
    assert older in ids(desk, styled)


def save(desk, article_id, _, number):
    desk.save_text(article_id, f"{TEXT} {number}" + " Hết." * (number % 5))


def note_source(desk, article_id, _, number):
    desk.add_source(article_id, SourceKind.DATA, f"Số {number}", (0, 3))


def remark(desk, article_id, _, number):
    desk.add_comment(article_id, f"Nhận xét {number}", (0, 3) if number % 2 else None)


def hand_in_and_back(desk, article_id, minh, _):
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.SEND_BACK, "Thiếu giờ.")


def take_out_and_in(desk, article_id, _, number):
    token = desk.check_out(article_id).values["token"]
    desk.check_in(article_id, token, f"{TEXT} Trả {number}.")


def decide_proposals(desk, article_id, _, number):
    for one in desk.proposals(article_id):
        (desk.take_proposal if number % 2 else desk.refuse_proposal)(one)


def restore_some(desk, article_id, _, number):
    found = desk.revisions(article_id)
    desk.restore_revision(found[number % len(found)].id)


def name_some(desk, article_id, _, number):
    found = desk.revisions(article_id)
    desk.name_revision(found[number % len(found)].id, f"bản {number}")


# To add one: something that may refer to a revision, of an article that is being written.
ACTS = (
    *(save, propose, export, note_source, remark, hand_in_and_back, take_out_and_in, decide_proposals),
    *(restore_some, name_some),
)
SAVE = st.just(0)
"""most of what happens"""


def referred_to(desk, article_id) -> set[str]:
    """All that the file names of an article's revisions, looked for without the help of what is tested."""
    database = desk._database
    found = {
        row["id"]
        for table, column in referring(desk) - {("revision_name", "revision_id")}
        for row in database.all(f"SELECT {column} AS id FROM {table}")
    }
    found |= {row["revision_id"] for row in database.all("SELECT revision_id FROM revision_name")}
    for row in database.all("SELECT kind, revision_id, payload FROM event WHERE article_id = ?", article_id):
        if row["kind"] not in (Kind.TEXT_SAVED, Kind.FIELDS_SAVED, Kind.PROPOSAL_SAVED):
            found |= {row["revision_id"], str(events.told(row["payload"]).get("from"))}
    return found & ids(desk, article_id)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.one_of(SAVE, SAVE, st.integers(0, len(ACTS) - 1)), st.integers(0, 20), st.integers(1, 40)),
        min_size=15,
        max_size=60,
    ),
    st.lists(st.integers(8, 400), min_size=1, max_size=3),
)
def test_whatever_people_did_nothing_that_is_referred_to_goes_and_no_text_changes(desk, minh, clock, did, ages):
    article_id = desk.new_article("", "vi").article_id
    for act, number, minutes in did:
        clock.tick(minutes * MINUTE)
        try:
            ACTS[act](desk, article_id, minh, number)
        except Refused:
            continue
    before = {one: desk.revision_content(one) for one in ids(desk, article_id)}
    referred = referred_to(desk, article_id)
    for age in ages:
        clock.tick(age * DAY + HOUR)
        thin(desk)
        after = ids(desk, article_id)
        assert referred <= after
        assert {one: desk.revision_content(one) for one in after} == {one: before[one] for one in after}
    assert desk.verify(processes=1).faults == ()
