"""Work that is waited for, and a person who has waited long enough."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor.refusal import Refused
from ui import waiting

TOP = Path(__file__).parent.parent.parent
ENDLESS = """
import sys, tempfile
from threading import Event
from ui import waiting
def work():
    folder = tempfile.TemporaryDirectory(dir=sys.argv[1])
    print("begun", flush=True)
    Event().wait()
try:
    waiting.for_answer(work)
except KeyboardInterrupt:
    sys.exit(130)
"""


def test_the_answer_comes_and_so_does_a_refusal():
    assert waiting.for_answer(lambda: 7) == 7

    def refuse() -> None:
        raise Refused("Not today; nothing was written. Ask tomorrow.")

    with pytest.raises(Refused, match="Not today"):
        waiting.for_answer(refuse)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl+C to the whole console")
def test_ctrl_c_does_not_wait_for_the_work_and_leaves_no_folder(tmp_path: Path):
    command = [sys.executable, "-c", ENDLESS, str(tmp_path)]
    with subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, text=True, preexec_fn=_hears_ctrl_c) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "begun\n"
        child.send_signal(signal.SIGINT)
        assert child.wait(timeout=60) == 130
    assert list(tmp_path.iterdir()) == []


def _hears_ctrl_c() -> None:
    """Who runs the tests in the background may have had it ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
