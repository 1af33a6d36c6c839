"""Moving what the caret stands in one step up or down: a paragraph, an item with all below it, a row of a table.

A box or pull quote moves as a whole from its first or last line; a paragraph moves through these lines, into the box
and out of it.
"""

from ui.writing.markup import items, lines
from ui.writing.markup.edit import Edit, between, nothing


def move(text: str, start: int, end: int, is_up: bool) -> Edit:
    """Let the paragraphs of the selection change places with their neighbour above or below."""
    all_lines = text.split("\n")
    first = text.count("\n", 0, start)
    last = first + text.count("\n", start, max(start, end - (end > start and text[end - 1] == "\n")))
    if not any(line.strip() for line in all_lines[first : last + 1]):
        return nothing(start, end)
    found = items.around(all_lines, first)
    if found is not None and found.first <= first and last < found.last:
        return _move_items(text, all_lines, found, (first, last), (start, end), is_up)
    if _is_row(all_lines, first) and _is_row(all_lines, last):
        return _move_rows(text, all_lines, (first, last), (start, end), is_up)
    return _move_chunks(text, all_lines, (first, last), (start, end), is_up)


def _move_items(
    text: str, all_lines: list[str], found: items.ItemList, touched: tuple[int, int], selected: tuple[int, int],
    is_up: bool,
) -> Edit:  # fmt: skip
    first, last = found.item_at(touched[0]), found.item_at(touched[1])
    depth = min(one.depth for one in found.items[first : last + 1])
    while found.items[first].depth > depth:
        first -= 1
    last = items.family(found.items, last)[-1]
    last = max(last, items.family(found.items, first)[-1])
    end = last + 1
    if is_up:
        other = first - 1
        while other >= 0 and found.items[other].depth > depth:
            other -= 1
        if other < 0 or found.items[other].depth < depth:
            return nothing(*selected)
        a, b, c = other, first, end
    else:
        if end >= len(found.items) or found.items[end].depth < depth:
            return nothing(*selected)
        a, b, c = first, end, items.family(found.items, end)[-1] + 1
    old_start = found.line_of(first)
    found.items[a:c] = found.items[b:c] + found.items[a:b]
    new = found.written_into(all_lines)
    new_start = found.line_of(a if is_up else a + c - b)
    return _selected(text, all_lines, new, selected, new_start - old_start)


def _move_rows(
    text: str, all_lines: list[str], touched: tuple[int, int], selected: tuple[int, int], is_up: bool
) -> Edit:
    """The head and the line below it stay where they are."""
    first, last = touched
    other = first - 1 if is_up else last + 1
    if not _is_row(all_lines, other):
        return nothing(*selected)
    new = list(all_lines)
    if is_up:
        new[other : last + 1] = [*all_lines[first : last + 1], all_lines[other]]
    else:
        new[first : other + 1] = [all_lines[other], *all_lines[first : last + 1]]
    return _selected(text, all_lines, new, selected, -1 if is_up else 1)


def _is_row(all_lines: list[str], index: int) -> bool:
    """Whether a row stands there that is neither a table's head nor its line of dashes."""
    if not 0 <= index < len(all_lines) or not lines.ROW.match(all_lines[index]):
        return False
    if "-" in all_lines[index] and lines.ROW_OF_DASHES.match(all_lines[index]):
        return False
    at = index
    while at > 0 and lines.ROW.match(all_lines[at - 1]):
        at -= 1
    return index - at >= 2


def _move_chunks(
    text: str, all_lines: list[str], touched: tuple[int, int], selected: tuple[int, int], is_up: bool
) -> Edit:
    chunks = _chunks(all_lines)
    chosen = [number for number, (one, other) in enumerate(chunks) if one <= touched[1] and touched[0] < other]
    if not chosen:
        return nothing(*selected)
    first, last = _balanced(all_lines, chunks, chosen[0], chosen[-1])
    other = first - 1 if is_up else last + 1
    if not 0 <= other < len(chunks):
        return nothing(*selected)
    a, d = (other, last) if is_up else (first, other)
    if _is_directive(all_lines, chunks[first]):
        one, two = _balanced(all_lines, chunks, other, other)
        if not one <= first <= two:  # not the line of a directive around this one
            a, d = min(a, one), max(d, two)
    split = first if is_up else last + 1
    order = [*range(split, d + 1), *range(a, split)]
    gaps = [chunks[number + 1][0] - chunks[number][1] for number in range(a, d)]
    middle = gaps[split - a - 1]
    inner = [*gaps[split - a :], middle, *gaps[: split - a - 1]]
    new, starts = all_lines[: chunks[a][0]], {}
    for place, number in enumerate(order):
        if place or a:
            before = order[place - 1] if place else a - 1
            wanted = inner[place - 1] if place else chunks[a][0] - chunks[a - 1][1]
            needed = not _is_directive(all_lines, chunks[before]) and not _is_directive(all_lines, chunks[number])
            new += [""] * (max(wanted, int(needed)) - (0 if place else wanted))
        starts[number] = len(new)
        new += all_lines[slice(*chunks[number])]
    rest = all_lines[chunks[d][1] :]
    is_beside_words = d + 1 < len(chunks) and not _is_directive(all_lines, chunks[d + 1])
    if rest and rest[0].strip() and is_beside_words and not _is_directive(all_lines, chunks[order[-1]]):
        rest = ["", *rest]
    return _selected(text, all_lines, new + rest, selected, starts[first] - chunks[first][0])


def _chunks(all_lines: list[str]) -> list[tuple[int, int]]:
    """Paragraphs, lists and tables, each from its first line to behind its last; a directive's line stands alone."""
    chunks: list[tuple[int, int]] = []
    fence, start = "", -1
    for index, line in enumerate(all_lines):
        found = lines.FENCE.match(line)
        if found and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        is_directive = not fence and lines.DIRECTIVE.match(line) is not None
        if start >= 0 and not fence and (not line.strip() or is_directive):
            chunks.append((start, index))
            start = -1
        if is_directive:
            chunks.append((index, index + 1))
        elif start < 0 and line.strip():
            start = index
    if start >= 0:
        chunks.append((start, len(all_lines)))
    return chunks


def _balanced(all_lines: list[str], chunks: list[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    """The chunks with the other end of each directive that begins or ends in them."""
    partners = _partners(all_lines)
    lines_of = [partners[at] for number in range(first, last + 1) if (at := chunks[number][0]) in partners]
    for number, (start, _) in enumerate(chunks):
        if start in lines_of:
            first, last = min(first, number), max(last, number)
    return first, last


def _partners(all_lines: list[str]) -> dict[int, int]:
    """The line that closes each directive, and the other way round."""
    opened: list[tuple[int, int]] = []
    partners: dict[int, int] = {}
    for at, line in enumerate(all_lines):
        found = lines.DIRECTIVE.match(line)
        if found and found[2]:
            opened.append((at, len(found[1])))
        elif found and opened and len(found[1]) >= opened[-1][1]:
            partner, _ = opened.pop()
            partners |= {at: partner, partner: at}
    return partners


def _is_directive(all_lines: list[str], chunk: tuple[int, int]) -> bool:
    return lines.DIRECTIVE.match(all_lines[chunk[0]]) is not None


def _selected(text: str, old: list[str], new: list[str], selected: tuple[int, int], moved: int) -> Edit:
    """The same letters are selected as before, which stand `moved` lines further down."""
    places = []
    for at in selected:
        index = text.count("\n", 0, at)
        column = at - text.rfind("\n", 0, at) - 1
        line = new[index + moved] if 0 <= index + moved < len(new) else ""
        start = sum(len(one) + 1 for one in new[: index + moved])
        places.append(start + max(0, len(line) - (len(old[index]) - column)))
    return between(text, "\n".join(new), *places)
