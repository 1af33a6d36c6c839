"""The real program on the sample desk, in a process of its own, with a screen reader beside it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.screen import Screen
from storage.whole_desks import sample

TOP = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator["object"]:
    """A reader that hears a Copydesk in English, which has opened its sample desk."""
    pytest.importorskip("jeepney", reason="jeepney, which speaks D-Bus, exists on Linux only")
    from tests.access.reader import Reader, missing

    if lacking := missing():
        pytest.skip(f"a screen reader's view needs {', '.join(lacking)}; scripts/outside_checkers.py installs them")
    home = tmp_path_factory.mktemp("access")
    (home / "settings").mkdir()
    (home / "settings" / "window.ini").write_text("[General]\nlanguage=en\n", encoding="utf-8")
    sample.create(home / "office.desk", "Lan Anh", "en").close()
    with Screen(1280, 800) as screen, Reader(screen.name) as reader:
        environment = screen.environment(
            HOME=str(home), COPYDESK_SETTINGS=str(home / "settings"), **reader.environment()
        )
        program = subprocess.Popen([sys.executable, TOP / "main.py", home / "office.desk"], env=environment)
        try:
            yield reader
        finally:
            program.kill()
            program.wait()
