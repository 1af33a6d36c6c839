"""The office's own house styles and what stands on its paper."""

from pathlib import Path

import pytest

from editor import house_style
from editor.article import Stage
from editor.export.paper import taking
from editor.house_style_spelling import spell
from editor.refusal import Refused
from editor.workflow import Move
from storage.change import Kind
from storage.desk import Desk
from storage.whole_desks.bringing_in import bring_in
from storage.whole_desks.taking_out import take_out
from tests.tools.office_files import word_file, written


@pytest.mark.parametrize("style", house_style.shipped(), ids=lambda style: style.key)
def test_a_house_style_is_spelled_as_it_is_read(style: house_style.HouseStyle) -> None:
    assert house_style.read(spell(style), "own.yaml") == style


def test_an_offices_own_version_counts_up_and_is_in_use(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "office.desk", owner="Lan Anh") as desk:
        shipped = desk.house_style("statement")
        source = spell(shipped).replace("width_mm: 210", "width_mm: 200")
        change = desk.save_house_style(source)
        own = desk.house_style("statement")
        assert (own.version, own.paper.width_mm) == (shipped.version + 1, 200)
        sha256 = change.values["source_sha256"]
        assert (change.kind, dict(change.values)) == (
            Kind.HOUSE_STYLE_SAVED,
            {"key": "statement", "version": own.version, "source_sha256": sha256, "reopened": 0},
        )
        assert [event.kind for event in desk.events()][-1] == Kind.HOUSE_STYLE_SAVED
        desk.save_house_style(source)
        assert desk.house_style("statement").version == shipped.version + 2
        assert len(desk.house_styles()) == len(house_style.shipped())


def test_a_broken_house_style_changes_nothing(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "office.desk", owner="Lan Anh") as desk:
        before = desk.house_style("statement")
        with pytest.raises(Refused):
            desk.save_house_style("key: statement\n")
        assert desk.house_style("statement") == before


def test_what_stands_on_the_paper_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh") as desk:
        assert desk.office() == {}
        desk.save_office({"office": "Phòng Thông tin"})
    with Desk.open(path) as desk:
        assert desk.office() == {"office": "Phòng Thông tin"}


def test_another_look_is_another_content_to_approve(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "office.desk", owner="Lan Anh", language="vi") as desk:
        article = desk.new_article("news-article", "vi").article_id
        assert article is not None
        before = desk.content_sha256(article)
        desk.save_office({"office": "Phòng Thông tin"})
        assert desk.content_sha256(article) == before
        desk.save_house_style(spell(desk.house_style(desk.article(article).house_style)))
        assert desk.content_sha256(article) != before


def approved(desk, people):
    """An article that is approved by another person than the one who wrote it."""
    article = desk.new_article("", "vi").article_id
    desk._database.run("UPDATE article SET house_style_key = 'statement' WHERE id = ?", article)
    desk.save_text(article, "Một câu.")
    desk.advance(article, Move.SUBMIT)
    with desk.acting_as(people):
        desk.advance(article, Move.TAKE_UP)
        desk.advance(article, Move.APPROVE)
    return article


def another_look(desk):
    return desk.save_house_style(spell(desk.house_style("statement")).replace("width_mm: 210", "width_mm: 200"))


def test_stage_and_seal_agree_when_the_look_changes(desk, minh):
    waiting, out = approved(desk, minh), approved(desk, minh)
    desk.advance(out, Move.PUBLISH)
    assert another_look(desk).values["reopened"] == 1
    assert (desk.article(waiting).stage, desk.seal(waiting).is_valid) == (Stage.IN_EDIT, False)
    assert (desk.article(out).stage, desk.seal(out).is_valid) == (Stage.PUBLISHED, True)
    assert desk.notices() == [] or all(one.article_id != out for one in desk.notices() if one.kind == "reopened")
    with desk.acting_as(minh):
        desk.advance(waiting, Move.APPROVE)
    assert desk.seal(waiting).is_valid
    desk.check_log()


def test_another_house_style_leaves_an_approval_alone(desk, minh):
    article = approved(desk, minh)
    change = desk.save_house_style(spell(desk.house_style("newsletter")))
    assert change.values["reopened"] == 0
    assert desk.article(article).stage is Stage.APPROVED


def test_nothing_is_taken_back_to_approved_that_is_not_what_was_approved(desk, minh):
    article = approved(desk, minh)
    reopened = desk.advance(article, Move.REOPEN)
    another_look(desk)
    with pytest.raises(Refused, match="no longer the one that was approved"):
        desk.undo(reopened.event_ids)
    assert desk.article(article).stage is Stage.IN_EDIT


def test_an_article_that_its_editor_changed_is_not_taken_back_to_approved(desk, minh):
    article = approved(desk, minh)
    with desk.acting_as(minh):
        reopened = desk.advance(article, Move.REOPEN)
        desk.save_text(article, "Một câu khác.")
        with pytest.raises(Refused, match="no longer the one that was approved"):
            desk.undo(reopened.event_ids)
        desk.save_text(article, "Một câu.")
        desk.undo(reopened.event_ids)
    assert desk.article(article).stage is Stage.APPROVED
    assert desk.seal(article).is_valid


def test_what_a_newer_program_ships_takes_approved_articles_back_to_be_edited(desk, minh, reopened):
    newest = desk.house_style("statement").version
    desk._database.run("DELETE FROM house_style WHERE key = 'statement' AND version = ?", newest)
    article = approved(desk, minh)
    desk._database.run("UPDATE setting SET value = '\"older\"' WHERE key = 'shipped'")
    desk = reopened()
    assert (desk.article(article).stage, desk.seal(article).is_valid) == (Stage.IN_EDIT, False)


def test_an_article_is_given_another_house_style_and_goes_back_to_be_edited(desk, minh):
    article = approved(desk, minh)
    assert desk.set_house_style(article, "newsletter").values["stage"] == Stage.IN_EDIT
    assert (desk.article(article).house_style, desk.seal(article).is_valid) == ("newsletter", False)
    assert desk.set_house_style(article, "newsletter").kind == "unchanged"
    with pytest.raises(Refused, match="no house style"):
        desk.set_house_style(article, "none")
    desk.set_house_style(article, "statement")
    with desk.acting_as(minh):
        desk.advance(article, Move.APPROVE)
    desk.advance(article, Move.PUBLISH)
    with pytest.raises(Refused, match="has been published"):
        desk.set_house_style(article, "newsletter")


def office_style(tmp_path):
    return taking.take(written(tmp_path, word_file())).house_style()


def test_an_offices_word_file_is_kept_by_its_hash_with_its_house_style(desk, tmp_path):
    style = office_style(tmp_path)
    desk.save_house_style(spell(style), style.word.data)
    desk.save_house_style(spell(style))
    kept = desk.house_style(style.key)
    assert (kept.version, kept.word.sha256, kept.word.data) == (2, style.word.sha256, style.word.data)
    assert desk._database.one("SELECT count(*) AS many FROM asset")["many"] == 1
    assert [one.word.data for one in desk.house_styles() if one.word] == [style.word.data]
    assert desk.verify().faults == ()


def test_a_house_style_whose_word_file_is_not_here_is_refused(desk, tmp_path):
    style = office_style(tmp_path)
    for data in (b"", b"another file"):
        with pytest.raises(Refused, match="not on this desk"):
            desk.save_house_style(spell(style), data)
    assert style.key not in [one.key for one in desk.house_styles()]


def test_the_word_file_stays_when_the_sample_goes_and_is_taken_out_and_brought_in(tmp_path, clock):
    style = office_style(tmp_path)
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh", clock=clock) as desk:
        desk.save_house_style(spell(style), style.word.data)
        desk.remove_sample()
        assert desk.house_style(style.key).word.data == style.word.data
    take_out(path, tmp_path / "out", clock())
    assert list((tmp_path / "out" / "pictures").glob("*.docx"))
    bring_in(tmp_path / "out", tmp_path / "again.desk", clock)
    with Desk.open(tmp_path / "again.desk", clock) as desk:
        assert desk.house_style(style.key).word.data == style.word.data
