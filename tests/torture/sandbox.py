"""A program that lets itself be hurt: `python -m tests.torture.sandbox`, on shim.c where the disk is to fail.

It takes orders as lines of JSON on its standard input and answers each with one line. What is to be killed runs in a
fork of it, so that the parts of the program are read only once for hundreds of kills. The test's side is `Sandbox`.
"""

import importlib
import json
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.torture import shim

TOP = Path(__file__).parents[2]


class Sandbox:
    """The running program, from outside. Threads may share one."""

    def __init__(self, has_shim: bool = True) -> None:
        environment = {**os.environ, "PYTHONPATH": str(TOP), "QT_QPA_PLATFORM": "offscreen"}
        if has_shim:
            environment["LD_PRELOAD"] = str(shim.compiled())
        self._turn = threading.Lock()
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.sandbox"],
            cwd=TOP,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def order(self, name: str, /, **how: Any) -> Any:
        """Do it there, and hand back what came of it. Raises RuntimeError with what was raised there."""
        with self._turn:
            assert self._program.stdin is not None
            assert self._program.stdout is not None
            self._program.stdin.write(json.dumps({"order": name, "how": how}, default=str) + "\n")
            self._program.stdin.flush()
            answer = json.loads(self._program.stdout.readline())
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["answer"]

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.close()
        self._program.wait(60)
        self._program.stdout.close()


def _in_fork(work: Callable[[], object]) -> int:
    """The process that does the work, and ends with status 0, or with 1 and a report on its error stream."""
    process = os.fork()
    if process:
        return process
    status = 1
    try:
        os.close(0)
        os.dup2(2, 1)
        work()
        status = 0
    except BaseException:  # noqa: BLE001 - whatever it is, it is told and ends this process only
        traceback.print_exc()
    finally:
        os._exit(status)


def _work(name: str, folder: Path, arm: list[int] | None, skip: int, slow: list[int] | None) -> None:
    from tests.torture import works

    if arm or skip or slow:
        disk = shim.Shim()
        disk.watch(folder / "disk")
        disk.skip(shim.On(skip))
        if slow:
            disk.slow(shim.On(slow[0]), slow[1])
        if arm:
            disk.arm(shim.On(arm[0]), arm[1], shim.What(arm[2]), *arm[3:])
    works.WORKS[name].act(folder / "disk", works.teller(folder))


def fork_work(
    name: str, folder: str, arm: list[int] | None = None, skip: int = 0, slow: list[int] | None = None
) -> int:
    return _in_fork(lambda: _work(name, Path(folder), arm, skip, slow))


def fork_logged(name: str, folder: str, has_wal: bool = False, skip: int = 0) -> int:
    """Do a work, with every change to the disk written down in `log`."""

    def work() -> None:
        from storage import database
        from tests.torture import works

        if has_wal:
            database.is_safe_with_wal = lambda _version: True
        disk = shim.Shim()
        disk.watch(Path(folder, "disk"))
        disk.skip(shim.On(skip))
        disk.log(os.open(Path(folder, "log"), os.O_WRONLY | os.O_CREAT))
        works.WORKS[name].act(Path(folder, "disk"), disk.mark)

    return _in_fork(work)


def fork_typing(desk: str, article_id: str, told: str, slow: list[int] | None = None) -> int:
    from tests.torture import typing_person

    def work() -> None:
        if slow:
            disk = shim.Shim()
            disk.watch(Path(desk).parent)
            disk.slow(shim.On(slow[0]), slow[1])
        typing_person.main(Path(desk), article_id, Path(told))

    return _in_fork(work)


def fork_opening(desk: str) -> int:
    """Opens the desk, over and over, until it is killed."""
    from storage.desk import Desk

    def open_for_ever() -> None:
        while True:
            Desk.open(Path(desk)).close()

    return _in_fork(open_for_ever)


def wait(process: int) -> int:
    """The status with which a fork ended: 0, 1, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def ended(process: int) -> bool:
    """Whether a fork has ended, without taking its status."""
    return os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def run_work(name: str, folder: str, arm: list[int], skip: int = 0) -> dict[str, Any]:
    """Do a work here with a disk that fails: how many calls there were, and what a person was told.

    `refused` is the sentence, None where all went well. Any other exception comes through: it is a fault.
    """
    from editor.refusal import Refused
    from tests.torture import works

    disk = shim.Shim()
    disk.watch(Path(folder, "disk"))
    disk.skip(shim.On(skip))
    disk.arm(shim.On(arm[0]), arm[1], shim.What(arm[2]), *arm[3:])
    refused = None
    try:
        works.WORKS[name].act(Path(folder, "disk"), works.teller(Path(folder)))
    except Refused as why:
        refused = str(why)
    finally:
        count = disk.count()
        disk.arm(shim.On(0), 0, shim.What.NOTHING)
        disk.skip(shim.On(0))
        disk.watch(Path("/nowhere"))
    return {"calls": count, "refused": refused}


ORDERS = {order.__name__: order for order in (fork_work, fork_logged, fork_typing, fork_opening, wait, ended, run_work)}


def main() -> None:
    # Before the first fork, once for all.
    for part in ("typing_person", "works"):
        importlib.import_module(f"tests.torture.{part}")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        told = json.loads(line)
        try:
            answer = {"answer": ORDERS[told["order"]](**told["how"])}
        except Exception:  # noqa: BLE001 - it is told to the test, which fails with it
            answer = {"error": traceback.format_exc()}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
