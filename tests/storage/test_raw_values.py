"""What no person types and a damaged call may bring: each is one sentence, and the desk is as it was."""

from datetime import date

import pytest

from editor.article import Role, Task
from editor.edition import EditionFile
from editor.refusal import Refused
from editor.selection import EVERYTHING, Dated
from editor.workflow import Move
from storage.desk import Desk
from storage.publication.editions import Outgoing
from storage.rows import STAGES

BROKEN = "a\ud800"


@pytest.mark.parametrize(
    "verb",
    [
        lambda desk, _one: desk.article(BROKEN),
        lambda desk, _one: desk.save_text(BROKEN, "một"),
        lambda desk, _one: desk.collaborator(BROKEN),
        lambda desk, one: desk.assign(one, BROKEN, Task.WRITE),
        lambda desk, _one: desk.remove_search(BROKEN),
        lambda desk, _one: desk.undo([BROKEN]),
        lambda desk, _one: desk.undo([10**30]),
        lambda desk, one: desk.set_due(one, 10**30),
        lambda desk, one: desk.set_publish(one, -(10**30)),
        lambda desk, one: desk.set_due(one, True),
        lambda desk, one: desk.set_due(one, 1, "Factory"),
        lambda desk, one: desk.set_length(one, True),
        lambda desk, one: desk.set_length(one, 10**30),
        lambda desk, one: desk.set_length(one, 1.5),
        lambda desk, _one: desk.new_article("", "xx\0"),
        lambda desk, _one: desk.new_article("", "Tiếng Việt"),
        lambda desk, one: desk.set_languages(one, "vi\n", None),
        lambda desk, _one: desk.become(BROKEN),
        lambda desk, one: desk.add_picture(one, BROKEN, b""),
        lambda desk, one: desk.reschedule(one, Dated.EMBARGO, 1, 2),
    ],
)
def test_each_is_refused_in_a_sentence_and_changes_nothing(desk, article_id, verb):
    before = len(desk.events())
    with pytest.raises(Refused) as refused:
        verb(desk, article_id)
    str(refused.value).encode()
    assert len(desk.events()) == before


def test_where_a_desk_came_from_is_noted_in_whole_letters(desk):
    desk.record_brought_in(BROKEN, BROKEN, 1)
    assert dict(desk.events()[-1].payload) == {"changed": 1, "folder": "a", "head": "a"}


def test_a_desk_is_not_made_in_a_language_that_is_none(path):
    with pytest.raises(Refused, match="not the name of a language"):
        Desk.create(path, "Lan", "xx\0")
    assert not path.exists()


def test_an_owner_has_a_name_that_is_seen(path):
    for name in ("\u200b", "a" * 1_000_000):
        with pytest.raises(Refused):
            Desk.create(path, name)
    assert not path.exists()


@pytest.mark.parametrize(
    "verb",
    [
        lambda desk, given, words: desk.decline(given, words),
        lambda desk, _given, words: desk.advance(desk.article_lines()[0].id, "drop", words),
    ],
)
@pytest.mark.parametrize("words", ["\u200b", "\u3164 ", "a" * 1_000_000])
def test_a_reason_is_there_to_be_read(desk, article_id, verb, words):
    given = desk.assignments(article_id)[0].id
    before = len(desk.events())
    with pytest.raises(Refused, match=r"reason|at most"):
        verb(desk, given, words)
    assert len(desk.events()) == before


def test_languages_of_a_person_are_words_that_are_seen(desk):
    added = desk.add_collaborator("Minh", frozenset({Role.WRITER}), ("vi", "\u200b", "vi ", "x" * 1_000))
    assert desk.collaborator(str(added.values["collaborator_id"])).languages == ("vi", "x" * 40)


@pytest.mark.parametrize("column", ["roles", "languages"])
@pytest.mark.parametrize("damaged", ["[", "5", '["wrQter"]', '["vi",7]'])
def test_a_person_whose_entry_was_damaged_keeps_nobody_from_the_desk(desk, minh, reopened, column, damaged):
    desk._database.run(f"UPDATE collaborator SET {column} = ?", damaged)
    desk = reopened()
    assert [person.name for person in desk.collaborators()] == ["Lan Anh", "Minh"]
    assert desk.collaborator(minh.id).roles <= set(Role)


def test_a_setting_that_was_damaged_is_as_if_nobody_had_set_it(desk):
    desk.save_office({"office": "Phòng"})
    desk.see_notices()
    desk._database.run("UPDATE setting SET value = ? WHERE key <> 'owner'", '{"office')
    assert desk.office() == {}
    assert desk.notices() == []


def test_days_away_that_were_damaged_are_said_in_a_sentence(desk):
    desk.add_away(desk.me.id, date(2026, 1, 5), date(2026, 1, 6))
    desk._database.run("UPDATE away SET first_day = '202$-01-05'")
    with pytest.raises(Refused, match="damaged on the disk"):
        desk.staff(date(2026, 1, 1))


def test_an_event_that_was_damaged_keeps_nobody_from_coming_back(desk, minh):
    desk.retire(minh.id)
    desk._database.run("DROP TRIGGER IF EXISTS event_is_never_changed")
    desk._database.run("UPDATE event SET payload = '{' WHERE kind = 'collaborator_retired'")
    desk.take_back_retirement(minh.id)
    assert desk.collaborator(minh.id).active


def test_rows_that_do_not_fit_together_are_said_in_a_sentence_and_nothing_is_changed(desk, article_id):
    desk._database.run("UPDATE stay SET entered_at = 9000000000000000")
    before = len(desk.events())
    with pytest.raises(Refused, match="does not fit together"), desk._changing() as now:
        desk._database.run("UPDATE stay SET left_at = ?", now)
    assert len(desk.events()) == before


def test_a_column_whose_name_was_damaged_is_said_in_a_sentence(desk, article_id):
    desk._database.run("ALTER TABLE revision RENAME COLUMN fields TO fieldz")
    with pytest.raises(Refused, match="is damaged"):
        desk.article(article_id)


def test_an_approval_whose_statement_was_damaged_leaves_nothing_to_compare(approved, desk):
    desk._database.run("DROP TRIGGER decision_is_never_changed")
    desk._database.run("UPDATE decision SET statement = '{'")
    since = desk.since_seal(approved)
    assert since is not None
    assert since.parts == ()
    assert "decision" in {fault.table for fault in desk.verify().faults}


def test_the_files_of_an_edition_whose_notes_were_damaged_are_still_named(approved, desk):
    desk.publish(approved, Outgoing(files=(EditionFile("docx", "cho.docx", "ab" * 32, ("một",)),)))
    desk._database.run("UPDATE receipt SET notes = '['")
    desk._database.run("DROP TRIGGER edition_is_never_changed")
    desk._database.run("UPDATE edition SET accepted = '{'")
    (edition,) = desk.editions(approved)
    assert [(one.name, one.notes) for one in edition.files] == [("cho.docx", ())]


def test_an_article_whose_writers_entry_is_gone_is_left_out_of_what_is_found(desk, article_id):
    desk.save_text(article_id, "Chợ Đông Ba")
    assert desk.search("dong ba").count == 1
    desk._database.run("PRAGMA foreign_keys = OFF")
    desk._database.run("UPDATE article SET writer_id = 'x'")
    assert desk.search("dong ba").found == ()


def test_an_approved_article_whose_revision_is_gone_is_found_by_verify(approved, desk):
    desk._database.run("PRAGMA foreign_keys = OFF")
    desk._database.run("UPDATE article SET revision_id = 'x'")
    assert ("article", approved) in {(fault.table, fault.row) for fault in desk.verify().faults}


@pytest.fixture
def approved(desk, article_id, minh) -> str:
    desk.save_text(article_id, "Chợ đổi giờ mở cửa.")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    return article_id


def test_a_stage_that_an_index_holds_damaged_is_said_in_a_sentence(desk, article_id):
    """SQLite reads it there and not in the row, and looks at neither against the other when a desk is opened."""
    with pytest.raises(Refused, match="“publishEd”"):
        STAGES["publishEd"]
    desk._database.run("PRAGMA ignore_check_constraints = ON")
    desk._database.run("UPDATE article SET stage = 'publishEd'")
    for look in (desk.article_lines, lambda: desk.board_counts(EVERYTHING), lambda: desk.article(article_id)):
        with pytest.raises(Refused, match="damaged on the disk"):
            look()
