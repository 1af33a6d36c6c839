import re
import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from editor.edition import EditionKind
from editor.refusal import Refused
from editor.sources import Verdict
from storage.backups import backup
from storage.desk import Desk
from storage.schema import migrations
from storage.schema.migrations import MIGRATIONS, VERSION, statements

DESKS = Path(__file__).parents[1] / "desks"
RELEASED = 5
"""The newest schema that anybody has a desk of."""
NEXT = VERSION + 1
FURTHER = (
    f"{NEXT} a nickname for everybody",
    "ALTER TABLE collaborator ADD COLUMN nickname TEXT NOT NULL DEFAULT '';\n"
    "CREATE TABLE greeting (id TEXT PRIMARY KEY, words TEXT NOT NULL);\n",
)


@pytest.fixture
def further_schema(monkeypatch):
    """The program as it will be one day, with one more step."""
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, FURTHER))
    monkeypatch.setattr(migrations, "VERSION", NEXT)


def open_copy(file: Path, tmp_path: Path) -> Desk:
    """Open a copy of a kept desk: opening writes."""
    return Desk.open(Path(shutil.copy(file, tmp_path / file.name)))


def test_a_desk_of_every_released_schema_is_kept():
    assert [file.name for file in sorted(DESKS.iterdir())] == [
        f"schema-{number + 1}.desk" for number in range(RELEASED)
    ]


def test_a_desk_of_schema_1_opens_for_ever(tmp_path):
    with open_copy(DESKS / "schema-1.desk", tmp_path) as desk:
        assert not desk.is_read_only
        assert desk.me.name == "Nguyễn Thị Lan Anh"
        article = desk.find_article("thu-vien-hoa-binh")
        assert article.text.startswith("Xã Hòa Bình mở thư viện")
        assert article.fields.headline == "Thư viện trường mở cửa cả thứ bảy"
        assert [revision.name for revision in desk.revisions(article.id) if revision.name] == ["trước khi nộp"]
        assert desk.is_approved(article.id)
        assert list(desk.pictures(article.id)) == ["giá-sách.png"]
        assert [found.article.slug for found in desk.search("thu vien").found] == ["thu-vien-hoa-binh"]
        desk.check_log()


def test_a_desk_of_schema_2_opens_for_ever(tmp_path):
    with open_copy(DESKS / "schema-2.desk", tmp_path) as desk:
        article = desk.find_article("thu-vien-hoa-binh")
        assert [(one.rule, one.words, one.note) for one in desk.dismissals(article.id)] == [
            ("spelling", "Đăk", "tên riêng, theo biển hiệu")
        ]
        assert [(rule.key, rule.is_on) for rule in desk.style_rules("vi")] == [("Office.Titles", False)]
        assert desk.ignored_words(article.id) == {"xì-tin"}
        desk.check_log()


def test_a_desk_of_schema_3_opens_for_ever(tmp_path):
    with open_copy(DESKS / "schema-3.desk", tmp_path) as desk:
        article = desk.find_article("thu-vien-hoa-binh")
        assert desk.tags_of(article.id) == ("trường học",)
        assert [one.note for one in desk.away_from(date(2026, 12, 2))] == ["nghỉ phép"]
        desk.check_log()


def test_a_desk_of_schema_4_opens_for_ever(tmp_path):
    with open_copy(DESKS / "schema-4.desk", tmp_path) as desk:
        article = desk.find_article("thu-vien-hoa-binh")
        (comment,) = desk.comments(article.id)
        assert (comment.body, [answer.body for answer in comment.answers]) == ("Số liệu lấy ở đâu?", ["Theo xã."])
        assert [one.note for one in desk.proposals(article.id)] == ["gọn hơn"]
        assert desk.is_approved(article.id)
        desk.check_log()


def test_a_desk_of_schema_5_opens_for_ever_and_reads_as_it_did(tmp_path):
    with open_copy(DESKS / "schema-5.desk", tmp_path) as desk:
        assert desk.verify().faults == ()
        assert desk.office() == {"office": "Phòng Thông tin Hòa Bình"}
        names = {one.id: one.name for one in desk.collaborators()}
        assert sorted(names.values()) == ["Lê Hoa", "Nguyễn Thị Lan Anh", "Trần Minh"]
        assert [one.note for one in desk.away_from(date(2026, 12, 2))] == ["nghỉ phép"]
        _reads_as_published(desk)
        bridge = desk.find_article("cau-moi")
        assert bridge.text == "Cầu mới thông xe sáng nay.\n"
        assert desk.tags_of(bridge.id) == ("giao thông",)
        (proposal,) = desk.proposals(bridge.id)
        assert (names[proposal.by], proposal.note) == ("Lê Hoa", "ghi rõ ngày")
        assert "sáng 27/11" in proposal.text
        library = desk.find_article("library")
        assert desk.is_approved(library.id)
        assert names[desk.seal(library.id).decision.by] == "Trần Minh"


def _reads_as_published(desk: Desk) -> None:
    """The article that went out, was corrected, and still has its seal, its source, its remark and its picture."""
    market = desk.find_article("cho-hoa-binh")
    assert market.text.startswith("Chợ Hòa Bình mở cửa lúc 5 giờ.\n")
    assert (market.fields.headline, market.fields.dek) == ("Chợ Hòa Bình đổi giờ", "Từ thứ hai, chợ mở lúc 6 giờ.")
    assert desk.is_approved(market.id)
    first, second = desk.editions(market.id)
    assert [one.name for one in first.files] == ["cho.html", "cho.txt"]
    assert (second.kind, second.wrong, second.instead) == (
        EditionKind.CORRECTION,
        "Bài viết sai giờ mở cửa.",
        "Chợ mở cửa lúc 5 giờ.",
    )
    assert desk.revision_content(first.revision_id)[1].startswith("Chợ Hòa Bình mở cửa lúc 6 giờ.\n")
    assert [(one.citation, one.verdict) for one in desk.sources(market.id)] == [("Ban quản lý chợ", Verdict.CONFIRMED)]
    (comment,) = desk.comments(market.id)
    assert (comment.body, [answer.body for answer in comment.answers]) == ("Giờ này từ ngày nào?", ["Từ thứ hai."])
    assert comment.resolved_at is not None
    assert list(desk.pictures(market.id)) == ["cổng-chợ.png"]


def test_a_desk_of_schema_1_gains_what_schema_2_has(tmp_path):
    with open_copy(DESKS / "schema-1.desk", tmp_path) as desk:
        article = desk.find_article("thu-vien-hoa-binh")
        assert desk.dismissals(article.id) == []
        desk.dismiss(article.id, "spelling", "Hòa", note="tên xã")
        desk.save_style_rule("Office.Dates", "vi", "extends: existence")
        assert [one.note for one in desk.dismissals(article.id)] == ["tên xã"]


def test_the_steps_are_counted():
    assert len(MIGRATIONS) == VERSION
    assert [name.partition(" ")[0] for name, _sql in MIGRATIONS] == [str(number + 1) for number in range(VERSION)]


def test_every_statement_of_a_step_is_run():
    sql = "".join(sql for _name, sql in MIGRATIONS)
    assert len(re.findall(r"^(?:CREATE|ALTER|DROP|INSERT|UPDATE) ", sql, re.MULTILINE)) == len(statements(sql))
    filled = sql.replace("$bytes", "BLOB").replace("$$", "$")
    assert "".join("".join(one.split()) for one in statements(sql)) == "".join(filled.split())


def test_an_older_desk_is_backed_up_and_brought_to_the_new_schema(desk, path, article_id, clock, further_schema):
    desk.save_text(article_id, "một")
    desk.close()
    with Desk.open(path, clock) as opened:
        assert opened.article(article_id).text == "một"
        assert opened._database.schema_version() == NEXT
        assert opened._database.one("SELECT nickname FROM collaborator")["nickname"] == ""
        assert opened._database.one("PRAGMA foreign_keys")["foreign_keys"] == 1
    kept = path.with_name(f"Bàn biên tập (schema {VERSION}).desk")
    connection = sqlite3.connect(kept)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)
    connection.close()
    assert sorted(file.name for file in path.parent.iterdir()) == sorted([path.name, kept.name])


def test_an_older_desk_that_is_only_read_is_brought_to_the_new_schema_in_its_copy(
    desk, path, article_id, clock, further_schema, monkeypatch
):
    desk.close()
    before = path.read_bytes()
    monkeypatch.setattr("os.access", lambda *_args: False)
    with Desk.open(path, clock) as opened:
        assert opened.is_read_only
        assert opened._database.schema_version() == NEXT
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_older_desk_with_a_sly_trigger_is_neither_changed_nor_opened(desk, path, clock, further_schema):
    desk.close()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TRIGGER sly AFTER UPDATE ON article BEGIN DELETE FROM article; END")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(Refused, match="did not make"):
        Desk.open(path, clock)
    assert path.read_bytes() == before


def test_without_a_backup_there_is_no_migration(desk, path, clock, further_schema, monkeypatch):
    desk.close()
    monkeypatch.setattr(backup, "name_before_migration", lambda path, _version: path.parent / "gone" / "x.desk")
    with pytest.raises(Refused):
        Desk.open(path, clock)
    assert path.read_bytes()[60:64] == VERSION.to_bytes(4, "big")


def test_a_step_that_breaks_leaves_the_schema_before_it(desk, path, clock, further_schema, monkeypatch):
    desk.close()
    broken = (f"{NEXT} broken", FURTHER[1] + "ALTER TABLE nowhere ADD COLUMN x TEXT;\n")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, broken))
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            Desk.open(path, clock)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'greeting'").fetchall() == []
    connection.close()
    with Desk.open(path, clock) as opened:
        assert opened._database.schema_version() == NEXT


def test_a_step_that_loses_what_a_key_points_to_is_a_bug_that_is_seen(desk, path, article_id, clock, monkeypatch):
    desk.close()
    careless = (f"{NEXT} careless", "DELETE FROM collaborator;\n")
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, careless))
    monkeypatch.setattr(migrations, "VERSION", NEXT)
    with pytest.raises(ValueError, match="keys that point nowhere"):
        Desk.open(path, clock)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,), "the step is undone"
    assert connection.execute("SELECT count(*) FROM collaborator").fetchone() == (1,)
    connection.close()


def test_a_desk_whose_migration_an_earlier_program_cut_short_is_brought_to_its_end(desk, path, clock):
    desk.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION - 1}")  # the steps were done, and their number not yet written
    connection.close()
    with Desk.open(path, clock) as opened:
        assert not opened.is_read_only
        assert opened._database.schema_version() == VERSION
