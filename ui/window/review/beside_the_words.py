"""What is sealed beside the words of an article, where it is another now: look, template, language, pictures.

A comparison says it as it says a field, so that nobody reads that nothing is different where the approval is void.
"""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.frozen import frozen
from editor.refusal import Refused
from ui.wording import language_name, window_language

if TYPE_CHECKING:
    from editor.comparing import Comparison
    from storage.desk import Desk
    from storage.review.approvals import Since


@frozen
class Beside:
    """`part` is a key of docs/seal.md. `names` are what old and new are called, where they have names."""

    part: str
    old: object
    new: object
    names: tuple[str, str] = ("", "")


def read_beside(desk: "Desk", since: "Since | None", article_id: str) -> tuple[Beside, ...]:
    """On the desk's thread."""
    if since is None:
        return ()
    language = desk.article(article_id).language

    def name(part: str, said: object) -> str:
        return _name(desk, part, said, language)

    return tuple(
        Beside(one.part, one.old, one.new, (name(one.part, one.old), name(one.part, one.new))) for one in since.around
    )


def with_what_is_beside(compared: "Comparison", around: tuple[Beside, ...]) -> "Comparison":
    """The comparison, with what is beside the words among its fields."""
    from editor.comparing import FieldDifference
    from editor.text.diff import differences

    found = []
    for one in around:
        old, new = _words(one)
        found.append(FieldDifference(one.part, old, new, differences(old, new)))
    return replace(compared, fields=(*compared.fields, *found))


def _words(one: Beside) -> tuple[str, str]:
    translate = QCoreApplication.translate
    match one.part, one.old, one.new:
        case "pictures", list(old), list(new):
            gone, come = set(old) - set(new), set(new) - set(old)
            was = translate("Seal", "{count} that were approved").format(count=len(gone)) if gone else ""
            now = translate("Seal", "{count} that nobody has approved").format(count=len(come)) if come else ""
            return was, now
        case "language", str(old), str(new):
            return language_name(old), language_name(new)
        case _, dict(old), dict(new):
            version = translate("Seal", "{name}, version {version}")
            return tuple(  # type: ignore[return-value]
                version.format(name=name, version=said.get("version", 0)) if said.get("key") else ""
                for name, said in zip(one.names, (old, new), strict=True)
            )
    return str(one.old or ""), str(one.new or "")


def _name(desk: "Desk", part: str, said: object, language: str) -> str:
    key = str(said.get("key", "")) if isinstance(said, dict) else ""
    with suppress(Refused):
        if part == "house_style" and key:
            return desk.house_style(key).names.get(window_language()) or key
        if part == "template" and key:
            return desk.template(key, language).name
    return key
