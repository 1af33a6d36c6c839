"""How figures grow with the desk: a table of their medians, one column a size, and why they grow or do not."""

from collections.abc import Sequence

from bench.figures import Figure

# What each figure depends on. To add one: the figure's name, and the reason in a few words.
WHY = {
    "Open and My work": "no: a small file is checked whole, of a large one what does not grow; work is read by indexes",
    "My work": "with what is in hand, 300 pieces of 1,000 and 2,000 of the others; then no",
    "First window": "how many articles there are is counted in an index",
    "Board": "counts come from an index over all articles; the cards do not grow",
    "Board, one person this week": "no: one person's, through indexes",
    "Board, one of two tags": "what is in hand with the tags; all that have them are counted in an index",
    "Articles with a word": "all articles with the word in their fields are gathered, once",
    "Calendar of a month": "with the dates of the month, read through indexes; an archive does not add to them",
    "List of a month": "the same; the lines that are seen",
    "What is at risk": "with what is in hand; of what is late the newest 200 are read",
    "Scrolling the list": "no: a hundred lines at a time",
    "Rows scrolled to": "the index is counted up to the row",
    "Related articles": "the index entries of a few words; rare ones stay short",
    "My notices": "no: one person's, the newest hundred",
    "Palette opened": "no: the 500 newest articles",
    "Palette, each key": "the index entries of the words; a last word of one letter is looked for among the newest 500",
    "Search": "places of the query's words are compared; reading the 50 results and marking those in view do not grow",
    "Search while typing": "the same; beginnings of two and three letters have lists of their own",
    "Search, some of it": "the same; LIKE reads every page",
    "Save an article": "no: its own rows and one event",
    "Index of an edited article": "hardly: merging the index's levels",
    "Verify": "every event, text and approval is read and hashed",
}
_STEADY = 1.5
"""Times as much, at ten times the size, that does not count as growing."""


def growth(figures: Sequence[Figure]) -> str:
    """A Markdown table of the p50 (p95) of every figure that was taken at several sizes."""
    sizes = list(dict.fromkeys(figure.what for figure in figures))
    named: dict[str, dict[str, Figure]] = {}
    for figure in figures:
        named.setdefault(figure.name, {})[figure.what] = figure
    lines = [f"| p50 (p95; processor) | {' | '.join(sizes)} | grows | why |", "|---" * (len(sizes) + 3) + "|"]
    for name, at in named.items():
        if name not in WHY:
            continue
        cells = [_cell(at[size]) if size in at else "" for size in sizes]
        first, last = at.get(sizes[0]), at.get(sizes[-1])
        times = _typical(last) / _typical(first) if first and last else 1.0
        grows = f"× {times:.1f}" if times > _STEADY ** (len(sizes) - 1) else "no"
        lines.append(f"| {name} | {' | '.join(cells)} | {grows} | {WHY[name]} |")
    return "\n".join(lines)


def _typical(figure: Figure) -> float:
    """In time of the processor where it was taken: how busy the machine is does not make a figure grow."""
    return figure.p50 if figure.cpu_p50 is None else figure.cpu_p50


def _cell(figure: Figure) -> str:
    processor = "" if figure.cpu_p50 is None else f"; {figure.cpu_p50:.1f}, {figure.cpu_p95:.1f}"
    return f"{figure.p50:.1f} ({figure.p95:.1f}{processor}) {figure.unit}"
