"""What a whole paragraph is: a heading, a quotation, a plain paragraph, a line break, the next paragraph."""

from ui.writing.markup import lines, lists
from ui.writing.markup.edit import Edit, between
from ui.writing.markup.lines import HEADING, QUOTE, touched

HARD_BREAK = "\\\n"


def heading(text: str, start: int, end: int, level: int) -> Edit:
    """Make the lines headings of `level` (1 to 6), or plain lines where they are that already (or `level` is 0)."""
    sign = "#" * level + " " if level else ""
    place = touched(text, start, end)
    written = [line for line in place.lines if line.strip()]
    is_already = bool(written) and all(heading_level(line) == level for line in written)
    wanted = "" if is_already else sign
    is_alone = len(place.lines) == 1
    new = [_headed(line, wanted) if line.strip() or is_alone else line for line in place.lines]
    return _with_lines(text, place, new, start, end)


def heading_level(line: str) -> int:
    """1 to 6, or 0 for a line that is no heading."""
    found = HEADING.match(line, lines.quote_end(line))
    return len(found[1]) if found else 0


def quote(text: str, start: int, end: int) -> Edit:
    """Make the lines a quotation, or plain lines where they are one already."""
    place = touched(text, start, end)
    is_already = all(QUOTE.match(line) for line in place.lines)
    if is_already:
        new = [_unquoted(line) for line in place.lines]
    else:
        new = [f"> {line}" if line or len(place.lines) == 1 else ">" for line in place.lines]
    return _with_lines(text, place, new, start, end)


def deeper(text: str, start: int, end: int) -> Edit:
    """Nest the items of a list; any other line becomes a quotation, or one in a quotation."""
    edit = lists.nest(text, start, end, is_back=False)
    if edit is not None:
        return edit
    place = touched(text, start, end)
    return _with_lines(text, place, [f"> {line}".rstrip(" ") if not line else f"> {line}" for line in place.lines],
                       start, end)  # fmt: skip


def shallower(text: str, start: int, end: int) -> Edit:
    """Lift the items of a list; any other line loses one sign of a quotation."""
    edit = lists.nest(text, start, end, is_back=True)
    if edit is not None:
        return edit
    place = touched(text, start, end)
    return _with_lines(text, place, [_unquoted(line) for line in place.lines], start, end)


def begin_paragraph(text: str, caret: int) -> Edit | None:
    """What Enter does in a paragraph: an empty line between it and the next. None where Enter is only a new line.

    Where there is an empty line before the caret already, there need not be two.
    """
    start, end = lines.line_at(text, caret)
    line = text[start:end]
    if not line.strip():
        has_gap = start == 0 or text[:start].endswith("\n\n")
        return Edit(caret, caret, "", caret, caret) if has_gap and text[:start].strip() else None
    if line[: caret - start].endswith("\\") or (lines.is_without_words(line) and not lines.RULE.match(line)):
        return None
    if not text[start:caret].strip():
        return None
    blanks = len(text[caret:end]) - len(text[caret:end].lstrip(" "))
    before = len(text[start:caret]) - len(text[start:caret].rstrip(" "))
    is_before_gap = caret + blanks == end and text[end : end + 2] == "\n\n" and text[end + 2 : end + 3] == "\n"
    return Edit(
        caret - before, caret + blanks, "\n" if is_before_gap else "\n\n", caret - before + 2, caret - before + 2
    )


def break_line(text: str, caret: int) -> Edit:
    """What Shift+Enter does: a line break within the paragraph, the item, or the cell of a table."""
    start, end = lines.line_at(text, caret)
    line = text[start:end]
    if lines.ROW.match(line, lines.quote_end(line)):
        return Edit(caret, caret, "<br>", caret + 4, caret + 4)
    if not text[start:caret].strip() or lines.HEADING.match(line):
        return Edit(caret, caret, "\n", caret + 1, caret + 1)
    indent = " " * 0
    sign = lines.item(line, lines.quote_end(line))
    if sign is not None and caret - start >= sign.end():
        indent = line[: lines.quote_end(line)] + " " * (sign.end() - lines.quote_end(line))
    else:
        indent = (
            line[: len(line) - len(line.lstrip(" "))] if lines.quote_end(line) == 0 else line[: lines.quote_end(line)]
        )
    before = len(text[start:caret]) - len(text[start:caret].rstrip(" "))
    new = HARD_BREAK + indent
    return Edit(caret - before, caret, new, caret - before + len(new), caret - before + len(new))


def _headed(line: str, sign: str) -> str:
    quote_end = lines.quote_end(line)
    rest = HEADING.sub("", line[quote_end:], count=1)
    if sign and (item := lines.item(rest)):
        rest = rest[item.end() :]
    return line[:quote_end] + sign + (rest.lstrip(" ") if sign else rest)


def _unquoted(line: str) -> str:
    found = QUOTE.match(line)
    if found is None:
        return line
    signs = line[: found.end()]
    at = signs.index(">")
    return line[:at].strip() + line[at + 1 :].removeprefix(" ")


def _with_lines(text: str, place: lines.Touched, new: list[str], start: int, end: int) -> Edit:
    after = "\n".join(new)
    grown = len(after) - (place.end - place.start)
    if len(new) == 1:
        caret = max(place.start, end + grown)
        anchor = caret if start == end else max(place.start, start + grown)
    else:
        anchor, caret = place.start, place.start + len(after)
    return between(text, text[: place.start] + after + text[place.end :], anchor, caret)
