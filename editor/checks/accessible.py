"""What every reader needs in order to follow the article: described pictures, headings in order, links that speak."""

import re
from collections.abc import Iterator

from editor.checks.subject import Subject, flat, reading, spelled
from editor.export import links
from editor.finding import Finding, Severity
from editor.text.blocks import Heading, InlinePicture, Link, Note, NoteMark, PictureBlock, Span

# To add one: how a link is worded, in small letters, that says nothing without the sentence around it.
EMPTY_WORDS = frozenset(
    {
        *("here", "click here", "see here", "link", "this link", "this", "this page", "more", "read more", "see more"),
        *("learn more", "details", "website", "source"),
        *("đây", "tại đây", "ở đây", "xem tại đây", "bấm vào đây", "nhấn vào đây", "xem thêm", "đọc thêm", "chi tiết"),
        *("xem chi tiết", "đường dẫn", "link này", "trang này", "nguồn"),
    }
)


def check_pictures(subject: Subject) -> Iterator[Finding]:
    """Pictures that are not there, not described or not credited."""
    for block in subject.blocks:
        if isinstance(block, PictureBlock):
            yield from _picture(subject, block)
    for leaf in subject.leaves:
        for inline in flat(leaf.inlines):
            if isinstance(inline, InlinePicture):
                place = subject.place(leaf.span, re.escape(inline.src))
                yield from _present(subject, inline.src, place)
                if not inline.alt.strip():
                    yield _undescribed(inline.src, place)


def _picture(subject: Subject, block: PictureBlock) -> Iterator[Finding]:
    yield from _present(subject, block.src, block.span)
    if not block.alt.strip() and not block.is_decorative:
        yield _undescribed(block.src, block.span)
    if not block.credit.strip():
        yield Finding(
            "pictures",
            Severity.SHOULD,
            "Say who made the picture “{picture}”; it has no credit.",
            {"picture": block.src},
            block.span,
        )


def _present(subject: Subject, src: str, place: Span) -> Iterator[Finding]:
    if subject.pictures is not None and src not in subject.pictures:
        yield Finding(
            "pictures",
            Severity.MUST,
            "Add the picture “{picture}” again or delete its line; the article does not have it.",
            {"picture": src},
            place,
        )


def _undescribed(src: str, place: Span) -> Finding:
    return Finding(
        "pictures",
        Severity.MUST,
        "Describe the picture “{picture}” for those who cannot see it, or mark it as decorative.",
        {"picture": src},
        place,
    )


def check_headings(subject: Subject) -> Iterator[Finding]:
    """Headings without words, and headings that leave out a level. The headline stands above all of them as level 1."""
    before = 1
    for block in subject.blocks:
        if not isinstance(block, Heading):
            continue
        if not block.inlines or not reading(block.inlines).strip():
            yield Finding(
                "headings", Severity.SHOULD, "Write this heading or delete its line; it is empty.", span=block.span
            )
        elif block.level > before + 1:
            yield Finding(
                "headings",
                Severity.SHOULD,
                "Make “{heading}” a heading of level {wanted}; level {level} leaves out a step.",
                {"heading": reading(block.inlines).strip(), "wanted": before + 1, "level": block.level},
                block.span,
            )
        before = block.level


def check_links(subject: Subject) -> Iterator[Finding]:
    """Links without an address, without words, or with words that do not say where they lead."""
    keys = frozenset(block.key for block in subject.blocks if isinstance(block, Heading))
    for leaf in subject.leaves:
        for inline in flat(leaf.inlines):
            if isinstance(inline, Link):
                yield from _link(subject, inline, leaf.span, keys)


def _link(subject: Subject, link: Link, within: Span, keys: frozenset[str]) -> Iterator[Finding]:
    words = reading(link.inlines).strip()
    place = subject.place(within, r"\[[\s*_~]*" + spelled(words) + r"[\s*_~]*\]")
    about = {"words": words}
    if not link.href.strip():
        yield Finding("links", Severity.SHOULD, "Give the link “{words}” an address; it leads nowhere.", about, place)
    elif not _PROMPT.search(link.href):
        yield from _broken(link.href.strip(), about, place, keys)
    if not words and not any(isinstance(inline, InlinePicture) for inline in flat(link.inlines)):
        yield Finding("links", Severity.SHOULD, "Write the words of this link; it has none.", about, place)
    elif " ".join(words.split()).strip(" .:,…>»→").casefold() in EMPTY_WORDS:
        yield Finding(
            "links",
            Severity.SHOULD,
            "Let the link say where it leads, for example “the budget for 2026”; “{words}” does not.",
            about,
            place,
        )


_PROMPT = re.compile(r"\{\{|%7B%7B", re.IGNORECASE)
"""an address that is still to be written: another check says so"""


def _broken(href: str, about: dict[str, str], place: Span, keys: frozenset[str]) -> Iterator[Finding]:
    """A link that no file keeps: to a heading that is not there, or to what is no address of the web or of mail."""
    if href.startswith("#"):
        if links.inside(href, keys) is None:
            yield Finding(
                "links",
                Severity.SHOULD,
                "The link “{words}” leads to a heading that is not in this text. Choose the heading anew.",
                about,
                place,
            )
    elif links.outside(href) is None:
        yield Finding(
            "links",
            Severity.SHOULD,
            "The link “{words}” has an address that no reader can open: “{address}”. Write it in full, beginning with "
            "https:// or mailto:.",
            {**about, "address": href},
            place,
        )


_MARK = re.compile(r"\[\^([^\[\]\s]{1,100})\]")


def check_notes(subject: Subject) -> Iterator[Finding]:
    """Marks without a note, and notes without a mark."""
    referred: set[str] = set()
    for leaf in subject.leaves:
        referred.update(inline.label for inline in flat(leaf.inlines) if isinstance(inline, NoteMark))
        for match in _MARK.finditer(reading(leaf.inlines)):
            yield Finding(
                "notes",
                Severity.MUST,
                "Write the note “{label}” or delete its mark; there is no such note below the text.",
                {"label": match[1]},
                subject.place(leaf.span, re.escape(match[0])),
            )
    for note in subject.document.notes.values():
        if note.label not in referred:
            yield _unreferred(note)


def _unreferred(note: Note) -> Finding:
    return Finding(
        "notes",
        Severity.SHOULD,
        "Put the mark [^{label}] where the note “{label}” belongs, or delete the note; no words refer to it.",
        {"label": note.label},
        note.span,
    )
