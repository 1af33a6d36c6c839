"""The same piece gives the same file: in another process, at another time, with other hashes of words."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor import house_style
from editor.export.piece import Piece
from editor.export.registry import WRITERS

PROGRAM = """
import hashlib, sys
from pathlib import Path
from editor import house_style
from editor.export import assemble, folder
from editor.export.registry import WRITERS
file = Path(sys.argv[1])
source = file.read_text(encoding="utf-8")
piece = assemble.piece_from_source(source, folder.loader(file.parent), 1_772_668_800_000, marks=("CHƯA DUYỆT",)).piece
data = WRITERS[sys.argv[2]](piece, house_style.named("news-article")).data
print(hashlib.sha256(data).hexdigest())
"""


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_another_process_writes_the_same_bytes(pieces: list[tuple[str, str, Piece]], kind: str) -> None:
    # The English one has signs that no archival file may hold.
    sink = "kitchen-sink.vi" if kind == "pdf-archive" else "kitchen-sink.en"
    file = Path(__file__).with_name("pieces") / f"{sink}.md"
    piece = next(piece for name, _, piece in pieces if name == sink)
    here = hashlib.sha256(WRITERS[kind](piece, house_style.named("news-article")).data).hexdigest()
    for seed in ("1", "2"):
        command = [sys.executable, "-c", PROGRAM, str(file), kind]
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Ho_Chi_Minh"}
        top = Path(__file__).parents[3]
        there = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=top)
        assert there.stdout.strip() == here


def test_no_clock_reaches_the_zip(pieces: list[tuple[str, str, Piece]], tmp_path: Path) -> None:
    file = tmp_path / "sink.docx"
    file.write_bytes(WRITERS["docx"](pieces[0][2], house_style.named("news-article")).data)
    with ZipFile(file) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in archive.infolist()} == {0}
