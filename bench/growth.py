"""How figures grow with the desk: a table of their medians, one column a size, and why they grow or do not."""

from collections.abc import Sequence

from bench.figures import Figure

# What each figure depends on. To add one: the figure's name, and the reason in a few words.
WHY = {
    "Open the desk, see the newest": "SQLite reads through the whole file to see that it is sound",
    "Board": "counts come from an index over all articles; the cards do not grow",
    "Calendar of a month": "no: reads one month through an index",
    "Related articles": "the index entries of a few words; rare ones stay short",
    "My notices": "no: one person's",
    "Rows scrolled to": "the index is counted up to the row",
    "Search": "places of the query's words are compared; reading and marking the 50 results do not grow",
    "Search while typing": "the same; beginnings of two and three letters have lists of their own",
    "Search, some of it": "the same; LIKE reads every page",
    "Index of an edited article": "hardly: merging the index's levels",
}
_STEADY = 1.5
"""Times as much, at ten times the size, that does not count as growing."""


def growth(figures: Sequence[Figure]) -> str:
    """A Markdown table of the p50 (p95) of every figure that was taken at several sizes."""
    sizes = list(dict.fromkeys(figure.what for figure in figures))
    named: dict[str, dict[str, Figure]] = {}
    for figure in figures:
        named.setdefault(figure.name, {})[figure.what] = figure
    lines = [f"| p50 (p95) | {' | '.join(sizes)} | grows | why |", "|---" * (len(sizes) + 3) + "|"]
    for name, at in named.items():
        if name not in WHY:
            continue
        cells = [f"{at[size].p50:.2f} ({at[size].p95:.2f}) {at[size].unit}" if size in at else "" for size in sizes]
        first, last = at.get(sizes[0]), at.get(sizes[-1])
        times = last.p50 / first.p50 if first and last else 1.0
        grows = f"× {times:.1f}" if times > _STEADY ** (len(sizes) - 1) else "no"
        lines.append(f"| {name} | {' | '.join(cells)} | {grows} | {WHY[name]} |")
    return "\n".join(lines)
