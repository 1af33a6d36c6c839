"""What holds the house together: the contracts of pyproject.toml, that they bite, and what is loaded when."""

import ast
import itertools
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

TOP = Path(__file__).parent.parent
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]
PACKAGES = PROJECT["tool"]["importlinter"]["root_packages"]

LONGEST_FILE = 400
LONGEST_FUNCTION = 50

# What the first window and the command line's help must not wait for.
HEAVY = ("docx", "lxml", "markdown_it", "nh3", "typst", "sqlite_utils", "spellchecker", "pypdfium2")


def lint_imports(top: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).parent / "lint-imports", "--no-logo", "--no-cache", *arguments]
    return subprocess.run(command, cwd=top, capture_output=True, text=True, check=False)


def test_the_contracts_hold():
    answer = lint_imports(TOP)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert f"{len(CONTRACTS)} kept, 0 broken" in answer.stdout


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    """The program's Python files without the data, to plant something in."""
    for package in PACKAGES:
        shutil.copytree(TOP / package, tmp_path / package, ignore=_only_python)
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    return tmp_path


def _only_python(folder: str, names: list[str]) -> list[str]:
    return [
        name for name in names if name == "__pycache__" or not (name.endswith(".py") or Path(folder, name).is_dir())
    ]


def _file_of(top: Path, module: str) -> Path:
    path = top.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def planted_imports(contract: dict) -> Iterator[tuple[str, str]]:
    """Every kind of import that the contract forbids, as (module to plant it in, module to import)."""
    match contract["type"]:
        case "forbidden":
            for source in contract["source_modules"]:
                for forbidden in contract["forbidden_modules"]:
                    yield source, forbidden
        case "layers":
            for container in contract.get("containers", [""]):
                prefix = f"{container}." if container else ""
                layers = [[prefix + name.strip(" ()") for name in layer.split("|")] for layer in contract["layers"]]
                for upper, lower in itertools.pairwise(layers):
                    yield from itertools.product(lower, upper)
                for strangers in layers:
                    yield from itertools.permutations(strangers, 2)
        case "acyclic_siblings":
            for ancestor in contract["ancestors"]:
                yield f"{ancestor}.planted_here", f"{ancestor}.planted_there"
                yield f"{ancestor}.planted_there", f"{ancestor}.planted_here"
        case other:
            raise AssertionError(f"Nobody has said how to break a contract of the type {other}: add it here.")


def _plant(top: Path, module: str, imported: str) -> None:
    file = _file_of(top, module)
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(f"{before}\nimport {imported}\n", encoding="utf-8")


@pytest.mark.parametrize("contract", CONTRACTS, ids=[contract["id"] for contract in CONTRACTS])
def test_the_contract_bites(contract: dict, copied_tree: Path):
    planted = list(planted_imports(contract))
    for module, imported in planted:
        _plant(copied_tree, module, imported)

    answer = lint_imports(copied_tree, "--contract", contract["id"])

    assert "0 kept, 1 broken" in answer.stdout, answer.stdout + answer.stderr
    said = answer.stdout.replace(" ", "")
    for module, imported in planted:
        if contract["type"] == "acyclic_siblings":
            assert module.rpartition(".")[0] in said
        else:
            assert f"{module}->{imported}" in said, f"importing {imported} in {module} was not noticed"


def test_a_module_outside_the_layers_of_the_window_is_noticed(copied_tree: Path):
    (copied_tree / "ui" / "utils.py").write_text("", encoding="utf-8")
    answer = lint_imports(copied_tree, "--contract", "panels-are-strangers")
    assert answer.returncode != 0
    assert "utils" in answer.stdout


# --- What is loaded when ----------------------------------------------------------------------------------------------


def python(code: str) -> str:
    """What a fresh Python prints for `code`, run where the packages are."""
    answer = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_the_core_needs_no_qt():
    loaded = python(
        "import importlib, pkgutil, sys\n"
        "for name in ('PySide6', 'shiboken6'): sys.modules[name] = None\n"
        "for top in ('resources', 'editor', 'storage'):\n"
        "    package = importlib.import_module(top)\n"
        "    for module in pkgutil.walk_packages(package.__path__, top + '.'):\n"
        "        importlib.import_module(module.name)\n"
        "        print(module.name)\n"
    )
    assert {"editor.article", "editor.text.blocks", "storage.desk"} <= set(loaded.split())


def test_nothing_heavy_is_loaded_before_the_window_is_shown():
    loaded = python("import sys, ui.program, ui.app, storage.desk; print(*sys.modules)").split()
    assert "PySide6" in loaded
    assert [name for name in (*HEAVY, "click", "yaml", "regex", "editor.text.blocks") if name in loaded] == []


def test_the_command_line_loads_neither_qt_nor_the_desk():
    loaded = python("import sys, ui.cli; print(*sys.modules)").split()
    assert [name for name in (*HEAVY, "PySide6", "sqlite3", "yaml") if name in loaded] == []


# --- Sizes and lists --------------------------------------------------------------------------------------------------


def python_files() -> list[Path]:
    folders = ("editor", "storage", "resources", "ui", "tests", "scripts", "bench")
    files = [file for folder in folders for file in sorted((TOP / folder).rglob("*.py"))]
    return [TOP / "main.py", *(file for file in files if "node_modules" not in file.parts)]


@pytest.mark.parametrize("file", python_files(), ids=lambda file: file.relative_to(TOP).as_posix())
def test_a_file_fits_in_a_head(file: Path):
    source = file.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST_FILE
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    lengths = {function.name: (function.end_lineno or 0) - function.lineno + 1 for function in functions}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def frozen_dataclasses(source: str) -> Iterator[tuple[ast.ClassDef, set[str | None]]]:
    """The frozen records of the standard decorator, and what else they want of it."""
    for node in ast.walk(ast.parse(source)):
        for decorator in node.decorator_list if isinstance(node, ast.ClassDef) else ():
            if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith("dataclass"):
                wants = {one.arg for one in decorator.keywords}
                if "frozen" in wants:
                    yield node, wants - {"frozen", "slots"}


def test_a_record_is_frozen_by_our_own_decorator():
    """It is `@frozen` (docs/decisions/0013-frozen-records.md), but where a record wants what that does not know."""
    plain = [
        f"{file.relative_to(TOP)}: {node.name}"
        for package in PACKAGES
        for file in (TOP / package).rglob("*.py")
        for node, more in frozen_dataclasses(file.read_text(encoding="utf-8"))
        if not more and not any(getattr(one, "id", "") == "cached_property" for one in ast.walk(node))
    ]
    assert plain == []


def test_every_package_is_installed():
    """The build takes the folders that pyproject.toml lists, and nothing else."""
    folders = {file.parent for package in PACKAGES for file in (TOP / package).rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
    found = {folder.relative_to(TOP).as_posix().replace("/", ".") for folder in folders}
    assert sorted(PROJECT["tool"]["setuptools"]["packages"]) == sorted({*found, "resources.docs"})


class Bell(QObject):
    rung = Signal(bool)


def test_signals_do_not_eat_true_and_none():
    """PySide6 6.12.0 loses a reference to True or None with every emission on Python 3.10 and 3.11, and then dies."""
    bell, heard = Bell(), itertools.count()
    bell.rung.connect(lambda _: next(heard))
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(2000):
        bell.rung.emit(True)
        bell.setObjectName("bell")
    assert next(heard) == 2000
    lost = before[0] - sys.getrefcount(True), before[1] - sys.getrefcount(None)
    assert max(lost) < 500, f"references to True and None that are gone: {lost}"
