"""What the command line says of its work is said in the language of the terminal; its usage is said in English."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.article import Fields
from storage.desk import Desk
from ui import plain_words, wording
from ui.cli_words import Reply, command, language

TOP = Path(__file__).parents[2]


def call(
    folder: Path, *arguments: str, language: str = "vi_VN.UTF-8", without_qt: bool = False
) -> tuple[int, str, str]:
    """The program as a process of its own, in a terminal of that language."""
    start = [str(TOP / "main.py")]
    if without_qt:
        start = ["-c", "import sys; sys.modules['PySide6'] = None; from ui import cli; cli.main(sys.argv[1:])"]
    around = {**os.environ, "LC_ALL": language, "TZ": "Asia/Ho_Chi_Minh", "PYTHONPATH": str(TOP), "PYTHONUTF8": "1"}
    answer = subprocess.run(
        [sys.executable, *start, *arguments], cwd=folder, env=around, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in answer.stderr
    assert "locale" not in answer.stderr, "Qt's own remarks are no answer"
    return answer.returncode, answer.stdout, answer.stderr


@pytest.fixture
def office(tmp_path: Path) -> Path:
    with Desk.create(tmp_path / "office.desk", "Lan Anh", "vi", clock=lambda: 1_790_000_000_000) as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="cho-doi-gio"))
    return tmp_path


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi"}, "vi"),
        ({"LC_ALL": "", "LANG": "vi_VN"}, "vi"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "../../vi"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_terminal_and_else_english(environment: dict[str, str], spoken: str):
    assert language(environment) == spoken


def test_the_log_is_told_in_the_language_of_the_terminal_and_by_the_clock_of_the_machine(office: Path):
    status, said, _ = call(office, "log", "office.desk")
    assert status == 0
    assert said.splitlines()[0] == "1  2026-09-21 21:13:20+07:00  Lan Anh tạo bàn biên tập này."
    _, said, _ = call(office, "log", "office.desk", language="C.UTF-8")
    assert said.splitlines()[0] == "1  2026-09-21 21:13:20+07:00  Lan Anh made this desk."


def test_a_table_of_the_log_keeps_utc_for_programs_and_says_its_sentences_to_people(office: Path):
    _, said, _ = call(office, "log", "office.desk", "--to", "csv")
    assert '"2026-09-21 14:13:20+00:00"' in said
    assert "tạo bàn biên tập này" in said


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["verify", "office.desk"], 0, "lần duyệt đều nguyên vẹn."),
        (["export", "a.md", "--to", "html", "--output", "a.html"], 0, "Đã ghi “a.html”."),
        (["export", "a.md", "--to", "html", "--output", "a.html", "--house-style", "letter"], 1, "“letter”"),
        (["check", "a.md"], 1, "a.md:1: phải sửa: "),
        (["new-desk", "new.desk"], 0, "Bàn biên tập ở “"),
        (["new-desk", "new"], 1, "Tên bàn biên tập phải kết thúc bằng “.desk”"),
        (["log", "none.desk"], 1, "none.desk"),
        (["export-all", "office.desk", "--to", "txt", "--folder", "."], 0, "Đã ghi 1/1 tệp vào “.”."),
    ],
)
def test_what_is_said_of_a_work_is_vietnamese(office: Path, arguments: list[str], status: int, said: str):
    (office / "a.md").write_text("Chợ {{giờ nào}}.\n", encoding="utf-8")
    answer = call(office, *arguments)
    assert answer[0] == status
    assert said in answer[1] + answer[2]
    for english in ("is written", "There is no", "must", "prompt", "safe"):
        assert english not in answer[1] + answer[2]


def test_on_a_server_without_the_libraries_of_a_window_it_works_and_only_what_has_a_number_is_english(office: Path):
    assert call(office, "log", "office.desk", without_qt=True)[1].splitlines()[0].endswith("tạo bàn biên tập này.")
    told = call(office, "corrections", "office.desk", "--output", "x.html", without_qt=True)[1]
    assert told == "“x.html” is written. Corrections: 0.\n"
    assert call(office, "log", "none.desk", without_qt=True)[0] == 1


def test_a_desk_is_made_where_programs_will_know_it(office: Path):
    status, _, said = call(office, "new-desk", "office.md", language="C")
    assert status == 1
    assert said.startswith("The name of a desk ends in “.desk”, so “office.md” was not made.")
    assert not (office / "office.md").exists()


def test_an_article_that_is_mistyped_names_the_one_that_was_meant(office: Path):
    status, _, said = call(office, "log", "office.desk", "--article", "cho-doi-goi", language="C")
    assert (status, said) == (1, "There is no article “cho-doi-goi” on this desk. Did you mean “cho-doi-gio”?\n")


def test_the_list_of_commands_says_each_in_full(office: Path):
    listed = call(office, "--help", language="C")[1].partition("Commands:")[2]
    assert "export-all" in listed
    assert "..." not in listed


def test_a_plain_export_says_in_vietnamese_that_it_is_written_without_qt(office: Path):
    (office / "bai.md").write_text("Chợ đổi giờ.\n", encoding="utf-8")
    status, said, _ = call(office, "export", "bai.md", "--to", "html", "--output", "bai.html", without_qt=True)
    assert (status, said) == (0, "Đã ghi “bai.html”.\n")


@pytest.mark.usefixtures("in_vietnamese")
def test_what_can_be_said_without_qt_is_said_as_in_the_window():
    inside = Reply("“{path}” is written.", path="bài.html")
    for one in (inside, Reply("{note} ({times} times)", note=inside, times="hai")):
        assert plain_words.say(one, "vi") == wording.say(one)


def test_a_number_and_the_name_of_a_field_are_left_to_the_window():
    counted = Reply("And {count} more notes.", count=1_234)
    assert plain_words.say(counted, "vi") is None
    assert plain_words.say(Reply("{note} ({times} times)", note=counted, times="hai"), "vi") is None
    assert plain_words.say(Reply("Nobody ever wrote this."), "vi") is None
    named = Reply("“{path}” is written.", path="x")
    named.field = "headline"
    assert plain_words.say(named, "vi") is None


@pytest.fixture
def in_vietnamese(qapp):
    spoken = wording.Wording("vi")
    yield
    spoken.use("en")


@pytest.mark.parametrize(("platform", "typed"), [("linux", "'a b.desk'"), ("win32", '"a b.desk"')])
def test_a_command_to_be_typed_is_quoted_as_the_shell_of_the_system_wants_it(monkeypatch, platform, typed):
    monkeypatch.setattr(sys, "platform", platform)
    assert command("a b.desk").endswith(f" {typed}")
