"""Remarks and answers that somebody began and did not hand over: they wait where they were written, on this machine.

They are nothing of the desk's yet. It changes no desk, and forgets a remark when it was handed over or left.
"""

import json
from typing import TYPE_CHECKING

from editor.frozen import frozen
from ui.preferences import Preferences
from ui.review.review_pane import ReviewPane

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE = "half-written"
"""the name under which they are kept"""
MOST = 40
"""remarks and answers; of more the oldest go"""


@frozen
class HalfRemark:
    """`quote` is what it is about, beginning at the code point `start`; the whole article without one."""

    words: str
    quote: str = ""
    start: int = 0

    def place_in(self, text: str) -> tuple[int, int] | None:
        """Where its quote stands now, nearest to where it stood; none where it stands no more."""
        after, before = text.find(self.quote, self.start), text.rfind(self.quote, 0, self.start + len(self.quote))
        places = [place for place in (after, before) if self.quote and place >= 0]
        if not places:
            return None
        start = min(places, key=lambda place: abs(place - self.start))
        return start, start + len(self.quote)


class HalfWritten:
    """Keeps what stands in `pane`, and gives it back."""

    def __init__(self, preferences: Preferences, pane: ReviewPane) -> None:
        self._preferences, self._pane = preferences, pane
        kept = _read(preferences.words(PLACE))
        self._answers: dict[str, str] = {key: words for key, words in kept.items() if isinstance(words, str)}
        self._remarks = {key: remark for key, remark in kept.items() if isinstance(remark, HalfRemark)}
        pane.comments.unfinished = pane.changes.unfinished = self._answers

    def keep(self, article_id: str, quote: str, start: int) -> None:
        """Keep what is being written about the article that is shown, before another is, or the window closes."""
        self._pane.comments.keep_unfinished()
        self._pane.changes.keep_unfinished()
        self._remarks.pop(article_id, None)
        if article_id and (words := self._pane.unfinished_comment):
            self._remarks[article_id] = HalfRemark(words, quote, start)
        self._preferences.remember_words(PLACE, _written({**self._answers, **self._remarks}))

    def remark(self, article_id: str) -> HalfRemark | None:
        """The remark that somebody began about this article."""
        return self._remarks.get(article_id)


def _written(kept: "Mapping[str, str | HalfRemark]") -> str:
    last = list(kept.items())[-MOST:]
    plain = {key: [one.words, one.quote, one.start] if isinstance(one, HalfRemark) else one for key, one in last}
    return json.dumps(plain) if plain else ""


def _read(written: str) -> "dict[str, str | HalfRemark]":
    """What was kept; a file that a person has changed by hand loses no more than what cannot be read of it."""
    try:
        plain = json.loads(written or "{}")
    except ValueError:
        plain = {}
    kept: dict[str, str | HalfRemark] = {}
    for key, one in plain.items() if isinstance(plain, dict) else ():
        match one:
            case str():
                kept[key] = one
            case [str(words), str(quote), int(start)]:
                kept[key] = HalfRemark(words, quote, start)
    return kept
