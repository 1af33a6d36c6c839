"""What a made article is on a desk: its rows as the desk's own verbs leave them, hashes, approvals and log included.

Each row has all that its table needs to be read, checked and sealed by the program itself; the test of it opens a made
desk and has it verified. Nothing here touches a desk, so that several processes can make rows: `made_desk` writes them.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from bench.made_articles import Job, Made, Person, new_id
from editor import approval, seal
from editor.article import Stage
from editor.notice import NoticeKind
from editor.text.folding import fold
from editor.workflow import Move
from storage import rows, splice
from storage.change import Kind

_SEALED = frozenset({Stage.APPROVED, Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN})
_ZONE = "Asia/Ho_Chi_Minh"
_MOVES = {
    Stage.ASSIGNED: Move.ASSIGN,
    Stage.DRAFTING: Move.START,
    Stage.SUBMITTED: Move.SUBMIT,
    Stage.IN_EDIT: Move.TAKE_UP,
    Stage.RETURNED: Move.SEND_BACK,
    Stage.APPROVED: Move.APPROVE,
    Stage.PUBLISHED: Move.PUBLISH,
    Stage.CORRECTED: Move.CORRECT,
    Stage.WITHDRAWN: Move.WITHDRAW,
    Stage.DROPPED: Move.DROP,
}
"""What leads to each stage."""
_REMARK = "Xin xem lại đoạn đầu."

# The order is that in which the tables need each other. To add one: a table, and those of its columns that are filled.
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
    "decision": "id article_id revision_id collaborator_id kind content_sha256 statement approval note at",
    "notice": "id collaborator_id article_id kind by_id task at seen_at",
    "search_page": "article_id revision_id title body notes parts",
}
Rows = dict[str, list[tuple[object, ...]]]
"""of each table, in the order of its columns"""
Told = tuple[int, str, str, str, str, str]
"""An event before it has its place in the log: time, article, revision, person, kind and payload."""


@dataclass(frozen=True, slots=True)
class Stationery:
    """What an article was begun with."""

    template: seal.Versioned
    audience: str
    style: seal.Versioned


def people(everyone: list[Person], now: int) -> Rows:
    return {
        "collaborator": [
            (one.id, one.name, seal.canonical_json(sorted(one.roles)), '["vi","en"]', "", now) for one in everyone
        ]
    }


class Writer:
    """Gathers the rows of articles, and what the log is to tell of them. `head` is what the log began with."""

    def __init__(self, stationery: Mapping[tuple[str, str], Stationery], head: str) -> None:
        self.rows: Rows = defaultdict(list)
        self.told: list[Told] = []
        self._stationery = stationery
        self._head = head
        self._random = Random()

    def article(self, made: Made) -> None:
        self._random.seed(made.id)
        first, newest = new_id(self._random), new_id(self._random)
        text, fields = made.first + made.rest, rows.fields_to_json(made.fields)
        begun, changed = made.stays[0].entered_at, made.stays[-1].entered_at
        begun_with = self._stationery[made.template, made.language]
        left = made.stays[-2].stage if made.stage is Stage.DROPPED else None
        embargo = made.fields.embargo.until if made.fields.embargo else None
        self._add(
            "article",
            *(made.id, made.language, made.stage, left, made.template, begun_with.template.version),
            *(begun_with.audience, begun_with.style.key, made.author.id, made.writer.id),
            *(made.fields.slug, made.fields.headline, made.words, newest),
            *(made.due_at, _ZONE if made.due_at else "", made.publish_at, _ZONE if made.publish_at else ""),
            *(embargo, begun, changed),
        )
        kept, whole = splice.sha256(made.first), splice.sha256(text)
        who = (first, made.id, 1, made.author.id, begun, "", "begun")
        self._add("revision", *who, fields, made.first, None, None, None, kept)
        who = (newest, made.id, 2, made.writer.id, changed, "", "typed")
        self._add("revision", *who, fields, None, len(made.first), 0, made.rest, whole)
        facts = {"template": made.template, "language": made.language, "content": splice.of_content(kept, fields)}
        self._tell(begun, made.id, first, made.author, Kind.ARTICLE_ADDED, facts)
        self._work(made, newest, changed)
        self._page(made, newest, text)
        self._story(made, newest, begun_with, text, splice.of_content(whole, fields))

    def _add(self, table: str, *values: object) -> None:
        self.rows[table].append(values)

    def _tell(
        self, at: int, article_id: str, revision_id: str, by: Person, kind: Kind, payload: dict[str, object]
    ) -> None:
        self.told.append((at, article_id, revision_id, by.id, kind.value, seal.canonical_json(payload)))

    def _work(self, made: Made, revision_id: str, changed: int) -> None:
        for tag in made.tags:
            self._add("tag", made.id, tag, changed)
        for stay in made.stays:
            self._add("stay", new_id(self._random), made.id, stay.stage, stay.entered_at, stay.left_at)
        for job in made.jobs:
            who = (new_id(self._random), made.id, job.to.id, job.task, "")
            self._add("assignment", *who, job.due_at, _ZONE, job.by.id, job.at, job.done_at)
            if job.to is not job.by:
                what = (made.id, NoticeKind.ASSIGNED, job.by.id, job.task, job.at, job.done_at)
                self._add("notice", new_id(self._random), job.to.id, *what)
        if made.comment:
            who = (new_id(self._random), made.id, revision_id, made.editor.id)
            self._add("comment", *who, made.comment, changed)

    def _page(self, made: Made, revision_id: str, text: str) -> None:
        fields = made.fields
        given = [*fields.keywords, *made.tags]
        names = [fields.kicker, fields.headline, fields.dek, fields.byline, fields.dateline, fields.slug]
        notes = "\n".join(note for note in (fields.ednote, made.comment) if note)
        parts = fold("\n".join([fields.headline, fields.slug, *given])).lower()
        self._add("search_page", made.id, revision_id, "\n".join([*names, *given]), text, notes, parts)

    def _story(self, made: Made, newest: str, begun_with: Stationery, text: str, content: str) -> None:
        """Two more events an article: what was decided of it or who got it, and its last move."""
        last = made.stays[-1]
        if made.stage in _SEALED:
            at = next(stay.entered_at for stay in made.stays if stay.stage is Stage.APPROVED)
            decided = self._decide(made, newest, begun_with, text, "approved", "", at)
            self._move(made, newest, at, Stage.IN_EDIT, Stage.APPROVED, "", {**decided, "content": content})
        if made.stage not in _SEALED or made.stage is Stage.APPROVED:
            self._give(made, made.jobs[0] if made.jobs else None)
        if not made.jobs:
            saved = {"words": made.words, "stage": last.stage.value, "cleaned": [], "content": content}
            self._tell(last.entered_at, made.id, newest, made.writer, Kind.TEXT_SAVED, saved)
        elif made.stage is Stage.RETURNED:
            decided = self._decide(made, newest, begun_with, text, "returned", _REMARK, last.entered_at)
            facts = {**decided, "content": content}
            self._move(made, newest, last.entered_at, made.stays[-2].stage, last.stage, _REMARK, facts)
        elif made.stage is not Stage.APPROVED:
            facts = {} if made.stage in _SEALED else {"content": content}
            self._move(made, newest, last.entered_at, made.stays[-2].stage, last.stage, "", facts)

    def _give(self, made: Made, job: Job | None) -> None:
        if job is None:
            begun = made.stays[0].entered_at
            self._tell(begun, made.id, "", made.author, Kind.DUE_SET, {"due_at": made.due_at})
            return
        given = {"collaborator_id": job.to.id, "task": job.task.value, "due_at": job.due_at, "note": ""}
        self._tell(job.at, made.id, "", job.by, Kind.ASSIGNED, given)

    def _move(
        self, made: Made, revision_id: str, at: int, left: Stage, to: Stage, note: str, facts: dict[str, str]
    ) -> None:
        moved = {"move": _MOVES[to].value, "from": left.value, "to": to.value, "note": note, **facts}
        self._tell(at, made.id, revision_id, made.editor, Kind.MOVED, moved)

    def _decide(
        self, made: Made, revision_id: str, begun_with: Stationery, text: str, kind: str, note: str, at: int
    ) -> dict[str, str]:
        """What the log tells of a decision that is written down."""
        form = seal.canonical(text, made.fields, made.language, (), begun_with.template, begun_with.style)
        content = seal.content_hash(form)
        said = approval.statement(kind, made.id, revision_id, content, made.editor.id, at, note, "", self._head)
        who = (new_id(self._random), made.id, revision_id, made.editor.id, kind)
        self._add("decision", *who, content, form.decode("utf-8"), said, note, at)
        return {"content_sha256": content, "approval_sha256": splice.sha256(said)}
