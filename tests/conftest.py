"""What every test stands on: no screen, a home of its own, nothing left open.

Fixtures of one part live beside its tests.
"""

import gc
import itertools
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import keyrings, network

# Before Qt is imported anywhere. Journeys start the program as a process of its own, on a display of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Text in any language must come through on a machine without locales.
os.environ.setdefault("LC_ALL", "C.UTF-8")

# No timing assertions: two busy processors make any deadline a coin toss. The same examples in every run on CI.
settings.register_profile("copydesk", deadline=None, derandomize="CI" in os.environ)
# `make torture` looks further, and not at the same examples again.
settings.register_profile("torture", deadline=None, max_examples=3_000)
settings.load_profile("torture" if "COPYDESK_TORTURE" in os.environ else "copydesk")

HOMES = itertools.count()


def pytest_collection_finish() -> None:
    """Set thirteen thousand collected tests aside for good: whoever looks through all objects need not see them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real texts (tests/corpus)."""
    return Path(__file__).parent / "corpus"


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home that nobody has used yet: no test reads or writes the real one. Made only when it is written to."""
    folder = tmp_path_factory.getbasetemp() / "homes" / str(next(HOMES))
    with pytest.MonkeyPatch.context() as environment:
        for name in ("CONFIG", "DATA", "STATE"):
            environment.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        environment.setenv("COPYDESK_SETTINGS", str(folder / "config" / "copydesk"))
        yield folder


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Nobody outside of this machine can be called."""
    with pytest.MonkeyPatch.context() as patch:
        network.guard(patch)
        yield


@pytest.fixture(autouse=True)
def nobody_is_called(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test that called somebody, also where the program got over it."""
    yield
    called = list(network.called)
    network.called.clear()
    assert not called, f"{request.node.name} called {called}"


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """For tests of signing keys: this machine has no keyring, and scrypt is cheap."""
    from editor import signing

    monkeypatch.setattr(signing, "SCRYPT_COST", 16)
    with keyrings.without_keyring():
        yield


@pytest.fixture(autouse=True)
def nothing_is_left_open(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test that leaves a thread running or a desk's file open."""
    threads, desks = set(threading.enumerate()), _open_desks()
    yield
    left = [
        thread.name
        for thread in set(threading.enumerate()) - threads
        # Threads of Qt that once ran Python stay in the list as dummies after they have ended.
        if thread.is_alive() and not isinstance(thread, threading._DummyThread)
    ]
    assert not left, f"{request.node.name} left threads running: {left}"
    assert not _open_desks() - desks, f"{request.node.name} left a desk open: {_open_desks() - desks}"


def _open_desks() -> set[tuple[str, str]]:
    """(descriptor, file) of every desk file that this process has open; empty where there is no /proc."""
    folder = Path("/proc/self/fd")
    if not folder.exists():
        return set()
    found = set()
    for descriptor in folder.iterdir():
        try:
            target = descriptor.readlink()
        except OSError:  # closed since the folder was listed
            continue
        if ".desk" in target.name:
            found.add((descriptor.name, str(target)))
    return found
