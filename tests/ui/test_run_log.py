"""The log of what the program did: rotated, and without a word, a name or a folder of anybody's."""

import pytest

from editor.refusal import Refused
from ui import run_log
from ui.run_log import RunLog, without_content

SECRET = "Nước lên ở xóm Dây"


@pytest.fixture
def log(tmp_path):
    return RunLog(tmp_path / "log", lambda: 1_795_000_000_000)


def test_lines_are_kept_in_their_order(log):
    log.note("one")
    log.note("two")
    assert [line.split(" ", 2)[2] for line in log.lines(9)] == ["one", "two"]
    assert log.lines(1)[0].startswith("2026-")


def test_a_log_that_grows_is_begun_anew_with_one_before_it(log, monkeypatch):
    monkeypatch.setattr(run_log, "LARGEST", 200)
    for number in range(60):
        log.note(f"line {number}")
    files = sorted(log.path.parent.iterdir())
    assert [file.name for file in files] == ["copydesk.1.log", "copydesk.log"]
    assert all(file.stat().st_size < 300 for file in files)
    assert log.lines(1)[0].endswith("line 59")


def test_a_log_that_cannot_be_written_keeps_nobody_from_anything(tmp_path):
    (tmp_path / "log").write_text("a file in the way")
    log = RunLog(tmp_path / "log", lambda: 0)
    assert not log.note("one")
    assert log.lines(9) == []


def test_what_the_command_line_once_wrote_whole_is_taken_away(log):
    log.path.parent.mkdir()
    former = log.path.with_name("command-line.log")
    former.write_text(f"ValueError: {SECRET}")
    assert log.note_mistake(f"ValueError: {SECRET}\n", " of the command line")
    assert not former.exists()
    assert [line.split(" ", 2)[-1] for line in log.lines(9)] == ["mistake of the command line", "ValueError"]


def test_of_a_mistake_only_its_places_and_kind_are_kept():
    details = (
        "Traceback (most recent call last):\n"
        '  File "/Users/lananh/copydesk/storage/article/articles.py", line 12, in save_text\n'
        f"    raise ValueError('{SECRET}')\n"
        '  File "C:\\Users\\Lan Anh\\copydesk\\ui\\window\\review\\story.py", line 7, in <lambda>\n'
        '  File "/usr/lib/python3.11/json/decoder.py", line 355, in raw_decode\n'
        f"ValueError: {SECRET} /Users/lananh/bài.desk\n"
        f"{SECRET}: in a second line\nLan: a name at the begin of a line\nTraceback\n"
    )
    assert without_content(details).splitlines() == [
        "  storage/article/articles.py:12 save_text",
        "  ui/window/review/story.py:7 <lambda>",
        "  decoder.py:355 raw_decode",
        "  ValueError",
    ]


def test_every_refusal_and_mistake_reaches_the_log_without_its_values(qapp, log, until):
    from ui.tasks import Tasks

    tasks, seen = Tasks(), []
    tasks.was_refused.connect(lambda refused: seen.append(refused.sentence))

    def refuse():
        raise Refused("“{name}” is there.", name=SECRET)

    tasks.compute(refuse, then=lambda _: None, failed=lambda _: None)
    tasks.compute(refuse, then=lambda _: None)
    until(lambda: len(seen) == 2)
    assert seen == ["“{name}” is there."] * 2
    tasks.close()
