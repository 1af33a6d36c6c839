"""Nobody is called: what leaves this machine is stopped, and the test that tried it fails even if it did not notice.

Loopback and the sockets of the system's own file tree are let through. `make torture PARTS=network` goes further: there
the whole suite runs where no network is.
"""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import pytest

called: list[str] = []
"""whom a test tried to call"""


class Called(OSError):
    """Somebody outside of this machine was called."""


def is_here(address: object) -> bool:
    """Whether an address leads to this machine: a path, a name of loopback, or one of its numbers."""
    host = address[0] if isinstance(address, tuple) else address
    if host in (None, "", b"", "localhost") or isinstance(address, str | bytes):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


def guard(patch: pytest.MonkeyPatch) -> None:
    """Stop every call of Python to the outside."""
    for name in ("connect", "connect_ex", "sendto"):
        patch.setattr(socket.socket, name, _stopping(getattr(socket.socket, name), lambda *given: given[-1]))
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        patch.setattr(socket, name, _stopping(getattr(socket, name), lambda *given: (given[0],)))


def _stopping(real: Callable[..., Any], address_of: Callable[..., object]) -> Callable[..., Any]:
    def call(*given: Any, **how: Any) -> Any:
        address = address_of(*given)
        if not is_here(address):
            called.append(str(address))
            raise Called(f"a test called {address}")
        return real(*given, **how)

    return call
