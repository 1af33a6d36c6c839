"""A desk as a folder of plain files, and a desk of that folder again."""

import csv
import hashlib
import io
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor.article import Embargo, Fields, Role, Task
from editor.refusal import Refused
from editor.sources import SourceKind
from editor.workflow import Move
from storage.desk import Desk
from storage.schema import migrations
from storage.stopping import Stopped
from storage.taken_tables import kept_tables, records
from storage.whole_desks import sample
from storage.whole_desks.bringing_in import bring_in
from storage.whole_desks.taking_out import take_out

NOW = 1_767_225_600_000
TEXT = "Chợ mở cửa.\n\n---\n\n  lùi\u00a0vào…\n\n| a | b |\n|---|---|\n\ncuối không xuống dòng"
FIELDS = Fields(
    headline="Chợ: «mở» cửa",
    slug="cho",
    dek="'=1+1'",
    ednote="dòng một\n\n--- \n  dòng ba",
    keywords=("no", "1", "chợ"),
    embargo=Embargo(NOW + 1, "Asia/Ho_Chi_Minh", "họp báo"),
)


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """The sample desk with one more article that is hard to write down."""
    path = tmp_path / "Bàn.desk"
    with sample.create(path, "Lan Anh", "vi") as desk:
        article_id = str(desk.new_article("", "vi").article_id)
        desk.save_text(article_id, TEXT)
        desk.save_fields(article_id, FIELDS)
        desk.tag([article_id], "chợ")
    return path


@pytest.fixture
def folder(told: Path, tmp_path: Path) -> Path:
    return take_out(told, tmp_path / "mang theo", NOW).folder


def file_of(folder: Path, slug: str) -> Path:
    (found,) = folder.glob(f"articles/{slug}/*.md")
    return found


def lose_approval(path: Path, article_id: str) -> None:
    """As somebody with another program does."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM decision WHERE article_id = ?", (article_id,))


def every_row(path: Path) -> dict[str, list[dict[str, object]]]:
    with Desk.open(path) as desk:
        database = desk._database
        return {table: [*records(database, table)] for table in kept_tables(database)}


def test_what_comes_in_is_what_was_taken_out_row_by_row(told, folder, tmp_path):
    bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    before, after = every_row(told), every_row(tmp_path / "neu.desk")
    assert after["event"][:-1] == before["event"]
    assert after["event"][-1]["kind"] == "desk_brought_in"
    for table in before.keys() - {"event"}:
        assert after[table] == before[table], table


def test_every_text_field_and_picture_comes_back_to_the_last_byte(told, folder, tmp_path):
    bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    with Desk.open(told) as old, Desk.open(tmp_path / "neu.desk") as new:
        lines = old.article_lines()
        assert [line.id for line in new.article_lines()] == [line.id for line in lines]
        for line in lines:
            assert new.article(line.id) == old.article(line.id)
            assert new.pictures(line.id) == old.pictures(line.id)
            assert new.assignments(line.id) == old.assignments(line.id)


def test_the_desk_that_comes_in_is_whole_and_its_approvals_hold(folder, tmp_path):
    bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    with Desk.open(tmp_path / "neu.desk") as desk:
        checked = desk.verify()
        assert not checked.faults
        assert checked.approvals


def test_the_desk_that_comes_in_is_searched(folder, tmp_path):
    bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    with Desk.open(tmp_path / "neu.desk") as desk:
        assert "cho" in [found.article.slug for found in desk.search("cho mo cua").found]


def test_an_article_can_be_read_without_copydesk(folder):
    source = file_of(folder, "cho").read_text(encoding="utf-8")
    head, text = source.split("---\n", 2)[1:]
    assert text.startswith("Chợ mở cửa.")
    assert source.endswith(TEXT)
    assert "title: 'Chợ: «mở» cửa'" in head


def test_the_pages_load_nothing_and_run_nothing(folder):
    pages = [*folder.glob("*.html"), *folder.glob("articles/*/*.html")]
    assert len(pages) > 10
    for page in pages:
        source = page.read_text(encoding="utf-8")
        assert "default-src 'none'" in source
        assert "<script" not in source
        assert not re.search(r"url\(|@import|<link|<base|src=.?https?:", source)


def test_the_list_leads_to_every_article(folder):
    from html.parser import HTMLParser
    from urllib.parse import unquote

    led = []

    class Links(HTMLParser):
        def handle_starttag(self, tag, attributes):
            led.extend(unquote(value) for name, value in attributes if name == "href")

    Links().feed((folder / "index.html").read_text(encoding="utf-8"))
    files = {str(path.relative_to(folder)) for path in folder.glob("articles/*/*.*")}
    assert files == set(led)


def test_articles_of_one_name_have_a_folder_each(told, tmp_path):
    with Desk.open(told) as desk:
        for slug in ("cho", "CHO", "cho-2", "cho"):
            desk.save_fields(str(desk.new_article("", "vi").article_id), Fields(slug=slug))
    folder = take_out(told, tmp_path / "ra", NOW).folder
    names = [path.name.casefold() for path in (folder / "articles").iterdir()]
    assert len(names) == len(set(names)) == 17
    assert {"cho", "cho-2", "cho-3", "cho-4", "cho-5"} <= set(names)


def test_what_no_approval_holds_for_is_not_called_approved(told, tmp_path):
    with Desk.open(told) as desk:
        approved = next(line for line in desk.article_lines() if line.stage == "approved")
    lose_approval(told, approved.id)
    folder = take_out(told, tmp_path / "ra", NOW).folder
    (page,) = folder.glob(f"articles/{approved.slug}/*.html")
    assert "CHƯA DUYỆT" in page.read_text(encoding="utf-8")


def test_pictures_lie_beside_their_article(folder):
    for file in folder.glob("articles/*/*.md"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if "](pictures/" in line:
                assert (file.parent / line.partition("](")[2].partition(")")[0].partition(" ")[0]).is_file()


def test_the_assignments_are_a_table(folder):
    rows = list(csv.reader(io.StringIO((folder / "assignments.csv").read_text(encoding="utf-8-sig"))))
    assert rows[0][:4] == ["article", "headline", "task", "person"]
    assert len(rows) > 10
    assert all((folder / row[0]).is_file() for row in rows[1:])


def test_the_cover_knows_the_hash_of_every_file(folder):
    cover = json.loads((folder / "take-out.json").read_text(encoding="utf-8"))
    files = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    assert cover["files"].keys() == files.keys() - {"take-out.json"}
    for name, sha256 in cover["files"].items():
        assert hashlib.sha256(files[name].read_bytes()).hexdigest() == sha256


def test_a_desk_that_is_open_can_be_taken_out(told, tmp_path):
    with Desk.open(told) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_text(article_id, "vừa gõ xong")
        taken = take_out(told, tmp_path / "ra", NOW)
    assert any("vừa gõ xong" in file.read_text(encoding="utf-8") for file in taken.folder.glob("articles/*/*.md"))


def test_a_source_off_the_record_stays_on_the_desk(told, tmp_path):
    with Desk.open(told) as desk:
        article_id = desk.find_article("cho").id
        hidden = {"is_off_record": True, "note": "0912 bí mật"}
        desk.add_source(article_id, SourceKind.PERSON, "Người giấu tên ở sở", (0, 3), **hidden)
        desk.add_source(article_id, SourceKind.PERSON, "Ông Bảy", (0, 3))
    taken = take_out(told, tmp_path / "ra", NOW)
    files = [path.read_bytes() for path in taken.folder.rglob("*") if path.is_file()]
    everything = b"".join(files).decode("utf-8", "replace")
    assert taken.kept_back == 1
    assert "Ông Bảy" in everything
    assert "giấu tên" not in everything
    assert "bí mật" not in everything


def test_what_somebody_changed_in_a_file_comes_in_as_a_new_revision(folder, tmp_path):
    file = file_of(folder, "cho")
    file.write_text(file.read_text(encoding="utf-8").replace("Chợ mở cửa.", "Chợ đóng cửa."), encoding="utf-8")
    brought = bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    with Desk.open(tmp_path / "neu.desk") as desk:
        article = desk.find_article("cho")
        assert article.text == TEXT.replace("Chợ mở cửa.", "Chợ đóng cửa.")
        assert brought.changed == (article.id,)
        assert desk.revision_content(desk.revisions(article.id)[1].id) == (FIELDS, TEXT)


def test_a_published_article_stays_as_it_was_printed(told, folder, tmp_path):
    with Desk.open(told) as desk:
        published = next(line for line in desk.article_lines() if line.stage == "published")
    file = file_of(folder, published.slug)
    file.write_text(file.read_text(encoding="utf-8") + "Thêm.\n", encoding="utf-8")
    brought = bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    assert "published" in str(brought.notes[0])
    with Desk.open(tmp_path / "neu.desk") as desk:
        assert not desk.verify().faults


def test_a_file_that_lost_its_head_is_left_out_and_said(folder, tmp_path):
    file_of(folder, "cho").write_text("không còn phần đầu", encoding="utf-8")
    brought = bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    assert "cho.md" in str(brought.notes[0])
    with Desk.open(tmp_path / "neu.desk") as desk:
        assert desk.find_article("cho").text == TEXT


def test_nothing_is_written_over(told, folder):
    with pytest.raises(Refused, match="already there"):
        take_out(told, folder, NOW)


def test_who_stops_it_has_nothing_left(told, tmp_path):
    with pytest.raises(Stopped):
        take_out(told, tmp_path / "ra", NOW, lambda done, _all: done < 3)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Bàn.desk"]


def test_a_folder_that_may_not_be_written_is_one_sentence(told, tmp_path):
    with pytest.raises(Refused, match="could not be written"):
        take_out(told, tmp_path / "nicht da" / "ra", NOW)


# --- folders of other people ----------------------------------------------------------------------------------------


def change_cover(folder: Path, **values: object) -> None:
    path = folder / "take-out.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | values), encoding="utf-8")


def add_row(folder: Path, table: str, line: str) -> None:
    with (folder / "tables" / f"{table}.jsonl").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def an_article_outside(folder: Path) -> None:
    cover = json.loads((folder / "take-out.json").read_text(encoding="utf-8"))
    change_cover(folder, articles={next(iter(cover["articles"])): "../../../etc/passwd"})


def a_picture_outside(folder: Path) -> None:
    row = {"sha256": "0" * 64, "media_type": "image/png", "width": 1, "height": 1, "added_at": 1, "file": "/etc/passwd"}
    add_row(folder, "asset", json.dumps(row))


def a_link_outside(folder: Path) -> None:
    (folder / "tables" / "tag.jsonl").unlink()
    (folder / "tables" / "tag.jsonl").symlink_to("/etc/passwd")


# To add one: what was done to the folder, and a piece of the sentence.
HOSTILE = {
    "an empty folder": (
        lambda one: [path.unlink() for path in [one / "take-out.json"]],
        "no desk that was taken out|missing",
    ),
    "no JSON": (lambda one: (one / "take-out.json").write_text("{"), "no desk that was taken out"),
    "JSON without an end": (
        lambda one: (one / "take-out.json").write_text("[" * 100_000),
        "no desk that was taken out",
    ),
    "another form": (lambda one: change_cover(one, form="x"), "no desk that was taken out"),
    "a newer schema": (lambda one: change_cover(one, schema=99), "newer Copydesk"),
    "no schema": (lambda one: change_cover(one, schema="5; DROP TABLE event"), "no desk that was taken out"),
    "a missing table": (lambda one: (one / "tables" / "tag.jsonl").unlink(), "missing"),
    "a link outside": (a_link_outside, "missing"),
    "a picture outside": (a_picture_outside, "missing"),
    "a column of SQL": (lambda one: add_row(one, "tag", '{"tag) VALUES (1); --": "x"}'), "does not hold"),
    "a row too many": (
        lambda one: add_row(one, "tag", '{"article_id": "x", "tag": "y", "added_at": 1}'),
        "does not fit",
    ),
    "a broken row": (lambda one: add_row(one, "tag", '{"article_id"'), "does not hold"),
    "deep nesting": (lambda one: add_row(one, "tag", '{"a":' * 100_000), "does not hold"),
    "a number that no desk can keep": (
        lambda one: add_row(one, "setting", json.dumps({"key": "x", "value": "1", "changed_at": 10**30})),
        "no desk can keep",
    ),
    "half a letter": (
        lambda one: add_row(one, "setting", '{"key": "\\ud800", "value": "1", "changed_at": 1}'),
        "no desk can keep",
    ),
    "a list for a cell": (lambda one: add_row(one, "setting", '{"key": ["x"]}'), "does not hold"),
    "an empty row": (lambda one: add_row(one, "setting", "{}"), "does not hold"),
    "a stage that is none": (lambda one: add_row(one, "stay", '{"id":"1","stage":"won"}'), "does not fit"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_folder_that_does_not_fit_makes_no_desk(folder, tmp_path, name):
    spoil, sentence = HOSTILE[name]
    spoil(folder)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Refused, match=sentence):
        bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    assert sorted(tmp_path.iterdir()) == before


def test_no_article_is_read_from_outside_the_folder(folder, tmp_path):
    an_article_outside(folder)
    brought = bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    assert "passwd" in str(brought.notes[0])
    with Desk.open(tmp_path / "neu.desk") as desk:
        assert not any("root:" in desk.article(line.id).text for line in desk.article_lines())


def test_a_changed_picture_makes_no_desk(folder, tmp_path):
    picture = next(folder.glob("articles/*/pictures/*.png"))
    picture.write_bytes(picture.read_bytes() + b"x")
    with pytest.raises(Refused, match=picture.name):
        bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    assert not (tmp_path / "neu.desk").exists()


def test_a_changed_event_is_found_by_verify(folder, tmp_path):
    path = folder / "events.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("desk_created", "desk_recovered"), encoding="utf-8")
    bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    with Desk.open(tmp_path / "neu.desk") as desk:
        assert desk.verify().faults


def test_people_assignments_and_moves_go_on_after_it_came_in(folder, tmp_path):
    bring_in(folder, tmp_path / "neu.desk")
    with Desk.open(tmp_path / "neu.desk") as desk:
        hoa = str(desk.add_collaborator("Hoa", frozenset({Role.WRITER})).values["collaborator_id"])
        article_id = str(desk.new_article("", "vi", is_pitch=True).article_id)
        desk.assign(article_id, hoa, Task.WRITE, None)
        desk.advance(article_id, Move.DROP, "Hết chỗ.")
        assert not desk.verify().faults


def test_a_folder_of_an_older_copydesk_comes_in_and_is_brought_up_to_date(folder, tmp_path):
    for table in ("edition", "correction"):
        (folder / "tables" / f"{table}.jsonl").unlink()
    change_cover(folder, schema=4)
    bring_in(folder, tmp_path / "neu.desk", lambda: NOW)
    with Desk.open(tmp_path / "neu.desk") as desk:
        assert desk._database.schema_version() == migrations.VERSION
        assert desk.find_article("cho").text == TEXT
