"""The program's entry: opens the window at once in the plain case, `copydesk [DESK]`; everything else is `cli`'s.

What a command line means, and how it is explained and refused, stands in `cli` alone. This only knows the cases in
which there is nothing to explain, so that a window, and an export of a file, do not wait for the reading of commands.
"""

import gc
import os
import sys
from collections.abc import Sequence

SUFFIX = ".desk"
APART = "--apart"
"""`editor.apart.FLAG`, which a window that opens at once does not wait for"""


def main() -> None:
    """Run the program's own command line and end the process with its exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == [APART]:
        from editor import apart  # before Qt: what is read there is given little memory

        sys.exit(apart.main(arguments[1:]))
    if arguments[:1] in (["export"], ["check"]):
        from ui import own_process

        own_process.begin(arguments)
    if arguments[:1] == ["export"] and _is_exported(arguments[1:]):
        # The file is on the disk and all is said; to take the memory down piece by piece takes a tenth of it.
        os._exit(0)
    if not is_plain(arguments):
        from ui import cli

        cli.main(arguments)
    gc.disable()  # what is imported now stays; `garbage` looks for what comes after it
    try:
        from pathlib import Path

        from ui.app import run

        status = run(Path(arguments[0]) if arguments else None)
    except KeyboardInterrupt:
        status = 130
    except Exception as fault:  # noqa: BLE001 - no traceback reaches a person
        from ui import cli

        status = cli.report(fault)
    sys.exit(status)


def _is_exported(arguments: Sequence[str]) -> bool:
    """Whether a plain export was asked for, and is done. The process ends where only the output takes nothing more."""
    gc.disable()  # a process that ends at once has nothing to look for
    from ui import plain_export

    asked = plain_export.asked(arguments)
    try:
        if asked is not None and plain_export.run(asked):
            return True
        gc.enable()
        return False
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as fault:  # noqa: BLE001 - no traceback reaches a person
        from ui import cli

        status = cli.report(fault)
    os._exit(status)  # Python itself would try that output once more


def is_plain(arguments: Sequence[str]) -> bool:
    """Whether a window is all that is asked for: there is a display, and the one file that is named is there."""
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    ):
        return False
    if not arguments:
        return True
    return len(arguments) == 1 and arguments[0].endswith(SUFFIX) and os.path.isfile(arguments[0])  # noqa: PTH113
