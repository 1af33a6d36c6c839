"""The state of a seal in one sentence, and what its author is known by. It decides nothing."""

from PySide6.QtCore import QCoreApplication

from editor.approval import Decision, Signature, Standing
from storage.review.approvals import Since
from ui import wording
from ui.desk.story.approval import Approval

translate = QCoreApplication.translate


def sentence(approval: Approval, now: int) -> str:
    """Who approved it and when, or since what it no longer counts."""
    if approval.damage is not None:
        return wording.say(approval.damage)
    decision, second = approval.seal.decision, approval.seal.second
    if decision is None:
        return translate("Seal", "Nobody has approved it yet.")
    values = {"who": _name(approval, decision), "when": when(decision.at, now)}
    match approval.seal.standing:
        case Standing.APPROVED | Standing.CONFIRMED:
            said = _approved(approval.seal.standing, second is not None)
        case Standing.ALONE:
            said = translate("Seal", "Approved by {who}, the only person of this desk, {when}.")
        case Standing.BYPASSED:
            said = translate(
                "Seal", "Approved by {who} past the second person, {when}; a second person has yet to confirm it."
            )
        case Standing.WAITING if approval.seal.waits_for:
            values["second"] = approval.names.get(approval.seal.waits_for, "")
            said = translate("Seal", "Approved by {who}, {when}; it waits for {second}, who has to approve it too.")
        case Standing.WAITING:
            said = translate("Seal", "Approved by {who}, {when}; it waits for a second person.")
        case Standing.BROKEN:
            return _broken(decision).format(**values)
        case _:
            return _void(approval, now, values)
    if second is not None:
        values["second"] = _name(approval, second)
    return said.format(**values)


def signature(decision: Decision) -> str:
    """What the name is worth."""
    match decision.signature:
        case Signature.SIGNED:
            return translate("Seal", "Signed with this person’s key.")
        case Signature.DECLARED:
            return translate("Seal", "Declared: the name was chosen in the window, nobody signed.")
    return translate("Seal", "Broken: the signature is wrong, or missing where there must be one.")


def when(at: int, now: int) -> str:
    """The hour today, the day and the hour before."""
    time, day = wording.clock_time(at), wording.day(at)
    return time if day == wording.day(now) else f"{day} {time}"


def _approved(standing: Standing, has_second: bool) -> str:
    if standing is Standing.CONFIRMED:
        return translate("Seal", "Approved by {who} past the second person, {when}; {second} confirmed it since.")
    if has_second:
        return translate("Seal", "Approved by {who}, {when}, and by {second} too.")
    return translate("Seal", "Approved by {who}, {when}.")


def _broken(decision: Decision) -> str:
    """Which of its proofs an approval lacks."""
    if not decision.is_logged:
        return translate("Seal", "An approval by {who} is kept, {when}, but the log tells of none: it does not count.")
    if decision.signature is Signature.BROKEN:
        return translate(
            "Seal", "An approval by {who} is kept, {when}, but its signature is broken: it does not count."
        )
    return translate("Seal", "An approval by {who} is kept, {when}, but it was altered: it does not count.")


def _void(approval: Approval, now: int, values: dict[str, str]) -> str:
    since = approval.since or Since((), ())
    parts = ", ".join(part_word(name) for name in since.parts)
    values |= {"parts": parts, "by": approval.names.get(since.by, ""), "then": when(since.at or now, now)}
    if parts and since.by:
        said = translate("Seal", "Approved by {who}, {when}; void since {by} changed {parts}, {then}.")
    elif parts:
        said = translate("Seal", "Approved by {who}, {when}; void since something else goes out now: {parts}.")
    elif since.by:
        said = translate("Seal", "Approved by {who}, {when}; void since {by} changed it, {then}.")
    else:
        said = translate("Seal", "Approved by {who}, {when}; void since it was opened again.")
    return said.format(**values)


def part_word(name: str) -> str:
    """A part of the content in the middle of a sentence: the keys of docs/seal.md, the fields by their names."""
    match name:
        case "text_sha256":
            return translate("Seal", "the text")
        case "pictures":
            return translate("Seal", "the pictures")
        case "language":
            return translate("Seal", "the language")
        case "template":
            return translate("Seal", "the template")
        case "house_style":
            return translate("Seal", "the house style")
    return translate("Seal", "the {field}").format(field=wording.field_word(name))


def _name(approval: Approval, decision: Decision) -> str:
    return approval.names.get(decision.person or decision.by, "")
