"""What a link, or a place that stands on a desk, may open."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.window import links
from ui.window.links import is_folder_of_this_machine


def test_a_folder_of_this_machine_may_be_opened(tmp_path):
    assert is_folder_of_this_machine(str(tmp_path))


@pytest.mark.parametrize(
    "place",
    [
        "",
        ".",
        "gone",
        "//server/share",
        "\\\\server\\share",
        "/\\server",
        "https://example.com",
        "\0",
        "x" * 5000,
        "/" + "y" * 300,
    ],
)
def test_nothing_else_may(place):
    assert not is_folder_of_this_machine(place)


def test_a_program_is_no_folder(tmp_path):
    program = tmp_path / "run.sh"
    program.write_text("#!/bin/sh")
    assert not is_folder_of_this_machine(str(program))


@pytest.fixture
def opened(monkeypatch):
    """The addresses that were handed to the system's own programs."""
    addresses = []

    class System:
        @staticmethod
        def openUrl(url):
            addresses.append(url.toString())

    monkeypatch.setattr(links, "QDesktopServices", System)
    return addresses


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize("is_wanted", [True, False])
@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("https://example.org/a?b=c", "example.org"),
        ("http://example.org", "example.org"),
        ("mailto:a@example.org", "a@example.org"),
        ("https://bank.example@evil.example/login", "evil.example"),
    ],
)
def test_a_link_shows_where_it_leads_and_opens_only_when_it_is_wanted(
    parent, answer, opened, address, place, is_wanted
):
    shown = []

    def read(dialog):
        assert opened == []
        shown.extend(label.text() for label in dialog.findChildren(QLabel))

    answer(read, accepts=is_wanted)
    links.ask_and_open(address, parent)
    assert place in shown
    assert opened == ([address] if is_wanted else [])


@pytest.mark.parametrize(
    "address",
    [
        "",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "//server/share",
        "a.md",
    ],
)
def test_other_addresses_are_neither_asked_about_nor_opened(parent, opened, address):
    asked = []

    def look():
        if dialog := QApplication.activeModalWidget():
            asked.append(dialog)
            dialog.reject()

    QTimer.singleShot(0, look)
    links.ask_and_open(address, parent)
    QApplication.processEvents()
    assert (asked, opened) == ([], [])
