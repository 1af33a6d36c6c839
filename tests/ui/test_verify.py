"""`copydesk verify`: what it prints, and its exit status."""

import hashlib
import sqlite3
import subprocess
import sys

import pytest

from editor.article import Role
from editor.workflow import Move
from storage.desk import Desk
from storage.verify import soundness
from ui.cli import DONE, REFUSED, run


@pytest.fixture
def office(tmp_path):
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh", "vi") as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_text(article_id, "Chợ đổi giờ mở cửa.")
        file = tmp_path / "cho.html"
        file.write_bytes(b"<p>")
        desk.record_export(
            article_id, "html", file.name, "e31c563fef9c78d1d33fc3d54c42dd2d5fea5ffb92cb3742dbc57c5b73a31db9"
        )
        desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
    return path


def test_a_desk_that_holds(office, capsys):
    assert run(["verify", str(office)]) == DONE
    said = capsys.readouterr().out
    assert "hold." in said
    assert "head of the log: " in said


def test_a_desk_that_was_changed_names_the_row(office, capsys):
    connection = sqlite3.connect(office)
    (guard,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'event_is_never_changed'").fetchone()
    connection.execute("DROP TRIGGER event_is_never_changed")
    connection.execute("UPDATE event SET machine = 'khác' WHERE seq = 3")
    connection.execute(guard)
    connection.commit()
    connection.close()
    assert run(["verify", str(office)]) == REFUSED
    assert "event: Event 3 of the log was changed." in capsys.readouterr().out


def test_a_head_that_the_log_never_had_shows(office, capsys):
    assert run(["verify", str(office), "--head", "ab" * 32]) == REFUSED
    assert "put back to an older state" in capsys.readouterr().out


def test_a_file_is_looked_for_among_the_receipts(office, capsys, tmp_path):
    file = tmp_path / "cho.html"
    with Desk.open(office) as desk:
        article_id = desk.article_lines()[0].id
        desk.record_export(article_id, "html", file.name, hashlib.sha256(b"<p>").hexdigest())
    assert run(["verify", str(file), "--desk", str(office)]) == REFUSED
    assert "NOT an approved text; it was exported for proof-reading by Lan Anh" in capsys.readouterr().out
    file.write_bytes(b"<p> ")
    assert run(["verify", str(file), "--desk", str(office)]) == REFUSED
    assert "No receipt of this desk" in capsys.readouterr().err


def test_a_file_or_a_desk_that_is_not_there_is_refused(office, tmp_path, capsys):
    assert run(["verify", str(tmp_path / "none.desk")]) == REFUSED
    assert run(["verify", str(tmp_path / "none.html"), "--desk", str(office)]) == REFUSED
    assert "cannot be read" in capsys.readouterr().err


def test_the_code_of_an_edition_is_enough(office, capsys, tmp_path):
    with Desk.open(office) as desk:
        article_id = desk.article_lines()[0].id
        desk.retire(next(one.id for one in desk.collaborators() if one.name == "Minh"))
        for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE, Move.PUBLISH):
            desk.advance(article_id, move)
        (edition,) = desk.editions(article_id)
    assert run(["verify", edition.code, "--desk", str(office)]) == DONE
    assert f"{edition.code} is edition 1 of" in capsys.readouterr().out
    assert run(["verify", "CD-0000-0000", "--desk", str(office)]) == REFUSED
    assert "No edition of this desk has the code" in capsys.readouterr().err
    file = tmp_path / "changed.txt"
    file.write_text(f"Chợ đóng cửa. {edition.code}", encoding="utf-8")
    assert run(["verify", str(file), "--desk", str(office)]) == REFUSED
    assert "it is NOT the approved text" in capsys.readouterr().out


def test_the_corrections_page_lists_what_was_put_right(office, capsys, tmp_path):
    with Desk.open(office) as desk:
        article_id = desk.article_lines()[0].id
        desk.retire(next(one.id for one in desk.collaborators() if one.name == "Minh"))
        for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE, Move.PUBLISH):
            desk.advance(article_id, move)
        desk.advance(article_id, Move.CORRECT, "Chợ mở cửa lúc 5 giờ.")
    page = tmp_path / "cai-chinh.html"
    assert run(["corrections", str(office), "--output", str(page)]) == DONE
    assert "Corrections: 1." in capsys.readouterr().out
    assert "Chợ mở cửa lúc 5 giờ." in page.read_text(encoding="utf-8")
    assert run(["corrections", str(office), "--output", str(office)]) == REFUSED
    assert "is the desk itself" in capsys.readouterr().err


_WRITER = """
import sys
from pathlib import Path
from storage.desk import Desk

with Desk.open(Path(sys.argv[1])) as desk:
    article_id = desk.article_lines()[0].id
    print("open", flush=True)
    for line in sys.stdin:
        desk.save_text(article_id, line)
        print("saved", flush=True)
"""


@pytest.fixture
def window(office, tmp_path):
    """Another program that has the desk open; `write` has it save a text."""
    with Desk.open(office) as desk:
        sha256 = hashlib.sha256((tmp_path / "cho.html").read_bytes()).hexdigest()
        desk.record_export(desk.article_lines()[0].id, "html", "cho.html", sha256)
    process = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(office)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout.readline() == "open\n"

        def write(text):
            process.stdin.write(f"{text}\n")
            process.stdin.flush()
            assert process.stdout.readline() == "saved\n"

        yield write
        process.stdin.close()
        assert process.wait(60) == 0


def test_a_file_and_a_desk_are_checked_while_a_window_has_the_desk_open(office, window, capsys, tmp_path):
    window("Lưu khi đang mở.")
    assert run(["verify", str(tmp_path / "cho.html"), "--desk", str(office)]) == REFUSED
    assert "exported for proof-reading by Lan Anh" in capsys.readouterr().out
    assert run(["verify", str(office)]) == DONE
    assert "3 revisions" in capsys.readouterr().out
    assert run(["log", str(office)]) == DONE
    window("Lưu sau đó.")
    assert run(["verify", str(office)]) == DONE
    assert "4 revisions" in capsys.readouterr().out


def test_a_large_desk_that_a_window_has_open_is_checked_too(office, window, capsys, monkeypatch):
    monkeypatch.setattr(soundness, "WHOLE_UP_TO", 0)
    assert run(["verify", str(office)]) == DONE
    assert "hold." in capsys.readouterr().out
    window("Vẫn lưu được.")
