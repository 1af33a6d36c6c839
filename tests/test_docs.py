"""What the documents say is so: commands exist, links lead somewhere, folders are explained, no machine is named."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from ui import VERSION
from ui.cli import FORMATS, copydesk

TOP = Path(__file__).parent.parent
README = (TOP / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (TOP / "docs" / "architecture.md").read_text(encoding="utf-8")

# What is made on the spot and never committed.
MADE = {".git", ".venv", "node_modules", "__pycache__", "build", "dist"}


def committed_files() -> list[Path]:
    """Every file of the tree that is not made on the spot; git need not be there."""
    found = []
    for folder in [TOP, *(path for path in sorted(TOP.rglob("*")) if path.is_dir())]:
        parts = folder.relative_to(TOP).parts
        if not any(part in MADE or part.endswith(("_cache", ".egg-info")) or part == ".hypothesis" for part in parts):
            found += [file for file in sorted(folder.iterdir()) if file.is_file()]
    return found


FILES = committed_files()
DOCUMENTS = [
    file for file in FILES if file.suffix == ".md" and "resources" not in file.parts and "tests" not in file.parts
]


def make_targets() -> set[str]:
    makefile = (TOP / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z][a-z-]*):", makefile, flags=re.MULTILINE))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.relative_to(TOP).as_posix())
def test_the_make_commands_of_a_document_exist(document: Path):
    named = set(re.findall(r"(?:`|^)make ([a-z][a-z-]*)", document.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert named <= make_targets()


def test_the_readme_has_its_two_commands():
    assert re.search(r"^make run$", README, flags=re.MULTILINE)
    assert re.search(r"^make test$", README, flags=re.MULTILINE)


def test_continuous_integration_calls_the_readmes_test_command():
    assert re.search(r"^make test$", (TOP / ".ci" / "run").read_text(encoding="utf-8"), flags=re.MULTILINE)


def commands() -> list[tuple[str, click.Command]]:
    return sorted(copydesk.commands.items())


@pytest.mark.parametrize(("name", "command"), commands(), ids=[name for name, _ in commands()])
def test_every_command_and_option_is_in_the_readme(name: str, command: click.Command):
    assert name == "open" or f"copydesk {name}" in README
    options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
    assert [option for option in options if option not in README] == []


def test_every_format_is_in_the_readme():
    assert [form for form in FORMATS if f"`{form}`" not in README] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.relative_to(TOP).as_posix())
def test_the_links_of_a_document_lead_somewhere(document: Path):
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)\s]+)", text)
    inside = [target.partition("#")[0] for target in targets if not re.match(r"[a-z]+:|#", target)]
    assert [target for target in inside if not (document.parent / target).exists()] == []


def folders() -> set[str]:
    """The folders of the tree down to the second floor; what is deeper belongs to its parent."""
    parents = {file.parent.relative_to(TOP).parts[:2] for file in FILES}
    return {"/".join(parts) for parts in parents if parts}


def explained_folders() -> set[str]:
    """The folders that the plan of the house names: those at the margin, and under each those on its indented lines."""
    plan = re.search(r"^main\.py .*?(?=^```)", ARCHITECTURE, flags=re.MULTILINE | re.DOTALL)
    assert plan
    found, top = set(), ""
    for line in plan[0].splitlines():
        names = re.findall(r"([\w.]+)/", line)
        if not line.startswith(" ") and names:
            top = names[0]
            found.add(top)
        found |= {f"{top}/{name}" for name in names}
    return found


@pytest.mark.parametrize("folder", sorted(folders()))
def test_every_folder_is_explained(folder: str):
    if folder.startswith("tests/") and folder != "tests/journeys":
        folder = "tests"  # they mirror the program's folders
    assert folder in explained_folders()


def test_the_versions_agree():
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "ui.VERSION"}
    answer = subprocess.run(
        [sys.executable, "main.py", "--version"], cwd=TOP, capture_output=True, text=True, check=True
    )
    assert answer.stdout == f"Copydesk {VERSION}\n"


# Written in pieces, so that this file does not name them either.
REGISTRIES = tuple(
    name.replace("_", ".") for name in ("pypi_org", "pythonhosted_org", "npmjs_org", "npmjs_com", "deb_debian_org")
)
MACHINE_PATHS = tuple("/" + name for name in ("work/", "home/", "root/"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(TOP).as_posix())
def test_no_file_names_a_registry_or_a_machines_folder(file: Path):
    content = file.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return  # a picture or a font
    assert [name for name in REGISTRIES if name in text] == []
    # A path is absolute where no word stands before it.
    found = [path for path in MACHINE_PATHS if re.search(rf"(?<![\w.~)*-]){path}", text)]
    assert found == []
