"""What the template asks for: its fields, its parts, and that none of its prompts is left."""

import re
from collections.abc import Iterator
from types import UnionType
from urllib.parse import unquote

from editor.article import Fields
from editor.checks.subject import PROMPT, UNREAD, Subject, flat, reading, spaced
from editor.finding import Finding, Severity
from editor.template import Part, PartKind
from editor.text.blocks import (
    Block,
    Box,
    Document,
    Heading,
    Inline,
    InlinePicture,
    Link,
    Paragraph,
    PictureBlock,
    Placeholder,
    PullQuote,
    Quote,
    Span,
    Table,
)
from editor.text.measure import count_words

FIELD_NAMES = {
    "kicker": "kicker",
    "headline": "headline",
    "dek": "dek",
    "byline": "byline",
    "dateline": "dateline",
    "slug": "slug",
    "keywords": "keywords",
    "ednote": "note to editors",
    "embargo": "embargo",
}
"""What a sentence calls a field; the window puts its own word there, by `Finding.field`."""

QUOTED = re.compile(r"“[^“”]+”|\"[^\"]+\"|«[^«»]+»")
"""Words between quotation marks."""
_QUOTE_WORDS = 4
"""From this many words on a passage between quotation marks is what somebody said, not a name or a title."""


def check_fields(subject: Subject) -> Iterator[Finding]:
    """Fields that are required and empty, and fields that are too long."""
    for rule in subject.template.fields if subject.template else ():
        size = _size(subject.fields, rule.field)
        about = {"field": FIELD_NAMES[rule.field], "count": size, "most": rule.most}
        if rule.is_required and not size:
            yield Finding(
                "fields", Severity.MUST, "Fill in the {field}; this kind of article needs it.", about, field=rule.field
            )
        elif rule.most and size > rule.most and rule.field == "keywords":
            yield Finding(
                "fields",
                Severity.SHOULD,
                "Keep the {most} best keywords; there are {count} now.",
                about,
                field=rule.field,
            )
        elif rule.most and size > rule.most:
            yield Finding(
                "fields",
                Severity.SHOULD,
                "Shorten the {field} to {most} characters; it has {count} now.",
                about,
                field=rule.field,
            )


def _size(fields: Fields, name: str) -> int:
    """How many characters the field holds; for keywords how many of them there are."""
    value = getattr(fields, name)
    if isinstance(value, str):
        return len(value.strip())
    if isinstance(value, tuple):
        return len(value)
    return int(value is not None)


# --- parts ----------------------------------------------------------------------------------------------------------


def check_parts(subject: Subject) -> Iterator[Finding]:
    """Parts that are missing, empty, too short or too long."""
    for part in subject.template.parts if subject.template else ():
        yield from look_for(part, subject)[1]


def look_for(part: Part, subject: Subject) -> tuple[tuple[Block, ...] | None, list[Finding]]:
    """The blocks that are the part in the text, or None; and what is to be said of them."""
    found = _find(part, subject)
    if found is None:
        return None, [_missing(part)] if part.is_required else []
    if part.kind in (PartKind.PICTURE, PartKind.LINK) or _holds_prompt(found):
        return found, []
    return found, list(_unfit(part, found))


def _find(part: Part, subject: Subject) -> tuple[Block, ...] | None:
    """The blocks that are the part in the text, a section with its heading; None when there are none."""
    blocks = subject.document.blocks
    match part.kind:
        case PartKind.LEAD:
            return next(((block,) for block in blocks if isinstance(block, Paragraph)), None)
        case PartKind.SECTION:
            return _section(part.heading, blocks)
        case PartKind.QUOTE:
            return _first(Quote | PullQuote, subject) or _spoken(subject)
        case PartKind.PICTURE:
            return _first(PictureBlock, subject)
        case PartKind.LINK:
            return () if any(isinstance(one, Link) for leaf in subject.leaves for one in flat(leaf.inlines)) else None
        case PartKind.BOX:
            return _first(Box, subject)
        case PartKind.TABLE:
            return _first(Table, subject)


def _first(kind: type | UnionType, subject: Subject) -> tuple[Block, ...] | None:
    return next(((block,) for block in subject.blocks if isinstance(block, kind)), None)


def _spoken(subject: Subject) -> tuple[Block, ...] | None:
    """The first paragraph in which somebody says something between quotation marks."""
    for block in subject.blocks:
        if isinstance(block, Paragraph) and any(map(_is_speech, QUOTED.findall(reading(block.inlines)))):
            return (block,)
    return None


def _is_speech(quoted: str) -> bool:
    """Whether it is what somebody said, or the prompt that asks for it; otherwise a name or a title."""
    return len(quoted.split()) >= _QUOTE_WORDS or UNREAD in quoted


def _section(heading: str, blocks: tuple[Block, ...]) -> tuple[Block, ...] | None:
    wanted = _same(heading)
    for first, block in enumerate(blocks):
        if isinstance(block, Heading) and _same(reading(block.inlines)) == wanted:
            last = first + 1
            while last < len(blocks) and not _ends(blocks[last], block.level):
                last += 1
            return blocks[first:last]
    return None


def _ends(block: Block, level: int) -> bool:
    return isinstance(block, Heading) and block.level <= level


def _same(heading: str) -> str:
    """What two headings have in common that a person would call the same."""
    return " ".join(heading.split()).strip(" .:!?").casefold()


def _missing(part: Part) -> Finding:
    about = {"part": part.title, "heading": part.heading}
    must = Severity.MUST
    match part.kind:
        case PartKind.LEAD:
            return Finding("parts", must, "Begin with a paragraph; “{part}” is missing.", about)
        case PartKind.SECTION:
            return Finding("parts", must, "Add the heading “{heading}” and write under it; “{part}” is missing.", about)
        case PartKind.QUOTE:
            return Finding("parts", must, "Add somebody’s own words, with the name; “{part}” is missing.", about)
        case PartKind.PICTURE:
            return Finding("parts", must, "Add a picture; “{part}” is missing.", about)
        case PartKind.LINK:
            return Finding("parts", must, "Add a link to the source; “{part}” is missing.", about)
        case PartKind.BOX:
            return Finding("parts", must, "Add a box; “{part}” is missing.", about)
        case PartKind.TABLE:
            return Finding("parts", must, "Add a table; “{part}” is missing.", about)


def _unfit(part: Part, found: tuple[Block, ...]) -> Iterator[Finding]:
    body = found[1:] if part.kind is PartKind.SECTION else found
    count = sum(count_words(block) for block in body)
    about = {"part": part.title, "heading": part.heading, "count": count, "least": part.least, "most": part.most}
    span = found[0].span
    if part.kind is PartKind.SECTION and part.is_required and not body:
        yield Finding("parts", Severity.MUST, "Write something under “{heading}”; it is empty.", about, span)
    elif count < part.least:
        yield Finding(
            "parts",
            Severity.SHOULD,
            "Say more in “{part}”: it has {count} words, and {least} are the least that readers need.",
            about,
            span,
        )
    elif part.most and count > part.most:
        yield Finding(
            "parts",
            Severity.SHOULD,
            "Shorten “{part}” to {most} words; it has {count} now.",
            about,
            span,
        )


# --- prompts --------------------------------------------------------------------------------------------------------


def check_prompts(subject: Subject) -> Iterator[Finding]:
    """Prompts of the template that nobody has answered yet."""
    for leaf in subject.leaves:
        for inline in flat(leaf.inlines):
            for text in _hidden(inline):
                for match in PROMPT.finditer(text):
                    yield _prompt(match[1], subject.place(leaf.span, _asked(match[1])))
            if isinstance(inline, Placeholder):
                yield _prompt(inline.prompt, subject.place(leaf.span, _asked(inline.prompt)))
    for block in subject.blocks:
        for text in _titles(block):
            for match in PROMPT.finditer(text):
                yield _prompt(match[1], subject.place(block.span, _asked(match[1])))
    for rule in subject.template.fields if subject.template else ():
        value = getattr(subject.fields, rule.field)
        for match in PROMPT.finditer(value if isinstance(value, str) else ""):
            yield _prompt(match[1], None, rule.field)


def _prompt(prompt: str, span: Span | None, field: str | None = None) -> Finding:
    return Finding(
        "prompts",
        Severity.MUST,
        "Answer “{prompt}” in your own words, or delete it.",
        {"prompt": " ".join(prompt.split())},
        span,
        field,
    )


def _asked(prompt: str) -> str:
    """A regular expression for the prompt as it stands in the source."""
    return r"\{\{\s*" + spaced(prompt) + r"\s*\}\}"


def _hidden(inline: Inline) -> tuple[str, ...]:
    """What an inline says outside of its words. The parser writes an address as a browser sends it."""
    match inline:
        case Link():
            return (unquote(inline.href), inline.title)
        case InlinePicture():
            return (inline.src, inline.alt)
        case _:
            return ()


def _titles(block: Block) -> tuple[str, ...]:
    """What a block says outside of its running words."""
    match block:
        case Box():
            return (block.title,)
        case PullQuote():
            return (block.attribution,)
        case PictureBlock():
            return (block.src, block.alt, block.caption, block.credit)
        case _:
            return ()


def _holds_prompt(blocks: tuple[Block, ...]) -> bool:
    """Whether the writer has not got this far yet: what is missing is then said by the prompt itself."""
    within = Subject(Document("", blocks), Fields())
    return within.holds_prompts or any(PROMPT.search(text) for block in within.blocks for text in _titles(block))
