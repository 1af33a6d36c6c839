"""What is packed on each platform: the right files of Qt stay, and the scripts for machines that are not here agree."""

import re
import struct
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from scripts import app_image, make_icons, make_package, platforms
from scripts.platforms import PLATFORMS, is_unused

TOP = Path(__file__).parent.parent
PACKAGE = TOP / "package"
# The libraries and plugins that the wheels of PySide6 6.11 have on each platform, as PyInstaller names them.
FILES = {
    name: (Path(__file__).parent / "package" / f"qt-{row.name}.txt").read_text(encoding="utf-8").split()
    for name, row in PLATFORMS.items()
}
WIDGETS = ("Core", "Gui", "Widgets", "Svg", "PrintSupport", "Network")
PLATFORM = pytest.mark.parametrize("name", sorted(PLATFORMS))


@PLATFORM
def test_what_a_window_needs_stays(name):
    row = PLATFORMS[name]
    kept = [file for file in FILES[name] if not is_unused(file, row)]
    modules = {found[1] for file in kept if (found := re.match(row.module, file))}
    plugins = {f"{found[1]}/{found[2]}" for file in kept if (found := re.match(row.plugin, file))}
    assert set(WIDGETS) - modules == set()
    assert set(row.needed) - plugins == set()


@PLATFORM
def test_what_no_window_asks_for_goes(name):
    row = PLATFORMS[name]
    gone = [file for file in FILES[name] if is_unused(file, row)]
    modules = {found[1] for file in gone if (found := re.match(row.module, file))}
    plugins = {f"{found[1]}/{found[2]}" for file in gone if (found := re.match(row.plugin, file))}
    assert {"Qml", "Quick"} <= modules
    assert {"imageformats/qtiff", "imageformats/qpdf", "sqldrivers/qsqlite"} & plugins
    assert {plugin.partition("/")[0] for plugin in plugins} >= {"tls", "networkinformation"}


def test_backslashes_are_read_as_windows_writes_them():
    row = PLATFORMS["win32"]
    assert is_unused("PySide6\\plugins\\tls\\qopensslbackend.dll", row)
    assert is_unused("PySide6\\translations\\qtbase_de.qm", row)
    assert not is_unused("PySide6\\plugins\\platforms\\qwindows.dll", row)


@PLATFORM
def test_what_the_program_itself_ships_stays(name):
    files = ("resources/translations/copydesk_vi.qm", "resources/icons/list.svg", "spellchecker/resources/en.json.gz")
    assert [file for file in files if is_unused(file, PLATFORMS[name])] == []
    assert is_unused("resources/translations/copydesk_vi.ts", PLATFORMS[name])
    assert is_unused("typst-0.15.2.dist-info/sboms/typst-py.cyclonedx.json", PLATFORMS[name])


def test_this_machine_has_its_row():
    assert (Path(sys.prefix) / platforms.here().python).exists() or sys.prefix == sys.base_prefix
    assert platforms.here().name in make_package.MAKERS
    assert {row.name for row in PLATFORMS.values()} == set(make_package.MAKERS)


def test_the_icon_of_windows_holds_every_size(tmp_path):
    data = make_icons.ico((16, 256))
    (tmp_path / "a.ico").write_bytes(data)
    assert struct.unpack_from("<HHH", data) == (0, 1, 2)
    for number, size in enumerate((16, 256)):
        wide, _high, _, _, _, bits, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        picture = QImage.fromData(data[at : at + length])
        assert (wide, bits, picture.width()) == (size % 256, 32, size)
    assert not QImage(str(tmp_path / "a.ico")).isNull()


def test_the_icon_of_macos_holds_every_size():
    data = make_icons.icns()
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)
    at, found = 8, []
    while at < len(data):
        kind, length = data[at : at + 4], struct.unpack_from(">I", data, at + 4)[0]
        found.append((kind, QImage.fromData(data[at + 8 : at + length]).width()))
        at += length
    assert found == list(make_icons.OF_MACOS)


def test_the_program_of_an_appimage_is_what_stands_before_its_file_system(tmp_path):
    head = bytearray(128)
    head[:11] = b"\x7fELF\x02\x01\x01\x00AI\x02"
    struct.pack_into("<Q", head, 0x28, 64)
    struct.pack_into("<HH", head, 0x3A, 32, 2)
    assert app_image.runtime_of(bytes(head) + b"hsqs and more") == bytes(head)
    with pytest.raises(ValueError, match="no AppImage"):
        app_image.runtime_of(b"\x7fELF" + bytes(200))


def test_an_appimage_is_made_where_its_tool_is_and_otherwise_said_why_not(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert "mksquashfs" in app_image.why_not("x86_64")
    assert "x86_64 only" in app_image.why_not("aarch64")


def test_the_installer_of_windows_takes_what_the_scripts_make():
    told = (PACKAGE / "windows" / "copydesk.iss").read_text(encoding="utf-8")
    row = PLATFORMS["win32"]
    assert f"dist\\{row.made}\\*" in told
    assert f"{{#Work}}\\{row.icon}" in told
    assert f"{{app}}\\{row.program}" in told
    assert '"application/x-copydesk"' in told
    assert told.isascii()  # without a mark in front it is read in whatever page of codes the machine has
    for name in re.findall(r"/D(\w+)=", (TOP / "scripts" / "make_package.py").read_text(encoding="utf-8")):
        assert f"#ifndef {name}" in told


@pytest.mark.parametrize(("job", "name"), [("windows", "win32"), ("macos", "darwin")])
def test_the_jobs_call_what_is_made(job, name):
    told = (PACKAGE / job / "build.yml").read_text(encoding="utf-8")
    row = PLATFORMS[name]
    assert "python scripts/make_package.py" in told
    called = [call.replace("\\", "/") for call in re.findall(r"dist[\\/]copydesk[\\/]\S+|dist/Copydesk\.app/\S+", told)]
    assert {call for call in called if "Copydesk.app" in call or ".exe" in call} == {f"dist/{row.made}/{row.console}"}


def test_the_spec_can_be_read():
    compile((PACKAGE / "copydesk.spec").read_text(encoding="utf-8"), "copydesk.spec", "exec")
