"""Remarks and answers that somebody began and did not hand over: they wait where they were written, on this machine.

They are nothing of the desk's yet, and nobody's but theirs who wrote them: another person on this machine does not see
them. It changes no desk, and forgets a remark when it was handed over or left.
"""

import json
from typing import TYPE_CHECKING

from editor.frozen import frozen
from ui.preferences import Preferences
from ui.review.review_pane import ReviewPane

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE = "half-written"
"""the name under which they are kept, a person each"""
MOST = 40
"""remarks of a person, and as many answers; of more the oldest go"""


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
    """Keeps what `person` began in `pane`, and gives it back; nobody's before `sit_down`."""

    def __init__(self, preferences: Preferences, pane: ReviewPane) -> None:
        self._preferences, self._pane = preferences, pane
        self.person = ""
        self._answers: dict[str, str] = {}
        self._remarks: dict[str, HalfRemark] = {}

    def sit_down(self, person: str) -> None:
        """This person, by the id, works here from now on."""
        self.person = person
        kept = _read(self._preferences.words(_place(person)))
        self._answers = {key: words for key, words in kept.items() if isinstance(words, str)}
        self._remarks = {key: remark for key, remark in kept.items() if isinstance(remark, HalfRemark)}
        self._pane.comments.unfinished = self._pane.changes.unfinished = self._answers

    def keep(self, article_id: str, remark: HalfRemark) -> None:
        """Keep what is being written about the article that is shown, before another is, or the window closes."""
        self._pane.comments.keep_unfinished()
        self._pane.changes.keep_unfinished()
        self._remarks.pop(article_id, None)
        if remark.words:
            self.put(article_id, remark)
        self._save()

    def put(self, article_id: str, remark: HalfRemark) -> None:
        """Keep a remark about an article that is not shown."""
        self._remarks[article_id] = remark
        self._save()

    def remark(self, article_id: str) -> HalfRemark | None:
        """The remark that this person began about an article."""
        return self._remarks.get(article_id)

    def _save(self) -> None:
        if self.person:
            last = {**_last(self._answers), **_last(self._remarks)}
            self._preferences.remember_words(_place(self.person), _written(last))


def _place(person: str) -> str:
    return f"{PLACE} {person}"


def _last(kept: "Mapping[str, str | HalfRemark]") -> "dict[str, str | HalfRemark]":
    return dict(list(kept.items())[-MOST:])


def _written(kept: "Mapping[str, str | HalfRemark]") -> str:
    plain = {
        key: [one.words, one.quote, one.start] if isinstance(one, HalfRemark) else one for key, one in kept.items()
    }
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
