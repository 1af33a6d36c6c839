"""What a person does to Markdown, as pure operations: a text and a selection in, one edit out. No Qt.

Each edit is one step of undo. Places are code points of the text that is given, which may be a few lines of a longer
one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from urllib import parse


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `text[start:end]` by `new`, then select from `anchor` to `caret`, which are places in the new text."""

    start: int
    end: int
    new: str
    anchor: int
    caret: int

    def applied(self, text: str) -> str:
        """The text after the edit."""
        return text[: self.start] + self.new + text[self.end :]


# --- inside a line --------------------------------------------------------------------------------------------------

_WORD = re.compile(r"\w(?:[\w'’-]*\w)?")


def toggle(text: str, start: int, end: int, mark: str) -> Edit:
    """Put `mark` (`**`, `*`, `~~`) around the selection, or take it away; nothing selected: around the word."""
    if start == end:
        if text[start - len(mark) : start] == mark == text[start : start + len(mark)]:
            return Edit(start - len(mark), start + len(mark), "", start - len(mark), start - len(mark))
        caret = start
        start, end = _word_at(text, caret)
        edit = _toggle_range(text, start, end, mark)
        shift = len(mark) if len(edit.new) >= end - start + 2 * len(mark) else -len(mark)
        return Edit(edit.start, edit.end, edit.new, caret + shift, caret + shift)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return _toggle_range(text, start, end, mark)


def _toggle_range(text: str, start: int, end: int, mark: str) -> Edit:
    size = len(mark)
    if _is_marked(text, start - size, end + size, mark):
        inner = text[start:end]
        return Edit(start - size, end + size, inner, start - size, start - size + len(inner))
    if end - start >= 2 * size and _is_marked(text, start, end, mark):
        inner = text[start + size : end - size]
        return Edit(start, end, inner, start, start + len(inner))
    return Edit(start, end, f"{mark}{text[start:end]}{mark}", start + size, end + size)


def _is_marked(text: str, start: int, end: int, mark: str) -> bool:
    """Whether `text[start:end]` begins and ends with exactly `mark`, or with `***` that holds it."""
    if start < 0 or end > len(text):
        return False
    left = _run(text, start, mark[0])
    right = _run(text, end - 1, mark[0])
    wanted = {1: (1, 3), 2: (2, 3)}[len(mark)] if mark[0] in "*_" else (len(mark),)
    return text[start : start + len(mark)] == mark == text[end - len(mark) : end] and left in wanted and right in wanted


def _run(text: str, at: int, letter: str) -> int:
    """How many of `letter` stand around `at` without a gap."""
    if not 0 <= at < len(text) or text[at] != letter:
        return 0
    start = end = at
    while start > 0 and text[start - 1] == letter:
        start -= 1
    while end < len(text) and text[end] == letter:
        end += 1
    return end - start


def _word_at(text: str, caret: int) -> tuple[int, int]:
    line_start = text.rfind("\n", 0, caret) + 1
    line_end = text.find("\n", caret)
    for word in _WORD.finditer(text, line_start, len(text) if line_end == -1 else line_end):
        if word.start() <= caret <= word.end():
            return word.span()
    return caret, caret


_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+$")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]*)\)")


def link(text: str, start: int, end: int, address: str = "") -> Edit:
    """Make the selection a link (its words stay, the address is selected), or a link its words again."""
    for found in _LINK.finditer(text, text.rfind("\n", 0, start) + 1):
        if found.start() <= start and end <= found.end():
            return Edit(*found.span(), found[1], found.start(), found.start() + len(found[1]))
        if found.start() > end:
            break
    if start == end:
        start, end = _word_at(text, start)
    words = text[start:end]
    if not address and _ADDRESS.match(words):
        return Edit(start, end, f"[]({words})", start + 1, start + 1)
    new = f"[{words}]({address})"
    target = start + len(words) + 3
    if not words:
        return Edit(start, end, new, start + 1, start + 1)
    return Edit(start, end, new, target, target + len(address))


# --- whole lines ----------------------------------------------------------------------------------------------------

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+|#{1,6}$")
_BULLET = re.compile(r"([ \t]*)[-*+][ \t]+")
_NUMBER = re.compile(r"([ \t]*)(\d{1,9})([.)])[ \t]+")
_QUOTE = re.compile(r" {0,3}>[ \t]?")


def heading(text: str, start: int, end: int, level: int) -> Edit:
    """Make the lines headings of `level` (1 to 6), or plain lines where they are that already (or `level` is 0)."""
    sign = "#" * level + " " if level else ""
    first, lines = _lines(text, start, end)
    is_already = any(map(str.strip, lines)) and all(line.startswith(sign) for line in lines if line.strip())
    wanted = "" if is_already else sign
    return _replace_lines(first, lines, [_with_sign(line, _HEADING, wanted) for line in lines], start, end)


def bullets(text: str, start: int, end: int) -> Edit:
    """Make the lines a bulleted list, or plain lines where they are one already."""
    return _list(text, start, end, _BULLET, ("- " for _ in count()))


def numbers(text: str, start: int, end: int) -> Edit:
    """Make the lines a numbered list, or plain lines where they are one already."""
    return _list(text, start, end, _NUMBER, (f"{number}. " for number in count(1)))


def _list(text: str, start: int, end: int, own: re.Pattern[str], signs: Iterator[str]) -> Edit:
    first, lines = _lines(text, start, end)
    is_already = any(map(str.strip, lines)) and all(own.match(line) for line in lines if line.strip())
    is_alone = len(lines) == 1
    new = []
    for line in lines:
        bare = _strip_item(line)
        if is_already or (not line.strip() and not is_alone):
            new.append(bare)
        else:
            indent = line[: len(line) - len(line.lstrip())]
            new.append(indent + next(signs) + bare.lstrip())
    return _replace_lines(first, lines, new, start, end)


def quote(text: str, start: int, end: int) -> Edit:
    """Make the lines a quotation, or plain lines where they are one already."""
    first, lines = _lines(text, start, end)
    is_already = all(_QUOTE.match(line) for line in lines)
    new = [_QUOTE.sub("", line, count=1) if is_already else f"> {line}".rstrip() + " " * (not line) for line in lines]
    return _replace_lines(first, lines, new, start, end)


def _strip_item(line: str) -> str:
    item = _BULLET.match(line) or _NUMBER.match(line)
    return item[1] + line[item.end() :] if item else line


def _with_sign(line: str, pattern: re.Pattern[str], sign: str) -> str:
    return sign + pattern.sub("", line, count=1) if line.strip() or sign else line


def _lines(text: str, start: int, end: int) -> tuple[int, list[str]]:
    """Where the first line that the selection touches begins, and the lines it touches."""
    first = text.rfind("\n", 0, start) + 1
    if end > start and text[end - 1] == "\n":
        end -= 1
    last = text.find("\n", end)
    return first, text[first : len(text) if last == -1 else last].split("\n")


def _replace_lines(first: int, old: list[str], new: list[str], start: int, end: int) -> Edit:
    before, after = "\n".join(old), "\n".join(new)
    stop = first + len(before)
    if len(new) == 1:
        caret = max(first, end + len(after) - len(before))
        anchor = caret if start == end else max(first, start + len(after) - len(before))
        return Edit(first, stop, after, anchor, caret)
    return Edit(first, stop, after, first, first + len(after))


# --- Enter and Tab --------------------------------------------------------------------------------------------------

_CONTINUES = re.compile(
    r"(?P<quote>(?: {0,3}>[ \t]?)*)(?P<item>[ \t]*(?:(?P<bullet>[-*+])|(?P<number>\d{1,9})(?P<dot>[.)]))[ \t]+)?"
)


def continue_line(line: str, caret: int) -> Edit | None:
    """What Enter does at `caret` in a list or a quotation: the next item, or the end of it where the line is empty.

    None where Enter is only a new line.
    """
    found = _CONTINUES.match(line)
    if found is None or not found[0].strip() or caret < found.end():
        return None
    if not line[found.end() :].strip():
        return Edit(0, len(line), "", 0, 0)
    sign = found["quote"]
    if found["item"]:
        indent = found["item"][: len(found["item"]) - len(found["item"].lstrip())]
        sign += indent + (f"{found['bullet']} " if found["bullet"] else f"{int(found['number']) + 1}{found['dot']} ")
    return Edit(caret, caret, f"\n{sign}", caret + 1 + len(sign), caret + 1 + len(sign))


def indent_item(line: str, caret: int, is_back: bool) -> Edit | None:
    """What Tab does in an item of a list: one level deeper or back. None outside a list."""
    item = _BULLET.match(line) or _NUMBER.match(line)
    if item is None:
        return None
    step = len(item[0]) - len(item[1])
    if not is_back:
        return Edit(0, 0, " " * step, caret + step, caret + step)
    step = min(step, len(item[1].expandtabs(4)))
    return Edit(0, min(step, len(item[1])), "", max(0, caret - step), max(0, caret - step))


# --- new parts ------------------------------------------------------------------------------------------------------


def insert_part(text: str, at: int, part: str, select: str = "") -> Edit:
    """Put `part` on lines of its own at `at`, with one empty line before and after; then select `select` in it."""
    before, after = text[:at].rstrip("\n"), text[at:].lstrip("\n")
    start, end = len(before), len(text) - len(after)
    lead = "\n\n" if before.strip() else ""
    tail = "\n\n" if after.strip() else "\n"
    chosen = part.find(select) if select else len(part)
    anchor = start + len(lead) + chosen
    return Edit(start, end, lead + part + tail, anchor, anchor + len(select))


def table(columns: int, rows: int, heading_words: str) -> str:
    """An empty table; `heading_words` names a column and is followed by its number."""
    heads = [f"{heading_words} {number}" for number in range(1, columns + 1)]
    lines = [heads, ["-" * len(head) for head in heads], *([" " * len(head) for head in heads] for _ in range(rows))]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def footnote(text: str, at: int) -> Edit:
    """Put a footnote's mark at `at` and its empty text at the end; the caret goes there."""
    taken = {found[1] for found in re.finditer(r"\[\^([^\]\s]+)\]", text)}
    label = next(str(number) for number in count(1) if str(number) not in taken)
    rest = text[at:].rstrip("\n")
    gap = "\n" if re.search(r"(?:^|\n)\[\^[^\]\s]+\]:[^\n]*$", text.rstrip("\n")) else "\n\n"
    new = f"[^{label}]{rest}{gap}[^{label}]: "
    return Edit(at, len(text), new + "\n", at + len(new), at + len(new))


def picture(name: str, caption: str, credit: str, alt: str) -> str:
    """The line that shows the picture `name` of the article; without `alt` it is decorative."""
    target = _UNSAFE.sub(
        lambda found: parse.quote(found[0]), name if name.startswith("pictures/") else f"pictures/{name}"
    )
    title = f' "{_escaped(caption)}"' if caption else ""
    marks = [] if alt else [".decorative"]
    marks += [f'credit="{_escaped(credit)}"'] if credit else []
    attributes = "{" + " ".join(marks) + "}" if marks else ""
    return f"![{_escaped(alt)}]({target}{title}){attributes}"


_UNSAFE = re.compile(r"[^\w\-./~]")
_SIGNS = re.compile(r"[\\`*_\[\]<>&{}\"~!]")


def _escaped(words: str) -> str:
    """`words` on one line, without a sign that Markdown would read as its own."""
    return _SIGNS.sub(r"\\\g<0>", " ".join(words.split()))
