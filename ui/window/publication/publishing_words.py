"""What is said around a publication: titles, sentences, and the offer of its dialog. It shows and changes nothing."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.edition import EditionKind
from editor.refusal import Refused
from ui import wording
from ui.widgets.finding_list import Found
from ui.wording import say

if TYPE_CHECKING:
    from storage.publication.publications import Publication
    from ui.dialogs.publish import PublishOffer

translate = QCoreApplication.translate
FIRST_CHOSEN = ("docx", "html", "pdf")
"""what a first edition begins with; a later one begins with what the one before it was"""


def title(kind: EditionKind) -> str:
    # To add one: the kind in editor/edition.py, its words here.
    return {
        EditionKind.PUBLISHED: translate("Publishing", "Publish"),
        EditionKind.CORRECTION: translate("Publishing", "Publish the correction"),
        EditionKind.CLARIFICATION: translate("Publishing", "Publish the clarification"),
        EditionKind.REFILE: translate("Publishing", "Publish without the typing error"),
        EditionKind.WITHDRAWAL: translate("Publishing", "Withdraw"),
    }[kind]


def done(kind: EditionKind) -> str:
    if kind is EditionKind.WITHDRAWAL:
        return translate("Publishing", "Withdrawn; the notice is edition {number}, {code}. Files: {count}.")
    return translate("Publishing", "Published as edition {number}, {code}. Files: {count}.")


def embargoed() -> Refused:
    return Refused(
        "This article is under embargo, so it was not published; nothing was changed. Wait until then, or as "
        "desk chief lift the embargo and say why."
    )


def offer(ready: "Publication", names: Mapping[str, str], folder: Path, now: int) -> "PublishOffer":
    """What the dialog begins with."""
    from ui.dialogs.publish import PublishOffer

    embargo = ready.embargo
    files = file_names(ready)
    before = tuple(one.format for one in ready.earlier[-1].files) if ready.earlier else ()
    return PublishOffer(
        title=title(ready.kind),
        lead=ready.article.fields.headline or ready.article.fields.slug,
        accept=title(ready.kind),
        code=ready.code,
        names=files,
        chosen=before or FIRST_CHOSEN,
        folder=folder,
        findings=tuple(Found(one, ready.article.id) for one in (*ready.missing, *ready.warnings)),
        embargo=translate("Publishing", "Under embargo until {day} {time}.").format(
            day=wording.day(embargo.until), time=wording.clock_time(embargo.until)
        )
        if embargo is not None
        else "",
        bypass=say(ready.needs_bypass) if ready.needs_bypass else "",
        notice="\n".join(part for part in (ready.wrong, ready.instead) if part),
        earlier=tuple(_earlier(ready, names, now)),
    )


def file_names(ready: "Publication") -> dict[str, str]:
    """What each format's file is called, none twice."""
    from editor.export.file_name import file_name
    from editor.export.registry import WRITERS
    from ui.dialogs.export import SUFFIXES

    found: dict[str, str] = {}
    for format in WRITERS:
        suffix = SUFFIXES[format].removeprefix(".")
        found[format] = file_name(ready.article.fields, suffix, taken=tuple(found.values()))
    return found


def _earlier(ready: "Publication", names: Mapping[str, str], now: int) -> list[str]:
    """What had already gone out in which form, the editions first."""
    from ui.desk.story.seal_words import when

    words = translate("Publishing", "Edition {number}, {when}, {who}: {files}")
    lines = [
        words.format(
            number=one.number,
            when=when(one.at, now),
            who=names.get(one.by, "?"),
            files=", ".join(file.name for file in one.files) or "–",
        )
        for one in ready.earlier
    ]
    plain = translate("Publishing", "Exported {when}, {who}: {files}")
    return lines + [
        plain.format(when=when(one.at, now), who=names.get(one.by, "?"), files=one.file_name) for one in ready.exported
    ]
