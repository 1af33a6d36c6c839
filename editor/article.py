"""The vocabulary of the desk: the words of PRODUCT.md as frozen records. It holds no rules; `workflow` does."""

from dataclasses import field
from datetime import date
from enum import StrEnum

from editor.frozen import frozen


class Stage(StrEnum):
    """Where an article stands, from pitch to archive."""

    PITCHED = "pitched"
    ASSIGNED = "assigned"
    DRAFTING = "drafting"
    SUBMITTED = "submitted"
    IN_EDIT = "in_edit"
    RETURNED = "returned"
    APPROVED = "approved"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    DROPPED = "dropped"


class Role(StrEnum):
    """What a collaborator may do; a person can hold several."""

    WRITER = "writer"
    EDITOR = "editor"
    CHIEF = "chief"
    PRODUCTION = "production"
    ADMINISTRATOR = "administrator"


class Task(StrEnum):
    """What an assignment asks for."""

    WRITE = "write"
    EDIT = "edit"
    TRANSLATE = "translate"
    PICTURE = "picture"
    PROOF = "proof"
    OTHER = "other"


@frozen
class Embargo:
    """Not to be published before `until` (milliseconds since 1970, UTC); `zone` is the IANA name it was set in."""

    until: int
    zone: str
    reason: str


@frozen
class Fields:
    """What stands around the text. `ednote` is never published; `slug` names the article in lists and file names."""

    kicker: str = ""
    headline: str = ""
    dek: str = ""
    byline: str = ""
    dateline: str = ""
    slug: str = ""
    keywords: tuple[str, ...] = ()
    ednote: str = ""
    embargo: Embargo | None = None


@frozen
class Collaborator:
    """A person of the office. `languages` are BCP 47 tags; `merged_into` is who a double turned out to be, as an id."""

    id: str
    name: str
    roles: frozenset[Role] = frozenset()
    languages: tuple[str, ...] = ()
    contact: str = ""
    active: bool = True
    merged_into: str = ""
    has_passphrase: bool = False


@frozen
class Away:
    """Days on which somebody does not work, the last one included."""

    id: str
    collaborator_id: str
    first_day: date
    last_day: date
    note: str = ""


@frozen
class Article:
    """One piece of work as it is now. `text` is Markdown in NFC with LF line ends.

    `author` began it and `writer` was asked last to write it, both as ids; `publish_at` is a plan; a zone is the IANA
    name in which a time was set, empty for the machine's own.
    """

    id: str
    language: str
    stage: Stage
    fields: Fields
    text: str
    template: str
    audience: str
    house_style: str
    author: str
    created_at: int
    changed_at: int
    due_at: int | None = None
    is_sample: bool = False
    writer: str = ""
    due_zone: str = ""
    publish_at: int | None = None
    publish_zone: str = ""
    length_wanted: int | None = None


@frozen
class ArticleLine:
    """An article as one line of a list: enough to show it, without its text."""

    id: str
    language: str
    stage: Stage
    slug: str
    headline: str
    writer: str
    words: int
    changed_at: int
    due_at: int | None = None
    is_sample: bool = False
    holder: str = ""
    """the name of who has it checked out"""


@frozen
class Revision:
    """The whole article as it stood at one moment; `name` is what a person called it, empty for an autosave."""

    id: str
    article_id: str
    number: int
    by: str
    at: int
    name: str
    reason: str
    sha256: str


@frozen
class Picture:
    """A picture of an article. `name` is how the text refers to it: `pictures/NAME`; sizes are pixels."""

    name: str
    sha256: str
    media_type: str
    width: int
    height: int
    data: bytes = field(repr=False, default=b"")


@frozen
class Assignment:
    """Who does which task on which article by when. Where it stands is `editor.assignment.state`.

    `length_wanted` is in words; `reason` says why it was declined or taken back.
    """

    id: str
    article_id: str
    collaborator_id: str
    task: Task
    due_at: int | None
    note: str = ""
    done_at: int | None = None
    due_zone: str = ""
    length_wanted: int | None = None
    assigned_by: str = ""
    assigned_at: int = 0
    declined_at: int | None = None
    cancelled_at: int | None = None
    reason: str = ""
