"""One program to be hurt for all tests of a file, and a place where every work's beginning is made once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.torture import shim, works
from tests.torture.sandbox import Sandbox


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """With the disk of shim.c under it."""
    if why := shim.why_there_is_none():
        pytest.skip(why)
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("works")


@pytest.fixture
def lay_out(kept: Path, tmp_path: Path) -> Callable[[str], Path]:
    """A new folder whose `disk` holds what this work begins with."""
    made = iter(range(1_000_000))

    def lay_out(name: str) -> Path:
        folder = tmp_path / str(next(made))
        folder.mkdir()
        works.lay_out(name, kept, folder)
        return folder

    return lay_out
