"""Writes made articles on a desk in long statements: rows as the desk's own verbs leave them, hashes and log included.

Each row has all that its table needs to be read, checked and sealed by the program itself; the test of it opens a made
desk and asks for its log, its texts and its approvals.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from random import Random

from bench.made_articles import Made, Person, new_id
from editor import seal
from editor.article import Stage
from editor.text.folding import fold
from storage import events, rows, splice
from storage.change import Kind
from storage.database import Database

_MOST_VALUES = 20_000
"""How many values one statement takes; SQLite allows 32,766."""
_SEALED = frozenset({Stage.APPROVED, Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN})
_ZONE = "Asia/Ho_Chi_Minh"

COLUMNS = {
    "collaborator": "id name roles languages contact created_at",
    "article": "id language stage left_stage template_key template_version audience_key house_style_key author_id"
    " writer_id slug headline words revision_id due_at due_zone publish_at publish_zone embargo_until created_at"
    " changed_at",
    "revision": "id article_id number collaborator_id at name reason fields full_text cut_at cut_length inserted"
    " sha256",
    "tag": "article_id tag added_at",
    "stay": "id article_id stage entered_at left_at",
    "assignment": "id article_id collaborator_id task note due_at due_zone assigned_by assigned_at done_at",
    "comment": "id article_id revision_id collaborator_id body created_at",
    "decision": "id article_id revision_id collaborator_id kind content_sha256 statement note at",
    "event": " ".join((*events.HASHED, "hash")),
    "search_page": "article_id revision_id title body notes parts",
}


class Rows:
    """Gathers rows and writes many at once. The order of `COLUMNS` is the order in which they need each other."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: dict[str, list[object]] = defaultdict(list)

    def add(self, table: str, *values: object) -> None:
        self._waiting[table] += values

    def write(self) -> None:
        for table, names in COLUMNS.items():
            columns = names.split()
            values = self._waiting.pop(table, [])
            step = _MOST_VALUES // len(columns) * len(columns)
            for at in range(0, len(values), step):
                some = values[at : at + step]
                row = f"({', '.join('?' for _ in columns)})"
                places = ", ".join(row for _ in range(len(some) // len(columns)))
                self._database.run(f"INSERT INTO {table} ({', '.join(columns)}) VALUES {places}", *some)


class Writer:
    """Writes people and articles down, and keeps the log's chain."""

    def __init__(self, database: Database, random: Random, machine: str) -> None:
        self._rows = Rows(database)
        self._random = random
        self._machine = machine
        self._versions = _versions(database)
        last = database.one("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")
        assert last is not None
        self._seq, self._hash = last["seq"], last["hash"]

    def write(self) -> None:
        self._rows.write()

    def people(self, everyone: Iterable[Person], now: int) -> None:
        for one in everyone:
            roles = seal.canonical_json(sorted(one.roles))
            self._rows.add("collaborator", one.id, one.name, roles, '["vi","en"]', "", now)

    def article(self, made: Made) -> None:
        first, newest = new_id(self._random), new_id(self._random)
        text, fields = made.first + made.rest, rows.fields_to_json(made.fields)
        begun, changed = made.stays[0].entered_at, made.stays[-1].entered_at
        template, audience, style = self._versions[made.template, made.language]
        left = made.stays[-2].stage if made.stage is Stage.DROPPED else None
        embargo = made.fields.embargo.until if made.fields.embargo else None
        self._rows.add(
            "article",
            *(made.id, made.language, made.stage, left, made.template, template.version, audience, style.key),
            *(made.author.id, made.writer.id, made.fields.slug, made.fields.headline, made.words, newest),
            *(made.due_at, _ZONE if made.due_at else "", made.publish_at, _ZONE if made.publish_at else ""),
            *(embargo, begun, changed),
        )
        kept = splice.sha256(made.first)
        self._rows.add(
            "revision",
            *(first, made.id, 1, made.author.id, begun, "", "begun", fields, made.first, None, None, None, kept),
            *(newest, made.id, 2, made.writer.id, changed, "", "typed", fields, None),
            *(len(made.first), 0, made.rest, splice.sha256(text)),
        )
        self._work(made, newest, changed)
        self._decision(made, newest, text, template, style)
        self._page(made, newest, text)
        self._events(made, first, newest)

    def _work(self, made: Made, revision_id: str, changed: int) -> None:
        for tag in made.tags:
            self._rows.add("tag", made.id, tag, changed)
        for stay in made.stays:
            self._rows.add("stay", new_id(self._random), made.id, stay.stage, stay.entered_at, stay.left_at)
        for job in made.jobs:
            who = (new_id(self._random), made.id, job.to.id, job.task, "")
            self._rows.add("assignment", *who, job.due_at, _ZONE, job.by.id, job.at, job.done_at)
        if made.comment:
            who = (new_id(self._random), made.id, revision_id, made.editor.id)
            self._rows.add("comment", *who, made.comment, changed)

    def _decision(
        self, made: Made, revision_id: str, text: str, template: seal.Versioned, style: seal.Versioned
    ) -> None:
        if made.stage not in _SEALED:
            return
        statement = seal.canonical(text, made.fields, made.language, (), template, style)
        at = next(stay.entered_at for stay in made.stays if stay.stage is Stage.APPROVED)
        by = (new_id(self._random), made.id, revision_id, made.editor.id, "approved")
        self._rows.add("decision", *by, seal.content_hash(statement), statement.decode("utf-8"), "", at)

    def _page(self, made: Made, revision_id: str, text: str) -> None:
        fields = made.fields
        given = [*fields.keywords, *made.tags]
        names = [fields.kicker, fields.headline, fields.dek, fields.byline, fields.dateline, fields.slug]
        notes = "\n".join(note for note in (fields.ednote, made.comment) if note)
        parts = fold("\n".join([fields.headline, fields.slug, *given])).lower()
        self._rows.add("search_page", made.id, revision_id, "\n".join([*names, *given]), text, notes, parts)

    def _events(self, made: Made, first: str, newest: str) -> None:
        """Three an article: begun, written or assigned, and its last move."""
        begun, last = made.stays[0], made.stays[-1]
        facts = {"template": made.template, "language": made.language}
        self._event(Kind.ARTICLE_ADDED, begun.entered_at, made.author, made.id, first, facts)
        if made.jobs:
            job = made.jobs[0]
            given = {"collaborator_id": job.to.id, "task": job.task.value, "due_at": job.due_at, "note": ""}
            self._event(Kind.ASSIGNED, job.at, job.by, made.id, "", given)
            before = made.stays[-2].stage.value
            moved = {"move": "", "from": before, "to": last.stage.value, "note": ""}
            self._event(Kind.MOVED, last.entered_at, made.editor, made.id, newest, moved)
        else:
            self._event(Kind.DUE_SET, begun.entered_at, made.author, made.id, "", {"due_at": made.due_at})
            saved = {"words": made.words, "stage": last.stage.value, "cleaned": []}
            self._event(Kind.TEXT_SAVED, last.entered_at, made.writer, made.id, newest, saved)

    def _event(
        self, kind: Kind, at: int, by: Person, article_id: str, revision_id: str, payload: dict[str, object]
    ) -> None:
        self._seq += 1
        who = (new_id(self._random), article_id, revision_id, by.id, self._machine)
        when = (self._seq, at, kind, seal.canonical_json(payload), self._hash)
        values = dict(zip(events.HASHED, (self._seq, *who, *when), strict=True))
        self._hash = events.hash_of(values)
        self._rows.add("event", *values.values(), self._hash)


_Stationery = tuple[seal.Versioned, str, seal.Versioned]


def _versions(database: Database) -> dict[tuple[str, str], _Stationery]:
    """Of each template: itself, its audience and its house style, with the versions in use."""
    from editor import template

    styles: dict[str, int] = {
        row["key"]: row["version"] for row in database.all("SELECT key, version FROM house_style ORDER BY version")
    }
    found: dict[tuple[str, str], _Stationery] = {}
    written: Sequence[template.Template] = [
        template.read(row["source"], row["key"])
        for row in database.all("SELECT key, source FROM template ORDER BY version")
    ]
    for one in written:
        style = seal.Versioned(one.house_style, styles.get(one.house_style, 0))
        found[one.key, one.language] = (seal.Versioned(one.key, one.version), one.audience, style)
    return found
