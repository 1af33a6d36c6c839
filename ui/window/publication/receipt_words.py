"""Everything that the receipt of an edition says, in lines for a person. It shows and changes nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.frozen import frozen
from ui.desk.story.edition_words import kind_word
from ui.desk.story.seal_words import signature
from ui.wording import clock_time, day, window_language

if TYPE_CHECKING:
    from editor.approval import Decision
    from editor.edition import Edition
    from storage.desk import Desk

translate = QCoreApplication.translate


@frozen
class Kept:
    """An edition with what its ids mean; `names` are everybody's, by id; `before` is the code of the edition before."""

    edition: "Edition"
    headline: str
    slug: str
    revision: int
    decision: "Decision | None"
    style: str
    before: str
    names: dict[str, str]


def read(desk: "Desk", edition: "Edition") -> Kept:
    """What the desk has of this edition. Refused when its article is no longer there."""
    article = desk.article(edition.article_id)
    numbers = {one.id: one.number for one in desk.revisions(article.id)}
    styles = {one.key: one for one in desk.house_styles_for(article.id)}
    style = styles.get(edition.house_style.key)
    fields = desk.revision_content(edition.revision_id)[0] if edition.revision_id in numbers else article.fields
    return Kept(
        edition=edition,
        headline=fields.headline,
        slug=fields.slug,
        revision=numbers.get(edition.revision_id, 0),
        decision=next((one for one in desk.decisions(article.id) if one.id == edition.decision), None),
        style=(style.names.get(window_language()) if style else None) or edition.house_style.key,
        before=next((one.code for one in desk.editions(article.id) if one.number == edition.number - 1), ""),
        names=desk.names(),
    )


def title(edition: "Edition") -> str:
    return translate("Receipt", "Receipt of edition {number}").format(number=edition.number)


def text(kept: Kept) -> str:
    """The receipt, a line for each thing, the parts apart."""
    parts = (_what(kept), _by_whom(kept), _files(kept), _in_spite(kept), _proof(kept))
    return "\n\n".join("\n".join(part) for part in parts if part)


def _what(kept: Kept) -> list[str]:
    edition = kept.edition
    lines = [
        translate("Receipt", "Code: {code}").format(code=edition.code),
        translate("Receipt", "Kind: {kind}").format(kind=kind_word(edition.kind)),
        translate("Receipt", "Article: {headline} ({slug})").format(headline=kept.headline, slug=kept.slug),
        translate("Receipt", "Revision: {number}").format(number=kept.revision),
    ]
    if kept.style:  # an article without a template has none of its own
        said = translate("Receipt", "House style: {name}, version {version}")
        lines.append(said.format(name=kept.style, version=edition.house_style.version))
    if kept.before:
        lines.append(translate("Receipt", "Takes the place of: {code}").format(code=kept.before))
    if edition.wrong:
        lines.append(translate("Receipt", "What was wrong: {words}").format(words=edition.wrong))
    if edition.instead:
        lines.append(translate("Receipt", "What is told: {words}").format(words=edition.instead))
    return lines


def _by_whom(kept: Kept) -> list[str]:
    edition, decision = kept.edition, kept.decision
    lines = []
    if decision is not None:
        said = translate("Receipt", "Approved by: {who}, {when}. {worth}")
        who = kept.names.get(decision.person or decision.by, "?")
        lines.append(said.format(who=who, when=_moment(decision.at), worth=signature(decision)))
    said = translate("Receipt", "Published by: {who}, {when}")
    return [*lines, said.format(who=kept.names.get(edition.by, "?"), when=_moment(edition.at))]


def _files(kept: Kept) -> list[str]:
    files = kept.edition.files
    if not files:
        return []
    head = translate("Receipt", "Files and their SHA-256:")
    return [head, *(f"{one.name}\n  {one.sha256}" for one in files)]


def _in_spite(kept: Kept) -> list[str]:
    edition, lines = kept.edition, []
    if edition.accepted:
        lines.append(translate("Receipt", "Warnings accepted:"))
        lines += [f"- {one}" for one in edition.accepted]
    if edition.why:
        lines.append(translate("Receipt", "Why: {words}").format(words=edition.why))
    if edition.lifted:
        lines.append(translate("Receipt", "Embargo lifted: {words}").format(words=edition.lifted))
    return lines


def _proof(kept: Kept) -> list[str]:
    edition = kept.edition
    lines = [
        translate("Receipt", "Content, SHA-256: {hash}").format(hash=edition.content_sha256),
        translate("Receipt", "Head of the log: {hash}").format(hash=edition.chain_head),
    ]
    if edition.key_id:
        lines.append(translate("Receipt", "Signed with the key: {key}").format(key=edition.key_id))
    return lines


def _moment(at: int) -> str:
    return f"{day(at)} {clock_time(at)}"
