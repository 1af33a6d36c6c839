"""Taking one article, or one revision, from a backup: as something new, with an event, and nothing is written over."""

import pytest

from editor.article import Stage
from editor.refusal import Refused
from storage.backups import kept_backups
from storage.change import Kind
from storage.desk import Desk
from storage.whole_desks.looking_into import look_into, read_piece

NOW = 1_795_000_000_000


@pytest.fixture
def backup(desk, path, article_id, pixel):
    """A backup of an article whose text was then written over."""
    fields = desk.article(article_id).fields
    desk.save_fields(article_id, type(fields)(headline="Nước lên", slug="nuoc-len"))
    desk.save_text(article_id, "Bản đầu.")
    desk.add_picture(article_id, "đê.png", pixel)
    desk.save_text(article_id, "Nước lên.\n\n![đê](pictures/đê.png)")
    made = kept_backups.keep(path, NOW)
    desk.save_text(article_id, "Hỏng hết.")
    return made


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "aside"
    made.mkdir()
    return made


def test_a_backup_says_what_it_holds_and_is_not_changed(backup, folder, clock, article_id):
    before = backup.path.read_bytes()
    inside = look_into(backup.path, folder, clock)
    assert [(one.id, one.headline, one.writer) for one in inside.articles] == [(article_id, "Nước lên", "Lan Anh")]
    assert inside.machine and inside.until == clock.now
    assert read_piece(inside.copy, article_id, "", clock).text.startswith("Nước lên.")
    assert backup.path.read_bytes() == before
    assert [one.name for one in backup.path.parent.iterdir()] == [backup.path.name]


def test_an_article_comes_back_as_a_new_one_with_its_pictures(desk, backup, folder, clock, article_id, pixel):
    kept = read_piece(look_into(backup.path, folder, clock).copy, article_id, "", clock)
    change = desk.bring_back_article(kept, backup.at)
    again = desk.article(change.article_id)
    assert change.kind is Kind.ARTICLE_BROUGHT_BACK and change.article_id != article_id
    assert (again.text, again.fields.headline, again.stage) == (kept.text, "Nước lên", Stage.DRAFTING)
    assert [picture.data for picture in desk.pictures(again.id).values()] == [pixel]
    assert desk.article(article_id).text == "Hỏng hết."
    event = desk.events(again.id)[-1]
    assert (event.payload["was"], event.payload["backed_up_at"]) == (article_id, backup.at)
    desk.check_log()


def test_a_revision_comes_back_as_the_newest_and_what_was_there_stays(desk, backup, folder, clock, article_id):
    copy = look_into(backup.path, folder, clock).copy
    oldest = next(
        one
        for one in reversed(read_piece(copy, article_id, "", clock).revisions)
        if read_piece(copy, article_id, one.id, clock).text == "Bản đầu."
    )
    before = desk.revisions(article_id)
    desk.bring_back_revision(article_id, read_piece(copy, article_id, oldest.id, clock), backup.at)
    assert desk.article(article_id).text == "Bản đầu."
    assert desk.revisions(article_id)[1:] == before
    assert desk.revisions(article_id)[0].reason == "from_backup"
    assert desk.events(article_id)[-1].payload["number"] == oldest.number


def test_the_same_content_again_leaves_no_trace(desk, backup, folder, clock, article_id):
    kept = read_piece(look_into(backup.path, folder, clock).copy, article_id, "", clock)
    desk.bring_back_revision(article_id, kept, backup.at)
    assert desk.bring_back_revision(article_id, kept, backup.at).kind is Kind.UNCHANGED


def test_a_picture_of_the_same_name_stays_as_the_article_has_it(desk, backup, folder, clock, article_id, pixel):
    kept = read_piece(look_into(backup.path, folder, clock).copy, article_id, "", clock)
    there = desk.pictures(article_id)
    desk.bring_back_revision(article_id, kept, backup.at)
    assert desk.pictures(article_id) == there


def test_an_article_that_is_no_longer_on_the_desk_is_refused_as_a_revision(desk, backup, folder, clock, article_id):
    kept = read_piece(look_into(backup.path, folder, clock).copy, article_id, "", clock)
    with pytest.raises(Refused, match="no longer on the desk"):
        desk.bring_back_revision("weg", kept, backup.at)


def test_a_desk_that_is_only_read_takes_nothing_back(path, backup, folder, clock, article_id, desk):
    kept = read_piece(look_into(backup.path, folder, clock).copy, article_id, "", clock)
    desk.close()
    with Desk.open_copy(path, clock) as copy, pytest.raises(Refused):
        copy.bring_back_article(kept, backup.at)


def test_a_damaged_backup_is_refused_and_a_missing_one_too(backup, folder, clock):
    backup.path.write_bytes(backup.path.read_bytes()[:5000])
    with pytest.raises(Refused, match="damaged"):
        look_into(backup.path, folder, clock)
    backup.path.unlink()
    (folder / backup.path.name).unlink()
    with pytest.raises(Refused, match="could not be read"):
        look_into(backup.path, folder, clock)
