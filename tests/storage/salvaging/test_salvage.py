"""A damaged desk becomes a new one with what can be read of it: never a wrong text, and what is missing has a name."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.desk import Desk
from storage.file.disk import Damaged
from storage.salvaging.salvage import salvage
from storage.whole_desks import sample

NOW = 1_795_000_000_000
DESKS = Path(__file__).parents[1] / "desks"
PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A desk with the sample's articles, closed, and what its articles read like."""
    path = tmp_path_factory.mktemp("whole") / "Bàn.desk"
    with sample.create(path, "Lan Anh", "vi", lambda: NOW) as desk:
        texts = {line.id: desk.article(line.id).text for line in desk.article_lines()}
        names = {line.id: line.headline for line in desk.article_lines()}
        revisions = {one.id: desk.revision_content(one.id) for line in texts for one in desk.revisions(line)}
    return path, texts, names, revisions


@pytest.fixture
def file(whole, tmp_path):
    return Path(shutil.copy(whole[0], tmp_path / "Bàn.desk"))


def roots(path, kind="table"):
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, rootpage FROM sqlite_master WHERE type = ?", (kind,)))


def spoil(path, *pages):
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = b"\xff" * PAGE
    path.write_bytes(data)


def texts_of(path):
    with Desk.open(path, lambda: NOW) as desk:
        assert not desk.is_read_only
        return {line.id: desk.article(line.id).text for line in desk.article_lines()}


def test_a_whole_desk_is_salvaged_whole(whole, file, tmp_path):
    found = salvage(file, tmp_path / "neu.desk", NOW)
    assert found.is_whole and found.articles == len(whole[1])
    assert texts_of(found.path) == whole[1]
    with Desk.open(found.path, lambda: NOW) as desk:
        assert [event.kind for event in desk.events()][-1] == "desk_salvaged"
        desk.check_log()
        assert {one.id: desk.revision_content(one.id) for line in whole[1] for one in desk.revisions(line)} == whole[3]
        assert sum(len(desk.pictures(line)) for line in whole[1]) > 0


@pytest.mark.parametrize("schema", [1, 2, 3, 4])
def test_a_desk_of_an_older_schema_is_salvaged_too(schema, tmp_path):
    found = salvage(Path(shutil.copy(DESKS / f"schema-{schema}.desk", tmp_path / "alt.desk")), tmp_path / "b.desk", NOW)
    with Desk.open(found.path, lambda: NOW) as desk:
        assert desk.find_article("thu-vien-hoa-binh").text.startswith("Xã Hòa Bình mở thư viện")
        assert desk.is_approved(desk.find_article("thu-vien-hoa-binh").id)


def test_without_the_list_of_tables_the_articles_are_there_all_the_same(whole, file, tmp_path):
    data = bytearray(file.read_bytes())
    data[100:PAGE] = b"\x00" * (PAGE - 100)
    file.write_bytes(data)
    found = salvage(file, tmp_path / "b.desk", NOW)
    assert texts_of(found.path) == whole[1]


def test_articles_whose_own_rows_are_lost_come_back_with_what_their_newest_revision_says(whole, file, tmp_path):
    spoil(file, roots(file)["article"])
    found = salvage(file, tmp_path / "b.desk", NOW)
    assert texts_of(found.path) == whole[1]
    assert set(found.older) | set() <= set(whole[2].values()) and found.lost == ()
    with Desk.open(found.path, lambda: NOW) as desk:
        assert {line.id: line.headline for line in desk.article_lines()} == whole[2]


def test_people_who_are_lost_are_called_by_what_the_log_says(whole, file, tmp_path):
    spoil(file, roots(file)["collaborator"], roots(file)["setting"])
    found = salvage(file, tmp_path / "b.desk", NOW)
    assert texts_of(found.path) == whole[1]


def test_what_is_lost_is_named_as_a_backup_knows_it(whole, file, tmp_path):
    spoil(file, *_leaves_of(file, "revision"))
    with pytest.raises(Damaged):
        salvage(file, tmp_path / "b.desk", NOW, whole[2])
    assert not (tmp_path / "b.desk").exists() and not list(tmp_path.glob(".*.part"))


def test_one_lost_page_of_texts_names_its_articles_and_leaves_the_others(whole, file, tmp_path):
    for page in _leaves_of(file, "revision"):
        copy = Path(shutil.copy(whole[0], tmp_path / "c.desk"))
        spoil(copy, page)
        found = salvage(copy, tmp_path / "d.desk", NOW, whole[2])
        there = texts_of(found.path)
        assert len(there) + len(found.lost) == len(whole[1])
        changed = {whole[2][one] for one, text in there.items() if text != whole[1][one]}
        assert changed <= set(found.older)
        if found.lost or found.older:
            return
    pytest.fail("no page of texts was ever missed")


def test_a_picture_that_is_lost_is_told_by_its_article(whole, file, tmp_path):
    spoil(file, *_leaves_of(file, "asset"))
    found = salvage(file, tmp_path / "b.desk", NOW)
    assert texts_of(found.path) == whole[1]
    assert found.without_pictures


@pytest.mark.parametrize("seed", range(12))
def test_no_damage_makes_a_wrong_text_or_an_unexpected_error(whole, tmp_path, seed):
    lots = random.Random(seed)
    data = bytearray(whole[0].read_bytes())
    for _ in range(lots.choice((1, 4, 16, 64))):
        at = lots.randrange(len(data))
        length = lots.choice((1, 8, 300, PAGE))
        data[at : at + length] = lots.randbytes(min(length, len(data) - at))
    if lots.random() < 0.3:
        data = data[: lots.randrange(len(data))]
    file = tmp_path / "a.desk"
    file.write_bytes(data)
    try:
        found = salvage(file, tmp_path / "b.desk", NOW)
    except Damaged:
        return
    ever = {text for _fields, text in whole[3].values()}
    for text in texts_of(found.path).values():
        assert text in ever


def test_the_damaged_file_is_not_touched(file, tmp_path):
    spoil(file, roots(file)["article"])
    before = file.read_bytes()
    salvage(file, tmp_path / "b.desk", NOW)
    assert file.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["Bàn.desk", "b.desk"]


def _leaves_of(path, table):
    from storage.salvaging.page_reading import Pages

    pages = Pages(path.read_bytes())
    return list(pages.of_tree(pages.roots[table]))
