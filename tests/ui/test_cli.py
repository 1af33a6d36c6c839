"""The command line: what each command does, its exit status, and one sentence for everything that goes wrong."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from editor.article import Fields, Stage
from editor.export.registry import WRITERS
from editor.workflow import Move
from storage.change import Kind
from storage.desk import Desk
from ui import VERSION, cli

TOP = Path(__file__).parent.parent.parent


def call(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own, as a person calls it."""
    return subprocess.run(
        [sys.executable, TOP / "main.py", *map(str, arguments)],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "office.desk"
    assert cli.run(["new-desk", str(path), "--name", "Lan Anh"]) == cli.DONE
    return path


# --- The program ------------------------------------------------------------------------------------------------------


def test_version():
    answer = call("--version")
    assert (answer.returncode, answer.stdout) == (0, f"Copydesk {VERSION}\n")


@pytest.mark.parametrize("asked", ["--help", "-h"])
def test_help_names_every_command(asked: str):
    answer = call(asked)
    assert answer.returncode == 0
    assert [name for name in cli.copydesk.commands if name not in answer.stdout] == []


@pytest.mark.parametrize("command", sorted(cli.copydesk.commands))
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]):
    assert cli.run([command, "--help"]) == cli.DONE
    assert "Usage: copydesk" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["--nonsense"], ["new-desk"], ["a.desk", "b.desk"], ["new-desk", "x", "--language", "fr"]]
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert cli.run(arguments) == cli.WRONG_USAGE
    assert "Usage: copydesk" in capsys.readouterr().err


def test_without_a_display_the_command_line_is_offered():
    answer = call(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert answer.returncode == cli.REFUSED
    assert answer.stderr.startswith("There is no display here, so the window cannot open; nothing was changed. ")
    assert answer.stderr.endswith("main.py --help\n")


@pytest.fixture
def faulty_command():
    """A command with a fault that nobody foresaw."""

    @click.command("stumble")
    def stumble() -> None:
        raise ZeroDivisionError("a fault")

    cli.copydesk.add_command(stumble)
    yield "stumble"
    del cli.copydesk.commands["stumble"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the log is elsewhere on other systems")
def test_a_fault_becomes_a_sentence_and_a_log(faulty_command: str, home: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.run([faulty_command]) == cli.FAULT
    said = capsys.readouterr().err
    log = home / "state" / "copydesk" / "log" / "copydesk.log"
    assert said == f"Copydesk made a mistake and stopped; what was saved is safe. Where it was is in “{log}”.\n"
    noted = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in noted
    assert "a fault" not in noted, "a message may hold words of an article"


def test_a_reader_that_goes_away_is_no_fault():
    with subprocess.Popen(
        [sys.executable, TOP / "main.py", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout and program.stderr
        program.stdout.close()
        assert program.stderr.read() == ""


# --- Desks ------------------------------------------------------------------------------------------------------------


def test_a_new_desk_says_how_to_open_it(tmp_path: Path):
    answer = call("new-desk", tmp_path / "toà soạn.desk", "--name", "Lan Anh")
    assert answer.returncode == 0, answer.stderr
    assert (tmp_path / "toà soạn.desk").exists()
    assert f"'{tmp_path / 'toà soạn.desk'}'" in answer.stdout


def test_a_desk_that_is_not_there_is_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.run([str(tmp_path / "none.desk")]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.startswith(f"There is no desk at “{tmp_path / 'none.desk'}”; nothing was changed.")
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_for_a_file_is_no_desk(capsys: pytest.CaptureFixture[str]):
    assert cli.run(["x" * 300]) == cli.REFUSED
    assert capsys.readouterr().err.startswith("There is no desk at")


def test_a_sample_desk_is_full_of_articles(tmp_path: Path):
    path = tmp_path / "sample.desk"
    assert cli.run(["new-desk", str(path), "--name", "Lan Anh", "--language", "vi", "--sample"]) == cli.DONE
    with Desk.open(path) as opened:
        lines = opened.article_lines()
        assert len(lines) >= 12
        assert {line.language for line in lines} == {"vi"}


# --- Export -----------------------------------------------------------------------------------------------------------


def test_the_formats_are_those_of_the_registry():
    assert set(cli.FORMATS) == set(WRITERS)


@pytest.fixture
def article(desk: Path) -> str:
    """The slug of an article on the desk."""
    with Desk.open(desk) as opened:
        change = opened.new_article("news-article", "en")
        opened.save_fields(change.article_id, Fields(headline="The ferry sails again", slug="ferry-sails"))
        opened.save_text(change.article_id, "A return ticket costs **4 crowns**.")
    return "ferry-sails"


@pytest.mark.parametrize("form", cli.FORMATS)
def test_an_article_of_a_desk_is_exported_with_a_receipt(form: str, desk: Path, article: str, tmp_path: Path):
    output = tmp_path / f"ferry.{form}"
    assert cli.run(["export", article, "--desk", str(desk), "--to", form, "--output", str(output)]) == cli.DONE
    sha256 = hashlib.sha256(output.read_bytes()).hexdigest()
    with Desk.open(desk) as opened:
        exported = [event for event in opened.events() if event.kind == Kind.EXPORTED]
        assert [event.payload["sha256"] for event in exported] == [sha256]


def test_an_article_that_nobody_approved_says_so(desk: Path, article: str, tmp_path: Path):
    output = tmp_path / "ferry.html"
    assert cli.run(["export", article, "--desk", str(desk), "--to", "html", "--output", str(output)]) == cli.DONE
    page = output.read_text(encoding="utf-8")
    assert "NOT APPROVED" in page
    assert "The ferry sails again" in page


def test_a_desk_that_is_only_read_still_exports(desk: Path, article: str, tmp_path: Path):
    elsewhere = tmp_path / "Dropbox"
    elsewhere.mkdir()
    desk.rename(elsewhere / desk.name)
    output = tmp_path / "ferry.html"
    arguments = ["export", article, "--desk", str(elsewhere / desk.name), "--to", "html", "--output", str(output)]
    before = (elsewhere / desk.name).read_bytes()
    assert cli.run(arguments) == cli.DONE
    assert output.exists()
    assert (elsewhere / desk.name).read_bytes() == before


def test_a_file_is_exported_in_the_house_style_that_is_asked_for(tmp_path: Path):
    file = tmp_path / "news.md"
    file.write_text("---\nheadline: Tide\nhouse_style: press-release\n---\nHigh water.", encoding="utf-8")

    def page(*options: str) -> str:
        output = tmp_path / "news.html"
        assert cli.run(["export", str(file), "--to", "html", "--output", str(output), *options]) == cli.DONE
        return output.read_text(encoding="utf-8")

    assert page() == page("--house-style", "press-release")
    assert page() != page("--house-style", "manuscript")


def test_the_same_file_gives_the_same_bytes(tmp_path: Path):
    file = tmp_path / "news.md"
    file.write_text("# Tide\n\nHigh water at *six*.", encoding="utf-8")
    for form in cli.FORMATS:
        for name, seed in (("one", "1"), ("two", "2")):
            output = tmp_path / f"{name}.{form}"
            answer = call("export", file, "--to", form, "--output", output, PYTHONHASHSEED=seed)
            assert answer.returncode == 0, answer.stderr
        assert (tmp_path / f"one.{form}").read_bytes() == (tmp_path / f"two.{form}").read_bytes()


# --- Check ------------------------------------------------------------------------------------------------------------


def checked(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    file = tmp_path / "news.md"
    file.write_text(text, encoding="utf-8")
    status = cli.run(["check", str(file)])
    said = capsys.readouterr()
    assert said.err == ""
    return status, said.out.replace(str(file), "news.md")


def test_a_sound_text_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert checked(tmp_path, "High water at six.", capsys) == (
        cli.DONE,
        "news.md: nothing was found that wants a person's eye.\n",
    )


def test_what_must_be_put_right_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    text = "---\nheadline: Tide\n---\nHigh water at six.\n\n![Boat](boat.png)\n"
    status, said = checked(tmp_path, text, capsys)
    assert status == cli.REFUSED
    assert said.startswith("news.md:6: must: Add the picture “boat.png” again")


def test_a_check_asks_what_the_template_asks(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    text = "---\ntemplate: press-release\nlanguage: en\n---\nHigh water at {{when}}.\n"
    status, said = checked(tmp_path, text, capsys)
    assert status == cli.REFUSED
    assert "news.md:5: must: " in said
    assert "headline" in said.lower()


@pytest.mark.parametrize("head", ["template: [sonnet]", "template: {a: b}", "audience: [all]"])
def test_a_template_that_is_no_name_is_refused(head: str, tmp_path: Path, capsys):
    file = tmp_path / "news.md"
    file.write_text(f"---\n{head}\nlanguage: en\n---\nHigh water.\n", encoding="utf-8")
    assert cli.run(["check", str(file)]) == cli.REFUSED
    assert "which there is not in this language" in capsys.readouterr().err


def test_a_template_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path, capsys):
    file = tmp_path / "news.md"
    file.write_text("---\ntemplate: sonnet\nlanguage: en\n---\nHigh water.\n", encoding="utf-8")
    assert cli.run(["check", str(file)]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.startswith("The head asks for the template “sonnet”, which there is not in this language.")
    assert "press-release" in said


def test_a_published_article_is_exported_in_the_look_it_was_approved_with(tmp_path):
    from editor.house_style_spelling import spell

    path = tmp_path / "a.desk"
    with Desk.create(path, "Lan Anh") as desk:
        article_id = desk.new_article("", "vi").article_id
        desk._database.run("UPDATE article SET house_style_key = 'statement', slug = 'chợ' WHERE id = ?", article_id)
        desk.save_text(article_id, "Một câu.")
        for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE, Move.PUBLISH):
            desk.advance(article_id, move)
        desk.save_house_style(spell(desk.house_style("statement")).replace("end_mark: ''", "end_mark: '###'"))
        assert desk.house_style("statement").end_mark == "###"
        other = desk.new_article("", "vi").article_id
        desk._database.run("UPDATE article SET house_style_key = 'statement', slug = 'mới' WHERE id = ?", other)
        desk.save_text(other, "Một câu.")
    for slug, has_mark in ((article_id, False), (other, True)):
        assert cli.run(["export", slug, "--desk", str(path), "--to", "txt", "--output", str(tmp_path / "a.txt")]) == 0
        assert ("###" in (tmp_path / "a.txt").read_text(encoding="utf-8")) is has_mark


def test_what_is_exported_of_a_published_article_is_its_edition(tmp_path, capsys):
    path, file = tmp_path / "a.desk", tmp_path / "a.html"
    with Desk.create(path, "Lan Anh") as desk:
        article_id = desk.new_article("", "vi").article_id
        desk._database.run("UPDATE article SET house_style_key = 'statement' WHERE id = ?", article_id)
        desk.save_text(article_id, "Một câu.")
        for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE, Move.PUBLISH):
            desk.advance(article_id, move)
        (edition,) = desk.editions(article_id)
    export = ["export", article_id, "--desk", str(path), "--to", "html", "--output", str(file)]
    assert cli.run(export) == 0
    first = file.read_bytes()
    assert edition.code in first.decode()
    assert cli.run([*export, "--sources"]) == 0  # it has none
    assert file.read_bytes() == first


@pytest.fixture
def several(tmp_path):
    """A desk with three articles, two of which have the same slug, and a folder to write to."""
    path = tmp_path / "a.desk"
    (tmp_path / "out").mkdir()
    with Desk.create(path, "Lan Anh") as desk:
        for slug in ("chợ", "chợ", "cầu"):
            article_id = desk.new_article("", "vi").article_id
            desk.save_fields(article_id, Fields(headline=f"Bài {slug}", slug=slug))
            desk.save_text(article_id, "Một câu.")
        desk.advance(desk.find_article("cầu").id, Move.SUBMIT)
    return path


def test_all_articles_are_exported_each_to_a_file_of_its_own(several, tmp_path, capsys):
    folder = tmp_path / "out"
    assert cli.run(["export-all", str(several), "--to", "txt", "--folder", str(folder)]) == 0
    assert sorted(file.name for file in folder.iterdir()) == ["chợ-2.txt", "chợ.txt", "cầu.txt"]
    said = capsys.readouterr().out
    assert "3 of 3: " in said
    assert "3 of 3 files are written" in said
    with Desk.open(several) as desk:
        assert len(desk.receipts(desk.find_article("cầu").id)) == 1


def test_only_a_stage_or_those_named_are_exported(several, tmp_path, capsys):
    folder = tmp_path / "out"
    assert cli.run(["export-all", str(several), "--to", "md", "--folder", str(folder), "--stage", "submitted"]) == 0
    assert [file.name for file in folder.iterdir()] == ["cầu.md"]
    capsys.readouterr()
    assert cli.run(["export-all", str(several), "chợ", "chợ", "--to", "ninjs", "--folder", str(folder)]) == 0
    assert "1 of 1 files are written" in capsys.readouterr().out
    assert sorted(file.name for file in folder.iterdir()) == ["chợ.json", "cầu.md"]


def test_one_that_cannot_be_written_keeps_nothing_of_the_rest_back(several, tmp_path, capsys):
    folder = tmp_path / "out"
    (folder / "cầu.txt").mkdir()
    assert cli.run(["export-all", str(several), "--to", "txt", "--folder", str(folder)]) == 1
    said = capsys.readouterr()
    assert "cầu.txt: not written: “cầu.txt” is a folder" in said.err
    assert "2 of 3 files are written" in said.out
    assert cli.run(["export-all", str(several), "--to", "txt", "--folder", str(tmp_path / "none")]) == 1


def test_the_stages_of_the_command_line_are_those_of_an_article():
    assert tuple(cli.STAGES) == tuple(stage.value for stage in Stage)


def test_articles_become_one_bulletin_with_contents(several, tmp_path, capsys):
    page = tmp_path / "tuần.html"
    command = ["bulletin", str(several), "cầu", "chợ", "--title", "Tuần 48", "--output", str(page)]
    assert cli.run([*command, "--to", "html"]) == 0
    written = page.read_text(encoding="utf-8")
    assert written.index("Mục lục") < written.index("Bài cầu") < written.index("Bài chợ")
    with Desk.open(several) as desk:
        assert [one.file_name for one in desk.receipts(desk.find_article("cầu").id)] == ["tuần.html"]
    assert cli.run([*command, "--to", "md"]) == 1
    assert "holds one article" in capsys.readouterr().err


def test_a_word_file_is_a_house_style_on_the_command_line(tmp_path, capsys):
    from tests.tools.office_files import word_file, written

    source, output = tmp_path / "a.md", tmp_path / "a.docx"
    source.write_text("---\nheadline: Cầu mới\nlang: vi\n---\nMột câu.\n", encoding="utf-8")
    office = written(tmp_path, word_file())
    arguments = ["export", str(source), "--to", "docx", "--output", str(output), "--house-style"]
    assert cli.run([*arguments, str(office)]) == 0
    assert "stay as they are written: {nobody}" in capsys.readouterr().err
    assert output.stat().st_size > 2_000
    before = output.read_bytes()
    office.write_bytes(b"no Word file")
    assert cli.run([*arguments, str(office)]) == 1
    assert "nothing was taken in" in capsys.readouterr().err
    assert output.read_bytes() == before
