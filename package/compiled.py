"""Runs in a packed program before anything else: hands out what `scripts/rehearse.py` compiled when it was packed.

A text that it does not know is compiled as ever. It changes nothing that a module does.
"""

import builtins
import dataclasses
import inspect
import marshal
import sys
from pathlib import Path

FILE = "compiled.bin"


def use(file):
    """Let record classes, and the modules in Qt's libraries, be made of what lies in `file`."""
    known = marshal.loads(file.read_bytes())
    compile_anew = builtins.compile

    def code_of(source, *how, **named):
        code = known.get(source) if isinstance(source, bytes) else None
        return compile_anew(source, *how, **named) if code is None else marshal.loads(code)

    def execute(text, *around):
        code = known.get(text)
        builtins.exec(text if code is None else marshal.loads(code), *around)

    vars(dataclasses)["exec"] = execute
    builtins.compile = code_of


def has_no_source(thing):
    """Qt for Python asks for the source of each module that is imported; in a package there is none."""
    raise OSError(f"no source is packed: {thing!r}")


if hasattr(sys, "_MEIPASS"):
    use(Path(sys._MEIPASS) / FILE)
    inspect.getsource = has_no_source
