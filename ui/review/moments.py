"""The history of an article as a person looks through it: a moment for each thing done, and for a stretch of typing."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from editor.article import Revision
from editor.frozen import frozen

STRETCH = 10 * 60 * 1000
"""milliseconds in which the saves of one person while typing are one moment"""
_TYPING = frozenset({"typed", "fields", "picture"})


@frozen
class Moment:
    """A revision; `saves` are those that it stands for, itself included. `why` is a reason of the desk's format."""

    id: str
    number: int
    at: int
    who: str
    why: str
    name: str
    saves: int = 1
    is_handed_in: bool = False


def why_word(moment: Moment) -> str:
    """Why the revision came to be. To add one: the reason as docs/desk-format.md names it."""
    translate = QCoreApplication.translate
    if moment.is_handed_in:
        return translate("History", "handed in")
    match moment.why:
        case "begun":
            return translate("History", "begun")
        case "fields":
            return translate("History", "fields changed")
        case "picture":
            return translate("History", "picture added")
        case "replaced":
            return translate("History", "replaced in several articles")
        case "restored":
            return translate("History", "older revision brought back")
        case "from_backup":
            return translate("History", "brought back from a backup")
        case "passages":
            return translate("History", "paragraph brought back")
        case "proposal":
            return translate("History", "proposal taken")
        case "taken_over":
            return translate("History", "taken over by a chief")
        case "kept":
            return translate("History", "kept")
    return translate("History", "written")


def moments(revisions: Sequence[Revision], who: Mapping[str, str], handed_in: str = "") -> list[Moment]:
    """The moments of `revisions`, newest first as they are given; a name or a reason makes one stand for itself."""
    found: list[Moment] = []
    for one in revisions:
        is_special = one.id == handed_in
        last = found[-1] if found else None
        if last and not is_special and _is_one_stretch(last, one, who):
            found[-1] = Moment(last.id, last.number, last.at, last.who, last.why, last.name, last.saves + 1)
            continue
        name = who.get(one.by, "")
        found.append(Moment(one.id, one.number, one.at, name, one.reason, one.name, is_handed_in=is_special))
    return found


def _is_one_stretch(later: Moment, one: Revision, who: Mapping[str, str]) -> bool:
    is_typing = {later.why, one.reason} <= _TYPING and not (later.name or one.name or later.is_handed_in)
    return is_typing and later.who == who.get(one.by, "") and later.at - one.at <= STRETCH * max(1, later.saves)
