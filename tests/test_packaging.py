"""What an installed program holds beside its packages: the manual with its pictures."""

import tomllib
from pathlib import Path

import pytest

import resources
from editor import manual

TOP = Path(__file__).parent.parent
SETUP = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]


def test_the_documents_are_packed_where_the_program_looks_for_them():
    assert SETUP["package-dir"] == {"resources.docs": "docs"}
    packed = {file for pattern in SETUP["package-data"]["resources.docs"] for file in (TOP / "docs").glob(pattern)}
    wanted = {TOP / "docs" / manual.path_of(name, language) for name in manual.ORDER for language in manual.LANGUAGES}
    assert wanted <= packed
    assert set((TOP / "docs" / "screens").glob("*.png")) <= packed


@pytest.mark.parametrize("is_packed", [True, False])
def test_the_documents_are_found_in_a_package_and_in_a_checkout(is_packed, tmp_path, monkeypatch):
    here = tmp_path / "resources"
    for folder in ("resources/docs" if is_packed else "docs", "resources"):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(resources, "_HERE", here)
    assert resources.docs("a.md") == (here / "docs" if is_packed else tmp_path / "docs") / "a.md"
