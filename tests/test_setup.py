"""The set-up: what is locked, what it says when it cannot go on, and that a second call does nothing."""

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).parent.parent
SCRIPT = TOP / "scripts" / "set_up.py"
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))


def load(script: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("set_up", script)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def set_up() -> ModuleType:
    return load(SCRIPT)


def call(script: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, script, *arguments],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


# --- The lock ---------------------------------------------------------------------------------------------------------


def pins(lock: str) -> dict[str, set[str]]:
    """The versions of each package of a lock file; there can be two for two versions of Python."""
    found: dict[str, set[str]] = {}
    text = (TOP / "lock" / lock).read_text(encoding="utf-8")
    for name, version in re.findall(r"^([a-z0-9._-]+)==(\S+)", text, flags=re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return found


@pytest.mark.parametrize("lock", ["run.txt", "dev.txt"])
def test_every_locked_package_has_hashes_and_no_address(lock: str):
    text = (TOP / "lock" / lock).read_text(encoding="utf-8")
    requirements = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert requirements
    assert [item.split()[0] for item in requirements if "--hash=sha256:" not in item] == []
    assert "://" not in text
    assert "index-url" not in text


def test_the_checkers_of_exports_are_locked_without_an_address():
    text = (TOP / "tests" / "tools" / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity": "sha512-' in text
    assert '"resolved"' not in text


def test_the_two_locks_agree():
    run, dev = pins("run.txt"), pins("dev.txt")
    assert {name: versions for name, versions in run.items() if dev.get(name) != versions} == {}


def test_everything_asked_for_is_locked():
    def names(requirements: list[str]) -> set[str]:
        plain = {re.match(r"[A-Za-z0-9._-]+", requirement)[0] for requirement in requirements}
        return {re.sub(r"[._-]+", "-", name).lower() for name in plain}

    assert names(PROJECT["project"]["dependencies"]) <= set(pins("run.txt"))
    assert names(PROJECT["dependency-groups"]["dev"]) <= set(pins("dev.txt"))


# --- The script -------------------------------------------------------------------------------------------------------


def test_an_old_python_can_read_the_script_that_tells_its_owner_to_get_a_newer_one():
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_another_word_than_run_or_test_is_wrong_usage():
    answer = call(SCRIPT, "everything")
    assert answer.returncode == 2
    assert answer.stderr == "Usage: python3 scripts/set_up.py [run|test]\n"


@pytest.fixture
def small_copy(tmp_path: Path) -> Path:
    """The set-up and what it reads, in a folder without an environment."""
    for part in ("scripts/set_up.py", "lock/run.txt", "lock/dev.txt", "tests/tools/package-lock.json"):
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(TOP / part, tmp_path / part)
    return tmp_path


def finish(copy: Path, kind: str) -> None:
    """Leave what a set-up that is done leaves."""
    script = load(copy / "scripts" / "set_up.py")
    script.VENV_PYTHON.parent.mkdir(parents=True)
    script.VENV_PYTHON.touch()
    (copy / ".venv" / f"set-up-{kind}.stamp").write_text(script.fingerprint(kind), encoding="utf-8")


@pytest.mark.parametrize("kind", ["run", "test"])
def test_a_second_call_does_nothing(small_copy: Path, kind: str):
    finish(small_copy, kind)
    answer = call(small_copy / "scripts" / "set_up.py", kind, PATH="")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


@pytest.mark.parametrize("changed", ["lock/dev.txt", "tests/tools/package-lock.json", "scripts/set_up.py"])
def test_a_changed_lock_is_set_up_again(small_copy: Path, changed: str):
    finish(small_copy, "test")
    before = load(small_copy / "scripts" / "set_up.py").fingerprint("test")
    with (small_copy / changed).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert load(small_copy / "scripts" / "set_up.py").fingerprint("test") != before


def test_a_moved_folder_is_set_up_again(small_copy: Path, tmp_path: Path):
    moved = tmp_path / "moved"
    (moved / "scripts").mkdir(parents=True)
    shutil.copytree(small_copy / "lock", moved / "lock")
    shutil.copy(small_copy / "scripts" / "set_up.py", moved / "scripts")
    here, there = (load(top / "scripts" / "set_up.py").fingerprint("run") for top in (small_copy, moved))
    assert here != there


def test_who_is_not_root_and_has_no_sudo_is_told_the_command(set_up, monkeypatch, tmp_path):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(set_up.Stopped, match="sudo apt-get install -y libegl1 libxcb-cursor0"):
        set_up.become_root(["libegl1", "libxcb-cursor0"])


def test_a_system_without_apt_is_told_what_is_missing(set_up, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(set_up.Stopped, match="libegl1 libxcb-cursor0"):
        set_up.install_system_packages({"libxcb-cursor0", "libegl1"})


@pytest.mark.skipif(not shutil.which("apt-get"), reason="only there does the set-up name packages")
def test_everything_that_is_missing_is_asked_for_at_once(set_up, monkeypatch):
    monkeypatch.setenv("PATH", str(Path(shutil.which("apt-get")).parent))
    monkeypatch.setattr(set_up, "PACKAGES", {**set_up.PACKAGES, "libnowhere.so.1": "libnowhere1"})
    monkeypatch.setattr(set_up, "PROGRAMS", {"test": {"no-such-program": "nosuch"}})
    assert {"libnowhere1", "nosuch"} <= set_up.missing_packages("test", sys.executable)
    assert "libglib2.0-0" not in set_up.missing_packages("test", sys.executable)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there does the set-up look for system libraries")
def test_every_library_that_qt_takes_from_the_system_has_its_package(set_up):
    qt = Path(importlib.util.find_spec("PySide6").origin).parent
    parts = [qt / part for part in set_up.QT_PARTS]
    assert [part for part in parts if not part.exists()] == []
    answer = subprocess.run(["ldd", *parts], capture_output=True, text=True, check=True)
    needed = set(re.findall(r"^\s*(lib(?:xcb|xkb|X11|EGL|GL\.|wayland)\S*) => /", answer.stdout, flags=re.MULTILINE))
    assert needed
    assert needed - set(set_up.PACKAGES) == set()
