"""The articles of a made desk: who writes what about what, how far it is, and when all that happened.

An office of fifty people has at most 2,000 pieces in work; the rest, however many, was published, a few of them
withdrawn or dropped. It makes records and touches no desk: `made_rows` writes them down.
"""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.made_words import Prose, person, prose
from editor.article import Embargo, Fields, Role, Stage, Task
from editor.text.folding import fold

DAY = 86_400_000
"""milliseconds"""
PEOPLE = 50
WORDS = 800
MOST_IN_WORK = 2_000
SHARE_IN_WORK = 0.3
ARTICLES_A_DAY = 27
"""How many are begun: 100,000 in about ten years."""
_PATH = (
    Stage.PITCHED,
    Stage.ASSIGNED,
    Stage.DRAFTING,
    Stage.SUBMITTED,
    Stage.IN_EDIT,
    Stage.APPROVED,
    Stage.PUBLISHED,
)
_IN_WORK = {
    Stage.PITCHED: 18,
    Stage.ASSIGNED: 22,
    Stage.DRAFTING: 24,
    Stage.SUBMITTED: 12,
    Stage.IN_EDIT: 10,
    Stage.RETURNED: 6,
    Stage.APPROVED: 8,
}
_SETTLED = {Stage.PUBLISHED: 90, Stage.CORRECTED: 3, Stage.WITHDRAWN: 1, Stage.DROPPED: 6}
_TEMPLATES = ("news-article", "news-article", "press-release", "notice-to-residents", "explainer", "feature", "speech")
_TAGS = tuple(
    "bến cá,giao thông,giáo dục,y tế,môi trường,du lịch,ngân sách,lũ lụt,an toàn,văn hóa,thể thao,nông nghiệp,"
    "harbour,traffic,schools,health,environment,tourism,budget,floods,safety,culture,sport,farming".split(",")
)


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Stay:
    stage: Stage
    entered_at: int
    left_at: int | None


@dataclass(frozen=True, slots=True)
class Job:
    """One assignment."""

    to: Person
    by: Person
    task: Task
    at: int
    due_at: int
    done_at: int | None


@dataclass(frozen=True, slots=True)
class Made:
    """One article with its story. Times are milliseconds since 1970, UTC."""

    id: str
    language: str
    template: str
    fields: Fields
    first: str
    """what was written first ..."""
    rest: str
    """... and what was written behind it"""
    words: int
    author: Person
    writer: Person
    editor: Person
    stays: tuple[Stay, ...]
    due_at: int | None
    publish_at: int | None
    jobs: tuple[Job, ...]
    tags: tuple[str, ...]
    comment: str

    @property
    def stage(self) -> Stage:
        return self.stays[-1].stage


def new_id(random: Random) -> str:
    return str(uuid.UUID(int=random.getrandbits(128), version=4))


def people(random: Random, owner: Person) -> list[Person]:
    """The owner, four editors who are chiefs or production too, and writers; two of them have one name."""
    everyone = [owner]
    for number in range(PEOPLE - 2):
        roles = (Role.EDITOR, Role.CHIEF) if number < 2 else (Role.EDITOR,) if number < 10 else (Role.WRITER,)
        everyone.append(Person(new_id(random), person(random), roles))
    everyone.append(Person(new_id(random), everyone[-1].name, (Role.WRITER, Role.PRODUCTION)))
    return everyone


def articles(numbers: range, count: int, everyone: Sequence[Person], now: int) -> Iterator[Made]:
    """Those of these numbers, the oldest first. Each is the same whoever makes it: several can share the work."""
    in_work = min(int(count * SHARE_IN_WORK), MOST_IN_WORK)
    settled = count - in_work
    for number in numbers:
        random = Random(f"{count} {number}")
        prosed = prose("vi" if random.random() < 0.6 else "en")
        if number < settled:
            begun = now - (settled - number) * DAY // ARTICLES_A_DAY - 20 * DAY
            stage = _drawn(random, _SETTLED)
        else:
            begun = now - random.randrange(1, 20) * DAY + number
            stage = _drawn(random, _IN_WORK)
        yield _made(random, number, prosed, everyone, begun, stage, now)


def _drawn(random: Random, shares: dict[Stage, int]) -> Stage:
    return random.choices(list(shares), list(shares.values()))[0]


def _made(
    random: Random, number: int, prosed: Prose, everyone: Sequence[Person], begun: int, stage: Stage, now: int
) -> Made:
    subject = random.choice(prosed.subjects)
    text = prosed.text(random, subject, random.randrange(WORDS // 2, WORDS * 3 // 2))
    cut = text.find("\n\n", len(text) // 2) + 2
    author, writer = random.choice(everyone), random.choice(everyone)
    editor = random.choice([one for one in everyone[:11] if one not in (author, writer)])
    stays = _stays(random, stage, begun, now)
    due_at = begun + random.randrange(4, 60) * DAY if random.random() < 0.9 else None
    publish_at = due_at + random.randrange(1, 4) * DAY if due_at and random.random() < 0.6 else None
    return Made(
        id=new_id(random),
        language=prosed.language,
        template=random.choice(_TEMPLATES),
        fields=_fields(random, number, prosed, subject, writer, publish_at),
        first=text[:cut],
        rest=text[cut:],
        words=len(text.split()) - text.count("## "),
        author=author,
        writer=writer,
        editor=editor,
        stays=stays,
        due_at=due_at,
        publish_at=publish_at,
        jobs=_jobs(random, stays, author, writer, editor, due_at),
        tags=tuple(random.sample(_TAGS, random.randrange(4))),
        comment=" ".join(prosed.phrases(random, 6)) + "?" if random.random() < 0.15 else "",
    )


def _fields(
    random: Random, number: int, prosed: Prose, subject: Sequence[str], writer: Person, publish_at: int | None
) -> Fields:
    headline = prosed.headline(random, subject)
    slug = "-".join(fold("".join(one if one.isalnum() else " " for one in headline)).lower().split()[:5])
    until = publish_at if publish_at and random.random() < 0.05 else None
    return Fields(
        kicker="TIN TỨC" if prosed.language == "vi" else "NEWS",
        headline=headline,
        dek=" ".join(prosed.phrases(random, 9)).rstrip(",") + ".",
        byline=writer.name,
        dateline=random.choice(("Cửa Mây", "Hòa Bình", "Đà Nẵng", "Huế")),
        slug=f"{slug}-{number}",
        keywords=tuple(dict.fromkeys(random.sample(subject, 3))),
        ednote=" ".join(prosed.phrases(random, 8)) if random.random() < 0.2 else "",
        embargo=Embargo(until, "Asia/Ho_Chi_Minh", "") if until else None,
    )


def _stays(random: Random, stage: Stage, begun: int, now: int) -> tuple[Stay, ...]:
    path = list(_PATH[: _PATH.index(stage) + 1]) if stage in _PATH else [*_PATH, stage]
    if stage is Stage.DROPPED:
        path = [*_PATH[: random.randrange(1, 4)], stage]
    if stage is Stage.RETURNED:
        path = [*_PATH[:5], stage]
    longest = max(1, (min(now, begun + 18 * DAY) - begun) // len(path))
    times = [begun]
    for _ in path[1:]:
        times.append(times[-1] + random.randrange(longest // 4, longest))
    return tuple(Stay(one, entered, left) for one, entered, left in zip(path, times, [*times[1:], None], strict=True))


def _jobs(
    random: Random, stays: Sequence[Stay], author: Person, writer: Person, editor: Person, due_at: int | None
) -> tuple[Job, ...]:
    """A piece that is no idea any more has its writer, one that was handed in its editor, and some a third task."""
    entered = {stay.stage: stay.entered_at for stay in stays}
    if Stage.ASSIGNED not in entered:
        return ()
    at = entered[Stage.ASSIGNED]
    due = due_at or at + 10 * DAY
    jobs = [Job(writer, author, Task.WRITE, at, due, entered.get(Stage.SUBMITTED))]
    if Stage.SUBMITTED in entered:
        jobs.append(Job(editor, author, Task.EDIT, at, due, entered.get(Stage.APPROVED)))
    if random.random() < 0.2:
        task = random.choice((Task.PICTURE, Task.PROOF, Task.TRANSLATE))
        jobs.append(Job(writer, author, task, at, due, entered.get(Stage.APPROVED)))
    return tuple(jobs)
