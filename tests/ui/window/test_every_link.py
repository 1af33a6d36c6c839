"""No view opens anything by itself, and nothing but `ui.window.links` hands an address to the system.

A new view, or a new call, is found here by reading the code: what it does with a link is not left to Qt.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).parents[3] / "ui"
LINKS = UI / "window" / "links.py"
FILES = sorted(UI.rglob("*.py"))
BROWSERS = {"QTextBrowser"}


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    """The calls of a method, or function, of this name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if (isinstance(called, ast.Attribute) and called.attr == name) or (
                isinstance(called, ast.Name) and called.id == name
            ):
                yield node


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def opens_itself(tree: ast.Module) -> list[int]:
    """The lines where a view would follow a link by itself."""
    found = []
    for name in ("setOpenLinks", "setOpenExternalLinks"):
        for call in calls(tree, name):
            if not (len(call.args) == 1 and isinstance(call.args[0], ast.Constant) and call.args[0].value is False):
                found.append(call.lineno)
    words = ("setOpenLinks", "openLinks", "openExternalLinks")
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in words and getattr(node.value, "value", None) is not False:
            found.append(node.value.lineno)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") in BROWSERS for base in node.bases):
            found += [] if list(calls(node, "setOpenLinks")) else [node.lineno]
    for name in BROWSERS:
        found += [call.lineno for call in calls(tree, name)]  # one of Qt's own, which nobody told
    return found


def hands_out(tree: ast.Module) -> list[int]:
    """The lines where something else than a file or folder of this machine is handed to the system."""
    found = []
    for call in calls(tree, "openUrl"):
        (given,) = call.args
        is_local = isinstance(given, ast.Call) and getattr(given.func, "attr", "") == "fromLocalFile"
        found += [] if is_local else [call.lineno]
    for name in ("startDetached", "startfile", "popen"):
        found += [call.lineno for call in calls(tree, name)]
    found += [call.lineno for call in calls(tree, "system") if ast.unparse(call.func) == "os.system"]
    found += [
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.Import) and node.names[0].name == "webbrowser"
    ]
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(UI).as_posix())
def test_no_view_follows_a_link_by_itself(file):
    assert opens_itself(tree_of(file)) == []


@pytest.mark.parametrize(
    "file", [file for file in FILES if file != LINKS], ids=lambda file: file.relative_to(UI).as_posix()
)
def test_nothing_but_the_one_place_hands_an_address_to_the_system(file):
    assert hands_out(tree_of(file)) == []


@pytest.mark.parametrize(
    "planted",
    [
        "view.setOpenExternalLinks(True)",
        "label.setOpenExternalLinks(is_open)",
        "QLabel(text, openExternalLinks=True)",
        "class View(QTextBrowser):\n    pass",
        "QTextBrowser(parent)",
    ],
)
def test_a_view_that_would_is_found(planted):
    assert opens_itself(ast.parse(planted))


@pytest.mark.parametrize(
    "planted", ["QDesktopServices.openUrl(url)", "import webbrowser", "os.startfile(name)", "os.system(x)"]
)
def test_an_address_that_would_go_out_is_found(planted):
    assert hands_out(ast.parse(planted))
