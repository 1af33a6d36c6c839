"""No test calls anybody, and one that does fails: shown by tests that call."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import network

TOP = Path(__file__).parents[1]
# Addresses that are nobody's (RFC 5737, RFC 3849, RFC 6761).
CALLS: dict[str, Callable[[], object]] = {
    "a number": lambda: socket.create_connection(("192.0.2.1", 80), timeout=1),
    "a number of the new kind": lambda: _connected(socket.AF_INET6, ("2001:db8::1", 80)),
    "a name": lambda: socket.getaddrinfo("copydesk.invalid", 443),
    "a packet": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 53)),
    "a quiet call": lambda: socket.socket().connect_ex(("192.0.2.1", 80)),
}


def _connected(family: int, address: tuple[str, int]) -> None:
    with socket.socket(family) as caller:
        caller.connect(address)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("name", CALLS)
def test_a_call_to_the_outside_is_stopped(name):
    with pytest.raises(network.Called):
        CALLS[name]()
    assert network.called
    network.called.clear()


@pytest.mark.parametrize(
    ("address", "is_here"),
    [
        (("127.0.0.1", 1), True),
        (("::1", 1, 0, 0), True),
        (("localhost", 1), True),
        ("/run/x.socket", True),
        (b"\0abstract", True),
        (("192.0.2.1", 1), False),
        (("10.0.0.1", 1), False),
        (("0.0.0.0", 1), False),
        (("example.org", 1), False),
    ],
)
def test_only_this_machine_is_here(address, is_here):
    assert network.is_here(address) == is_here


def test_a_test_that_calls_fails_even_when_the_program_gets_over_it(tmp_path):
    quiet = tmp_path / "test_quiet.py"
    quiet.write_text(
        "import socket\n\ndef test_quiet():\n    try:\n        socket.create_connection(('192.0.2.1', 80))\n"
        "    except OSError:\n        pass\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider", "-c", os.devnull]
    run = subprocess.run(
        [*command, str(quiet)],
        cwd=TOP,
        env={**os.environ, "PYTHONPATH": str(TOP)},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert run.returncode == 1, run.stdout + run.stderr
    assert "AssertionError: test_quiet called" in run.stdout
