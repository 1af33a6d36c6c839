"""The sample desk: twelve articles of an invented office with their people and their story, so that a first look at the
program is a look at an office at work. It is told through the desk's own verbs, at the times at which it would have
happened.

It knows no text and no name: those are in resources/sample/LANGUAGE, which `desk.yaml` there describes. What it adds is
taken off the desk again by `Desk.remove_sample`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import resources
from editor.article import Collaborator, Embargo, Fields, Role, Task
from editor.text.head import split_head
from editor.workflow import Move
from storage.core import Clock
from storage.desk import Desk, now

LANGUAGES = ("en", "vi")
"""What there is a sample in."""

_PICTURE = re.compile(r"\(pictures/([\w.-]+)")
_DUE_TIME = "17:00"
_TOO_LATE = "15:00"
"""from here on what is due on the day itself is due on the next: nobody begins with a piece that is late"""


def create(path: Path, owner: str, language: str, clock: Clock = now) -> Desk:
    """A new desk with the sample of `language` on it. It is as old as its story, so that its log runs with the time."""
    began = _beginning(language, clock())
    Desk.create(path, owner, language, lambda: began).close()
    desk = Desk.open(path, clock)
    try:
        fill(desk, language)
    except BaseException:
        desk.close()
        raise
    return desk


def _beginning(language: str, now: int) -> int:
    """A minute before anybody does anything."""
    import yaml

    today = datetime.fromtimestamp(now / 1000).date()
    plan = yaml.safe_load(resources.text(f"sample/{language}/desk.yaml"))
    steps = [step for article in plan["articles"] for step in article["story"]]
    return min(_at(today, step["day"], step["at"]) for step in steps) - 60_000


def _at(today: date, day: int, hour: str) -> int:
    there = datetime.combine(today + timedelta(days=day), time.fromisoformat(hour))
    return int(there.timestamp() * 1000)


def fill(desk: Desk, language: str) -> None:
    """Put the sample of `language` (of `LANGUAGES`) on a desk: all of it or, when something goes wrong, nothing.

    Raises `Refused` on a desk that may only be read.
    """
    if desk.why_read_only:
        raise desk.why_read_only
    teller = _Teller(desk, language)
    with desk.sampling(teller.clock):
        teller.tell()


@dataclass(slots=True)
class _Telling:
    """One article while its story is told. `plan` is its entry in desk.yaml; `id` is empty before it is begun."""

    plan: Mapping[str, Any]
    fields: Fields
    text: str
    id: str = ""


@dataclass(slots=True)
class _Teller:
    """Tells the story. `now` is the time at which it has arrived, `made_at` that at which the desk is made."""

    desk: Desk
    language: str
    people: dict[str, Collaborator] = field(default_factory=dict)
    today: date = field(init=False)
    made_at: int = field(init=False)
    now: int = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.made_at = self.desk.clock()
        self.today = datetime.fromtimestamp(self.now / 1000).date()

    def clock(self) -> int:
        return self.now

    def at(self, day: int, hour: str) -> int:
        """The time `day` days from today at `hour` (09:30) where the desk is."""
        return _at(self.today, day, hour)

    def due(self, plan: Mapping[str, Any]) -> int:
        day = plan["due"]
        return self.at(1 if day == 0 and self.made_at >= self.at(0, _TOO_LATE) else day, _DUE_TIME)

    def tell(self) -> None:
        import yaml

        plan = yaml.safe_load(self._read("desk.yaml"))
        tellings = [self._open(article) for article in plan["articles"]]
        steps = [(self.at(step["day"], step["at"]), step, one) for one in tellings for step in one.plan["story"]]
        # Articles are told side by side, because the log has one order for all of them.
        steps.sort(key=lambda told: told[0])
        self.now = steps[0][0] - 1
        self._introduce(plan["people"])
        for self.now, step, telling in steps:
            with self.desk.acting_as(self.people[step["who"]]):
                DEEDS[step["does"]](self, telling, step)

    def _introduce(self, people: Mapping[str, Any]) -> None:
        self.people["me"] = self.desk.me
        for key, person in people.items():
            roles = frozenset(Role(role) for role in person["roles"])
            change = self.desk.add_collaborator(person["name"], roles, tuple(person["languages"]), person["contact"])
            self.people[key] = self.desk.collaborator(str(change.values["collaborator_id"]))

    def _open(self, plan: Mapping[str, Any]) -> _Telling:
        head, text, _ = split_head(with_dates(self._read(plan["file"]), self.today, self.language))
        head["keywords"] = tuple(head.get("keywords", ()))
        if embargo := plan.get("embargo"):
            until = self.at(embargo["day"], embargo["at"])
            head["embargo"] = Embargo(until, embargo["zone"], embargo["reason"])
        return _Telling(plan, Fields(**head), text.strip() + "\n")

    def _read(self, name: str) -> str:
        return resources.text(f"sample/{self.language}/{name}")


# --- what somebody does ---------------------------------------------------------------------------------------------

_Deed = Callable[[_Teller, _Telling, Mapping[str, Any]], None]


def _pitch(teller: _Teller, telling: _Telling, _step: Mapping[str, Any]) -> None:
    change = teller.desk.new_article(telling.plan["template"], teller.language, is_pitch=True)
    telling.id = str(change.article_id)
    teller.desk.save_fields(telling.id, telling.fields)
    teller.desk.set_due(telling.id, teller.due(telling.plan))


def _assign(teller: _Teller, telling: _Telling, step: Mapping[str, Any]) -> None:
    due = teller.due(telling.plan)
    teller.desk.assign(telling.id, teller.people[step["to"]].id, Task(step["task"]), due, step["note"])


def _draft(teller: _Teller, telling: _Telling, _step: Mapping[str, Any]) -> None:
    """The first half, up to the end of a paragraph."""
    blocks = telling.text.split("\n\n")
    _save(teller, telling, "\n\n".join(blocks[: len(blocks) // 2]) + "\n")


def _write(teller: _Teller, telling: _Telling, step: Mapping[str, Any]) -> None:
    """The whole text, but for the paragraph that begins with the words of `leaving_out`."""
    missing = step.get("leaving_out")
    blocks = [block for block in telling.text.split("\n\n") if not missing or not block.startswith(missing)]
    _save(teller, telling, "\n\n".join(blocks))


def _remark(teller: _Teller, telling: _Telling, step: Mapping[str, Any]) -> None:
    """A comment on the words of `about`, as they stand in the text."""
    start = teller.desk.article(telling.id).text.index(step["about"])
    teller.desk.add_comment(telling.id, step["says"], (start, start + len(step["about"])))


def _save(teller: _Teller, telling: _Telling, text: str) -> None:
    there = teller.desk.pictures(telling.id)
    for name in _PICTURE.findall(text):
        if name not in there:
            teller.desk.add_picture(telling.id, name, resources.path(f"sample/pictures/{name}").read_bytes())
    teller.desk.save_text(telling.id, text)


def _moving(move: Move) -> _Deed:
    def advance(teller: _Teller, telling: _Telling, step: Mapping[str, Any]) -> None:
        if move is Move.APPROVE:
            for point in teller.desk.checklist(telling.id):
                if point.item.is_required:
                    teller.desk.tick(telling.id, point.item.key)
        teller.desk.advance(telling.id, move, step.get("note", ""))

    return advance


# To add one: the word of desk.yaml, and what it does with the teller, the article and the step.
DEEDS: Mapping[str, _Deed] = {
    "pitch": _pitch,
    "assign": _assign,
    "draft": _draft,
    "write": _write,
    "remark": _remark,
    **{
        move.value: _moving(move)
        for move in (
            Move.SUBMIT,
            Move.TAKE_UP,
            Move.SEND_BACK,
            Move.APPROVE,
            Move.PUBLISH,
            Move.CORRECT,
            Move.WITHDRAW,
            Move.DROP,
        )
    },
}


# --- dates in the texts ---------------------------------------------------------------------------------------------

_DATE = re.compile(r"\[(day|date) ([+-]?\d+)\]")
_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def with_dates(source: str, today: date, language: str) -> str:
    """The source with its dates: `[date -2]` is two days ago, `[day +3]` in three days, with its weekday."""

    def spelled(match: re.Match[str]) -> str:
        day = today + timedelta(days=int(match[2]))
        written = f"{day.day}/{day.month}" if language == "vi" else f"{day.day} {_MONTHS[day.month - 1]}"
        if match[1] == "date":
            return written
        weekday = _WEEKDAYS[language][day.weekday()]
        return f"{weekday}, ngày {written}" if language == "vi" else f"{weekday} {written}"

    return _DATE.sub(spelled, source)
