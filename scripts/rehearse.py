"""Starts the program once, unseen, and writes down what each start would compile anew: `rehearse.py FILE`.

Qt for Python has some of its own modules as sources in its libraries: a fifth of what importing it takes. A `dataclass`
writes its methods as text and has Python compile them, whenever its module is imported. `package/compiled.py` hands the
compiled ones out. It writes `FILE` and nothing else.
"""

import builtins
import dataclasses
import marshal
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import CodeType

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))
PATIENCE = 120
"""seconds"""
SETTLING = 2
"""seconds in which a window does what it has put off"""
compiled: dict[str | bytes, CodeType] = {}
_compile = builtins.compile


def note_source(source: object, name: object, *how: object, **named: object) -> object:
    """What is called instead of `compile`, which Qt for Python gives sources that are no files."""
    code = _compile(source, name, *how, **named)  # type: ignore[call-overload]
    if isinstance(source, bytes) and isinstance(code, CodeType) and not Path(str(name)).exists():
        compiled[source] = code
    return code


def note(text: str, *around: dict[str, object]) -> None:
    """What `dataclasses` calls instead of `exec`."""
    code = compiled[text] = _compile(text, "<record>", "exec", dont_inherit=True)
    exec(code, *around)


def packed() -> bytes:
    """What was noted, in the form that `package/compiled.py` reads."""
    return marshal.dumps({text: marshal.dumps(code) for text, code in compiled.items()})


def start(folder: Path) -> None:
    """The window on a desk with an article in it."""
    from PySide6.QtWidgets import QApplication

    from ui.app import Session
    from ui.preferences import Preferences
    from ui.theme import STYLE

    desk = folder / "sample.desk"
    make = (sys.executable, TOP / "main.py", "new-desk", desk, "--language", "vi", "--name", "Lan Anh", "--sample")
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL)  # by another process: what that imports stays out
    app = QApplication(["copydesk", *STYLE])
    session = Session(app, Preferences(folder / "preferences"))
    session.start(desk)
    begun = time.monotonic()
    while session.window is None or not session.window.writing.room.article_id:
        app.processEvents()
        if time.monotonic() - begun > PATIENCE:
            raise RuntimeError("the window did not open its desk")
    begun = time.monotonic()
    while time.monotonic() - begun < SETTLING:
        app.processEvents()
    session.window.close()


def main(target: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    vars(dataclasses)["exec"] = note
    builtins.compile = note_source  # type: ignore[assignment]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # workers may still read there
        start(Path(folder))
    target.write_bytes(packed())
    sys.stdout.write(f"{len(compiled)} texts compiled for {target}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
