"""Which states of a text the desk may still answer with: an answer may be older than what was typed since it was asked.

The desk answers in the order in which it was asked. It holds hashes and no text.
"""

from collections import deque

MOST = 4_000
"""states that are remembered, enough for an hour without an answer of the desk; what it has answered is forgotten"""


class Echoes:
    """Of one text, which was read from the desk as `text`."""

    def __init__(self, text: str) -> None:
        self._states: deque[tuple[int, int]] = deque(maxlen=MOST)
        self.begin_with(text)

    def begin_with(self, text: str) -> None:
        """The desk has another text, which was not typed here; what was before can no longer come."""
        self._states.clear()
        self.announce(text, text)

    def announce(self, stored: str, text: str) -> None:
        """`text` is given to the desk, which keeps it as `stored`."""
        self._states.append((hash(stored), hash(text)))

    def keep(self, text: str) -> None:
        """The desk has stored it: no state before it can come any more."""
        self._drop_before([typed for _stored, typed in self._states], text)

    def knows(self, text: str) -> bool:
        """Whether the desk's `text` is a state that was here; those before it can no longer come."""
        return self._drop_before([stored for stored, _typed in self._states], text)

    def _drop_before(self, hashes: list[int], text: str) -> bool:
        if hash(text) not in hashes:
            return False
        for _ in range(hashes.index(hash(text))):
            self._states.popleft()
        return True
