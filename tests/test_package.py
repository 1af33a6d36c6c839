"""What is packed: a desktop finds the program and its files, and every licence is listed."""

import ast
import configparser
import importlib.util
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from scripts import libraries
from ui import VERSION

TOP = Path(__file__).parent.parent
LINUX = TOP / "package" / "linux"


def script(name):
    spec = importlib.util.spec_from_file_location(name, TOP / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_desktop_entry_opens_desks_and_names_the_window():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "copydesk.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    kind = ET.parse(LINUX / "copydesk-mime.xml").getroot()[0]
    assert (told["Exec"], told["MimeType"]) == ("copydesk %f", kind.get("type") + ";")
    assert told["StartupWMClass"] == "copydesk"  # the name that `app.run` gives the application
    assert kind.find("{*}glob").get("pattern") == "*.desk"


def test_the_appstream_data_is_valid(tmp_path):
    if not shutil.which("appstreamcli"):
        pytest.skip("appstreamcli is not installed (package appstream)")
    told = (LINUX / "copydesk.metainfo.xml").read_text(encoding="utf-8")
    written = tmp_path / "org.copydesk.Copydesk.metainfo.xml"
    written.write_text(told.replace("@VERSION@", VERSION).replace("@DATE@", "2026-11-27"), encoding="utf-8")
    answer = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--no-color", str(written)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout


def test_every_package_of_the_lock_that_is_here_stands_in_the_licences():
    page = script("licences").page()
    names = {re.sub(r"[-_.]+", "-", row.split(" ")[1]).lower() for row in page.splitlines() if row.startswith("| ")}
    assert {"pyside6-essentials", "lxml", "typst", "cryptography", "python-docx"} <= names
    assert not re.search(r"\| *\| *\|", page)
    assert "see the package" not in page


def test_every_family_of_type_that_ships_stands_in_the_licences():
    families = {file.stem.removeprefix("OFL-") for file in (TOP / "resources" / "fonts").glob("OFL-*.txt")}
    page = script("licences").page().replace(" ", "")
    assert [family for family in families if family not in page] == []


def test_of_icu_stays_what_the_window_speaks():
    is_unused = script("trim_icu").is_unused
    kept = (
        "root.res",
        "vi.res",
        "en_GB.res",
        "coll/vi.res",
        "coll/ucadata.icu",
        "pool.res",
        "zoneinfo64.res",
        "likelySubtags.res",
    )
    assert not [name for name in kept if is_unused(name)]
    assert all(map(is_unused, ("zu_ZA.res", "lang/zu.res", "curr/am.res", "gb18030.cnv", "brkitr/thaidict.dict")))


@pytest.mark.parametrize("name", ["windows/build.yml", "windows/copydesk.iss", "macos/build.yml"])
def test_what_was_never_run_says_so(name):
    assert "NOT RUN" in (TOP / "package" / name).read_text(encoding="utf-8")


ASKS = ("isinstance", "len", "hasattr")


def doing(node):
    """What an assertion does beside looking: it may ask for a type and a length, and nothing else."""
    for one in ast.walk(node.test):
        is_question = isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id in ASKS
        if isinstance(one, ast.NamedExpr | ast.Subscript) or (isinstance(one, ast.Call) and not is_question):
            yield ast.unparse(node)


@pytest.mark.parametrize("folder", ["ui", "storage", "editor"])
def test_no_assertion_does_anything_since_some_python_leaves_them_out(folder):
    """A first page once opened only because an assertion made it, and in a package it did not."""
    asserts = [
        (file.name, node)
        for file in sorted((TOP / folder).rglob("*.py"))
        if "assert " in (text := file.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Assert)
    ]
    assert [(name, found) for name, node in asserts for found in doing(node)] == []


def test_an_assertion_that_makes_something_is_seen():
    assert list(doing(ast.parse("assert self[key] is not None").body[0]))
    assert list(doing(ast.parse("assert self.make()").body[0]))
    assert not list(doing(ast.parse("assert isinstance(page, LibraryPage)").body[0]))


def test_what_was_compiled_when_it_was_packed_is_not_compiled_when_it_starts(tmp_path):
    told = subprocess.run(
        [sys.executable, "-c", _TWO_RECORDS, tmp_path], cwd=TOP, capture_output=True, text=True, check=False
    )
    assert told.stdout.split() == ["known", "0", "unknown", "True"], told.stderr


# Two classes of records, one of which was met at the rehearsal: how often Python compiles for each.
_TWO_RECORDS = """
import dataclasses, marshal, pathlib, sys
sys.path[:0] = ["package", "scripts"]
import compiled, rehearse
counts = []
sys.addaudithook(lambda event, given: counts.append(event) if event == "compile" else None)
def make(name):
    return dataclasses.make_dataclass(name, [(name, str), ("page", int, 1)], frozen=True, slots=True)
vars(dataclasses)["exec"] = rehearse.note
make("known")
file = pathlib.Path(sys.argv[1]) / "compiled.bin"
file.write_bytes(rehearse.packed())
compiled.use(file)
for name in ("known", "unknown"):
    counts.clear()
    thing = make(name)("word")
    assert repr(thing) == f"{name}({name}='word', page=1)" and thing == type(thing)("word") and hash(thing)
    print(name, len(counts) if name == "known" else len(counts) > 0)
"""


def test_the_sources_in_qts_libraries_are_not_compiled_when_a_package_starts(tmp_path):
    told = subprocess.run([sys.executable, "-c", _QT, tmp_path], cwd=TOP, capture_output=True, text=True, check=False)
    assert told.stdout.split() == ["0"], told.stderr


_QT = """
import builtins, pathlib, subprocess, sys
sys.path[:0] = ["package", "scripts"]
file = pathlib.Path(sys.argv[1]) / "compiled.bin"
if not file.exists():
    import rehearse
    builtins.compile = rehearse.note_source
    import PySide6.QtCore
    file.write_bytes(rehearse.packed())
    assert file.stat().st_size > 50_000
    sys.exit(subprocess.call(sys.orig_argv))
import compiled
compiled.use(file)
sources = []
sys.addaudithook(lambda event, given: sources.append(given[1]) if event == "compile" else None)
import PySide6.QtCore
print(len([name for name in sources if "shibokensupport" in str(name) or "signature" in str(name)]))
"""


def test_the_pictures_of_the_manual_are_packed_smaller_and_without_loss(tmp_path):
    small_pictures = script("small_pictures")
    first = small_pictures.pictures()[0]
    small_pictures.write(first, tmp_path)
    packed = QImage(str(tmp_path / f"{first.stem}.webp"))
    whole = QImage(str(first)).convertToFormat(packed.format())
    assert packed == whole
    assert (tmp_path / f"{first.stem}.webp").stat().st_size < first.stat().st_size


def test_no_library_looks_for_others_where_python_was_built(tmp_path):
    builder = "/srv/built/here/python/lib"
    library, other, text = tmp_path / "libone.so", tmp_path / "libtwo.so", tmp_path / "names.txt"
    library.write_bytes(libraries.MAGIC + b"..\0libc.so.6\0" + builder.encode() + b"\0tail\0")
    other.write_bytes(libraries.MAGIC + b"..\0" + builder.encode() + b"/deeper\0")
    text.write_bytes(b"\0" + builder.encode() + b"\0")
    size, kept = library.stat().st_size, {file: file.read_bytes() for file in (other, text)}
    assert libraries.look_beside(tmp_path, builder) == 1
    assert library.stat().st_size == size
    assert b"\0$ORIGIN\0" in library.read_bytes() and builder.encode() not in library.read_bytes()
    assert {file: file.read_bytes() for file in kept} == kept
    assert libraries.look_beside(tmp_path, "/usr/lib/x86_64-linux-gnu") == 0


def test_the_oldest_libc_is_the_newest_that_a_library_asks_for(tmp_path):
    assert libraries.libc_of(tmp_path) == ""
    (tmp_path / "a.so").write_bytes(libraries.MAGIC + b"\0GLIBC_2.9\0GLIBC_2.28\0")
    (tmp_path / "b.so").write_bytes(libraries.MAGIC + b"\0GLIBC_2.2.5\0")
    assert libraries.libc_of(tmp_path) == "2.28"
