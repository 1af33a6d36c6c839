"""A desk in a folder of its own, and a clock that the test holds in its hand."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor.article import Collaborator, Role
from storage.desk import Desk

FIRST_MOMENT = 1_767_225_600_000


class Clock:
    """Stands still until a test moves it; milliseconds since 1970, UTC."""

    def __init__(self) -> None:
        self.now = FIRST_MOMENT

    def __call__(self) -> int:
        return self.now

    def tick(self, milliseconds: int = 1_000) -> int:
        self.now += milliseconds
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pixel() -> bytes:
    """The smallest PNG."""
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Bàn biên tập.desk"


@pytest.fixture
def desk(path: Path, clock: Clock) -> Iterator[Desk]:
    desk = Desk.create(path, "Lan Anh", clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def article_id(desk: Desk) -> str:
    return desk.new_article("", "vi").article_id or ""


@pytest.fixture
def reopened(desk: Desk, path: Path, clock: Clock) -> Iterator[Callable[[], Desk]]:
    """Close the desk and open its file again."""
    opened = []

    def reopen() -> Desk:
        desk.close()
        opened.append(Desk.open(path, clock))
        return opened[-1]

    yield reopen
    for one in opened:
        one.close()


@pytest.fixture
def minh(desk: Desk) -> Collaborator:
    """A second person, who edits."""
    added = desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
    return desk.collaborator(str(added.values["collaborator_id"]))


@pytest.fixture
def hoa(desk: Desk) -> Collaborator:
    """A third person, who writes."""
    added = desk.add_collaborator("Hoa", frozenset({Role.WRITER}))
    return desk.collaborator(str(added.values["collaborator_id"]))
