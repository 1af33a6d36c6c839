"""The limits of a command that reads a file from elsewhere, `export FILE.md` and `check FILE.md`. It reads nothing.

Such a process has no desk and ends with its command, so that it is what `editor.apart` starts for a window: one of its
own, which needs memory and time limited and nothing else. A large file is read in a child of it, which costs a
thousandth of a second, and whatever becomes of that is one sentence. Windows has no such limits.
"""

import os
import signal
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress

COMMANDS = ("export", "check")
MEMORY = 3_000_000_000
"""bytes: a PDF of five million words has room in them"""
SECONDS = 120
"""of work"""
FROM = 64_000
"""bytes of a file that is read in a child: some ten thousand words"""
_REFUSED = 1
_ENDED_BY_OTHERS = tuple(getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGPIPE"))


def begin(arguments: Sequence[str]) -> None:
    """Limit this process for good, where `arguments` are of such a command. With a desk it is the desk's own text."""
    if arguments[:1] and arguments[0] in COMMANDS and not any(word.startswith("--desk") for word in arguments):
        if sys.platform == "win32":
            return
        if any(_is_large(word) for word in arguments[1:]):
            _go_on_in_a_child()
        _limit()


def too_much() -> str:
    """What is said of what takes too much."""
    from ui.cli_words import Reply, worded

    return worded(
        Reply(
            "What was to be read takes more memory or time than any text should, so it was given up and nothing was "
            "written. Take a part of it."
        )
    )


def _is_large(word: str) -> bool:
    with suppress(OSError, ValueError):
        found = os.stat(word)  # noqa: PTH116 - a Path takes longer than all the rest
        return stat.S_ISREG(found.st_mode) and found.st_size > FROM
    return False


if sys.platform != "win32":

    def _go_on_in_a_child() -> None:
        """Only the child comes back; this process says what became of it, and ends as it did."""
        interrupted = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches both, and the child answers it
        child = os.fork()
        if not child:
            signal.signal(signal.SIGINT, interrupted)
            return
        signal.signal(signal.SIGTERM, lambda *_: os.kill(child, signal.SIGTERM))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status < 0 and -status not in _ENDED_BY_OTHERS:
            with suppress(OSError):
                os.write(2, f"{too_much()}\n".encode())
            os._exit(_REFUSED)
        os._exit(status if status >= 0 else 128 - status)

    def _limit() -> None:
        import resource

        for kind, most in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY)):
            with suppress(ValueError, OSError):  # less was allowed already
                resource.setrlimit(kind, (most, most))
