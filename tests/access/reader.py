"""What a screen reader gets of a running program: its accessible tree over AT-SPI, asked for as Orca asks, by D-Bus.

It brings a session bus of its own, so that nobody's desktop is touched, and knows of the program what the tree tells.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from jeepney import DBusAddress, MessageFlag, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, Properties, unwrap_msg

SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
"""what at-spi2-core puts there, by which the bus of the readers is started"""
PATIENCE = 60
"""seconds until what never comes fails the test; nothing is measured"""
ANSWER = 20
"""seconds that the program may be busy before it answers a question"""
_ACCESSIBLE, _ACTION, _TEXT = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "Text"))

# The states that are looked at, by their numbers in AT-SPI. To add one: its number in atspi-constants.h.
STATES = {
    4: "checked",
    9: "expandable",
    10: "expanded",
    11: "focusable",
    12: "focused",
    16: "modal",
    24: "sensitive",
    25: "showing",
    41: "checkable",
}


def missing() -> list[str]:
    """What a reader needs and this machine has not."""
    programs = [name for name in ("Xvfb", "dbus-run-session") if not shutil.which(name)]
    return programs + ([] if SERVICE.exists() else ["at-spi2-core"])


@dataclass(frozen=True)
class Node:
    """One thing of the tree that is showing, with what is showing in it."""

    bus: str
    path: str
    role: str
    name: str
    states: frozenset[str]
    children: tuple["Node", ...] = field(repr=False, compare=False)

    def all(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.all()


class Gone(Exception):
    """What was asked about is no longer there: the tree has changed meanwhile."""


class Reader:
    """A session bus with the bus of the readers on it, while the `with` block runs."""

    def __init__(self, display: str) -> None:
        self._display = display

    def __enter__(self) -> "Reader":
        # A socket has a short name: pytest's folders are too deep for it.
        self._folder = tempfile.mkdtemp(prefix="reader-")
        environment = {**os.environ, "DISPLAY": self._display, "HOME": self._folder, "XDG_RUNTIME_DIR": self._folder}
        self._bus = subprocess.Popen(
            ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert self._bus.stdout
        self.address = self._bus.stdout.readline().strip()
        with open_dbus_connection(self.address) as session:
            asked = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            readers = unwrap_msg(session.send_and_get_reply(new_method_call(asked, "GetAddress"), timeout=PATIENCE))[0]
        self._readers: DBusConnection = open_dbus_connection(readers)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._readers.close()
        self._bus.communicate()  # its input ends, and with it the session
        shutil.rmtree(self._folder, ignore_errors=True)

    def environment(self) -> dict[str, str]:
        """The variables by which a program is heard here."""
        return {
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_ACCESSIBILITY": "1",
        }

    # --- the tree ----------------------------------------------------------------------------------------------------

    def wait_for(self, what: str, look: Callable[["Reader"], Any]) -> Any:
        """Ask until the answer is something; while the tree changes under the question it is asked again."""
        end, answer = time.monotonic() + PATIENCE, None
        while time.monotonic() < end:
            try:
                answer = look(self)
            except Gone:
                answer = None
            if answer:
                return answer
            time.sleep(0.1)
        raise AssertionError(f"waited in vain until {what}")

    def program(self, name: str) -> Node:
        """All that a program shows. Raises Gone before it has said who it is."""
        for bus, path in self._children("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"):
            if self._name(bus, path) == name:
                return self._read(bus, path, is_top=True)
        raise Gone(name)

    def press(self, node: Node, action: int = 0) -> None:
        """Do what a node can do. Nobody waits for an answer: a dialog would give it when it closes."""
        call = self._call(node.bus, node.path, _ACTION, "DoAction", "i", (action,))
        call.header.flags |= MessageFlag.no_reply_expected
        self._readers.send(call)

    def inside(self, node: Node, name: str) -> Node:
        """What is called `name` in something that is folded up, such as the entry of a menu."""
        for bus, path in self._children(node.bus, node.path):
            for child in [(bus, path), *self._children(bus, path)]:
                if self._name(*child) == name:
                    return Node(*child, "", name, frozenset(), ())
        raise AssertionError(f"{node.name!r} has nothing called {name!r}")

    def text(self, node: Node) -> tuple[int, str]:
        """How long the text of a field is said to be, and what stands there."""
        asked = DBusAddress(node.path, node.bus, _TEXT)
        count = self._ask(Properties(asked).get("CharacterCount"))[0][1]
        said = self._ask(self._call(node.bus, node.path, _TEXT, "GetText", "ii", (0, count)))[0]
        return count, said

    def interfaces(self, node: Node) -> set[str]:
        return set(self._ask(self._call(node.bus, node.path, _ACCESSIBLE, "GetInterfaces"))[0])

    def _read(self, bus: str, path: str, is_top: bool = False) -> Node:
        states = self._states(bus, path)
        seen = [] if not is_top and "showing" not in states else self._children(bus, path)
        children = (self._read(*child) for child in seen)
        return Node(
            bus,
            path,
            self._ask(self._call(bus, path, _ACCESSIBLE, "GetRoleName"))[0],
            self._name(bus, path),
            states,
            tuple(child for child in children if "showing" in child.states),
        )

    def _states(self, bus: str, path: str) -> frozenset[str]:
        low, high = self._ask(self._call(bus, path, _ACCESSIBLE, "GetState"))[0]
        bits = low | high << 32
        return frozenset(name for number, name in STATES.items() if bits >> number & 1)

    def _children(self, bus: str, path: str) -> list[tuple[str, str]]:
        found = self._ask(self._call(bus, path, _ACCESSIBLE, "GetChildren"))[0]
        return [(child[0], child[1]) for child in found if child[1] != "/org/a11y/atspi/null"]

    def _name(self, bus: str, path: str) -> str:
        return str(self._ask(Properties(DBusAddress(path, bus, _ACCESSIBLE)).get("Name"))[0][1])

    @staticmethod
    def _call(bus: str, path: str, interface: str, method: str, kinds: str | None = None, body: tuple = ()) -> Any:
        return new_method_call(DBusAddress(path, bus, interface), method, kinds, body)

    def _ask(self, call: Any) -> Any:
        try:
            return unwrap_msg(self._readers.send_and_get_reply(call, timeout=ANSWER))
        except (DBusErrorResponse, TimeoutError) as error:
            raise Gone(str(error)) from error
