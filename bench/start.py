"""How long until the window is there: ours with the sample desk against a bare window of the same size."""

from bench.figures import Figure
from bench.windows import in_turn


def measure() -> list[Figure]:
    ours, bare = in_turn()
    return [
        Figure(
            name="Window shown",
            what="whole process, warm disk, until it is drawn",
            unit="s",
            samples=tuple(opened.shown for opened in ours),
            peer="bare window",
            peer_samples=tuple(opened.shown for opened in bare),
        ),
        Figure(
            name="Window ready",
            what="and filled: the list of the sample desk and an article",
            unit="s",
            samples=tuple(opened.ready for opened in ours),
            peer="bare window",
            peer_samples=tuple(opened.ready for opened in bare),
            most_ratio=2.0,
        ),
    ]
