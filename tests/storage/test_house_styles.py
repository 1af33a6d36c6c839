"""The office's own house styles and what stands on its paper."""

from pathlib import Path

import pytest

from editor import house_style
from editor.house_style_spelling import spell
from editor.refusal import Refused
from storage.change import Kind
from storage.desk import Desk


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
        assert (change.kind, dict(change.values)) == (
            Kind.HOUSE_STYLE_SAVED,
            {"key": "statement", "version": own.version},
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
