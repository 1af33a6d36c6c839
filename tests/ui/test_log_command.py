"""`copydesk log`: sentences on the screen, CSV and JSON Lines as files."""

import csv
import json

import pytest

from storage.desk import Desk
from ui.cli import DONE, REFUSED, run


@pytest.fixture
def office(tmp_path):
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh", "vi") as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_text(article_id, "Chợ đổi giờ mở cửa.")
        desk.add_comment(article_id, "=Nguồn nào?")
        desk.new_article("", "vi")
    return path, article_id


def test_the_log_is_told_in_sentences_oldest_first(office, capsys):
    path, article_id = office
    assert run(["log", str(path), "--article", article_id]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4, "the first words also took the article to being written"
    assert lines[0].endswith("Lan Anh began the article.")
    assert lines[-1].endswith("Lan Anh commented: =Nguồn nào?")


def test_as_json_lines_each_event_is_as_it_is_kept(office, capsys, tmp_path):
    path, _ = office
    file = tmp_path / "log.jsonl"
    assert run(["log", str(path), "--to", "jsonl", "--output", str(file)]) == DONE
    kept = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [one["seq"] for one in kept] == list(range(1, len(kept) + 1))
    assert kept[-2]["payload"]["body"] == "=Nguồn nào?"
    assert str(file) in capsys.readouterr().out


def test_as_csv_it_is_a_table_with_a_row_for_each(office, tmp_path):
    path, article_id = office
    file = tmp_path / "log.csv"
    assert run(["log", str(path), "--article", article_id, "--to", "csv", "--output", str(file)]) == DONE
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened))
    assert rows[0][:3] == ["number", "time (UTC)", "person"]
    assert len(rows) == 5


def test_the_desk_itself_is_never_written_over(office, capsys):
    path, _ = office
    before = path.read_bytes()
    assert run(["log", str(path), "--to", "csv", "--output", str(path)]) == REFUSED
    assert "the desk itself" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_an_article_that_is_not_there_is_said(office, capsys):
    path, _ = office
    assert run(["log", str(path), "--article", "không-có"]) == REFUSED
    assert capsys.readouterr().err
