"""What hostile hands do to a desk, one test for each way: it is refused, or `copydesk verify` names the row."""

import sqlite3
import unicodedata

import keyring
import pytest
from platformdirs import user_data_path

from editor import signing
from editor.article import Role
from editor.refusal import Refused
from editor.workflow import Move
from storage.desk import Desk
from ui.cli import DONE, REFUSED, copydesk, run

TEXT = "Chợ đổi giờ mở cửa."
LANS, MINHS = "bốn từ dễ nhớ lắm", "trời xanh mây trắng"
YEAR = 365 * 86_400_000


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    """No test asks the real keyring; scrypt is cheap."""
    from keyring.backends.fail import Keyring

    monkeypatch.setattr(signing, "SCRYPT_COST", 16)
    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    yield
    keyring.set_keyring(before)


class Clock:
    def __init__(self):
        self.now = 1_791_164_400_000

    def __call__(self):
        self.now += 1_000
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def path(tmp_path, clock):
    """Lan Anh wrote two articles of the same words; Minh approved the first. Both of them sign."""
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh", "vi", clock=clock) as desk:
        added = desk.add_collaborator("Minh", frozenset({Role.EDITOR})).values["collaborator_id"]
        minh = desk.collaborator(str(added))
        desk.enrol_key(LANS)
        with desk.acting_as(minh):
            key_id = desk.enrol_key(MINHS).values["key_id"]
        desk.unlock_key(LANS)
        desk.endorse_key(str(key_id))
        for slug in ("cho-mot", "cho-hai"):
            article_id = desk.new_article("", "vi").article_id
            desk.save_text(article_id, TEXT)
            desk.tag([article_id], slug)
            desk.advance(article_id, Move.SUBMIT)
            with desk.acting_as(minh):
                desk.unlock_key(MINHS)
                desk.advance(article_id, Move.TAKE_UP)
                if slug == "cho-mot":
                    desk.advance(article_id, Move.APPROVE)
    return path


def articles(path, clock):
    """The id of the approved one, and of the other."""
    with Desk.open_copy(path, clock) as desk:
        found = {tag: line.id for line in desk.article_lines() for tag in desk.tags_of(line.id)}
    return found["cho-mot"], found["cho-hai"]


def with_sqlite(path, *statements):
    """What somebody does who has the file and another program: first the guards go."""
    connection = sqlite3.connect(path)
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    try:
        for statement in (*statements, *(guard for _, guard in guards)):
            connection.execute(statement)
        connection.commit()
    finally:
        connection.close()


def verified(path, capsys):
    """The lines that `copydesk verify` prints, and whether it is content."""
    capsys.readouterr()
    status = run(["verify", str(path)])
    said = capsys.readouterr().out.splitlines()
    return [line.removeprefix(f"{path}: ") for line in said], status


def test_a_desk_that_nobody_touched_holds(path, clock, capsys):
    said, status = verified(path, capsys)
    assert (status, [line for line in said if line.startswith(("event", "decision"))]) == (DONE, [])


def test_the_log_does_not_let_itself_be_changed_while_its_guards_stand(path, clock):
    connection = sqlite3.connect(path)
    for statement in ("UPDATE event SET at = 0 WHERE seq = 3", "DELETE FROM event WHERE seq = 3"):
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (["UPDATE event SET payload = '{}' WHERE seq = 4"], "event: Event 4 of the log was changed."),
        (["DELETE FROM event WHERE seq = 4"], "event: Before event 5 of the log, events were removed."),
        (
            [
                "UPDATE event SET seq = seq + 1000 WHERE seq >= 4",
                "UPDATE event SET seq = seq - 999 WHERE seq >= 1004",
                "INSERT INTO event SELECT 4, 'x', article_id, revision_id, collaborator_id, machine, logical, at, kind,"
                " payload, hash, upper(hash) FROM event WHERE seq = 3",
            ],
            "event: Event 4 of the log was changed.",
        ),
        (
            [
                "UPDATE event SET seq = 999 WHERE seq = 4",
                "UPDATE event SET seq = 4 WHERE seq = 5",
                "UPDATE event SET seq = 5 WHERE seq = 999",
            ],
            "event: Event 4 of the log was changed.",
        ),
    ],
    ids=["edited", "removed", "inserted", "reordered"],
)
def test_an_event_that_was_edited_removed_inserted_or_reordered_is_named(path, clock, capsys, statements, named):
    with_sqlite(path, *statements)
    said, status = verified(path, capsys)
    assert status == REFUSED
    assert named in said


def test_a_seal_that_was_copied_to_another_article_is_named(path, clock, capsys):
    _, other = articles(path, clock)
    with_sqlite(
        path,
        "INSERT INTO decision (id, article_id, revision_id, collaborator_id, kind, content_sha256, statement, approval,"
        f" signature, key_id, note, at) SELECT 'copied', '{other}', revision_id, collaborator_id, kind, content_sha256,"
        " statement, approval, signature, key_id, note, at FROM decision LIMIT 1",
        f"UPDATE article SET stage = 'approved' WHERE id = '{other}'",
    )
    said, status = verified(path, capsys)
    assert status == REFUSED
    assert any(line.startswith("decision:") and "copied" in line for line in said), said
    with Desk.open_copy(path, clock) as desk:
        assert not desk.is_approved(other)


def test_the_signature_of_one_approval_put_under_another_revision_is_named(path, clock, capsys):
    mine, _ = articles(path, clock)
    with_sqlite(
        path,
        "UPDATE decision SET revision_id = (SELECT id FROM revision WHERE revision.article_id = decision.article_id"
        " AND revision.id <> decision.revision_id ORDER BY number LIMIT 1)",
    )
    said, status = verified(path, capsys)
    assert status == REFUSED
    assert any(line.startswith("decision:") for line in said), said
    with Desk.open_copy(path, clock) as desk:
        assert not desk.is_approved(mine)


def test_a_text_that_differs_only_in_how_its_letters_are_put_together_is_named(path, clock, capsys):
    apart = unicodedata.normalize("NFD", TEXT)
    assert apart != TEXT
    with_sqlite(path, f"UPDATE revision SET inserted = '{apart}' WHERE inserted = '{TEXT}'")
    said, status = verified(path, capsys)
    assert status == REFUSED
    assert any(line.startswith("revision: The text of revision") for line in said), said


def test_an_event_with_the_id_of_another_is_refused_and_named_where_it_was_forced(path, clock, capsys):
    doubled = "UPDATE event SET id = (SELECT id FROM event WHERE seq = 3) WHERE seq = 4"
    with pytest.raises(sqlite3.IntegrityError):
        with_sqlite(path, doubled)
    with_sqlite(
        path,
        "CREATE TABLE other AS SELECT * FROM event",
        "DROP TABLE event",
        "ALTER TABLE other RENAME TO event",
        doubled,
    )
    said, status = verified(path, capsys)
    assert status == REFUSED
    assert "event: Event 4 of the log was changed." in said, said


def test_no_command_approves_anything(path, clock):
    """Whoever wrote an article cannot approve it from the command line: nobody can."""
    assert not {name for name in copydesk.commands if "approv" in name or "advance" in name or "move" in name}
    _, other = articles(path, clock)
    with Desk.open(path, clock) as desk, pytest.raises(Refused, match="another person has to approve it"):
        desk.advance(other, Move.APPROVE)


def test_an_approval_that_its_author_wrote_into_the_file_is_named(path, clock, capsys):
    _, other = articles(path, clock)
    with_sqlite(
        path,
        "INSERT INTO decision (id, article_id, revision_id, collaborator_id, kind, content_sha256, statement, approval,"
        " signature, key_id, note, at) SELECT 'forged', article.id, article.revision_id, decision.collaborator_id,"
        " 'approved', decision.content_sha256, decision.statement, '', '', '', '', decision.at + 1 FROM decision,"
        f" article WHERE article.id = '{other}' LIMIT 1",
        f"UPDATE article SET stage = 'approved' WHERE id = '{other}'",
    )
    said, status = verified(path, capsys)
    assert status == REFUSED
    assert any(line.startswith("decision:") and "forged" in line for line in said), said


def test_a_comment_outside_the_text_is_refused_and_one_put_there_finds_its_words_again(path, clock, capsys):
    mine, _ = articles(path, clock)
    with Desk.open(path, clock) as desk:
        for span in ((0, len(TEXT) + 1), (-3, 2), (900, 901)):
            with pytest.raises(Refused, match="text"):
                desk.add_comment(mine, "Ở đâu?", span)
        desk.add_comment(mine, "Giờ nào?", (0, 3))
    with_sqlite(path, "UPDATE comment SET span_start = 9000, span_end = 9009")
    with Desk.open(path, clock) as desk:
        (comment,) = desk.comments(mine)
        start, end = comment.anchor.start, comment.anchor.end
        assert (comment.body, comment.anchor.quote, TEXT[start:end]) == ("Giờ nào?", "Chợ", "Chợ")


def test_a_clock_that_was_set_back_a_year_is_named_and_nothing_depends_on_it(path, clock, capsys):
    mine, _ = articles(path, clock)
    clock.now -= YEAR
    with Desk.open(path, clock) as desk:
        desk.add_comment(mine, "Năm ngoái")
        number = desk.events()[-1].seq
        assert desk.is_approved(mine)
    said, status = verified(path, capsys)
    assert status == DONE
    assert any(f"At event {number} of the log the clock was set back." in line for line in said), said


def test_a_thousand_wrong_passphrases_open_nothing_and_lock_nobody_out(path, clock):
    with Desk.open(path, clock) as desk:
        for number in range(1_000):
            with pytest.raises(Refused, match="does not open"):
                desk.unlock_key(f"sai lần {number}")
        assert not desk.is_unlocked
        desk.unlock_key(LANS)
        assert desk.is_unlocked


def test_the_key_file_of_another_person_signs_nothing(path, clock, capsys):
    folder = user_data_path("copydesk", appauthor=False) / "keys"
    mine, _ = articles(path, clock)
    with Desk.open(path, clock) as desk:
        lans, minhs = [key.id for key in desk.signing_keys()]
        (folder / f"{minhs}.json").write_bytes((folder / f"{lans}.json").read_bytes())
        minh = next(one for one in desk.collaborators() if one.name == "Minh")
        with desk.acting_as(minh):
            for passphrase in (LANS, MINHS):
                with pytest.raises(Refused, match="another person's key file"):
                    desk.unlock_key(passphrase)
            assert desk.content(mine)[1] == TEXT
    with_sqlite(path, f"UPDATE decision SET key_id = '{lans}'")
    said, status = verified(path, capsys)
    assert status == REFUSED
    assert any(line.startswith("decision: The signature of approval") for line in said), said


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<b>Gấp</b> <img src=file:///etc/passwd>", "<b>Gấp</b> <img src=file:///etc/passwd>"),
        ("Gấp\x07 \x1b[31mlắm\x00 rồi", "Gấp [31mlắm rồi"),
        ("Gấ\ud800p lắm", "Gấp lắm"),
        ('=HYPERLINK("http://x")', '=HYPERLINK("http://x")'),
    ],
    ids=["markup", "control characters", "half a letter", "a formula"],
)
def test_markup_and_control_characters_in_a_note_stay_words_or_go(path, clock, capsys, typed, kept):
    _, other = articles(path, clock)
    with Desk.open(path, clock) as desk:
        desk.advance(other, Move.SEND_BACK, typed)
        assert desk.events(other)[-1].payload["note"] == kept
    assert verified(path, capsys)[1] == DONE
    assert run(["log", str(path), "--to", "csv"]) == DONE
    said = capsys.readouterr().out
    assert not any(sign in said for sign in "\x1b\x07\x00")
    assert ",=HYPER" not in said and ',"=HYPER' not in said
