"""The command line while a window has the desk: what keeps a receipt is refused, what only reads goes on."""

import subprocess
import sys
from pathlib import Path

import pytest

from editor.article import Fields
from storage.desk import Desk
from ui import cli

MAIN = Path(__file__).parents[2] / "main.py"


@pytest.fixture
def held(tmp_path):
    """A desk that is open, as a window has it."""
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh", "vi") as desk:
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(headline="Cầu mới", slug="cau-moi"))
        desk.save_text(article_id, "Một câu.\n")
        yield path


def test_an_export_is_refused_with_what_can_be_done(held, tmp_path, capsys):
    output = tmp_path / "out.txt"
    for command in (
        ["export", "cau-moi", "--desk", str(held), "--output", str(output)],
        ["export-all", str(held), "--folder", str(tmp_path)],
        ["bulletin", str(held), "cau-moi", "--title", "Tuần 48", "--output", str(output)],
    ):
        assert cli.run([*command, "--to", "txt"]) == cli.REFUSED
        said = capsys.readouterr().err
        assert "Export from that window; “verify” and “log” read beside it." in said and "office.desk" in said
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".txt"] == []


@pytest.mark.parametrize("command", ["verify", "log"])
def test_what_only_reads_goes_on(command, held):
    told = subprocess.run([sys.executable, MAIN, command, held], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (cli.DONE, "")
