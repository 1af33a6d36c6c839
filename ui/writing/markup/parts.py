"""Parts with lines of their own: a rule, a box, a pull quote. Where it can stand, and how it goes."""

import re

from editor.frozen import frozen
from ui.writing.markup import lines
from ui.writing.markup.edit import Edit, between

BOX, PULL_QUOTE = "box", "pull-quote"
RULE = "---"


def insert_part(text: str, at: int, part: str, select: str = "") -> Edit:
    """Put `part` on lines of its own behind the paragraph around `at`, an empty line before and after it.

    Then select `select` in it; without, the caret stands at its end.
    """
    at = paragraph_end(text, at)
    before, after = text[:at].rstrip("\n"), text[at:].lstrip("\n")
    lead = "\n\n" if before.strip() else ""
    if lines.DIRECTIVE.match(before[before.rfind("\n") + 1 :]):
        lead = "\n"
    tail = "\n\n" if after.strip() else "\n"
    closing = lines.DIRECTIVE.match(after)
    if closing and not closing[2]:
        tail = "\n"
    anchor = len(before) + len(lead) + (part.find(select) if select else len(part))
    return between(text, before + lead + part + tail + after, anchor, anchor + len(select))


def paragraph_end(text: str, at: int) -> int:
    """The end of the paragraph, list or table around `at`: where a part can follow without cutting it in two."""
    _, end = lines.line_at(text, at)
    while end < len(text):
        _, following = lines.line_at(text, end + 1)
        line = text[end + 1 : following]
        if (
            not line.strip()
            or lines.DIRECTIVE.match(line)
            or lines.DIRECTIVE.match(text[text.rfind("\n", 0, end) + 1 : end])
        ):
            break
        end = following
    return end


def rule(text: str, start: int, end: int) -> Edit:
    """Put a rule behind the paragraph, or take away the one on which the caret stands."""
    first, last = lines.line_at(text, start)
    if start == end and lines.RULE.match(text[first:last]):
        return _joined(text, first, last)
    return insert_part(text, end, RULE)


# --- boxes and pull quotes ------------------------------------------------------------------------------------------


@frozen
class Directive:
    """A directive around a place: its first line is `text[start:inner]`, its last `text[closing:end]`."""

    name: str
    words: str
    start: int
    inner: int
    closing: int
    end: int
    colons: int


def directive_around(text: str, at: int, name: str = "") -> Directive | None:
    """The innermost directive (called `name`) in which the caret stands."""
    opened: list[tuple[int, int, re.Match[str]]] = []
    found: Directive | None = None
    begin = 0
    for line in text.split("\n"):
        end = begin + len(line)
        sign = lines.DIRECTIVE.match(line)
        if sign and sign[2]:
            opened.append((begin, min(end + 1, len(text)), sign))
        elif sign and opened and len(sign[1]) >= len(opened[-1][2][1]):
            start, inner, first = opened.pop()
            if found is None and start <= at <= end and name in ("", first[2]):
                found = Directive(first[2], first[3], start, inner, begin, end, len(first[1]))
        begin = end + 1
        if found is not None or (begin > at and not opened):
            break
    return found


def directive(text: str, start: int, end: int, name: str, title: str, words: str) -> Edit:
    """Make the selected paragraphs a box or a pull quote, or take away the one in which the selection stands.

    With nothing selected a new one is put in, with `words` in it and its `title` selected. One in another one is put
    inside it, and the outer one gets the longer line of colons that this needs.
    """
    around = directive_around(text, start, name)
    if around is not None and end <= around.end:
        if (around.words, text[around.inner : around.closing].strip()) == (title, words):
            return _joined(text, around.start, around.end)  # nobody has written anything into it yet
        return _opened_up(text, around, start, end)
    outer = directive_around(text, start)
    if start == end:
        edit = insert_part(text, end, f"::: {name} {title}\n{words}\n:::", title)
    else:
        edit = _wrapped(text, start, end, name, title)
    return _with_longer_colons(text, edit, outer)


def _wrapped(text: str, start: int, end: int, name: str, title: str) -> Edit:
    place = lines.touched(text, start, end)
    body = "\n".join(place.lines).strip("\n")
    most = max((len(found[1]) for line in place.lines if (found := lines.DIRECTIVE.match(line))), default=2)
    colons = ":" * max(3, most + 1)
    before, after = text[: place.start].rstrip("\n"), text[place.end :].lstrip("\n")
    new = f"{before}{chr(10) * 2 if before else ''}{colons} {name} {title}\n{body}\n{colons}"
    anchor = len(before) + (2 if before else 0) + len(colons) + len(name) + 2
    gap = text[place.end : len(text) - len(after)] if not after else "\n\n"
    return between(text, new + gap + after, anchor, anchor + len(title))


def _opened_up(text: str, around: Directive, start: int, end: int) -> Edit:
    body = text[around.inner : around.closing].strip("\n")
    lead = len(text[around.inner : around.closing]) - len(text[around.inner : around.closing].lstrip("\n"))
    new = text[: around.start] + body + text[around.end :]
    shift = around.inner + lead - around.start
    places = (max(around.start, min(at - shift, around.start + len(body))) for at in (start, end))
    return between(text, new, *places)


def _with_longer_colons(text: str, edit: Edit, outer: Directive | None) -> Edit:
    if outer is None or not (outer.inner <= edit.start and edit.end <= outer.closing + 1):
        return edit
    inner = max(len(found[1]) for line in edit.new.split("\n") if (found := lines.DIRECTIVE.match(line)))
    more = inner + 1 - outer.colons
    if more <= 0:
        return edit
    new = edit.applied(text)
    closing = outer.closing + len(new) - len(text)
    new = new[: outer.start] + ":" * more + new[outer.start : closing] + ":" * more + new[closing:]
    return between(text, new, edit.anchor + more, edit.caret + more)


def _joined(text: str, first: int, last: int) -> Edit:
    before, after = text[:first].rstrip("\n"), text[last:].lstrip("\n")
    gap = "\n\n" if before and after else "\n" if before else ""
    return between(text, before + gap + after, len(before))
