"""The window's language: the translators, the sentences of refusals and findings, dates and stages in words.

English is written in the code; every other language is a `.ts` file in `resources/translations`. It never translates
what a person has written.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, tzinfo
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator

import resources
from editor.article import Collaborator, Role, Stage, Task
from editor.staff import told_apart

LANGUAGES = {"en": "English", "vi": "Tiếng Việt"}
"""the languages of the window, each in its own words"""

# The stages in words (PRODUCT.md, "Roles and workflow"). To add one: the stage in editor/article.py, its word here.
STAGES = {
    Stage.PITCHED: "Idea",
    Stage.ASSIGNED: "Assigned",
    Stage.DRAFTING: "Drafting",
    Stage.SUBMITTED: "Waiting for edit",
    Stage.IN_EDIT: "Being edited",
    Stage.RETURNED: "Sent back",
    Stage.APPROVED: "Approved",
    Stage.PUBLISHED: "Published",
    Stage.CORRECTED: "Corrected",
    Stage.WITHDRAWN: "Withdrawn",
    Stage.DROPPED: "Dropped",
}


class _Sentence(Protocol):
    """What `Refused`, `Finding` and `ExportNote` have in common."""

    @property
    def sentence(self) -> str: ...
    @property
    def values(self) -> Mapping[str, object]: ...


class Wording:
    """Keeps the application in one language; `use` may be called again at any time."""

    def __init__(self, language: str) -> None:
        self._translators: list[QTranslator] = []
        self.language = "en"
        self.use(language)

    def use(self, language: str) -> None:
        """Let the window speak `language`, one of `LANGUAGES`; what is already on the screen is not redrawn."""
        app = QCoreApplication.instance()
        if app is None:
            raise RuntimeError("the application comes before its words")
        for translator in self._translators:
            app.removeTranslator(translator)
        self._translators = []
        self.language = language
        QLocale.setDefault(QLocale(language))
        for catalogue in ("qtbase", "copydesk"):
            translator = QTranslator()
            if translator.load(str(resources.path(f"translations/{catalogue}_{language}.qm"))):
                app.installTranslator(translator)
                self._translators.append(translator)


def system_language() -> str:
    """The language of the window that suits this machine best."""
    language = QLocale.system().name().split("_")[0]
    return language if language in LANGUAGES else "en"


def window_language() -> str:
    """The language in which the window speaks."""
    return QLocale().name().split("_")[0]


def say(sentence: _Sentence) -> str:
    """The sentence of a `Refused`, a `Finding` or an `ExportNote`, translated, with its values."""
    said = QCoreApplication.translate("Sentence", sentence.sentence)
    name = getattr(sentence, "field", None)
    values = {key: value if key == "year" else _shown(value) for key, value in sentence.values.items()}
    if name and "field" in values:
        values["field"] = field_word(name)
    return counted(said.format(**values))


# To add one: what can be counted in a sentence of the window, more than one and just one. Vietnamese has no plural.
_ONE = {
    "words": "word",
    "characters": "character",
    "minutes": "minute",
    "places": "place",
    "articles": "article",
    "pictures": "picture",
    "pages": "page",
    "changes": "change",
    "footnotes": "footnote",
    "tone marks": "tone mark",
    "were": "was",
    "are": "is",
    "have": "has",
}
_THINGS = "|".join(key for key in _ONE if key not in ("were", "have"))
_OF_ONE = re.compile(rf"(?<![\d.,–-])1 ({_THINGS})\b(?: (were|are|have)\b)?")


def counted(said: str) -> str:
    """An English sentence of the window as it is said of one thing: 1 word, not 1 words."""
    return _OF_ONE.sub(lambda found: " ".join(["1", *(_ONE[word] for word in found.groups() if word)]), said)


def number(count: int) -> str:
    """A number as it is written in the window's language: 1,234 or 1.234."""
    return QLocale().toString(count)


def _shown(value: object) -> object:
    """Numbers as the language writes them; a sentence inside a sentence is translated too."""
    if isinstance(getattr(value, "sentence", None), str):
        return say(value)  # type: ignore[arg-type]
    return number(value) if isinstance(value, int) and not isinstance(value, bool) else value


def field_word(name: str) -> str:
    """What a field of an article is called in the middle of a sentence; a name that is not known as it is."""
    translate = QCoreApplication.translate
    match name:
        case "kicker":
            return translate("Field", "kicker")
        case "headline":
            return translate("Field", "headline")
        case "dek":
            return translate("Field", "dek")
        case "byline":
            return translate("Field", "byline")
        case "dateline":
            return translate("Field", "dateline")
        case "slug":
            return translate("Field", "slug")
        case "keywords":
            return translate("Field", "keywords")
        case "ednote":
            return translate("Field", "note to editors")
        case "embargo":
            return translate("Field", "embargo")
        case "language":
            return translate("Field", "language")
        case "pictures":
            return translate("Field", "pictures")
        case "template":
            return translate("Field", "template")
        case "house_style":
            return translate("Field", "house style")
    return name


def stage_word(stage: Stage) -> str:
    return QCoreApplication.translate("Stage", STAGES[stage])


def role_word(role: Role) -> str:
    translate = QCoreApplication.translate
    match role:
        case Role.WRITER:
            return translate("Role", "Writer")
        case Role.EDITOR:
            return translate("Role", "Editor")
        case Role.CHIEF:
            return translate("Role", "Desk chief")
        case Role.PRODUCTION:
            return translate("Role", "Production")
        case Role.ADMINISTRATOR:
            return translate("Role", "Administrator")


def roles_words(person: Collaborator) -> str:
    """The roles of a person in words, in the order in which a piece goes through their hands."""
    return ", ".join(role_word(role) for role in Role if role in person.roles)


def person_words(person: Collaborator) -> tuple[str, str, str]:
    """What is said of a person beside the name, the most telling first: for `editor.staff.told_apart`."""
    return roles_words(person), person.contact, ", ".join(language_name(tag) for tag in person.languages)


def full_names(people: Iterable[Collaborator]) -> dict[str, str]:
    """Everybody's name by id; of two with one name each with what tells them apart."""
    everybody = list(people)
    apart = told_apart(everybody, person_words)
    return {one.id: f"{one.name} ({apart[one.id]})" if one.id in apart else one.name for one in everybody}


def task_word(task: Task) -> str:
    """What an assignment asks for, in the middle of a line."""
    translate = QCoreApplication.translate
    match task:
        case Task.WRITE:
            return translate("Task", "write")
        case Task.EDIT:
            return translate("Task", "edit")
        case Task.TRANSLATE:
            return translate("Task", "translate")
        case Task.PICTURE:
            return translate("Task", "picture")
        case Task.PROOF:
            return translate("Task", "read the proof")
        case Task.OTHER:
            return translate("Task", "other")


def task_name(task: Task) -> str:
    """The task at the beginning of a line."""
    word = task_word(task)
    return word[:1].upper() + word[1:]


def day(at: int, zone: tzinfo | None = None) -> str:
    """`at` (milliseconds since 1970, UTC) as dd/MM/yyyy in `zone`, the machine's own by default."""
    return _local(at, zone).strftime("%d/%m/%Y")


def short_day(of: date, today: date) -> str:
    """“1 Dec” or “01/12”, with the year where it is another one than that of `today`."""
    pattern = QCoreApplication.translate("Day", "d MMM")
    if of.year != today.year:
        pattern = QCoreApplication.translate("Day", "d MMM yyyy")
    return QLocale().toString(QDate(of.year, of.month, of.day), pattern)


def clock_time(at: int, zone: tzinfo | None = None) -> str:
    """`at` (milliseconds since 1970, UTC) as HH:MM in `zone`, the machine's own by default."""
    return _local(at, zone).strftime("%H:%M")


def weekday(number: int) -> str:
    """The day of the week, 1 for Monday, in the middle of a line: Monday, thứ Hai, Chủ nhật."""
    name = QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat)
    return name.capitalize() if number == 7 else name.replace("Thứ", "thứ")


def language_name(tag: str) -> str:
    """The name of the language `tag` (BCP 47) in that language, or the tag itself."""
    if tag in LANGUAGES:
        return LANGUAGES[tag]
    name = QLocale(tag).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag


def _local(at: int, zone: tzinfo | None) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC).astimezone(zone)
