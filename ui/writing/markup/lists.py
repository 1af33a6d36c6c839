"""Lists: made and unmade, gone on with by Enter, nested and lifted, always with their numbers in order."""

from dataclasses import replace

from ui.writing.markup import items, lines
from ui.writing.markup.edit import Edit, between, nothing
from ui.writing.markup.items import ItemList, ListItem
from ui.writing.markup.lines import BLANKS, touched


def bullets(text: str, start: int, end: int) -> Edit:
    """Make the lines a bulleted list, or paragraphs where they are one already."""
    return _toggle(text, start, end, "-", "")


def numbers(text: str, start: int, end: int) -> Edit:
    """Make the lines a numbered list, or paragraphs where they are one already."""
    return _toggle(text, start, end, "", ".")


def kind_at(line: str) -> str:
    """`bullets` or `numbers` for an item's line, else empty."""
    found = lines.item(line, lines.quote_end(line))
    return "" if found is None else "bullets" if found[2] else "numbers"


def continue_list(text: str, caret: int) -> Edit | None:
    """What Enter does in an item: the next item; in an empty one, a level up or the end. None outside of the words."""
    all_lines, index, column = _place(text, caret)
    line = all_lines[index]
    sign = lines.item(line, lines.quote_end(line))
    found = items.around(all_lines, index)
    if found is None:
        return None
    number = found.item_at(index)
    one = found.items[number]
    if found.line_of(number) != index:
        indent = line[: len(line) - len(line.lstrip())]
        return Edit(caret, caret, f"\n{indent}", caret + 1 + len(indent), caret + 1 + len(indent)) if indent else None
    if sign is None or column < sign.end():
        return None
    if not one.words.strip(BLANKS):
        return _lift(text, found, [number], caret, caret) if one.depth else _leave(text, index, one.quote)
    at = column - sign.end()
    following = replace(one, words=one.words[at:].lstrip(" "), number=None, is_new=True, tail=one.tail, gap=" ")
    one.words, one.tail = one.words[:at].rstrip(" "), []
    if not one.words:
        one.gap = one.gap or " "
    found.items.insert(number + 1, following)
    new = found.written_into(all_lines)
    return between(text, "\n".join(new), _words_at(new, found.line_of(number + 1)))


def leave_quote(text: str, caret: int) -> Edit | None:
    """What Enter does in a quotation: its next line; in an empty line, its end. None outside of one."""
    all_lines, index, column = _place(text, caret)
    line = all_lines[index]
    end = lines.quote_end(line)
    if not end or column < end:
        return None
    if not line[end:].strip():
        return _leave(text, index, "")
    quote = "> " * line[:end].count(">")
    new = f"\n{quote.rstrip()}\n{quote}"
    return Edit(caret, caret, new, caret + len(new), caret + len(new))


def nest(text: str, start: int, end: int, is_back: bool) -> Edit | None:
    """What Tab and Shift+Tab do to the items of the selection, with all below them. None outside of a list."""
    all_lines, first, _ = _place(text, start)
    last = first + text.count("\n", start, max(start, end - (end > start and text[end - 1] == "\n")))
    found = items.around(all_lines, first)
    if found is None:
        return None
    chosen = range(found.item_at(first), found.item_at(min(last, found.last - 1)) + 1)
    if is_back:
        return _lift(text, found, chosen, start, end)
    roots = _roots(found.items, chosen)
    if roots[0] == 0 or found.items[roots[0] - 1].depth < found.items[roots[0]].depth:
        return nothing(start, end)
    _shift(found.items, roots, 1)
    return _rewritten(text, found, start, end)


def in_order(text: str, caret: int, start: int | None = None) -> Edit | None:
    """Number the list around the caret anew, beginning with `start` if it is known; None where nothing is to do."""
    all_lines, index, _ = _place(text, caret)
    found = items.around(all_lines, index)
    if found is None:
        return None
    edit = _rewritten(text, found, caret, caret, start)
    return edit if edit.applied(text) != text else None


def first_number(text: str, caret: int) -> int | None:
    """The number with which the list around the caret begins."""
    all_lines, index, _ = _place(text, caret)
    found = items.around(all_lines, index)
    return found.items[0].number if found else None


# --- making and unmaking --------------------------------------------------------------------------------------------


def _toggle(text: str, start: int, end: int, bullet: str, dot: str) -> Edit:
    place = touched(text, start, end)
    first = text.count("\n", 0, place.start)
    all_lines = text.split("\n")
    last = first + len(place.lines)
    kind = "bullets" if bullet else "numbers"
    own = [line for line in place.lines if line[lines.quote_end(line) :].strip(BLANKS)]
    if own and all(kind_at(line) == kind for line in own):
        new, stop = _unmade(all_lines, first, last)
    else:
        new, stop, first = _made(all_lines, first, last, bullet, dot)
    if len(place.lines) == 1:
        index = next((at for at in range(first, stop) if new[at].strip()), first)
        tail = place.lines[0]
        shift = len(tail) - (end - place.start)
        line_start = _start(new, index)
        caret = max(line_start, line_start + len(new[index]) - shift)
        anchor = caret if start == end else max(line_start, caret - (end - start))
        return between(text, "\n".join(new), anchor, caret)
    chosen = [at for at in range(first, stop) if new[at].strip()] or [first]
    return between(text, "\n".join(new), _start(new, chosen[0]), _start(new, chosen[-1]) + len(new[chosen[-1]]))


def _made(all_lines: list[str], first: int, last: int, bullet: str, dot: str) -> tuple[list[str], int, int]:
    """The lines as items; where they begin and end in the new lines."""
    before, middle, after = all_lines[:first], [], all_lines[last:]
    chosen = all_lines[first:last]
    for index, line in enumerate(chosen):
        quote = line[: lines.quote_end(line)]
        rest = line[len(quote) :]
        if not rest.strip(BLANKS) and len(chosen) > 1:
            near = [*chosen[index - 1 : index], *chosen[index + 1 : index + 2]]
            if len(near) == 2 and all(map(kind_at, near)):
                middle.append(line)
            continue
        sign = lines.item(rest)
        if sign is None and rest.startswith(("  ", "\t")) and middle:
            middle.append(line)
            continue
        words = rest[sign.end() :] if sign else lines.HEADING.sub("", rest.lstrip(BLANKS), count=1)
        number = 1 if dot else 0
        middle.append(f"{quote}{sign[1] if sign else ''}{bullet or f'{number}{dot}'} {words}")
    if len(before) > 1 and not before[-1].strip() and _joins(before[-2], bullet) and not kind_at(chosen[0]):
        before.pop()
    if len(after) > 1 and not after[0].strip() and _joins(after[1], bullet) and not kind_at(chosen[-1]):
        after.pop(0)
    elif after and after[0].strip() and not _is_in_list(after[0]):
        after.insert(0, "")
    new = before + middle + after
    start, stop = len(before), len(before) + len(middle)
    return _numbered(new, start, stop), stop, start


def _numbered(all_lines: list[str], start: int, stop: int) -> list[str]:
    found = items.around(all_lines, start) if start < len(all_lines) else None
    if found is None:
        return all_lines
    for number, one in enumerate(found.items):
        if number and start <= found.line_of(number) < stop:
            one.number = None
        elif not number and found.first >= start:
            one.number = 1
    return found.written_into(all_lines)


def _unmade(all_lines: list[str], first: int, last: int) -> tuple[list[str], int]:
    """The items as paragraphs; where they end in the new lines."""
    found = items.around(all_lines, first)
    depth = found.items[found.item_at(last - 1)].column + found.items[found.item_at(last - 1)].width if found else 0
    middle: list[str] = []
    for line in all_lines[first:last]:
        quote = line[: lines.quote_end(line)]
        rest = line[len(quote) :]
        sign = lines.item(rest)
        before = middle[-1] if middle else all_lines[first - 1] if first else ""
        if sign and before[lines.quote_end(before) :].strip():
            middle.append(quote.rstrip())
        middle.append(quote + (rest[sign.end() :] if sign else rest.lstrip(BLANKS)))
    stop = first + len(middle)
    after = all_lines[last:]
    at = 0
    while found and last + at < found.last and after[at].startswith(" "):
        after[at] = after[at][min(depth, len(after[at]) - len(after[at].lstrip())) :]
        at += 1
    if after and after[0].strip():
        after.insert(0, all_lines[last - 1][: lines.quote_end(all_lines[last - 1])].rstrip())
    return all_lines[:first] + middle + after, stop


def _joins(line: str, bullet: str) -> bool:
    """Whether an item without depth stands in the line, of the kind that is made."""
    sign = lines.item(line)
    return sign is not None and not sign[1] and bool(sign[2]) == bool(bullet)


def _is_in_list(line: str) -> bool:
    return bool(kind_at(line)) or line.startswith((" ", "\t"))


# --- levels ---------------------------------------------------------------------------------------------------------


def _lift(text: str, found: ItemList, chosen: "range | list[int]", start: int, end: int) -> Edit:
    roots = [root for root in _roots(found.items, chosen) if found.items[root].depth]
    if not roots and found.items[0].extra and not found.items[chosen[0]].depth:
        for one in found.items:
            one.extra = one.extra if one.depth else 0
        return _rewritten(text, found, start, end)
    if not roots:
        return nothing(start, end)
    _shift(found.items, roots, -1)
    return _rewritten(text, found, start, end)


def _roots(all_items: list[ListItem], chosen: "range | list[int]") -> list[int]:
    """The chosen items that do not stand below another chosen one."""
    roots: list[int] = []
    for number in chosen:
        if not roots or number not in items.family(all_items, roots[-1]):
            roots.append(number)
    return roots


def _shift(all_items: list[ListItem], roots: list[int], by: int) -> None:
    for root in roots:
        for number in items.family(all_items, root):
            all_items[number].depth += by
        moved = all_items[root]
        moved.number, moved.is_new = None, True
        sibling = _sibling_before(all_items, root)
        if sibling is not None:
            moved.become_like(sibling)
        for one, before in zip(all_items[root + 1 :], all_items[root:], strict=False):
            one.depth = min(one.depth, before.depth + 1)


def _sibling_before(all_items: list[ListItem], number: int) -> ListItem | None:
    for one in reversed(all_items[:number]):
        if one.depth <= all_items[number].depth:
            return one if one.depth == all_items[number].depth else None
    return None


# --- places ---------------------------------------------------------------------------------------------------------


def _rewritten(text: str, found: ItemList, start: int, end: int, number: int | None = None) -> Edit:
    """The text with the list as it is now; the selection keeps its distance from the ends of its lines."""
    old = text.split("\n")
    new = found.written_into(old, number)
    places = []
    for at in (start, end):
        _, index, column = _place(text, at)
        line_start = _start(new, index)
        places.append(line_start + max(0, len(new[index]) - (len(old[index]) - column)))
    return between(text, "\n".join(new), *places)


def _leave(text: str, index: int, quote: str) -> Edit:
    """An empty paragraph in place of the line, apart from what stands before and after."""
    all_lines = text.split("\n")
    middle = [quote]
    if index and all_lines[index - 1][lines.quote_end(all_lines[index - 1]) :].strip():
        middle.insert(0, quote.rstrip())
    caret_line = index + len(middle) - 1
    if index + 1 < len(all_lines) and all_lines[index + 1].strip():
        middle.append(quote.rstrip())
    new = all_lines[:index] + middle + all_lines[index + 1 :]
    return between(text, "\n".join(new), _start(new, caret_line) + len(quote))


def _place(text: str, at: int) -> tuple[list[str], int, int]:
    """The lines, the number of the line around `at`, and the place in it."""
    return text.split("\n"), text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1


def _start(all_lines: list[str], index: int) -> int:
    return sum(len(line) + 1 for line in all_lines[:index])


def _words_at(all_lines: list[str], index: int) -> int:
    line = all_lines[index]
    sign = lines.item(line, lines.quote_end(line))
    return _start(all_lines, index) + (sign.end() if sign else len(line))
