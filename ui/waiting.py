"""Waiting for work that cannot be interrupted, such as the press's: Ctrl+C ends the wait and the process at once.

It knows nothing of what is done. What is under way dies with the process; its answer goes nowhere.
"""

from collections.abc import Callable
from threading import Event, Thread
from typing import TypeVar

_GLANCE = 0.1
"""seconds after which a wait begins anew: some systems interrupt none"""
Answer = TypeVar("Answer")


def for_answer(work: Callable[[], Answer]) -> Answer:
    """What `work` answers, or its exception."""
    answers: list[Answer] = []
    errors: list[BaseException] = []
    is_done = Event()

    def do() -> None:
        try:
            answers.append(work())
        except BaseException as error:  # noqa: BLE001 - a thread has nobody above it: it is raised where it is waited for
            errors.append(error)
        finally:
            is_done.set()

    Thread(target=do, daemon=True, name="work").start()
    while not is_done.wait(_GLANCE):
        pass
    if errors:
        raise errors[0]
    return answers[0]
